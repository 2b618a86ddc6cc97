curl "https://api.lakeshorehealth.org/patients/4471902/results"
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/url
open https://portal.lakeshorehealth.org/patients/4471903/chart
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/url
curl "https://api.lakeshorehealth.org/patients/$PATIENT_ID"
