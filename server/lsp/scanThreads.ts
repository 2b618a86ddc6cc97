import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type { CancellationToken } from 'vscode-languageserver/node';
import { allRules } from '../core/rules/index.js';
import { documentPathOf, type FileOutcome } from '../host/inspectFile.js';
import { type Batch, type BatchOutcome, createTeam, type LinkedFile, type Task, type Team } from '../host/scanTeam.js';
import { folderOf } from './documentPath.js';
import { fileOptionsFor, takeStock, type WalkedFile } from './fileReports.js';
import type { FileReport, Session } from './session.js';

/** The bundles of the threads that scan; without them the server scans by itself. */
export interface ScanThreadFiles {
  /** The bundle of a thread. */
  readonly scanWorker: string | undefined;
  /** The folder with the parser and its grammars. */
  readonly grammars: string | undefined;
}

/** Fewer and smaller files than these are inspected sooner than a thread has started. In files and bytes. */
const filesWorthThreads = 40;
const bytesWorthThreads = 1024 * 1024;

/** More threads than these would take the machine from the editor. */
const mostThreads = 4;

/** Files in a batch: few, so that a scan that is cancelled ends soon. */
const batchSize = 16;

/** Are these files worth threads of their own? */
export function areWorthThreads(files: readonly WalkedFile[]): boolean {
  if (files.length >= filesWorthThreads) return true;
  let bytes = 0;
  for (const { path } of files) bytes += sizeOf(path);
  return bytes >= bytesWorthThreads;
}

/** Inspects files that are not open in threads of their own, and gives the reports as they come. Ends early when cancelled. */
export async function* inspectInThreads(
  session: Session,
  { scanWorker, grammars }: ScanThreadFiles,
  files: readonly WalkedFile[],
  token: CancellationToken,
): AsyncGenerator<FileReport> {
  const readsCode = session.endpoints.readCode() !== undefined;
  for (const [workspace, inFolder] of byFolder(session, files)) {
    const options = { ...fileOptionsFor(session, workspace), grammars: readsCode ? grammars : undefined };
    const rules = allRules.map(({ id }) => id);
    const jobs = 1 + Math.max(1, Math.min(mostThreads, availableParallelism() - 1));
    const team = createTeam({ ...options, rules, jobs, workerFile: scanWorker });
    try {
      await team.start();
      const deferred = yield* work(session, team, inFolder, () => ({ kind: 'inspect' }), token);
      const waiting = inFolder.filter(({ path }) => deferred.has(path));
      yield* work(session, team, waiting, (paths) => deferredTask(session, workspace, paths), token);
    } finally {
      await team.stop();
    }
  }
}

/** Has a team work on files. Gives the files that wait for what others say. */
async function* work(
  session: Session,
  team: Team,
  walked: readonly WalkedFile[],
  taskFor: (paths: readonly string[]) => Task,
  token: CancellationToken,
): AsyncGenerator<FileReport, ReadonlySet<string>> {
  const batches = batchesOf(walked);
  const files = new Map(walked.map((file) => [file.path, file]));
  const deferred = new Set<string>();
  const waiting = [...batches].reverse();
  const stocks = new Map<string, ReturnType<typeof takeStock>>();
  while ((waiting.length > 0 || team.busy() > 0 || team.hasNews()) && !token.isCancellationRequested) {
    for (let returned = team.takeReturned(); returned !== undefined; returned = team.takeReturned()) {
      waiting.push(returned);
    }
    while (team.wants() && waiting.length > 0) {
      const batch = waiting.pop();
      if (batch === undefined) break;
      for (const path of batch.paths) {
        const file = files.get(path);
        if (file !== undefined) stocks.set(path, takeStock(session, file));
      }
      team.give({ ...batch, task: taskFor(batch.paths) });
    }
    // Without a thread left nobody would ever answer.
    if (team.busy() === 0 && !team.hasNews()) break;
    await team.news();
    for (const outcome of team.collect()) {
      for (const path of outcome.deferred) deferred.add(path);
      for (const [path, each] of outcomesIn(outcome, batches)) {
        const report = stocks.get(path)?.keepOutcome(each);
        stocks.delete(path);
        if (report !== undefined) yield report;
      }
    }
  }
  return deferred;
}

/** What became of each file of a batch. */
function outcomesIn(outcome: BatchOutcome, batches: readonly Batch[]): readonly (readonly [string, FileOutcome])[] {
  const results = new Map(outcome.results.map((result) => [result.path, result]));
  const broken = new Map(outcome.problems.map((problem) => [problem.path, problem]));
  const deferred = new Set(outcome.deferred);
  const skipped = new Set(outcome.skipped);
  const paths = batches[outcome.index]?.paths ?? [];
  return paths.flatMap((path): (readonly [string, FileOutcome])[] => {
    if (deferred.has(path)) return [];
    const problem = broken.get(path);
    const result = results.get(path) ?? (problem === undefined ? undefined : brokenDown(path, problem));
    const kind = skipped.has(path) || problem !== undefined ? 'unread' : result === undefined ? 'clean' : 'result';
    return [[path, { kind, bytes: 0, result }]];
  });
}

function brokenDown(path: string, problem: BatchOutcome['problems'][number]): NonNullable<FileOutcome['result']> {
  const nothing = { findings: [], suppressed: 0, accepted: [], lineStarts: new Uint32Array(1), coveredFlows: [] };
  return { path, ...nothing, problems: [problem] };
}

/** What other files have a part in is known to the index; a thread is told what concerns its files. */
function deferredTask(session: Session, workspace: string, paths: readonly string[]): Task {
  const linked = new Map(paths.map((path) => [documentPathOf(workspace, path), linkedFile(session, path)]));
  return { kind: 'deferred', linked };
}

function linkedFile({ endpoints }: Session, path: string): LinkedFile {
  return {
    endpoints: endpoints.ofFile(path),
    sends: endpoints.sendsOfFile(path),
    surroundings: endpoints.surroundingsOf(path),
    called: new Map(),
  };
}

function byFolder(session: Session, files: readonly WalkedFile[]): ReadonlyMap<string, readonly WalkedFile[]> {
  const folders = new Map<string, WalkedFile[]>();
  for (const file of files) {
    const folder = folderOf(file.path, session.folders()) ?? dirname(file.path);
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, [file]);
    else known.push(file);
  }
  return folders;
}

/** Batches whose index is their position, each under one policy. */
function batchesOf(files: readonly WalkedFile[]): readonly Batch[] {
  const batches: (Batch & { paths: string[] })[] = [];
  for (const { path, policy } of files) {
    const last = batches.at(-1);
    if (last !== undefined && last.policy === policy.path && last.paths.length < batchSize) last.paths.push(path);
    else
      batches.push({
        index: batches.length,
        policy: policy.path,
        paths: [path],
        problems: [],
        task: { kind: 'inspect' },
      });
  }
  return batches;
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
