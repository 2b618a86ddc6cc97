import { minimumNecessary } from '../../catalog/citations.js';
import { answerSinks, errorSinks } from '../../catalog/leaks/errors.js';
import type { Carried } from '../../flow/carry.js';
import { isClinicalCode } from '../../flow/clinical.js';
import { indexSinks, leaksTo } from '../../flow/leaks.js';
import { type Destination, flowTo } from '../../flow/phiFlow.js';
import { answersWithError, stackResponses } from '../../flow/responses.js';
import { kindsInWords } from '../../flow/sends.js';
import { carryReaderOf } from '../../flow/sinks.js';
import { defineRule, type Policy, type Span } from '../../model.js';
import type { Code } from '../../program/code.js';
import type { Expression } from '../../program/model.js';

const errorText: Destination = { kind: 'error', name: 'the text of an error' };
const answer: Destination = { kind: 'error', name: 'the answer to a request' };
const errors = indexSinks(errorSinks);
const answers = indexSinks(answerSinks);

/** What is thrown, and the calls that make errors; each place once. */
function errorsOf(code: Code, policy: Policy): readonly Leaving[] {
  const reader = carryReaderOf(code, policy);
  const thrown = code.bindings.thrown.flatMap(({ value, frame }): readonly Leaving[] => {
    if (value.kind === 'call') {
      const carried = reader.carriedByArguments({ call: value, frame });
      return carried === undefined ? [] : [{ start: value.start, end: value.callee.end, carried }];
    }
    const carried = written.has(value.kind) ? reader.carried(value, frame) : undefined;
    return carried === undefined ? [] : [{ start: value.start, end: value.end, carried }];
  });
  const made = leaksTo(code, errors, policy);
  return [...thrown, ...made.filter(({ start }) => !thrown.some((each) => start >= each.start && start < each.end))];
}

/** A text that is thrown; a variable may hold an exception with anything in it. */
const written: ReadonlySet<Expression['kind']> = new Set(['template', 'operation'] as const);

interface Leaving extends Span {
  readonly carried: Carried;
}

/** Protected health information in an error. */
export const error = defineRule({
  id: 'leak/error',
  summary: 'Protected health information in an error',
  why: 'The text of an error travels: to logs, to error trackers, to the person who sees the message, often far from the place that threw it.',
  remedy: 'Say what went wrong and name a key of the row; keep the text and the stack of exceptions out of responses.',
  limits:
    'Goes by what names and types say. A scan follows values through calls into other files, some calls deep; the editor through one file. What a framework adds to an error page is not known.',
  cites: [minimumNecessary, '45 CFR 164.312(a)(1)'],
  severity: 'warning',
  subjects: {
    thrown: 'Protected health information stands in the text of an error',
    answered: 'Protected health information stands in an answer that reports an error',
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
      for (const { start, end, carried } of errorsOf(each, policy)) {
        yield { start, end, subject: 'thrown', detail: kindsInWords(carried), flow: flowTo(carried, errorText) };
      }
      for (const { start, end, carried } of leaksTo(each, answers, policy, answersWithError)) {
        yield { start, end, subject: 'answered', detail: kindsInWords(carried), flow: flowTo(carried, answer) };
      }
      if (!isClinicalCode(document.path, each)) continue;
      for (const place of stackResponses(each)) yield { ...place, subject: 'response' };
    }
  },
});
