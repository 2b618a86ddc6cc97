import { execFileSync } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { folderOf, runIn, ssn } from './harness.js';

const file = '.phi-lint-baseline';
const record = (number: string) => `export const patient = { ssn: '${number}' };\n`;
const other = '527-41-8263';
const third = '618-24-3907';

beforeEach(() => {
  vi.stubEnv('XDG_CONFIG_HOME', folderOf({}));
  vi.stubEnv('PHI_LINT_BASELINE_KEY', undefined);
});

function put(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const text = (folder: string) => readFileSync(join(folder, file), 'utf8');
const entries = (folder: string) => text(folder).split('\n').slice(1, -1);
const baseline = (folder: string, ...argv: string[]) => runIn(folder, ['baseline', ...argv]);

async function scan(folder: string, ...argv: string[]) {
  const { code, out, error } = await runIn(folder, ['scan', '--format', 'json', '--baseline', file, ...argv]);
  const report = JSON.parse(out);
  const places: readonly string[] = report.findings.map(
    (each: { path: string; range: { start: { line: number } } }) => `${each.path}:${each.range.start.line}`,
  );
  return { code, error, places, report };
}

/** A repository with a baseline of what is in it. */
async function withBaseline(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = folderOf({ '.git/HEAD': '', ...files });
  const { code, error } = await baseline(folder, 'create');
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return folder;
}

describe('a baseline', () => {
  test('has only new findings count', async () => {
    const folder = await withBaseline({ 'a.ts': record(ssn), 'b.ts': record(other) });
    expect(await scan(folder)).toMatchObject({ code: 0, places: [] });
    put(folder, 'c.ts', record(third));
    const { code, places, report } = await scan(folder);
    expect({ code, places }).toEqual({ code: 1, places: ['c.ts:1'] });
    expect(report.summary).toMatchObject({ error: 1, baselined: 2, suppressed: 0 });
    expect(report.accepted.map((each: { path: string; comment: unknown }) => [each.path, each.comment])).toEqual([
      ['a.ts', null],
      ['b.ts', null],
    ]);
  });

  test('is one sorted entry in a line, without line numbers and times, and the same each time', async () => {
    const folder = await withBaseline({ 'b/x y.ts': record(ssn) + record(other), 'a.ts': record(third) });
    const lines = entries(folder);
    expect(lines).toEqual([...lines].sort());
    for (const line of lines) expect(line).toMatch(/^(?:a\.ts|b\/x y\.ts) phi\/ssn [0-9a-f]{32}$/);
    expect(lines).toHaveLength(3);
    const before = text(folder);
    expect((await baseline(folder, 'update')).code).toBe(0);
    expect(text(folder)).toBe(before);
  });

  test('survives moved lines, other indentation and renamed files', async () => {
    const folder = await withBaseline({ 'a.ts': record(ssn), 'b.ts': record(other) });
    put(folder, 'a.ts', `// One.\n// Two.\nif (on) {\n\t\t${record(ssn)}}\n`);
    mkdirSync(join(folder, 'deep'));
    renameSync(join(folder, 'b.ts'), join(folder, 'deep/c.ts'));
    expect(await scan(folder)).toMatchObject({ code: 0, places: [] });
  });

  test('survives code that moves to a file that was there', async () => {
    const folder = await withBaseline({ 'a.ts': record(ssn) + record(other), 'b.ts': 'export const b = 1;\n' });
    put(folder, 'a.ts', record(ssn));
    put(folder, 'b.ts', record(other));
    expect(await scan(folder)).toMatchObject({ code: 0, places: [] });
  });

  test('does not take a copy for a move', async () => {
    const folder = await withBaseline({ 'b.ts': record(ssn) });
    put(folder, 'a.ts', record(ssn));
    expect(await scan(folder)).toMatchObject({ code: 1, places: ['a.ts:1'] });
    put(folder, 'b.ts', record(ssn) + record(ssn));
    expect([...(await scan(folder)).places].sort()).toEqual(['a.ts:1', 'b.ts:2']);
  });

  test.each([other, third, ssn.replace('3', '4'), '412-67-9084'])(
    'never hides %s in the place of another value',
    async (value) => {
      const folder = await withBaseline({ 'a.ts': record(ssn) });
      put(folder, 'a.ts', record(value));
      expect(await scan(folder)).toMatchObject({ code: 1, places: ['a.ts:1'] });
    },
  );

  test('lets a value beside another one change', async () => {
    const both = (phone: string) => `export const patient = { ssn: '${ssn}', phone: '${phone}' };\n`;
    const folder = await withBaseline({ 'a.ts': both('480-966-3317') });
    put(folder, 'a.ts', both('480-829-4406'));
    const { report } = await scan(folder);
    expect(report.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['phi/phone']);
  });

  test('is marked in SARIF', async () => {
    const folder = await withBaseline({ 'a.ts': record(ssn) });
    put(folder, 'b.ts', record(other));
    const { out } = await runIn(folder, ['scan', '--format', 'sarif', '--baseline', file, '--show-suppressed']);
    const states = JSON.parse(out).runs[0].results.map(
      (each: { baselineState: string; suppressions?: { kind: string }[] }) => [
        each.baselineState,
        each.suppressions?.map(({ kind }) => kind),
      ],
    );
    expect(states).toEqual([
      ['unchanged', ['external']],
      ['new', undefined],
    ]);
  });

  test('can be named by the policy, for scans of the folder and of one file in it', async () => {
    const folder = await withBaseline({ '.phi-lint.json': `{ "baseline": "${file}" }`, 'src/a.ts': record(ssn) });
    for (const argv of [[], ['src'], ['src/a.ts']]) {
      expect((await runIn(folder, ['scan', ...argv])).code, argv.join()).toBe(0);
    }
    const input = { input: record(ssn) };
    expect((await runIn(folder, ['scan', '--stdin', '--stdin-filename', 'src/a.ts'], input)).code).toBe(0);
  });
});

describe('a baseline changes', () => {
  const files = { 'a.ts': record(ssn), 'b.ts': record(other), 'c.ts': record(third) };

  test('by update: what is gone goes, what has moved is noted, and what is new stays out', async () => {
    const folder = await withBaseline(files);
    rmSync(join(folder, 'a.ts'));
    renameSync(join(folder, 'b.ts'), join(folder, 'd.ts'));
    put(folder, 'e.ts', record('734-52-8160'));
    const { out } = await baseline(folder, 'update');
    expect(out).toContain(
      '2 findings, before 3. Of what is found now, 1 stand where they were, 1 have moved and 1 are new. 1 are gone.',
    );
    expect(entries(folder).map((line) => line.split(' ')[0])).toEqual(['c.ts', 'd.ts']);
    expect(await scan(folder)).toMatchObject({ code: 1, places: ['e.ts:1'] });
  });

  test('by update --add, which takes in what is new', async () => {
    const folder = await withBaseline(files);
    put(folder, 'e.ts', record('734-52-8160'));
    expect((await baseline(folder, 'update', '--add')).code).toBe(0);
    expect((await scan(folder)).code).toBe(0);
  });

  test('by prune, which only takes out', async () => {
    const folder = await withBaseline(files);
    const before = entries(folder);
    rmSync(join(folder, 'a.ts'));
    renameSync(join(folder, 'b.ts'), join(folder, 'd.ts'));
    expect((await baseline(folder, 'prune')).code).toBe(0);
    expect(entries(folder)).toEqual(before.slice(1));
  });

  test('not by show, which counts', async () => {
    const folder = await withBaseline({ 'a.ts': record(ssn) + record(other) });
    const before = text(folder);
    const { code, out } = await baseline(folder, 'show');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('     2  a.ts  phi/ssn\n2 findings.') });
    expect(text(folder)).toBe(before);
  });

  test('never when something could not be inspected', async () => {
    const folder = await withBaseline(files);
    const before = text(folder);
    put(folder, '.phi-lint.json', '{ "rule": 1 }');
    rmSync(join(folder, 'a.ts'));
    for (const action of ['update', 'prune', 'show']) {
      expect((await baseline(folder, action)).code, action).toBe(2);
      expect(text(folder)).toBe(before);
    }
  });
});

