#!/bin/bash
# Loads one patient.
export PATIENT_SSN=412-68-9031
#                  ^^^^^^^^^^^ phi/ssn
psql -c "UPDATE patients SET ssn = '412-68-9032' WHERE chart = 7"
#                                   ^^^^^^^^^^^ phi/ssn
curl --data '{"ssn": "412-68-9033"}' "$API/patients"
#                     ^^^^^^^^^^^ phi/ssn
MASK="XXX-XX-${SSN: -4}"
