# Call the patient at 614-488-2093 first.
#                     ^^^^^^^^^^^^ phi/phone
PATIENT_PHONE="614-488-2093"
#              ^^^^^^^^^^^^ phi/phone
curl -d "patient_phone=6144882094" https://api.example.com/calls
#                      ^^^^^^^^^^ phi/phone
