class Lookup {
  Map<String, String> patient = Map.of("ssn", "412-68-9031", "state", "OH");
  //                                           ^^^^^^^^^^^ phi/ssn
  @Value("412-68-9032") String ssn;
  //      ^^^^^^^^^^^ phi/ssn
  String json = "{\"ssn\":\"412-68-9033\"}";
  //                        ^^^^^^^^^^^ phi/ssn
  Patient other = new Patient("active", "412-68-9034");
  //                                     ^^^^^^^^^^^ phi/ssn
  void test() { assertThat(patient.getSsn()).isEqualTo("412-68-9035"); }
  //                                                    ^^^^^^^^^^^ phi/ssn
}
