data class Coverage(val memberId: String, val mbi: String)
val first = Coverage(memberId = "XMB440917726", mbi = "4TU9-CK2-HR51")
//                               ^^^^^^^^^^^^          ^^^^^^^^^^^^^ phi/health-plan-id
val patients = mapOf("medicareNumber" to "4TU9CK2HR52", "healthCardNo" to "9104-228-517")
//                                        ^^^^^^^^^^^                      ^^^^^^^^^^^^ phi/health-plan-id
