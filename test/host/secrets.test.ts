import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../server/core/policy/policy.js';
import { allRules } from '../../server/core/rules/index.js';
import { inspectText } from '../../server/host/inspectText.js';
import { findSecrets } from '../../server/host/secrets.js';

/** Invented values, put together so that no scanner takes this file for a leak. */
const token = ['ghp', 'q7Zp2mK9vX4tR8wB1nC6yD3fG5hJ0kLsAeUi'].join('_');
const slack = ['xoxb', '111111111111', 'aBcDeFgHiJkLmNoPqRsT'].join('-');
const password = 'Linen-Closet-3847';

function scan(text: string, rules = allRules) {
  return inspectText('/w/a.ts', 'a.ts', text, { policy: defaultPolicy, rules, today: '2026-01-01' });
}

describe('rules of the scanner', () => {
  test('report at once, at the place of the secret', () => {
    const text = `const a = '${token}';\nconst b = '${slack}';\n`;
    expect(findSecrets(text).map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([
      ['slack', slack],
      ['github', token],
    ]);
  });
});

describe('credentials are shown nowhere', () => {
  test.each([
    ['a token', `const a = '${token}';`, token],
    ['a password', `connect({ password: '${password}' });`, password],
    ['a password in a URL', `connect('postgres://etl:${password}@db.example.org/visits');`, password],
  ])('%s', (_what, text, value) => {
    const result = scan(text);
    expect(result.findings.map(({ rule }) => rule)).toEqual(['access/hardcoded-credential']);
    expect(JSON.stringify(result)).not.toContain(value);
  });

  test('also when only another rule reports the line', () => {
    const rules = allRules.filter(({ id }) => id === 'phi/ssn');
    const result = scan(`const patient = { ssn: '536-90-4399', password: '${password}' };`, rules);
    expect(result.findings.map(({ rule }) => rule)).toEqual(['phi/ssn']);
    expect(JSON.stringify(result)).not.toContain(password);
  });

  test('a fingerprint does not depend on the value', () => {
    const [one] = scan(`connect({ password: '${password}' });`).findings;
    const [other] = scan("connect({ password: 'Copper-Stair-1180' });").findings;
    expect(one?.fingerprint).toBe(other?.fingerprint);
  });
});
