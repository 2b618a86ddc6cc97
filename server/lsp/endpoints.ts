import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CoveredChange, CoveredSearch } from '../core/ai/coveredVendor.js';
import type { LinkedEndpoint, PlacedSend } from '../core/ai/link.js';
import type { Document } from '../core/model.js';
import type { Code } from '../core/program/code.js';
import { noSurroundings, type Surroundings, saysAnything } from '../core/workspace/link.js';
import type { EditorParser, FileLook } from '../host/codeReader.js';
import type { PolicyFiles } from '../host/policyFiles.js';
import { isPruned } from '../host/walk.js';
import {
  type CodeReading,
  createFactsIndex,
  type FactsIndex,
  type FolderEndpoints,
  type Outstanding,
} from './factsIndex.js';
import type { LookAside } from './lookAside.js';
import { changeBetween, moveEndpoints } from './movedEndpoints.js';
import { createPause, delay } from './pause.js';

/** The AI endpoints of the workspace, as open buffers and the files on disk say. Without a parser there are none. */
export interface Endpoints {
  /** Starts reading code with a parser. Large buffers are read aside where that is possible. */
  start(reading: CodeReading, parser: EditorParser, aside: LookAside | undefined): void;
  /** Reads the programs of a document; undefined as long as there is no parser. */
  readCode(): ((document: Document) => readonly Code[]) | undefined;
  /** Changes of a document after which an endpoint of it reaches only whom the policy covers. */
  coveredChanges(document: OpenDocument, search: VendorSearch): readonly CoveredChange[];
  /** The sends that stand in an open document. None while its reading is put off. */
  sendsOf(document: OpenDocument): readonly PlacedSend[];
  /** What the other files say of stores and guards to a file, open or not. */
  surroundingsOf(path: string | undefined): Surroundings;
  /** The sends that stand in a file which is not open. */
  sendsOfFile(path: string): readonly PlacedSend[];
  /** Reads the workspace, after a while in which it is not asked for again. */
  rebuild(): void;
  /** Resolves when the workspace is read. */
  ready(): Promise<void>;
  /** The endpoints that an open document chooses. Those of large ones may be of an earlier version, moved along. */
  ofDocument(document: OpenDocument): readonly LinkedEndpoint[];
  /** The endpoints of other files that an open document sends data to; none while its reading is put off. */
  usedBy(document: OpenDocument): readonly LinkedEndpoint[];
  /** The endpoints that a file which is not open chooses. */
  ofFile(path: string): readonly LinkedEndpoint[];
  /** All endpoints of the workspace, folder by folder. */
  all(): readonly FolderEndpoints[];
  /** Reads a document whose endpoints are of an earlier version. */
  catchUp(document: OpenDocument): Promise<void>;
  closed(uri: string, path: string | undefined): void;
  /** A file or folder was made, changed or deleted. */
  changedOnDisk(path: string): void;
}

/** A document with the paths that it is known by. */
export interface OpenDocument {
  readonly textDocument: TextDocument;
  readonly documentPath: string;
  /** Absolute; undefined for what is no file. */
  readonly path: string | undefined;
}

/** What a search for a covered vendor looks at, beside what the files say. */
export type VendorSearch = Omit<CoveredSearch, 'readCode' | 'endpointsOf'>;

export interface EndpointsOptions {
  readonly policies: PolicyFiles;
  readonly folders: () => readonly string[];
  readonly bufferAt: (path: string) => string | undefined;
  /** Will the editor hear of endpoints that are found after it asked? Otherwise nothing may be put off. */
  readonly canRefresh: () => boolean;
  /** Endpoints may have changed by what was read in the background. */
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}

/** What is known about the buffer of a document. */
interface Buffered {
  readonly version: number;
  readonly text: string;
  readonly look: FileLook;
  /** How long looking at it took, in milliseconds. */
  readonly cost: number;
}

/** A buffer that is read in less time is read with every edit; another one when the typing pauses. In milliseconds. */
const promptCost = 10;

/** Policies and ignore files are often changed by the letter. In milliseconds. */
const rebuildDelay = 300;

