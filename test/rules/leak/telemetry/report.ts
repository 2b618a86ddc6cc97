import * as Sentry from '@sentry/node';

Sentry.init({ dsn: DSN, sendDefaultPii: true });
//                      ^^^^^^^^^^^^^^^^^^^^ leak/telemetry

export function report(patient: Patient) {
  Sentry.setUser({ username: patient.fullName });
//^^^^^^^^^^^^^^ leak/telemetry
  analytics.track('visit', { diagnosis: patient.diagnosis });
//^^^^^^^^^^^^^^^ leak/telemetry
  Sentry.setUser({ id: patient.id });
  analytics.track('visit', { ward: 'north' });
}
