import { nondiscrimination } from '../../catalog/citations.js';
import { attributesGiven } from '../../flow/attributes.js';
import { defineRule, type Policy } from '../../model.js';
import { matchesAnyName } from '../../policy/names.js';
import { shownModel } from './endpointRule.js';

/** The model of which the policy names a card without a review of fairness. */
function unreviewedModel(models: readonly string[], { ai }: Policy): string | undefined {
  return models.find((model) => {
    const card = [...ai.modelCards].find(([pattern]) => matchesAnyName([pattern], model))?.[1];
    return card !== undefined && card.fairnessReview === undefined;
  });
}

/** A model that learns of race, sex or insurance, and that nobody has reviewed for fairness. */
export const unreviewedBias = defineRule({
  id: 'ai/unreviewed-bias',
  summary: 'Protected attribute sent to a model whose card names no review of fairness',
  why: 'Who uses a tool that supports decisions on care has to look for uses of race, sex, disability and the like, and to lower the risk of discrimination.',
  remedy:
    'Review the model for fairness and name the review as "fairnessReview" of its card under "ai.modelCards" in .phi-lint.json, or leave the attribute out.',
  limits:
    'Looks at models that the policy names a card of, and at the names of fields, keys and columns. What a record or a text holds inside is not known, and no review is read.',
  cites: [nondiscrimination],
  severity: 'information',
  subjects: { attribute: 'A protected attribute reaches a model without a review of fairness on record' },
  examples: [
    {
      file: 'risk.py',
      code: "from openai import OpenAI\nclient = OpenAI()\n\ndef risk(patient):\n    return client.responses.create(model='gpt-5', input=f'Risk? {patient.race}, {patient.hba1c}', store=False)",
      policy: '{ "ai": { "modelCards": { "gpt-5*": "docs/models/gpt-5.md" } } }',
      flagged: true,
    },
    {
      file: 'risk.py',
      code: "from openai import OpenAI\nclient = OpenAI()\n\ndef risk(patient):\n    return client.responses.create(model='gpt-5', input=f'Risk? {patient.race}, {patient.hba1c}', store=False)",
      policy:
        '{ "ai": { "modelCards": { "gpt-5*": { "card": "docs/models/gpt-5.md", "fairnessReview": "docs/models/gpt-5-review.md" } } } }',
      flagged: false,
    },
  ],
  check: function* (_document, policy, { code, sends }) {
    if (policy.ai.modelCards.size === 0) return;
    for (const { send, linked } of sends) {
      const model = unreviewedModel([...send.models, ...linked.endpoint.models], policy);
      if (model === undefined) continue;
      const site = code
        .flatMap(({ bindings }) => bindings.calls)
        .find(({ call }) => call.start === send.start && call.callee.end === send.end);
      const used = site === undefined ? [] : attributesGiven(site);
      if (used.length === 0) continue;
      const detail = `${used.map(({ words }) => words).join(', ')} to ${shownModel(model)}`;
      const related = used.map(({ start, end, words }) => ({ start, end, message: `It comes from here (${words}).` }));
      yield { start: send.start, end: send.end, subject: 'attribute', detail, related };
    }
  },
});
