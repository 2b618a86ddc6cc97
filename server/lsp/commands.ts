import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { replaceInWorkspaceCommand, showPlaceCommand } from '../../protocol/index.js';
import { guarded } from './guard.js';
import { readArgument, readPlace, replaceInWorkspace } from './replaceInWorkspace.js';
import type { Session } from './session.js';

/** The commands that the server runs itself. */
export const serverCommands: readonly string[] = [replaceInWorkspaceCommand, showPlaceCommand];

export function registerCommands(connection: Connection, session: Session): void {
  connection.onExecuteCommand((params, token) =>
    guarded(connection, 'command', async () => {
      const given: unknown = params.arguments?.[0];
      const value = readArgument(given);
      const place = readPlace(given);
      if (params.command === replaceInWorkspaceCommand && value !== undefined) {
        await replaceInWorkspace(connection, session, value, token);
      } else if (params.command === showPlaceCommand && place !== undefined) {
        const { uri, start, end } = place;
        await connection.window.showDocument({ uri, takeFocus: true, selection: { start, end } });
      } else {
        throw new ResponseError(ErrorCodes.InvalidParams, 'phi-lint does not know this command or its argument.');
      }
      return null;
    }),
  );
}
