import { minimumNecessary as standard } from '../../catalog/citations.js';
import { projectingFixes } from '../../flow/fixes/project.js';
import { flowOfSend } from '../../flow/modelFlows.js';
import { carryingSends } from '../../flow/sends.js';
import { defineRule } from '../../model.js';

/** A whole record where some of its fields would do. */
export const minimumNecessary = defineRule({
  id: 'ai/minimum-necessary',
  summary: 'Whole record of a patient sent to an AI model',
  why: 'Only what a task needs may be used and disclosed; a whole record holds identifiers and history that no question needs.',
  remedy: 'Name the fields that the task needs, and send those.',
  limits: 'Sees records that are serialised or selected as a whole. Whether each named field is needed is not judged.',
  cites: [standard, '45 CFR 164.514(d)'],
  severity: 'warning',
  subjects: { record: 'A whole record of a patient is sent to a model' },
  examples: [
    {
      file: 'ask.py',
      code: "from anthropic import Anthropic\nclient = Anthropic()\n\ndef ask(patient):\n    return client.messages.create(model='claude-sonnet-4-5', max_tokens=5, messages=[{'role': 'user', 'content': f'Diabetic? {patient.to_dict()}'}])",
      flagged: true,
    },
    {
      file: 'ask.py',
      code: "from anthropic import Anthropic\nclient = Anthropic()\n\ndef ask(patient):\n    return client.messages.create(model='claude-sonnet-4-5', max_tokens=5, messages=[{'role': 'user', 'content': f'Diabetic? {patient.hba1c}'}])",
      flagged: false,
    },
  ],
  check: function* (document, policy, context) {
    for (const each of carryingSends(context, policy)) {
      if (!each.carried.whole) continue;
      const { start, end } = each.placed.send;
      yield {
        start,
        end,
        subject: 'record',
        flow: flowOfSend(each, policy, context.today),
        fixes: projectingFixes(document, each, policy),
      };
    }
  },
});
