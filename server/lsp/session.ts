import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { type InitializeParams, TextDocuments, type WorkspaceFolder } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../../protocol/index.js';
import type { LinkedEndpoint } from '../core/ai/link.js';
import { createDocument } from '../core/document.js';
import { type InspectOptions, inspect } from '../core/inspect.js';
import type { Document, Finding, Inspection, Policy } from '../core/model.js';
import { isPolicyPath } from '../core/policy/policy.js';
import { allRules } from '../core/rules/index.js';
import { mayConcernCode } from '../host/aiFacts.js';
import { type Assistants, createAssistants } from '../host/assistants.js';
import { digestsIn } from '../host/inspectText.js';
import { noPolicyFile, policyAt } from '../host/policyFiles.js';
import { findSecrets } from '../host/secrets.js';
import type { WalkOptions } from '../host/walk.js';
import { type Baselines, createBaselines } from './baselines.js';
import { type ClientFeatures, readClientFeatures, readInitializationOptions } from './clientFeatures.js';
import { documentPathOfUri, folderOf } from './documentPath.js';
import { createEndpoints, type Endpoints, keyOfOthers, type OpenDocument } from './endpoints.js';
import type { FileReport, Scanned } from './fileReports.js';
import { type Hides, hidesNothing } from './filesExclude.js';
import { createPolicies, type Policies } from './policy.js';
import { defaultSettings, isEnabled, isShown } from './settings.js';
import { pathOfUri } from './uris.js';

export type { FileReport, Scanned };

/** An open document in one version, inspected. */
export interface Inspected {
  /** As the editor knows it: lines, version. It changes with the next edit; `document` does not. */
  readonly textDocument: TextDocument;
  readonly document: Document;
  readonly inspection: Inspection;
  /** The findings that the settings let through. */
  readonly shown: readonly Finding[];
  /** Those that were there before, by the baseline. */
  readonly baselined: readonly Finding[];
  /** Names this result to the editor. */
  readonly resultId: string;
  /** The AI endpoints that it chooses. */
  readonly endpoints: readonly LinkedEndpoint[];
  /** Those of other files that it sends data to. */
  readonly usedEndpoints: () => readonly LinkedEndpoint[];
  /** How long it took, in milliseconds. */
  readonly cost: number;
}

/** Everything that changes while the server runs. */
export interface Session {
  readonly documents: TextDocuments<TextDocument>;
  readonly policies: Policies;
  readonly endpoints: Endpoints;
  readonly baselines: Baselines;
  client(): ClientFeatures;
  /** The key for replacement values. */
  secret(): string;
  /** Today as `YYYY-MM-DD`. */
  today(): string;
  /** What the editor has: ids of extensions and its own name. */
  installed(): readonly string[];
  /** Says which coding assistants may read the file at an absolute path. */
  assistantsFor(path: string): Assistants;
  /** Absolute paths of the workspace's folders. */
  folders(): readonly string[];
  settingsFor(path: string | undefined): Settings;
  /** The policy that holds for a document. What is no file has the policy of the first folder. */
  policyFor(uri: string): Policy;
  /** False when settings, a policy or an ignore file say that the document is left alone. */
  isInspecting(uri: string): boolean;
  /** The inspection of the current version of an open document, made at most once. */
  inspected(uri: string): Inspected | undefined;
  /** The same if it was made already; nothing is inspected for it. */
  lastInspected(uri: string): Inspected | undefined;
  /** The document's last inspection is of its current text, but its endpoints have changed since. */
  isOutdated(uri: string): boolean;
  /** Reads the AI endpoints of a document whose reading was put off. */
  catchUp(uri: string): Promise<void>;
  /** How long the last inspection of a document took, in milliseconds; 0 when there was none. */
  lastCost(uri: string): number;
  /** The URIs of the files that are open, by path. */
  openFiles(): ReadonlyMap<string, string>;
  /** Files that a scan looked at, by path. */
  readonly scanned: ReadonlyMap<string, Scanned>;
  keepScanned(path: string, scanned: Scanned): void;
  forgetScanned(path: string): void;
  /** What a walk of the workspace obeys: policies, ignore files, and what the editor hides. */
  walkOptions(): WalkOptions;
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
  /** What the editor hides in the folders, whose setting is `files.exclude`. */
  setHidden(byFolder: ReadonlyMap<string, Hides>): void;
  forgetPolicies(): void;
  /** Reads anew which coding assistants are used and what is kept from them. */
  forgetAssistants(): void;
  forgetDocument(uri: string): void;
}

