"""Summaries of notes, written by a language model."""
import re

from openai import OpenAI

client = OpenAI()
MODEL = "gpt-5-mini"
PROMPT = "Summarize this note for the next nurse in three sentences. Leave out names."
NAMED = re.compile(r"\b(Mr|Mrs|Ms|Miss)\.? [A-Z][\w'-]+")


def deidentify(note: str) -> str:
    """Takes out the names and numbers that our notes usually hold."""
    without_names = NAMED.sub("the patient", note)
    return re.sub(r"\d{3,}", "#", without_names)


def summarize(mrn: str, note: str) -> str:
    """A summary of a note. The note goes out as it is."""
    answer = client.chat.completions.create(
        model=MODEL,
        messages=[
            {"role": "system", "content": PROMPT},
            {"role": "user", "content": f"Record {mrn}:\n{note}"},
        ],
    )
    return answer.choices[0].message.content or ""


def summarize_safely(note: str) -> str:
    """The same without what identifies the patient."""
    answer = client.chat.completions.create(
        model=MODEL,
        messages=[{"role": "system", "content": PROMPT}, {"role": "user", "content": deidentify(note)}],
    )
    return answer.choices[0].message.content or ""
