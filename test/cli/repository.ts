import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf } from './harness.js';

/** A repository that a test builds step by step, with an author and dates of its own. */
export interface TestRepository {
  readonly folder: string;
  git(...command: readonly string[]): string;
  /** Writes files; `undefined` removes one. */
  write(files: Readonly<Record<string, string | Uint8Array | undefined>>): void;
  /** Writes files and commits all there is. Gives the commit. */
  commit(message: string, files?: Readonly<Record<string, string | Uint8Array | undefined>>): string;
}

/** A day later with every commit, from here on. */
const firstDay = Date.parse('2026-01-01T12:00:00Z');

export function repositoryOf(files: Readonly<Record<string, string | Uint8Array>> = {}): TestRepository {
  const folder = folderOf({});
  let day = 0;
  const git = (...command: readonly string[]) => {
    const date = new Date(firstDay + day * 24 * 3600 * 1000).toISOString();
    return execFileSync('git', command, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        GIT_AUTHOR_NAME: 'Team',
        GIT_AUTHOR_EMAIL: 'team@example.org',
        GIT_COMMITTER_NAME: 'Team',
        GIT_COMMITTER_EMAIL: 'team@example.org',
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_DATE: date,
      },
    }).trim();
  };
  const write: TestRepository['write'] = (changed) => {
    for (const [path, content] of Object.entries(changed)) {
      const target = join(folder, path);
      if (content === undefined) rmSync(target);
      else {
        mkdirSync(dirname(target), { recursive: true });
        writeFileSync(target, content);
      }
    }
  };
  const commit: TestRepository['commit'] = (message, changed = {}) => {
    write(changed);
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', message);
    day++;
    return git('rev-parse', 'HEAD');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  if (Object.keys(files).length > 0) commit('Begin', files);
  return { folder, git, write, commit };
}
