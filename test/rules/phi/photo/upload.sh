# The patient's photograph.
PATIENT_PHOTO="/uploads/rosalind-vance.jpg"
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/photo
cp /media/patients/4471902/face.jpg /tmp
#  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/photo
cp /media/icons/patient.svg /tmp
