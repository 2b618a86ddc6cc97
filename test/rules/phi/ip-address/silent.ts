/** Addresses of networks, of documentation, of services; versions. */
export const visits = [
  { mrn: 'MRN-TEST-001', clientIp: '192.0.2.44' },
  { patientIp: '198.51.100.7' },
  { patientIp: '203.0.113.99' },
  { patientIp: '10.2.0.14' },
  { patientIp: '172.16.4.9' },
  { patientIp: '192.168.1.20' },
  { patientIp: '127.0.0.1' },
  { patientIp: '8.8.8.8' },
  { patientIp: '::1' },
  { patientIp: 'fe80::1' },
  { patientIp: '2001:db8::44' },
  { patientIp: '73.162.44.0/24' },
  { patientIp: '73.162.444.19' },
  { patientIp: '' },
  { patientIp: faker.internet.ip() },
];
const portalVersion = '73.162.44.19';
const oid = '2.16.840.1.113883.4.1';
