var visit = new PatientLogin { ClientIp = "73.162.44.19", UserAgent = "Portal/4.18.2.11" };
//                                         ^^^^^^^^^^^^ phi/ip-address
var server = new Server { Bind = "0.0.0.0", Gateway = "10.2.0.1" };
