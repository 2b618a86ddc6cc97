import { describe, expect, test } from 'vitest';
import { folderOf, runIn, seed } from './harness.js';

interface JsonFinding {
  readonly path: string;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number } };
}

async function scan(folder: string, ...argv: string[]) {
  const { code, out, error } = await runIn(folder, ['scan', '--format', 'json', ...argv]);
  const findings: readonly JsonFinding[] = JSON.parse(out).findings;
  const places = findings.map(
    ({ path, rule, severity, range }) => `${path}:${range.start.line}:${range.start.column} ${severity} ${rule}`,
  );
  return { code, error, findings, places };
}

const policy = (value: unknown) => ({ '.phi-lint.json': JSON.stringify(value, null, 1) });

describe('what is wrong in a policy', () => {
  const broken = '{\n  "ignored": ["secretplace"],\n  "rules": { "phi/ssn": "loud", "phi/email": "off" }\n}';

  test('is a finding at its place, and the exit code says that the result is in doubt', async () => {
    const { code, error, findings, places } = await scan(folderOf({ '.phi-lint.json': broken, 'a.ts': seed }));
    expect(places).toEqual([
      '.phi-lint.json:2:3 error policy/invalid',
      '.phi-lint.json:3:25 error policy/invalid',
      'a.ts:1:32 error phi/ssn',
    ]);
    expect(findings[0]?.message).toMatch(
      /^Not in force: This key is not known here. Is "ignore" meant\?\. What is wrong/,
    );
    expect(code).toBe(2);
    expect(error).toContain(
      '.phi-lint.json:2:3: This key is not known here. Is "ignore" meant? More is wrong in 1 other place.',
    );
  });

  test('repeats nothing of the policy', async () => {
    const folder = folderOf({
      '.phi-lint.json': '{ "qwxyzk": 1, "ignore": ["/qwxyzk"], "ai": { "ownHosts": ["a/qwxyzk"] } }',
    });
    for (const format of ['json', 'sarif']) {
      const { out, error } = await runIn(folder, ['scan', '--format', format]);
      expect(out).toContain('policy/invalid');
      // The excerpt of JSON is the line itself, as the output for people shows it.
      const said = out.replace(/"excerpt":\{"text":"(?:[^"\\]|\\.)*"/g, '');
      expect(said + error).not.toContain('qwxyzk');
    }
  });

  test('counts for what is scanned, wherever the policy stands', async () => {
    const folder = folderOf({ '.git/HEAD': '', '.phi-lint.json': broken, 'src/a.ts': seed });
    const { code, error, places } = await scan(folder, 'src');
    expect({ code, places }).toEqual({ code: 2, places: ['src/a.ts:1:32 error phi/ssn'] });
    expect(error).toContain('.phi-lint.json:2:3: ');
  });

  test.each([
    { ignore: ['**', '.phi-lint.json'], rulez: {} },
    { include: ['src/**'], rulez: {} },
  ])('is not hidden by the policy itself: %j', async (value) => {
    const { code, places } = await scan(folderOf({ ...policy(value), 'a.ts': seed }));
    expect(code).toBe(2);
    expect(places.map((place) => place.split(' ')[2])).toEqual(['policy/invalid']);
  });

  test('that is only doubtful is information and leaves the exit code alone', async () => {
    const { code, error, places } = await scan(folderOf(policy({ ai: { vendors: { 'open-ai': {} } } })));
    expect({ code, error, places }).toEqual({
      code: 0,
      error: '',
      places: ['.phi-lint.json:4:4 information policy/invalid'],
    });
  });

  test('is a day of signature that is yet to come', async () => {
    const { places } = await scan(folderOf(policy({ ai: { vendors: { openai: { baa: { signed: '9999-01-01' } } } } })));
    expect(places).toEqual(['.phi-lint.json:6:16 error policy/invalid']);
  });

  test('is checked on standard input', async () => {
    const { code, out } = await runIn(folderOf({}), ['scan', '--stdin', '--stdin-filename', '.phi-lint.json'], {
      input: '{ "rulez": {} }',
    });
    expect(code).toBe(1);
    expect(out).toContain('policy/invalid');
  });
});

describe('a policy', () => {
  test('includes paths and overrides rules, relative to its own folder', async () => {
    const folder = folderOf({
      'app/.phi-lint.json': JSON.stringify({
        include: ['src/**', 'test/**'],
        overrides: [
          { files: ['test/**'], rules: { 'phi/ssn': 'warning' } },
          { files: ['*.gen.ts'], rules: { 'phi/*': 'off' } },
        ],
      }),
      'app/src/a.ts': seed,
      'app/src/b.gen.ts': seed,
      'app/test/a.ts': seed,
      'app/tools/a.ts': seed,
      'test/a.ts': seed,
    });
    const places = [
      'app/src/a.ts:1:32 error phi/ssn',
      'app/test/a.ts:1:32 warning phi/ssn',
      'test/a.ts:1:32 error phi/ssn',
    ];
    expect(await scan(folder)).toMatchObject({ code: 1, places });
    const input = await runIn(folder, ['scan', '--stdin', '--stdin-filename', 'app/src/x.gen.ts'], { input: seed });
    expect(input.code).toBe(0);
  });

  test("describes the site's own numbers, which are found in files that speak of nothing else", async () => {
    const identifiers = [{ name: 'Northside', pattern: 'NS\\d{7}', role: 'medical-record-number' }];
    // Large enough that files are only looked at quickly first.
    const padding = `${'export const total = 1;\n'.repeat(8000)}`;
    const folder = folderOf({ ...policy({ identifiers }), 'a.ts': padding, 'b.ts': `x('NS4471902');\n${padding}` });
    expect((await scan(folder)).places).toEqual(['b.ts:1:4 error phi/medical-record-number']);
  });
});
