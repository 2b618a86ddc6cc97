PATIENT = {"patient_age": 96, "sex": "F"}
#                         ^^ phi/age-over-89
assert triage(Patient(age=90, mrn="00482913")) == "urgent"
#                         ^^ phi/age-over-89
#                                  ^^^^^^^^ phi/medical-record-number
NOTE = "Pt is a ninety-four-year-old woman with a cough"
#               ^^^^^^^^^^^^^^^^^^^^ phi/age-over-89
