import { realpathSync } from 'node:fs';
import { isAbsolute, resolve, sep } from 'node:path';

/** A file that may be read: its real path, and the root that it lies in. */
export interface AllowedFile {
  readonly path: string;
  readonly root: string;
}

/**
 * The file that `path` names, if it lies in one of the absolute `roots` after links are followed; else the reason in
 * words. A relative path is looked for in each root.
 */
export function withinRoots(path: string, roots: readonly string[]): AllowedFile | { readonly refusal: string } {
  const candidates = isAbsolute(path) ? [path] : roots.map((root) => resolve(root, path));
  let exists = false;
  for (const candidate of candidates) {
    const real = realPathOf(candidate);
    if (real === undefined) continue;
    exists = true;
    for (const root of roots) {
      const top = realPathOf(root);
      if (top !== undefined && real.startsWith(top.endsWith(sep) ? top : top + sep)) return { path: real, root: top };
    }
  }
  // Whether a file outside exists is nobody's business.
  return {
    refusal:
      exists || isAbsolute(path)
        ? 'The file does not lie in the folders that phi-lint was given.'
        : 'There is no such file in the folders that phi-lint was given.',
  };
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
