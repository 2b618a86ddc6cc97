export const patient = { ssn: '123-45-6789' };
