package org.cedarhollow.devices

/** A monitor that a patient took home. The serial number leads to the patient; the model does not. */
data class Monitor(val model: String, val firmware: String, val serialNumber: String, val macAddress: String = "", val lastIp: String = "")

val lent = mapOf(
    "CH-0048290" to Monitor(
        model = "HeartLine 4",
        firmware = "4.18.2",
        serialNumber = "HL4-2288014",
        macAddress = "3C:5A:B4:7E:91:0D",
        lastIp = "98.214.77.130",
    ),
)

/** In the cupboard: addresses for documentation and a number that no device has. */
val shelf = listOf(
    Monitor(model = "HeartLine 4", firmware = "4.18.2", serialNumber = "000000", macAddress = "00:00:5E:00:53:01", lastIp = "192.0.2.14"),
    Monitor(model = "HeartLine 3", firmware = "3.0.13.1", serialNumber = "", lastIp = "127.0.0.1"),
)

/** UDI of an implant: (01) is the product, (21) is the one device in one patient. */
val implantUdi = "(01)00887639120442(17)270331(10)A4471(21)HN883012"
const val PRODUCT_GTIN = "00887639120442"
