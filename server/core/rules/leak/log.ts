import { auditControls, minimumNecessary } from '../../catalog/citations.js';
import { logSinks } from '../../catalog/leaks/logs.js';
import { indexSinks, leaksTo } from '../../flow/leaks.js';
import { flowTo } from '../../flow/phiFlow.js';
import { kindsInWords } from '../../flow/sends.js';
import { defineRule } from '../../model.js';

const sinks = indexSinks(logSinks);

/** Protected health information in a log. */
export const log = defineRule({
  id: 'leak/log',
  summary: 'Protected health information in a log',
  why: 'Logs are kept long, copied to many places and read by people who treat nobody; they should say what was done, not with whose data.',
  remedy: 'Log a key of the row or a keyed hash instead, or leave the value out.',
  limits:
    'Follows values through one file and by what names and types say. What a logging library redacts by configuration is not known.',
  cites: [minimumNecessary, auditControls],
  severity: 'warning',
  subjects: { logged: 'Protected health information is written to a log or console' },
  examples: [
    {
      file: 'visit.ts',
      code: "export function visit(patient: Patient) {\n  console.log('visit of', patient.lastName, patient.mrn);\n}",
      flagged: true,
    },
    {
      file: 'visit.ts',
      code: "export function visit(patient: Patient) {\n  console.log('visit of', patient.id);\n}",
      flagged: false,
    },
    {
      file: 'visits.ts',
      code: 'export function visits(patients: Patient[]) {\n  console.log(`${patients.length} visits`);\n}',
      flagged: false,
    },
  ],
  check: function* (_document, policy, { code }) {
    for (const each of code) {
      for (const { to, carried, start, end } of leaksTo(each, sinks, policy)) {
        const detail = `${kindsInWords(carried)} to ${to}`;
        yield { start, end, subject: 'logged', detail, flow: flowTo(carried, { kind: 'log', name: to }) };
      }
    }
  },
});
