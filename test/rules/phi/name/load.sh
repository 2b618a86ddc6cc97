# Loads Rosalind Okonkwo, the patient in bed 4.
#       ^^^^^^^^^^^^^^^^ phi/name
PATIENT_NAME="Rosalind Okonkwo"
#             ^^^^^^^^^^^^^^^^ phi/name
./load --patient-name "Thaddeus Wolcott" --ward "4 East"
#                      ^^^^^^^^^^^^^^^^ phi/name
