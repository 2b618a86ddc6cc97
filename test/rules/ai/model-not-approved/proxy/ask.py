import litellm


def ask(note):
    litellm.completion(model="groq/llama-3.3-70b-versatile", messages=note)
    return litellm.completion(model="groq/llama-3.1-8b-instant", messages=note)
#          ^^^^^^^^^^^^^^^^^^ ai/model-not-approved