describe('the key of a baseline', () => {
  test('stands outside of the repository, readable by its owner only', async () => {
    const folder = await withBaseline({ 'a.ts': record(ssn) });
    const keys = join(process.env.XDG_CONFIG_HOME ?? '', 'phi-lint/baseline-keys');
    const [name = ''] = readdirSync(keys);
    expect(text(folder)).toContain(`key:${name}\n`);
    expect(statSync(join(keys, name)).mode & 0o777).toBe(0o600);
    const key = readFileSync(join(keys, name), 'utf8').trim();
    for (const each of readdirSync(folder)) {
      if (each !== '.git') expect(readFileSync(join(folder, each), 'utf8')).not.toContain(key);
    }
  });

  test('is needed to try values out: without it an entry says nothing', async () => {
    const folder = await withBaseline({ 'a.ts': record(ssn) });
    const [, keyId = ''] = /key:(\w+)/.exec(text(folder)) ?? [];
    const line = "export const patient = { ssn: '••••••••' };";
    for (const guess of [ssn, ssn.replaceAll('-', '')]) {
      for (const salt of ['', keyId, file, 'phi-lint']) {
        const content = ['phi/ssn', line, guess].join('\0');
        expect(text(folder)).not.toContain(createHmac('sha256', salt).update(content).digest('hex').slice(0, 32));
        expect(text(folder)).not.toContain(
          createHash('sha256')
            .update(salt + content)
            .digest('hex')
            .slice(0, 32),
        );
      }
    }
    const again = await withBaseline({ 'a.ts': record(ssn) });
    expect(entries(again)).not.toEqual(entries(folder));
  });

  test('that is not here leaves everything open and the exit code at 2', async () => {
    const folder = await withBaseline({ 'a.ts': record(ssn) });
    const key = join(
      process.env.XDG_CONFIG_HOME ?? '',
      'phi-lint/baseline-keys',
      /key:(\w+)/.exec(text(folder))?.[1] ?? '',
    );
    const secret = readFileSync(key, 'utf8');
    vi.stubEnv('XDG_CONFIG_HOME', folderOf({}));
    expect(await scan(folder)).toMatchObject({
      code: 2,
      places: ['a.ts:1'],
      error: expect.stringContaining('of this baseline is not here'),
    });
    vi.stubEnv('PHI_LINT_BASELINE_KEY', secret);
    expect((await scan(folder)).code).toBe(0);
    vi.stubEnv('PHI_LINT_BASELINE_KEY', undefined);
    const elsewhere = folderOf({ key: secret });
    expect((await scan(folder, '--key-file', join(elsewhere, 'key'))).code).toBe(0);
    const none = ['scan', '--baseline', file, '--key-file', 'none'];
    expect(await runIn(folder, none)).toMatchObject({ code: 2, error: expect.stringContaining('cannot be read') });
  });
});

