package clinic

import com.google.firebase.crashlytics.FirebaseCrashlytics
import io.sentry.Sentry

fun opened(patient: Patient, analytics: FirebaseAnalytics) {
    FirebaseCrashlytics.getInstance().setCustomKey("name", patient.lastName)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    Sentry.setTag("mrn", patient.mrn)
//  ^^^^^^^^^^^^^ leak/telemetry
    analytics.setUserProperty("email", patient.email)
//  ^^^^^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
    Sentry.setTag("row", patient.id)
}
