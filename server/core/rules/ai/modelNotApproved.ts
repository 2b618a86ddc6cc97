import type { LinkedEndpoint } from '../../ai/link.js';
import { businessAssociates } from '../../catalog/citations.js';
import { defineRule, type Policy } from '../../model.js';
import { matchesAnyName } from '../../policy/names.js';
import { sendHits, shownModel } from './endpointRule.js';

/** The patterns of models that the policy allows for every target of an endpoint; undefined when it limits none. */
function allowedModels({ targets }: LinkedEndpoint, policy: Policy): readonly string[] | undefined {
  const lists = targets.flatMap(({ vendor }) => {
    const models = vendor === undefined ? undefined : policy.ai.vendors.get(vendor.id)?.models;
    return models === undefined ? [] : [models];
  });
  return lists.length === 0 ? undefined : lists.flat();
}

/** A model that the policy does not name for its vendor. */
export const modelNotApproved = defineRule({
  id: 'ai/model-not-approved',
  summary: 'Model that the policy does not allow for its vendor',
  why: 'Agreements and reviews are made for certain models; others may keep data longer or answer in ways that nobody examined.',
  remedy:
    'Use a model that "ai.vendors.<vendor>.models" in .phi-lint.json allows, or have this one reviewed and add it.',
  limits:
    'Sees models that are named in the code or in a constant. A name that only a running system knows is not judged.',
  cites: businessAssociates,
  severity: 'warning',
  subjects: { model: 'The policy does not allow this model' },
  examples: [
    {
      file: 'summary.py',
      code: "from anthropic import Anthropic\nclient = Anthropic()\nclient.messages.create(model='claude-opus-4-1', max_tokens=5, messages=messages)",
      policy:
        '{ "ai": { "vendors": { "anthropic": { "baa": { "signed": "2025-01-15" }, "models": ["claude-sonnet-*"] } } } }',
      flagged: true,
    },
    {
      file: 'summary.py',
      code: "from anthropic import Anthropic\nclient = Anthropic()\nclient.messages.create(model='claude-sonnet-4-5', max_tokens=5, messages=messages)",
      policy:
        '{ "ai": { "vendors": { "anthropic": { "baa": { "signed": "2025-01-15" }, "models": ["claude-sonnet-*"] } } } }',
      flagged: false,
    },
  ],
  check: function* (_document, policy, { endpoints }) {
    for (const linked of endpoints) {
      const allowed = allowedModels(linked, policy);
      if (allowed === undefined) continue;
      const names = linked.targets.flatMap(({ vendor }) => vendor?.name ?? []);
      const isForbidden = (model: string) => !matchesAnyName(allowed, model);
      const detail = (model: string) => `${shownModel(model)} of ${[...new Set(names)].join(' or ')}`;
      const { start, end, models } = linked.endpoint;
      const [own] = models.filter(isForbidden);
      if (own !== undefined) yield { start, end, subject: 'model', detail: detail(own) };
      yield* sendHits(linked, 'model', (send) => {
        const [model] = send.models.filter(isForbidden);
        return model === undefined ? undefined : detail(model);
      });
    }
  },
});
