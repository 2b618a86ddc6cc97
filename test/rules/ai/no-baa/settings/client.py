from openai import OpenAI

client = OpenAI()


def ask(note):
    return client.chat.completions.create(model="llama", messages=[{"role": "user", "content": note}])
