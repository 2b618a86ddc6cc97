import { type Stats, statSync } from 'node:fs';
import { sep } from 'node:path';
import type { AiFacts } from '../core/ai/facts.js';
import type { AiIndex, LinkedEndpoint, PlacedSend } from '../core/ai/link.js';
import type { Parse } from '../core/program/syntax.js';
import type { Surroundings } from '../core/workspace/link.js';
import { mayImport, saysFacts } from '../host/aiFacts.js';
import type { EditorParser, FileLook } from '../host/codeReader.js';
import type { PolicyFiles } from '../host/policyFiles.js';
import { createFileReader } from '../host/readFile.js';
import { isPruned, isReached, walkFiles } from '../host/walk.js';
import { folderOf, pathInFolder } from './documentPath.js';
import { createPause } from './pause.js';

/** What the files of the workspace say about AI endpoints. Each folder is linked on its own, as a scan of it is. */
export interface FactsIndex {
  /** Walks the folders and reads what changed. Gives way to other work; ends early when nobody wants it any more. */
  build(isWanted: () => boolean): Promise<void>;
  /** Does the file at `path` have a part in what others say? False for files that a scan of its folder does not read. */
  reaches(path: string): boolean;
  /** Looks at the text of a buffer. `path` is that of its file, if it has one. */
  lookAtText(path: string | undefined, documentPath: string, text: string): FileLook;
  /** Modules whose importers are read in the folder of `path`. */
  modules(path: string | undefined): readonly string[];
  /** Takes over what the buffer of a file says. Gives what is left to do. */
  put(path: string, look: FileLook): Outstanding;
  /** Reads a file of the disk again, or forgets everything below a folder that is gone. Gives what is left to do. */
  refresh(path: string): Outstanding;
  /** Reads the files that import what has come to stand for an endpoint. Gives whether there were any to look for. */
  follow(): Promise<boolean>;
  /** All endpoints, folder by folder. */
  all(): readonly FolderEndpoints[];
  /** The endpoints that the file at `path` chooses. */
  endpoints(path: string): readonly LinkedEndpoint[];
  /** The endpoints of other files that the file at `path` sends data to. */
  used(path: string): readonly LinkedEndpoint[];
  /** The endpoints of a text instead of what the file at `path` says, in its folder, or without any. */
  endpointsWith(facts: AiFacts, path: string | undefined): readonly LinkedEndpoint[];
  /** The sends that stand in the file at `path`, and those of a text whose facts are nobody else's concern. */
  sends(path: string): readonly PlacedSend[];
  sendsWith(facts: AiFacts, path: string | undefined): readonly PlacedSend[];
  /** What the other files say of stores and guards to the file at `path`. */
  surroundings(path: string): Surroundings | undefined;
}

/** The endpoints of one folder of the workspace. */
export interface FolderEndpoints {
  /** Absolute. */
  readonly folder: string;
  readonly endpoints: readonly LinkedEndpoint[];
}

/** The bundle that reads code, once it is loaded. */
export type CodeReading = typeof import('../host/codeReader.js');

/** What is left to do after a change: nothing, to look for importers of what is new, or to walk the folders. */
export type Outstanding = 'nothing' | 'follow' | 'build';

export interface FactsIndexOptions {
  readonly reading: CodeReading;
  readonly parser: EditorParser;
  readonly policies: PolicyFiles;
  /** Absolute paths. */
  readonly folders: () => readonly string[];
  /** The text of an open file. */
  readonly bufferAt: (path: string) => string | undefined;
  /** A file could not be read for what it says; the others still are. */
  readonly onError: (error: unknown) => void;
}

interface Entry extends FileLook {
  /** Size and time of the last change; empty for a buffer. */
  readonly stamp: string;
}

/** The files of one folder. */
interface Island {
  readonly entries: Map<string, Entry>;
  /** The facts among the entries. */
  readonly facts: Map<string, AiFacts>;
  /** Names of modules whose importers were looked for. */
  readonly asked: Set<string>;
  imports: (bytes: Buffer) => boolean;
  linked: AiIndex | undefined;
}

/** Files of code and configuration that are kept in mind; a workspace with more is told about in part. */
const mostFiles = 200_000;

