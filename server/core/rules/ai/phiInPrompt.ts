import { coverageOf } from '../../ai/coverage.js';
import { businessAssociates, minimumNecessary } from '../../catalog/citations.js';
import { wrapFixes } from '../../flow/fixes/leakFixes.js';
import { flowOfSend } from '../../flow/modelFlows.js';
import { carryingSends, isCovered, kindsInWords } from '../../flow/sends.js';
import { defineRule } from '../../model.js';
import { targetWords } from './endpointRule.js';

/** Protected health information that reaches a model. */
export const phiInPrompt = defineRule({
  id: 'ai/phi-in-prompt',
  summary: 'Protected health information that reaches an AI model',
  why: 'What a prompt holds is disclosed to whoever runs the model; without an agreement, or where the policy demands it, identifiers have to be taken out first.',
  remedy:
    'Send only what the task needs, de-identify it first (name the function under "ai.deidentifiers" in .phi-lint.json), or record the agreement.',
  limits:
    'Goes by what names and types say. A scan follows values through calls into other files, some calls deep; the editor through one file. What free text holds is not known.',
  cites: [...businessAssociates, minimumNecessary],
  severity: 'error',
  subjects: {
    uncovered: 'Protected health information reaches a model without an agreement on record',
    required: 'Protected health information reaches a model although the policy asks for de-identification',
  },
  examples: [
    {
      file: 'summary.py',
      code: "from openai import OpenAI\nclient = OpenAI()\n\ndef summarize(patient):\n    prompt = f'Summarise {patient.full_name}, born {patient.date_of_birth}'\n    return client.responses.create(model='gpt-5', input=prompt, store=False)",
      flagged: true,
    },
    {
      file: 'summary.py',
      code: "from openai import OpenAI\nclient = OpenAI()\n\ndef summarize(patient):\n    note = deidentify(patient.note)\n    return client.responses.create(model='gpt-5', input=note, store=False)",
      flagged: false,
    },
    {
      file: 'leaflet.py',
      code: "from openai import OpenAI\nclient = OpenAI()\n\ndef leaflet(topic):\n    return client.responses.create(model='gpt-5', input=f'Explain {topic} to a patient', store=False)",
      flagged: false,
    },
  ],
  check: function* (document, policy, context) {
    for (const each of carryingSends(context, policy)) {
      const { placed, carried } = each;
      const covered = isCovered(placed, policy, context.today);
      if (covered && !policy.ai.requireDeidentification) continue;
      const { send, linked } = placed;
      const target = linked.targets.find(
        (known) => coverageOf(known, policy, linked.path, context.today).kind !== 'own',
      );
      const to = target === undefined ? 'an endpoint that cannot be told' : targetWords(target);
      yield {
        start: send.start,
        end: send.end,
        subject: covered ? 'required' : 'uncovered',
        detail: `${kindsInWords(carried)} to ${to}`,
        severity: covered ? 'warning' : 'error',
        flow: flowOfSend(each, policy, context.today),
        fixes: wrapFixes(document, each.code, each.site, policy),
      };
    }
  },
});
