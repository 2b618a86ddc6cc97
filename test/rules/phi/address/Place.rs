// Where a patient lives.
let patient = Patient { home_address: "2218 Tuckahoe Ridge Rd".into(), city: "Westerville".into(), state: "OH".into() };
//                                     ^^^^^^^^^^^^^^^^^^^^^^                 ^^^^^^^^^^^ phi/address
patient.street = Some("905 Larkspur Lane".to_string());
//                     ^^^^^^^^^^^^^^^^^ phi/address
let clinic = Clinic { street: "900 Medical Center Blvd", city: "Columbus" };
