/** Names of nobody, of things and of those who only look like a person. */
export const patients = [
  { mrn: 'MRN-TEST-001', patientName: 'Jane Doe' },
  { patientName: 'John Smith', firstName: 'John', lastName: 'Doe' },
  { patientName: 'Test Patient' },
  { patientName: 'Patient Name' },
  { patientName: 'ZZTEST, PATIENT' },
  { patientName: 'Mickey Mouse' },
  { patientName: 'Testabelle Mockerworth' },
  { patientName: 'Abdul218 Kautzer186' },
  { patientName: '' },
  { patientName: `${first} ${last}` },
  { patientName: faker.person.fullName() },
  { firstName: 'First name', lastName: 'Last name' },
  { firstName: 'firstName', spouse: 'Spouse' },
  { hospitalName: 'Mercy General Hospital', drugName: 'Warfarin Sodium', testName: 'Romberg test' },
  { diagnosisName: 'Hashimoto thyroiditis', fileName: 'Rosalind.json' },
];
const patientNameLabel = 'Full Name';
