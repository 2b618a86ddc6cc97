package clinic;

import java.util.logging.Level;
import org.apache.logging.log4j.LogManager;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class Frameworks {
  private static final org.slf4j.Logger L = LoggerFactory.getLogger(Frameworks.class);
  private static final java.util.logging.Logger JUL = java.util.logging.Logger.getLogger("visits");

  void admit(Patient patient) {
    L.info("admitted {}", patient.getLastName());
//  ^^^^^^ leak/log
    L.atInfo().addKeyValue("ssn", patient.getSsn()).log("admitted");
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
    JUL.log(Level.INFO, "admitted {0}", patient.getEmail());
//  ^^^^^^^ leak/log
    LogManager.getLogger().error(patient.getMrn());
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
    MDC.put("mrn", patient.getMrn());
//  ^^^^^^^ leak/log
    System.err.println(patient.getPhone());
//  ^^^^^^^^^^^^^^^^^^ leak/log
    L.info("admitted {}", patient.getId());
    L.info("admitted {}", patient.getUuid());
    L.info("admitted {}", request.getPatientUuid());
    L.info("{} visits", patient.getVisits().size());
  }
}
