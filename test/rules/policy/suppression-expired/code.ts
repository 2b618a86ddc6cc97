// phi-lint-disable-next-line phi/ssn -- from the kit until 2025-12-31
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy/suppression-expired
export const filler = 1;

// phi-lint-disable-next-line phi/ssn -- from the kit bound:zz
// ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ policy/suppression-expired
export const other = 2;

// phi-lint-disable-next-line phi/ssn -- from the kit until 2026-01-01
export const accepted = { patientSsn: '412-68-9031' };
