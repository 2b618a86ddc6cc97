import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { policyFileName } from '../core/policy/policy.js';
import { type IgnoreLayer, ignoreFileNames, ignoreLayer, isIgnoredByFiles } from './ignoreFiles.js';
import { isFolderIgnoredByPolicy, isIgnoredByPolicy, type PolicyFile, type PolicyFiles } from './policyFiles.js';
import { type Problem, reasonOf } from './problem.js';
import { isTemporaryName } from './writeFile.js';

/** What a walk comes across, in a fixed order. */
export type WalkEntry =
  /** `path` is absolute. */
  | { readonly kind: 'file'; readonly path: string; readonly policy: PolicyFile }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface WalkOptions {
  readonly policies: PolicyFiles;
  /** Obey `.gitignore` files. `.phi-lintignore` files and policies are always obeyed. */
  readonly gitignore: boolean;
  /** Leaves out a file or folder, given by its absolute path, for reasons of whoever walks. */
  readonly excludes?: (path: string) => boolean;
}

/** Folders that hold no work of the team: never entered unless named as a root. */
const prunedFolders: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** Does `path` lie in a folder that is never entered, or is it one? */
export function isPruned(path: string): boolean {
  return path.split(sep).some((part) => prunedFolders.has(part));
}

/** What an unfinished folder still has to give. */
interface Frame {
  readonly folder: string;
  readonly entries: readonly Dirent[];
  next: number;
  readonly layer: IgnoreLayer | undefined;
  readonly policy: PolicyFile;
}

/** What one walk remembers, so that no file is given twice. */
interface Memory {
  readonly options: WalkOptions;
  readonly roots: readonly string[];
  readonly folders: Set<string>;
  readonly namedFiles: Set<string>;
  readonly linkTargets: Set<string>;
}

/**
 * Gives every file below the absolute `roots`. Ignored folders are not entered, links to folders not followed.
 * A root that is a file is given even where a `.gitignore` names it; a policy or `.phi-lintignore` still rules it out.
 */
export function* walkFiles(roots: readonly string[], options: WalkOptions): Generator<WalkEntry> {
  const memory: Memory = { options, roots, folders: new Set(), namedFiles: new Set(), linkTargets: new Set() };
  const reported = new Set<PolicyFile>();
  // Several policies may extend the same one.
  const told = new Set<string>();
  for (const entry of walkRoots(roots, memory)) {
    if (entry.kind === 'file' && !reported.has(entry.policy)) {
      reported.add(entry.policy);
      for (const problem of entry.policy.problems) {
        if (told.has(problem.path)) continue;
        told.add(problem.path);
        yield { kind: 'problem', problem };
      }
    }
    yield entry;
  }
}

/** Would a walk of the absolute folder `root` give the file at `path` below it? It need not be there. */
export function isReached(path: string, root: string, { policies, gitignore, excludes }: WalkOptions): boolean {
  const names = gitignore ? ignoreFileNames : ignoreFileNames.filter((name) => name !== '.gitignore');
  const above = layersAbove(root, names);
  let layer = isIgnoredByFiles(above, root, true) ? undefined : above;
  let folder = root;
  let policy = policies.forFolder(root);
  const parts = path
    .slice(root.length)
    .split(sep)
    .filter((part) => part !== '');
  for (const name of parts.slice(0, -1)) {
    layer = ignoreLayer(folder, names, layer);
    folder = folder.endsWith(sep) ? folder + name : folder + sep + name;
    if (prunedFolders.has(name) || excludes?.(folder) || isIgnoredByFiles(layer, folder, true)) return false;
    if (isFolderIgnoredByPolicy(policy, folder)) return false;
    policy = policies.forFolder(folder);
  }
  layer = ignoreLayer(folder, names, layer);
  return !excludes?.(path) && !isIgnoredByFiles(layer, path, false) && !isIgnoredByPolicy(policy, path);
}

function* walkRoots(roots: readonly string[], memory: Memory): Generator<WalkEntry> {
  for (const root of roots) {
    const kind = kindOf(root);
    if (kind === 'folder') yield* walkFolder(root, memory);
    else if (kind === 'file') yield* namedFile(root, memory);
    else yield problem(root, `Could not be read: ${kind.reason}.`);
  }
}

