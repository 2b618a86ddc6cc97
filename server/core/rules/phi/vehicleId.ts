import { identifierRule } from './identifierRule.js';

export const vehicleId = identifierRule({
  id: 'vehicle-id',
  noun: 'Vehicle identifier or licence plate',
  why: 'A vehicle number or plate leads to the owner through public registers.',
  remedy: 'Replace it with a synthetic value (quick fix), or generate it when the test runs.',
  limits: 'Plates have no national format and are found by key or label.',
  examples: [
    { file: 'seed.ts', code: "const patient = { mrn: 'MRN-00482913', vin: '2HGFC2F50KH518237' };", flagged: true },
    { file: 'seed.ts', code: "const patient = { mrn: 'MRN-00482913', vin: '11111111111111111' };", flagged: false },
  ],
});
