/** Sentinels, impossible days and computed dates. */
export const patients = [
  { mrn: 'MRN-TEST-001', dateOfBirth: '1970-01-01' },
  { dateOfBirth: '1900-01-01' },
  { dateOfBirth: '0001-01-01' },
  { dateOfBirth: '9999-12-31' },
  { dateOfBirth: '1957-01-01' },
  { dateOfBirth: '1957-13-45' },
  { dateOfBirth: '1957' },
  { dateOfBirth: 'YYYY-MM-DD' },
  { dateOfBirth: 'MM/DD/YYYY' },
  { dateOfBirth: '' },
  { dateOfBirth: null },
  { dateOfBirth: faker.date.birthdate() },
  { dateOfBirth: `${year}-${month}-${day}` },
  { dobPattern: '^\\d{4}-\\d{2}-\\d{2}$', birthOrder: 2, birthWeight: '3140' },
];
