import { randomUUID } from 'node:crypto';
import {
  type Diagnostic,
  type InitializeParams,
  TextDocuments,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../../protocol/index.js';
import { createDocument } from '../core/document.js';
import { inspect } from '../core/inspect.js';
import { type Document, type Finding, type Inspection, isAtLeast, type Policy } from '../core/model.js';
import { allRules } from '../core/rules/index.js';
import { noPolicyFile, policyAt } from '../host/policyFiles.js';
import type { Problem } from '../host/problem.js';
import { findSecrets } from '../host/secrets.js';
import { type ClientFeatures, readClientFeatures, readInitializationOptions } from './clientFeatures.js';
import { documentPathOfUri, folderOf } from './documentPath.js';
import { createPolicies, type Policies } from './policy.js';
import { defaultSettings } from './settings.js';
import { pathOfUri } from './uris.js';

/** An open document in one version, inspected. */
export interface Inspected {
  /** As the editor knows it: lines, version. It changes with the next edit; `document` does not. */
  readonly textDocument: TextDocument;
  readonly document: Document;
  readonly inspection: Inspection;
  /** The findings that the settings let through. */
  readonly shown: readonly Finding[];
  /** Names this result to the editor. */
  readonly resultId: string;
  /** How long it took, in milliseconds. */
  readonly cost: number;
}

/** What is known about a file that is not open. */
export interface FileReport {
  readonly path: string;
  readonly uri: string;
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly findings: number;
  readonly problems: readonly Problem[];
  /** It was read as text. */
  readonly read: boolean;
}

/** A report with what it depends on. */
export interface Scanned {
  /** Size and time of the last change. */
  readonly stamp: string;
  readonly epoch: number;
  readonly report: FileReport;
}

/** Everything that changes while the server runs. */
export interface Session {
  readonly documents: TextDocuments<TextDocument>;
  readonly policies: Policies;
  client(): ClientFeatures;
  /** The key for replacement values. */
  secret(): string;
  /** Today as `YYYY-MM-DD`. */
  today(): string;
  /** Absolute paths of the workspace's folders. */
  folders(): readonly string[];
  settingsFor(path: string | undefined): Settings;
  /** The policy that holds for a document. What is no file has the policy of the first folder. */
  policyFor(uri: string): Policy;
  /** False when settings, a policy or an ignore file say that the document is left alone. */
  isInspecting(uri: string): boolean;
  /** The inspection of the current version of an open document, made at most once. */
  inspected(uri: string): Inspected | undefined;
  /** How long the last inspection of a document took, in milliseconds; 0 when there was none. */
  lastCost(uri: string): number;
  /** The URIs of the files that are open, by path. */
  openFiles(): ReadonlyMap<string, string>;
  /** Files that a scan looked at, by path. */
  readonly scanned: Map<string, Scanned>;
  /** URIs of documents whose diagnostics were sent without being asked for and are not empty. */
  readonly published: Set<string>;
  /** Counts the changes of what results depend on beside texts: policies, settings, folders. */
  epoch(): number;
  /** A new name for a result. */
  nextResultId(): string;
  initialize(params: InitializeParams): void;
  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void;
  /** `undefined` stands for documents outside every folder. */
  setSettings(byFolder: ReadonlyMap<string | undefined, Settings>): void;
  forgetPolicies(): void;
  forgetDocument(uri: string): void;
}

export interface SessionOptions {
  /** The key for replacement values, if one was named; the editor's own is used without it. */
  readonly secret: string | undefined;
  /** A key for when nobody has one. */
  readonly fallbackSecret: string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: () => string;
}

interface Cached extends Inspected {
  readonly version: number;
  readonly epoch: number;
}

const nothing: Inspection = { findings: [], suppressed: [], failures: [], withheld: [] };

export function createSession(options: SessionOptions): Session {
  const documents = new TextDocuments(TextDocument);
  const inspections = new Map<string, Cached>();
  const policies = createPolicies((path) => {
    const uri = openFiles().get(path);
    return uri === undefined ? undefined : documents.get(uri)?.getText();
  }, options.today);
  let client: ClientFeatures | undefined;
  let editorSecret: string | undefined;
  let folders: readonly string[] = [];
  let settings: ReadonlyMap<string | undefined, Settings> = new Map();
  let epoch = 0;
  let results = 0;
  // An editor may still know results of a server that ran before this one.
  const run = randomUUID();

  function openFiles(): ReadonlyMap<string, string> {
    const uris = new Map<string, string>();
    for (const uri of documents.keys()) {
      const path = pathOfUri(uri);
      if (path !== undefined) uris.set(path, uri);
    }
    return uris;
  }

  function settingsFor(path: string | undefined): Settings {
    const folder = path === undefined ? undefined : folderOf(path, folders);
    return settings.get(folder) ?? settings.get(undefined) ?? defaultSettings;
  }

  function policyFor(uri: string): Policy {
    const path = pathOfUri(uri);
    if (path !== undefined) return policyAt(policies.forFile(path), path);
    return (folders[0] === undefined ? noPolicyFile : policies.forFolder(folders[0])).policy;
  }

  function isInspecting(uri: string): boolean {
    const path = pathOfUri(uri);
    return settingsFor(path).enable && (path === undefined || !policies.excludes(path));
  }

  function inspectNow(textDocument: TextDocument): Cached {
    const begin = performance.now();
    const path = pathOfUri(textDocument.uri);
    const text = textDocument.getText();
    const policy = policyFor(textDocument.uri);
    const documentPath = documentPathOfUri(textDocument.uri, textDocument.languageId, folders);
    const document = createDocument(documentPath, text, policy);
    const { minimumSeverity } = settingsFor(path);
    const inspection = isInspecting(textDocument.uri)
      ? inspect(document, policy, allRules, { today: options.today(), findSecrets })
      : nothing;
    return {
      textDocument,
      document,
      inspection,
      shown: inspection.findings.filter(({ severity }) => isAtLeast(severity, minimumSeverity)),
      resultId: session.nextResultId(),
      cost: performance.now() - begin,
      version: textDocument.version,
      epoch,
    };
  }

  const session: Session = {
    documents,
    policies,
    client() {
      if (client === undefined) throw new Error('The editor has not introduced itself.');
      return client;
    },
    secret: () => options.secret ?? editorSecret ?? options.fallbackSecret,
    today: options.today,
    folders: () => folders,
    settingsFor,
    policyFor,
    isInspecting,
    openFiles,
    scanned: new Map(),
    published: new Set(),
    epoch: () => epoch,
    nextResultId: () => `${run}-${++results}`,
    inspected(uri) {
      const textDocument = documents.get(uri);
      if (textDocument === undefined) return undefined;
      const known = inspections.get(uri);
      if (known?.version === textDocument.version && known.epoch === epoch) return known;
      const inspected = inspectNow(textDocument);
      inspections.set(uri, inspected);
      return inspected;
    },
    lastCost: (uri) => inspections.get(uri)?.cost ?? 0,
    initialize(params) {
      client = readClientFeatures(params);
      editorSecret = readInitializationOptions(params.initializationOptions).replacementSecret;
      const root = params.rootUri ? [params.rootUri] : [];
      folders = pathsOf(params.workspaceFolders?.map(({ uri }) => uri) ?? root);
    },
    changeFolders(added, removed) {
      const gone = new Set(pathsOf(removed.map(({ uri }) => uri)));
      folders = [...folders.filter((folder) => !gone.has(folder)), ...pathsOf(added.map(({ uri }) => uri))];
      epoch++;
    },
    setSettings(byFolder) {
      settings = byFolder;
      epoch++;
    },
    forgetPolicies() {
      policies.forget();
      epoch++;
    },
    forgetDocument(uri) {
      inspections.delete(uri);
    },
  };
  return session;
}

function pathsOf(uris: readonly string[]): readonly string[] {
  return uris.map(pathOfUri).filter((path) => path !== undefined);
}
