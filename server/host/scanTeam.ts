import { serialize } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import type { AiFacts } from '../core/ai/facts.js';
import type { SummaryTable } from '../core/flow/elsewhere.js';
import type { FlowFacts } from '../core/flow/facts.js';
import type { Rule } from '../core/model.js';
import type { Parse } from '../core/program/syntax.js';
import { noSurroundings } from '../core/workspace/link.js';
import { createAssistants } from './assistants.js';
import { type CachedInspector, createCachedInspector, factsUnder, keyOfFacts } from './cachedInspector.js';
import type { FactsOutcome } from './codeReader.js';
import { createFilesElsewhere } from './elsewhere.js';
import {
  createContextLook,
  createFileInspector,
  documentPathOf,
  type FileInspector,
  type FileOptions,
  type Understanding,
} from './inspectFile.js';
import type { FileResult } from './inspectText.js';
import { type PolicyFile, type PolicyFiles, policyAt } from './policyFiles.js';
import type { Problem } from './problem.js';
import { type CacheNews, nameOf, openCache, type ResultCache } from './resultCache.js';

/** Files that are inspected in one go, with one policy. */
export interface Batch {
  /** Position among all batches. */
  readonly index: number;
  /** Absolute path of the policy file that holds for all of them. */
  readonly policy: string | undefined;
  readonly paths: readonly string[];
  /** What the walk had to say at this place. */
  readonly problems: readonly Problem[];
  readonly task: Task;
}

/** What is done with the files of a batch. */
export type Task =
  /** Only name those that other files have a part in, or that have a part in others. */
  | { readonly kind: 'look' }
  /** Inspect them; those that other files have a part in are only named. */
  | { readonly kind: 'inspect' }
  /** Read what they say. With `modules`, only of those that import one of these. */
  | { readonly kind: 'facts'; readonly modules?: readonly string[]; readonly flow?: 'ofPeople' | 'any' }
  /** Inspect them with what the workspace says, by path. */
  | { readonly kind: 'deferred'; readonly linked: ReadonlyMap<string, LinkedFile> };

export interface BatchOutcome {
  readonly index: number;
  readonly files: number;
  readonly binary: number;
  /** Files that are not text, or could not be read. */
  readonly skipped: readonly string[];
  readonly bytes: number;
  readonly results: readonly FileResult[];
  readonly problems: readonly Problem[];
  /** Files that wait until all others were seen. */
  readonly deferred: readonly string[];
  readonly facts: readonly FileFacts[];
  /** Absolute path of the policy file of the batch. */
  readonly policy: string | undefined;
  /** What the thread has to do with the cache. */
  readonly cache?: CacheNews;
}

/** What the workspace says of one file. */
export interface LinkedFile extends Pick<Understanding, 'endpoints' | 'sends' | 'surroundings'> {
  /** What other files say of the functions that it calls. */
  readonly called: SummaryTable;
}

/** What a file says, with its absolute path. */
export interface FileFacts {
  readonly file: string;
  readonly facts: AiFacts | undefined;
  readonly flow: FlowFacts | undefined;
}

/** What a thread works with. */
export interface Workshop {
  readonly options: FileOptions;
  readonly inspectFile: FileInspector;
  readonly concernsOthers: (path: string) => boolean;
  readonly policies: PolicyFiles;
  /** The parser of this thread, loaded when it is first needed. */
  readonly parser: () => Promise<Parse>;
  readonly cache: ResultCache | undefined;
  /** Is what an earlier run found all that is asked for? */
  readonly knows: CachedInspector['knows'];
}

