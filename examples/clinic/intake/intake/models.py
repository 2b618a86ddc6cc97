"""What the front desk collects.

A finished intake looks like this::

    Intake(patient_name="Oluwaseun Baptiste-Reyes", birth_date="11/14/1986", cell="509-624-9083")

The kiosk sends ``Intake(patient_name="Jane Doe", birth_date="01/01/1900")`` when it is switched on.
"""
from datetime import date

from pydantic import BaseModel, Field


class Intake(BaseModel):
    """One visit to the front desk."""

    patient_name: str = Field(description="Last, First")
    birth_date: date
    ssn: str | None = Field(default=None, pattern=r"^\d{3}-\d{2}-\d{4}$")
    cell: str | None = None
    reason: str = ""
    fingerprint_template: str | None = None


RETENTION_DAYS = 2190
OLDEST_AGE_SHOWN = 89
