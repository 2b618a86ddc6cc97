let patient = Patient(driversLicense: "K00-41-9927", passportNumber: "561849203")
//                                     ^^^^^^^^^^^                    ^^^^^^^^^ phi/license-number
let license = "MIT"
