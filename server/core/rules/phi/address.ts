import { identifierRule } from './identifierRule.js';

export const address = identifierRule({
  id: 'address',
  noun: 'Street address or town',
  why: 'An address smaller than a state finds a person. With a diagnosis beside it, the neighbours know.',
  remedy: 'Replace it with a synthetic address (quick fix), or keep the state only.',
  limits: 'Streets without a number or a known suffix are found only under a key or label.',
  examples: [
    { file: 'seed.ts', code: "const patient = { homeAddress: '2218 Tuckahoe Ridge Rd' };", flagged: true },
    { file: 'seed.ts', code: "const patient = { homeAddress: '123 Main St' };", flagged: false },
  ],
});
