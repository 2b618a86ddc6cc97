from openai import OpenAI

client = OpenAI(base_url="https://api.openai.com/v1")
#        ^^^^^^ ai/no-baa


def tune(file_id):
    return client.fine_tuning.jobs.create(model="gpt-4o-mini", training_file=file_id)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ai/training-opt-in
