import type { AiIndex } from '../core/ai/link.js';
import type { Policy } from '../core/model.js';
import { defaultPolicy } from '../core/policy/policy.js';
import { maySpeakOfAi } from '../core/prefilter/prefilter.js';
import { type InventoryRow, inventoryOf, type UsePlace } from '../core/report/inventory.js';
import { mayImport, maySayFacts } from './aiFacts.js';
import { documentPathOf, tooLarge, unreadable } from './inspectFile.js';
import { type LineStarts, lineStartsOf, type Place, placeAt } from './lines.js';
import { linkWorkspace } from './linkWorkspace.js';
import { createPolicyFiles, type PolicyFile, policyAt } from './policyFiles.js';
import type { Problem } from './problem.js';
import { createFileReader, decodeText } from './readFile.js';
import type { ScanProgress } from './scan.js';
import type { FileFacts } from './scanTeam.js';
import { walkFiles } from './walk.js';

export interface InventoryOptions {
  /** Absolute folder that paths are known relative to. */
  readonly workspace: string;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** In bytes; larger files are reported as not read. */
  readonly maxFileSize: number;
  readonly gitignore: boolean;
  /** The folder with the grammars. */
  readonly grammars: string;
  readonly signal: AbortSignal;
}

/** A place of a use, for people. */
export interface PlacedUse extends Place {
  /** Absolute. */
  readonly path: string;
  /** The method that sends; undefined where the endpoint is chosen. */
  readonly method: string | undefined;
}

/** A row of the inventory with lines and columns. */
export interface InventoryUse extends Omit<InventoryRow, 'places'> {
  readonly places: readonly PlacedUse[];
}

/** All that was found below the roots. */
export interface Inventory {
  readonly uses: readonly InventoryUse[];
  readonly problems: readonly Problem[];
  /** Files that were looked at. */
  readonly files: number;
  readonly aborted: boolean;
}

/** A file with the policy that holds for it. `path` is absolute. */
interface WalkedFile {
  readonly path: string;
  readonly policy: PolicyFile;
}

/** What the walk found. */
interface Walked {
  /** Files that may say something about artificial intelligence. */
  readonly speaking: readonly WalkedFile[];
  /** Files that may import from them. */
  readonly importers: readonly WalkedFile[];
  readonly problems: readonly Problem[];
  readonly files: number;
}

/** Files looked at between two chances for messages and signals. */
const filesPerTurn = 64;

/**
 * Lists the uses of artificial intelligence in the files below the absolute `roots`. No rule runs, and only files that
 * speak of AI, or import from one that does, are read as more than bytes.
 */
export async function takeInventory(
  roots: readonly string[],
  options: InventoryOptions,
  onProgress: (progress: ScanProgress) => void = () => {},
): Promise<Inventory> {
  const { workspace, today, signal } = options;
  const { speaking, importers, problems, files } = await walk(roots, options, onProgress);
  const index = speaking.length === 0 ? undefined : await linked(speaking, importers, options);
  const known = new Map([...importers, ...speaking].map((file) => [documentPathOf(workspace, file.path), file]));
  const rows = inventoryOf(index?.endpoints ?? [], (path) => policyFor(known.get(path)), today);
  const place = createPlacer(known, options.maxFileSize);
  const uses = rows.map((row) => ({ ...row, places: row.places.map(place) }));
  return { uses, problems, files, aborted: signal.aborted };
}

function policyFor(file: WalkedFile | undefined): Policy {
  return file === undefined ? defaultPolicy : policyAt(file.policy, file.path);
}

async function walk(
  roots: readonly string[],
  { workspace, today, maxFileSize, gitignore, signal }: InventoryOptions,
  onProgress: (progress: ScanProgress) => void,
): Promise<Walked> {
  const read = createFileReader(maxFileSize);
  const [speaking, importers, problems]: [WalkedFile[], WalkedFile[], Problem[]] = [[], [], []];
  const totals = { files: 0, bytes: 0 };
  for (const entry of walkFiles(roots, { policies: createPolicyFiles(today), gitignore })) {
    if (entry.kind === 'problem') {
      problems.push(entry.problem);
      continue;
    }
    const { path } = entry;
    if (totals.files++ % filesPerTurn === 0) await nextTurn();
    if (signal.aborted) break;
    if (mayImport(path)) importers.push(entry);
    const outcome = read(path);
    if (outcome.kind === 'bytes') {
      const { bytes } = outcome;
      totals.bytes += bytes.length;
      const says = maySayFacts(documentPathOf(workspace, path), bytes);
      if (says && maySpeakOfAi(bytes, bytes.length, () => decodeText(bytes).text)) speaking.push(entry);
    } else if (outcome.kind === 'unreadable') {
      problems.push({ path, message: unreadable(outcome.reason), incomplete: true });
    } else if (outcome.kind === 'too-large') {
      problems.push({ path, message: tooLarge(outcome.size, maxFileSize), incomplete: true });
    }
    onProgress({ ...totals, found: totals.files, walked: false });
  }
  return { speaking, importers, problems, files: totals.files };
}

async function linked(
  speaking: readonly WalkedFile[],
  importers: readonly WalkedFile[],
  { workspace, grammars, signal }: InventoryOptions,
): Promise<AiIndex> {
  const { createFactsReader, loadParser } = await import('./codeReader.js');
  const parse = await loadParser(grammars);
  return linkWorkspace(speaking, importers, [], async function* (files, modules): AsyncGenerator<FileFacts> {
    const read = createFactsReader(parse, { modules });
    for (const [position, { path }] of files.entries()) {
      if (position % filesPerTurn === 0) await nextTurn();
      if (signal.aborted) return;
      const { facts } = read(path, documentPathOf(workspace, path));
      if (facts !== undefined) yield { file: path, facts, flow: undefined };
    }
  });
}

/** Turns offsets into lines and columns, reading each file at most once more. */
function createPlacer(known: ReadonlyMap<string, WalkedFile>, maxFileSize: number): (place: UsePlace) => PlacedUse {
  const read = createFileReader(maxFileSize);
  const lines = new Map<string, LineStarts>();
  const linesOf = (path: string): LineStarts => {
    const outcome = read(path);
    return lineStartsOf(outcome.kind === 'bytes' ? decodeText(outcome.bytes).text : '');
  };
  return ({ path: documentPath, start, method }) => {
    const path = known.get(documentPath)?.path ?? documentPath;
    const starts = lines.get(path) ?? linesOf(path);
    lines.set(path, starts);
    return { path, ...placeAt(starts, start), method };
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
