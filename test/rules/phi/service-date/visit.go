package visits

// The patient was discharged on August 9, 2024.
//                               ^^^^^^^^^^^^^^ phi/service-date
var encounter = Encounter{AdmitDate: "2024-08-04", DischargeDate: "2024-08-09"}
//                                    ^^^^^^^^^^                   ^^^^^^^^^^ phi/service-date
var release = Release{Date: "2024-08-04"}
