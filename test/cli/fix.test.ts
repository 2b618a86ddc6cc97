import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, runIn, seed, ssn } from './harness.js';

const secret = '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0';
const secretFile = join(folderOf({ secret: `${secret}\n` }), 'secret');
const fix = (folder: string, ...argv: string[]) => runIn(folder, ['fix', '.', '--secret-file', secretFile, ...argv]);
const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

describe('fix', () => {
  test('replaces the same value in the same way everywhere, and nothing is found any more', async () => {
    const folder = folderOf({ 'a.ts': seed, 'b/c.py': `patient_ssn = "${ssn}"\n` });
    const { code, out } = await fix(folder);
    expect(code).toBe(0);
    expect(out).toContain('2 values replaced in 2 files');
    const replaced = /\d{3}-\d{2}-\d{4}/.exec(read(folder, 'a.ts'))?.[0] ?? 'none';
    expect(replaced).not.toBe(ssn);
    expect(read(folder, 'b/c.py')).toBe(`patient_ssn = "${replaced}"\n`);
    expect((await runIn(folder, ['scan'])).code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['a.ts', 'b']);
  });

  test('--dry-run changes nothing', async () => {
    const folder = folderOf({ 'a.ts': seed });
    const { code, out } = await fix(folder, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('a.ts: 1 to replace');
    expect(read(folder, 'a.ts')).toBe(seed);
  });

  test('keeps encoding, line ends and permissions', async () => {
    const text = `\ufeff// one\r\n${seed.replace('\n', '\r\n')}`;
    const folder = folderOf({ 'a.ts': Buffer.from(text, 'utf16le') });
    const path = join(folder, 'a.ts');
    writeFileSync(path, Buffer.from(text, 'utf16le'), { mode: 0o755 });
    const before = statSync(path).mode;
    expect((await fix(folder)).code).toBe(0);
    expect(statSync(path).mode).toBe(before);
    const after = readFileSync(path).toString('utf16le');
    expect(after.replace(/\d{3}-\d{2}-\d{4}/, ssn)).toBe(text);
  });

  test('leaves a file alone that is not valid UTF-8', async () => {
    const content = Buffer.concat([Buffer.from([0x2f, 0x2f, 0xff, 0x0a]), Buffer.from(seed)]);
    const folder = folderOf({ 'a.ts': content });
    const { code, error } = await fix(folder);
    expect(code).toBe(2);
    expect(error).toContain('a.ts: Not changed');
    expect(readFileSync(join(folder, 'a.ts')).equals(content)).toBe(true);
  });

  test('refuses a secret that can be guessed', async () => {
    const short = join(folderOf({ secret: 'short' }), 'secret');
    const { code, error } = await runIn(folderOf({ 'a.ts': seed }), ['fix', '.', '--secret-file', short]);
    expect(code).toBe(2);
    expect(error).toContain('too short');
    expect(error).not.toContain('short\n');
  });
});
