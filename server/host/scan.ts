import { availableParallelism } from 'node:os';
import { serialize } from 'node:v8';
import type { SummaryTable } from '../core/flow/elsewhere.js';
import type { FlowFacts } from '../core/flow/facts.js';
import { saysAnything } from '../core/workspace/link.js';
import { mayImport } from './aiFacts.js';
import { documentPathOf, type FileOptions } from './inspectFile.js';
import type { FileResult } from './inspectText.js';
import { linkFlows } from './linkFlows.js';
import { linkWorkspace } from './linkWorkspace.js';
import { listFiles } from './listFiles.js';
import { createPolicyFiles, type PolicyFile, policyTextIn } from './policyFiles.js';
import { type UsedPolicy, usedPolicies } from './policyHash.js';
import type { Problem } from './problem.js';
import { type CacheWriter, createCacheWriter, type ResultCache } from './resultCache.js';
import { rulesOf } from './rules.js';
import { createPlan, type PlacedFile, type Plan, type PlanEntry, planOf } from './scanPlan.js';
import {
  type BatchOutcome,
  createTeam,
  createWorkshop,
  type LinkedFile,
  type Task,
  type Team,
  type Workshop,
  workOn,
} from './scanTeam.js';
import type { PlannedShard } from './shards.js';
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
  /** Inspect a part of the files only. */
  readonly part?: Part | undefined;
}

/** The files of a workspace whose findings are asked for. All paths are absolute. */
export interface Part {
  readonly files: readonly string[];
  /** The other files, which are read only for what they say of these. Not asked for when that does not matter. */
  readonly context: () => Generator<WalkEntry>;
  /**
   * What the workspace said before a change, from `linksOf`. With it, those of the other files are inspected, too, for
   * which it says something else now: the change may show there.
   */
  readonly linkedBefore?: ReadonlyMap<string, LinkedFile> | undefined;
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
  /** The policies that the files were judged by, by path. */
  readonly policies: readonly UsedPolicy[];
  /** Which part of the files it was, when several runs share them. */
  readonly shard?: PlannedShard;
}

export type ScanEvent =
  /** A file with findings, suppressed findings, covered flows or problems. In the order of the walk, whatever thread worked on it. */
  | { readonly kind: 'result'; readonly result: FileResult }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The last event. */
  | { readonly kind: 'end'; readonly totals: ScanTotals };

/** Below this number of files, starting workers costs more than they save. */
const filesWorthWorkers = 400;
/** The same for few but large files. */
const bytesWorthWorkers = 8 * 1024 * 1024;
/** With a cache, as long as it knows nearly everything, one thread is enough. */
const missesWorthWorkers = 200;
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
  const policies = createPolicyFiles(options.today, policyTextIn(options.overlay));
  const workshop = createWorkshop(options, rulesOf(options.rules), policies);
  const team = createTeam(options);
  const totals = { files: 0, binary: 0, bytes: 0 };
  const used = new Set<PolicyFile>();
  const { part, gitignore } = options;
  const waiting: PlacedFile[] = [];
  const importers: PlacedFile[] = [];
  const noteImporter = (file: PlacedFile) => {
    if (options.grammars !== undefined && mayImport(file.path)) importers.push(file);
  };
  const entries =
    part === undefined
      ? walkFiles(roots, { policies, gitignore })
      : listFiles(part.files, { policies, overlay: options.overlay });
  const all = createPlan(
    placed(entries, (policy) => used.add(policy)),
    noteImporter,
  );
  const kept = options.cache === undefined ? undefined : createCacheWriter(options.cache);
  const work = (plan: Plan) => outcomesOf(plan, team, workshop, totals, options.signal, kept);
  try {
    yield* damageOf(workshop.cache, options);
    for await (const outcome of work(all)) {
      for (const path of outcome.deferred) waiting.push({ path, policy: outcome.policy });
      totals.files += outcome.files;
      totals.binary += outcome.binary;
      totals.bytes += outcome.bytes;
      yield* eventsOf(outcome);
      const files = totals.files + totals.binary + waiting.length;
      onProgress({ files, found: all.found, walked: all.walked(), bytes: totals.bytes });
    }
    const others: PlacedFile[] = [];
    if (part !== undefined && (waiting.length > 0 || part.linkedBefore !== undefined)) {
      const context = createPlan(placed(without(part.files, part.context())), noteImporter, { kind: 'look' });
      for await (const { deferred, policy } of work(context))
        others.push(...deferred.map((path) => ({ path, policy })));
    }
    const speaking = [...waiting, ...others];
    if (speaking.length > 0) {
      const { linked, problems } = await linkedFiles(
        speaking.sort(byPath),
        importers.sort(byPath),
        options.workspace,
        work,
      );
      for (const problem of problems) yield { kind: 'problem', problem };
      const dependents =
        part?.linkedBefore === undefined ? [] : dependentsOf(others, linked, part.linkedBefore, options.workspace);
      for await (const outcome of work(planOf([...waiting, ...dependents], deferredTask(linked, options.workspace)))) {
        totals.files += outcome.files;
        totals.bytes += outcome.bytes;
        yield* eventsOf(outcome);
      }
    }
  } finally {
    await team.stop();
  }
  const aborted = options.signal?.aborted ?? false;
  const unkept = aborted || workshop.cache === undefined ? undefined : kept?.save();
  if (unkept !== undefined) yield { kind: 'problem', problem: unkept };
  yield { kind: 'end', totals: { ...totals, aborted, policies: usedPolicies(used) } };
}

