class FormTest {
  @CsvSource(textBlock = """
      00482913, yes
  //  ^^^^^^^^ phi/medical-record-number
  """)
  void finds(String mrn, String active) {
    driver.findElement(By.cssSelector("input[name='mrn']")).clear();
    driver.findElement(By.cssSelector("input[name='mrn']")).sendKeys("00482914");
    //                                                                ^^^^^^^^ phi/medical-record-number
    switch (patient.getMrn()) {
      case "00482915", "00482916" -> flag(patient);
      //    ^^^^^^^^    ^^^^^^^^ phi/medical-record-number
      default -> pass();
    }
  }
}
