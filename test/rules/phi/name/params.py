"""Patients of the tests."""
@pytest.mark.parametrize("first_name,last_name", [("Rosalind", "Okonkwo"), ("Jane", "Doe")])
#                                                   ^^^^^^^^    ^^^^^^^ phi/name
def test(first_name, last_name): ...
Patient.objects.create(first_name="Rosalind", last_name="Okonkwo")
#                                  ^^^^^^^^              ^^^^^^^ phi/name
patient_name, ward = "Rosalind Okonkwo", "4 East"
#                     ^^^^^^^^^^^^^^^^ phi/name
frame = pd.DataFrame({"patient_name": ["Rosalind Okonkwo", "Thaddeus Wolcott"]})
#                                       ^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^ phi/name
mock_patient.return_value = {"name": "Rosalind Okonkwo", "ward": "4 East"}
#                                     ^^^^^^^^^^^^^^^^ phi/name
