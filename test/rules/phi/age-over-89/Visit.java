class VisitTest {
  Patient patient = Patient.builder().patientAge(95).build();
  //                                             ^^ phi/age-over-89
  String note = "The patient is a 102 y/o female.";
  //                              ^^^^^^^ phi/age-over-89
}
