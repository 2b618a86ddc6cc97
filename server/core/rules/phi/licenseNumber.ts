import { identifierRule } from './identifierRule.js';

export const licenseNumber = identifierRule({
  id: 'license-number',
  noun: 'Certificate or licence number',
  why: "A driver's licence or certificate number identifies its holder in public registers.",
  remedy: 'Replace it with a synthetic value (quick fix), or generate it when the test runs.',
  limits:
    'Formats differ by state, so licences are found by key or label; DEA and NPI numbers of providers are information only.',
  examples: [
    { file: 'seed.ts', code: "const patient = { driversLicense: 'K00-41-9927' };", flagged: true },
    { file: 'seed.ts', code: "const patient = { driversLicense: 'N/A' };", flagged: false },
  ],
});
