from anthropic import Anthropic

client = Anthropic()


def ask(patient, db):
    client.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=f"Diabetic? {patient.to_dict()}")
#   ^^^^^^^^^^^^^^^^^^^^^^ ai/minimum-necessary
    rows = db.execute("SELECT * FROM patients WHERE ward = 4")
    client.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=f"Who is ill? {rows}")
#   ^^^^^^^^^^^^^^^^^^^^^^ ai/minimum-necessary
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=f"Diabetic? {patient.hba1c}")
