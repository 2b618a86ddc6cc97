class PatientTest {
  // The face of the patient is in /media/patients/4471902/face.jpg.
  //                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/photo
  Patient patient = Patient.builder().photo("/uploads/rosalind-vance.jpg").build();
  //                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/photo
}
