/** Table: options of telemetry libraries that send personal data along. */
import type { OptionRow } from '../../program/optionTable.js';

export const telemetryOptions: readonly OptionRow<'option'>[] = [
  {
    // https://docs.sentry.io/platforms/javascript/configuration/options/#sendDefaultPii, read 2026-11-22
    subject: 'option',
    names: ['sendDefaultPii', 'send_default_pii', 'SendDefaultPii'],
    values: [true],
    what: 'Sentry gets addresses, cookies, users and request bodies with every event',
  },
];
