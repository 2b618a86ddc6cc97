let patient = Patient(homePhone: "614-488-2093", mobilePhone: "(614) 488-2094")
//                                ^^^^^^^^^^^^                 ^^^^^^^^^^^^^^ phi/phone
// Her cell is 614-488-2095, the patient asked for a call.
//             ^^^^^^^^^^^^ phi/phone
let support = "1-800-222-1222"
