import type { LinkedEndpoint, LinkedSend } from '../../ai/link.js';
import { businessAssociates } from '../../catalog/citations.js';
import { defineRule, type Policy } from '../../model.js';
import { sendHits, usesFor } from './endpointRule.js';

/** What the vendor keeps after a send, in words; undefined when nothing beyond the agreement on record. */
function keptBy({ targets }: LinkedEndpoint, send: LinkedSend, policy: Policy): string | undefined {
  for (const { vendor, reach } of targets) {
    if (vendor === undefined || reach === 'local') continue;
    const zeroRetention = policy.ai.vendors.get(vendor.id)?.zeroRetention ?? false;
    for (const { use, by } of usesFor(send, vendor.id, 'retention')) {
      // Where nothing is kept by agreement, what the vendor does by default is overruled by it.
      if (by === 'default' && zeroRetention) continue;
      return `${vendor.name}, ${use.what}${by === 'default' ? ', which is its default' : ''}`;
    }
  }
  return undefined;
}

/** A call after which the vendor keeps what it was sent. */
export const retention = defineRule({
  id: 'ai/retention',
  summary: 'AI call after which the vendor keeps what it was sent',
  why: 'Stored prompts, files, batches and threads outlive the call, and are often outside of what an agreement or zero retention covers.',
  remedy:
    'Switch storing off for this call, delete what is stored when it is no longer needed, or check that the agreement names this product.',
  limits:
    'Knows the options and methods of the vendors in its catalog on the date given there. What a vendor keeps for abuse monitoring is not seen.',
  cites: [...businessAssociates, '45 CFR 164.504(e)(2)(ii)(J)'],
  severity: 'warning',
  subjects: { kept: 'The vendor keeps what this call sends' },
  examples: [
    {
      file: 'summary.py',
      code: "from openai import OpenAI\nclient = OpenAI()\nclient.responses.create(model='gpt-5', input=note, store=True)",
      flagged: true,
    },
    {
      file: 'summary.py',
      code: "from openai import OpenAI\nclient = OpenAI()\nclient.responses.create(model='gpt-5', input=note, store=False)",
      flagged: false,
    },
  ],
  check: function* (_document, policy, { endpoints }) {
    for (const linked of endpoints) yield* sendHits(linked, 'kept', (send) => keptBy(linked, send, policy));
  },
});
