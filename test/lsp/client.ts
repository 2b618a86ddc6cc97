import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serve } from '../../server/lsp/server.js';

/** A folder that a test has to itself. */
export interface Workspace {
  readonly path: string;
  readonly uri: string;
  uriOf(name: string): string;
  write(name: string, text: string): string;
  remove(): void;
}

export function createWorkspace(files: Readonly<Record<string, string>> = {}): Workspace {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'phi-lint-lsp-')));
  // The root of a repository: policies above it do not count.
  mkdirSync(join(path, '.git'));
  const workspace: Workspace = {
    path,
    uri: pathToFileURL(path).href,
    uriOf: (name) => pathToFileURL(join(path, name)).href,
    write(name, text) {
      mkdirSync(dirname(join(path, name)), { recursive: true });
      writeFileSync(join(path, name), text);
      return workspace.uriOf(name);
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
  for (const [name, text] of Object.entries(files)) workspace.write(name, text);
  return workspace;
}

/** An editor that has diagnostics sent. */
export const pushClient: ClientCapabilities = {
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } },
};

/** An editor that asks for diagnostics. */
export const pullClient: ClientCapabilities = {
  ...pushClient,
  textDocument: { ...pushClient.textDocument, diagnostic: {} },
  workspace: { ...pushClient.workspace, diagnostics: { refreshSupport: true } },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly Workspace[];
  readonly initializationOptions?: unknown;
  /** Answers `workspace/configuration`; the client has that capability when it is given. */
  readonly settings?: (section: string | undefined) => unknown;
  /** Makes the edits that the server asks for; false refuses them. */
  readonly acceptsEdits?: boolean;
  /** The folder with the parser; the one of the build when it is not given. */
  readonly grammars?: string | undefined;
  /** The bundle of the thread that reads large buffers. */
  readonly lookWorker?: string;
  /** The bundle of the threads that scan; without it the server scans by itself. */
  readonly scanWorker?: string;
}

/** What the build put beside the bundles. */
const grammars = resolve(import.meta.dirname, '../../dist/grammars');

/** A small editor on the other end of a pair of streams. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Everything that the server wrote, as it went over the wire. */
  wire(): string;
  readonly published: PublishDiagnosticsParams[];
  readonly appliedEdits: ApplyWorkspaceEditParams[];
  readonly messages: string[];
  readonly logs: string[];
  /** The globs of the files that the server wants to be told about. */
  readonly watched: string[];
  refreshes(): number;
  text(uri: string): string;
  open(uri: string, text: string, languageId?: string): void;
  /** One incremental edit: the first occurrence of `search` becomes `replacement`. */
  edit(uri: string, search: string, replacement: string): void;
  apply(uri: string, edits: readonly TextEdit[]): void;
  close(uri: string): void;
  /** The diagnostics that were sent for the current version. */
  diagnostics(uri: string): Promise<readonly Diagnostic[]>;
  actions(uri: string, at: Range | string, only?: string[]): Promise<CodeAction[]>;
  rangeOf(uri: string, text: string): Range;
}

export async function connect(options: ClientOptions = {}): Promise<Client> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const chunks: string[] = [];
  toClient.on('data', (chunk) => chunks.push(String(chunk)));
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    secret: undefined,
    grammars: 'grammars' in options ? options.grammars : grammars,
    lookWorker: options.lookWorker,
    scanWorker: options.scanWorker,
  });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const client = createClient(connection, () => chunks.join(''), options);
  connection.listen();
  const configuration = options.settings !== undefined;
  const capabilities = options.capabilities ?? pushClient;
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: { ...capabilities, workspace: { ...capabilities.workspace, configuration } },
    workspaceFolders: options.folders?.map(({ uri, path }) => ({ uri, name: path })) ?? null,
    initializationOptions: options.initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return { ...client, initialized };
}

function createClient(
  connection: ProtocolConnection,
  wire: () => string,
  options: ClientOptions,
): Omit<Client, 'initialized'> {
  const documents = new Map<string, TextDocument>();
  const published: PublishDiagnosticsParams[] = [];
  const appliedEdits: ApplyWorkspaceEditParams[] = [];
  const messages: string[] = [];
  const logs: string[] = [];
  const watched: string[] = [];
  let refreshes = 0;
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  connection.onNotification(ShowMessageNotification.type, ({ message }) => void messages.push(message));
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logs.push(message));
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    for (const { registerOptions } of registrations) {
      for (const { globPattern } of registerOptions?.watchers ?? []) watched.push(globPattern);
    }
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes++;
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => options.settings?.(section)),
  );
  connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
    appliedEdits.push(params);
    return { applied: options.acceptsEdits !== false };
  });
  const get = (uri: string): TextDocument => {
    const document = documents.get(uri);
    if (document === undefined) throw new Error('The test did not open this document.');
    return document;
  };
  const client: Omit<Client, 'initialized'> = {
    connection,
    wire,
    published,
    appliedEdits,
    messages,
    logs,
    watched,
    refreshes: () => refreshes,
    text: (uri) => get(uri).getText(),
    open(uri, text, languageId = 'plaintext') {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text));
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      });
    },
    edit(uri, search, replacement) {
      client.apply(uri, [{ range: client.rangeOf(uri, search), newText: replacement }]);
    },
    apply(uri, edits) {
      const document = get(uri);
      const version = document.version + 1;
      const contentChanges = [...edits]
        .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
        .map(({ range, newText }) => ({ range, text: newText }));
      TextDocument.update(document, contentChanges, version);
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      });
    },
    close(uri) {
      documents.delete(uri);
      void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    },
    async diagnostics(uri) {
      const { version } = get(uri);
      const sent = await eventually('diagnostics', () =>
        published.findLast((each) => each.uri === uri && each.version === version),
      );
      return sent.diagnostics;
    },
    async actions(uri, at, only) {
      const range = typeof at === 'string' ? client.rangeOf(uri, at) : at;
      const actions = await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
      });
      return (actions ?? []).filter((action): action is CodeAction => !('arguments' in action));
    },
    rangeOf(uri, text) {
      const document = get(uri);
      const start = document.getText().indexOf(text);
      if (start < 0) throw new Error('The test looks for a text that is not there.');
      return { start: document.positionAt(start), end: document.positionAt(start + text.length) };
    },
  };
  return client;
}

/** Waits until the question has an answer other than `undefined` and `false`. */
export async function eventually<T>(what: string, ask: () => T | undefined | false, timeout = 8000): Promise<T> {
  for (const end = Date.now() + timeout; Date.now() < end; await new Promise((done) => setTimeout(done, 5))) {
    const answer = ask();
    if (answer !== undefined && answer !== false) return answer;
  }
  throw new Error(`This did not happen in time: ${what}`);
}

/** The edits of a code action for one document. */
export function editsOf(action: CodeAction | undefined, uri: string): readonly TextEdit[] {
  const edits = action?.edit?.changes?.[uri];
  if (edits === undefined) throw new Error('The action has no edit for this document.');
  return edits;
}

export function titled(actions: readonly CodeAction[], title: string): CodeAction | undefined {
  return actions.find((action) => action.title.startsWith(title));
}
