package visits

import (
    "github.com/DataDog/datadog-go/v5/statsd"
    "github.com/getsentry/sentry-go"
    "github.com/posthog/posthog-go"
    "go.opentelemetry.io/otel/attribute"
    "go.opentelemetry.io/otel/trace"
)

func opened(patient Patient, span trace.Span, client *statsd.Client, hog posthog.Client) {
    sentry.CaptureMessage("opened " + patient.LastName)
//  ^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    sentry.ConfigureScope(func(scope *sentry.Scope) {
        scope.SetTag("mrn", patient.MRN)
//      ^^^^^^^^^^^^ leak/telemetry
    })
    span.SetAttributes(attribute.String("ssn", patient.SSN))
//  ^^^^^^^^^^^^^^^^^^ leak/telemetry
    client.Count("opened", 1, []string{patient.Email}, 1)
//  ^^^^^^^^^^^^ leak/telemetry
    hog.Enqueue(posthog.Capture{DistinctId: patient.Email, Event: "opened"})
//  ^^^^^^^^^^^ leak/telemetry
    span.SetAttributes(attribute.Int("visits", len(patient.Visits)))
}
