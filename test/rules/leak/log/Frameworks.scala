package clinic

import com.typesafe.scalalogging.LazyLogging

class Visits extends LazyLogging {
  def admit(patient: Patient): Unit = {
    logger.info(s"admitted ${patient.lastName}")
//  ^^^^^^^^^^^ leak/log
    println(patient.ssn)
//  ^^^^^^^ leak/log
    Console.println(patient.email)
//  ^^^^^^^^^^^^^^^ leak/log
    logger.info(s"admitted ${patient.id}")
  }
}
