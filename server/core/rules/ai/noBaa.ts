import { targetsThat } from '../../ai/coverage.js';
import type { Posture } from '../../catalog/ai/model.js';
import { businessAssociates } from '../../catalog/citations.js';
import { defineRule, type Severity } from '../../model.js';
import { endpointHit, targetWords } from './endpointRule.js';

/** What the public pages of a vendor say, in words for the message. */
const postureWords: Readonly<Record<Posture, string>> = {
  available: 'it offers one in its standard terms',
  'plan-gated': 'it offers one on certain plans',
  'on-request': 'it offers one on request',
  'not-offered': 'its public pages offer none for this product',
  unknown: 'whether it offers one is not known here',
  'self-hosted': 'it runs on machines of your own',
};

function severityFor(posture: Posture): Severity {
  return posture === 'not-offered' ? 'error' : 'warning';
}

/** A vendor that nobody recorded an agreement with. */
export const noBaa = defineRule({
  id: 'ai/no-baa',
  summary: 'AI endpoint of a vendor without a business associate agreement on record',
  why: 'A vendor that receives protected health information on your behalf needs a business associate agreement first.',
  remedy:
    'Record the agreement under "ai.vendors" in .phi-lint.json, or send the data to a vendor that has one, or to a model on your own machines.',
  limits:
    'Knows what the policy records and what vendors say in public, not what was signed. Whether protected health information reaches the call is the matter of ai/phi-in-prompt.',
  cites: businessAssociates,
  severity: 'warning',
  subjects: {
    none: 'No business associate agreement on record',
    scope: 'The business associate agreement on record is for other paths or products',
  },
  examples: [
    {
      file: 'summary.ts',
      code: "import OpenAI from 'openai';\nconst client = new OpenAI();\nawait client.responses.create({ model: 'gpt-5', input: note });",
      flagged: true,
    },
    {
      file: 'summary.py',
      code: "import requests\nrequests.post('https://api.anthropic.com/v1/messages', json=body)",
      flagged: true,
    },
    {
      file: 'summary.ts',
      code: "import OpenAI from 'openai';\nconst client = new OpenAI({ baseURL: 'http://localhost:11434/v1' });\nawait client.chat.completions.create({ model: 'llama3', messages });",
      flagged: false,
    },
  ],
  check: function* (_document, policy, { endpoints, today }) {
    for (const linked of endpoints) {
      for (const { target } of targetsThat('none', linked, policy, today)) {
        const { vendor } = target;
        if (vendor === undefined) continue;
        const detail = `${targetWords(target)}; ${postureWords[vendor.posture]}`;
        yield { ...endpointHit(linked, 'none', detail), severity: severityFor(vendor.posture) };
      }
      for (const { target } of targetsThat('out-of-scope', linked, policy, today)) {
        yield endpointHit(linked, 'scope', targetWords(target));
      }
    }
  },
});
