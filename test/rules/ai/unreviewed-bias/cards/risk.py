from openai import OpenAI

client = OpenAI()


def risk(patient):
    features = {"hba1c": patient.hba1c, "payer_type": patient.payer}
    return client.responses.create(model="gpt-5", input=str(features), store=False)
#          ^^^^^^^^^^^^^^^^^^^^^^^ ai/unreviewed-bias


def reviewed(patient):
    return client.responses.create(model="gpt-4.1", input=f"{patient.race} {patient.hba1c}", store=False)


def undescribed(patient):
    return client.responses.create(model="o3", input=f"{patient.race} {patient.hba1c}", store=False)


def neutral(patient, language):
    return client.responses.create(model="gpt-5", input=f"{patient.hba1c} in {language}", store=False)


def columns(frame):
    rows = frame[["hba1c", "ethnic_group"]]
    return client.responses.create(model="gpt-5", input=rows.to_csv(), store=False)
#          ^^^^^^^^^^^^^^^^^^^^^^^ ai/unreviewed-bias
