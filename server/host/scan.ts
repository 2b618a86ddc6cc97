import { availableParallelism } from 'node:os';
import { createFileInspector, type FileOptions } from './inspectFile.js';
import type { FileResult } from './inspectText.js';
import { createPolicyFiles } from './policyFiles.js';
import type { Problem } from './problem.js';
import { rulesOf } from './rules.js';
import { type Batch, type BatchOutcome, createTeam, inspectBatch, type Team } from './scanTeam.js';
import { type WalkEntry, walkFiles } from './walk.js';

export interface ScanOptions extends FileOptions {
  /** Ids of the rules to run. */
  readonly rules: readonly string[];
  readonly gitignore: boolean;
  /** Threads that inspect files, this one included. */
  readonly jobs: number;
  /** The bundle with the scan worker; without it all work is done in this thread. */
  readonly workerFile: string | undefined;
  readonly signal?: AbortSignal;
}

/** How far a scan is. */
export interface ScanProgress {
  /** Files that were looked at. */
  readonly files: number;
  /** Files found so far. */
  readonly found: number;
  /** True when `found` is final. */
  readonly walked: boolean;
  readonly bytes: number;
}

/** What a whole scan gave, beside the results. */
export interface ScanTotals {
  /** Files that were read as text. */
  readonly files: number;
  /** Files that are not text. */
  readonly binary: number;
  readonly bytes: number;
  readonly aborted: boolean;
}

export type ScanEvent =
  /** A file with findings, suppressed findings or problems. In the order of the walk, whatever thread worked on it. */
  | { readonly kind: 'result'; readonly result: FileResult }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The last event. */
  | { readonly kind: 'end'; readonly totals: ScanTotals };

/** Files in a batch: enough to make messages cheap, few enough to share the work evenly. */
const batchSize = 24;
/** Below this number of files, starting workers costs more than they save. */
const filesWorthWorkers = 400;
/** The same for few but large files. */
const bytesWorthWorkers = 8 * 1024 * 1024;
/** How far the walk may be ahead of the inspection, so that memory stays bounded and the total is known early. */
const walkAhead = 100_000;
/** Files walked between two batches of this thread. */
const walkStep = 2_000;

/** As many threads as there are cores, within reason. */
export function defaultJobs(): number {
  return Math.max(1, Math.min(8, availableParallelism()));
}

/** Inspects every file below the absolute `roots` and gives the results as they come. Memory is bounded. */
export async function* scan(
  roots: readonly string[],
  options: ScanOptions,
  onProgress: (progress: ScanProgress) => void = () => {},
): AsyncGenerator<ScanEvent> {
  const policies = createPolicyFiles(options.today);
  const plan = createPlan(walkFiles(roots, { policies, gitignore: options.gitignore }));
  const inspectHere = createFileInspector(options, rulesOf(options.rules));
  const team = createTeam(options);
  const outcomes = new Map<number, BatchOutcome>();
  const totals = { files: 0, binary: 0, bytes: 0, aborted: false };
  let nextIndex = 0;
  try {
    while (!options.signal?.aborted) {
      plan.walkOn(walkStep);
      if (plan.found >= filesWorthWorkers || totals.bytes >= bytesWorthWorkers) await team.start();
      handOut(plan, team);
      const own = team.hasNews() ? team.takeReturned() : plan.take();
      if (own !== undefined) outcomes.set(own.index, inspectBatch(own, inspectHere, policies));
      // Lets messages of workers and signals through.
      await (own === undefined && team.busy() > 0 ? team.news() : nextTurn());
      for (const outcome of team.collect()) outcomes.set(outcome.index, outcome);
      for (let outcome = outcomes.get(nextIndex); outcome !== undefined; outcome = outcomes.get(nextIndex)) {
        outcomes.delete(nextIndex++);
        totals.files += outcome.files;
        totals.binary += outcome.binary;
        totals.bytes += outcome.bytes;
        yield* eventsOf(outcome);
      }
      onProgress({
        files: totals.files + totals.binary,
        found: plan.found,
        walked: plan.walked(),
        bytes: totals.bytes,
      });
      if (nextIndex === plan.batches() && plan.walked()) break;
    }
  } finally {
    await team.stop();
  }
  yield { kind: 'end', totals: { ...totals, aborted: options.signal?.aborted ?? false } };
}

function handOut(plan: Plan, team: Team): void {
  while (team.wants()) {
    const batch = plan.take();
    if (batch === undefined) return;
    team.give(batch);
  }
}

function* eventsOf(outcome: BatchOutcome): Generator<ScanEvent> {
  for (const problem of outcome.problems) yield { kind: 'problem', problem };
  for (const result of outcome.results) yield { kind: 'result', result };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What is known of the walk, cut into batches with one policy each. */
interface Plan {
  readonly found: number;
  /** Walks further, unless it is far enough ahead. */
  walkOn(files: number): void;
  take(): Batch | undefined;
  /** The walk has ended. */
  walked(): boolean;
  /** Batches made so far. */
  batches(): number;
}

function createPlan(entries: Generator<WalkEntry>): Plan {
  const queue: Batch[] = [];
  let head = 0;
  let open: { policy: string | undefined; paths: string[]; problems: Problem[] } | undefined;
  let indexes = 0;
  let found = 0;
  let taken = 0;
  let done = false;

  const close = () => {
    if (open !== undefined) queue.push({ index: indexes++, ...open });
    open = undefined;
  };
  const add = (entry: WalkEntry) => {
    if (entry.kind === 'problem') {
      // A batch of its own keeps problems in their place between the results.
      close();
      queue.push({ index: indexes++, policy: undefined, paths: [], problems: [entry.problem] });
      return;
    }
    if (open !== undefined && open.policy !== entry.policy.path) close();
    open ??= { policy: entry.policy.path, paths: [], problems: [] };
    found++;
    if (open.paths.push(entry.path) >= batchSize) close();
  };

  return {
    get found() {
      return found;
    },
    walkOn(files) {
      for (let left = files; left > 0 && !done && found - taken < walkAhead; left--) {
        const next = entries.next();
        if (next.done) {
          done = true;
          close();
        } else add(next.value);
      }
    },
    take() {
      const batch = queue[head++];
      if (batch === undefined || head === queue.length) {
        queue.length = 0;
        head = 0;
      }
      taken += batch?.paths.length ?? 0;
      return batch;
    },
    walked: () => done,
    batches: () => indexes,
  };
}
