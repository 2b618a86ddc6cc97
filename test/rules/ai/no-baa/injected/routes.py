from anthropic import Anthropic
from fastapi import Depends


def get_client():
    return Anthropic()
#          ^^^^^^^^^ ai/no-baa


def summarize(note, client: Anthropic = Depends(get_client)):
    return client.messages.create(model="claude", max_tokens=100, messages=note)
