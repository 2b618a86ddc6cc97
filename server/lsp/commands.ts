import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { replaceInWorkspaceCommand } from '../../protocol/index.js';
import { guarded } from './guard.js';
import { readArgument, replaceInWorkspace } from './replaceInWorkspace.js';
import type { Session } from './session.js';

/** The commands that the server runs itself. */
export const serverCommands: readonly string[] = [replaceInWorkspaceCommand];

export function registerCommands(connection: Connection, session: Session): void {
  connection.onExecuteCommand((params, token) =>
    guarded(connection, 'command', async () => {
      const argument = readArgument(params.arguments?.[0]);
      if (params.command !== replaceInWorkspaceCommand || argument === undefined) {
        throw new ResponseError(ErrorCodes.InvalidParams, 'phi-lint does not know this command or its argument.');
      }
      await replaceInWorkspace(connection, session, argument, token);
      return null;
    }),
  );
}
