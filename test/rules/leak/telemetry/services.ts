import { datadogRum } from '@datadog/browser-rum';
import * as amplitude from '@amplitude/analytics-browser';
import { trace } from '@opentelemetry/api';
import * as Sentry from '@sentry/react';
import Bugsnag from '@bugsnag/js';
import LogRocket from 'logrocket';
import mixpanel from 'mixpanel-browser';
import newrelic from 'newrelic';
import posthog from 'posthog-js';
import Rollbar from 'rollbar';
import { AnalyticsBrowser } from '@segment/analytics-next';

const segment = AnalyticsBrowser.load({ writeKey: key });
const rollbar = new Rollbar({ accessToken: key });

export function opened(patient: Patient, appInsights: ApplicationInsights) {
  Sentry.setContext('patient', { name: patient.lastName });
//^^^^^^^^^^^^^^^^^ leak/telemetry
  Sentry.withScope((scope) => {
    scope.setTag('mrn', patient.mrn);
//  ^^^^^^^^^^^^ leak/telemetry
    Sentry.captureException(new Error('opened'));
  });
  datadogRum.setUser({ email: patient.email });
//^^^^^^^^^^^^^^^^^^ leak/telemetry
  newrelic.addCustomAttributes({ ssn: patient.ssn });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
  trace.getActiveSpan()?.setAttribute('name', patient.lastName);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
  segment.identify(patient.email);
//^^^^^^^^^^^^^^^^ leak/telemetry
  window.gtag('event', 'opened', { name: patient.lastName });
//^^^^^^^^^^^ leak/telemetry
  window.dataLayer.push({ email: patient.email });
//^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
  mixpanel.people.set({ $email: patient.email });
//^^^^^^^^^^^^^^^^^^^ leak/telemetry
  amplitude.track('opened', { diagnosis: patient.diagnosis });
//^^^^^^^^^^^^^^^ leak/telemetry
  posthog.capture('opened', { name: patient.fullName });
//^^^^^^^^^^^^^^^ leak/telemetry
  appInsights.trackEvent({ name: 'opened' }, { mrn: patient.mrn });
//^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
  Bugsnag.leaveBreadcrumb('opened', { name: patient.lastName });
//^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
  rollbar.error('opened', { name: patient.lastName });
//^^^^^^^^^^^^^ leak/telemetry
  LogRocket.identify(patient.email);
//^^^^^^^^^^^^^^^^^^ leak/telemetry
  window.fbq('track', 'Lead', { em: patient.email });
//^^^^^^^^^^ leak/telemetry
  Sentry.setTag('visits', patient.visits.length);
  posthog.capture('opened', { row: patient.id });
}
