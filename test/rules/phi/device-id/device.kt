val patient = Patient(pacemakerSerialNumber = "PJN4482913")
//                                             ^^^^^^^^^^ phi/device-id
val implant = mapOf("implant serial number" to "A88401927", "model" to "XR-200")
//                                              ^^^^^^^^^ phi/device-id
