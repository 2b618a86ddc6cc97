import { identifierRule } from './identifierRule.js';

export const ageOver89 = identifierRule({
  id: 'age-over-89',
  noun: 'Age over 89',
  why: 'So few people are that old that the age alone can identify; Safe Harbor groups them as 90 or older.',
  remedy: 'Write 90 or older (quick fix).',
  limits: 'Ages are found after a key or label and in the usual phrases, in digits and in words.',
  examples: [
    { file: 'note.txt', code: 'Pt is a 94-year-old man, lives alone.', flagged: true },
    { file: 'note.txt', code: 'Patient is 67 years old and smokes.', flagged: false },
    { file: 'ages.ts', code: 'export const MAX_AGE = 120;', flagged: false },
  ],
});
