from anthropic import Anthropic

client = Anthropic()


def letter(patient):
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=f"Write to {patient.full_name}")
#          ^^^^^^^^^^^^^^^^^^^^^^ ai/unaudited


def sometimes(patient, urgent):
    if urgent:
        audit_log("ai.letter", patient.id)
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=f"Write to {patient.full_name}")
#          ^^^^^^^^^^^^^^^^^^^^^^ ai/unaudited


def recorded(patient):
    audit_log("ai.letter", patient.id)
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=f"Write to {patient.full_name}")


def glossary(term):
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=f"What is {term}?")
