import { dirname, sep } from 'node:path';
import type { Overlay } from './readFile.js';
import { isReached, type WalkEntry, type WalkOptions, walkFiles } from './walk.js';

/** Gives the files below the absolute `roots` in a version that an overlay makes of what is on disk. */
export function* walkVersion(
  roots: readonly string[],
  options: WalkOptions,
  overlay: Overlay | undefined,
): Generator<WalkEntry> {
  if (overlay === undefined) return yield* walkFiles(roots, options);
  const walked = new Set<string>();
  for (const entry of walkFiles(roots, options)) {
    if (entry.kind === 'file' && overlay.has(entry.path)) {
      walked.add(entry.path);
      if (overlay.get(entry.path) === undefined) continue;
    }
    yield entry;
  }
  for (const [path, bytes] of overlay) {
    const root = roots.find((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
    if (bytes === undefined || walked.has(path) || root === undefined || !isReached(path, root, options)) continue;
    yield { kind: 'file', path, policy: options.policies.forFolder(dirname(path)) };
  }
}
