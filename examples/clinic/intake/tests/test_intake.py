"""Tests of the intake service."""
from datetime import date

from intake.models import Intake
from intake.summary import deidentify

KOWALEWSKI = dict(
    patient_name="Dashiell Kowalewski",
    birth_date=date(1931, 2, 9),
    ssn="538-20-6641",
    cell="509-328-4410",
    drivers_license="KOWALDR697P4",
    fingerprint_template="Rk1SACAyMAAAAAEUAAABPAFiAMUAxQEAAAAoJ4CmAJ1jAICAAMcQYQBA",
)
BLANK = dict(patient_name="Test Patient", birth_date=date(1900, 1, 1), ssn="000-00-0000", cell="555-0100")


def test_takes_a_whole_intake():
    assert Intake(**KOWALEWSKI).reason == ""


def test_takes_a_blank_intake():
    assert Intake(**BLANK).birth_date.year == 1900


def test_deidentify_takes_out_names():
    assert deidentify("Mrs. Ellingsworth-Tran slept well") == "the patient slept well"
    assert deidentify("BP 128/76, temp 98.6 F") == "BP #/76, temp 98.6 F"