export interface SessionOptions {
  /** The key for replacement values, if one was named; the editor's own is used without it. */
  readonly secret: string | undefined;
  /** A key for when nobody has one. */
  readonly fallbackSecret: string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: () => string;
  /** AI endpoints may have changed by what was read in the background. */
  readonly onEndpoints: () => void;
  /** What is known of the file at a path may have changed: it was inspected, closed or forgotten. */
  readonly onInspected: (path: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Longer texts take too long to be understood while somebody types. In UTF-16 units. */
const longestPromptCode = 100_000;

interface Cached extends Inspected {
  readonly version: number;
  readonly epoch: number;
  /** The endpoints that it was made with, as `keyOf` names them. */
  readonly key: string;
}

const nothing: Inspection = { findings: [], suppressed: [], failures: [], withheld: [], coveredFlows: [] };

export function createSession(options: SessionOptions): Session {
  const documents = new TextDocuments(TextDocument);
  const inspections = new Map<string, Cached>();
  const scanned = new Map<string, Scanned>();
  const policies = createPolicies(bufferAt, options.today);
  const baselines = createBaselines(policies);
  const endpoints = createEndpoints({
    policies,
    folders: () => folders,
    bufferAt,
    canRefresh: () => client !== undefined && (!client.pullsDiagnostics || client.refreshesDiagnostics),
    onChange: options.onEndpoints,
    onError: options.onError,
  });
  let client: ClientFeatures | undefined;
  let editorSecret: string | undefined;
  let folders: readonly string[] = [];
  let settings: ReadonlyMap<string | undefined, Settings> = new Map();
  let installed: readonly string[] = [];
  let assistants = new Map<string | undefined, Assistants>();
  let hidden: ReadonlyMap<string, Hides> = new Map();
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

  function bufferAt(path: string): string | undefined {
    const uri = openFiles().get(path);
    return uri === undefined ? undefined : documents.get(uri)?.getText();
  }

  function placed(textDocument: TextDocument): OpenDocument {
    const { uri, languageId } = textDocument;
    return { textDocument, documentPath: documentPathOfUri(uri, languageId, folders), path: pathOfUri(uri) };
  }

  function endpointsFor(textDocument: TextDocument): readonly LinkedEndpoint[] {
    return isInspecting(textDocument.uri) ? endpoints.ofDocument(placed(textDocument)) : [];
  }

  function settingsFor(path: string | undefined): Settings {
    const folder = path === undefined ? undefined : folderOf(path, folders);
    return settings.get(folder) ?? settings.get(undefined) ?? defaultSettings;
  }

  function isHidden(path: string): boolean {
    const folder = folderOf(path, folders);
    return folder !== undefined && (hidden.get(folder) ?? hidesNothing)(path);
  }

  function policyFor(uri: string): Policy {
    const path = pathOfUri(uri);
    if (path !== undefined) return policyAt(policies.forFile(path), path);
    return (folders[0] === undefined ? noPolicyFile : policies.forFolder(folders[0])).policy;
  }

  function assistantsFor(path: string): Assistants {
    const folder = folderOf(path, folders) ?? dirname(path);
    const known = assistants.get(folder) ?? createAssistants(folder, installed);
    assistants.set(folder, known);
    return known;
  }

  function isInspecting(uri: string): boolean {
    const path = pathOfUri(uri);
    return isEnabled(settingsFor(path), policyFor(uri)) && (path === undefined || !policies.excludes(path));
  }

  /** What rules about code need; long texts are judged by the scan only, so that typing never waits for them. */
  function understandingOf(textDocument: TextDocument): Pick<InspectOptions, 'sends' | 'surroundings' | 'readCode'> {
    const text = textDocument.getText();
    const readCode = text.length > longestPromptCode ? undefined : endpoints.readCode();
    if (readCode === undefined) return {};
    const document = placed(textDocument);
    const bytes = Buffer.from(text);
    const sends = endpoints.sendsOf(document);
    return sends.length > 0 || mayConcernCode(document.documentPath, bytes)
      ? { sends, surroundings: endpoints.surroundingsOf(document.path), readCode }
      : {};
  }

  function keyFor(textDocument: TextDocument, chosen: readonly LinkedEndpoint[]): string {
    return keyOfOthers(chosen, endpoints.surroundingsOf(placed(textDocument).path));
  }

  function knownIn(path: string, document: Document, inspection: Inspection): readonly Finding[] {
    const folder = folderOf(path, folders) ?? dirname(path);
    const key = inspection.findings.length === 0 ? undefined : baselines.keyFor(folder);
    if (key === undefined) return [];
    const known = baselines.knownIn(folder, path, digestsIn(document, inspection, inspection.findings, key));
    return inspection.findings.filter((_, index) => known[index]);
  }

  function inspectNow(
    textDocument: TextDocument,
    chosen: readonly LinkedEndpoint[],
    known: Document | undefined,
  ): Cached {
    const begin = performance.now();
    const { path, documentPath } = placed(textDocument);
    const policy = policyFor(textDocument.uri);
    const document = known ?? createDocument(documentPath, textDocument.getText(), policy);
    const ownSettings = settingsFor(path);
    const inspection = isInspecting(textDocument.uri)
      ? inspect(document, policy, allRules, {
          today: options.today(),
          findSecrets,
          policyNotes: path !== undefined && isPolicyPath(path) ? policies.notesOf(path) : undefined,
          endpoints: chosen,
          assistants: () => (path === undefined ? [] : assistantsFor(path).readersOf(path)),
          ...understandingOf(textDocument),
        })
      : nothing;
    const baselined = path === undefined ? [] : knownIn(path, document, inspection);
    return {
      textDocument,
      document,
      inspection,
      baselined,
      shown: inspection.findings.filter(
        (finding) => isShown(finding, ownSettings, policy) && !baselined.includes(finding),
      ),
      resultId: session.nextResultId(),
      endpoints: chosen,
      usedEndpoints: () => endpoints.usedBy(placed(textDocument)),
      cost: performance.now() - begin,
      version: textDocument.version,
      epoch,
      key: keyFor(textDocument, chosen),
    };
  }

  const session: Session = {
    documents,
    policies,
    endpoints,
    baselines,
    client() {
      if (client === undefined) throw new Error('The editor has not introduced itself.');
      return client;
    },
    secret: () => options.secret ?? editorSecret ?? options.fallbackSecret,
    today: options.today,
    installed: () => installed,
    assistantsFor,
    folders: () => folders,
    settingsFor,
    policyFor,
    isInspecting,
    openFiles,
    scanned,
    keepScanned(path, report) {
      scanned.set(path, report);
      options.onInspected(path);
    },
    forgetScanned(path) {
      if (scanned.delete(path)) options.onInspected(path);
    },
    walkOptions: () => ({ policies, gitignore: true, excludes: isHidden }),
    published: new Set(),
    epoch: () => epoch,
    nextResultId: () => `${run}-${++results}`,
    inspected(uri) {
      const textDocument = documents.get(uri);
      if (textDocument === undefined) return undefined;
      const known = inspections.get(uri);
      const chosen = endpointsFor(textDocument);
      const isCurrent = known?.version === textDocument.version && known.epoch === epoch;
      if (isCurrent && known.key === keyFor(textDocument, chosen)) return known;
      const inspected = inspectNow(textDocument, chosen, isCurrent ? known.document : undefined);
      inspections.set(uri, inspected);
      const path = pathOfUri(uri);
      if (path !== undefined) options.onInspected(path);
      return inspected;
    },
    lastInspected(uri) {
      const known = inspections.get(uri);
      return known?.version === documents.get(uri)?.version ? known : undefined;
    },
    isOutdated(uri) {
      const textDocument = documents.get(uri);
      const known = inspections.get(uri);
      if (textDocument === undefined || known?.version !== textDocument.version) return false;
      return known.key !== keyFor(textDocument, endpointsFor(textDocument));
    },
    async catchUp(uri) {
      const textDocument = documents.get(uri);
      if (textDocument !== undefined && isInspecting(uri)) await endpoints.catchUp(placed(textDocument));
    },
    lastCost: (uri) => inspections.get(uri)?.cost ?? 0,
    initialize(params) {
      client = readClientFeatures(params);
      const options = readInitializationOptions(params.initializationOptions);
      editorSecret = options.replacementSecret;
      installed = options.installed ?? [];
      const root = params.rootUri ? [params.rootUri] : [];
      folders = pathsOf(params.workspaceFolders?.map(({ uri }) => uri) ?? root);
    },
    changeFolders(added, removed) {
      const gone = new Set(pathsOf(removed.map(({ uri }) => uri)));
      folders = [...folders.filter((folder) => !gone.has(folder)), ...pathsOf(added.map(({ uri }) => uri))];
      epoch++;
      endpoints.rebuild();
    },
    setSettings(byFolder) {
      settings = byFolder;
      epoch++;
    },
    setHidden(byFolder) {
      hidden = byFolder;
    },
    forgetPolicies() {
      policies.forget();
      baselines.forget();
      session.forgetAssistants();
      endpoints.rebuild();
    },
    forgetAssistants() {
      assistants = new Map();
      epoch++;
    },
    forgetDocument(uri) {
      inspections.delete(uri);
      const path = pathOfUri(uri);
      endpoints.closed(uri, path);
      if (path !== undefined) options.onInspected(path);
    },
  };
  return session;
}

function pathsOf(uris: readonly string[]): readonly string[] {
  return uris.map(pathOfUri).filter((path) => path !== undefined);
}
