/** Never issued, printed by the agency, or typed as an example. */
export const patients = [
  { mrn: 'MRN-TEST-001', ssn: '000-12-3456' },
  { ssn: '666-12-3456' },
  { ssn: '912-34-5678' },
  { ssn: '987-65-4321' },
  { ssn: '412-00-9031' },
  { ssn: '412-68-0000' },
  { ssn: '078-05-1120' },
  { ssn: '219-09-9999' },
  { ssn: '123-45-6789' },
  { ssn: '111-11-1111' },
  { ssn: 'xxx-xx-9031' },
  { ssn: '' },
  { ssn: faker.helpers.fromRegExp('[1-5]{3}-[0-9]{2}-[0-9]{4}') },
  { ssn: `${area}-${group}-${serial}` },
  { ssnMask: '###-##-####', ssnPlaceholder: 'NNN-NN-NNNN', ssnRequired: true },
];
const SSN_PATTERN = /^(?!000|666)[0-8]\d{2}-(?!00)\d{2}-(?!0000)\d{4}$/;
