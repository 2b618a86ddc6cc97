package clinic;

class Visits {
  private final Logger log = LoggerFactory.getLogger(Visits.class);

  void visit(Patient patient) {
    log.info("visit of {}", patient.getLastName());
//  ^^^^^^^^ leak/log
    System.out.println("born " + patient.getBirthDate());
//  ^^^^^^^^^^^^^^^^^^ leak/log
    log.info("visit of row {}", patient.getId());
  }
}
