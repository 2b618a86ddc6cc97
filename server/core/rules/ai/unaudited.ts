import { auditControls } from '../../catalog/citations.js';
import { auditFixes } from '../../flow/fixes/insert.js';
import { isGuarded } from '../../flow/guards.js';
import { flowOfSend } from '../../flow/modelFlows.js';
import { carryingSends } from '../../flow/sends.js';
import { defineRule } from '../../model.js';

/** A disclosure to a model that nothing records. */
export const unaudited = defineRule({
  id: 'ai/unaudited',
  summary: 'Protected health information sent to an AI model without a record of it',
  why: 'Systems that use protected health information have to record what is done with it; the policy names the function that does.',
  remedy: 'Call the audit function before the data is sent, on every way that leads there.',
  limits:
    'Looks for the functions that "ai.auditFunctions" in .phi-lint.json names, in the same function as the call. Without them it is silent.',
  cites: [auditControls],
  severity: 'warning',
  subjects: { call: 'No audit function is called before data goes to a model' },
  examples: [
    {
      file: 'letter.py',
      code: "from anthropic import Anthropic\nclient = Anthropic()\n\ndef letter(patient):\n    return client.messages.create(model='claude-sonnet-4-5', max_tokens=9, messages=f'Write to {patient.full_name}')",
      policy: '{ "ai": { "auditFunctions": ["audit_log"] } }',
      flagged: true,
    },
    {
      file: 'letter.py',
      code: "from anthropic import Anthropic\nclient = Anthropic()\n\ndef letter(patient):\n    audit_log('ai.letter', patient.id)\n    return client.messages.create(model='claude-sonnet-4-5', max_tokens=9, messages=f'Write to {patient.full_name}')",
      policy: '{ "ai": { "auditFunctions": ["audit_log"] } }',
      flagged: false,
    },
  ],
  check: function* (document, policy, context) {
    const { auditFunctions } = policy.ai;
    if (auditFunctions.length === 0) return;
    for (const each of carryingSends(context, policy)) {
      if (isGuarded(each.code, each.site, auditFunctions)) continue;
      const { start, end } = each.placed.send;
      yield {
        start,
        end,
        subject: 'call',
        flow: flowOfSend(each, policy, context.today),
        fixes: auditFixes(document, each, auditFunctions),
      };
    }
  },
});
