val patient = Patient(portalUrl = "https://portal.lakeshorehealth.org/patients/4471902")
//                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ phi/url
val template = "https://portal.lakeshorehealth.org/patients/{id}"
val spec = "http://hl7.org/fhir/StructureDefinition/Patient"
