class PatientTest {
  // Born on 14 March 1957.
  //         ^^^^^^^^^^^^^ phi/date-of-birth
  Patient patient = Patient.builder().birthDate(LocalDate.of(1957, 3, 14)).build();
  //                                                         ^^^^^^^^^^^ phi/date-of-birth
  LocalDate dob = LocalDate.parse("1957-03-14");
  //                               ^^^^^^^^^^ phi/date-of-birth
  LocalDate dateOfBirth = LocalDate.now().minusYears(40);
}
