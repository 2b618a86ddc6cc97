import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { minimatch } from 'minimatch';
import type { Policy } from '../core/model.js';
import { defaultPolicy, isIgnored, parsePolicy } from '../core/policy/policy.js';
import { withSlashes } from './ignoreFiles.js';
import { lineStartsOf, placeAt } from './lines.js';
import type { Problem } from './problem.js';
import { createFileReader, decodeText } from './readFile.js';

/** The name of a policy file. The nearest one above a file holds for it. */
export const policyFileName = '.phi-lint.json';

/** Larger than any policy a team writes by hand or by tool. */
const maxPolicySize = 4 * 1024 * 1024;

/** A policy with the place it was read from. */
export interface PolicyFile {
  /** Absolute; undefined for the default policy. */
  readonly path: string | undefined;
  readonly policy: Policy;
  readonly problems: readonly Problem[];
}

export const noPolicyFile: PolicyFile = { path: undefined, policy: defaultPolicy, problems: [] };

/** Finds and reads policy files, each at most once. */
export interface PolicyFiles {
  /** The policy that holds in a folder: its own or the nearest above, up to the root of the repository. */
  forFolder(folder: string): PolicyFile;
  /** The policy in the file at `path`; the default one without a path. */
  read(path: string | undefined): PolicyFile;
}

export function createPolicyFiles(): PolicyFiles {
  const byFolder = new Map<string, PolicyFile>();
  const byPath = new Map<string, PolicyFile>();

  function read(path: string | undefined): PolicyFile {
    if (path === undefined) return noPolicyFile;
    const known = byPath.get(path);
    if (known !== undefined) return known;
    const file = readPolicyFile(path);
    byPath.set(path, file);
    return file;
  }

  function forFolder(folder: string): PolicyFile {
    const known = byFolder.get(folder);
    if (known !== undefined) return known;
    const found = find(folder);
    byFolder.set(folder, found);
    return found;
  }

  function find(folder: string): PolicyFile {
    const path = join(folder, policyFileName);
    if (existsSync(path)) return read(path);
    const parent = dirname(folder);
    // A policy outside the repository is nobody's decision about it.
    return parent === folder || existsSync(join(folder, '.git')) ? noPolicyFile : forFolder(parent);
  }

  return { forFolder, read };
}

/** Does the policy say that the file at the absolute `path` is not inspected? */
export function isIgnoredByPolicy(file: PolicyFile, path: string): boolean {
  if (file.path === undefined || file.policy.ignore.length === 0) return false;
  return isIgnored(file.policy, withSlashes(relative(dirname(file.path), path)));
}

/** Does the policy say that nothing below the absolute `folder` is inspected? Then it is not even entered. */
export function isFolderIgnoredByPolicy(file: PolicyFile, folder: string): boolean {
  if (!isBelowPolicy(file, folder)) return false;
  if (isIgnoredByPolicy(file, folder)) return true;
  const path = withSlashes(relative(dirname(file.path ?? folder), folder));
  return file.policy.ignore.some((glob) => glob.endsWith('/**') && minimatch(path, glob.slice(0, -3), { dot: true }));
}

function isBelowPolicy(file: PolicyFile, folder: string): boolean {
  return file.path !== undefined && file.policy.ignore.length > 0 && dirname(file.path) !== folder;
}

function readPolicyFile(path: string): PolicyFile {
  const outcome = createFileReader(maxPolicySize)(path);
  if (outcome.kind !== 'bytes') return broken(path, outcome.kind === 'unreadable' ? outcome.reason : 'it is not text');
  const { text } = decodeText(outcome.bytes);
  const { policy, problems } = parsePolicy(text);
  const starts = lineStartsOf(text);
  return {
    path,
    policy,
    problems: problems.map((problem) => ({
      path,
      message: problem.message,
      incomplete: true,
      place: placeAt(starts, problem.start),
    })),
  };
}

function broken(path: string, reason: string): PolicyFile {
  const message = `The policy could not be read: ${reason}. The default policy was used instead.`;
  return { path, policy: defaultPolicy, problems: [{ path, message, incomplete: true }] };
}
