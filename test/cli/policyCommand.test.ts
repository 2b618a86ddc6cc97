import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, runIn, seed } from './harness.js';

const bundles = join(import.meta.dirname, '../../dist');
const org = '{\n  "suppressions": { "maxDays": 90 },\n  "locked": ["phi/*", "suppressions"]\n}';
const own =
  '{\n  "extends": "./org.phi-lint.json",\n  "rules": { "leak/*": "information" },\n  "ignore": ["vendor/**"]\n}';

describe('policy check', () => {
  const check = (files: Readonly<Record<string, string>>, ...rest: string[]) =>
    runIn(folderOf({ '.git/HEAD': '', ...files }), ['policy', 'check', ...rest]);

  test('says that nothing is wrong, and names what is in force', async () => {
    const { code, out } = await check({ 'org.phi-lint.json': org, '.phi-lint.json': own });
    expect(code).toBe(0);
    expect(out).toMatch(/^\.phi-lint\.json: nothing is wrong\. Policy [0-9a-f]{16}\.$/m);
  });

  test('tells every mistake, also in what a policy extends, and exits with 2', async () => {
    const { code, out } = await check({
      'org.phi-lint.json': '{\n  "rule": {},\n  "ignore": 3\n}',
      '.phi-lint.json': '{ "extends": ["./org.phi-lint.json", "./gone.json"] }',
    });
    expect(code).toBe(2);
    expect(out).toMatch(/^org\.phi-lint\.json:2:3: error: This key is not known here/m);
    expect(out).toMatch(/^org\.phi-lint\.json:3:13: error: "ignore" must be a list/m);
    expect(out).toMatch(/^\.phi-lint\.json:1:38: error: The policy that this extends is not there/m);
  });

  test('names both places of what is to be weakened, in every folder, and exits with 1', async () => {
    const { code, out } = await check({
      '.phi-lint.json': org,
      'app/.phi-lint.json': '{ "rules": { "phi/ssn": "off" },\n"suppressions": { "requireReason": false } }',
    });
    expect(code).toBe(1);
    expect(out).toContain(
      'app/.phi-lint.json:1:14: error: this severity is weaker than what is locked at .phi-lint.json:3:14',
    );
    expect(out).toContain(
      'app/.phi-lint.json:2:36: error: "suppressions.requireReason" is weaker than what is locked at .phi-lint.json:3:23',
    );
  });

  test('says when there is no policy, and refuses what is not there', async () => {
    expect(await check({})).toMatchObject({ code: 0, out: expect.stringContaining('There is no policy here') });
    expect(await check({}, 'nowhere')).toMatchObject({ code: 2, error: expect.stringContaining('is not there') });
  });
});

describe('policy show', () => {
  async function show(files: Readonly<Record<string, string>>, path: string) {
    const { code, out } = await runIn(folderOf({ '.git/HEAD': '', ...files }), [
      'policy',
      'show',
      path,
      '--format',
      'json',
    ]);
    return { code, shown: JSON.parse(out) };
  }
  const files = { 'org.phi-lint.json': org, '.phi-lint.json': own, 'src/a.ts': '', 'vendor/b.ts': '' };

  test('says where each value comes from', async () => {
    const { code, shown } = await show(files, 'src/a.ts');
    expect(code).toBe(0);
    expect(shown).toMatchObject({ path: 'src/a.ts', inspected: true, files: ['org.phi-lint.json', '.phi-lint.json'] });
    expect(shown.values).toContainEqual({ key: 'suppressions.maxDays', value: 90, from: 'org.phi-lint.json:2:32' });
    expect(shown.values).toContainEqual({ key: 'ignore[0]', value: 'vendor/**', from: '.phi-lint.json:4:14' });
    expect(shown.values).toContainEqual({ key: 'suppressions.requireReason', value: true, from: 'default' });
    expect(shown.locked).toEqual([
      { name: 'phi/*', from: 'org.phi-lint.json:3:14' },
      { name: 'suppressions', from: 'org.phi-lint.json:3:23' },
    ]);
    expect(shown.rules).toContainEqual({ rule: 'phi/ssn', severity: 'error', locked: true });
    expect(shown.rules).toContainEqual({ rule: 'leak/log', severity: 'information', locked: false });
  });

  test('shows what an override makes of a rule, and that a file is left out', async () => {
    const overrides =
      '{ "overrides": [{ "files": ["test/**"], "rules": { "phi/zip": "off" } }], "ignore": ["vendor/**"] }';
    const all = { '.phi-lint.json': overrides, 'test/a.ts': '', 'vendor/b.ts': '' };
    expect((await show(all, 'test/a.ts')).shown.rules).toEqual([{ rule: 'phi/zip', severity: 'off', locked: false }]);
    expect((await show(all, 'vendor/b.ts')).shown).toMatchObject({ inspected: false, rules: [] });
  });

  test('is readable', async () => {
    const { out } = await runIn(folderOf({ '.git/HEAD': '', ...files }), ['policy', 'show']);
    expect(out).toMatch(/^Policy [0-9a-f]{16} at .*, from org\.phi-lint\.json, \.phi-lint\.json$/m);
    expect(out).toMatch(/^ {2}suppressions\.maxDays = 90 +org\.phi-lint\.json:2:32$/m);
  });

  test('exits with 2 when the policy is wrong', async () => {
    expect((await show({ '.phi-lint.json': '{ "x": 1 }' }, '.')).code).toBe(2);
  });
});

