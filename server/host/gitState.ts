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

/** Who wrote a line last, and on which day (`YYYY-MM-DD`). */
export interface Blame {
  readonly author: string;
  readonly date: string;
}

/** Asks git who wrote lines of a file last. Lines start at 0; undefined where git knows nothing. */
export function blameOf(path: string, lines: readonly number[]): readonly (Blame | undefined)[] {
  const output = git(dirname(path), ['blame', '--line-porcelain', '--', path]);
  const found = new Map((output ?? '').split(/^(?=[0-9a-f]{40} )/m).flatMap(readBlame));
  return lines.map((line) => found.get(line));
}

/** What is not committed has no author but the one who is looking. */
const notCommitted = /^0+ /;

function readBlame(entry: string): readonly (readonly [number, Blame])[] {
  const line = /^[0-9a-f]{40} \d+ (\d+)/.exec(entry)?.[1];
  const author = /^author (.*)$/m.exec(entry)?.[1];
  const time = /^author-time (\d+)$/m.exec(entry)?.[1];
  if (line === undefined || author === undefined || time === undefined || notCommitted.test(entry)) return [];
  const date = new Date(Number(time) * 1000).toISOString().slice(0, 10);
  return [[Number(line) - 1, { author, date }]];
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
