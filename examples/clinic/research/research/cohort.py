"""Questions about the charts of a cohort, through LangChain."""
from langchain_aws import ChatBedrockConverse

# The region of the first account. The contract names regions in the United States.
dublin = ChatBedrockConverse(model="eu.anthropic.claude-sonnet-4-5-20250929-v1:0", region_name="eu-west-1")
oregon = ChatBedrockConverse(model="us.anthropic.claude-sonnet-4-5-20250929-v1:0", region_name="us-west-2")


def ask(question: str, charts: list[str]) -> str:
    return oregon.invoke([("system", "Answer from the charts only."), ("human", "\n".join([question, *charts]))]).text()


def ask_as_before(question: str, charts: list[str]) -> str:
    return dublin.invoke([("human", "\n".join([question, *charts]))]).text()
