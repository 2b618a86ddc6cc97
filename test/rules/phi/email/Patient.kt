val patient = Patient(email = "r.okonkwovance57@gmail.com")
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/email
val patientEmails = listOf("t.wolcott81@yahoo.com", "m.fuentes44@outlook.com")
//                          ^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^ phi/email
