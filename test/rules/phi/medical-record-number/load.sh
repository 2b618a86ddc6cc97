# Opens one patient's chart.
MRN=00482913
#   ^^^^^^^^ phi/medical-record-number
./chart --mrn 00482914 --format json
#             ^^^^^^^^ phi/medical-record-number
curl "$API/patients?limit=10"
