PATIENT = {"dob": "1957-03-14", "date of birth": "3/14/57"}
#                  ^^^^^^^^^^                     ^^^^^^^ phi/date-of-birth
patient = Patient(birth_date=date(1957, 3, 14), name="Test Patient")
#                                 ^^^^^^^^^^^ phi/date-of-birth
assert parse("DOB 03-14-1957") == PATIENT
#                 ^^^^^^^^^^ phi/date-of-birth