export function createEndpoints(options: EndpointsOptions): Endpoints {
  const buffers = new Map<string, Buffered>();
  let index: FactsIndex | undefined;
  let codeReader: ((document: Document) => readonly Code[]) | undefined;
  let codeReading: CodeReading | undefined;
  let parser: EditorParser | undefined;
  let lookAside: LookAside | undefined;
  let work: Promise<void> = Promise.resolve();
  const changed = new Set<string>();
  let rebuilds = 0;
  // Before all files were read, nothing is said about any: another one may say where data goes.
  let isBuilt = false;

  function read(document: OpenDocument, facts: FactsIndex): Buffered {
    const { textDocument, documentPath, path } = document;
    const before = performance.now();
    const text = textDocument.getText();
    const look = facts.lookAtText(path, documentPath, text);
    const buffered = { version: textDocument.version, text, look, cost: performance.now() - before };
    keep(document, buffered, facts);
    return buffered;
  }

  /** Reads a document in another thread; gives false where that is not possible. */
  async function readAside(document: OpenDocument, known: Buffered, facts: FactsIndex): Promise<boolean> {
    const { textDocument, documentPath, path } = document;
    const { uri, version } = textDocument;
    const text = textDocument.getText();
    const look = await lookAside?.look(documentPath, text, facts.modules(path));
    if (look === undefined) return false;
    // It may have been closed meanwhile, or opened again.
    if (buffers.get(uri) === known) keep(document, { version, text, look, cost: known.cost }, facts);
    return true;
  }

  function keep({ textDocument, path }: OpenDocument, buffered: Buffered, facts: FactsIndex): void {
    buffers.set(textDocument.uri, buffered);
    if (path !== undefined && facts.reaches(path)) followUp(facts, facts.put(path, buffered.look));
  }

  /** One thing after the other. */
  function inBackground(run: () => Promise<void>): void {
    work = work.then(run).catch(options.onError);
  }

  function endpointsOf({ path }: OpenDocument, { look }: Buffered, facts: FactsIndex): readonly LinkedEndpoint[] {
    if (!look.speaks || look.facts === undefined) return [];
    if (path !== undefined && facts.reaches(path)) return isBuilt ? facts.endpoints(path) : [];
    return facts.endpointsWith(look.facts, path);
  }

  /** Of rebuilds that wait for their turn, only the last one is made. */
  function rebuild(): void {
    const facts = index;
    if (facts === undefined) return;
    const turn = ++rebuilds;
    const isWanted = () => turn === rebuilds;
    inBackground(async () => {
      if (turn > 1 && isWanted()) await delay(rebuildDelay);
      if (!isWanted()) return;
      try {
        await facts.build(isWanted);
      } finally {
        // What could not be walked holds up nothing: what was read until then counts.
        if (isWanted()) isBuilt = true;
      }
      if (isWanted()) options.onChange();
    });
  }

  function followUp(facts: FactsIndex, left: Outstanding): void {
    if (left === 'build') rebuild();
    if (left !== 'follow') return;
    inBackground(async () => {
      if (await facts.follow()) options.onChange();
    });
  }

  async function refreshChanged(facts: FactsIndex): Promise<void> {
    if (changed.size === 0) return;
    const pause = createPause();
    for (const path of changed) {
      await pause();
      changed.delete(path);
      if (options.bufferAt(path) === undefined) followUp(facts, facts.refresh(path));
    }
    options.onChange();
  }

  return {
    rebuild,
    readCode: () => codeReader,
    coveredChanges({ documentPath, path }, search) {
      const facts = index;
      if (facts === undefined || codeReading === undefined || codeReader === undefined) return [];
      const endpointsOf = (text: string) => {
        const { facts: said } = facts.lookAtText(path, documentPath, text);
        return said === undefined ? [] : facts.endpointsWith(said, path);
      };
      return codeReading.coveredChanges({ ...search, readCode: codeReader, endpointsOf });
    },
    start(reading, editorParser, aside) {
      codeReading = reading;
      parser = editorParser;
      codeReader = reading.createCodeReader(parser.parse);
      lookAside = aside;
      index = createFactsIndex({ ...options, reading, parser });
      rebuild();
    },
    async ready() {
      for (let seen: Promise<void> | undefined; seen !== work; await seen) seen = work;
    },
    ofDocument(document) {
      const { textDocument, documentPath } = document;
      if (index === undefined) return [];
      const known = buffers.get(textDocument.uri);
      if (known === undefined || (known.version !== textDocument.version && !isPutOff(known))) {
        return endpointsOf(document, read(document, index), index);
      }
      const endpoints = endpointsOf(document, known, index);
      if (known.version === textDocument.version || endpoints.length === 0) return endpoints;
      return moveEndpoints(endpoints, changeBetween(known.text, textDocument.getText()), documentPath);
    },
    usedBy({ textDocument, path }) {
      const isRead = buffers.get(textDocument.uri)?.version === textDocument.version;
      return isRead && path !== undefined && index !== undefined ? index.used(path) : [];
    },
    sendsOf({ textDocument, path }) {
      const known = buffers.get(textDocument.uri);
      if (index === undefined || known?.version !== textDocument.version) return [];
      if (path !== undefined && index.reaches(path)) return isBuilt ? index.sends(path) : [];
      return known.look.facts === undefined ? [] : index.sendsWith(known.look.facts, path);
    },
    surroundingsOf(path) {
      const said = isBuilt && path !== undefined && index?.reaches(path) ? index.surroundings(path) : undefined;
      return said ?? noSurroundings;
    },
    sendsOfFile: (path) => (isBuilt ? index?.sends(path) : undefined) ?? [],
    ofFile: (path) => (isBuilt ? index?.endpoints(path) : undefined) ?? [],
    all: () => (isBuilt ? index?.all() : undefined) ?? [],
    async catchUp(document) {
      const { uri, version } = document.textDocument;
      const known = buffers.get(uri);
      if (index === undefined || known?.version === version) return;
      if (known === undefined || !isPutOff(known) || !(await readAside(document, known, index))) read(document, index);
    },
    closed(uri, path) {
      buffers.delete(uri);
      parser?.forget();
      if (path !== undefined && index !== undefined) followUp(index, index.refresh(path));
    },
    changedOnDisk(path) {
      const facts = index;
      if (facts === undefined || isPruned(path)) return;
      changed.add(path);
      inBackground(() => refreshChanged(facts));
    },
  };

  function isPutOff({ cost }: Buffered): boolean {
    return cost > promptCost && options.canRefresh();
  }
}

const keys = new WeakMap<object, string>();

/** Endpoints that say the same at the same places have the same key. */
export function keyOf(endpoints: readonly LinkedEndpoint[]): string {
  if (endpoints.length === 0) return '';
  const known = keys.get(endpoints) ?? JSON.stringify(endpoints, withoutCatalog);
  keys.set(endpoints, known);
  return known;
}

/** What decides of other files how one is inspected: the same key, the same result. */
export function keyOfOthers(endpoints: readonly LinkedEndpoint[], surroundings: Surroundings): string {
  return saysAnything(surroundings) ? `${keyOf(endpoints)} ${JSON.stringify(surroundings)}` : keyOf(endpoints);
}

/** A vendor of the catalog is known by its id. */
function withoutCatalog(name: string, value: unknown): unknown {
  return name === 'vendor' && typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}
