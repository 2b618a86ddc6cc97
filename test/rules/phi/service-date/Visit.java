class VisitTest {
  Encounter encounter = Encounter.builder().admissionDate(LocalDate.of(2024, 8, 4)).build();
  //                                                                   ^^^^^^^^^^ phi/service-date
  LocalDate dateOfDeath = LocalDate.parse("2023-11-30"), created = LocalDate.parse("2024-08-04");
  //                                       ^^^^^^^^^^ phi/service-date
  String note = "Patient was admitted on 08/04/2024.";
  //                                     ^^^^^^^^^^ phi/service-date
}
