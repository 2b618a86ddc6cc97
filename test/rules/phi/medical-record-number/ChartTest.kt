class ChartTest {
  @Test fun `finds a chart`() {
    val patient = repository.findByMrn("00482913")
    //                                  ^^^^^^^^ phi/medical-record-number
    assertEquals("00482913", patient.mrn)
    //            ^^^^^^^^ phi/medical-record-number
    assertThat(patient.medicalRecordNumber).isEqualTo("00482914")
    //                                                 ^^^^^^^^ phi/medical-record-number
    val fake = Patient(mrn = Faker().number().digits(8))
  }
}