/** What is damaged in the cache is passed over, so that it costs time only. */
function* damageOf(cache: ResultCache | undefined, { cache: options }: ScanOptions): Generator<ScanEvent> {
  if (cache === undefined || options === undefined || cache.damaged === 0) return;
  const entries = cache.damaged === 1 ? 'An entry' : `${cache.damaged} entries`;
  const message = `${entries} of the cache could not be read. What they held was inspected anew.`;
  yield { kind: 'problem', problem: { path: options.folder, message, incomplete: false } };
}

/** What files say together does not depend on who asks for which of them. */
function byPath(a: PlacedFile, b: PlacedFile): number {
  return a.path < b.path ? -1 : 1;
}

/** Files for which the workspace says something else than before. */
function dependentsOf(
  files: readonly PlacedFile[],
  linked: ReadonlyMap<string, LinkedFile>,
  before: ReadonlyMap<string, LinkedFile>,
  workspace: string,
): readonly PlacedFile[] {
  return files.filter(({ path }) => {
    const documentPath = documentPathOf(workspace, path);
    const [then, now] = [before.get(documentPath), linked.get(documentPath)];
    if (then === undefined || now === undefined) return then !== now;
    return !serialize(then).equals(serialize(now));
  });
}

/** What the files of a workspace say together, by document path, without inspecting them. */
export async function linksOf(
  options: ScanOptions,
  entries: () => Generator<WalkEntry>,
): Promise<ReadonlyMap<string, LinkedFile>> {
  const workshop = createWorkshop(
    options,
    rulesOf(options.rules),
    createPolicyFiles(options.today, policyTextIn(options.overlay)),
  );
  const team = createTeam(options);
  const work = (plan: Plan) => outcomesOf(plan, team, workshop, { bytes: 0 }, options.signal);
  const [speaking, importers]: [PlacedFile[], PlacedFile[]] = [[], []];
  const onFile = (file: PlacedFile) => {
    if (mayImport(file.path)) importers.push(file);
  };
  try {
    const look = createPlan(placed(without([], entries())), onFile, { kind: 'look' });
    for await (const { deferred, policy } of work(look)) speaking.push(...deferred.map((path) => ({ path, policy })));
    return speaking.length === 0
      ? new Map()
      : (await linkedFiles(speaking.sort(byPath), importers.sort(byPath), options.workspace, work)).linked;
  } finally {
    await team.stop();
  }
}

/** What a walk gives beside the named files; its problems are those of somebody else's files. */
function* without(files: readonly string[], entries: Generator<WalkEntry>): Generator<WalkEntry> {
  const named = new Set(files);
  for (const entry of entries) if (entry.kind === 'file' && !named.has(entry.path)) yield entry;
}

function* placed(
  entries: Generator<WalkEntry>,
  onPolicy: (policy: PolicyFile) => void = () => {},
): Generator<PlanEntry> {
  for (const entry of entries) {
    if (entry.kind === 'file') onPolicy(entry.policy);
    yield entry.kind === 'problem' ? entry : { ...entry, policy: entry.policy.path };
  }
}

