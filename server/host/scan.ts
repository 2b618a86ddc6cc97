import { availableParallelism } from 'node:os';
import { mayImport } from './aiFacts.js';
import type { FileOptions } from './inspectFile.js';
import type { FileResult } from './inspectText.js';
import { linkWorkspace } from './linkWorkspace.js';
import { createPolicyFiles } from './policyFiles.js';
import type { Problem } from './problem.js';
import { rulesOf } from './rules.js';
import {
  type Batch,
  type BatchOutcome,
  createTeam,
  createWorkshop,
  type LinkedFile,
  type Task,
  type Team,
  type Workshop,
  workOn,
} from './scanTeam.js';
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
  /** A file with findings, suppressed findings, covered flows or problems. In the order of the walk, whatever thread worked on it. */
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

/**
 * Inspects every file below the absolute `roots` and gives the results as they come. Files that speak of AI endpoints
 * come last, when all files that have a part in them were seen. Memory is bounded.
 */
export async function* scan(
  roots: readonly string[],
  options: ScanOptions,
  onProgress: (progress: ScanProgress) => void = () => {},
): AsyncGenerator<ScanEvent> {
  const policies = createPolicyFiles(options.today);
  const workshop = createWorkshop(options, rulesOf(options.rules), policies);
  const team = createTeam(options);
  const totals = { files: 0, binary: 0, bytes: 0, aborted: false };
  const waiting: PlacedFile[] = [];
  const importers: PlacedFile[] = [];
  const all = createPlan(placed(walkFiles(roots, { policies, gitignore: options.gitignore })), (file) => {
    if (options.grammars !== undefined && mayImport(file.path)) importers.push(file);
  });
  const work = (plan: Plan) => outcomesOf(plan, team, workshop, totals, options.signal);
  try {
    for await (const outcome of work(all)) {
      for (const path of outcome.deferred) waiting.push({ path, policy: outcome.policy });
      totals.files += outcome.files;
      totals.binary += outcome.binary;
      totals.bytes += outcome.bytes;
      yield* eventsOf(outcome);
      const files = totals.files + totals.binary + waiting.length;
      onProgress({ files, found: all.found, walked: all.walked(), bytes: totals.bytes });
    }
    if (waiting.length > 0) {
      const { linked, problems } = await linkedFiles(waiting, importers, work);
      for (const problem of problems) yield { kind: 'problem', problem };
      for await (const outcome of work(planOf(waiting, { kind: 'deferred', linked }))) {
        totals.files += outcome.files;
        totals.bytes += outcome.bytes;
        yield* eventsOf(outcome);
      }
    }
  } finally {
    await team.stop();
  }
  yield { kind: 'end', totals: { ...totals, aborted: options.signal?.aborted ?? false } };
}

/** A file with the policy that holds for it. Both paths are absolute. */
interface PlacedFile {
  readonly path: string;
  readonly policy: string | undefined;
}

/** What the files of a workspace say together. */
interface LinkedWorkspace {
  /** By document path. */
  readonly linked: ReadonlyMap<string, LinkedFile>;
  /** Of files whose code could not be read. */
  readonly problems: readonly Problem[];
}

/** Reads what the waiting files say, and those that import from them. */
async function linkedFiles(
  waiting: readonly PlacedFile[],
  importers: readonly PlacedFile[],
  work: (plan: Plan) => AsyncGenerator<BatchOutcome>,
): Promise<LinkedWorkspace> {
  const problems = new Map<string, Problem>();
  const index = await linkWorkspace(waiting, importers, async function* (files, modules) {
    const task: Task = modules === undefined ? { kind: 'facts' } : { kind: 'facts', modules };
    for await (const outcome of work(planOf(files, task))) {
      for (const problem of outcome.problems) problems.set(problem.path, problem);
      yield* outcome.facts;
    }
  });
  const linked = new Map<string, LinkedFile>();
  for (const { path, sends } of index.endpoints) {
    for (const each of [path, ...sends.map((send) => send.path)]) {
      if (!linked.has(each)) linked.set(each, { endpoints: index.in(each), sends: index.sendsIn(each) });
    }
  }
  return { linked, problems: [...problems.values()] };
}

/** Works through a plan, with all threads where it is worth it; gives the outcomes in its order. */
async function* outcomesOf(
  plan: Plan,
  team: Team,
  workshop: Workshop,
  totals: { readonly bytes: number },
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchOutcome> {
  const outcomes = new Map<number, BatchOutcome>();
  let nextIndex = 0;
  while (!signal?.aborted) {
    plan.walkOn(walkStep);
    if (plan.found >= filesWorthWorkers || totals.bytes >= bytesWorthWorkers) await team.start();
    handOut(plan, team);
    const own = team.hasNews() ? team.takeReturned() : plan.take();
    if (own !== undefined) outcomes.set(own.index, await workOn(own, workshop));
    // Lets messages of workers and signals through.
    await (own === undefined && team.busy() > 0 ? team.news() : nextTurn());
    for (const outcome of team.collect()) outcomes.set(outcome.index, outcome);
    for (let outcome = outcomes.get(nextIndex); outcome !== undefined; outcome = outcomes.get(nextIndex)) {
      outcomes.delete(nextIndex++);
      yield outcome;
    }
    if (nextIndex === plan.batches() && plan.walked()) break;
  }
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

/** A plan over files that are known. */
function planOf(files: readonly PlacedFile[], task: Task): Plan {
  return createPlan(
    (function* () {
      for (const file of files) yield { kind: 'file' as const, ...file };
    })(),
    () => {},
    task,
  );
}

/** What a plan is made of: files with their policies, and problems between them. */
type PlanEntry = ({ readonly kind: 'file' } & PlacedFile) | Extract<WalkEntry, { kind: 'problem' }>;

function* placed(entries: Generator<WalkEntry>): Generator<PlanEntry> {
  for (const entry of entries) yield entry.kind === 'problem' ? entry : { ...entry, policy: entry.policy.path };
}

function createPlan(
  entries: Generator<PlanEntry>,
  onFile: (file: PlacedFile) => void,
  task: Task = { kind: 'inspect' },
): Plan {
  const queue: Batch[] = [];
  let head = 0;
  let open: { policy: string | undefined; paths: string[]; problems: Problem[] } | undefined;
  let indexes = 0;
  let found = 0;
  let taken = 0;
  let done = false;

  const close = () => {
    if (open !== undefined) queue.push({ index: indexes++, ...open, task });
    open = undefined;
  };
  const add = (entry: PlanEntry) => {
    if (entry.kind === 'problem') {
      // A batch of its own keeps problems in their place between the results.
      close();
      queue.push({ index: indexes++, policy: undefined, paths: [], problems: [entry.problem], task });
      return;
    }
    if (open !== undefined && open.policy !== entry.policy) close();
    open ??= { policy: entry.policy, paths: [], problems: [] };
    onFile(entry);
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
