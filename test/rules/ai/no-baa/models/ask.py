import dspy
import litellm
from langchain.chat_models import init_chat_model


def ask(note, chosen):
    litellm.completion(model="groq/llama-3.3-70b", messages=note)
#   ^^^^^^^^^^^^^^^^^^ ai/no-baa
    litellm.completion(model="ollama/llama3", messages=note)
    litellm.completion(model="openai/llama", api_base="http://localhost:8000/v1", messages=note)
    return init_chat_model("anthropic:claude-sonnet-4-5").invoke(note)
#          ^^^^^^^^^^^^^^^ ai/no-baa


lm = dspy.LM("deepseek/deepseek-chat")
#    ^^^^^^^ ai/no-baa
