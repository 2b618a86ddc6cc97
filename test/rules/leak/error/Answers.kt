suspend fun admit(patient: Patient, call: ApplicationCall) {
    require(patient.isOpen) { "no bed for ${patient.lastName}" }
//  ^^^^^^^ leak/error
    call.respond(HttpStatusCode.Conflict, "${patient.lastName} is admitted")
//  ^^^^^^^^^^^^ leak/error
    call.respond(HttpStatusCode.OK, patient.lastName)
    error("no bed for ${patient.lastName}")
//  ^^^^^ leak/error
}
