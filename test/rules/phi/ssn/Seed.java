class Seed {
  private static final String PATIENT_SSN = "702-33-1948";
  //                                         ^^^^^^^^^^^ phi/ssn
  void load() {
    repository.save(Patient.builder().ssn("245-70-6612").build());
    //                                     ^^^^^^^^^^^ phi/ssn
    long ssn = 318924470L;
    //         ^^^^^^^^^ phi/ssn
    log.info("matched ssn=139-58-2204");
    //                    ^^^^^^^^^^^ phi/ssn
  }
}
