import { existsSync } from 'node:fs';
import { dirname, extname, join, relative } from 'node:path';
import { minimatch } from 'minimatch';
import { withSlashes } from '../host/ignoreFiles.js';

/** Does the editor hide the file or folder at an absolute path? */
export type Hides = (path: string) => boolean;

/** The setting of an editor that hides nothing. */
export const hidesNothing: Hides = () => false;

/**
 * Reads the value of `files.exclude` for a folder: globs with `true`, `false` or a condition on a file beside it, such
 * as `{ "when": "$(basename).ts" }`. What is hidden from the tree of files is not scanned.
 */
export function readFilesExclude(setting: unknown, folder: string): Hides {
  if (typeof setting !== 'object' || setting === null) return hidesNothing;
  const globs: { readonly glob: string; readonly when?: string }[] = [];
  for (const [glob, value] of Object.entries<unknown>({ ...setting })) {
    const when = typeof value === 'object' && value !== null && 'when' in value ? value.when : undefined;
    if (value === true) globs.push({ glob });
    else if (typeof when === 'string') globs.push({ glob, when });
  }
  if (globs.length === 0) return hidesNothing;
  return (path) => {
    const below = withSlashes(relative(folder, path));
    return globs.some(({ glob, when }) => minimatch(below, glob, { dot: true }) && hasSibling(path, when));
  };
}

function hasSibling(path: string, when: string | undefined): boolean {
  if (when === undefined) return true;
  const name = path.slice(dirname(path).length + 1, path.length - extname(path).length);
  return existsSync(join(dirname(path), when.replaceAll('$(basename)', name)));
}
