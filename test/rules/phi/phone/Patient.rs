let patient = Patient { home_phone: "614-488-2093".to_string(), zip: None };
//                                   ^^^^^^^^^^^^ phi/phone
let format = "({}) {}-{}";
