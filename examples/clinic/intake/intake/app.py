"""The intake service: takes the kiosk's forms and the hospital's messages."""
import logging

import httpx
from fastapi import FastAPI, HTTPException, Request

from .hl7_in import patient_of
from .models import Intake
from .summary import summarize

log = logging.getLogger("intake")
app = FastAPI(title="Cedar Hollow intake", version="4.17.2")
API_URL = "http://api.clinic.internal:8080"


@app.post("/intakes", status_code=201)
def create_intake(intake: Intake) -> dict:
    log.info("intake received, %d characters of reason", len(intake.reason))
    response = httpx.post(f"{API_URL}/patients", json=intake.model_dump(mode="json"), verify=False)
    if response.status_code >= 400:
        log.error("could not save %s born %s", intake.patient_name, intake.birth_date)
        raise HTTPException(502, "The chart could not be saved")
    return {"status": "saved"}


@app.post("/hl7", status_code=202)
async def take_message(request: Request) -> dict:
    patient = patient_of((await request.body()).decode())
    return {"mrn": patient["mrn"]}


@app.post("/intakes/{mrn}/summary")
def create_summary(mrn: str, note: str) -> dict:
    return {"summary": summarize(mrn, note)}
