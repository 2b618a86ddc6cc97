import bugsnag
import newrelic.agent
import rollbar
import sentry_sdk
from ddtrace import tracer
from opentelemetry import trace
from posthog import Posthog

posthog = Posthog(key)


def opened(patient):
    sentry_sdk.set_user({"email": patient.email})
#   ^^^^^^^^^^^^^^^^^^^ leak/telemetry
    with sentry_sdk.push_scope() as scope:
        scope.set_extra("name", patient.full_name)
#       ^^^^^^^^^^^^^^^ leak/telemetry
    newrelic.agent.add_custom_attributes([("mrn", patient.mrn)])
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    tracer.current_span().set_tag("ssn", patient.ssn)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    trace.get_current_span().set_attribute("name", patient.last_name)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    rollbar.report_message(f"opened {patient.last_name}", "info")
#   ^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    bugsnag.notify(error, metadata={"patient": {"name": patient.last_name}})
#   ^^^^^^^^^^^^^^ leak/telemetry
    posthog.capture(patient.email, "opened")
#   ^^^^^^^^^^^^^^^ leak/telemetry
    sentry_sdk.set_tag("visits", len(patient.visits))
    trace.get_current_span().set_attribute("row", patient.id)
