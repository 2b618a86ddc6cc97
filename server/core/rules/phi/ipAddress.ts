import { identifierRule } from './identifierRule.js';

export const ipAddress = identifierRule({
  id: 'ip-address',
  noun: 'IP address',
  why: "An address that a patient's device used identifies a household and ties it to care.",
  remedy: 'Replace it with an address reserved for documentation (quick fix).',
  limits:
    'Addresses are reported under a key or label of a person and in logs; addresses of servers in configuration are not.',
  examples: [
    { file: 'seed.ts', code: "const patient = { mrn: 'MRN-00482913', clientIp: '73.162.44.19' };", flagged: true },
    { file: 'seed.ts', code: "const patient = { mrn: 'MRN-00482913', clientIp: '192.0.2.44' };", flagged: false },
  ],
});
