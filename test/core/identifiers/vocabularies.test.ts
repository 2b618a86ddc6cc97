import { describe, expect, test } from 'vitest';
import { createDocument } from '../../../server/core/document.js';
import { inspect } from '../../../server/core/inspect.js';
import { defaultPolicy } from '../../../server/core/policy/policy.js';
import { allRules } from '../../../server/core/rules/index.js';

/** The rules that find something in a JSON file with these members. */
function rulesFor(members: Readonly<Record<string, unknown>>): readonly string[] {
  const document = createDocument('vocab.json', JSON.stringify({ patient: 'x', members }));
  return inspect(document, defaultPolicy, allRules, { today: '2026-01-01' }).findings.map(({ rule }) => rule);
}

function words(count: number): Record<string, number> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`word${index}`, 10_000 + index]));
}

const telling = { accounts: 115_674, license_number: 456_105, mrn: 884_316 };

describe('vocabularies', () => {
  test('numbers of a thousand words identify nobody', () => {
    expect(rulesFor({ ...words(1_000), ...telling, '2019-03-04': 34, '(555)': 0 })).toEqual([]);
  });

  test('a record of some fields is no vocabulary', () => {
    expect(rulesFor({ ...words(20), ...telling })).toContain('phi/medical-record-number');
  });

  test('a thousand fields with a text among them are no vocabulary', () => {
    expect(rulesFor({ ...words(1_000), ...telling, name: 'Ward 4' })).toContain('phi/medical-record-number');
  });
});
