import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createPolicyFiles } from '../../server/host/policyFiles.js';
import { isReached, walkFiles } from '../../server/host/walk.js';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'phi-lint-walk-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

function walk(folder: string, roots: readonly string[] = ['.'], gitignore = true): readonly string[] {
  const paths = roots.map((root) => join(folder, root));
  return [...walkFiles(paths, { policies: createPolicyFiles('2026-07-01'), gitignore })].map((entry) =>
    entry.kind === 'file' ? relative(folder, entry.path) : `! ${relative(folder, entry.problem.path)}`,
  );
}

describe('walking', () => {
  test('is in the order of names and leaves machinery out', () => {
    const folder = folderOf({
      'b.ts': '',
      'a/z.ts': '',
      'a.ts': '',
      '.git/x': '',
      'node_modules/m/i.js': '',
      'a/.env': '',
    });
    expect(walk(folder)).toEqual(['a/.env', 'a/z.ts', 'a.ts', 'b.ts']);
  });

  test('obeys nested .gitignore files, the inner ones first', () => {
    const folder = folderOf({
      '.git/HEAD': '',
      '.gitignore': '*.log\n/out/\n',
      'a.log': '',
      'out/a.ts': '',
      'sub/out/a.ts': '',
      'sub/.gitignore': '!keep.log\n',
      'sub/keep.log': '',
      'sub/drop.log': '',
    });
    expect(walk(folder)).toEqual(['.gitignore', 'sub/.gitignore', 'sub/keep.log', 'sub/out/a.ts']);
    expect(walk(folder, ['sub'])).toEqual(['sub/.gitignore', 'sub/keep.log', 'sub/out/a.ts']);
    expect(walk(folder, ['.'], false)).toContain('a.log');
  });

  test('gives what is named, even where git ignores it, but not where the team rules it out', () => {
    const folder = folderOf({
      '.git/HEAD': '',
      '.gitignore': '*.log\nout/\n',
      '.phi-lintignore': 'gen.ts\n',
      '.phi-lint.json': '{ "ignore": ["vendor/**"] }',
      'a.log': '',
      'gen.ts': '',
      'vendor/v.ts': '',
      'out/a.ts': '',
    });
    expect(walk(folder, ['a.log', 'out', 'gen.ts', 'vendor/v.ts'])).toEqual(['a.log', 'out/a.ts']);
    expect(walk(folder)).toEqual(['.gitignore', '.phi-lint.json', '.phi-lintignore']);
  });

  test('says of a single file whether it would be given', () => {
    const folder = folderOf({
      '.git/HEAD': '',
      '.gitignore': '*.log\nout/\n!keep.log\n',
      '.phi-lintignore': 'gen.ts\n',
      '.phi-lint.json': '{ "ignore": ["vendor/**", "*.snap"] }',
      'a.log': '',
      'a.ts': '',
      'keep.log': '',
      'gen.ts': '',
      'out/a.ts': '',
      'sub/.gitignore': 'b.ts\n',
      'sub/a.ts': '',
      'sub/a.snap': '',
      'sub/b.ts': '',
      'sub/node_modules/m/i.js': '',
      'sub/own/.phi-lint.json': '{ "include": ["src/**"] }',
      'sub/own/a.ts': '',
      'sub/own/src/a.ts': '',
      'vendor/v.ts': '',
    });
    const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const root of ['.', 'sub']) {
      const given = new Set(walk(folder, [root]));
      const base = join(folder, root);
      const options = { policies: createPolicyFiles('2026-07-01'), gitignore: true };
      for (const { parentPath, name } of all) {
        const path = join(parentPath, name);
        if (!path.startsWith(`${base}/`)) continue;
        expect([path, isReached(path, base, options)]).toEqual([path, given.has(relative(folder, path))]);
      }
    }
  });

  test('.phi-lintignore can take back what .gitignore says', () => {
    const folder = folderOf({ '.git/HEAD': '', '.gitignore': '*.csv\n', '.phi-lintignore': '!*.csv\n', 'a.csv': '' });
    expect(walk(folder)).toContain('a.csv');
  });

  test('gives no file twice', () => {
    const folder = folderOf({ 'a/b.ts': '' });
    expect(walk(folder, ['a/b.ts', 'a', '.', 'a/b.ts'])).toEqual(['a/b.ts']);
  });

  test('the nearest policy holds', () => {
    const folder = folderOf({
      '.git/HEAD': '',
      '.phi-lint.json': '{ "ignore": ["*.md"] }',
      'a.md': '',
      'sub/.phi-lint.json': '{}',
      'sub/b.md': '',
    });
    expect(walk(folder)).toEqual(['.phi-lint.json', 'sub/.phi-lint.json', 'sub/b.md']);
  });
});
