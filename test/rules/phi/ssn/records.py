"""Seed rows for patients."""
PATIENT_SSN: str = "447-82-1096"
#                   ^^^^^^^^^^^ phi/ssn
rows = [dict(ssn="318924470", relationship="self"), dict(ssn="318-92-4471", relationship="spouse")]
#                 ^^^^^^^^^                                   ^^^^^^^^^^^ phi/ssn
person = Person(social_security="275-60-3318")
#                                ^^^^^^^^^^^ phi/ssn
cursor.execute("INSERT INTO patients (ssn) VALUES (%s)", ("655-19-2083",))
#                                                          ^^^^^^^^^^^ phi/ssn
assert lookup(itin="933-74-1820") is not None
#                   ^^^^^^^^^^^ phi/unique-id
