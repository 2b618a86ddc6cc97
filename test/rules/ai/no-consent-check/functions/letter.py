from anthropic import Anthropic

client = Anthropic()


def letter(patient):
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=f"Write to {patient.full_name}")
#          ^^^^^^^^^^^^^^^^^^^^^^ ai/no-consent-check


def asked(patient):
    if not has_ai_consent(patient):
        raise PermissionError
    return client.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=f"Write to {patient.full_name}")
