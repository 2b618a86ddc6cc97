import logging
import sys
import warnings

import structlog
from loguru import logger as lg

log = structlog.get_logger()
own = logging.getLogger(__name__)


def admit(patient, out):
    own.info("admitted %s", patient.full_name)
#   ^^^^^^^^ leak/log
    log.bind(mrn=patient.mrn).info("admitted")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
    lg.debug(f"admitted {patient.ssn}")
#   ^^^^^^^^ leak/log
    logging.exception(patient.email)
#   ^^^^^^^^^^^^^^^^^ leak/log
    sys.stderr.write(patient.last_name)
#   ^^^^^^^^^^^^^^^^ leak/log
    warnings.warn(f"no phone for {patient.last_name}")
#   ^^^^^^^^^^^^^ leak/log
    own.info("admitted %s", patient.id)
    lg.debug(f"{len(patient.visits)} visits")
    out.write(patient.last_name)
