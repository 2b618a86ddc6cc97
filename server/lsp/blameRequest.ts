import type { Connection } from 'vscode-languageserver/node';
import { type BlameParams, type BlameResult, blameRequest } from '../../protocol/overview.js';
import { blameOf } from '../host/gitState.js';
import { folderOf } from './documentPath.js';
import { guarded } from './guard.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';

/** Says who wrote the comments that accept findings. Runs git, for files of the workspace only. */
export function registerBlameRequest(connection: Connection, session: Session): void {
  connection.onRequest(blameRequest, ({ uri, lines }: BlameParams) =>
    guarded(connection, 'blame', (): BlameResult => {
      const path = pathOfUri(uri);
      const isOurs = path !== undefined && folderOf(path, session.folders()) !== undefined;
      return { lines: isOurs ? blameOf(path, lines).map((each) => each ?? null) : lines.map(() => null) };
    }),
  );
}
