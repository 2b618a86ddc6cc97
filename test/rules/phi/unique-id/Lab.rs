// Results of one patient.
let specimen = Specimen { accession_number: "S24-118820", color: "amber" };
//                                           ^^^^^^^^^^ phi/unique-id
let patient = Patient { prescription_number: "RX7740228", case_number: "C24-88312" };
//                                            ^^^^^^^^^                 ^^^^^^^^^ phi/unique-id
