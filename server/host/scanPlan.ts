import type { Problem } from './problem.js';
import type { Batch, Task } from './scanTeam.js';
import type { WalkEntry } from './walk.js';

/** Files in a batch: enough to make messages cheap, few enough to share the work evenly. */
const batchSize = 24;
/** How far the walk may be ahead of the inspection, so that memory stays bounded and the total is known early. */
const walkAhead = 100_000;

/** A file with the policy that holds for it. Both paths are absolute. */
export interface PlacedFile {
  readonly path: string;
  readonly policy: string | undefined;
}

/** What is known of the walk, cut into batches with one policy each. */
export interface Plan {
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
export function planOf(files: readonly PlacedFile[], task: Task | ((paths: readonly string[]) => Task)): Plan {
  return createPlan(
    (function* () {
      for (const file of files) yield { kind: 'file' as const, ...file };
    })(),
    () => {},
    task,
  );
}

/** What a plan is made of: files with their policies, and problems between them. */
export type PlanEntry = ({ readonly kind: 'file' } & PlacedFile) | Extract<WalkEntry, { kind: 'problem' }>;

/** A plan over files as they come; `onFile` hears of each. */
export function createPlan(
  entries: Generator<PlanEntry>,
  onFile: (file: PlacedFile) => void,
  task: Task | ((paths: readonly string[]) => Task) = { kind: 'inspect' },
): Plan {
  const queue: Batch[] = [];
  let head = 0;
  let open: { policy: string | undefined; paths: string[]; problems: Problem[] } | undefined;
  let indexes = 0;
  let found = 0;
  let taken = 0;
  let done = false;

  const taskFor = (paths: readonly string[]) => (typeof task === 'function' ? task(paths) : task);
  const close = () => {
    if (open !== undefined) queue.push({ index: indexes++, ...open, task: taskFor(open.paths) });
    open = undefined;
  };
  const add = (entry: PlanEntry) => {
    if (entry.kind === 'problem') {
      // A batch of its own keeps problems in their place between the results.
      close();
      queue.push({ index: indexes++, policy: undefined, paths: [], problems: [entry.problem], task: taskFor([]) });
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
