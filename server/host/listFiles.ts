import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type IgnoreLayer, ignoreLayer, isIgnoredByFiles } from './ignoreFiles.js';
import { isIgnoredByPolicy, type PolicyFile, type PolicyFiles } from './policyFiles.js';
import { reasonOf } from './problem.js';
import type { Overlay } from './readFile.js';
import { layersAbove, type WalkEntry } from './walk.js';

export interface ListOptions {
  readonly policies: PolicyFiles;
  /** Its files need not be on the disk. */
  readonly overlay?: Overlay | undefined;
}

/** Who is named is wanted, whatever `.gitignore` says. */
const ignoreNames: readonly string[] = ['.phi-lintignore'];

/**
 * Gives the named files (absolute paths) with their policies, each once, without those that a policy or a
 * `.phi-lintignore` rules out. What holds for a folder is read once, however many of its files are named.
 */
export function* listFiles(paths: Iterable<string>, { policies, overlay }: ListOptions): Generator<WalkEntry> {
  const given = new Set<string>();
  const reported = new Set<PolicyFile>();
  const layers = new Map<string, IgnoreLayer | undefined>();
  const layerOf = (folder: string) => {
    if (!layers.has(folder)) layers.set(folder, ignoreLayer(folder, ignoreNames, layersAbove(folder, ignoreNames)));
    return layers.get(folder);
  };
  for (const path of paths) {
    if (given.has(path)) continue;
    given.add(path);
    const refusal = overlay?.has(path) ? undefined : refusalOf(path);
    if (refusal !== undefined) {
      yield { kind: 'problem', problem: { path, message: `Could not be read: ${refusal}.`, incomplete: true } };
      continue;
    }
    const folder = dirname(path);
    const policy = policies.forFolder(folder);
    if (!reported.has(policy)) {
      reported.add(policy);
      for (const problem of policy.problems) yield { kind: 'problem', problem };
    }
    if (isIgnoredByPolicy(policy, path) || isIgnoredByFiles(layerOf(folder), path, false)) continue;
    yield { kind: 'file', path, policy };
  }
}

function refusalOf(path: string): string | undefined {
  try {
    const stats = statSync(path);
    if (stats.isFile()) return undefined;
    return stats.isDirectory() ? 'it is a folder, and the list names files' : 'it is not a regular file';
  } catch (error) {
    return reasonOf(error);
  }
}
