import boto3

client = boto3.client("bedrock-runtime")
#        ^^^^^^^^^^^^ ai/region
client.converse(modelId="m", messages=note)
near = boto3.client("bedrock-runtime", region_name="us-east-1")
near.converse(modelId="m", messages=note)
