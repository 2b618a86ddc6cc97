import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isIgnored, policyForPath, severitiesOf } from '../../server/core/policy/policy.js';
import { createPolicyFiles, type PolicyFile } from '../../server/host/policyFiles.js';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

type Files = Readonly<Record<string, unknown>>;

/** A repository with these files; policies as values or as text. */
function repository(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'phi-extends-'));
  made.push(root);
  for (const [name, content] of Object.entries({ '.git/HEAD': '', ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

function policyIn(root: string, folder = '.'): PolicyFile {
  return createPolicyFiles('2026-07-01').forFolder(join(root, folder));
}

function effective(files: Files, folder = '.') {
  return policyIn(repository(files), folder).policy;
}

function problemsOf(files: Files): readonly string[] {
  const root = repository(files);
  return policyIn(root).problems.map(
    ({ path, place, message, incomplete }) =>
      `${incomplete ? 'error' : 'note'} ${relative(root, path)}:${place?.line}:${place?.column} ${message}`,
  );
}

const main = '.phi-lint.json';

describe('what a policy extends', () => {
  test('is a file, relative to the policy', () => {
    const policy = effective({
      'shared/base.phi-lint.json': { rules: { 'phi/ssn': 'warning', 'phi/zip': 'off' }, ignore: ['vendor/**'] },
      [main]: { extends: './shared/base.phi-lint.json', rules: { 'phi/zip': 'error' } },
    });
    expect(severitiesOf(policy, 'phi/ssn')).toEqual(['warning']);
    expect(severitiesOf(policy, 'phi/zip')).toEqual(['error']);
    expect(isIgnored(policy, 'vendor/a.js')).toBe(true);
  });

  test.each([
    ['with the policy at its root', '@clinic/policy', 'node_modules/@clinic/policy/.phi-lint.json'],
    ['with a plain name', '@clinic/policy', 'node_modules/@clinic/policy/phi-lint.json'],
    ['with a file in it', '@clinic/policy/strict.json', 'node_modules/@clinic/policy/strict.json'],
  ])('is a package of a folder above, %s', (_what, target, file) => {
    const policy = effective(
      { [file]: { ai: { requireModelCards: true } }, 'apps/web/.phi-lint.json': { extends: target } },
      'apps/web',
    );
    expect(policy.ai.requireModelCards).toBe(true);
  });

  test('are several, of which the later one holds, and at last the file itself', () => {
    const policy = effective({
      'a.phi-lint.json': { reidentification: { k: 11 }, suppressions: { maxDays: 30 }, ai: { expiryNoticeDays: 1 } },
      'b.phi-lint.json': { reidentification: { k: 12 }, suppressions: { maxDays: 60 } },
      [main]: { extends: ['./a.phi-lint.json', './b.phi-lint.json'], reidentification: { k: 13 } },
    });
    expect(policy).toMatchObject({
      reidentification: { k: 13 },
      suppressions: { maxDays: 60, requireReason: true },
      ai: { expiryNoticeDays: 1 },
    });
  });

  test('may be reached in two ways and counts once', () => {
    const policy = effective({
      'base.phi-lint.json': { reidentification: { k: 11 } },
      'a.phi-lint.json': { extends: './base.phi-lint.json', reidentification: { k: 12 } },
      'b.phi-lint.json': { extends: './base.phi-lint.json' },
      [main]: { extends: ['./a.phi-lint.json', './b.phi-lint.json'] },
    });
    expect(policy.reidentification.k).toBe(12);
  });

  test('adds to lists and to vendors, and takes agreements as a whole', () => {
    const { ai } = effective({
      'base.phi-lint.json': {
        ai: {
          deidentifiers: ['deidentify'],
          vendors: {
            openai: {
              zeroRetention: true,
              regions: ['us', 'eu'],
              baa: { signed: '2026-01-01', expires: '2027-01-01' },
            },
          },
        },
      },
      [main]: {
        extends: './base.phi-lint.json',
        ai: {
          deidentifiers: ['scrub', 'deidentify'],
          vendors: { openai: { regions: ['us'], baa: { signed: '2026-02-02' } }, anthropic: { zeroRetention: true } },
        },
      },
    });
    expect(ai.deidentifiers).toEqual(['deidentify', 'scrub']);
    expect([...ai.vendors.keys()]).toEqual(['openai', 'anthropic']);
    expect(ai.vendors.get('openai')).toMatchObject({
      zeroRetention: true,
      regions: ['us'],
      baa: { signed: '2026-02-02', expires: undefined },
    });
  });

  test('has overrides that count before the severities of the lower policy', () => {
    const policy = effective({
      'base.phi-lint.json': { overrides: [{ files: ['test/**'], rules: { 'phi/*': 'off' } }] },
      [main]: { extends: './base.phi-lint.json', rules: { 'phi/ssn': 'error' } },
    });
    const inTest = policyForPath(policy, 'test/a.ts');
    expect(severitiesOf(inTest, 'phi/ssn')).toEqual(['error']);
    expect(severitiesOf(inTest, 'phi/zip')).toEqual([]);
  });

  test('holds where the lower policy is wrong', () => {
    const policy = effective({
      'base.phi-lint.json': { suppressions: { maxDays: 30 } },
      [main]: { extends: './base.phi-lint.json', suppressions: { maxDays: 'many' } },
    });
    expect(policy.suppressions.maxDays).toBe(30);
  });

  test('never completes an agreement that is wrong', () => {
    const { ai } = effective({
      'base.phi-lint.json': { ai: { vendors: { openai: { baa: { signed: '2026-01-01' } } } } },
      [main]: { extends: './base.phi-lint.json', ai: { vendors: { openai: { baa: { signed: 'soon' } } } } },
    });
    expect(ai.vendors.get('openai')?.baa).toBeUndefined();
  });
});

describe('a mistake in what a policy extends is told with its place', () => {
  test.each([
    [
      'a file that is not there',
      { [main]: '{\n  "extends": "./gone.json"\n}' },
      /^error \.phi-lint\.json:2:14 .* not there/,
    ],
    ['a package that is not installed', { [main]: '{ "extends": ["@clinic/none"] }' }, /:1:15 No package of this name/],
    ['an address', { [main]: '{ "extends": "https://example.org/a.json" }' }, /:1:14 Nothing is fetched/],
    ['itself', { [main]: '{ "extends": "./.phi-lint.json" }' }, /:1:14 .*circle: \.phi-lint\.json → \.phi-lint\.json/],
    [
      'a circle',
      {
        [main]: '{ "extends": "./a.json" }',
        'a.json': '{ "extends": "./b.json" }',
        'b.json': '{\n"extends": "./a.json" }',
      },
      /^error b\.json:2:12 .*circle: a\.json → b\.json → a\.json/,
    ],
    ['a folder without a policy', { [main]: '{ "extends": "./src" }', 'src/a.ts': '' }, /:1:14 .* not there/],
    [
      'no JSON',
      { [main]: '{ "extends": "./a.json" }', 'a.json': '{ "rules"' },
      /^error a\.json:1:\d+ A colon is missing/,
    ],
    [
      'an unknown key',
      { [main]: '{ "extends": "./a.json" }', 'a.json': '{ "rule": {} }' },
      /^error a\.json:1:3 .*"rules" meant/,
    ],
    [
      'a binary file',
      { [main]: '{ "extends": "./a.json" }', 'a.json': '\u0000\u0001' },
      /could not be read: it is not text/,
    ],
    ['a wrong type', { [main]: '{ "extends": 4 }' }, /^error \.phi-lint\.json:1:14 "extends" must be/],
  ])('%s', (_what, files, message) => {
    const problems = problemsOf(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  test('and the rest of the policy is in force', () => {
    const policy = effective({ [main]: { extends: './gone.json', rules: { 'phi/zip': 'off' } } });
    expect(severitiesOf(policy, 'phi/zip')).toEqual([]);
  });
});

describe('what is locked', () => {
  const locking = { rules: { 'phi/email': 'warning' }, locked: ['phi/*'] };

  test.each([
    [
      'in a policy that extends it',
      { 'base.phi-lint.json': locking, [main]: { extends: './base.phi-lint.json', rules: { 'phi/*': 'off' } } },
      '.',
    ],
    [
      'in an override',
      {
        'base.phi-lint.json': locking,
        [main]: { extends: './base.phi-lint.json', overrides: [{ files: ['**'], rules: { 'phi/*': 'off' } }] },
      },
      '.',
    ],
    [
      'in an override of its own',
      { [main]: { ...locking, overrides: [{ files: ['**'], rules: { 'phi/*': 'off' } }] } },
      '.',
    ],
    ['in a folder below', { [main]: locking, 'apps/web/.phi-lint.json': { rules: { 'phi/*': 'off' } } }, 'apps/web'],
    [
      'two folders below',
      { [main]: locking, 'apps/.phi-lint.json': {}, 'apps/web/.phi-lint.json': { rules: { 'phi/*': 'off' } } },
      'apps/web',
    ],
  ])('is not weakened %s', (_where, files, folder) => {
    const policy = policyForPath(effective(files, folder), 'a.ts');
    expect(severitiesOf(policy, 'phi/email')).toEqual(['warning']);
    expect(severitiesOf(policy, 'phi/ssn')).toEqual([undefined]);
  });

  test('may be made stricter', () => {
    const files = { [main]: locking, 'apps/.phi-lint.json': { rules: { 'phi/email': 'error' } } };
    expect(severitiesOf(effective(files, 'apps'), 'phi/email')).toEqual(['error', 'warning']);
  });

  const upper = {
    ignore: ['vendor/**'],
    suppressions: { maxDays: 30 },
    reidentification: { k: 10 },
    ai: { requireDeidentification: true, ownHosts: ['llm.example.org'], vendors: { openai: { zeroRetention: true } } },
  };

  test.each([
    ['ignore', { ignore: ['src/**'] }, { ignore: ['vendor/**'] }],
    ['include', { include: ['docs/**'] }, { include: undefined }],
    [
      'suppressions',
      { suppressions: { maxDays: 900, requireReason: false } },
      { suppressions: { maxDays: 30, requireReason: true } },
    ],
    ['suppressions.maxDays', { suppressions: { maxDays: 31 } }, { suppressions: { maxDays: 30 } }],
    ['reidentification.k', { reidentification: { k: 2 } }, { reidentification: { k: 10 } }],
    [
      'ai.requireDeidentification',
      { ai: { requireDeidentification: false } },
      { ai: { requireDeidentification: true } },
    ],
    ['ai.ownHosts', { ai: { ownHosts: ['api.openai.com'] } }, { ai: { ownHosts: ['llm.example.org'] } }],
    ['ai.unresolvedEndpoints', { ai: { unresolvedEndpoints: 'off' } }, { ai: { unresolvedEndpoints: 'information' } }],
  ])('is a setting: %s', (setting, lower, expected) => {
    const root = repository({
      'base.phi-lint.json': { ...upper, locked: [setting] },
      [main]: { extends: './base.phi-lint.json', ...lower },
    });
    const { policy, merged } = policyIn(root);
    expect(policy).toMatchObject(expected);
    expect(merged.weakSettings.length).toBeGreaterThan(0);
    for (const { place, lock } of merged.weakSettings) {
      expect(relative(root, place.path)).toBe(main);
      expect(relative(root, lock.path)).toBe('base.phi-lint.json');
    }
  });

  test('does not keep a stricter setting out', () => {
    const { policy, merged } = policyIn(
      repository({
        'base.phi-lint.json': { ...upper, locked: ['suppressions', 'reidentification'] },
        [main]: { extends: './base.phi-lint.json', suppressions: { maxDays: 7 }, reidentification: { k: 20 } },
      }),
    );
    expect(policy).toMatchObject({ suppressions: { maxDays: 7 }, reidentification: { k: 20 } });
    expect(merged.weakSettings).toEqual([]);
  });

  test('adds no agreement in a folder below', () => {
    const files = {
      [main]: { ...upper, locked: ['ai.vendors'] },
      'apps/.phi-lint.json': { ai: { vendors: { anthropic: { zeroRetention: true } } } },
    };
    expect([...effective(files, 'apps').ai.vendors.keys()]).toEqual(['openai']);
  });

  test('is a name that can be locked', () => {
    expect(problemsOf({ [main]: '{ "locked": ["ai.vendor"] }' })).toEqual([
      'error .phi-lint.json:1:14 This cannot be locked. Is "ai.vendors" meant? What is wrong in a policy is not in force.',
    ]);
  });
});
