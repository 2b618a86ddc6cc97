/** Addresses of examples, of fame and of firms. */
export const patients = [
  { mrn: 'MRN-TEST-001', homeAddress: '123 Main St', city: 'Anytown' },
  { homeAddress: '742 Evergreen Terrace', city: 'Testville' },
  { homeAddress: '221B Baker Street' },
  { homeAddress: '1 Example St', city: 'Sampleville' },
  { homeAddress: 'Street address', city: 'City' },
  { homeAddress: '{{address}}', city: '' },
  { homeAddress: faker.location.streetAddress() },
  { homeAddress: 'XXXXX' },
];
const clinic = { address: '900 Medical Center Blvd', city: 'Columbus' };
const walletAddress = '0x52908400098527886E0F7030069857D2E4169EE7';
const memoryAddress = '0x7ffe4471';
const emailAddressHelp = 'Street and number';
