import { identifierRule } from './identifierRule.js';

export const healthPlanId = identifierRule({
  id: 'health-plan-id',
  noun: 'Health plan beneficiary number',
  why: 'A Medicare or plan number identifies the insured and allows claims in their name.',
  remedy: 'Replace it with a synthetic value (quick fix), or generate it when the test runs.',
  limits:
    'Numbers of private plans have no common format and are found by key or label; Medicare Beneficiary Identifiers by their shape.',
  examples: [
    { file: 'seed.ts', code: "const patient = { memberId: 'XMB440917726' };", flagged: true },
    { file: 'seed.ts', code: "const patient = { medicareId: '1EG4-TE5-MK73' };", flagged: false },
  ],
});
