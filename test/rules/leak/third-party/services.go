package visits

import (
    "github.com/slack-go/slack"
    "github.com/stripe/stripe-go/v76"
    "github.com/stripe/stripe-go/v76/customer"
)

func admitted(patient Patient, api *slack.Client, repository *visits.Repository) {
    api.PostMessage("ward", slack.MsgOptionText("admitted "+patient.LastName, false))
//  ^^^^^^^^^^^^^^^ leak/third-party
    customer.New(&stripe.CustomerParams{Email: stripe.String(patient.Email)})
//  ^^^^^^^^^^^^ leak/third-party
    api.PostMessage("ward", slack.MsgOptionText("admitted "+patient.ID, false))
    repository.Create(patient.LastName)
}
