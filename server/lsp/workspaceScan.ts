import type { CancellationToken } from 'vscode-languageserver/node';
import type { Problem } from '../host/problem.js';
import { walkFiles } from '../host/walk.js';
import {
  createInspectors,
  type FileReport,
  inspectClosed,
  knownReport,
  reportOfOpenFile,
  type WalkedFile,
} from './fileReports.js';
import { createPause } from './pause.js';
import { areWorthThreads, inspectInThreads, type ScanThreadFiles } from './scanThreads.js';
import type { Session } from './session.js';

export type ScanStep =
  /** `version` is that of the open document, null for a file on disk. */
  | { readonly kind: 'file'; readonly report: FileReport; readonly version: number | null }
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** The workspace has more files than the scan was meant for; nothing was inspected. */
  | { readonly kind: 'too-many'; readonly files: number };

export interface ScanProgress {
  readonly done: number;
  readonly total: number;
}

export interface WorkspaceScanOptions {
  readonly threads: ScanThreadFiles;
  /** Inspect nothing when there are more files. */
  readonly limit?: number | undefined;
  readonly onProgress?: (progress: ScanProgress) => void;
}

/**
 * Inspects every file of the workspace. What is open is taken from its buffer. Files that did not change since they
 * were last looked at are not read again. Gives way to other work; ends early when cancelled.
 */
export async function* scanWorkspace(
  session: Session,
  token: CancellationToken,
  { threads, limit, onProgress = () => {} }: WorkspaceScanOptions,
): AsyncGenerator<ScanStep> {
  await session.endpoints.ready();
  const walked = yield* walkWorkspace(session, token, limit);
  if (walked === undefined) return;
  let done = 0;
  const seen = (step: ScanStep): ScanStep => {
    onProgress({ done: ++done, total: walked.length });
    return step;
  };
  const fresh: WalkedFile[] = [];
  const pause = createPause();
  for (const file of walked) {
    await pause();
    if (token.isCancellationRequested) return;
    const step = openStep(session, file.path);
    const known = step === undefined ? knownReport(session, file.path) : undefined;
    if (step !== undefined) yield seen(step);
    else if (known !== undefined) yield seen({ kind: 'file', report: known, version: null });
    else fresh.push(file);
  }
  for await (const report of inspectFresh(session, threads, fresh, token)) {
    // What was opened meanwhile counts before the file.
    yield seen(openStep(session, report.path) ?? { kind: 'file', report, version: null });
  }
}

async function* walkWorkspace(
  session: Session,
  token: CancellationToken,
  limit: number | undefined,
): AsyncGenerator<ScanStep, readonly WalkedFile[] | undefined> {
  const pause = createPause();
  const files: WalkedFile[] = [];
  const problems: ScanStep[] = [];
  for (const entry of walkFiles(session.folders(), session.walkOptions())) {
    await pause();
    if (token.isCancellationRequested) return undefined;
    if (entry.kind === 'problem') problems.push(entry);
    else files.push(entry);
    if (limit !== undefined && files.length > limit) {
      yield { kind: 'too-many', files: files.length };
      return undefined;
    }
  }
  yield* problems;
  return files;
}

function openStep(session: Session, path: string): ScanStep | undefined {
  const uri = session.openFiles().get(path);
  const report = uri === undefined ? undefined : reportOfOpenFile(session, path, uri);
  const version = uri === undefined ? undefined : session.documents.get(uri)?.version;
  return report === undefined ? undefined : { kind: 'file', report, version: version ?? null };
}

/** Inspects files that nothing is known about, in threads where that is possible and worth it. */
async function* inspectFresh(
  session: Session,
  threads: ScanThreadFiles,
  files: readonly WalkedFile[],
  token: CancellationToken,
): AsyncGenerator<FileReport> {
  const inThreads: WalkedFile[] = [];
  const here: WalkedFile[] = [];
  const worthThreads = threads.scanWorker !== undefined && areWorthThreads(files);
  for (const file of files) {
    // Threads read policies from disk, and know neither buffers nor settings.
    const isPlain = session.settingsFor(file.path).enable && session.policies.isAsOnDisk(file.policy);
    (worthThreads && isPlain ? inThreads : here).push(file);
  }
  const done = new Set<string>();
  for await (const report of inspectInThreads(session, threads, inThreads, token)) {
    done.add(report.path);
    yield report;
  }
  const pause = createPause();
  const inspectorFor = createInspectors(session);
  // Where threads cannot start, everything is left.
  for (const file of [...here, ...inThreads.filter(({ path }) => !done.has(path))]) {
    await pause();
    if (token.isCancellationRequested) return;
    yield inspectClosed(session, file, inspectorFor);
  }
}
