/** Codes of examples, and what may stay. */
export const patients = [
  { mrn: 'MRN-TEST-001', zip: '00000' },
  { patientZip: '12345' },
  { patientZip: '90210' },
  { patientZip: '99999' },
  { patientZip: '430' },
  { patientZip: '43000' },
  { patientZip: '430**' },
  { patientZip: 'XXXXX' },
  { patientZip: 'ZIP code' },
  { patientZip: faker.location.zipCode() },
  { zipRequired: true, zipPattern: '^\\d{5}$', zipFile: 'patients-43082.zip' },
];
const hospital = { name: 'Mercy General Hospital', zip: '43215' };
