import { identifierRule } from './identifierRule.js';

export const serviceDate = identifierRule({
  id: 'service-date',
  noun: 'Date of an admission, discharge, visit, procedure or death',
  why: 'Dates of care that are finer than a year single out a patient together with little else.',
  remedy:
    'Keep the year only, or replace it with a first of January of the last century, which stands for no day (quick fix).',
  limits:
    'A date without a key, label or verb that says care or death is not taken for one. Dates of files, versions and changes are not dates of care.',
  examples: [
    { file: 'seed.ts', code: "const encounter = { admissionDate: '2024-08-04' };", flagged: true },
    { file: 'note.txt', code: 'Patient was discharged 2024-12-24T16:05.', flagged: true },
    { file: 'app.ts', code: "const RELEASED = { releaseDate: '2024-08-04' };", flagged: false },
  ],
});
