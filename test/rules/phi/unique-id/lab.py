# Accession no. S24-118820 belongs to the patient.
#               ^^^^^^^^^^ phi/unique-id
specimen = {"accession_number": "S24-118820", "specimen_number": "SP-4471-902"}
#                                ^^^^^^^^^^                       ^^^^^^^^^^^ phi/unique-id
patient = Subject(study_subject_id="ONC-0447", registry_id="TR-884019")
#                                   ^^^^^^^^                ^^^^^^^^^ phi/unique-id
