import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AssistantReader, deniedReads } from '../core/ai/assistants.js';
import { type Assistant, assistants } from '../core/catalog/ai/assistants.js';
import { type IgnoreLayer, isIgnoredByFiles, layerOf } from './ignoreFiles.js';

/** Answers which coding assistants may read a file of a workspace. */
export interface Assistants {
  /** The assistants that are used where the file at an absolute path stands, and that nothing keeps from it. */
  readersOf(path: string): readonly AssistantReader[];
}

/** The files that decide about it, for tests without a disk. Paths are absolute. */
export interface FileLookup {
  exists(path: string): boolean;
  /** Undefined for what is no readable file. */
  read(path: string): string | undefined;
}

/** A folder with what its own files and those above say. */
interface Place {
  /** The folder nearest to a file in which each assistant left a sign. */
  readonly used: ReadonlyMap<Assistant, string>;
  readonly excluded: ReadonlyMap<Assistant, IgnoreLayer>;
}

const nowhere: Place = { used: new Map(), excluded: new Map() };

/**
 * `top` is the absolute folder of the workspace; the root of a repository above it counts, too. `installed` names what
 * the editor has: ids of extensions and its own name.
 */
export function createAssistants(top: string, installed: readonly string[], files: FileLookup = disk): Assistants {
  const places = new Map<string, Place>();
  const names = new Set(installed.map((name) => name.toLowerCase()));
  const inEditor = assistants.filter(({ installedAs }) => installedAs.some((name) => names.has(name)));

  function placeOf(folder: string): Place {
    const known = places.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const isTop =
      parent === folder || files.exists(join(folder, '.git')) || (folder === top && !isInRepository(folder));
    const place = readPlace(folder, isTop ? nowhere : placeOf(parent), files);
    places.set(folder, place);
    return place;
  }

  function isInRepository(folder: string): boolean {
    if (files.exists(join(folder, '.git'))) return true;
    const parent = dirname(folder);
    return parent !== folder && isInRepository(parent);
  }

  return {
    readersOf(path) {
      const { used, excluded } = placeOf(dirname(path));
      const isReader = (assistant: Assistant) => !isIgnoredByFiles(excluded.get(assistant), path, false);
      return assistants.flatMap((assistant) => {
        const folder = used.get(assistant) ?? (inEditor.includes(assistant) ? top : undefined);
        return folder !== undefined && isReader(assistant) ? [{ assistant, folder }] : [];
      });
    },
  };
}

function readPlace(folder: string, above: Place, files: FileLookup): Place {
  const used = new Map(above.used);
  const excluded = new Map(above.excluded);
  for (const assistant of assistants) {
    if (assistant.signs.some((sign) => files.exists(join(folder, sign)))) used.set(assistant, folder);
    const patterns = patternsOf(assistant, folder, files);
    if (patterns.trim() !== '') excluded.set(assistant, layerOf(folder, patterns, above.excluded.get(assistant)));
  }
  return { used, excluded };
}

/** What the files of one folder keep from an assistant, in the syntax of `.gitignore`. */
function patternsOf({ exclusion }: Assistant, folder: string, files: FileLookup): string {
  const read = (name: string) => files.read(join(folder, name)) ?? '';
  switch (exclusion.kind) {
    case 'ignore-files': {
      const names = exclusion.obeysGitignore ? ['.gitignore', ...exclusion.files] : exclusion.files;
      return names.map(read).join('\n');
    }
    case 'denied-reads':
      return exclusion.files.flatMap((name) => deniedReads(read(name))).join('\n');
    case 'elsewhere':
      return '';
  }
}

const disk: FileLookup = {
  exists: existsSync,
  read(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  },
};

/** Does it matter for assistants that the file at `path` came, went (`presence`) or has another text (`content`)? */
export function concernsAssistants(path: string, change: 'presence' | 'content'): boolean {
  const parts = `${path.replaceAll('\\', '/')}/`;
  const isIn = (name: string) => parts.includes(`/${name.replace(/\/$/, '')}/`);
  return assistants.some(({ signs, exclusion }) => {
    const written = exclusion.kind === 'elsewhere' ? [] : exclusion.files;
    return written.some(isIn) || (change === 'presence' && signs.some(isIn));
  });
}
