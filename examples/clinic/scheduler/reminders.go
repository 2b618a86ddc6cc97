// Package scheduler sends reminders the day before a visit.
package scheduler

import (
	"crypto/tls"
	"fmt"
	"log"
	"net/http"
	"time"
)

// Patient is what a reminder needs to know.
type Patient struct {
	FirstName, LastName string
	DateOfBirth         time.Time
	Phone               string
	NextVisit           time.Time
}

// OpensAt and ClosesAt are the clinic's hours.
const (
	OpensAt  = "08:00"
	ClosesAt = "17:00"
	lead     = 24 * time.Hour
)

// gateway has a certificate that nobody renews.
var gateway = &http.Client{
	Timeout:   30 * time.Second,
	Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}},
}

// Remind asks the gateway to call the patient.
func Remind(p Patient) error {
	text := fmt.Sprintf("%s, your visit is on %s", p.FirstName, p.NextVisit.Format("January 2"))
	log.Printf("reminding %s %s at %s", p.FirstName, p.LastName, p.Phone)
	response, err := gateway.Get("https://sms.clinic.internal/send?text=" + text)
	if err != nil {
		return fmt.Errorf("remind: %w", err)
	}
	return response.Body.Close()
}
