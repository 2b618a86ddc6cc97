import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocument } from '../../server/core/document.js';
import { replacementEdits } from '../../server/core/identifiers/replacement.js';
import { inspect } from '../../server/core/inspect.js';
import type { Finding, Policy } from '../../server/core/model.js';
import { patternFlaw } from '../../server/core/policy/boundedPattern.js';
import { parsePolicy } from '../../server/core/policy/policy.js';
import { allRules } from '../../server/core/rules/index.js';

function policyWith(...identifiers: readonly object[]): Policy {
  const { policy, problems } = parsePolicy(JSON.stringify({ identifiers }));
  expect(problems).toEqual([]);
  return policy;
}

function findingsIn(path: string, text: string, policy: Policy): readonly Finding[] {
  const { findings, failures } = inspect(createDocument(path, text, policy), policy, allRules, { today: '2026-07-01' });
  expect(failures).toEqual([]);
  return findings;
}

const found = (path: string, text: string, policy: Policy) =>
  findingsIn(path, text, policy).map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`);

const northside = { name: 'Northside', pattern: 'NS\\d{7}', role: 'medical-record-number' };

describe("a site's own identifiers", () => {
  test.each([
    ['a.ts', "const key = 'NS4471902';"],
    ['a.ts', '// copied from NS4471902 today'],
    ['a.ts', "log('first\\nNS4471902\\tlast');"],
    ['a.json', '{ "ref": "NS4471902" }'],
    ['a.csv', 'ref,total\nNS4471902,3\n'],
    ['a.md', 'It fails for NS4471902, see below.'],
    ['a.py', 'assert load("NS4471902") is None'],
  ])('are found without a word that says so, in %s: %s', (path, text) => {
    expect(found(path, text, policyWith(northside))).toEqual(['phi/medical-record-number NS4471902']);
    expect(found(path, text, policyWith())).toEqual([]);
  });

  test.each([
    ['a.ts', "const key = 'XNS4471902';"],
    ['a.ts', "const key = 'NS44719021';"],
    ['a.ts', "const key = 'ns4471902';"],
    ['a.ts', "const key = 'NS9991902';"],
    ['a.ts', 'const NS4471902 = 1;'],
    ['package-lock.json', '{ "ref": "NS4471902" }'],
  ])('are whole words of data, and no replacements: %s %s', (path, text) =>
    expect(found(path, text, policyWith(northside))).toEqual([]),
  );

  test('need one of their keywords in the text or its path', () => {
    const policy = policyWith({ name: 'Chart', pattern: '\\d{8}', role: 'unique-id', keywords: ['Chart', 'fiche'] });
    expect(found('a.ts', "const total = '44719026';", policy)).toEqual([]);
    expect(found('charts/a.ts', "const total = '44719026';", policy)).toEqual(['phi/unique-id 44719026']);
    expect(found('a.ts', "const fiche = '44719026';", policy)).toEqual(['phi/unique-id 44719026']);
  });

  test('do not hide what is longer or as certain', () => {
    const policy = policyWith({ name: 'Short', pattern: '\\d{4}', role: 'unique-id' });
    expect(found('a.ts', "const patient = { ssn: '412-68-9031' };", policy)).toEqual(['phi/ssn 412-68-9031']);
  });

  test('of two that match the same place, the first one counts', () => {
    const account = { name: 'Account', pattern: 'NS\\d{7}', role: 'account-number' };
    expect(found('a.ts', "x('NS4471902')", policyWith(account, northside))).toEqual(['phi/account-number NS4471902']);
  });

  const roles = [
    'medical-record-number',
    'health-plan-id',
    'account-number',
    'license-number',
    'device-id',
    'unique-id',
  ];
  test.each(roles)('are replaced by values that are found no more: %s', (role) => {
    const policy = policyWith({ name: 'Own', pattern: '[A-Z]{2}\\d{7}|\\d{3}-\\d{5}|[A-Z]{6}', role });
    for (const value of ['NS4471902', '447-19026', 'QWXYZK']) {
      const text = `const key = '${value}';`;
      const document = createDocument('a.ts', text, policy);
      const [finding] = findingsIn('a.ts', text, policy);
      const [edit] = finding === undefined ? [] : replacementEdits(document, finding, 'secret');
      if (edit === undefined) throw new Error(`no replacement for ${role}`);
      const replaced = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
      expect(findingsIn('a.ts', replaced, policy), `${role} ${value}`).toEqual([]);
    }
  });
});

describe('patterns of own identifiers', () => {
  test.each([
    'NS\\d{7}',
    '[A-Z]{2}-\\d{6,8}',
    '(?:A|B|CD)\\d{4}',
    '\\d{3}[ -]?\\d{4}',
    'MR#\\d{5}',
    '[A-Z\\d]{8}',
    'A\\.B\\d{2}\\w',
  ])('may be %s', (pattern) => expect(patternFlaw(pattern)).toBeUndefined());

  test.each([
    ['(a+)+b', 'end'],
    ['a*bcde', 'end'],
    ['\\d{4,}', 'end'],
    ['(?:a?){30}b{4}', 'too many ways'],
    ['(?:a|a){20}', 'too many ways'],
    ['(?:a{1,4}){1,4}bbbb', 'too many ways'],
    ['\\d{1,20}\\d{1,20}\\d{1,20}', 'fewer|too many ways'],
    ['(a)\\1\\d{4}', 'know'],
    ['(?=a)\\d{4}', 'ahead'],
    ['(?<x>a)\\d{4}', 'ahead'],
    ['.{8}', 'any'],
    ['[^a]{8}', 'know'],
    ['^\\d{8}$', 'whole words'],
    ['\\b\\d{8}\\b', 'whole words'],
    ['\\d{3}', 'fewer'],
    ['\\d{4}|', 'fewer'],
    ['\\d{99}', 'more than'],
    ['\\d{8,6}', 'valid'],
    ['[z-a]\\d{4}', 'valid'],
    ['(\\d{4}', 'closed'],
    ['\\d{4})', 'closed'],
    ['\\d{2}{2}', 'repeated'],
    ['((((((a{4}))))))', 'deep'],
    ['\\d{4}é', 'know'],
    ['(?:(?:(?:a{1,99}){99}){99}){99}', 'more than|too many'],
  ])('may not be %s', (pattern, why) => expect(patternFlaw(pattern)).toMatch(new RegExp(`${why}.*\\.$`)));

  test('that are taken compile, and fail quickly on a text made against them', () => {
    const part = fc.constantFrom(
      'a',
      'b',
      '[ab]',
      '\\w',
      'a?',
      'a{1,3}',
      '(?:a|b)',
      '(?:a|ab)',
      '(?:a?b){1,3}',
      '|',
      '(?:a|\\w){2}',
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const pattern = parts.join('');
        if (patternFlaw(pattern) !== undefined) return;
        const search = new RegExp(`(?:${pattern})(?![A-Za-z0-9])`, 'g');
        const begin = performance.now();
        for (const text of ['a'.repeat(20_000), 'ab'.repeat(10_000), 'aab'.repeat(7_000)]) [...text.matchAll(search)];
        expect(performance.now() - begin, pattern).toBeLessThan(1000);
      }),
      { numRuns: 300 },
    );
  });

  test('of any text is judged without breaking down', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab(?:)[]{}|\\d+*.,19^$-') }), (pattern) => {
        const flaw = patternFlaw(pattern);
        if (flaw === undefined) expect(() => new RegExp(pattern)).not.toThrow();
        else expect(flaw).toMatch(/\.$/);
      }),
      { numRuns: 3000 },
    );
  });
});
