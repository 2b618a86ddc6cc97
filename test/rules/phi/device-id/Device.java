class DeviceTest {
  Patient patient = Patient.builder().deviceSerialNumber("SN-7740-2281").build();
  //                                                      ^^^^^^^^^^^^ phi/device-id
  String label = "UDI (01)00814547012033(21)A88401927";
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/device-id
}