describe('policy test', () => {
  const tests = (...all: readonly object[]) => JSON.stringify({ tests: all });
  const snippet = { name: 'numbers', file: 'test/a.ts', text: seed };
  const policy =
    '{ "overrides": [{ "files": ["test/**"], "rules": { "phi/*": "warning" } }], "ignore": ["vendor/**"] }';
  const run = (expectations: string, extra: Readonly<Record<string, string>> = {}) =>
    runIn(
      folderOf({ '.git/HEAD': '', '.phi-lint.json': policy, '.phi-lint.test.json': expectations, ...extra }),
      ['policy', 'test'],
      { bundles },
    );

  test('holds when all is as expected', async () => {
    const { code, out } = await run(
      tests(
        { ...snippet, findings: { 'phi/ssn': 'warning', 'phi/email': 'off' } },
        { name: 'left out', file: 'vendor/a.ts', inspected: false },
        { name: 'on disk', file: 'b.ts', findings: { 'phi/*': 'error' } },
      ),
      { 'b.ts': seed },
    );
    expect({ code, out }).toEqual({ code: 0, out: '.phi-lint.test.json: 3 of 3 as expected.\n' });
  });

  test('understands code, and the day on which it is looked at', async () => {
    const covered =
      '{ "ai": { "vendors": { "openai": { "baa": { "signed": "2026-01-15", "expires": "2027-01-15" } } } } }';
    const text = ["import OpenAI from 'openai';", "new OpenAI().responses.create({ model: 'gpt-5', input: 'hello' });"];
    const { out, code } = await run(
      tests(
        {
          name: 'covered',
          file: 'a.ts',
          text,
          today: '2026-07-01',
          findings: { 'ai/no-baa': 'off', 'ai/baa-expired': 'off' },
        },
        { name: 'ended', file: 'a.ts', text, today: '2027-07-01', findings: { 'ai/baa-expired': 'error' } },
      ),
      { '.phi-lint.json': covered },
    );
    expect({ code, out }).toEqual({ code: 0, out: '.phi-lint.test.json: 2 of 2 as expected.\n' });
  });

  test.each([
    [
      'another severity',
      { ...snippet, findings: { 'phi/ssn': 'error' } },
      'phi/ssn is to be error, and phi/ssn is warning.',
    ],
    [
      'a finding',
      { ...snippet, findings: { 'phi/*': 'off' } },
      'phi/* is to find nothing, and phi/ssn found something.',
    ],
    [
      'no finding',
      { ...snippet, findings: { 'phi/zip': 'error' } },
      'phi/zip is to find something, and found nothing.',
    ],
    [
      'an inspection',
      { name: 'a', file: 'a.ts', inspected: false },
      'a.ts is to be left out, and the policy has it inspected.',
    ],
    ['silence', { ...snippet, file: 'vendor/a.ts', findings: { 'phi/ssn': 'error' } }, 'the policy leaves it out.'],
    ['an unknown rule', { ...snippet, findings: { 'phi/snn': 'error' } }, 'phi/snn matches no rule.'],
  ])('tells %s that was not expected', async (_what, expectation, message) => {
    const { code, out } = await run(tests(expectation));
    expect(code).toBe(1);
    expect(out).toContain(message);
    expect(out).toContain('0 of 1 as expected');
  });

  test.each([
    ['no JSON', '{ "tests"', ':1:'],
    ['an unknown key', tests({ ...snippet, expect: {} }), 'This key is not known here'],
    ['nothing expected', tests({ ...snippet }), 'This expects nothing'],
  ])('exits with 2 when the file is wrong: %s', async (_what, text, message) => {
    const { code, out } = await run(text);
    expect(code).toBe(2);
    expect(out).toContain(message);
  });

  test('is not inspected itself, and says when there is nothing to try', async () => {
    const folder = folderOf({ '.phi-lint.test.json': tests({ ...snippet, findings: { 'phi/ssn': 'error' } }) });
    expect((await runIn(folder, ['scan'])).code).toBe(0);
    expect((await runIn(folderOf({ '.phi-lint.json': '{}' }), ['policy', 'test'])).code).toBe(2);
  });
});

describe('the hash of a policy', () => {
  const hashOf = async (files: Readonly<Record<string, string>>) => {
    const folder = folderOf({ '.git/HEAD': '', ...files, 'a.ts': seed });
    const json = JSON.parse((await runIn(folder, ['scan', '--format', 'json'])).out);
    const sarif = JSON.parse((await runIn(folder, ['scan', '--format', 'sarif'])).out);
    expect(sarif.runs[0].properties.policies).toEqual(json.policies);
    expect(json.policies).toHaveLength(1);
    return json.policies[0];
  };

  test('stands in every report and says what is in force, however it is written', async () => {
    const a = await hashOf({ '.phi-lint.json': '{ "rules": { "phi/zip": "off" }, "ignore": ["x/**"] }' });
    const b = await hashOf({
      '.phi-lint.json': '{\n  "ignore": ["x/**"], // ours\n  "rules": { "phi/zip": "off" },\n}',
    });
    const c = await hashOf({
      '.phi-lint.json': '{ "extends": "./o.json", "ignore": ["x/**"] }',
      'o.json': '{ "rules": { "phi/zip": "off" } }',
    });
    expect(a).toEqual({ path: '.phi-lint.json', hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect([b, c]).toEqual([a, a]);
    expect(await hashOf({ '.phi-lint.json': '{ "rules": { "phi/zip": "warning" }, "ignore": ["x/**"] }' })).not.toEqual(
      a,
    );
    expect(
      await hashOf({ '.phi-lint.json': '{ "rules": { "phi/zip": "off" }, "ignore": ["x/**"], "locked": ["phi/*"] }' }),
    ).not.toEqual(a);
  });

  test('is the same for no policy and for one that says nothing', async () => {
    const none = await hashOf({});
    expect(none.path).toBeNull();
    expect((await hashOf({ '.phi-lint.json': '{}' })).hash).toBe(none.hash);
  });
});
