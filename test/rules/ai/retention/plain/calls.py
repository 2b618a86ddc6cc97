from openai import OpenAI

client = OpenAI()


def ask(note, path):
    client.responses.create(model="gpt-5", input=note, store=False)
    client.chat.completions.create(model="gpt-5", messages=note)
    client.chat.completions.create(model="gpt-5", messages=note, store=True)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ai/retention
    client.files.create(file=open(path, "rb"), purpose="user_data")
#   ^^^^^^^^^^^^^^^^^^^ ai/retention
    return client.responses.create(model="gpt-5", input=note)
#          ^^^^^^^^^^^^^^^^^^^^^^^ ai/retention
