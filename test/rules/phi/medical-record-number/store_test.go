package store

// The chart of the first patient.
var patient = Patient{MRN: "00729144", Active: true}
//                          ^^^^^^^^ phi/medical-record-number

func TestFind(t *testing.T) {
	got := Find("mrn", "00729144")
	//                  ^^^^^^^^ phi/medical-record-number
	t.Logf("MRN %s", got.MRN)
	charts := map[string]string{"mrn": "00729145", "chart_number": "C-440182"}
	//                                  ^^^^^^^^                    ^^^^^^^^ phi/medical-record-number
}
