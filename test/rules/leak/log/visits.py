import logging

log = logging.getLogger(__name__)


def visit(patient, patients):
    log.info("visit of %s", patient.full_name)
#   ^^^^^^^^ leak/log
    print(f"{patient.ssn}")
#   ^^^^^ leak/log
    parts = []
    parts.append(patient.date_of_birth)
    log.debug(", ".join(parts))
#   ^^^^^^^^^ leak/log
    log.info("%d visits", len(patients))
    log.info("visit of row %s", patient.id)
    log.info("visit of %s", pseudonymize(patient.mrn))
