package patients

// Born on 14 March 1957.
//         ^^^^^^^^^^^^^ phi/date-of-birth
var patient = Patient{DateOfBirth: "1957-03-14", BirthDate: time.Date(1957, 3, 14, 0, 0, 0, 0, time.UTC)}
//                                  ^^^^^^^^^^                        ^^^^^^^^^^^ phi/date-of-birth
var today = time.Date(2024, 3, 14, 0, 0, 0, 0, time.UTC)
