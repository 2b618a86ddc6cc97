import { coverageOf, targetsThat } from '../../ai/coverage.js';
import { businessAssociates } from '../../catalog/citations.js';
import { defineRule } from '../../model.js';
import { matchesAnyHost } from '../../policy/names.js';
import { endpointHit, targetWords } from './endpointRule.js';

/** A host of which nobody said whose it is, or an address that no file tells. */
export const unattestedEndpoint = defineRule({
  id: 'ai/unattested-endpoint',
  summary: 'AI endpoint of which nobody said who runs it',
  why: 'Who runs a model decides whether a business associate agreement is needed, and a name or private address does not say it.',
  remedy:
    'If the team runs it, list the host under "ai.ownHosts" in .phi-lint.json. If a vendor runs it, record the agreement with that vendor.',
  limits:
    'An address that only a running system knows cannot be judged; "ai.unresolvedEndpoints" in the policy says how such an endpoint weighs.',
  cites: businessAssociates,
  severity: 'warning',
  subjects: {
    private: 'A model on a private host that the policy does not list',
    public: 'A model on a host of which no vendor is known',
    direct: 'A direct call although the policy names a gateway for all AI traffic',
    unresolved: 'Where this AI call goes cannot be told from the workspace',
  },
  examples: [
    {
      file: 'client.ts',
      code: "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: 'https://vllm.ml.corp.internal/v1', apiKey: 'unused' });",
      flagged: true,
    },
    {
      file: 'client.ts',
      code: "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: 'https://vllm.ml.corp.internal/v1', apiKey: 'unused' });",
      policy: '{ "ai": { "ownHosts": ["*.ml.corp.internal"] } }',
      flagged: false,
    },
  ],
  check: function* (_document, policy, { endpoints, today }) {
    const { gateways, unresolvedEndpoints } = policy.ai;
    for (const linked of endpoints) {
      for (const { target } of targetsThat('unknown-host', linked, policy, today)) {
        const subject = target.reach === 'private' ? 'private' : 'public';
        yield endpointHit(linked, subject, targetWords(target));
      }
      if (gateways.length > 0) {
        for (const target of linked.targets) {
          const passes = target.host !== undefined && matchesAnyHost(gateways, target.host);
          if (passes || target.vendor === undefined || coverageOf(target, policy, linked.path, today).kind === 'own')
            continue;
          yield endpointHit(linked, 'direct', targetWords(target));
        }
      }
      if (linked.open && unresolvedEndpoints !== 'off') {
        const { library } = linked.endpoint;
        const detail =
          library === undefined
            ? 'its address comes from elsewhere'
            : `the address given to ${library} comes from elsewhere`;
        yield { ...endpointHit(linked, 'unresolved', detail), severity: unresolvedEndpoints };
      }
    }
  },
});
