import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Whether git could bring a file back as it is. */
export type GitState = 'committed' | 'changed' | 'not-tracked' | 'no-repository';

/** Asks git for the state of files; each repository is asked once. */
export function createGitStates(): (path: string) => GitState {
  const roots = new Map<string, string | undefined>();
  const repositories = new Map<string, ReadonlyMap<string, GitState>>();

  function rootOf(folder: string): string | undefined {
    if (!roots.has(folder)) roots.set(folder, git(folder, ['rev-parse', '--show-toplevel'])?.trimEnd());
    return roots.get(folder);
  }

  return (path) => {
    const real = realpathSync(path);
    const root = rootOf(dirname(real));
    if (root === undefined || root === '') return 'no-repository';
    const states = repositories.get(root) ?? statesOf(root);
    repositories.set(root, states);
    return states.get(real) ?? 'committed';
  };
}

/** Every file that git would not bring back. */
function statesOf(root: string): ReadonlyMap<string, GitState> {
  const output = git(root, ['status', '--porcelain', '-z', '--ignored', '--untracked-files=all', '--no-renames']);
  const states = new Map<string, GitState>();
  const real = realpathSync(root);
  for (const entry of output?.split('\0') ?? []) {
    const mark = entry.slice(0, 2);
    if (entry !== '')
      states.set(resolve(real, entry.slice(3)), mark === '??' || mark === '!!' ? 'not-tracked' : 'changed');
  }
  return states;
}

/** The output of git; undefined when it fails. No hook of the repository runs, and nothing is locked or written. */
function git(folder: string, command: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['--no-optional-locks', '-c', 'core.fsmonitor=false', ...command], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 512 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return undefined;
  }
}
