import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { ignoreFileNames } from './ignoreFiles.js';
import { codeOf, type Problem, reasonOf } from './problem.js';
import { replaceFile } from './writeFile.js';

/** Where results are kept, and what they were made by. Plain data, so that it can be sent to a worker. */
export interface CacheOptions {
  /** Absolute. */
  readonly folder: string;
  /** Names the tool and its rules: what another tool found is not taken. */
  readonly tool: string;
}

/** What one thread has to do with the cache: sent home with each batch. */
export interface CacheNews {
  /** Keys that were asked for and there. */
  readonly used: readonly string[];
  /** New entries, as they are written. */
  readonly added: readonly (readonly [key: string, value: string])[];
  /** What the file system said of files and what they held. */
  readonly seen: readonly SeenFile[];
}

/** A file as it was when it was read: as long as size and time are the same, so is its content. */
export interface SeenFile {
  readonly path: string;
  readonly size: number;
  readonly time: number;
  readonly content: string;
}

/** The results of earlier runs. */
export interface ResultCache {
  /** The name of the content of a file; undefined when it cannot be read. */
  contentOf(path: string): string | undefined;
  has(key: string): boolean;
  /** What was kept under a key; undefined when it is not there. */
  find(key: string): { readonly value: unknown } | undefined;
  keep(key: string, value: unknown): void;
  /** What happened since the last call. */
  takeNews(): CacheNews;
  /** Entries that were not what was written. */
  readonly damaged: number;
}

const fileName = 'results.ndjson';
/** An entry that nobody asked for in so many runs is left out. */
const longestAge = 8;
/** A file that changed so shortly before a run may change again without a new time. In milliseconds. */
const racyTime = 2_000;
/** Longer files are not read only to name their content. */
const longestContent = 64 * 1024 * 1024;

interface Entry {
  readonly value: string;
  readonly age: number;
}

interface Kept {
  readonly entries: Map<string, Entry>;
  readonly files: Map<string, SeenFile>;
  readonly damaged: number;
}

/** Opens what is kept in a folder. What is damaged, or of another tool, is passed over. */
export function openCache(options: CacheOptions): ResultCache {
  const { entries, files, damaged } = readKept(options);
  let [used, added, seen]: [string[], [string, string][], SeenFile[]] = [[], [], []];
  return {
    damaged,
    contentOf(path) {
      const stats = statOf(path);
      if (stats === undefined || stats.size > longestContent) return undefined;
      const known = files.get(path);
      if (known?.size === stats.size && known.time === stats.time) {
        seen.push(known);
        return known.content;
      }
      const content = contentAt(path);
      if (content === undefined) return undefined;
      const file = { path, ...stats, content };
      files.set(path, file);
      seen.push(file);
      return content;
    },
    has: (key) => entries.has(key),
    find(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      try {
        const value: unknown = deserialize(Buffer.from(entry.value, 'base64'));
        used.push(key);
        return { value };
      } catch {
        return undefined;
      }
    },
    keep(key, value) {
      const text = serialize(value).toString('base64');
      entries.set(key, { value: text, age: 0 });
      added.push([key, text]);
    },
    takeNews() {
      const news = { used, added, seen };
      [used, added, seen] = [[], [], []];
      return news;
    },
  };
}

/** Collects what all threads have to tell, and writes the cache at the end of a run. */
export interface CacheWriter {
  /** How many entries are new. */
  added(): number;
  collect(news: CacheNews): void;
  /** Writes the cache whole or not at all; what went wrong is a notice, for the results are right without it. */
  save(): Problem | undefined;
}

export function createCacheWriter(options: CacheOptions): CacheWriter {
  const started = Date.now();
  const used = new Set<string>();
  const added = new Map<string, string>();
  const seen = new Map<string, SeenFile>();
  return {
    added: () => added.size,
    collect(news) {
      for (const key of news.used) used.add(key);
      for (const [key, value] of news.added) added.set(key, value);
      for (const file of news.seen) seen.set(file.path, file);
    },
    save() {
      const kept = readKept(options);
      for (const [key, value] of added) kept.entries.set(key, { value, age: 0 });
      const lines = [headOf(options)];
      for (const [key, { value, age }] of kept.entries) {
        const now = used.has(key) || added.has(key) ? 0 : age + 1;
        if (now <= longestAge) lines.push(lineOf(['result', key, now, value]));
      }
      for (const file of new Map([...kept.files, ...seen]).values()) {
        if (file.time < started - racyTime) lines.push(lineOf(['file', file.path, file.size, file.time, file.content]));
      }
      return written(options.folder, `${lines.join('\n')}\n`);
    },
  };
}

/** Names something by what it says. */
export function nameOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url').slice(0, 32);
}

function written(folder: string, text: string): Problem | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    // Whoever walks the folder later, git or a scan, leaves it alone.
    for (const name of ignoreFileNames) writeFileSync(join(folder, name), '*\n');
    replaceFile(join(folder, fileName), Buffer.from(text));
    return undefined;
  } catch (error) {
    return { path: folder, message: `The cache could not be written: ${reasonOf(error)}.`, incomplete: false };
  }
}

function headOf({ tool }: CacheOptions): string {
  return JSON.stringify({ cache: 'phi-lint', version: 1, tool });
}

/** A line with a checksum before it. */
function lineOf(fields: readonly (string | number)[]): string {
  const text = JSON.stringify(fields);
  return `${checksum(text)} ${text}`;
}

function checksum(text: string): string {
  return createHash('sha1').update(text).digest('base64url').slice(0, 8);
}

function readKept(options: CacheOptions): Kept {
  const kept = { entries: new Map<string, Entry>(), files: new Map<string, SeenFile>(), damaged: 0 };
  const path = join(options.folder, fileName);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? kept : { ...kept, damaged: 1 };
  }
  const [head, ...lines] = text.split('\n');
  // Of another tool: all of it would be wrong, and nothing is damaged.
  if (head !== headOf(options)) return head?.startsWith('{"cache":"phi-lint"') ? kept : { ...kept, damaged: 1 };
  let damaged = 0;
  for (const line of lines) if (line !== '' && !readLine(line, kept)) damaged++;
  return { ...kept, damaged };
}

function readLine(line: string, { entries, files }: Pick<Kept, 'entries' | 'files'>): boolean {
  const text = line.slice(9);
  if (checksum(text) !== line.slice(0, 8)) return false;
  const fields: unknown = JSON.parse(text);
  if (!Array.isArray(fields)) return false;
  const [kind, name, a, b, c] = fields;
  if (kind === 'result') entries.set(String(name), { age: Number(a), value: String(b) });
  else files.set(String(name), { path: String(name), size: Number(a), time: Number(b), content: String(c) });
  return true;
}

function statOf(path: string): { readonly size: number; readonly time: number } | undefined {
  try {
    const { size, mtimeMs } = statSync(path);
    return { size, time: mtimeMs };
  } catch {
    return undefined;
  }
}

function contentAt(path: string): string | undefined {
  try {
    return nameOf(readFileSync(path));
  } catch {
    return undefined;
  }
}
