import { describe, expect, test } from 'vitest';
import { safeguardOf, safeguards } from '../../../server/core/catalog/safeguards.js';
import { type CountedFile, foundBy, postureOf } from '../../../server/core/report/posture.js';
import { allRules } from '../../../server/core/rules/index.js';

const citesOf = (rule: string) => allRules.find(({ id }) => id === rule)?.cites ?? [];
const ssn = { rule: 'phi/ssn', severity: 'error' } as const;
const log = { rule: 'leak/log', severity: 'warning' } as const;

const files: readonly CountedFile[] = [
  { path: 'src/a.ts', findings: [ssn, ssn, log], accepted: [] },
  { path: 'b.ts', findings: [ssn], accepted: [log] },
];

const shown = ({ errors, warnings, accepted, fixed }: ReturnType<typeof postureOf>['total']) =>
  `${errors} ${warnings} ${accepted} ${fixed}`;

test('counts findings once in total, by family, rule and folder', () => {
  const { total, families, rules, folders } = postureOf(files, { citesOf });
  expect(shown(total)).toBe('3 1 1 0');
  expect(families.map((each) => `${each.name} ${shown(each)}`)).toEqual(['leak 0 1 1 0', 'phi 3 0 0 0']);
  expect(rules.map((each) => `${each.name} ${shown(each)}`)).toEqual(['leak/log 0 1 1 0', 'phi/ssn 3 0 0 0']);
  expect(folders.map((each) => `${each.name} ${shown(each)}`)).toEqual([' 1 0 1 0', 'src 2 1 0 0']);
});

test('counts a finding for every safeguard that its rule cites, and names all safeguards', () => {
  const posture = postureOf(files, { citesOf });
  expect(posture.safeguards).toHaveLength(safeguards.length);
  const identification = posture.safeguards.find(({ title }) => title === 'De-identification');
  expect(identification).toMatchObject({ errors: 3, rules: ['phi/ssn'] });
  expect(posture.safeguards.find(({ title }) => title === 'Minimum necessary')).toMatchObject({ warnings: 1 });
  expect(posture.safeguards.find(({ title }) => title === 'Documentation')).toMatchObject({ errors: 0, rules: [] });
});

describe('compared with an earlier scan', () => {
  const before = foundBy(files);

  test('what is gone is fixed, whatever else is new', () => {
    const now = [
      { path: 'src/a.ts', findings: [ssn], accepted: [] },
      { path: 'c.ts', findings: [ssn, ssn], accepted: [] },
    ];
    const { total, folders } = postureOf(now, { citesOf, before });
    // One SSN and the log of src/a.ts; the SSN and the accepted log of b.ts.
    expect(total.fixed).toBe(4);
    expect(folders.map((each) => `${each.name} ${each.fixed}`)).toEqual([' 2', 'src 2']);
  });

  test('what is accepted now is not fixed', () => {
    const [, second] = files;
    const now = [{ path: 'src/a.ts', findings: [ssn, log], accepted: [ssn] }, ...(second ? [second] : [])];
    expect(postureOf(now, { citesOf, before }).total.fixed).toBe(0);
  });
});

test('the most exact safeguard counts', () => {
  expect(safeguardOf('45 CFR 164.312(a)(1)')?.title).toBe('Access control');
  expect(safeguardOf('45 CFR 164.312(a)(2)(iv)')?.title).toBe('Encryption and decryption');
  expect(safeguardOf('45 CFR 164.502(a)(3)')?.title).toBe('Disclosures to business associates');
});

test('every citation of every rule belongs to a safeguard', () => {
  const unknown = allRules.flatMap(({ cites }) => cites).filter((citation) => safeguardOf(citation) === undefined);
  expect(unknown).toEqual([]);
});