/** In bytes; `lookAtBytes` reads nothing longer. */
const longestFile = 2 * 1024 * 1024;

const nothing: FileLook = { speaks: false, facts: undefined };

export function createFactsIndex(options: FactsIndexOptions): FactsIndex {
  const { reading, parser, policies, folders, bufferAt, onError } = options;
  const { exportingModules, followImports, importsOneOf, linkFacts, lookAtBytes } = reading;
  const islands = new Map<string, Island>();
  const reached = new Map<string, boolean>();
  const readFile = createFileReader(longestFile);

  function islandAt(path: string): Island | undefined {
    const folder = folderOf(path, folders());
    if (folder === undefined) return undefined;
    const island = islands.get(folder) ?? newIsland();
    islands.set(folder, island);
    return island;
  }

  function keep(island: Island, path: string, entry: Entry): void {
    drop(island, path);
    island.entries.set(path, entry);
    if (entry.facts === undefined) return;
    island.facts.set(path, entry.facts);
    island.linked = undefined;
  }

  function drop(island: Island, path: string): void {
    if (island.facts.delete(path)) island.linked = undefined;
    island.entries.delete(path);
  }

  function lookSafely(
    documentPath: string,
    bytes: Buffer,
    parse: Parse,
    imports: (bytes: Buffer) => boolean,
  ): FileLook {
    try {
      return lookAtBytes(documentPath, bytes, parse, imports);
    } catch (error) {
      onError(error);
      return nothing;
    }
  }

  function look(path: string, imports: (bytes: Buffer) => boolean): FileLook {
    const buffer = bufferAt(path);
    const outcome = buffer === undefined ? readFile(path) : { kind: 'bytes' as const, bytes: Buffer.from(buffer) };
    if (outcome.kind !== 'bytes') return nothing;
    return lookSafely(pathInFolder(path, folders()), outcome.bytes, parser.parseOnce, imports);
  }

  /** Reads a file unless it is as it was. */
  function update(island: Island, path: string): void {
    const stamp = bufferAt(path) === undefined ? stampOf(path) : '';
    const known = island.entries.get(path);
    if (known !== undefined && known.stamp === stamp && stamp !== '') return;
    keep(island, path, { ...look(path, island.imports), stamp });
  }

  async function followIn(island: Island, pause: () => Promise<void> | undefined): Promise<boolean> {
    let found = false;
    await followImports(
      () => factsOf(island),
      island.asked,
      async (modules) => {
        found = true;
        const imports = importsOneOf(modules);
        island.imports = importsOneOf([...island.asked]);
        for (const [path, entry] of [...island.entries]) {
          if (entry.facts !== undefined || entry.speaks || !mayImport(path)) continue;
          await pause();
          const { facts } = look(path, imports);
          // An edit meanwhile has been looked at with the new modules already.
          if (facts !== undefined && island.entries.get(path) === entry) keep(island, path, { ...entry, facts });
        }
      },
    );
    return found;
  }

  function pathsOf({ entries }: Island): readonly string[] {
    return [...entries.keys()].map((path) => pathInFolder(path, folders()));
  }

  function linked(island: Island): AiIndex {
    island.linked ??= linkFacts(factsOf(island), pathsOf(island));
    return island.linked;
  }

  async function follow(): Promise<boolean> {
    const pause = createPause();
    let found = false;
    for (const island of [...islands.values()]) if (await followIn(island, pause)) found = true;
    return found;
  }

  function reaches(path: string): boolean {
    const known = reached.get(path);
    if (known !== undefined) return known;
    const folder = folderOf(path, folders());
    const reach = folder !== undefined && isReached(path, folder, { policies, gitignore: true });
    reached.set(path, reach);
    return reach;
  }

  function linkedWith(facts: AiFacts, path: string | undefined): AiIndex {
    const island = path === undefined ? undefined : islandAt(path);
    const others = (island === undefined ? [] : factsOf(island)).filter((each) => each.path !== facts.path);
    return linkFacts([...others, facts], island === undefined ? [] : pathsOf(island));
  }

  function endpointsWith(facts: AiFacts, path: string | undefined): readonly LinkedEndpoint[] {
    return linkedWith(facts, path).in(facts.path);
  }

  return {
    reaches,
    follow,
    async build(isWanted) {
      reached.clear();
      for (const folder of islands.keys()) if (!folders().includes(folder)) islands.delete(folder);
      const pause = createPause();
      const seen = new Set<string>();
      for (const entry of walkFiles(folders(), { policies, gitignore: true })) {
        await pause();
        if (!isWanted()) return;
        if (entry.kind !== 'file' || !saysFacts(pathInFolder(entry.path, folders()), '')) continue;
        const island = islandAt(entry.path);
        if (island === undefined) continue;
        if (seen.add(entry.path).size > mostFiles) break;
        update(island, entry.path);
      }
      for (const island of islands.values()) {
        for (const path of [...island.entries.keys()]) if (!seen.has(path) && !isOpen(path)) drop(island, path);
      }
      await follow();
    },
    lookAtText(path, documentPath, text) {
      const island = path === undefined ? undefined : islandAt(path);
      return lookSafely(documentPath, Buffer.from(text), parser.parse, island?.imports ?? (() => false));
    },
    modules: (path) => [...((path === undefined ? undefined : islandAt(path))?.asked ?? [])],
    put(path, look) {
      const island = islandAt(path);
      if (island === undefined) return 'nothing';
      keep(island, path, { ...look, stamp: '' });
      return outstanding(island, path);
    },
    refresh(path) {
      const island = islandAt(path);
      if (island === undefined) return 'nothing';
      const kind = kindOf(path);
      if (kind === 'folder') return isPruned(path) ? 'nothing' : 'build';
      if (kind === 'file') {
        if (!saysFacts(pathInFolder(path, folders()), '') || !reaches(path)) return 'nothing';
        update(island, path);
        return outstanding(island, path);
      }
      for (const each of [...island.entries.keys()]) {
        if ((each === path || each.startsWith(path + sep)) && !isOpen(each)) drop(island, each);
      }
      return 'nothing';
    },
    all: () => [...islands].map(([folder, island]) => ({ folder, endpoints: linked(island).endpoints })),
    endpoints(path) {
      const island = islandAt(path);
      const documentPath = pathInFolder(path, folders());
      const known = island?.entries.get(path);
      if (island !== undefined && known !== undefined) return known.speaks ? linked(island).in(documentPath) : [];
      if (!saysFacts(documentPath, '')) return [];
      const { speaks, facts } = look(path, () => false);
      return speaks && facts !== undefined ? endpointsWith(facts, path) : [];
    },
    used(path) {
      const island = islandAt(path);
      const own = pathInFolder(path, folders());
      if (island?.facts.has(path) !== true) return [];
      return linked(island).endpoints.filter(
        (each) => each.path !== own && each.sends.some((send) => send.path === own),
      );
    },
    endpointsWith,
    sends(path) {
      const island = islandAt(path);
      return island?.facts.has(path) ? linked(island).sendsIn(pathInFolder(path, folders())) : [];
    },
    surroundings(path) {
      const island = islandAt(path);
      return island === undefined ? undefined : linked(island).surroundings(pathInFolder(path, folders()));
    },
    sendsWith: (facts, path) => linkedWith(facts, path).sendsIn(facts.path),
  };

  /** Does a file have something for others that nobody looked for yet? */
  function outstanding({ facts, asked }: Island, path: string): Outstanding {
    const own = facts.get(path);
    return own !== undefined && exportingModules([own]).some((name) => !asked.has(name)) ? 'follow' : 'nothing';
  }

  function isOpen(path: string): boolean {
    return bufferAt(path) !== undefined;
  }
}

function newIsland(): Island {
  return { entries: new Map(), facts: new Map(), asked: new Set(), imports: () => false, linked: undefined };
}

function factsOf({ facts }: Island): readonly AiFacts[] {
  return [...facts.values()];
}

function kindOf(path: string): 'file' | 'folder' | 'gone' {
  const stats = statsOf(path);
  if (stats === undefined) return 'gone';
  return stats.isDirectory() ? 'folder' : 'file';
}

function stampOf(path: string): string {
  const stats = statsOf(path);
  return stats === undefined ? 'gone' : `${stats.size} ${stats.mtimeMs}`;
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
