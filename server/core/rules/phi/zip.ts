import { identifierRule } from './identifierRule.js';

export const zip = identifierRule({
  id: 'zip',
  noun: 'ZIP code',
  why: 'Five digits of a ZIP code, a birth date and a sex single out most people in the United States.',
  remedy: 'Keep the first three digits where more than 20,000 people live there, else 000; the quick fix does it.',
  limits:
    'A five-digit number without a key, label or state before it is not taken for a ZIP code. The list of sparse areas dates from the census named in its table.',
  examples: [
    { file: 'seed.ts', code: "const patient = { mrn: 'MRN-00482913', zip: '43082-7714' };", flagged: true },
    { file: 'seed.ts', code: "const patient = { mrn: 'MRN-00482913', zip: '00000' };", flagged: false },
    { file: 'zip.sql', code: "INSERT INTO zip_county (zip, county) VALUES ('43082', '39041');", flagged: false },
  ],
});
