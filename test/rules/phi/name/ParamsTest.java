class ParamsTest {
  @CsvSource({"Rosalind,Okonkwo", "Jane,Doe"}) void greets(String firstName, String lastName) {}
  //           ^^^^^^^^ ^^^^^^^ phi/name
  Patient patient = Patient.builder().name(Name.builder().first("Rosalind").last("Okonkwo").build()).build();
  //                                                             ^^^^^^^^         ^^^^^^^ phi/name
  void test() { assertEquals("Okonkwo", patient.getLastName()); }
  //                          ^^^^^^^ phi/name
  void text() { log.info("Patient Rosalind Okonkwo was admitted"); }
  //                              ^^^^^^^^^^^^^^^^ phi/name
}
