import { type Connection, DidChangeWatchedFilesNotification } from 'vscode-languageserver/node';
import { guardedNotice, logFailure } from './guard.js';
import { createLookAside } from './lookAside.js';
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

  async function catchUp(): Promise<void> {
    const uris = [...edited];
    edited.clear();
    for (const uri of uris) await session.catchUp(uri);
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

/** Where the build put what reads code. */
export interface ParserFiles {
  /** The folder with the parser and its grammars; without it no code is read for the AI endpoints that it chooses. */
  readonly grammars: string | undefined;
  /** The bundle of the thread that reads large buffers; without it they are read in the thread of the server. */
  readonly lookWorker: string | undefined;
}

/**
 * Starts to read code. Without the parser there are no findings about AI
 * endpoints, and everything else works.
 */
export async function startReading(
  connection: Connection,
  session: Session,
  { grammars, lookWorker }: ParserFiles,
): Promise<void> {
  if (grammars === undefined) return;
  try {
    const aside = lookWorker === undefined ? undefined : createLookAside(lookWorker, grammars);
    const reading = await import('../host/codeReader.js');
    session.endpoints.start(reading, await reading.loadEditorParser(grammars), aside);
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
