// The patient's home, ZIP 43082.
//                         ^^^^^ phi/zip
let patient = Patient { mrn: "00482913", zip_code: "43082", state: "OH" };
//                            ^^^^^^^^ phi/medical-record-number
//                                                  ^^^^^ phi/zip
let kin = Guardian { postal_code: "43147-0912" };
//                                 ^^^^^^^^^^ phi/zip
