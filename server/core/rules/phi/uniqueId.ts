import { identifierRule } from './identifierRule.js';

export const uniqueId = identifierRule({
  id: 'unique-id',
  noun: 'Other unique identifying number',
  why: 'Any number that stands for one person identifies them to everyone who holds the list.',
  remedy: 'Replace it with a synthetic value (quick fix), or generate it when the test runs.',
  limits: 'Accession, specimen, case and study numbers are found by key or label only.',
  examples: [
    { file: 'seed.ts', code: "const patient = { accessionNumber: 'S24-118820' };", flagged: true },
    { file: 'seed.ts', code: "const patient = { accessionNumber: 'TEST-0001' };", flagged: false },
  ],
});
