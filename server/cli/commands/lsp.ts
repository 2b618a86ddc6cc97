import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Arguments, type CommandSpec, UsageError } from '../args.js';
import { type Command, exitCodes } from '../command.js';
import type { Terminal } from '../terminal.js';
import { readSecret, secretOption } from './secret.js';

const spec: CommandSpec = {
  name: 'lsp',
  usage: '--stdio [--secret-file FILE]',
  summary: 'Start the language server for an editor.',
  description: 'Speaks the Language Server Protocol over standard input and output, until the editor says exit.',
  options: [{ name: 'stdio', help: 'The only transport; must be given.' }, secretOption],
  examples: [['phi-lint lsp --stdio', 'The command to enter in the settings of an editor.']],
  exitCodes: [
    [exitCodes.clean, 'The editor ended the session.'],
    [exitCodes.findings, 'The editor left without ending the session.'],
    [exitCodes.couldNotTell, 'The server could not be started.'],
  ],
};

export const lspCommand: Command = { spec, run: runLsp };

/** What the server's bundle offers to this command. */
interface ServerBundle {
  startServer(options: { readonly secret: string | undefined }): void;
}

async function runLsp(args: Arguments, terminal: Terminal): Promise<number> {
  if (!args.has('stdio'))
    throw new UsageError('The server speaks over standard input and output; say so with --stdio.');
  const secret = readSecret(args, terminal);
  if (terminal.bundles === undefined) throw new UsageError('The language server runs from the built package only.');
  // A bundle of its own, so that no other command pays for loading it.
  const bundle: unknown = await import(pathToFileURL(resolve(terminal.bundles, 'server.cjs')).href);
  if (!isServerBundle(bundle)) throw new UsageError('The bundle of the language server is broken; build it again.');
  bundle.startServer({ secret });
  return new Promise(() => {
    // The server ends the process itself when the editor says so.
  });
}

function isServerBundle(bundle: unknown): bundle is ServerBundle {
  return (
    typeof bundle === 'object' && bundle !== null && 'startServer' in bundle && typeof bundle.startServer === 'function'
  );
}
