import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { isPolicyPath } from '../core/policy/policy.js';
import { documentPathOf } from './inspectFile.js';
import { createPolicyFiles } from './policyFiles.js';
import type { Problem } from './problem.js';
import { type ScanEvent, type ScanOptions, type ScanProgress, scan } from './scan.js';
import { walkFiles } from './walk.js';

/** One of several runs that share the work. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** A shard with the name of the plan that it is a part of: runs of the same files have the same. */
export interface PlannedShard extends Shard {
  readonly plan: string;
}

/**
 * Inspects one of `count` parts of the files below `roots`. What files say of each other is read from all of them, so that
 * all parts together give what one run gives.
 */
export async function* scanShard(
  roots: readonly string[],
  shard: Shard,
  options: ScanOptions,
  onProgress: (progress: ScanProgress) => void = () => {},
): AsyncGenerator<ScanEvent> {
  const { gitignore } = options;
  const walk = () => walkFiles(roots, { policies: createPolicyFiles(options.today), gitignore });
  const files: SizedFile[] = [];
  for (const entry of walk()) {
    if (entry.kind === 'file') files.push({ path: entry.path, size: sizeOf(entry.path) });
    else if (!isPolicyPath(entry.problem.path)) yield problemOf(entry.problem);
  }
  const mine = shareOf(files, shard);
  const plan = planName(files, shard, options);
  for await (const event of scan([], { ...options, part: { files: mine, context: walk } }, onProgress)) {
    yield event.kind === 'end' ? { ...event, totals: { ...event.totals, shard: { ...shard, plan } } } : event;
  }
}

interface SizedFile {
  readonly path: string;
  readonly size: number;
}

/**
 * The files of a shard, in their order: the largest first, each to the shard with the least bytes so far. The same on every
 * machine, and no shard has more than its share and the largest file of another.
 */
export function shareOf(files: readonly SizedFile[], { index, count }: Shard): readonly string[] {
  const loads = new Float64Array(count);
  const mine = new Set<string>();
  const largestFirst = [...files].sort((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
  for (const { path, size } of largestFirst) {
    let least = 0;
    for (let at = 1; at < count; at++) if ((loads[at] ?? 0) < (loads[least] ?? 0)) least = at;
    // A file costs more than its bytes.
    loads[least] = (loads[least] ?? 0) + size + costOfFile;
    if (least === index - 1) mine.add(path);
  }
  return files.filter(({ path }) => mine.has(path)).map(({ path }) => path);
}

/** Opening a file costs as much as reading so many bytes. */
const costOfFile = 2048;

function planName(files: readonly SizedFile[], { count }: Shard, { workspace, rules }: ScanOptions): string {
  const hash = createHash('sha256').update(JSON.stringify([count, rules]));
  for (const { path, size } of files) hash.update(`${documentPathOf(workspace, path)}\0${size}\0`);
  return hash.digest('hex').slice(0, 32);
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    // The shard that gets it will tell.
    return 0;
  }
}

function problemOf(problem: Problem): ScanEvent {
  return { kind: 'problem', problem };
}
