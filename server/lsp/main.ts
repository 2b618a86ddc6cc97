import { join } from 'node:path';
import { createConnection } from 'vscode-languageserver/node';
import { type ServerOptions, serve } from './server.js';

/** Starts the server over the transport that the command line of the process names (`--stdio`, `--node-ipc`). */
export function startServer(options: Pick<ServerOptions, 'secret'>): void {
  serve(createConnection(), {
    ...options,
    grammars: join(__dirname, 'grammars'),
    lookWorker: join(__dirname, 'lookWorker.cjs'),
    scanWorker: join(__dirname, 'worker.cjs'),
  });
}

// An editor runs this file with the transport as its first argument; the command line program loads it as a library.
if (process.argv[2]?.startsWith('--')) startServer({ secret: undefined });
