"""How urgent a message of a patient is, through LiteLLM."""
from litellm import completion

PROMPT = "How urgent is this message, from 1 to 5?"


def urgency(message: str) -> str:
    """The contract with this vendor ended; the call did not."""
    answer = completion(
        model="anthropic/claude-3-5-haiku-latest",
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
