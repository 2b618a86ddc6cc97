package clinic;

import com.bugsnag.Bugsnag;
import com.newrelic.api.agent.NewRelic;
import io.opentelemetry.api.trace.Span;
import io.sentry.Sentry;

class Services {
  void opened(Patient patient, Bugsnag bugsnag) {
    Sentry.configureScope(scope -> scope.setTag("mrn", patient.getMrn()));
//                                 ^^^^^^^^^^^^ leak/telemetry
    Sentry.captureMessage("opened " + patient.getLastName());
//  ^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    NewRelic.addCustomParameter("ssn", patient.getSsn());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    Span.current().setAttribute("name", patient.getLastName());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    bugsnag.notify(error, report -> report.setUserEmail(patient.getEmail()));
//                                  ^^^^^^^^^^^^^^^^^^^ leak/telemetry
    Sentry.setTag("row", patient.getId());
  }
}
