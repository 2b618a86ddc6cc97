import boto3

near = boto3.client("bedrock-runtime", region_name="us-east-1")
far = boto3.client("bedrock-runtime", region_name="eu-central-1")
#     ^^^^^^^^^^^^ ai/region
somewhere = boto3.client("bedrock-runtime")


def ask(note):
    near.converse(modelId="x", messages=note)
    somewhere.converse(modelId="x", messages=note)
    return far.converse(modelId="x", messages=note)
