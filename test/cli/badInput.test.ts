import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, runIn, seed, ssn } from './harness.js';

async function findingsOf(folder: string, ...argv: string[]) {
  const { code, out, error } = await runIn(folder, ['scan', '--format', 'json', ...argv]);
  const report = JSON.parse(out);
  return {
    code,
    error,
    complete: report.summary.complete,
    places: report.findings.map(
      ({ path, rule, range }: { path: string; rule: string; range: { start: { line: number; column: number } } }) =>
        `${path}:${range.start.line}:${range.start.column} ${rule}`,
    ),
  };
}

describe('encodings', () => {
  const utf16 = Buffer.from(`\ufeff${seed}`, 'utf16le');
  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${seed}`)],
    ['UTF-16 LE', utf16],
    ['UTF-16 BE', Buffer.from(utf16).swap16()],
  ])('%s', async (_, content) => {
    expect(await findingsOf(folderOf({ 'a.ts': content }))).toEqual({
      code: 1,
      error: '',
      complete: true,
      places: ['a.ts:1:32 phi/ssn'],
    });
  });

  test('invalid UTF-8 is inspected and told', async () => {
    const content = Buffer.concat([Buffer.from('// caf'), Buffer.from([0xe9, 0xff]), Buffer.from(` x\n${seed}`)]);
    const { code, error, places } = await findingsOf(folderOf({ 'a.ts': content }));
    expect({ code, places }).toEqual({ code: 1, places: ['a.ts:2:32 phi/ssn'] });
    expect(error).toContain('a.ts: Not valid UTF-8');
  });

  test('binary files are passed over', async () => {
    const content = Buffer.concat([Buffer.from([0x89, 0x50, 0, 0]), Buffer.from(seed)]);
    const { code, out } = await runIn(folderOf({ 'a.bin': content }), ['scan']);
    expect(code).toBe(0);
    expect(out).toContain('1 file not text');
  });
});

test.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('lines that end with %s', async (_, end) => {
  const { places } = await findingsOf(folderOf({ 'a.ts': `const a = 1;${end}const b = 2;${end}${seed}` }));
  expect(places).toEqual(['a.ts:3:32 phi/ssn']);
});

describe('size', () => {
  test('a file over the limit is told, the others are inspected', async () => {
    const folder = folderOf({ 'big.ts': seed.repeat(4000), 'small.ts': seed });
    const { code, error, complete, places } = await findingsOf(folder, '--max-file-size', '100KB');
    expect({ code, complete, places }).toEqual({ code: 2, complete: false, places: ['small.ts:1:32 phi/ssn'] });
    expect(error).toContain('big.ts: Not inspected');
    expect(error).toContain('--max-file-size');
  });

  test('a line of 10 MB', async () => {
    const folder = folderOf({ 'line.txt': `patient SSN ${ssn} ${'lorem ipsum dolor '.repeat(560_000)}` });
    const { code, out } = await runIn(folder, ['scan']);
    expect(code).toBe(1);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(400);
  });
});

describe('broken data is inspected as far as it goes', () => {
  test.each([
    ['broken.json', `{ "patient": { "ssn": "${ssn}", `],
    ['broken.yaml', `patient:\n  ssn: "${ssn}"\n bad indent: [\n`],
    ['broken.csv', `name,ssn\n"open quote,${ssn}\nx,${ssn},y,z\n`],
    ['broken.xml', `<patient><ssn>${ssn}</ssn><open>`],
  ])('%s', async (path, content) => {
    const { code, places } = await findingsOf(folderOf({ [path]: content }));
    expect(code).toBe(1);
    expect(places.join()).toContain('phi/ssn');
  });
});

describe('files that cannot be read', () => {
  test('a link to nothing and a link to itself', async () => {
    const folder = folderOf({ 'a.ts': seed });
    symlinkSync('nothing.ts', join(folder, 'dangling.ts'));
    symlinkSync('circle.ts', join(folder, 'circle.ts'));
    const { code, error, places } = await findingsOf(folder);
    expect({ code, places }).toEqual({ code: 2, places: ['a.ts:1:32 phi/ssn'] });
    expect(error).toContain('dangling.ts: The link could not be followed');
    expect(error).toContain('circle.ts: The link could not be followed: its links lead in a circle');
  });

  test('a folder that contains itself by a link', async () => {
    const folder = folderOf({ 'sub/a.ts': seed });
    symlinkSync('..', join(folder, 'sub', 'up'));
    symlinkSync('.', join(folder, 'here'));
    expect((await findingsOf(folder)).places).toEqual(['sub/a.ts:1:32 phi/ssn']);
  });

  test('a linked file inside is reported once, one outside is followed', async () => {
    const outside = folderOf({ 'shared.ts': seed });
    const folder = folderOf({ 'a.ts': seed });
    symlinkSync('a.ts', join(folder, 'b.ts'));
    symlinkSync(join(outside, 'shared.ts'), join(folder, 'c.ts'));
    symlinkSync(join(outside, 'shared.ts'), join(folder, 'd.ts'));
    expect((await findingsOf(folder)).places).toEqual(['a.ts:1:32 phi/ssn', 'c.ts:1:32 phi/ssn']);
  });

  test.skipIf(process.platform === 'win32')('a named pipe does not block the scan', async () => {
    const folder = folderOf({ 'a.ts': seed });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect((await findingsOf(folder)).code).toBe(1);
    const named = await findingsOf(folder, 'pipe');
    expect(named.code).toBe(2);
    expect(named.error).toContain('pipe: Could not be read: it is not a regular file');
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a file and a folder without permission',
    async () => {
      const folder = folderOf({ 'a.ts': seed, 'b.ts': seed });
      mkdirSync(join(folder, 'closed'));
      execFileSync('chmod', ['000', join(folder, 'b.ts'), join(folder, 'closed')]);
      const { code, error } = await findingsOf(folder);
      execFileSync('chmod', ['700', join(folder, 'closed')]);
      expect(code).toBe(2);
      expect(error).toContain('b.ts: Could not be read: permission denied');
      expect(error).toContain('closed: The folder could not be read: permission denied');
    },
  );
});

describe('a broken policy', () => {
  test('is told with its place, and files are inspected', async () => {
    const folder = folderOf({ '.phi-lint.json': '{\n  "rules": { "phi/ssn": "loud" }\n}', 'a.ts': seed });
    const { code, error, places } = await findingsOf(folder);
    expect({ code, places }).toEqual({
      code: 2,
      places: ['.phi-lint.json:2:25 policy/invalid', 'a.ts:1:32 phi/ssn'],
    });
    expect(error).toMatch(/\.phi-lint\.json:2:\d+: /);
  });

  test('no JSON at all', async () => {
    const { code, error } = await findingsOf(folderOf({ '.phi-lint.json': 'oops', 'a.ts': seed }));
    expect(code).toBe(2);
    expect(error).toContain('.phi-lint.json:1:1');
  });
});
