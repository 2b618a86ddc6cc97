package patients

var patient = Patient{Fax: "218-722-0094", FaxVerified: true}
//                          ^^^^^^^^^^^^ phi/fax
var office = Office{Fax: "218-722-0090"}
