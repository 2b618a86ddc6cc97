import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { loadParser } from '../host/grammars.js';
import { guardedNotice, logFailure } from './guard.js';
import type { Publisher } from './publisher.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';

/** Keeps what is known and shown about AI endpoints in step with buffers and files. */
export interface EndpointUpdates {
  /** A document was opened or edited. */
  edited(uri: string): void;
  /** A file or folder changed on disk. */
  changedOnDisk(uri: string): void;
  /** Endpoints may have changed by what was read in the background. */
  renew(): void;
}

/** The typing pauses when this long nothing is typed, in milliseconds. */
const pauseInTyping = 200;

export function createEndpointUpdates(connection: Connection, session: Session, publisher: Publisher): EndpointUpdates {
  const edited = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  function renew(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void guardedNotice(connection, 'AI endpoints', catchUp), pauseInTyping);
  }

  function catchUp(): void {
    for (const uri of edited) session.catchUp(uri);
    edited.clear();
    publisher.endpointsChanged();
  }

  return {
    renew,
    edited(uri) {
      edited.add(uri);
      renew();
    },
    changedOnDisk(uri) {
      const path = pathOfUri(uri);
      if (path === undefined) return;
      session.endpoints.changedOnDisk(path);
      renew();
    },
  };
}

/**
 * Starts to read code, with the parser and the grammars in a folder. Without them there are no findings about AI
 * endpoints, and everything else works.
 */
export async function startReading(
  connection: Connection,
  session: Session,
  grammars: string | undefined,
): Promise<void> {
  if (grammars === undefined) return;
  try {
    session.endpoints.start(await loadParser(grammars));
  } catch (error) {
    logFailure(connection, 'loading the parser', error);
    connection.console.warn('The parser could not be loaded. AI endpoints are not judged; everything else works.');
  }
}

/** Hears of every file: any of them may have a part in an endpoint, and scanned ones may change. */
export async function watchFiles(connection: Connection): Promise<void> {
  try {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] });
  } catch (error) {
    logFailure(connection, 'watching files', error);
  }
}
