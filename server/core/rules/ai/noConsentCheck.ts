import { authorizations } from '../../catalog/citations.js';
import { consentFixes } from '../../flow/fixes/insert.js';
import { isGuarded } from '../../flow/guards.js';
import { flowOfSend } from '../../flow/modelFlows.js';
import { carryingSends } from '../../flow/sends.js';
import { defineRule } from '../../model.js';

/** A disclosure to a model that nobody was asked about. */
export const noConsentCheck = defineRule({
  id: 'ai/no-consent-check',
  summary: 'Protected health information sent to an AI model without the consent check that the policy names',
  why: 'The team decided that patients are asked before a model sees their data; this call does not ask.',
  remedy: 'Check the consent before the data is sent, on every way that leads there.',
  limits:
    'Looks for the functions that "ai.consentGuards" in .phi-lint.json names, in the same function as the call. Without them it is silent.',
  cites: [authorizations],
  severity: 'warning',
  subjects: { call: 'No consent is checked before data goes to a model' },
  examples: [
    {
      file: 'letter.py',
      code: "from anthropic import Anthropic\nclient = Anthropic()\n\ndef letter(patient):\n    return client.messages.create(model='claude-sonnet-4-5', max_tokens=9, messages=f'Write to {patient.full_name}')",
      policy: '{ "ai": { "consentGuards": ["has_ai_consent"] } }',
      flagged: true,
    },
    {
      file: 'letter.py',
      code: "from anthropic import Anthropic\nclient = Anthropic()\n\ndef letter(patient):\n    if not has_ai_consent(patient):\n        raise PermissionError\n    return client.messages.create(model='claude-sonnet-4-5', max_tokens=9, messages=f'Write to {patient.full_name}')",
      policy: '{ "ai": { "consentGuards": ["has_ai_consent"] } }',
      flagged: false,
    },
  ],
  check: function* (document, policy, context) {
    const { consentGuards } = policy.ai;
    if (consentGuards.length === 0) return;
    for (const each of carryingSends(context, policy)) {
      if (isGuarded(each.code, each.site, consentGuards)) continue;
      const { start, end } = each.placed.send;
      yield {
        start,
        end,
        subject: 'call',
        flow: flowOfSend(each, policy, context.today),
        fixes: consentFixes(document, each, consentGuards),
      };
    }
  },
});
