#!/bin/bash
# Loads the patients of one ward.
cat <<EOT > patients.csv
mrn,ward
00482913,4 East
^^^^^^^^ phi/medical-record-number
EOT
declare -A patient=([mrn]=00482914 [ward]="4 East")
#                         ^^^^^^^^ phi/medical-record-number
psql -c "INSERT INTO patients (mrn, ward) VALUES ('00482915', '4 East')"
#                                                  ^^^^^^^^ phi/medical-record-number
curl -d '{"mrn":"00482916","ward":"4 East"}' "$API/patients"
#                ^^^^^^^^ phi/medical-record-number
