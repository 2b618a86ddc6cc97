import stripe
from jira import JIRA
from mailchimp_marketing import Client as Mailchimp
from postmarker.core import PostmarkClient
from sendgrid import SendGridAPIClient
from slack_sdk import WebClient
from twilio.rest import Client

sms = Client(sid, key)
slack = WebClient(token=key)
lists = Mailchimp()


def admitted(patient, jira: JIRA):
    slack.chat_postMessage(channel="ward", text=f"admitted {patient.last_name}")
#   ^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
    sms.messages.create(to=number, from_=us, body=f"admitted {patient.last_name}")
#   ^^^^^^^^^^^^^^^^^^^ leak/third-party
    stripe.Customer.create(name=patient.full_name)
#   ^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
    lists.lists.add_list_member("ward", {"email_address": patient.email})
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
    jira.create_issue(summary=f"admitted {patient.last_name}")
#   ^^^^^^^^^^^^^^^^^ leak/third-party
    stripe.Customer.create(metadata={"row": patient.id})
    slack.chat_postMessage(channel="ward", text=f"{len(patient.visits)} visits")
