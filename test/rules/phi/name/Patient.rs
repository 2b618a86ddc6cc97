// Mrs. Okonkwo is the first patient.
//      ^^^^^^^ phi/name
let patient = Patient { given_name: "Rosalind", family_name: "Okonkwo", guarantor: "Theodora Vance" };
//                                   ^^^^^^^^                 ^^^^^^^               ^^^^^^^^^^^^^^ phi/name
let names = vec![PatientName::new("Test", "Patient")];