function kindOf(path: string): 'folder' | 'file' | { readonly reason: string } {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : { reason: 'it is not a regular file' };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function* namedFile(path: string, memory: Memory): Generator<WalkEntry> {
  if (memory.namedFiles.has(path) || memory.folders.has(dirname(path))) return;
  memory.namedFiles.add(path);
  const folder = dirname(path);
  const policy = memory.options.policies.forFolder(folder);
  if (isIgnoredByPolicy(policy, path)) return;
  const names = ignoreFileNames.filter((name) => name !== '.gitignore');
  const layer = ignoreLayer(folder, names, layersAbove(folder, names));
  if (!isIgnoredByFiles(layer, path, false)) yield { kind: 'file', path, policy };
}

function* walkFolder(root: string, memory: Memory): Generator<WalkEntry> {
  const names = memory.options.gitignore ? ignoreFileNames : ignoreFileNames.filter((name) => name !== '.gitignore');
  const above = layersAbove(root, names);
  // A folder that is named is wanted, whatever the files above say about it.
  const layer = isIgnoredByFiles(above, root, true) ? undefined : above;
  const stack: Frame[] = [];
  yield* enter(root, names, layer, memory.options.policies.forFolder(root), stack, memory);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const entry = frame.entries[frame.next++];
    if (entry === undefined) {
      stack.pop();
      continue;
    }
    const path = frame.folder.endsWith(sep) ? frame.folder + entry.name : frame.folder + sep + entry.name;
    if (!entry.isDirectory()) yield* foundFile(path, entry, frame, memory);
    else if (!isLeftOut(path, entry.name, frame, memory))
      yield* enter(path, names, frame.layer, frame.policy, stack, memory);
  }
}

function isLeftOut(path: string, name: string, frame: Frame, { options }: Memory): boolean {
  return (
    prunedFolders.has(name) ||
    options.excludes?.(path) ||
    isIgnoredByFiles(frame.layer, path, true) ||
    isFolderIgnoredByPolicy(frame.policy, path)
  );
}

/** Reads a folder and puts it on the stack. */
function* enter(
  folder: string,
  names: readonly string[],
  outer: IgnoreLayer | undefined,
  outerPolicy: PolicyFile,
  stack: Frame[],
  memory: Memory,
): Generator<WalkEntry> {
  if (memory.folders.has(folder)) return;
  memory.folders.add(folder);
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield problem(folder, `The folder could not be read: ${reasonOf(error)}. Nothing in it was inspected.`);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const present = names.filter((name) => entries.some((entry) => entry.name === name));
  const layer = present.length === 0 ? outer : ignoreLayer(folder, present, outer);
  const ownPolicy = entries.some((entry) => entry.name === policyFileName);
  const policy = ownPolicy ? memory.options.policies.read(join(folder, policyFileName)) : outerPolicy;
  stack.push({ folder, entries, next: 0, layer, policy });
}

function* foundFile(path: string, entry: Dirent, frame: Frame, memory: Memory): Generator<WalkEntry> {
  if (
    isTemporaryName(entry.name) ||
    isIgnoredByFiles(frame.layer, path, false) ||
    isIgnoredByPolicy(frame.policy, path)
  )
    return;
  if (memory.options.excludes?.(path)) return;
  if (memory.namedFiles.has(path)) return;
  if (entry.isFile()) yield { kind: 'file', path, policy: frame.policy };
  else if (entry.isSymbolicLink()) yield* linkedFile(path, frame, memory);
}

/** A link to a file outside the roots is followed, once for each target; one to a file inside is read where it is. */
function* linkedFile(path: string, frame: Frame, memory: Memory): Generator<WalkEntry> {
  try {
    const target = realpathSync(path);
    if (!statSync(target).isFile() || memory.linkTargets.has(target)) return;
    if (memory.roots.some((root) => target.startsWith(root + sep))) return;
    memory.linkTargets.add(target);
    yield { kind: 'file', path, policy: frame.policy };
  } catch (error) {
    yield problem(path, `The link could not be followed: ${reasonOf(error)}.`);
  }
}

/** The ignore files between the root of the repository and `folder`, whose own are not among them. */
export function layersAbove(folder: string, names: readonly string[]): IgnoreLayer | undefined {
  const above: string[] = [];
  for (let current = folder; !existsSync(join(current, '.git')); ) {
    const parent = dirname(current);
    // Without a repository there is nobody whose files above could hold here.
    if (parent === current) return undefined;
    above.unshift(parent);
    current = parent;
  }
  return above.reduce<IgnoreLayer | undefined>((layer, base) => ignoreLayer(base, names, layer), undefined);
}

function problem(path: string, message: string): WalkEntry {
  return { kind: 'problem', problem: { path, message, incomplete: true } };
}
