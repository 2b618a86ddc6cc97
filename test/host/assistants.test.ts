import { describe, expect, test } from 'vitest';
import { deniedReads, withExclusion } from '../../server/core/ai/assistants.js';
import { type Assistant, assistants } from '../../server/core/catalog/ai/assistants.js';
import { concernsAssistants, createAssistants, type FileLookup } from '../../server/host/assistants.js';

function repository(files: Readonly<Record<string, string>>): FileLookup {
  const paths = Object.keys(files).map((name) => `/repo/${name}`);
  return {
    exists: (path) =>
      path === '/repo/.git' || paths.some((each) => `${each}/`.startsWith(`${path.replace(/\/$/, '')}/`)),
    read: (path) => files[path.replace('/repo/', '')],
  };
}

function readers(files: Readonly<Record<string, string>>, path: string, installed: readonly string[] = []) {
  const found = createAssistants('/repo', installed, repository(files)).readersOf(`/repo/${path}`);
  return found.map(({ assistant }) => assistant.id);
}

function named(id: string): Assistant {
  const assistant = assistants.find((each) => each.id === id);
  if (assistant === undefined) throw new Error('No such assistant.');
  return assistant;
}

describe('who may read a file', () => {
  test('nobody where no assistant left a sign', () => expect(readers({ 'AGENTS.md': '' }, 'seed.ts')).toEqual([]));

  test('an assistant whose extension is installed, whatever its letters', () =>
    expect(readers({}, 'seed.ts', ['Continue.continue', 'Code'])).toEqual(['continue']));

  test('not Copilot because it comes with the editor', () =>
    expect(readers({}, 'seed.ts', ['GitHub.copilot-chat'])).toEqual([]));

  test.each([
    ['seed.ts', []],
    ['data/a.csv', []],
    ['data/keep.csv', ['cursor']],
    ['src/data/b.csv', ['cursor']],
  ])('patterns of an ignore file: %s', (path, expected) =>
    expect(readers({ '.cursorignore': '/seed.ts\n/data/*\n!keep.csv\n' }, path)).toEqual(expected),
  );

  test('what git ignores only where the assistant obeys it', () => {
    const files = { '.gitignore': '*.csv', '.cursorrules': '', '.clineignore': '' };
    expect(readers(files, 'a.csv')).toEqual(['cline']);
  });

  test('a nearer file decides before one above', () => {
    const files = { '.aiexclude': '*.csv', 'web/.aiexclude': '!a.csv' };
    expect(readers(files, 'web/a.csv')).toEqual(['gemini-code-assist']);
    expect(readers(files, 'web/b.csv')).toEqual([]);
  });

  test('a sign in a folder counts below it', () => {
    expect(readers({ 'apps/CLAUDE.md': '' }, 'apps/web/a.ts')).toEqual(['claude-code']);
    expect(readers({ 'apps/CLAUDE.md': '' }, 'lib/a.ts')).toEqual([]);
  });

  test('broken settings keep nothing away', () =>
    expect(readers({ '.claude/settings.json': '{ "permissions": { "deny": ["Read(./a' }, 'a.ts')).toEqual([
      'claude-code',
    ]));
});

describe('denied reads', () => {
  test.each([
    ['Read(./secrets/**)', ['/secrets/**']],
    ['Read(/secrets/a.csv)', ['/secrets/a.csv']],
    ['Read(*.csv)', ['*.csv']],
    ['Read', ['**']],
    ['Read(~/notes/**)', []],
    ['Read(//var/data/**)', []],
    ['Edit(./a.csv)', []],
    ['Bash(cat:*)', []],
  ])('%s', (rule, expected) =>
    expect(deniedReads(JSON.stringify({ permissions: { deny: [rule] } }))).toEqual(expected),
  );
});

describe('a new entry', () => {
  const ids = assistants.filter(({ exclusion }) => exclusion.kind !== 'elsewhere').map(({ id }) => id);
  const paths = [
    'seed.ts',
    'data/a b.csv',
    'odd/[x]*?.csv',
    '#notes.txt',
    '!important.csv',
    'trailing ',
    'back\\slash.csv',
  ];
  test.each(ids.flatMap((id) => paths.map((path) => [id, path] as const)))('keeps from %s the file %s', (id, path) => {
    const assistant = named(id);
    const [file = ''] = assistant.exclusion.kind === 'elsewhere' ? [] : assistant.exclusion.files;
    const text = withExclusion(assistant, '', path) ?? '';
    expect(readers({ [file]: text }, path)).not.toContain(id);
    expect(readers({ [file]: text }, `other/${path}x`)).toContain(id);
  });

  test('stands behind the others', () => {
    expect(withExclusion(named('cursor'), '*.csv', 'a.ts')).toBe('*.csv\n/a.ts\n');
    expect(withExclusion(named('cursor'), '*.csv\r\n', 'a.ts')).toBe('*.csv\r\n/a.ts\r\n');
    const settings = withExclusion(
      named('claude-code'),
      '{\n  "model": "x",\n  "permissions": { "deny": ["Read(./b)"] }\n}\n',
      'a',
    );
    expect(JSON.parse(settings ?? '')).toEqual({ model: 'x', permissions: { deny: ['Read(./b)', 'Read(./a)'] } });
  });

  test('is not written into what is no settings file', () => {
    expect(withExclusion(named('claude-code'), '[]', 'a')).toBeUndefined();
    expect(withExclusion(named('claude-code'), '{ "permissions": 3 }', 'a')).toBeUndefined();
    expect(withExclusion(named('github-copilot'), '', 'a')).toBeUndefined();
  });
});

test('says which changes matter', () => {
  expect(concernsAssistants('/repo/.cursorignore', 'content')).toBe(true);
  expect(concernsAssistants('/repo/.claude/settings.json', 'content')).toBe(true);
  expect(concernsAssistants('/repo/CLAUDE.md', 'content')).toBe(false);
  expect(concernsAssistants('/repo/CLAUDE.md', 'presence')).toBe(true);
  expect(concernsAssistants('/repo/src/a.ts', 'presence')).toBe(false);
});
