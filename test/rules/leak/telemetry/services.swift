import FirebaseAnalytics
import Mixpanel
import Sentry

func opened(_ patient: Patient) {
    SentrySDK.capture(message: "opened \(patient.lastName)")
//  ^^^^^^^^^^^^^^^^^ leak/telemetry
    Analytics.logEvent("opened", parameters: ["ssn": patient.ssn])
//  ^^^^^^^^^^^^^^^^^^ leak/telemetry
    Mixpanel.mainInstance().track(event: "opened", properties: ["email": patient.email])
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    Analytics.logEvent("opened", parameters: ["row": patient.id])
}
