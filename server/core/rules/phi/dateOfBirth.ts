import { identifierRule } from './identifierRule.js';

export const dateOfBirth = identifierRule({
  id: 'date-of-birth',
  noun: 'Date of birth',
  why: 'A full date of birth identifies; Safe Harbor leaves the year only, and no year for those over 89.',
  remedy:
    'Keep the year only, or replace it with a first of January of the last century, which stands for no day (quick fix).',
  limits: 'A date without a key, label or verb that says birth is not taken for one.',
  examples: [
    { file: 'seed.ts', code: "const patient = { dateOfBirth: '1957-03-14' };", flagged: true },
    { file: 'note.txt', code: 'Born on May the 5th, 1960; admitted with chest pain.', flagged: true },
    { file: 'seed.ts', code: "const patient = { dateOfBirth: '1970-01-01' };", flagged: false },
  ],
});
