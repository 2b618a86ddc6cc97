# phi-lint-disable-next-line phi/phone -- modem of the test bench
PATIENT_PHONE="615-297-4418"
PATIENT_CELL="615-297-4419"
