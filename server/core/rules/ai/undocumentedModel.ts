import { riskAnalysis } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';
import { matchesAnyName } from '../../policy/names.js';
import { sendHits, shownModel } from './endpointRule.js';

/** A model that no card or inventory entry describes. */
export const undocumentedModel = defineRule({
  id: 'ai/undocumented-model',
  summary: 'Model without a model card or inventory entry, although the policy asks for one',
  why: 'A risk analysis can only weigh models that somebody described: what they are for, how they were tested, where they fail.',
  remedy: 'Write a card for the model and name it under "ai.modelCards" in .phi-lint.json.',
  limits: 'Sees models that are named in the code or in a constant. Whether a card says what it should is not read.',
  cites: [riskAnalysis],
  severity: 'warning',
  subjects: { model: 'The policy asks for a card of every model, and names none for this one' },
  examples: [
    {
      file: 'summary.py',
      code: "from openai import OpenAI\nclient = OpenAI()\nclient.responses.create(model='gpt-5', input=note, store=False)",
      policy: '{ "ai": { "requireModelCards": true } }',
      flagged: true,
    },
    {
      file: 'summary.py',
      code: "from openai import OpenAI\nclient = OpenAI()\nclient.responses.create(model='gpt-5', input=note, store=False)",
      policy: '{ "ai": { "requireModelCards": true, "modelCards": { "gpt-5*": "docs/models/gpt-5.md" } } }',
      flagged: false,
    },
  ],
  check: function* (_document, policy, { endpoints }) {
    const { requireModelCards, modelCards } = policy.ai;
    if (!requireModelCards) return;
    const isUndocumented = (model: string) => !matchesAnyName(modelCards.keys(), model);
    for (const linked of endpoints) {
      const { start, end, models } = linked.endpoint;
      const [own] = models.filter(isUndocumented);
      if (own !== undefined) yield { start, end, subject: 'model', detail: shownModel(own) };
      yield* sendHits(linked, 'model', (send) => {
        const model = send.models.find(isUndocumented);
        return model && shownModel(model);
      });
    }
  },
});
