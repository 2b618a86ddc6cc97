class Answers {
  ResponseEntity<?> admit(Patient patient, HttpServletResponse response) {
    if (patient.isOpen()) throw new ResponseStatusException(HttpStatus.CONFLICT, patient.getLastName() + " is admitted");
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/error
    if (patient.isNew()) response.sendError(404, "no bed for " + patient.getLastName());
//                       ^^^^^^^^^^^^^^^^^^ leak/error
    if (patient.isOld()) return ResponseEntity.status(HttpStatus.CONFLICT).body("admitted: " + patient.getLastName());
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/error
    if (patient.isGone()) return ResponseEntity.status(HttpStatus.NOT_FOUND).body("no row " + patient.getId());
    return ResponseEntity.ok().body(patient);
  }
}
