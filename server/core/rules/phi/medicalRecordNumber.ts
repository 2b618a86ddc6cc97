import { identifierRule } from './identifierRule.js';

export const medicalRecordNumber = identifierRule({
  id: 'medical-record-number',
  noun: 'Medical record number',
  why: "A medical record number opens the whole chart to anyone with access to the hospital's system.",
  remedy: 'Replace it with a synthetic value (quick fix), or generate it when the test runs.',
  limits: 'There is no national format: a number is a medical record number only where a key, label or format says so.',
  examples: [
    { file: 'seed.ts', code: "const patient = { mrn: 'MRN-00482913' };", flagged: true },
    { file: 'note.txt', code: 'Patient admitted, MRN: 00482913.', flagged: true },
    { file: 'seed.ts', code: "const patient = { mrn: 'MRN-TEST-001' };", flagged: false },
  ],
});
