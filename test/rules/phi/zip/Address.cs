var patient = new Patient { Address = new Address { Zip = "43082", State = "OH" } };
//                                                         ^^^^^ phi/zip
var hospital = new Hospital { Address = new Address { Zip = "43215", State = "OH" } };
var port = 43082;
