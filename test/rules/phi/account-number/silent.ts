/** Cards and accounts of examples, and accounts of services. */
export const patients = [
  { mrn: 'MRN-TEST-001', patientAccountNumber: '0000000000' },
  { patientAccountNumber: 'TEST-0001' },
  { patientAccountNumber: '1234567890' },
  { patientAccountNumber: '9990041927' },
  { patientAccountNumber: 'XXXXXX1927' },
  { patientAccountNumber: '<account>' },
  { creditCard: '4111 1111 1111 1111' },
  { creditCard: '4242424242424242' },
  { iban: 'GB82 WEST 1234 5698 7654 32' },
  { patientAccountNumber: faker.finance.accountNumber() },
  { accountNumberFormat: '##########', accountNumberLength: 10, accountType: 'guarantor' },
];
const awsAccountId = '883004192744';
const traceId = '4532987102447164';
