#!/bin/bash
# Prints the chart of a patient.
MRN="$1"
[[ "$MRN" =~ ^[0-9]{8}$ ]] || { echo "usage: chart MRN"; exit 2; }
curl -s "https://api.lakeshorehealth.org/patients/$MRN" | jq -r '.name, .birthDate'
DATE=$(date +%Y-%m-%d); PORT=${PORT:-43082}
ssh deploy@10.2.0.14 "tail -n 94 /var/log/patients-20240804.log"
helm install patient-portal ./chart --version 4.18.2
export SSN_PATTERN='[0-9]{3}-[0-9]{2}-[0-9]{4}' PATIENT_AGE_MAX=120
