package org.cedarhollow.devices

import kotlin.test.Test
import kotlin.test.assertEquals

class MonitorRegistryTest {
    private val borrower = mapOf("patientName" to "Dashiell Kowalewski", "imei" to "356714091288346", "vin" to "2T1BURHE4JC934817")
    private val nobody = mapOf("patientName" to "Unknown Patient", "imei" to "000000000000000", "vin" to "11111111111111111")

    @Test
    fun `a borrower has one monitor`() {
        assertEquals(1, lent.size)
        assertEquals(borrower.keys, nobody.keys)
    }
}
