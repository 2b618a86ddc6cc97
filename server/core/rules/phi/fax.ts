import { identifierRule } from './identifierRule.js';

export const fax = identifierRule({
  id: 'fax',
  noun: 'Fax number',
  why: 'A fax number identifies as a telephone number does, and results are sent to it.',
  remedy: 'Replace it with a number of the fictional range 555-0100 to 555-0199 (quick fix).',
  limits: 'A number is a fax number only when a key or label says so; otherwise it is reported as a telephone number.',
  examples: [
    { file: 'note.txt', code: 'Fax results to patient at fax 218-722-0094.', flagged: true },
    { file: 'note.txt', code: 'Fax results to patient at fax 218-555-0194.', flagged: false },
  ],
});
