import boto3
import openai

transcribe = boto3.client("transcribe")
transcribe.start_transcription_job(TranscriptionJobName="visit", Media=media)

client = openai.OpenAI()
#        ^^^^^^^^^^^^^ ai/no-baa
client.audio.transcriptions.create(model="whisper-1", file=media)
