package patients

const patientSSN = "412-68-9031"
//                  ^^^^^^^^^^^ phi/ssn

func check(ssn string) bool { return ssn == "412-68-9032" }
//                                           ^^^^^^^^^^^ phi/ssn

var cases = []struct{ name, ssn string }{
	{"first", "412-68-9033"},
	//         ^^^^^^^^^^^ phi/ssn
	{"never issued", "000-12-3456"},
}