/** What the files of a workspace say together. */
interface LinkedWorkspace {
  /** By document path. */
  readonly linked: ReadonlyMap<string, LinkedFile>;
  /** Of files whose code could not be read. */
  readonly problems: readonly Problem[];
}

/** Reads what the waiting files say, those that import from them, and those whose functions they call. */
async function linkedFiles(
  waiting: readonly PlacedFile[],
  importers: readonly PlacedFile[],
  workspace: string,
  work: (plan: Plan) => AsyncGenerator<BatchOutcome>,
): Promise<LinkedWorkspace> {
  const problems = new Map<string, Problem>();
  const flows = new Map<string, FlowFacts>();
  const read = async function* (files: readonly PlacedFile[], task: Task) {
    for await (const outcome of work(planOf(files, task))) {
      for (const problem of outcome.problems) problems.set(problem.path, problem);
      for (const { flow } of outcome.facts) if (flow !== undefined) flows.set(flow.path, flow);
      yield* outcome.facts;
    }
  };
  const paths = waiting.map(({ path }) => documentPathOf(workspace, path));
  const ai = await linkWorkspace(waiting, importers, paths, (files, modules) =>
    read(files, modules === undefined ? { kind: 'facts', flow: 'ofPeople' } : { kind: 'facts', modules }),
  );
  const calling = new Map(flows);
  const index = await linkFlows(flows, [...waiting, ...importers], workspace, ai, async (files) => {
    for await (const _ of read(files, { kind: 'facts', flow: 'any' }));
  });
  const linked = new Map<string, LinkedFile>();
  const ofEndpoints = ai.endpoints.flatMap(({ path, sends }) => [path, ...sends.map((send) => send.path)]);
  for (const path of new Set([...ofEndpoints, ...paths])) {
    const surroundings = ai.surroundings(path);
    const facts = calling.get(path);
    const called: SummaryTable = facts === undefined ? new Map() : index.tableFor(facts);
    const own = { endpoints: ai.in(path), sends: ai.sendsIn(path), surroundings, called };
    const says = own.endpoints.length + own.sends.length + called.size > 0;
    if (says || saysAnything(surroundings)) linked.set(path, own);
  }
  return { linked, problems: [...problems.values()] };
}

/** The part of what is known of a workspace that concerns some files: messages between threads stay small. */
function deferredTask(linked: ReadonlyMap<string, LinkedFile>, workspace: string): (paths: readonly string[]) => Task {
  return (paths) => {
    const own = paths.flatMap((path): [string, LinkedFile][] => {
      const documentPath = documentPathOf(workspace, path);
      const file = linked.get(documentPath);
      return file === undefined ? [] : [[documentPath, file]];
    });
    return { kind: 'deferred', linked: new Map(own) };
  };
}

/** Works through a plan, with all threads where it is worth it; gives the outcomes in its order. */
async function* outcomesOf(
  plan: Plan,
  team: Team,
  workshop: Workshop,
  totals: { readonly bytes: number },
  signal: AbortSignal | undefined,
  kept?: CacheWriter,
): AsyncGenerator<BatchOutcome> {
  const outcomes = new Map<number, BatchOutcome>();
  let nextIndex = 0;
  while (!signal?.aborted) {
    plan.walkOn(walkStep);
    const isMuch = plan.found >= filesWorthWorkers || totals.bytes >= bytesWorthWorkers;
    if (isMuch && (kept === undefined || kept.added() >= missesWorthWorkers)) await team.start();
    handOut(plan, team);
    const own = team.hasNews() ? team.takeReturned() : plan.take();
    if (own !== undefined) outcomes.set(own.index, await workOn(own, workshop));
    // Lets messages of workers and signals through.
    await (own === undefined && team.busy() > 0 ? team.news() : nextTurn());
    for (const outcome of team.collect()) outcomes.set(outcome.index, outcome);
    for (let outcome = outcomes.get(nextIndex); outcome !== undefined; outcome = outcomes.get(nextIndex)) {
      outcomes.delete(nextIndex++);
      if (outcome.cache !== undefined) kept?.collect(outcome.cache);
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
