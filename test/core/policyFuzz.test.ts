import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { policySchema } from '../../server/core/policy/definition.js';
import { defaultPolicy, parsePolicy } from '../../server/core/policy/policy.js';
import { maxProblems } from '../../server/core/policy/problem.js';

/** Whatever stands in a policy file, reading it ends soon, tells exact places, and repeats nothing of the file. */

const secret = 'okonkwo4126';

function check(text: string): void {
  const { policy, problems } = parsePolicy(text, '2026-07-01');
  expect(Object.keys(policy).sort()).toEqual(Object.keys(defaultPolicy).sort());
  expect(problems.length).toBeLessThanOrEqual(maxProblems + 1);
  for (const { start, end, message } of problems) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(message).toMatch(/^[^\p{Cc}]{10,700}[.?]$/u);
    expect(message).not.toContain(secret);
  }
}

const keys = JSON.stringify(policySchema()).match(/(?<=")[a-zA-Z0-9$]+(?=":)/g) ?? [];
const strange = fc.oneof(
  fc.constantFrom(secret, `${secret}/*`, '2026-01-15', '2026-13-01', '', '*', 'a{4}', '__proto__', 'constructor'),
  fc.string({ maxLength: 20 }),
);

const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    strange,
    fc.constantFrom(null, true, false, 0, -1, 1e308, 0.5, 30),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...keys), strange), tie('value'), { maxKeys: 5 }),
  ),
}));

describe('any policy file', () => {
  test('of valid JSON', () => {
    fc.assert(
      fc.property(values.value, (value) => check(JSON.stringify(value))),
      { numRuns: 1500 },
    );
  });

  test('of valid JSON that is cut off or damaged', () => {
    fc.assert(
      fc.property(values.value, fc.nat(), fc.string({ maxLength: 3 }), (value, at, damage) => {
        const text = JSON.stringify(value);
        const cut = at % (text.length + 1);
        check(text.slice(0, cut));
        check(text.slice(0, cut) + damage + text.slice(cut));
      }),
      { numRuns: 700 },
    );
  });

  test('of any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check), { numRuns: 500 });
  });

  const many = (entry: (index: number) => string) => Array.from({ length: 50_000 }, (_, index) => entry(index)).join();
  test.each([
    ['100,000 levels of lists', '['.repeat(100_000)],
    ['100,000 levels of objects', '{"ai":'.repeat(100_000)],
    ['closed levels', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a text of almost a megabyte', `{"ignore":["${secret.repeat(90_000)}"]}`],
    ['five megabytes', `{"ignore":["${'x'.repeat(5_000_000)}"]}`],
    ['a key of almost a megabyte', `{"${secret.repeat(90_000)}":1}`],
    ['50,000 unknown keys', `{${many((index) => `"k${index}":1`)}}`],
    ['one key 50,000 times', `{${many(() => '"rules":1')}}`],
    ['50,000 vendors', `{"ai":{"vendors":{${many((index) => `"k${index}":{}`)}}}}`],
    ['50,000 globs', `{"ignore":[${many(() => '"{a"')}]}`],
    ['50,000 rules', `{"rules":{${many((index) => `"phi/x${index}":"off"`)}}}`],
    ['a comment without end', `{/*${' '.repeat(900_000)}`],
    ['nothing but slashes', '/'.repeat(900_000)],
  ])('of %s is read within two seconds', (_what, text) => {
    const begin = performance.now();
    check(text);
    expect(performance.now() - begin).toBeLessThan(2000);
    expect(parsePolicy(text).problems.length).toBeGreaterThan(0);
  });

  test('has no more entries in force than can be matched quickly', () => {
    const { policy, problems } = parsePolicy(`{"rules":{${many((index) => `"phi/x${index}":"off"`)}}}`);
    expect(policy.rules).toHaveLength(1000);
    expect(problems).toHaveLength(1);
  });
});