/** Everything a thread needs to work on batches. */
export function createWorkshop(options: FileOptions, rules: readonly Rule[], policies: PolicyFiles): Workshop {
  let parser: Promise<Parse> | undefined;
  const inspectFile = createFileInspector(options, rules, policies);
  const cache = options.cache === undefined || options.overlay !== undefined ? undefined : openCache(options.cache);
  const cached =
    cache === undefined
      ? { inspect: inspectFile, knows: () => false }
      : createCachedInspector(inspectFile, cache, options, {
          assistants: createAssistants(options.workspace, options.installed ?? []),
          filesElsewhere: createFilesElsewhere(options.workspace, options.maxFileSize),
        });
  return {
    options,
    cache,
    knows: cached.knows,
    inspectFile: cached.inspect,
    concernsOthers: createContextLook(options, rules),
    policies,
    parser: () => {
      parser ??= import('./codeReader.js').then(({ loadParser }) => loadParser(options.grammars ?? ''));
      return parser;
    },
  };
}

/** What a worker is told when it starts. */
export interface WorkerSetup {
  readonly options: FileOptions;
  readonly rules: readonly string[];
  /** One Int32: the position in its batch of the file that the worker is at, or `idle`. Tells what it died of. */
  readonly at: SharedArrayBuffer;
}

/** No file is being worked on. */
export const idle = -1;

/** Does the work of a batch in this thread. `onBegin` hears the position of each file before it is read. */
export async function workOn(
  batch: Batch,
  workshop: Workshop,
  onBegin: (position: number) => void = () => {},
): Promise<BatchOutcome> {
  const outcome = await outcomeOf(batch, workshop, onBegin);
  return workshop.cache === undefined ? outcome : { ...outcome, cache: workshop.cache.takeNews() };
}

async function outcomeOf(batch: Batch, workshop: Workshop, onBegin: (position: number) => void): Promise<BatchOutcome> {
  if (batch.task.kind === 'look') return lookAtBatch(batch, workshop, onBegin);
  if (batch.task.kind === 'facts') return readBatch(batch, batch.task, workshop, onBegin);
  const { inspectFile, policies } = workshop;
  const policy = policies.read(batch.policy);
  const understandingOf = await understandings(batch, policy, workshop);
  const results: FileResult[] = [];
  const deferred: string[] = [];
  const skipped: string[] = [];
  const counts = { files: 0, binary: 0, bytes: 0 };
  for (const [position, path] of batch.paths.entries()) {
    onBegin(position);
    const outcome = inspectFile(path, policyAt(policy, path), understandingOf(path));
    if (outcome.kind === 'deferred') {
      deferred.push(path);
      continue;
    }
    if (outcome.kind === 'binary') counts.binary++;
    else if (outcome.kind !== 'unread') counts.files++;
    if (outcome.kind === 'binary' || outcome.kind === 'unread') skipped.push(path);
    counts.bytes += outcome.bytes;
    if (outcome.result !== undefined) results.push(outcome.result);
  }
  const { index, problems } = batch;
  return { index, ...counts, skipped, results, problems, deferred, facts: [], policy: batch.policy };
}

function lookAtBatch(
  { index, paths, problems, policy }: Batch,
  { concernsOthers }: Workshop,
  onBegin: (position: number) => void,
): BatchOutcome {
  const deferred = paths.filter((path, position) => {
    onBegin(position);
    return concernsOthers(path);
  });
  const nothing = { files: 0, binary: 0, bytes: 0, skipped: [], results: [], facts: [] };
  return { index, ...nothing, problems, deferred, policy };
}

const nothingLinked: LinkedFile = { endpoints: [], sends: [], surroundings: noSurroundings, called: new Map() };

/** What is known of each file of a batch: nothing before all were seen. */
async function understandings(
  { task, paths }: Batch,
  policy: PolicyFile,
  { options, parser, knows, cache }: Workshop,
): Promise<(path: string) => Understanding | undefined> {
  if (task.kind !== 'deferred') return () => undefined;
  const linkedTo = (path: string) => task.linked.get(documentPathOf(options.workspace, path)) ?? nothingLinked;
  const known = (path: string, readCode: Understanding['readCode']): Understanding => {
    const { called, ...linked } = linkedTo(path);
    return { ...linked, readCode, ...(cache === undefined ? {} : { name: nameOf(serialize({ ...linked, called })) }) };
  };
  // Without anything to read, the parser need not be there.
  const unread = (path: string) => known(path, () => []);
  if (paths.every((path) => knows(path, policyAt(policy, path), unread(path)))) return unread;
  const { createCodeReader, tableLookup } = await import('./codeReader.js');
  const readCode = createCodeReader(await parser(), (documentPath) =>
    tableLookup((task.linked.get(documentPath) ?? nothingLinked).called),
  );
  return (path) => known(path, readCode);
}

