package scheduler

import (
	"testing"
	"time"
)

func TestRemind(t *testing.T) {
	cases := []struct {
		name string
		in   Patient
	}{
		{name: "with everything", in: Patient{
			FirstName: "Marjorie", LastName: "Ellingsworth-Tran",
			DateOfBirth: time.Date(1948, time.May, 21, 0, 0, 0, 0, time.UTC),
			Phone:       "509-456-7718",
		}},
		{name: "placeholder", in: Patient{FirstName: "Jane", LastName: "Doe", Phone: "509-555-0100"}},
		{name: "empty", in: Patient{}},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			if err := Remind(tc.in); err == nil {
				t.Error("no gateway in tests, so an error was expected")
			}
		})
	}
}
