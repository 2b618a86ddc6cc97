import { join, sep } from 'node:path';
import { blobsOf, GitProblem, type Repository } from './git.js';
import type { Overlay } from './readFile.js';
import { isPruned } from './walk.js';

/** What is different between two versions of the files of a repository. All paths are absolute. */
export interface Changes {
  /** Files that are new or changed in the later version, in order of paths. */
  readonly files: readonly string[];
  /** The later version, where it is not the one on disk. */
  readonly now: Overlay | undefined;
  /** The earlier version of all that changed. A file that was renamed is in it under both names. */
  readonly before: Overlay;
}

/** What is in the work tree and was not in `base`, a commit or tree. Files that git does not track yet are new. */
export function changesSince(repository: Repository, base: string): Changes {
  const raw = parseRaw(repository.run([...diff, base]));
  const untracked = namesIn(repository.run(['ls-files', '--others', '--exclude-standard', '-z']));
  const before = beforeOf(repository, raw);
  const added = untracked.map((name) => join(repository.root, name)).filter((path) => !before.has(path));
  for (const path of added) before.set(path, undefined);
  return {
    files: [...new Set([...laterFiles(repository, raw), ...added])].filter(isWanted).sort(),
    now: undefined,
    before,
  };
}

/** What is in the index and not in HEAD. The work tree is not looked at. */
export function stagedChanges(repository: Repository): Changes {
  const raw = parseRaw(repository.run([...diff, '--cached']));
  if (raw.some(({ status }) => status === 'U')) {
    throw new GitProblem('The index holds conflicts. Resolve and stage them first.');
  }
  const files = laterFiles(repository, raw);
  return { files: files.filter(isWanted).sort(), now: nowOf(repository, raw), before: beforeOf(repository, raw) };
}

/** The content of the index where the work tree has another one. */
export function unstagedOverlay(repository: Repository): Overlay {
  const raw = parseRaw(repository.run(['diff-files', '--raw', '-z', '--no-abbrev', '--ignore-submodules=all']));
  return new Map([...beforeOf(repository, raw)].filter(([, bytes]) => bytes !== undefined));
}

/** The absolute paths of the files that git tracks. */
export function trackedFiles(repository: Repository): readonly string[] {
  return namesIn(repository.run(['ls-files', '-z'])).map((name) => join(repository.root, name));
}

const diff = ['diff', '--raw', '-z', '--no-abbrev', '-M', '--no-ext-diff', '--ignore-submodules=all'];

/** A record of `git diff --raw -z`. */
export interface RawChange {
  /** What the blobs of the earlier version are called; a merge has several. */
  readonly oldNames: readonly string[];
  readonly newName: string;
  readonly newMode: string;
  readonly oldModes: readonly string[];
  /** A, C, D, M, R, T or U. */
  readonly status: string;
  /** Where it was; the same as `path` unless it was renamed or copied. */
  readonly from: string;
  readonly path: string;
}

/** Reads the output of `git diff --raw -z`, also with several parents (`git log -c`). */
export function parseRaw(output: Buffer): readonly RawChange[] {
  const parts = output.toString('utf8').split('\0');
  const changes: RawChange[] = [];
  for (let at = 0; at + 1 < parts.length; ) {
    const header = parts[at++] ?? '';
    const parents = /^:+/.exec(header)?.[0].length;
    if (parents === undefined) continue;
    const fields = header.slice(parents).split(' ');
    const status = fields[2 * parents + 2]?.[0] ?? '';
    const from = parts[at++] ?? '';
    const path = parents === 1 && (status === 'R' || status === 'C') ? (parts[at++] ?? '') : from;
    changes.push({
      oldModes: fields.slice(0, parents),
      newMode: fields[parents] ?? '',
      oldNames: fields.slice(parents + 1, 2 * parents + 1),
      newName: fields[2 * parents + 1] ?? '',
      status,
      from,
      path,
    });
  }
  return changes;
}

/** Links and submodules are no files. */
export function isFileMode(mode: string): boolean {
  return mode.startsWith('100');
}

function laterFiles(repository: Repository, raw: readonly RawChange[]): readonly string[] {
  return raw
    .filter(({ status, newMode }) => status === 'U' || (status !== 'D' && isFileMode(newMode)))
    .map(({ path }) => join(repository.root, path));
}

function nowOf(repository: Repository, raw: readonly RawChange[]): Overlay {
  const blobs = blobsOf(
    repository,
    raw.filter(({ newMode }) => isFileMode(newMode)).map(({ newName }) => newName),
  );
  const now = new Map<string, Uint8Array | undefined>();
  for (const { from, status } of raw)
    if (status === 'R' || status === 'D') now.set(join(repository.root, from), undefined);
  for (const { path, newName, newMode } of raw) {
    if (isFileMode(newMode)) now.set(join(repository.root, path), blobs.get(newName));
  }
  return now;
}

function beforeOf(repository: Repository, raw: readonly RawChange[]): Map<string, Uint8Array | undefined> {
  const old = raw.flatMap(({ oldModes, oldNames }) => oldNames.filter((_, at) => isFileMode(oldModes[at] ?? '')));
  const blobs = blobsOf(
    repository,
    old.filter((name) => !/^0+$/.test(name)),
  );
  const before = new Map<string, Uint8Array | undefined>();
  for (const { path, from, oldNames } of raw) {
    const bytes = blobs.get(oldNames[0] ?? '');
    before.set(join(repository.root, path), bytes);
    if (from !== path && !before.has(join(repository.root, from))) before.set(join(repository.root, from), bytes);
  }
  return before;
}

function namesIn(output: Buffer): readonly string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');
}

/** Does `path` lie below one of the roots, or is it one? */
export function isBelow(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path === root || path.startsWith(root.endsWith(sep) ? root : root + sep));
}

function isWanted(path: string): boolean {
  return !isPruned(path);
}
