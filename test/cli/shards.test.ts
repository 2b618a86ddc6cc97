import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { shareOf } from '../../server/host/shards.js';
import { folderOf, runIn, seed } from './harness.js';

const root = resolve(import.meta.dirname, '../..');
const bundles = join(root, 'dist');
const clinic = join(root, 'examples/clinic');
const scratch = mkdtempSync(join(tmpdir(), 'phi-lint-shards-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const made = new Map<string, Promise<readonly string[]>>();

/** The names of the reports of the parts of the clinic, which is scanned once for each number and format. */
function shardReports(count: number, format: string): Promise<readonly string[]> {
  const key = `${format} ${count}`;
  const reports = made.get(key) ?? scanShards(count, format);
  made.set(key, reports);
  return reports;
}

async function scanShards(count: number, format: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (let index = 1; index <= count; index++) {
    const file = join(scratch, `${format}-${index}-of-${count}`);
    const { code, error } = await runIn(
      clinic,
      ['scan', '--shard', `${index}/${count}`, '--format', format, '--output', file],
      { bundles },
    );
    expect({ code, error }).toEqual({ code: 1, error: '' });
    names.push(file);
  }
  return names;
}

/** A SARIF log with its results in a fixed order, as bytes. */
function sorted(sarif: string): string {
  const lines = sarif.split('\n').map((line) => line.replace(/,$/, ''));
  const [head = '', ...rest] = lines;
  const end = rest.findIndex((line) => line.startsWith(']'));
  return [head, ...rest.slice(0, end).sort(), ...rest.slice(end)].join('\n');
}

let wholeSarif: Promise<string> | undefined;
const whole = () => {
  wholeSarif ??= runIn(clinic, ['scan', '--format', 'sarif'], { bundles }).then(({ out }) => out);
  return wholeSarif;
};

describe('shards', () => {
  test.each([
    ['ndjson', 3],
    ['sarif', 2],
  ])('merged from %s are one whole run, byte for byte', async (format, count) => {
    const reports = await shardReports(count, format);
    const { out, code, error } = await runIn(clinic, ['merge', ...reports, '--format', 'sarif'], { bundles });
    expect({ code, error }).toEqual({ code: 1, error: '' });
    expect(sorted(out)).toBe(sorted(await whole()));
  });

  test('merge into other formats, as the whole run writes it', async () => {
    const reports = await shardReports(3, 'ndjson');
    const lines = (text: string) => text.split('\n').map((line) => line.replace(/,$/, ''));
    for (const format of ['json', 'pretty', 'junit', 'markdown', 'html'] as const) {
      const merged = (await runIn(clinic, ['merge', ...reports, '--quiet', '--format', format], { bundles })).out;
      const alone = (await runIn(clinic, ['scan', '--quiet', '--format', format], { bundles })).out;
      if (format === 'markdown') expect(merged.split('\n').slice(0, 4)).toEqual(alone.split('\n').slice(0, 4));
      else if (format === 'html') expect(lines(merged).length).toBe(lines(alone).length);
      else expect(lines(merged).sort()).toEqual(lines(alone).sort());
    }
  });

  test('a missing shard is told, and there is no report', async () => {
    const [first = '', , third = ''] = await shardReports(3, 'ndjson');
    const output = join(scratch, 'merged.sarif');
    writeFileSync(output, 'old');
    const merge = (...reports: readonly string[]) =>
      runIn(clinic, ['merge', ...reports, '--format', 'sarif', '--output', output], { bundles });
    const { code, error } = await merge(first, third);
    expect(code).toBe(2);
    expect(error).toContain('Shard 2 of 3 is missing');
    expect((await merge(first, third, join(scratch, 'killed'))).error).toContain('cannot be read');
    const cut = join(scratch, 'cut');
    const text = readFileSync(first, 'utf8');
    writeFileSync(cut, text.slice(0, text.length - 40));
    const cutOff = await merge(cut, third);
    expect(cutOff.code).toBe(2);
    expect(cutOff.error).toContain('no whole report');
    expect(readFileSync(output, 'utf8')).toBe('old');
  });

  test('shards of different runs are not merged', async () => {
    const [first = ''] = await shardReports(3, 'ndjson');
    const [, second = ''] = await shardReports(2, 'sarif');
    const { code, error } = await runIn(clinic, ['merge', first, second], { bundles });
    expect(code).toBe(2);
    expect(error).toContain('a shard of another run');
  });

  test('reports of several folders are merged without shards', async () => {
    const [a, b] = [folderOf({ 'a.ts': seed }), folderOf({ 'b.ts': seed })];
    await runIn(a, ['scan', '--format', 'json', '--output', join(scratch, 'a.json')]);
    await runIn(b, ['scan', '--format', 'json', '--output', join(scratch, 'b.json')]);
    const { out, code } = await runIn(scratch, ['merge', 'a.json', 'b.json', '--format', 'compact']);
    expect(code).toBe(1);
    expect(out).toMatch(/^a\.ts:1:32: .+\nb\.ts:1:32: .+\n2 findings\n$/);
  });

  test('what could not be told stays untold', async () => {
    const folder = folderOf({ 'a.ts': seed, '.phi-lint.json': '{' });
    await runIn(folder, ['scan', '--format', 'json', '--output', join(scratch, 'broken.json')]);
    expect((await runIn(scratch, ['merge', 'broken.json', '--format', 'compact'])).code).toBe(2);
  });

  test.each(['0/2', '3/2', '1', 'a/b', '1/0'])('--shard %s is wrong usage', async (shard) => {
    expect((await runIn(clinic, ['scan', '--shard', shard])).code).toBe(2);
  });
});

describe('shares', () => {
  const files = fc
    .uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.nat(1_000_000)), { selector: ([path]) => path })
    .map((all) => all.map(([path, size]) => ({ path, size })));

  test('every file is in one share', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 7 }), (all, count) => {
        const shares = Array.from({ length: count }, (_, at) => shareOf(all, { index: at + 1, count }));
        expect(shares.flat().sort()).toEqual(all.map(({ path }) => path).sort());
      }),
    );
  });

  test('no share has more than another and one file', () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 7 }), (all, count) => {
        const sizes = new Map(all.map(({ path, size }) => [path, size + 2048]));
        const loads = Array.from({ length: count }, (_, at) =>
          shareOf(all, { index: at + 1, count }).reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0),
        );
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(Math.max(0, ...sizes.values()));
      }),
    );
  });
});

