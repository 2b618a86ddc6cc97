import { relative, sep } from 'node:path';
import type { FileResult } from '../../host/inspectText.js';

/** A path as people see it: relative to `folder` where it lies inside, with slashes. */
export function shownPath(folder: string, path: string): string {
  const below = relative(folder, path);
  const inside = below !== '' && below !== '..' && !below.startsWith(`..${sep}`);
  return (inside ? below : path).replaceAll(sep, '/');
}

/** The file of a result as people see it: with the commit, when it is a file of the past. */
export function shownFile(folder: string, { path, introduction }: Pick<FileResult, 'path' | 'introduction'>): string {
  const shown = shownPath(folder, path);
  return introduction === undefined ? shown : `${introduction.commit.slice(0, 12)}:${shown}`;
}

/** A path as a URI reference: relative inside `folder`, else a file URI. */
export function uriOf(folder: string, path: string): string {
  const shown = shownPath(folder, path);
  const encoded = shown.split('/').map(encodeURIComponent).join('/');
  if (!shown.startsWith('/') && !/^[A-Za-z]:\//.test(shown)) return encoded;
  return `file://${encoded.startsWith('/') ? '' : '/'}${encoded.replace(/^([A-Za-z])%3A/, '$1:')}`;
}