async function readBatch(
  { index, paths, problems, policy }: Batch,
  task: FactsTask,
  workshop: Workshop,
  onBegin: (position: number) => void,
): Promise<BatchOutcome> {
  const facts: FileFacts[] = [];
  const notUnderstood: Problem[] = [];
  let reader: Promise<(path: string) => FactsOutcome> | undefined;
  for (const [position, file] of paths.entries()) {
    onBegin(position);
    const said = await factsIn(file, task, policy, workshop, () => {
      reader ??= factsReaderOf(task, policy, workshop);
      return reader;
    });
    if (said.facts !== undefined || said.flow !== undefined) facts.push({ file, facts: said.facts, flow: said.flow });
    if (said.flow?.exhausted === true) notUnderstood.push({ path: file, message: beyondFlow, incomplete: true });
    if (!said.understood) notUnderstood.push({ path: file, message: beyondParser, incomplete: true });
  }
  const all = [...problems, ...notUnderstood];
  const nothing = { files: 0, binary: 0, bytes: 0, skipped: [], results: [], deferred: [] };
  return { index, ...nothing, problems: all, facts, policy };
}

type FactsTask = Extract<Task, { kind: 'facts' }>;

/** What a file says, as an earlier run read it where that is known. */
async function factsIn(
  path: string,
  { modules, flow }: FactsTask,
  policy: string | undefined,
  { cache, options, policies }: Workshop,
  reader: () => Promise<(path: string) => FactsOutcome>,
): Promise<FactsOutcome> {
  if (cache === undefined) return (await reader())(path);
  const asked = JSON.stringify([modules, flow, policies.read(policy).policy.ai.deidentifiers]);
  const key = keyOfFacts(cache, options.workspace, path, asked);
  const known = key === undefined ? undefined : factsUnder(cache, key);
  if (known !== undefined) return known;
  const said = (await reader())(path);
  if (key !== undefined) cache.keep(key, said);
  return said;
}

async function factsReaderOf(
  { modules, flow }: FactsTask,
  policy: string | undefined,
  { options, parser, policies }: Workshop,
): Promise<(path: string) => FactsOutcome> {
  const { createFactsReader } = await import('./codeReader.js');
  const { deidentifiers } = policies.read(policy).policy.ai;
  const wanted = {
    modules,
    flow: flow === undefined ? undefined : { deidentifiers, ofPeople: flow === 'ofPeople' },
    overlay: options.overlay,
  };
  const read = createFactsReader(await parser(), wanted);
  return (path) => read(path, documentPathOf(options.workspace, path));
}

/** Words for code whose calls could not be read. */
const beyondParser =
  'Its AI calls were not read: the code is nested too deep, or takes too long to parse. Its text was inspected. Split the file, or leave it out with .phi-lintignore if it is generated.';

/** Words for code in which values lead to more values than there is work for. */
const beyondFlow =
  'Where its data flows was followed only in part: too many values depend on each other. Split the file, or leave it out with .phi-lintignore if it is generated.';

/** Workers beside the scanning thread. */
export interface Team {
  /** Starts the workers, once. */
  start(): Promise<void>;
  /** Has some worker too little to do? */
  wants(): boolean;
  give(batch: Batch): void;
  /** Batches that are being worked on. */
  busy(): number;
  /** Have outcomes or returned batches arrived that nobody has collected yet? */
  hasNews(): boolean;
  /** Resolves when there are news. */
  news(): Promise<void>;
  /** Outcomes that arrived since the last call. */
  collect(): readonly BatchOutcome[];
  /** A batch whose worker died, without the file that it died of. */
  takeReturned(): Batch | undefined;
  stop(): Promise<void>;
}

