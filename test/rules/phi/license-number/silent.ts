/** Licences of software, keys, and numbers of nobody. */
export const pkg = { license: 'Apache-2.0', licenseId: 'GPL-3.0-only', certificate: 'server-2024.pem' };
export const patients = [
  { mrn: 'MRN-TEST-001', driversLicense: 'N/A' },
  { driversLicense: 'TEST-00001' },
  { driversLicense: '00000000' },
  { driversLicense: '99900417' },
  { driversLicense: 'XXXXXXXX' },
  { driversLicense: '' },
  { driversLicense: faker.string.alphanumeric(8) },
  { driversLicenseState: 'OH', licenseRequired: true, passportPattern: '^[0-9]{9}$' },
];
const licenseKey = 'A1B2-C3D4-E5F6-0718';
const provider = { npi: '1234567893', dea: 'AB1234563' };
const certificateThumbprint = '4471902A88';
