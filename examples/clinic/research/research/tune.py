"""A model of our own for discharge letters."""
from openai import AzureOpenAI

client = AzureOpenAI(azure_endpoint="https://cedar-hollow.openai.azure.com", api_version="2025-04-01-preview")


def start(training_file_id: str) -> str:
    """Trains on letters as they were sent."""
    job = client.fine_tuning.jobs.create(model="gpt-5-nano", training_file=training_file_id)
    return job.id
