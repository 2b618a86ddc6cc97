class VisitsController < ApplicationController
  def admit(patient)
    Rails.logger.info("admitted #{patient.last_name}")
#   ^^^^^^^^^^^^^^^^^ leak/log
    logger.warn { "admitted #{patient.ssn}" }
#   ^^^^^^^^^^^ leak/log
    SemanticLogger['visits'].error('admitted', mrn: patient.mrn)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
    puts patient.email
#   ^^^^ leak/log
    $stderr.puts patient.phone
#   ^^^^^^^^^^^^ leak/log
    Rails.logger.info("admitted #{patient.id}")
    logger.warn { "#{patient.visits.count} visits" }
  end
end