describe('a baseline that cannot be read', () => {
  test.each([
    ['is not there', undefined, 'The baseline could not be read: it does not exist'],
    ['is something else', '{}\n', `${file}:1:1: This is no baseline`],
    [
      'is damaged',
      '# phi-lint-baseline 1 key:01234567\nnonsense\n',
      `${file}:2:1: This line of the baseline cannot be read`,
    ],
    [
      'has a conflict',
      '# phi-lint-baseline 1 key:01234567\n<<<<<<< HEAD\n',
      `${file}:2:1: A merge left a conflict here`,
    ],
    ['is binary', '\u0000\u0001\u0002', 'it is not text'],
  ])('because it %s accepts nothing, and the exit code is 2', async (_what, content, message) => {
    const folder = folderOf({ 'a.ts': record(ssn), ...(content === undefined ? {} : { [file]: content }) });
    const { code, places, error } = await scan(folder);
    expect({ code, places }).toEqual({ code: 2, places: ['a.ts:1'] });
    expect(error).toContain(message);
    if (content === undefined) return;
    expect((await baseline(folder, 'update')).code).toBe(2);
    expect(text(folder)).toBe(content);
  });

  test('is not made twice, and arguments are checked', async () => {
    const folder = await withBaseline({ 'a.ts': record(ssn) });
    expect((await baseline(folder, 'create')).error).toContain('is there already');
    expect((await baseline(folder, 'frobnicate')).code).toBe(2);
    expect((await baseline(folder, 'prune', '--add')).code).toBe(2);
  });
});

describe('git merges a baseline', () => {
  const git = (folder: string, ...argv: string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...argv],
      {
        cwd: folder,
        encoding: 'utf8',
        stdio: 'pipe',
      },
    );

  async function onBranch(folder: string, branch: string, change: () => void): Promise<void> {
    git(folder, 'checkout', '-q', '-b', branch, 'main');
    change();
    expect((await baseline(folder, 'update', '--add')).code).toBe(0);
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', branch);
  }

  test.each([
    ['that both add to', 0],
    ['that both add to and one takes from', 1],
  ])('%s, without a conflict', async (_what, removed) => {
    const folder = folderOf({ 'm1.ts': record(ssn), 'm2.ts': record(other) });
    git(folder, 'init', '-q', '-b', 'main');
    expect((await baseline(folder, 'create')).code).toBe(0);
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'start');
    await onBranch(folder, 'left', () => put(folder, 'n1.ts', record(third)));
    await onBranch(folder, 'right', () => {
      put(folder, 'n2.ts', record('734-52-8160'));
      if (removed > 0) rmSync(join(folder, 'm2.ts'));
    });
    git(folder, 'merge', '-q', '--no-edit', 'left');
    expect(git(folder, 'status', '--porcelain')).toBe('');
    expect(await scan(folder)).toMatchObject({ code: 0, places: [] });
    expect((await baseline(folder, 'update')).code).toBe(0);
    expect(entries(folder)).toHaveLength(4 - removed);
  });
});
