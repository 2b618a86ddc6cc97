import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { minimatch } from 'minimatch';
import type { Policy } from '../core/model.js';
import { type MergedPolicy, mergedPolicy, type PolicyLayer } from '../core/policy/layers.js';
import { noNotes, type PolicyNotes } from '../core/policy/notes.js';
import {
  defaultPolicy,
  isIgnored,
  isIncluded,
  policyFileName,
  policyForPath,
  readLayer,
} from '../core/policy/policy.js';
import { isBroken, type PolicyProblem } from '../core/policy/problem.js';
import { withSlashes } from './ignoreFiles.js';
import { lineStartsOf, placeAt } from './lines.js';
import { followReferences, type PolicyChain } from './policyReferences.js';
import type { Problem } from './problem.js';
import { createFileReader, decodeText, type Overlay } from './readFile.js';

/** Larger than any policy a team writes by hand or by tool. */
const maxPolicySize = 4 * 1024 * 1024;

/** A policy with the place it was read from. */
export interface PolicyFile {
  /** Absolute; undefined for the default policy. */
  readonly path: string | undefined;
  /** All that is in force: what the file says, what it extends, the locks above it. */
  readonly policy: Policy;
  readonly problems: readonly Problem[];
  /** How it was put together. */
  readonly merged: MergedPolicy;
  readonly chain: PolicyChain;
  /** The policy of a folder above, whose locks hold here, unless this one extends it. */
  readonly above: PolicyFile | undefined;
}

export const noPolicyFile: PolicyFile = {
  path: undefined,
  policy: defaultPolicy,
  problems: [],
  merged: mergedPolicy([], undefined, undefined),
  chain: { layers: [], problems: new Map(), paths: new Set() },
  above: undefined,
};

/** Finds and reads policy files, each at most once. */
export interface PolicyFiles {
  /** The policy that holds in a folder: its own or the nearest above, up to the root of the repository. */
  forFolder(folder: string): PolicyFile;
  /** The policy in the file at `path`; the default one without a path. */
  read(path: string | undefined): PolicyFile;
  /** What other files say of the policy file at `path`. */
  notesOf(path: string): PolicyNotes;
}

/** Gives the text of a file, or says in words why it cannot be read. */
export type TextAt = (
  path: string,
) => { readonly text: string } | { readonly reason: string; readonly missing: boolean };

/** `today` (`YYYY-MM-DD`) is what the dates of policies are compared with. */
export function createPolicyFiles(today: string, textAt: TextAt = policyTextOnDisk): PolicyFiles {
  const byFolder = new Map<string, PolicyFile>();
  const byPath = new Map<string, PolicyFile>();
  const texts = new Map<string, ReturnType<TextAt>>();
  const layers = new Map<string, PolicyLayer>();

  function textOf(path: string): ReturnType<TextAt> {
    const text = texts.get(path) ?? textAt(path);
    texts.set(path, text);
    return text;
  }

  function layerOf(path: string): PolicyLayer | string {
    const known = layers.get(path);
    if (known !== undefined) return known;
    const outcome = textOf(path);
    if ('reason' in outcome) return outcome.reason;
    const layer = readLayer(path, outcome.text, today);
    layers.set(path, layer);
    return layer;
  }

  function read(path: string | undefined): PolicyFile {
    if (path === undefined) return noPolicyFile;
    const known = byPath.get(path);
    if (known !== undefined) return known;
    const file = readFile(path);
    byPath.set(path, file);
    return file;
  }

  function readFile(path: string): PolicyFile {
    const outcome = textOf(path);
    if ('reason' in outcome) return broken(path, outcome.reason);
    const chain = followReferences(path, layerOf);
    const above = policyAbove(path, chain);
    const merged = mergedPolicy(chain.layers, above?.merged, today);
    const problems = chain.layers.toReversed().flatMap((layer) => {
      const text = textOf(layer.path);
      return 'reason' in text ? [] : problemsOfPolicy(layer.path, text.text, problemsIn(layer, chain));
    });
    return { path, policy: merged.policy, problems, merged, chain, above };
  }

  /** The policy of the nearest folder above that of a policy file: its locks hold below. */
  function policyAbove(path: string, chain: PolicyChain): PolicyFile | undefined {
    const folder = dirname(path);
    const above = isRoot(folder) ? noPolicyFile : forFolder(dirname(folder));
    return above.path === undefined || chain.layers.some((layer) => layer.path === above.path) ? undefined : above;
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
    return isRoot(folder) ? noPolicyFile : forFolder(dirname(folder));
  }

  return { forFolder, read, notesOf: (path) => notesOf(read(path)) };
}

/** A policy outside the repository is nobody's decision about it. */
function isRoot(folder: string): boolean {
  return dirname(folder) === folder || existsSync(join(folder, '.git'));
}

/** What is wrong in one of the files of a policy. */
export function problemsIn(layer: PolicyLayer, chain: PolicyChain): readonly PolicyProblem[] {
  return [...layer.problems, ...(chain.problems.get(layer.path) ?? [])].sort((a, b) => a.start - b.start);
}

function notesOf({ path, merged, chain }: PolicyFile): PolicyNotes {
  if (path === undefined) return noNotes;
  return {
    problems: chain.problems.get(path) ?? [],
    locks: merged.policy.locks.filter(({ place }) => place.path !== path),
    weakSettings: merged.weakSettings.filter(({ place }) => place.path === path),
  };
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

/** The text of a policy file as it is on disk. */
export const policyTextOnDisk = policyTextIn(undefined);

/** The text of a policy file in the version that an overlay makes of what is on disk. */
export function policyTextIn(overlay: Overlay | undefined): TextAt {
  return (path) => {
    const outcome = createFileReader(maxPolicySize, { overlay })(path);
    if (outcome.kind === 'bytes') return { text: decodeText(outcome.bytes).text };
    if (outcome.kind === 'unreadable') return { reason: outcome.reason, missing: !existsSync(path) };
    return { reason: outcome.kind === 'too-large' ? 'it is too large' : 'it is not text', missing: false };
  };
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
  return { ...noPolicyFile, path, problems: [{ path, message, incomplete: true }] };
}
