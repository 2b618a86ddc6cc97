import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { minimatch } from 'minimatch';
import type { Policy } from '../core/model.js';
import {
  defaultPolicy,
  isIgnored,
  isIncluded,
  parsePolicy,
  policyFileName,
  policyForPath,
} from '../core/policy/policy.js';
import { isBroken, type PolicyProblem } from '../core/policy/problem.js';
import { withSlashes } from './ignoreFiles.js';
import { lineStartsOf, placeAt } from './lines.js';
import type { Problem } from './problem.js';
import { createFileReader, decodeText } from './readFile.js';

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

/** `today` (`YYYY-MM-DD`) is what the dates of policies are compared with. */
export function createPolicyFiles(today: string): PolicyFiles {
  const byFolder = new Map<string, PolicyFile>();
  const byPath = new Map<string, PolicyFile>();

  function read(path: string | undefined): PolicyFile {
    if (path === undefined) return noPolicyFile;
    const known = byPath.get(path);
    if (known !== undefined) return known;
    const file = readPolicyFile(path, today);
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
  const { ignore, include } = file.policy;
  if (file.path === undefined || (ignore.length === 0 && include === undefined)) return false;
  const below = pathBelow(file.path, path);
  // A policy that left itself out would hide what is wrong in it.
  return path !== file.path && (isIgnored(file.policy, below) || !isIncluded(file.policy, below));
}

/** The policy as it holds for the file at the absolute `path`. */
export function policyAt(file: PolicyFile, path: string): Policy {
  return file.path === undefined ? file.policy : policyForPath(file.policy, pathBelow(file.path, path));
}

/** A path as the policy at `policyPath` writes it. */
function pathBelow(policyPath: string, path: string): string {
  return withSlashes(relative(dirname(policyPath), path));
}

/** Does the policy say that nothing below the absolute `folder` is inspected? Then it is not even entered. */
export function isFolderIgnoredByPolicy(file: PolicyFile, folder: string): boolean {
  const { path: policyPath, policy } = file;
  if (policyPath === undefined || policy.ignore.length === 0 || dirname(policyPath) === folder) return false;
  const path = pathBelow(policyPath, folder);
  if (isIgnored(policy, path)) return true;
  return policy.ignore.some((glob) => glob.endsWith('/**') && minimatch(path, glob.slice(0, -3), { dot: true }));
}

function readPolicyFile(path: string, today: string): PolicyFile {
  const outcome = createFileReader(maxPolicySize)(path);
  if (outcome.kind === 'unreadable') return broken(path, outcome.reason);
  if (outcome.kind === 'too-large') return broken(path, 'it is too large');
  if (outcome.kind !== 'bytes') return broken(path, 'it is not text');
  const { text } = decodeText(outcome.bytes);
  const { policy, problems } = parsePolicy(text, today);
  return { path, policy, problems: problemsOfPolicy(path, text, problems) };
}

/**
 * One problem for a policy of which something is not in force, at the first place. All places are findings of the rule
 * policy/invalid.
 */
export function problemsOfPolicy(path: string, text: string, problems: readonly PolicyProblem[]): readonly Problem[] {
  const [first, ...others] = problems.filter((problem) => isBroken([problem]));
  if (first === undefined) return [];
  const more =
    others.length === 0 ? '' : ` More is wrong in ${others.length} other place${others.length === 1 ? '' : 's'}.`;
  const message = `${first.message}${more} What is wrong in a policy is not in force.`;
  return [{ path, message, incomplete: true, place: placeAt(lineStartsOf(text), first.start) }];
}

function broken(path: string, reason: string): PolicyFile {
  const message = `The policy could not be read: ${reason}. The default policy was used instead.`;
  return { path, policy: defaultPolicy, problems: [{ path, message, incomplete: true }] };
}
