import { describe, expect, test } from 'vitest';
import { applied, deidentify } from '../../server/core/deidentify/deidentify.js';
import { createDocument } from '../../server/core/document.js';
import { replacementEdit, replacementEdits } from '../../server/core/identifiers/replacement.js';
import { inspect } from '../../server/core/inspect.js';
import type { Document } from '../../server/core/model.js';
import { defaultPolicy } from '../../server/core/policy/policy.js';
import { allRules } from '../../server/core/rules/index.js';

const today = '2026-01-01';

const texts: readonly (readonly [path: string, text: string])[] = [
  ['seed.ts', "const patient = { ssn: '412-68-9031', patientName: 'Rosalind Okonkwo', mrn: 'MRN-00482913' };"],
  ['other.py', 'PATIENT = {"ssn": "412689031", "patient_name": "Rosalind Okonkwo", "mrn": "00482913"}'],
];

function fixAll(document: Document, secret: string): string {
  const edits = document.sightings.flatMap((sighting) => replacementEdit(document, sighting, secret) ?? []);
  return applied(document.text, edits);
}

describe('replacements', () => {
  test.each(texts)('leave nothing to find in %s', (path, text) => {
    const fixed = createDocument(path, fixAll(createDocument(path, text), 'secret of the team'));
    expect(inspect(fixed, defaultPolicy, allRules, { today }).findings).toEqual([]);
  });

  test('are the same for the same original in another spelling and file', () => {
    const [first = '', second = ''] = texts.map(([path, text]) => fixAll(createDocument(path, text), 's'));
    const digits = (text: string) => /ssn"?: ["']([\d-]+)/.exec(text)?.[1]?.replaceAll('-', '');
    expect(digits(first)).toBe(digits(second));
    expect(first.match(/Name: '([^']+)/)?.[1]).toBe(second.match(/name": "([^"]+)/)?.[1]);
  });

  test('differ with the secret', () => {
    const document = createDocument(...(texts[0] ?? ['a.ts', '']));
    expect(fixAll(document, 'one')).not.toBe(fixAll(document, 'two'));
  });

  test('are those of a file that is de-identified as a whole', () => {
    const document = createDocument(...(texts[0] ?? ['a.ts', '']));
    const { edits } = deidentify(document, { secret: 's', dates: 'year', today });
    expect(applied(document.text, edits)).toBe(fixAll(document, 's'));
  });

  test('exist for findings of the phi family only', () => {
    const document = createDocument(...(texts[0] ?? ['a.ts', '']));
    expect(replacementEdits(document, { rule: 'ai/no-baa', start: 0, end: 5 }, 's')).toEqual([]);
  });
});
