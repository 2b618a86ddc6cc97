import { identifierRule } from './identifierRule.js';

export const phone = identifierRule({
  id: 'phone',
  noun: 'Telephone number',
  why: 'A telephone number leads straight to the person or the household.',
  remedy: 'Replace it with a number of the fictional range 555-0100 to 555-0199 (quick fix).',
  limits: 'Ten digits without separators are found only under a key or label.',
  examples: [
    { file: 'seed.ts', code: "const patient = { homePhone: '(614) 488-2093' };", flagged: true },
    { file: 'seed.ts', code: "const patient = { homePhone: '(614) 555-0123' };", flagged: false },
  ],
});
