package intake

import (
	"testing"
	"time"
)

var cases = []struct {
	name string
	in   Patient
	want string
}{
	{
		name: "adult with middle name",
		in: Patient{
			FirstName: "Jerusha", LastName: "Ottendorfer",
			DOB:   time.Date(1944, time.November, 3, 0, 0, 0, 0, time.UTC),
			SSN:   "502-91-3347",
			MRN:   "SD8830217",
			Phone: "605-338-7714",
			Email: "jerusha.o44@midco.net",
		},
		want: "OTTENDORFER, JERUSHA",
	},
	{name: "empty", in: Patient{}, want: ""},
	{name: "placeholder", in: Patient{FirstName: "JOHN", LastName: "DOE", SSN: "000000000"}, want: "DOE, JOHN"},
}

func TestDisplayName(t *testing.T) {
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			if got := tc.in.DisplayName(); got != tc.want {
				t.Errorf("DisplayName() = %q, want %q", got, tc.want)
			}
		})
	}
}

const rawLine = `MRN: SD8830217  Pt: Jerusha Ottendorfer  Adm: 01/17/2025`
const deadline = 30 * time.Second
var roster = map[string]string{"patient_name": "Hezekiah Blomqvist", "policy_number": "AV-4471-88203"}
