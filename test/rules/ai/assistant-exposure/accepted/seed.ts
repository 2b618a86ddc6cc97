// phi-lint-disable-next-line phi/ssn -- the number of the demonstration account
export const patient = { ssn: '412-68-9031' };
