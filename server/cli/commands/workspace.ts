import { statSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';

/**
 * The folder that rules know files relative to: the current one, or, when something outside of it is named, the innermost
 * folder around all that is named. The folders above say nothing about a file: where a checkout lies is chance.
 */
export function workspaceOf(folder: string, paths: readonly string[]): string {
  if (paths.every((path) => isInside(folder, path))) return folder;
  return paths.map(folderOf).reduce(commonFolder);
}

function isInside(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '..' && !below.startsWith(`..${sep}`);
}

function folderOf(path: string): string {
  return isFolder(path) ? path : dirname(path);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // The walk reports what cannot be read.
    return false;
  }
}

function commonFolder(a: string, b: string): string {
  let common = a;
  while (!isInside(common, b) && common !== dirname(common)) common = dirname(common);
  return common;
}
