package fake

import "github.com/brianvoe/gofakeit/v7"

func Patient() P {
	return P{Name: gofakeit.Name(), SSN: gofakeit.SSN(), Phone: gofakeit.Phone(), DOB: gofakeit.Date(), MRN: gofakeit.Numerify("########")}
}
