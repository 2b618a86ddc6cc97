import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type BaselineEntry, createMatcher } from '../core/policy/baseline.js';
import { type Baseline, isBaseline, isThereFor, openBaseline, pathInBaseline } from '../host/baseline.js';
import type { Policies } from './policy.js';

/** The baselines of the folders that are open: those that their policies name. */
export interface Baselines {
  /** The key of the baseline that counts for files of a folder; undefined when there is none that can be read. */
  keyFor(folder: string): string | undefined;
  /**
   * Which findings of a file, given by their digests, were there before? What was found in a file that is still there has
   * not moved, as far as one file can tell: a scan of the whole folder knows more.
   */
  knownIn(folder: string, path: string, digests: readonly string[]): readonly boolean[];
  /** Is this the path of a baseline that counts? */
  includes(path: string): boolean;
  forget(): void;
}

interface Opened extends Baseline {
  readonly byDigest: ReadonlyMap<string, readonly BaselineEntry[]>;
}

export function createBaselines(policies: Policies): Baselines {
  let byPath = new Map<string, { readonly stamp: string; readonly opened: Opened | undefined }>();

  function pathFor(folder: string): string | undefined {
    const { path, policy } = policies.forFolder(folder);
    return path === undefined || policy.baseline === undefined ? undefined : resolve(dirname(path), policy.baseline);
  }

  function openedFor(folder: string): Opened | undefined {
    const path = pathFor(folder);
    if (path === undefined) return undefined;
    const stamp = stampOf(path);
    const known = byPath.get(path);
    if (known?.stamp === stamp) return known.opened;
    const baseline = openBaseline(path, undefined);
    const opened = isBaseline(baseline) ? { ...baseline, byDigest: indexOf(baseline.entries) } : undefined;
    byPath.set(path, { stamp, opened });
    return opened;
  }

  return {
    keyFor: (folder) => openedFor(folder)?.key,
    knownIn(folder, path, digests) {
      const opened = openedFor(folder);
      if (opened === undefined) return digests.map(() => false);
      const entries = [...new Set(digests)].flatMap((digest) => opened.byDigest.get(digest) ?? []);
      const matcher = createMatcher(entries, isThereFor(opened));
      return matcher.match(pathInBaseline(opened, path), digests).map((state) => state === 'known');
    },
    includes: (path) => byPath.has(path),
    forget() {
      byPath = new Map();
    },
  };
}

function indexOf(entries: readonly BaselineEntry[]): ReadonlyMap<string, readonly BaselineEntry[]> {
  const index = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const known = index.get(entry.digest);
    if (known === undefined) index.set(entry.digest, [entry]);
    else known.push(entry);
  }
  return index;
}

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? 'gone' : `${stats.size} ${stats.mtimeMs}`;
}
