class Face {
  Patient patient = Patient.builder().faceTemplate("Zm1yMDAwMTk4MjM0NTY3ODkwYWJjZGVmZ2hpamtsbW5v").build();
  //                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/biometric
  String certFingerprint = "3d4f2bf07dc1be38b20cd6e46949a1071f9d0e3d";
}
