import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedLines } from '../../server/host/changedLines.js';
import { folderOf, runIn, seed, ssn } from './harness.js';
import { repositoryOf } from './repository.js';

const bundles = resolve(import.meta.dirname, '../../dist');
const other = '531-48-2076';

/** Places and rules of a scan with these options. */
async function found(folder: string, ...options: readonly string[]): Promise<readonly string[]> {
  const { out, error, code } = await runIn(
    folder,
    ['scan', '--format', 'json', '--fail-on', 'information', ...options],
    { bundles },
  );
  expect(error).toBe('');
  const { findings } = JSON.parse(out);
  expect(code).toBe(findings.length > 0 ? 1 : 0);
  return findings.map(
    (finding: { path: string; range: { start: { line: number } }; rule: string }) =>
      `${finding.path}:${finding.range.start.line} ${finding.rule}`,
  );
}

/** Lines of patients, one for each number. */
const patients = (...numbers: readonly string[]) =>
  numbers.map((number) => `export const p${number.slice(0, 3)} = { ssn: '${number}' };\n`).join('');

describe('--diff', () => {
  test('reports what the branch brought in, not what was there', async () => {
    const { folder, git, commit } = repositoryOf({ 'a.ts': seed, 'old.ts': seed });
    git('switch', '--quiet', '--create', 'topic');
    commit('Add a patient', { 'a.ts': `${seed}${patients(other)}`, 'new.ts': seed });
    expect(await found(folder, '--diff', 'main')).toEqual(['a.ts:2 phi/ssn', 'new.ts:1 phi/ssn']);
  });

  test('compares with where the branch left, not with what came to the other one since', async () => {
    const { folder, git, commit } = repositoryOf({ 'a.ts': seed, 'b.ts': seed });
    git('switch', '--quiet', '--create', 'topic');
    commit('Add a patient', { 'new.ts': seed });
    git('switch', '--quiet', 'main');
    commit('Remove a patient', { 'b.ts': undefined });
    git('switch', '--quiet', 'topic');
    expect(await found(folder, '--diff', 'main')).toEqual(['new.ts:1 phi/ssn']);
  });

  test('reports another value in the place of an old one', async () => {
    const { folder, write } = repositoryOf({ 'a.ts': seed });
    write({ 'a.ts': seed.replace(ssn, other) });
    expect(await found(folder, '--diff', 'HEAD')).toEqual(['a.ts:1 phi/ssn']);
  });

  test('is silent about lines and files that only moved', async () => {
    const { folder, git, write } = repositoryOf({ 'a.ts': patients(ssn, other), 'b/c.ts': seed });
    git('mv', 'b/c.ts', 'b/moved.ts');
    write({ 'a.ts': `// first\n${patients(other, ssn)}` });
    expect(await found(folder, '--diff', 'HEAD')).toEqual([]);
  });

  test('reports a line that stands once more than before', async () => {
    const { folder, write } = repositoryOf({ 'a.ts': seed });
    write({ 'a.ts': seed.repeat(2) });
    expect(await found(folder, '--diff', 'HEAD')).toEqual(['a.ts:2 phi/ssn']);
  });

  test('reports what a change causes in other lines of the file', async () => {
    const rows = 'key,value,city\n1,412679083,Boston\n2,531482076,Austin\n';
    const { folder, write } = repositoryOf({ 'patients.csv': rows });
    expect(await found(folder, '--rule', 'phi/ssn')).toEqual([]);
    write({ 'patients.csv': rows.replace('key,value', 'patient_id,ssn') });
    const now = await found(folder, '--diff', 'HEAD', '--rule', 'phi/ssn');
    expect(now).toEqual(['patients.csv:2 phi/ssn', 'patients.csv:3 phi/ssn']);
  });

  test('reports what a change causes in other files', async () => {
    const client = [
      "import OpenAI from 'openai';",
      'const client = new OpenAI({ baseURL: process.env.MODEL_URL });',
      "export const ask = (prompt: string) => client.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: prompt }] });",
      '',
    ].join('\n');
    const { folder, write } = repositoryOf({
      'client.ts': client,
      '.env': 'MODEL_URL=http://localhost:8080/v1\n',
      'README.md': 'A model.\n',
    });
    expect(await found(folder, '--rule', 'ai/no-baa')).toEqual([]);
    write({ '.env': 'MODEL_URL=https://api.openai.com/v1\n' });
    const all = await found(folder, '--rule', 'ai/no-baa');
    expect(all.length).toBeGreaterThan(0);
    expect(await found(folder, '--diff', 'HEAD', '--rule', 'ai/no-baa')).toEqual(all);
    write({ '.env': 'MODEL_URL=http://localhost:8080/v1\n', 'README.md': 'Another model.\n' });
    expect(await found(folder, '--diff', 'HEAD', '--rule', 'ai/no-baa')).toEqual([]);
  });

  test('reports what a change of the policy newly finds', async () => {
    const { folder, write } = repositoryOf({
      'a.ts': seed,
      'notes.md': 'The patient came on foot.\n',
      '.phi-lint.json': '{ "rules": { "phi/ssn": "off" } }\n',
    });
    expect(await found(folder, '--rule', 'phi/ssn')).toEqual([]);
    write({ '.phi-lint.json': '{}\n' });
    expect(await found(folder, '--diff', 'HEAD', '--rule', 'phi/ssn')).toEqual(['a.ts:1 phi/ssn']);
  });

  test('takes files that git does not track yet for new, and leaves out what it ignores', async () => {
    const { folder, write } = repositoryOf({ '.gitignore': 'build/\n' });
    write({ 'new.ts': seed, 'build/out.ts': seed });
    expect(await found(folder, '--diff', 'HEAD')).toEqual(['new.ts:1 phi/ssn']);
  });

  test('looks only below the paths that are named', async () => {
    const { folder, write } = repositoryOf({ 'README.md': 'x\n' });
    write({ 'src/a.ts': seed, 'test/b.ts': seed });
    expect(await found(folder, 'src', '--diff', 'HEAD')).toEqual(['src/a.ts:1 phi/ssn']);
  });

  test('works in a folder of the repository, with a detached head and with names that are strange', async () => {
    const { folder, git, commit } = repositoryOf({ 'app/README.md': 'x\n' });
    const base = git('rev-parse', 'HEAD');
    const name = 'app/odd "name"\tä.ts';
    commit('Add a patient', { [name]: seed });
    git('checkout', '--quiet', '--detach');
    expect(await found(resolve(folder, 'app'), '--diff', base)).toEqual(['odd "name"\tä.ts:1 phi/ssn']);
  });
});

