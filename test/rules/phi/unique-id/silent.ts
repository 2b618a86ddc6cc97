/** Numbers of nobody, random ids, and cases of programs. */
export const specimens = [
  { accessionNumber: 'TEST-0001' },
  { accessionNumber: '0000000' },
  { accessionNumber: '1234567' },
  { accessionNumber: '99918820' },
  { accessionNumber: 'XXX-XXXXX' },
  { accessionNumber: '{accession}' },
  { accessionNumber: '' },
  { accessionNumber: faker.string.numeric(8) },
  { accessionNumber: `S24-${index}` },
  { patientUuid: '0190f1a2-7c3d-7e4f-8a5b-6c7d8e9f0a1b' },
  { accessionPattern: '^S\\d{2}-\\d{6}$', accessionNumberLength: 10 },
];
const trial = { nctId: 'NCT04471902' };
const switchCase = { caseId: 7, identifier: 'main-2' };
