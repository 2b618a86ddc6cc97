import { identifierRule } from './identifierRule.js';

export const accountNumber = identifierRule({
  id: 'account-number',
  noun: 'Account number',
  why: 'Account numbers of a patient link to bills, payments and so to care.',
  remedy: 'Replace it with a synthetic value (quick fix), or generate it when the test runs.',
  limits:
    'Account numbers are found by key or label; card numbers and IBANs also by their check digits where the file is about patients.',
  examples: [
    { file: 'seed.ts', code: "const patient = { patientAccountNumber: '8830041927' };", flagged: true },
    { file: 'seed.ts', code: "const patient = { patientAccountNumber: '0000000000' };", flagged: false },
  ],
});
