let patient = Patient(givenName: "Rosalind", familyName: "Okonkwo", nextOfKin: "Theodora Vance")
//                                ^^^^^^^^                ^^^^^^^ phi/name
//                                                                              ^^^^^^^^^^^^^^ phi/name
var subscriberName = "Leopold Achterberg"
//                    ^^^^^^^^^^^^^^^^^^ phi/name
// Patient Rosalind Okonkwo calls every Monday, her daughter is Theodora Vance.
//         ^^^^^^^^^^^^^^^^                                     ^^^^^^^^^^^^^^ phi/name
