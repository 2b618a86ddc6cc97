/** Dates of software, and dates that stand for none. */
export const release = { releaseDate: '2024-08-04', createdAt: '2024-08-04T16:05:00Z', 'updated-on': '2024-08-05' };
export const encounters = [
  { mrn: 'MRN-TEST-001', admissionDate: '1900-01-01' },
  { admissionDate: '9999-12-31' },
  { admissionDate: '2024' },
  { admissionDate: '2024-02-31' },
  { admissionDate: 'YYYY-MM-DD' },
  { admissionDate: '' },
  { admissionDate: faker.date.recent() },
  { admissionDate: `${year}-08-04` },
  { admissionDateFormat: 'yyyy-MM-dd', admissionDateRequired: true },
];
const card = { expires: '2027-08-04', validUntil: '2028-08-04' };
