Sentry.init({
  sendDefaultPii: true,
//^^^^^^^^^^^^^^^^^^^^ leak/telemetry
  integrations: [Sentry.replayIntegration({ maskAllText: false, blockAllMedia: true })],
//                                          ^^^^^^^^^^^^^^^^^^ leak/telemetry
});
datadogRum.init({ defaultPrivacyLevel: 'allow' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
posthog.init(key, { session_recording: { maskAllInputs: false } });
//                                       ^^^^^^^^^^^^^^^^^^^^ leak/telemetry
datadogRum.init({ defaultPrivacyLevel: 'mask' });
