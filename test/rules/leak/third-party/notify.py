import requests
from twilio.rest import Client

client = Client()


def notify(patient, patients):
    requests.post("https://hooks.zapier.com/hooks/catch/1", json={"text": f"{patient.full_name} was admitted"})
#   ^^^^^^^^^^^^^ leak/third-party
    client.messages.create(to="+1", body=f"Result of {patient.last_name}: {patient.lab_result}")
#   ^^^^^^^^^^^^^^^^^^^^^^ leak/third-party
    requests.post("https://hooks.zapier.com/hooks/catch/1", json={"text": f"{len(patients)} were admitted"})
