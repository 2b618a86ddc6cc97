import { randomBytes } from 'node:crypto';
import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { policyFilePattern } from '../../protocol/index.js';
import { fixAllKind, registerCodeActions } from './codeActions.js';
import { registerCommands, serverCommands } from './commands.js';
import { createConfiguration } from './configuration.js';
import { registerDiagnostics } from './diagnostics.js';
import { logFailure } from './guard.js';
import { registerHover } from './hover.js';
import { isPolicyPath } from './policy.js';
import { createPublisher } from './publisher.js';
import { registerScanRequest } from './scanRequest.js';
import { createSession, type Session } from './session.js';
import { pathOfUri } from './uris.js';

export interface ServerOptions {
  /** The key for replacement values, if one was named; the editor's own is used without it. */
  readonly secret: string | undefined;
}

/** Serves one editor over a connection. Only wires: each feature has its own file. */
export function serve(connection: Connection, options: ServerOptions): void {
  const session = createSession({ ...options, fallbackSecret: randomBytes(32).toString('hex'), today });
  const { promise: ready, resolve: settingsKnown } = createGate();
  const publisher = createPublisher(connection, session, ready);
  const refresh = () => publisher.refresh();
  const configuration = createConfiguration(connection, session, refresh);

  connection.onInitialize((params) => {
    session.initialize(params);
    return describe(session);
  });
  connection.onInitialized(async () => {
    await configuration.load();
    settingsKnown();
    if (session.client().registersWatchers && !session.client().own) await watchPolicies(connection);
    await configuration.register();
    connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
      session.changeFolders(added, removed);
      await configuration.load();
      refresh();
    });
  });

  const policyChanged = () => {
    session.forgetPolicies();
    refresh();
  };
  session.documents.onDidChangeContent(({ document }) => {
    if (isPolicyUri(document.uri)) policyChanged();
    publisher.changed(document.uri);
  });
  session.documents.onDidSave(({ document }) => {
    if (isPolicyUri(document.uri)) policyChanged();
  });
  session.documents.onDidClose(({ document }) => {
    session.forgetDocument(document.uri);
    if (isPolicyUri(document.uri)) policyChanged();
    publisher.closed(document.uri);
  });
  connection.onDidChangeWatchedFiles(policyChanged);

  registerDiagnostics(connection, session, publisher, ready);
  registerScanRequest(connection, session, publisher, ready);
  registerCodeActions(connection, session);
  registerHover(connection, session);
  registerCommands(connection, session);
  session.documents.listen(connection);
  connection.listen();
}

function describe(session: Session): InitializeResult {
  return {
    serverInfo: { name: 'phi-lint' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      // Our own client scans the workspace when it is told to; others may ask for it whenever they like.
      diagnosticProvider: {
        interFileDependencies: false,
        workspaceDiagnostics: !session.client().own,
        identifier: 'phi-lint',
      },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      hoverProvider: true,
      executeCommandProvider: { commands: [...serverCommands] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

async function watchPolicies(connection: Connection): Promise<void> {
  try {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: policyFilePattern }],
    });
  } catch (error) {
    logFailure(connection, 'watching policy files', error);
  }
}

function isPolicyUri(uri: string): boolean {
  const path = pathOfUri(uri);
  return path !== undefined && isPolicyPath(path);
}

interface Gate {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function createGate(): Gate {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** The local date as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
