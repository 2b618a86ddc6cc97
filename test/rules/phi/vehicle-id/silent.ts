/** Numbers of examples, with wrong check digits, and plates of nobody. */
export const patients = [
  { mrn: 'MRN-TEST-001', vin: '11111111111111111' },
  { vin: '1HGCM82633A004352' },
  { vin: '1M8GDM9AXKP042788' },
  { vin: '2HGFC2F5IKH518237' },
  { vin: '2HGFC2F50KH51823' },
  { vin: 'VIN' },
  { licensePlate: 'ABC123' },
  { licensePlate: 'XXX 0000' },
  { licensePlate: '' },
  { licensePlate: faker.vehicle.vrm(), vin: faker.vehicle.vin() },
];
const patientPlateCount = 2;
const chunkHash = '2HGFC2F59KH518237';
const digest = '2hgfc2f50kh518237';
