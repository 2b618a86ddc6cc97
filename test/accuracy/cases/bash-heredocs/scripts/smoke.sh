#!/usr/bin/env bash
# Smoke test of the registration API. Needs curl 7.76 or newer.
set -euo pipefail

API="${API:-http://localhost:8080}"
PATIENT_NAME="Gudrun Applewhite"
export PATIENT_SSN=447-82-1096
TIMEOUT=30

curl -fsS "$API/patients" -H 'content-type: application/json' -d '{"lastName":"Applewhite","firstName":"Gudrun","birthDate":"1972-04-16","phone":"918-747-3362"}'

cat > /tmp/registration.json <<'JSON'
{
  "patientName": "Gudrun Applewhite",
  "mrn": "OK0099217",
  "address": "5120 S Yale Ave Apt 9, Tulsa, OK 74135"
}
JSON

psql "$DATABASE_URL" <<SQL
INSERT INTO patients (mrn, last_name, dob) VALUES ('OK0099218', 'Stonecipher', '1985-12-30');
DELETE FROM sessions WHERE created_at < now() - interval '30 days';
SQL

echo "usage: $0 --patient-name NAME --dob YYYY-MM-DD --ssn NNN-NN-NNNN" >&2
