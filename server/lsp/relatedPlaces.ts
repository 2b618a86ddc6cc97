import { resolve } from 'node:path';
import { createFileReader, decodeText } from '../host/readFile.js';
import { type Elsewhere, type Positions, positionsIn, toRange } from './convert.js';
import { folderOf } from './documentPath.js';
import type { Session } from './session.js';
import { pathOfUri, uriOfPath } from './uris.js';

/** In bytes; a larger file is not read to show a place in it. */
const longestFile = 2 * 1024 * 1024;

/** Other files that one document may refer to. */
const mostFiles = 20;

/**
 * The places that findings of the document with this URI refer to: in open buffers, else in files as they are now.
 * Undefined when the editor shows none.
 */
export function relatedPlaces(session: Session, uri: string): Elsewhere | undefined {
  if (!session.client().relatedInformation) return undefined;
  const known = new Map<string, { readonly uri: string; readonly positions: Positions } | undefined>();
  const own = pathOfUri(uri);
  const folder = own === undefined ? undefined : folderOf(own, session.folders());
  const read = createLazyReader();

  function fileAt(documentPath: string) {
    if (folder === undefined || known.size >= mostFiles) return undefined;
    const path = resolve(folder, documentPath);
    const openUri = session.openFiles().get(path);
    const open = openUri === undefined ? undefined : session.documents.get(openUri);
    if (open !== undefined) return { uri: open.uri, positions: open };
    const text = read(path);
    return text === undefined ? undefined : { uri: uriOfPath(path), positions: positionsIn(text) };
  }

  return (documentPath, span) => {
    if (!known.has(documentPath)) known.set(documentPath, fileAt(documentPath));
    const file = known.get(documentPath);
    return file && { uri: file.uri, range: toRange(file.positions, span) };
  };
}

/** A reader that makes its buffer when the first file comes: most documents refer to none. */
function createLazyReader(): (path: string) => string | undefined {
  let reader: ReturnType<typeof createFileReader> | undefined;
  return (path) => {
    reader ??= createFileReader(longestFile);
    const outcome = reader(path);
    return outcome.kind === 'bytes' ? decodeText(outcome.bytes).text : undefined;
  };
}
