import { minimumNecessary } from '../../catalog/citations.js';
import { isClinicalCode } from '../../flow/clinical.js';
import { type Destination, flowTo } from '../../flow/phiFlow.js';
import { stackResponses } from '../../flow/responses.js';
import { kindsInWords } from '../../flow/sends.js';
import { carryReaderOf } from '../../flow/sinks.js';
import { defineRule, type Span } from '../../model.js';

const errorText: Destination = { kind: 'error', name: 'the text of an error' };

/** Protected health information in an error. */
export const error = defineRule({
  id: 'leak/error',
  summary: 'Protected health information in an error',
  why: 'The text of an error travels: to logs, to error trackers, to the person who sees the message, often far from the place that threw it.',
  remedy: 'Say what went wrong and name a key of the row; keep the text and the stack of exceptions out of responses.',
  limits:
    'Follows values through one file and by what names and types say. What a framework adds to an error page is not known.',
  cites: [minimumNecessary, '45 CFR 164.312(a)(1)'],
  severity: 'warning',
  subjects: {
    thrown: 'Protected health information stands in the text of an error',
    response: 'The text or stack of an exception is sent to the caller of code that handles patients',
  },
  examples: [
    {
      file: 'visit.py',
      code: "def visit(patient):\n    raise ValueError(f'No visit for {patient.full_name}')",
      flagged: true,
    },
    {
      file: 'visit.py',
      code: "def visit(patient):\n    raise ValueError(f'No visit for row {patient.id}')",
      flagged: false,
    },
  ],
  check: function* (document, policy, { code }) {
    for (const each of code) {
      const reader = carryReaderOf(each, policy);
      for (const { value, frame } of each.bindings.thrown) {
        const carried = value.kind === 'call' ? reader.carriedByArguments({ call: value, frame }) : undefined;
        if (carried === undefined || value.kind !== 'call') continue;
        const place: Span = { start: value.start, end: Math.max(value.callee.end, value.start) };
        yield { ...place, subject: 'thrown', detail: kindsInWords(carried), flow: flowTo(carried, errorText) };
      }
      if (!isClinicalCode(document.path, each)) continue;
      for (const place of stackResponses(each)) yield { ...place, subject: 'response' };
    }
  },
});
