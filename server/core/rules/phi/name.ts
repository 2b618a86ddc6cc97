import { identifierRule } from './identifierRule.js';

export const name = identifierRule({
  id: 'name',
  noun: 'Name',
  why: "A name in a repository reaches everyone who can clone it, every fork and every backup, and it turns the values beside it into a patient's record.",
  remedy: 'Replace it with a synthetic name (quick fix), or generate it when the test runs.',
  limits:
    'Names in running text are found by titles, labels and lists of given names and surnames; a rare name without any of these is missed, and so is a name that is also an ordinary word.',
  examples: [
    { file: 'seed.ts', code: "const patient = { patientName: 'Rosalind Okonkwo-Vance' };", flagged: true },
    {
      file: 'note.txt',
      code: 'The patient, Mrs. Okonkwo-Vance, was seen in clinic and denies chest pain.',
      flagged: true,
    },
    { file: 'seed.ts', code: "const patient = { patientName: 'Jane Doe' };", flagged: false },
    { file: 'terms.py', code: 'SIGNS = ["Babinski sign", "Parkinson disease"]', flagged: false },
  ],
});
