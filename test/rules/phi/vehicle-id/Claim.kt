val patient = Patient(mrn = "00482913", vin = "2HGFC2F50KH518237", plateNumber = "7KQT419")
//                           ^^^^^^^^ phi/medical-record-number
//                                             ^^^^^^^^^^^^^^^^^                  ^^^^^^^ phi/vehicle-id
val accident = mapOf("patient vehicle plate" to "HRX8841")
//                                               ^^^^^^^ phi/vehicle-id
