package clinic

import android.util.Log
import mu.KotlinLogging
import org.slf4j.LoggerFactory
import org.slf4j.MDC
import timber.log.Timber

private val klog = KotlinLogging.logger {}
private val own = LoggerFactory.getLogger("visits")

fun admit(patient: Patient) {
    klog.info { "admitted ${patient.lastName}" }
//  ^^^^^^^^^ leak/log
    own.warn("admitted {}", patient.ssn)
//  ^^^^^^^^ leak/log
    Timber.d("admitted %s", patient.email)
//  ^^^^^^^^ leak/log
    Log.i("visits", patient.phone)
//  ^^^^^ leak/log
    MDC.put("mrn", patient.mrn)
//  ^^^^^^^ leak/log
    println(patient.fullName)
//  ^^^^^^^ leak/log
    klog.info { "admitted ${patient.id}" }
    own.warn("{} visits", patient.visits.size)
}
