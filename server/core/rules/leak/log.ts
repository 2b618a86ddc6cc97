import { auditControls, minimumNecessary } from '../../catalog/citations.js';
import { loggingOptions, loggingShapes } from '../../catalog/leaks/logging.js';
import { logSinks } from '../../catalog/leaks/logs.js';
import { leakFixes } from '../../flow/fixes/leakFixes.js';
import { indexSinks, leaksTo } from '../../flow/leaks.js';
import { flowTo } from '../../flow/phiFlow.js';
import { kindsInWords } from '../../flow/sends.js';
import { leakingSettings } from '../../flow/settings.js';
import { defineRule } from '../../model.js';
import { indexOptions } from '../../program/optionTable.js';

const sinks = indexSinks(logSinks, 'leak/log');
const options = indexOptions(loggingOptions);

/** Protected health information in a log. */
export const log = defineRule({
  id: 'leak/log',
  summary: 'Protected health information in a log',
  why: 'Logs are kept long, copied to many places and read by people who treat nobody; they should say what was done, not with whose data.',
  remedy: 'Log a key of the row or a keyed hash instead, or leave the value out.',
  limits:
    'Goes by what names and types say. A scan follows values through calls into other files, some calls deep; the editor through one file. What a logging library redacts by configuration is not known.',
  cites: [minimumNecessary, auditControls],
  severity: 'warning',
  subjects: {
    logged: 'Protected health information is written to a log or console',
    setting: 'A setting writes whatever passes to a log',
  },
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
    {
      file: 'ClinicContext.cs',
      code: 'class ClinicContext : DbContext {\n  protected override void OnConfiguring(DbContextOptionsBuilder builder) => builder.EnableSensitiveDataLogging();\n}',
      flagged: true,
    },
  ],
  check: function* (document, policy, { code }) {
    for (const each of code) {
      for (const { site, to, carried, start, end } of leaksTo(each, sinks, policy)) {
        const detail = `${kindsInWords(carried)} to ${to}`;
        const fixes = leakFixes(document, each, site, policy);
        yield { start, end, subject: 'logged', detail, flow: flowTo(carried, { kind: 'log', name: to }), fixes };
      }
    }
    for (const { start, end, what } of leakingSettings(document, code, options, loggingShapes)) {
      yield { start, end, subject: 'setting', detail: what };
    }
  },
});
