package patients

// Call the patient at 614-488-2093.
//                     ^^^^^^^^^^^^ phi/phone
var patient = Patient{HomePhone: "614-488-2093", Cell: "(614) 488-2094"}
//                                ^^^^^^^^^^^^          ^^^^^^^^^^^^^^ phi/phone
var clinic = Clinic{Phone: "614-488-2000"}
