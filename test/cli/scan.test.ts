import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, runIn, seed, ssn } from './harness.js';

const clean = 'export const limit = 10;\n';

describe('exit codes', () => {
  test('0 without findings', async () => {
    const { code, out } = await runIn(folderOf({ 'a.ts': clean }), ['scan']);
    expect(code).toBe(0);
    expect(out).toContain('No findings in 1 file');
  });

  test('1 with findings', async () => {
    const { code, out } = await runIn(folderOf({ 'a.ts': seed }), ['scan', '.']);
    expect(code).toBe(1);
    expect(out).toContain('phi/ssn');
    expect(out).toContain('1 error in 1 of 1 file');
  });

  test('2 when a path does not exist, although there are findings', async () => {
    const { code, out, error } = await runIn(folderOf({ 'a.ts': seed }), ['scan', 'a.ts', 'missing']);
    expect(code).toBe(2);
    expect(out).toContain('phi/ssn');
    expect(error).toContain('missing: Could not be read');
  });

  test.each([
    [['scan', '--format', 'xml'], '--format is one of'],
    [['scan', '--severity', 'high'], '--severity is one of'],
    [['scan', '--rule', 'phi/nothing'], 'matches no rule'],
    [['scan', '--max-file-size', 'many'], '--max-file-size'],
    [['scan', '--jobs', '0'], '--jobs'],
    [['scan', '--unknown'], "Unknown option '--unknown'"],
    [['scan', '--stdin-filename', 'a.ts'], 'goes with --stdin'],
    [['scan', '--stdin', 'a.ts'], 'give no PATH'],
    [['scan', '--output', 'no/such/folder/x.json'], 'cannot be written'],
    [['inspect'], 'There is no command'],
    [['fix', '.'], '--secret-file is missing'],
    [['explain', 'phi/nothing'], 'There is no rule'],
  ])('2 and a hint for %j', async (argv, message) => {
    const { code, error, out } = await runIn(folderOf({ 'a.ts': clean }), argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
    expect(error).toContain('--help');
  });

  test('2 without arguments, with an overview', async () => {
    const { code, error } = await runIn(folderOf({}), []);
    expect(code).toBe(2);
    expect(error).toContain('phi-lint scan .');
  });
});

describe('severities', () => {
  const warning = "// clinic\nexport const customer = { firstName: 'Rosalind', lastName: 'Okonkwo' };\n";

  test('--severity decides what is reported and what can fail', async () => {
    const folder = folderOf({ 'a.ts': warning });
    expect((await runIn(folder, ['scan'])).code).toBe(1);
    const strict = await runIn(folder, ['scan', '--severity', 'error']);
    expect(strict.code).toBe(0);
    expect(strict.out).toContain('No findings');
  });

  test('--fail-on decides what fails', async () => {
    const folder = folderOf({ 'a.ts': warning });
    expect((await runIn(folder, ['scan', '--fail-on', 'error'])).code).toBe(0);
    expect((await runIn(folder, ['scan', '--fail-on', 'never'])).code).toBe(0);
  });

  test('--rule selects rules', async () => {
    const folder = folderOf({ 'a.ts': seed });
    expect((await runIn(folder, ['scan', '--rule', 'phi/email'])).code).toBe(0);
    expect((await runIn(folder, ['scan', '--rule', 'phi/email', '--rule', 'phi/s*'])).code).toBe(1);
  });
});

describe('what is written', () => {
  test('--quiet writes nothing when there is nothing', async () => {
    expect(await runIn(folderOf({ 'a.ts': clean }), ['scan', '--quiet'])).toEqual({ code: 0, out: '', error: '' });
  });

  test('the excerpt is masked', async () => {
    const { out } = await runIn(folderOf({ 'a.ts': seed }), ['scan']);
    expect(out).toContain("export const patient = { ssn: '••••••••' };");
    expect(out).not.toContain(ssn);
  });

  test('colours only for people', async () => {
    const folder = folderOf({ 'a.ts': seed });
    expect((await runIn(folder, ['scan'])).out).not.toContain('\u001b');
    expect((await runIn(folder, ['scan'], { tty: true })).out).toContain('\u001b[');
    expect((await runIn(folder, ['scan', '--no-color'], { tty: true })).out).not.toContain('\u001b');
  });

  test('--output writes the file and nothing beside it', async () => {
    const folder = folderOf({ 'a.ts': seed });
    const { code, out } = await runIn(folder, ['scan', '--format', 'json', '--output', 'report.json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).findings).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(['a.ts', 'report.json']);
  });

  test('an interrupted scan leaves no report', async () => {
    const folder = folderOf({ 'a.ts': seed });
    const interruption = AbortSignal.abort();
    const { code, error } = await runIn(folder, ['scan', '--output', 'report.json'], { interruption });
    expect(code).toBe(2);
    expect(error).toContain('interrupted');
    expect(existsSync(join(folder, 'report.json'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['a.ts']);
  });
});

test('where a folder lies says nothing about its files', async () => {
  const content = "export const customer = { firstName: 'Rosalind', lastName: 'Okonkwo' };\n";
  const inside = folderOf({ 'patients/shop/a.ts': content });
  const outside = await runIn(folderOf({}), ['scan', join(inside, 'patients', 'shop')]);
  const near = await runIn(join(inside, 'patients', 'shop'), ['scan']);
  expect(outside.code).toBe(near.code);
});

describe('standard input', () => {
  test('is inspected under the name given', async () => {
    const { code, out } = await runIn(folderOf({}), ['scan', '--stdin', '--stdin-filename', 'src/a.ts'], {
      input: seed,
    });
    expect(code).toBe(1);
    expect(out).toContain('src/a.ts');
  });

  test('gives what the same file gives', async () => {
    const folder = folderOf({ 'a.ts': seed });
    const file = await runIn(folder, ['scan', 'a.ts', '--format', 'json']);
    const input = await runIn(folder, ['scan', '--stdin', '--stdin-filename', 'a.ts', '--format', 'json'], {
      input: seed,
    });
    expect(input).toEqual(file);
  });

  test('obeys the policy of the folder', async () => {
    const folder = folderOf({ '.phi-lint.json': '{ "ignore": ["gen/**"] }' });
    const { code } = await runIn(folder, ['scan', '--stdin', '--stdin-filename', 'gen/a.ts'], { input: seed });
    expect(code).toBe(0);
  });
});

describe('help', () => {
  test.each(['scan', 'explain', 'fix', 'lsp'])('%s has examples and exit codes', async (command) => {
    const { code, out } = await runIn(folderOf({}), [command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: phi-lint ${command}`);
    expect(out).toContain('Examples:');
    expect(out).toContain('Exit codes:');
    expect((await runIn(folderOf({}), ['help', command])).out).toBe(out);
  });

  test('--version', async () => {
    expect((await runIn(folderOf({}), ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('explain', () => {
  test('says why, what to do and what the law says', async () => {
    const { code, out } = await runIn(folderOf({}), ['explain', 'phi/ssn']);
    expect(code).toBe(0);
    for (const part of [
      'Why',
      'What to do',
      'What the law says',
      'What the rule cannot see',
      '164.514',
      'Reported, in',
    ]) {
      expect(out).toContain(part);
    }
  });

  test('lists all rules', async () => {
    expect((await runIn(folderOf({}), ['explain'])).out).toContain('phi/date-of-birth');
  });
});
