import { identifierRule } from './identifierRule.js';

export const deviceId = identifierRule({
  id: 'device-id',
  noun: 'Device identifier or serial number',
  why: 'The serial number of an implant or pump is registered to one patient.',
  remedy: 'Replace it with a synthetic value (quick fix), or generate it when the test runs.',
  limits:
    'The device identifier alone names a model, not a patient; serial numbers are found by key, label or in a unique device identifier.',
  examples: [
    { file: 'seed.ts', code: "const patient = { pacemakerSerialNumber: 'PJN4482913' };", flagged: true },
    { file: 'seed.ts', code: "const patient = { pacemakerSerialNumber: 'TEST-0000' };", flagged: false },
  ],
});
