// phi-lint-disable-next-line phi/ssn
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy/suppression-without-reason
export const filler = 1;

/* phi-lint-disable-next-line phi/ssn -- */
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy/suppression-without-reason
export const patient = {};

// phi-lint-disable-next-line phi/ssn -- number from the certification kit
export const accepted = { patientSsn: '412-68-9031' };

export const shown = '// phi-lint-disable-next-line phi/ssn';