describe('--staged', () => {
  test('reads the index, not the work tree', async () => {
    const { folder, git, write } = repositoryOf({ 'a.ts': 'export {};\n', 'b.ts': 'export {};\n' });
    write({ 'a.ts': seed });
    git('add', 'a.ts');
    write({ 'a.ts': 'export {};\n', 'b.ts': seed });
    expect(await found(folder, '--staged')).toEqual(['a.ts:1 phi/ssn']);
    git('rm', '--quiet', '--cached', '--force', 'a.ts');
    expect(await found(folder, '--staged')).toEqual([]);
  });

  test('reports only what is new', async () => {
    const { folder, git, write } = repositoryOf({ 'a.ts': seed });
    write({ 'a.ts': `${seed}${patients(other)}` });
    git('add', 'a.ts');
    expect(await found(folder, '--staged')).toEqual(['a.ts:2 phi/ssn']);
  });

  test('works before the first commit', async () => {
    const { folder, git, write } = repositoryOf();
    write({ 'a.ts': seed });
    expect(await found(folder, '--staged')).toEqual([]);
    git('add', 'a.ts');
    expect(await found(folder, '--staged')).toEqual(['a.ts:1 phi/ssn']);
  });

  test('knows settings that are not staged', async () => {
    const client =
      "import OpenAI from 'openai';\nexport const client = new OpenAI({ baseURL: process.env.MODEL_URL });\n";
    const staged = async (host: string) => {
      const { folder, git, write } = repositoryOf({ '.env': `MODEL_URL=${host}/v1\n` });
      write({ 'client.ts': client });
      git('add', 'client.ts');
      return found(folder, '--staged', '--rule', 'ai/no-baa');
    };
    expect(await staged('http://localhost:8080')).toEqual([]);
    expect(await staged('https://api.openai.com')).toEqual(['client.ts:2 ai/no-baa']);
  });
});

describe('--since', () => {
  test('takes a commit or a date', async () => {
    const { folder, commit } = repositoryOf({ 'first.ts': seed });
    const second = commit('Second', { 'second.ts': seed });
    commit('Third', { 'third.ts': seed });
    expect(await found(folder, '--since', second)).toEqual(['third.ts:1 phi/ssn']);
    expect(await found(folder, '--since', '2026-01-02')).toEqual(['second.ts:1 phi/ssn', 'third.ts:1 phi/ssn']);
    expect(await found(folder, '--since', '2020-01-01')).toHaveLength(3);
  });
});

