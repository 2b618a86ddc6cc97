using System.Diagnostics;
using Microsoft.ApplicationInsights;
using Sentry;

public class Services
{
    public void Opened(Patient patient, TelemetryClient telemetry, Activity activity)
    {
        telemetry.TrackEvent("opened", new Dictionary<string, string> { ["name"] = patient.LastName });
//      ^^^^^^^^^^^^^^^^^^^^ leak/telemetry
        SentrySdk.CaptureMessage($"opened {patient.LastName}");
//      ^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
        activity.SetTag("ssn", patient.Ssn);
//      ^^^^^^^^^^^^^^^ leak/telemetry
        NewRelic.Api.Agent.NewRelic.NoticeError(patient.Email, null);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
        telemetry.TrackEvent("opened", new Dictionary<string, string> { ["row"] = patient.Id });
    }
}
