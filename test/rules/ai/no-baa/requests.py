import os

import httpx
import requests

BASE = "https://api.openai.com/v1"
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ai/no-baa


def summarize(note):
    return requests.post(f"{BASE}/chat/completions", json={"model": "gpt-5", "input": note})


def letter(note):
    return httpx.post("https://api.anthropic.com/v1/messages", json={"content": note})
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ai/no-baa


def local(note):
    return httpx.post("http://127.0.0.1:8000/v1/chat/completions", json={"content": note})


# Documentation is no endpoint, and neither is a list of hosts.
HELP = "https://platform.openai.com/docs/guides"
ALLOWED = ["https://api.openai.com", "https://api.mistral.ai"]


def is_known(url):
    return url.startswith("https://api.openai.com")
