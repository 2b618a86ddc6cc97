interface Patient { id: string; lastName: string; mrn: string; dateOfBirth: string }

export function visit(patient: Patient, patients: Patient[], res: { status: number }) {
  console.log(`visit of ${patient.lastName}`);
//^^^^^^^^^^^ leak/log
  logger.info('visit', { mrn: patient.mrn });
//^^^^^^^^^^^ leak/log
  const line = describe(patient);
  logger.debug(line);
//^^^^^^^^^^^^ leak/log

  // A key of the row, a count, a state and a masked value tell nothing.
  console.log(`visit of row ${patient.id}`);
  logger.info(`${patients.length} visits`, res.status);
  logger.info('visit of', maskName(patient.lastName));
  console.log('patient saved');
}

function describe(p: Patient) {
  return `${p.lastName}, born ${p.dateOfBirth}`;
}
