import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Arguments, type CommandSpec, UsageError } from '../args.js';
import { type Command, exitCodes } from '../command.js';
import type { Terminal } from '../terminal.js';
import { programVersion } from '../version.js';
import { today } from './selection.js';

const spec: CommandSpec = {
  name: 'mcp',
  usage: '[FOLDER…]',
  summary: 'Answer an assistant whether a text or file holds PHI (Model Context Protocol).',
  description:
    'Speaks the Model Context Protocol over standard input and output. An assistant asks whether there is PHI in a\ntext or in a file of the folders (the current one without FOLDER), and gets kinds and positions, never values.',
  options: [],
  examples: [['phi-lint mcp ~/work/clinic', 'The command to enter in the settings of an assistant.']],
  exitCodes: [
    [exitCodes.clean, 'The assistant ended the session.'],
    [exitCodes.couldNotTell, 'The server could not be started.'],
  ],
};

export const mcpCommand: Command = { spec, run: runMcp };

/** What the bundle of the server offers to this command. */
interface McpBundle {
  serveMcp(options: {
    readonly roots: readonly string[];
    readonly version: string;
    readonly today: () => string;
  }): Promise<void>;
}

async function runMcp({ positionals }: Arguments, terminal: Terminal): Promise<number> {
  if (terminal.bundles === undefined) throw new UsageError('This command runs from the built package only.');
  const roots = (positionals.length === 0 ? ['.'] : positionals).map((folder) => resolve(terminal.folder, folder));
  // A bundle of its own, so that no other command pays for loading it.
  const bundle: unknown = await import(pathToFileURL(resolve(terminal.bundles, 'mcpServer.cjs')).href);
  if (!isMcpBundle(bundle)) throw new UsageError('The bundle of this command is broken; build it again.');
  await bundle.serveMcp({ roots, version: programVersion(), today });
  return exitCodes.clean;
}

function isMcpBundle(bundle: unknown): bundle is McpBundle {
  return typeof bundle === 'object' && bundle !== null && 'serveMcp' in bundle && typeof bundle.serveMcp === 'function';
}