describe('--files-from', () => {
  test('inspects the files of a list, with a line or a NUL behind each', async () => {
    const folder = folderOf({ 'a.ts': seed, 'b c.ts': seed, 'd.ts': seed, 'list.txt': 'a.ts\nb c.ts\na.ts\n' });
    const kinds = async (input: string | undefined, list: string) => {
      const options = input === undefined ? {} : { input };
      const { out, code } = await runIn(folder, ['scan', '--files-from', list, '--format', 'ndjson'], options);
      expect(code).toBe(1);
      return out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
        .filter(({ kind }) => kind === 'finding')
        .map(({ path }) => path);
    };
    expect(await kinds(undefined, 'list.txt')).toEqual(['a.ts', 'b c.ts']);
    expect(await kinds('b c.ts\0d.ts\0', '-')).toEqual(['b c.ts', 'd.ts']);
  });

  test('obeys the policy, and tells what it cannot read', async () => {
    const folder = folderOf({
      'a.ts': seed,
      'gen/b.ts': seed,
      '.phi-lint.json': '{ "ignore": ["gen/**"] }\n',
      '.gitignore': 'a.ts\n',
    });
    const { out, error, code } = await runIn(folder, ['scan', '--files-from', '-', '--format', 'compact'], {
      input: 'a.ts\ngen/b.ts\ngen\nmissing.ts\n',
    });
    expect(code).toBe(2);
    expect(out).toContain('a.ts:1');
    expect(out).not.toContain('gen/b.ts');
    expect(error).toContain('it is a folder, and the list names files');
    expect(error).toContain('missing.ts');
  });

  test('excludes other choices of files', async () => {
    const folder = folderOf({ 'a.ts': seed });
    expect((await runIn(folder, ['scan', 'a.ts', '--files-from', '-'])).code).toBe(2);
    expect((await runIn(folder, ['scan', '--shard', '1/2', '--diff', 'HEAD'])).error).toContain('exclude each other');
    expect((await runIn(folder, ['scan', '--files-from', 'missing.txt'])).error).toContain('cannot be read');
  });
});