describe('--history', () => {
  test('gives each introduction once, with commit and path, also of what is gone', async () => {
    const { folder, git, commit } = repositoryOf({ 'README.md': 'x\n' });
    const added = commit('Add', { 'a.ts': seed });
    commit('Move', { 'b.ts': seed, 'a.ts': undefined });
    const second = commit('Add another', { 'b.ts': `${seed}${patients(other)}` });
    commit('Remove', { 'b.ts': undefined });
    git('switch', '--quiet', '--create', 'topic', second);
    const onTopic = commit('On a branch', { 'c.ts': seed });
    git('switch', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'topic');
    const { out, code } = await runIn(folder, ['scan', '--history', '--format', 'json']);
    expect(code).toBe(1);
    const places = JSON.parse(out).findings.map(
      (each: { introduction: { commit: string }; path: string; range: { start: { line: number } } }) =>
        `${each.introduction.commit} ${each.path}:${each.range.start.line}`,
    );
    expect(places.sort()).toEqual([`${added} a.ts:1`, `${second} b.ts:2`, `${onTopic} c.ts:1`].sort());
  });

  test('shows the commit to people and repeats no value', async () => {
    const { folder, commit } = repositoryOf({ 'README.md': 'x\n' });
    const added = commit('Add', { 'a.ts': seed });
    const { out } = await runIn(folder, ['scan', '--history', '--format', 'compact']);
    expect(out).toContain(`${added.slice(0, 12)}:a.ts:1:`);
    expect(out).not.toContain(ssn);
  });

  test('sees what a merge itself brings in', async () => {
    const { folder, git, commit, write } = repositoryOf({ 'a.ts': 'export const a = 1;\n' });
    git('switch', '--quiet', '--create', 'topic');
    commit('Two', { 'a.ts': 'export const a = 2;\n' });
    git('switch', '--quiet', 'main');
    commit('Three', { 'a.ts': 'export const a = 3;\n' });
    expect(() => git('merge', '--quiet', 'topic')).toThrow();
    write({ 'a.ts': seed });
    const merge = commit('Merge');
    const { out } = await runIn(folder, ['scan', '--history', '--format', 'json']);
    expect(JSON.parse(out).findings.map((each: { introduction: object }) => each.introduction)).toEqual([
      { commit: merge, date: '2026-01-04' },
    ]);
  });
});

describe('bad input is told, with exit code 2', () => {
  async function told(folder: string, ...options: readonly string[]): Promise<string> {
    const { code, out, error } = await runIn(folder, ['scan', ...options]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(error).not.toContain('broke down');
    return error;
  }

  test.each(['--staged', '--history', '--diff=main', '--since=main'])('%s outside of a repository', async (option) => {
    expect(await told(folderOf({ 'a.ts': seed }), option)).toContain('not in the work tree of a git repository');
  });

  test('a ref that is not there', async () => {
    const { folder } = repositoryOf({ 'a.ts': seed });
    expect(await told(folder, '--diff', 'origin/main')).toContain('There is no commit "origin/main"');
    expect(await told(folder, '--diff=--output=x')).toContain('There is no commit');
    expect(await told(folder, '--since', 'last tuesday')).toContain('There is no commit');
  });

  test('a shallow clone', async () => {
    const origin = repositoryOf({ 'a.ts': seed });
    origin.git('switch', '--quiet', '--create', 'topic');
    origin.commit('Topic', { 'b.ts': seed });
    origin.git('switch', '--quiet', 'main');
    origin.commit('Main', { 'c.ts': seed });
    const clone = repositoryOf();
    clone.git('fetch', '--quiet', '--depth', '1', `file://${origin.folder}`, 'main:base', 'topic:topic');
    clone.git('checkout', '--quiet', 'topic');
    expect(await told(clone.folder, '--diff', 'base')).toContain('The clone is shallow');
    expect(await told(clone.folder, '--history')).toContain('The clone is shallow');
    expect(await told(clone.folder, '--since', '2020-01-01')).toContain('does not reach back');
  });

  test('no commit yet', async () => {
    expect(await told(repositoryOf().folder, '--history')).toContain('Is there a commit?');
  });

  test('an index with conflicts', async () => {
    const { folder, git, commit } = repositoryOf({ 'a.ts': '1\n' });
    git('switch', '--quiet', '--create', 'topic');
    commit('Two', { 'a.ts': '2\n' });
    git('switch', '--quiet', 'main');
    commit('Three', { 'a.ts': '3\n' });
    expect(() => git('merge', '--quiet', 'topic')).toThrow();
    expect(await told(folder, '--staged')).toContain('holds conflicts');
  });

  test('options that exclude each other', async () => {
    const { folder } = repositoryOf({ 'a.ts': seed });
    expect(await told(folder, '--staged', '--diff', 'HEAD')).toContain('exclude each other');
  });
});

describe('changed lines', () => {
  const line = fc.constantFrom('a', 'b', 'c', '');
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

  test('nothing changed in the same text, whatever its line breaks', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(changedLines(same, same.replaceAll('\n', '\r\n')).size).toBe(0);
      }),
    );
  });

  test('what is not new can be found in the text before, as often', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changed = changedLines(before, after);
        const lines = after.split('\n');
        const left = before.split('\n');
        for (const [at, each] of lines.entries()) {
          if (changed.has(at)) continue;
          expect(left).toContain(each);
          left.splice(left.indexOf(each), 1);
        }
      }),
    );
  });

  test('a line that was nowhere before is new', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (before, after, where) => {
        const lines = after.split('\n');
        const at = where % (lines.length + 1);
        lines.splice(at, 0, 'new');
        expect(changedLines(before, lines.join('\n')).has(at)).toBe(true);
      }),
    );
  });
});
