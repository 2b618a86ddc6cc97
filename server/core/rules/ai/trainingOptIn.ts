import type { LinkedEndpoint, LinkedSend } from '../../ai/link.js';
import { businessAssociates } from '../../catalog/citations.js';
import { defineRule, type Policy } from '../../model.js';
import { sendHits, usesFor } from './endpointRule.js';

function trainedBy({ targets }: LinkedEndpoint, send: LinkedSend, policy: Policy): string | undefined {
  for (const { vendor, reach } of targets) {
    if (vendor === undefined || reach === 'local') continue;
    for (const { use, by } of usesFor(send, vendor.id, 'training')) {
      if (by === 'default' && policy.ai.vendors.get(vendor.id)?.trainingOptOut) continue;
      return `${vendor.name}, ${use.what}${by === 'default' ? ', unless it is switched off' : ''}`;
    }
  }
  return undefined;
}

/** A call whose data a model is trained on. */
export const trainingOptIn = defineRule({
  id: 'ai/training-opt-in',
  summary: 'AI call that lets a model be trained on what it is sent',
  why: 'What a model was trained on cannot be taken out again, and may appear in answers to others.',
  remedy: 'Switch training off for this call, or train on data that was de-identified first (45 CFR 164.514).',
  limits:
    'Knows the options and methods of the vendors in its catalog on the date given there; account settings are not seen.',
  cites: [...businessAssociates, '45 CFR 164.502(a)(3)'],
  severity: 'warning',
  subjects: { trained: 'A model may be trained on what this call sends' },
  examples: [
    {
      file: 'tune.py',
      code: "from openai import OpenAI\nclient = OpenAI()\nclient.fine_tuning.jobs.create(model='gpt-4o-mini', training_file=file_id)",
      flagged: true,
    },
    {
      file: 'summary.py',
      code: "from openai import OpenAI\nclient = OpenAI()\nclient.chat.completions.create(model='gpt-4o-mini', messages=messages)",
      flagged: false,
    },
  ],
  check: function* (_document, policy, { endpoints }) {
    for (const linked of endpoints) yield* sendHits(linked, 'trained', (send) => trainedBy(linked, send, policy));
  },
});
