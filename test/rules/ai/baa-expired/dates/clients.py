from anthropic import Anthropic
from mistralai import Mistral
from openai import OpenAI

ended = OpenAI()
#       ^^^^^^ ai/baa-expired
soon = Anthropic()
#      ^^^^^^^^^ ai/baa-expired
long = Mistral(api_key=KEY)


def ask(note):
    ended.chat.completions.create(model="gpt-5", messages=note)
    soon.messages.create(model="claude-sonnet-4-5", max_tokens=9, messages=note)
    return long.chat.complete(model="mistral-large-latest", messages=note)
