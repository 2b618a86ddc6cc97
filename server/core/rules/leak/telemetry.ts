import { businessAssociates, minimumNecessary } from '../../catalog/citations.js';
import { telemetryOptions } from '../../catalog/leaks/logging.js';
import { telemetryAssigned, telemetrySinks } from '../../catalog/leaks/telemetry.js';
import { leakFixes } from '../../flow/fixes/leakFixes.js';
import { assignedTo, indexSinks, leaksTo } from '../../flow/leaks.js';
import { flowTo } from '../../flow/phiFlow.js';
import { kindsInWords } from '../../flow/sends.js';
import { leakingSettings } from '../../flow/settings.js';
import { defineRule } from '../../model.js';
import { indexOptions } from '../../program/optionTable.js';

const sinks = indexSinks(telemetrySinks, 'leak/telemetry');
const options = indexOptions(telemetryOptions);

/** Protected health information that a service watching programs gets. */
export const telemetry = defineRule({
  id: 'leak/telemetry',
  summary: 'Protected health information sent to telemetry or analytics',
  why: 'Services that watch programs and their users are third parties; most sign no agreement, and need no patient to do their work.',
  remedy: 'Send a key of the row or a keyed hash instead, or leave the value out; scrub events before they are sent.',
  limits:
    'Goes by what names and types say. A scan follows values through calls into other files, some calls deep; the editor through one file. Scrubbing that a library does by itself is not known.',
  cites: [minimumNecessary, ...businessAssociates],
  severity: 'warning',
  subjects: {
    sent: 'Protected health information is sent to a telemetry service',
    option: 'An option sends personal data to a telemetry service',
  },
  examples: [
    {
      file: 'report.ts',
      code: "import * as Sentry from '@sentry/node';\nexport function report(patient: Patient) {\n  Sentry.setUser({ email: patient.email });\n}",
      flagged: true,
    },
    {
      file: 'report.ts',
      code: "import * as Sentry from '@sentry/node';\nexport function report(patient: Patient) {\n  Sentry.setUser({ id: patient.id });\n}",
      flagged: false,
    },
  ],
  check: function* (document, policy, { code }) {
    for (const each of code) {
      for (const { site, to, carried, start, end } of [
        ...leaksTo(each, sinks, policy),
        ...assignedTo(each, telemetryAssigned, policy),
      ]) {
        const detail = `${kindsInWords(carried)} to ${to}`;
        const fixes = leakFixes(document, each, site, policy);
        yield { start, end, subject: 'sent', detail, flow: flowTo(carried, { kind: 'telemetry', name: to }), fixes };
      }
    }
    for (const { start, end, what } of leakingSettings(document, code, options, [])) {
      yield { start, end, subject: 'option', detail: what };
    }
  },
});
