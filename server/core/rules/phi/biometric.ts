import { identifierRule } from './identifierRule.js';

export const biometric = identifierRule({
  id: 'biometric',
  noun: 'Biometric identifier',
  why: 'A fingerprint, voice print or face template cannot be changed once it has leaked.',
  remedy: 'Remove it, or generate random bytes when the test runs.',
  limits: 'Templates are found by key; recordings and scans themselves are not opened.',
  examples: [
    {
      file: 'seed.ts',
      code: "const patient = { fingerprintTemplate: 'Rk1SACAyMAAAAAEIAAABPAFiAMUAxQEAAAAoJkB9AOX2' };",
      flagged: true,
    },
    { file: 'tls.ts', code: "const cert = { fingerprint: 'AA:BB:CC:DD:EE:FF:00:11:22:33' };", flagged: false },
  ],
});
