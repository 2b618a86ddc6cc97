#!/usr/bin/env bash
# Loads one patient into a fresh clinic.
set -euo pipefail

API="${API:-http://localhost:8080}"
DEMO_PATIENT_NAME="Oluwaseun Baptiste-Reyes"
DEMO_PATIENT_SSN=539-61-7720

curl -fsS "$API/patients" -H 'content-type: application/json' --data @- <<'JSON'
{
  "mrn": "CH-0048377",
  "lastName": "Baptiste-Reyes",
  "firstName": "Oluwaseun",
  "dateOfBirth": "1986-11-14",
  "address": "415 E Nora Ave, Spokane, WA 99202"
}
JSON
echo "loaded $DEMO_PATIENT_NAME"
echo "usage: $0 [--patient-name NAME --dob YYYY-MM-DD --ssn NNN-NN-NNNN]" >&2
