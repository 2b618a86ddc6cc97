/** Record numbers that nobody has. */
export const patients = [
  { mrn: 'MRN-TEST-001' },
  { mrn: 'TEST0001' },
  { mrn: '00000000' },
  { mrn: '12345678' },
  { mrn: '99900417' },
  { mrn: '<mrn>' },
  { mrn: 'XXXXXXXX' },
  { mrn: 'unknown' },
  { mrn: '' },
  { mrn: faker.string.numeric(8) },
  { mrn: `MRN-${index}` },
  { mrn: '0190f1a2-7c3d-7e4f-8a5b-6c7d8e9f0a1b' },
  { mrn: 'mrn' },
  { mrn: 17 },
];
const MRN_FORMAT = '^[A-Z]\\d{7}$';
const mrnLength = 8;
const columns = ['mrn', 'chart_number'];
