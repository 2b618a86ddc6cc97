class Contact {
  Patient patient = new Patient().withHomePhone("614-488-2093").withMobile("+1 614 488 2094");
  //                                             ^^^^^^^^^^^^               ^^^^^^^^^^^^^^^ phi/phone
  String phone = faker.phoneNumber().phoneNumber();
  long epochMillis = 1706119200123L;
}
