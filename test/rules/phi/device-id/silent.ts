/** Serial numbers of nobody, models, and machines. */
export const patients = [
  { mrn: 'MRN-TEST-001', pacemakerSerialNumber: 'TEST-0000' },
  { pacemakerSerialNumber: '00000000' },
  { pacemakerSerialNumber: '12345678' },
  { pacemakerSerialNumber: '99940417' },
  { pacemakerSerialNumber: 'SN-XXXX' },
  { udi: '(01)00814547012033' },
  { imei: '490154203237518' },
  { deviceSerialNumber: faker.string.alphanumeric(10) },
  { deviceSerialRequired: true, deviceSerialPattern: '^[A-Z]{3}[0-9]{7}$' },
  { patientDeviceId: '0190f1a2-7c3d-7e4f-8a5b-6c7d8e9f0a1b' },
];
const udiCarrier = '(01)00814547012033(17)270831(10)B4471';
const device = { deviceType: 'pacemaker', model: 'XR-200' };
