"""How urgent a message of a patient is."""
from anthropic import Anthropic
from litellm import completion

PROMPT = "How urgent is this message, from 1 to 5?"
claude = Anthropic()


def urgency(message: str) -> str:
    """The contract with this vendor ended; the calls did not."""
    answer = claude.messages.create(
        model="claude-3-5-haiku-latest",
        max_tokens=5,
        messages=[{"role": "user", "content": f"{PROMPT}\n{message}"}],
    )
    return answer.content[0].text


def urgency_under_contract(message: str) -> str:
    answer = completion(
        model="azure/gpt-5-mini",
        api_base="https://cedar-hollow.openai.azure.com",
        messages=[{"role": "system", "content": PROMPT}, {"role": "user", "content": message}],
    )
    return answer.choices[0].message.content


def urgency_at_home(message: str) -> str:
    """The same on the machine that this runs on."""
    answer = completion(
        model="ollama/llama3.2",
        api_base="http://localhost:11434",
        messages=[{"role": "system", "content": PROMPT}, {"role": "user", "content": message}],
    )
    return answer.choices[0].message.content
