import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What git could not do, in words for people that say what to do about it. */
export class GitProblem extends Error {
  override readonly name = 'GitProblem';
}

/** A repository with a work tree. No hook of it runs, and nothing in it is locked or written. */
export interface Repository {
  /** The absolute folder of the work tree. */
  readonly root: string;
  /** Its history was cut off when it was cloned. */
  readonly shallow: boolean;
  /** The output of a command that must succeed. */
  run(command: readonly string[], input?: string): Buffer;
  /** The output of a command that may fail. */
  ask(command: readonly string[]): string | undefined;
}

/** The arguments before every command. */
export const gitOptions: readonly string[] = [
  '--no-optional-locks',
  '--literal-pathspecs',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.quotePath=false',
];

/** What git writes at most: the bytes of a change that are held at once. */
const longestOutput = 1024 * 1024 * 1024;

/** The repository around the absolute `folder`. Throws a `GitProblem`. */
export function openRepository(folder: string): Repository {
  const found = git(folder, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--show-cdup']);
  if (found.error === 'ENOENT') throw new GitProblem('git is not installed, and this option asks it. Install git.');
  const [inside, shallow, up = ''] = found.output?.toString('utf8').split('\n') ?? [];
  if (inside !== 'true') {
    throw new GitProblem(
      `${JSON.stringify(folder)} is not in the work tree of a git repository. Run it inside of one, or scan without this option.`,
    );
  }
  const root = resolve(folder, up);
  return {
    root,
    shallow: shallow === 'true',
    run(command, input) {
      const { output, error } = git(root, command, input);
      if (output !== undefined) return output;
      if (error === 'ENOBUFS') throw new GitProblem('The change is too large to compare. Scan without this option.');
      throw new GitProblem(`git ${command[0]} failed. Run it by hand to see why: git ${command.join(' ')}`);
    },
    ask: (command) => git(root, command).output?.toString('utf8').trimEnd(),
  };
}

/** The full name of the commit that `ref` stands for. Throws a `GitProblem`. */
export function commitOf(repository: Repository, ref: string): string {
  const commit = ref.startsWith('-')
    ? undefined
    : repository.ask(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  if (commit !== undefined && commit !== '') return commit;
  const fetch = 'Fetch it first, in CI with the whole history (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0).';
  throw new GitProblem(`There is no commit ${JSON.stringify(ref)} in this clone. ${fetch}`);
}

/** The commit at which the history of HEAD left that of `ref`. Throws a `GitProblem`. */
export function forkPointOf(repository: Repository, ref: string): string {
  const commit = commitOf(repository, ref);
  const base = repository.ask(['merge-base', commit, 'HEAD']);
  if (base !== undefined && base !== '') return base.split('\n')[0] ?? base;
  const shallow = repository.shallow
    ? 'The clone is shallow. Fetch the whole history: git fetch --unshallow (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0).'
    : 'They have no history in common. Use --since to compare with the commit itself.';
  throw new GitProblem(`What HEAD and ${JSON.stringify(ref)} have in common is not known. ${shallow}`);
}

/** Dates as people write them that git reads without guessing. */
const date =
  /^(?:\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{1,4} (?:minute|hour|day|week|month|year)s? ago|yesterday)$/;

/** The commit of a ref, or the last one before a date; the empty tree when the history begins later. */
export function commitSince(repository: Repository, since: string): string {
  if (!date.test(since)) return commitOf(repository, since);
  // Without a time git would take the present one.
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(since) ? `${since}T00:00:00` : since;
  const last = repository.ask(['rev-list', '-1', `--before=${moment}`, 'HEAD']);
  if (last !== undefined && last !== '') return last;
  if (repository.shallow) {
    throw new GitProblem(`The clone is shallow and does not reach back to ${since}. Fetch more: git fetch --unshallow`);
  }
  return emptyTree(repository);
}

/** The name of the tree without files. */
export function emptyTree(repository: Repository): string {
  return repository.run(['hash-object', '-t', 'tree', '--stdin'], '').toString('utf8').trim();
}

/** The contents of blobs, by name. Throws a `GitProblem` when one is not in this clone. */
export function blobsOf(repository: Repository, names: readonly string[]): ReadonlyMap<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return blobs;
  const output = repository.run(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  let at = 0;
  for (const name of wanted) {
    const end = output.indexOf(lineFeed, at);
    const [, type, size] = output.toString('latin1', at, end).split(' ');
    if (type !== 'blob') {
      throw new GitProblem(
        'The clone lacks contents of files (it is partial, or damaged). Fetch them, then try again.',
      );
    }
    const start = end + 1;
    at = start + Number(size);
    blobs.set(name, output.subarray(start, at));
    at++;
  }
  return blobs;
}

const lineFeed = 0x0a;

interface GitOutcome {
  readonly output: Buffer | undefined;
  /** The code of the system's error, or that of git. */
  readonly error: string | undefined;
}

function git(folder: string, command: readonly string[], input?: string): GitOutcome {
  const { stdout, status, error } = spawnSync('git', [...gitOptions, ...command], {
    cwd: folder,
    maxBuffer: longestOutput,
    input,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C', GIT_LITERAL_PATHSPECS: '1' },
  });
  if (error !== undefined) return { output: undefined, error: 'code' in error ? String(error.code) : error.name };
  return status === 0 ? { output: stdout, error: undefined } : { output: undefined, error: String(status) };
}
