val patient = Patient(homeAddress = "41 N Kenmore Ave", city = "Westerville")
//                                   ^^^^^^^^^^^^^^^^           ^^^^^^^^^^^ phi/address
val guarantor = mapOf("guarantor street address" to "1640 Fallen Oak Dr")
//                                                   ^^^^^^^^^^^^^^^^^^ phi/address
