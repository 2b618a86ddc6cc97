val patient = Patient(birthDate = LocalDate.of(1957, 3, 14), dob = "03/14/1957")
//                                             ^^^^^^^^^^^          ^^^^^^^^^^ phi/date-of-birth
val patientAgeLimit = LocalDate.now().minusYears(18)
