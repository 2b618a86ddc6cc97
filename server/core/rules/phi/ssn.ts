import { identifierRule } from './identifierRule.js';

export const ssn = identifierRule({
  id: 'ssn',
  noun: 'Social Security number',
  why: "A Social Security number is the key to a person's identity; with it a leaked record becomes identity theft.",
  remedy: 'Replace it with a number that was never issued (quick fix).',
  limits: 'Nine digits without dashes are found only under a key or label.',
  examples: [
    { file: 'seed.ts', code: "const patient = { ssn: '412-68-9031' };", flagged: true },
    { file: 'note.txt', code: 'Her social security number is 412-68-9031.', flagged: true },
    { file: 'seed.ts', code: "const patient = { ssn: '000-12-3456' };", flagged: false },
    { file: 'seed.ts', code: "const patient = { ssn: '123-45-6789' };", flagged: false },
  ],
});
