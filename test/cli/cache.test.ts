import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderOf, runIn, seed, ssn } from './harness.js';

const root = resolve(import.meta.dirname, '../..');
const bundles = join(root, 'dist');
const scratch = mkdtempSync(join(tmpdir(), 'phi-lint-cache-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const client = {
  'client.ts': "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: process.env.MODEL_URL });\n",
  '.env': 'MODEL_URL=http://localhost:8080/v1\n',
};

/** A scan with a cache of its own folder. */
async function scan(folder: string, cache: string, ...options: readonly string[]) {
  const { out, error, code } = await runIn(folder, ['scan', '--format', 'json', '--cache', cache, ...options], {
    bundles,
  });
  return { out, error, code };
}

const entries = (cache: string) => readFileSync(join(cache, 'results.ndjson'), 'utf8').split('\n');

describe('--cache', () => {
  test('gives what a scan without it gives, cold and warm, and wherever the checkout lies', async () => {
    const cache = join(scratch, 'clinic');
    const [first, second] = [join(scratch, 'a'), join(scratch, 'b')];
    for (const folder of [first, second]) cpSync(join(root, 'examples/clinic'), folder, { recursive: true });
    const alone = await runIn(first, ['scan', '--format', 'json'], { bundles });
    expect(await scan(first, cache)).toEqual(alone);
    expect(await scan(first, cache)).toEqual(alone);
    // Other times and another folder: only the content tells that nothing changed.
    expect(await scan(second, cache)).toEqual(alone);
  }, 120_000);

  test('sees what changed, even when size and time are the same', async () => {
    const folder = folderOf({ 'a.ts': seed, 'b.ts': seed });
    const cache = join(scratch, 'changed');
    const time = new Date('2026-01-01T00:00:00Z');
    utimesSync(join(folder, 'a.ts'), time, time);
    expect(JSON.parse((await scan(folder, cache)).out).findings).toHaveLength(2);
    writeFileSync(join(folder, 'b.ts'), 'export {};\n'.padEnd(seed.length, ' '));
    expect(JSON.parse((await scan(folder, cache)).out).findings).toHaveLength(1);
  });

  test('sees another policy, other rules and what other files say', async () => {
    const folder = folderOf({ ...client, 'a.ts': seed });
    const cache = join(scratch, 'context');
    const rulesIn = async (...options: readonly string[]) =>
      JSON.parse((await scan(folder, cache, ...options)).out).findings.map(({ rule }: { rule: string }) => rule);
    expect(await rulesIn()).not.toContain('ai/no-baa');
    writeFileSync(join(folder, '.env'), 'MODEL_URL=https://api.openai.com/v1\n');
    expect(await rulesIn()).toContain('ai/no-baa');
    expect(await rulesIn('--rule', 'phi/*')).toEqual(['phi/ssn']);
    writeFileSync(join(folder, '.phi-lint.json'), '{ "rules": { "phi/ssn": "off" } }\n');
    expect(await rulesIn()).not.toContain('phi/ssn');
  });

  test('sees that a comment has ended', async () => {
    const comment = '// phi-lint-disable-next-line phi/ssn until 2020-01-01 -- invented\n';
    const folder = folderOf({ 'a.ts': comment + seed });
    const cache = join(scratch, 'ended');
    const first = await scan(folder, cache);
    expect(await scan(folder, cache)).toEqual(first);
  });

  test('passes over damaged entries with a note, and holds no value', async () => {
    const folder = folderOf({ 'a.ts': seed, 'b.ts': `// ward\n${seed}` });
    const cache = join(scratch, 'damaged');
    const clean = await scan(folder, cache);
    const file = join(cache, 'results.ndjson');
    const text = readFileSync(file, 'utf8');
    for (const line of text.split('\n').filter((each) => each.includes('"result"'))) {
      const [, , , value = ''] = JSON.parse(line.slice(9));
      expect(Buffer.from(value, 'base64').toString('latin1')).not.toContain(ssn);
    }
    expect(text).not.toContain(ssn);
    writeFileSync(file, text.replace(/"result","(.)/, '"result","x$1'));
    const again = await scan(folder, cache);
    expect(again.error).toContain('An entry of the cache could not be read');
    expect(JSON.parse(again.out).findings).toEqual(JSON.parse(clean.out).findings);
    expect(again.code).toBe(1);
    for (const broken of ['no cache', '', `${text.split('\n')[0]}\n\u0000\n`]) {
      writeFileSync(file, broken);
      expect(JSON.parse((await scan(folder, cache)).out).findings).toEqual(JSON.parse(clean.out).findings);
    }
  });

  test('forgets what nobody asks for', async () => {
    const folder = folderOf({ 'a.ts': seed, 'b.ts': `// ward\n${seed}` });
    const cache = join(scratch, 'forgets');
    await scan(folder, cache);
    const before = entries(cache).filter((line) => line.includes('"result"')).length;
    for (let run = 0; run < 9; run++) await scan(folder, cache, 'a.ts');
    expect(entries(cache).filter((line) => line.includes('"result"')).length).toBe(before / 2);
  });

  test('tells when it cannot be written, and reports all the same', async () => {
    const folder = folderOf({ 'a.ts': seed, file: 'x' });
    const { out, error, code } = await scan(folder, join(folder, 'file/cache'), 'a.ts');
    expect(code).toBe(1);
    expect(error).toContain('The cache could not be written');
    expect(JSON.parse(out).findings).toHaveLength(1);
  });
});
