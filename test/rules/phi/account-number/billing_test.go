package billing

// Account number 8830041927 of the patient stays open.
//                ^^^^^^^^^^ phi/account-number
var patient = Patient{PatientAccountNumber: "8830041927", FIN: "77120384"}
//                                           ^^^^^^^^^^         ^^^^^^^^ phi/account-number
