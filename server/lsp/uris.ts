import { fileURLToPath, pathToFileURL } from 'node:url';

/** The absolute path of a `file:` URI; undefined for every other scheme and for what is no URI. */
export function pathOfUri(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    const path = fileURLToPath(uri);
    // Editors write the drive of Windows in either case; the file system does not care.
    return /^[A-Z]:/.test(path) ? path.charAt(0).toLowerCase() + path.slice(1) : path;
  } catch {
    return undefined;
  }
}

/** The absolute path of the notebook that a document is a cell of; undefined for what is no cell. */
export function notebookPathOfUri(uri: string): string | undefined {
  const cell = /^vscode-notebook-cell:([^?#]*)/.exec(uri);
  return cell === null ? undefined : pathOfUri(`file:${cell[1] ?? ''}`);
}

/** The `file:` URI of an absolute path. */
export function uriOfPath(path: string): string {
  return pathToFileURL(path).href;
}