export interface TeamOptions extends FileOptions {
  readonly rules: readonly string[];
  readonly jobs: number;
  readonly workerFile: string | undefined;
}

/** What a worker makes is short-lived; a larger nursery would only be kept full of it. */
const maxYoungGenerationSizeMb = 12;
/** Batches that a worker has at hand: one in work and one waiting, so that it never idles. */
const batchesAtHand = 2;

interface Member {
  readonly worker: Worker;
  readonly at: Int32Array;
  readonly atHand: Batch[];
}

/** A team of `jobs - 1` workers, which starts empty. */
export function createTeam(options: TeamOptions): Team {
  const members = new Set<Member>();
  const arrived: BatchOutcome[] = [];
  const returned: Batch[] = [];
  let started = false;
  let wake = () => {};

  const hire = (createWorker: WorkerFactory) => {
    const member = startWorker(createWorker, options);
    members.add(member);
    member.worker.on('message', (outcome: BatchOutcome) => {
      member.atHand.shift();
      arrived.push(outcome);
      wake();
    });
    member.worker.on('error', () => {
      members.delete(member);
      const at = Atomics.load(member.at, 0);
      returned.push(...withoutCause(member.atHand, at));
      // A worker that died before its first file would die again.
      if (at !== idle) hire(createWorker);
      wake();
    });
  };

  return {
    async start() {
      const { workerFile, jobs } = options;
      if (started || workerFile === undefined || jobs < 2) return;
      started = true;
      // Small scans need no threads and do not pay for loading them.
      const threads = await import('node:worker_threads');
      const create: WorkerFactory = (setup) =>
        new threads.Worker(workerFile, { workerData: setup, resourceLimits: { maxYoungGenerationSizeMb } });
      for (let i = 1; i < jobs; i++) hire(create);
    },
    wants: () => [...members].some(({ atHand }) => atHand.length < batchesAtHand),
    give(batch) {
      const member = [...members].reduce((a, b) => (b.atHand.length < a.atHand.length ? b : a));
      member.atHand.push(batch);
      member.worker.postMessage(batch);
    },
    busy: () => [...members].reduce((sum, { atHand }) => sum + atHand.length, 0),
    hasNews: () => arrived.length + returned.length > 0,
    news: () =>
      new Promise((resolve) => {
        wake = resolve;
        if (arrived.length + returned.length > 0) resolve();
      }),
    collect: () => arrived.splice(0),
    takeReturned: () => returned.shift(),
    async stop() {
      await Promise.all([...members].map(({ worker }) => worker.terminate()));
    },
  };
}

type WorkerFactory = (setup: WorkerSetup) => Worker;

function startWorker(
  createWorker: WorkerFactory,
  { workspace, today, maxFileSize, thorough, grammars, overlay, rules, baselineKey, installed = [] }: TeamOptions,
): Member {
  const at = new SharedArrayBuffer(4);
  const options = { workspace, today, maxFileSize, thorough, grammars, overlay, baselineKey, installed };
  const setup: WorkerSetup = { options, rules, at };
  Atomics.store(new Int32Array(at), 0, idle);
  return { worker: createWorker(setup), at: new Int32Array(at), atHand: [] };
}

/** What a dead worker had at hand. The file it was at becomes a problem, so that it does no more harm. */
function withoutCause(atHand: readonly Batch[], at: number): readonly Batch[] {
  const [current, ...waiting] = atHand;
  const path = current?.paths[at];
  if (current === undefined || path === undefined) return atHand;
  const message = 'Not inspected: the scan of this file broke down, most likely for lack of memory.';
  const problem: Problem = { path, message, incomplete: true };
  const paths = current.paths.filter((_, position) => position !== at);
  return [{ ...current, paths, problems: [...current.problems, problem] }, ...waiting];
}
