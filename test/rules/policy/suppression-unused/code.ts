// phi-lint-disable-next-line phi/ssn -- from the kit
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy/suppression-unused
export const filler = { patientSsn: '123-45-6789' };

// phi-lint-disable-next-line phi/email, phi/phone -- from the kit
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy/suppression-unused
export const other = 2;

// phi-lint-disable-next-line phi/ssn -- number from the certification kit
export const accepted = { patientSsn: '412-68-9031' };

// phi-lint-disable-next-line leak/log -- the console of a test
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy/suppression-unused
export const third = 3;
