import { randomBytes } from 'node:crypto';
import {
  CodeActionKind,
  type Connection,
  FileChangeType,
  type FileEvent,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { concernsAssistants } from '../host/assistants.js';
import { isPruned } from '../host/walk.js';
import { registerBlameRequest } from './blameRequest.js';
import { fixAllKind, registerCodeActions } from './codeActions.js';
import { registerCodeLens } from './codeLens.js';
import { registerCommands, serverCommands } from './commands.js';
import { type Configuration, createConfiguration } from './configuration.js';
import { registerDeidentifyRequest } from './deidentifyRequest.js';
import { registerDiagnostics } from './diagnostics.js';
import { createDiskChanges, type DiskChanges } from './diskChanges.js';
import {
  createEndpointUpdates,
  type EndpointUpdates,
  type ParserFiles,
  startReading,
  watchFiles,
} from './endpointUpdates.js';
import { registerExplainRequest } from './explainRequest.js';
import { registerFindPhiRequest } from './findPhiRequest.js';
import { registerFixRequest } from './fixRequest.js';
import { guardedNotice, logFailure } from './guard.js';
import { registerHover } from './hover.js';
import { registerNotebookRequest } from './notebookRequest.js';
import { createOverview } from './overview.js';
import { registerPasteRequest } from './pasteRequest.js';
import { decidesWhatIsInspected } from './policy.js';
import { registerPolicyRequest } from './policyRequest.js';
import { createPublisher, type Publisher } from './publisher.js';
import { registerScanRequest } from './scanRequest.js';
import type { ScanThreadFiles } from './scanThreads.js';
import { createSession, type Session } from './session.js';
import { pathOfUri } from './uris.js';

export interface ServerOptions extends ParserFiles, ScanThreadFiles {
  /** The key for replacement values, if one was named; the editor's own is used without it. */
  readonly secret: string | undefined;
}

/** Serves one editor over a connection. Only wires: each feature has its own file. */
export function serve(connection: Connection, options: ServerOptions): void {
  const session = createSession({
    ...options,
    fallbackSecret: randomBytes(32).toString('hex'),
    today,
    onEndpoints: () => {
      updates.renew();
      overview.endpointsChanged();
    },
    onInspected: (path) => overview.inspected(path),
    onError: (error) => logFailure(connection, 'AI endpoints', error),
  });
  const { promise: ready, resolve: settingsKnown } = createGate();
  const publisher = createPublisher(connection, session, ready);
  const overview = createOverview(connection, () => session);
  const updates = createEndpointUpdates(connection, session, publisher);
  const configuration = createConfiguration(connection, session, () => publisher.refresh());

  connection.onInitialize((params) => {
    session.initialize(params);
    return describe(session);
  });
  connection.onInitialized(() =>
    guardedNotice(connection, 'start', async () => {
      await configuration.load();
      await startReading(connection, session, options);
      settingsKnown();
      if (session.client().changesFolders) followFolders(connection, session, configuration, publisher);
      if (session.client().registersWatchers) await watchFiles(connection);
      await configuration.register();
    }),
  );

  registerDiagnostics(connection, session, publisher, ready, options);
  const scans = registerScanRequest({
    connection,
    session,
    publisher,
    threads: options,
    ready,
    onScanned: overview.scanned,
  });
  const disk = createDiskChanges(session, publisher, {
    isScanned: scans.hasScanned,
    rescan: scans.rescan,
    onError: (error) => logFailure(connection, 'changes on disk', error),
  });
  registerDocuments(connection, session, publisher, updates, disk);
  registerFixRequest(connection, session);
  registerBlameRequest(connection, session);
  registerCodeActions(connection, session);
  registerHover(connection, session);
  registerCodeLens(connection, session);
  registerExplainRequest(connection, session);
  registerCommands(connection, session);
  registerDeidentifyRequest(connection, session);
  registerPasteRequest(connection, session, ready);
  registerFindPhiRequest(connection, session, ready);
  registerPolicyRequest(connection);
  registerNotebookRequest(connection, session, ready);
  session.documents.listen(connection);
  connection.listen();
}

/** Follows what is opened, edited, saved and closed, and what changes on disk. */
function registerDocuments(
  connection: Connection,
  session: Session,
  publisher: Publisher,
  updates: EndpointUpdates,
  disk: DiskChanges,
): void {
  const policyChanged = () => {
    session.forgetPolicies();
    publisher.refresh();
  };
  const assistantsChanged = () => {
    session.forgetAssistants();
    publisher.refresh();
  };
  const notice = (feature: string, run: () => void) => void guardedNotice(connection, feature, run);
  session.documents.onDidChangeContent(({ document: { uri } }) =>
    notice('edit', () => {
      if (decides(session, uri)) policyChanged();
      publisher.changed(uri);
      updates.edited(uri);
    }),
  );
  session.documents.onDidSave(({ document: { uri } }) =>
    notice('save', () => {
      const { registersWatchers, own } = session.client();
      // Where nothing is watched, a save is the time to look for policies that others have changed.
      if (decides(session, uri) || (!registersWatchers && !own)) policyChanged();
      else if (concernsAssistants(pathOfUri(uri) ?? '', 'content')) assistantsChanged();
    }),
  );
  session.documents.onDidClose(({ document: { uri } }) =>
    notice('close', () => {
      session.forgetDocument(uri);
      if (decides(session, uri)) policyChanged();
      publisher.closed(uri);
      disk.changed(uri);
      updates.renew();
    }),
  );
  connection.onDidChangeWatchedFiles(({ changes }) =>
    notice('changes on disk', () => {
      if (changes.some(({ uri }) => decides(session, uri))) policyChanged();
      else if (changes.some(isOfAssistant)) assistantsChanged();
      for (const { uri } of changes) {
        disk.changed(uri);
        updates.changedOnDisk(uri);
      }
    }),
  );
}

function followFolders(
  connection: Connection,
  session: Session,
  configuration: Configuration,
  publisher: Publisher,
): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
    guardedNotice(connection, 'folders', async () => {
      session.changeFolders(added, removed);
      await configuration.load();
      publisher.refresh();
    }),
  );
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
      codeLensProvider: { resolveProvider: false },
      executeCommandProvider: { commands: [...serverCommands] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

function isOfAssistant({ uri, type }: FileEvent): boolean {
  return concernsAssistants(pathOfUri(uri) ?? '', type === FileChangeType.Changed ? 'content' : 'presence');
}

function decides(session: Session, uri: string): boolean {
  const path = pathOfUri(uri);
  if (path === undefined) return false;
  return (
    session.policies.isExtended(path) ||
    session.baselines.includes(path) ||
    (decidesWhatIsInspected(path) && !isPruned(path))
  );
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
