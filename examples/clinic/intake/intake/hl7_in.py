"""Reads the patient out of an HL7 v2 message."""
import hl7

# A message of 2025-03-03 had no segment end after
# PID|1||0048290^^^CH^MR||KOWALEWSKI^DASHIELL^R||19310209|M|||1108 N MAPLE ST^^SPOKANE^WA^99205||5093284410
SEPARATORS = "|^~\\&"
EMPTY = "PID|1||^^^||^^^||||||^^^^^||"


def patient_of(message: str) -> dict:
    """The patient of PID: PID-3 is the record number, PID-5 LAST^FIRST, PID-7 YYYYMMDD."""
    pid = hl7.parse(message.replace("\n", "\r")).segment("PID")
    return {"mrn": str(pid[3][0][0]), "last_name": str(pid[5][0][0]), "first_name": str(pid[5][0][1]), "dob": str(pid[7])}
