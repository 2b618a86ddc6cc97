import {
  type CancellationToken,
  CancellationTokenSource,
  type Connection,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver/node';
import {
  type ScanWorkspaceParams,
  type ScanWorkspaceResult,
  type StatusParams,
  scanWorkspaceRequest,
  statusNotification,
} from '../../protocol/index.js';
import type { ScanRecord } from '../../protocol/overview.js';
import type { Problem } from '../host/problem.js';
import { throwIfCancelled } from './diagnostics.js';
import { emptyReport } from './fileReports.js';
import { guarded } from './guard.js';
import { plural } from './plural.js';
import type { Publisher } from './publisher.js';
import type { ScanThreadFiles } from './scanThreads.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';
import { type ScanProgress, scanWorkspace } from './workspaceScan.js';

/** Enough to see what is wrong without flooding the log. */
const maxLogged = 100;

/** Scans of the workspace, and what they tell. */
export interface Scans {
  /** Did a scan of the whole workspace end? */
  hasScanned(): boolean;
  /** Scans again without being asked to. */
  rescan(): Promise<void>;
}

export interface ScansOptions {
  readonly connection: Connection;
  readonly session: Session;
  readonly publisher: Publisher;
  readonly threads: ScanThreadFiles;
  /** Resolves when the settings are known. */
  readonly ready: Promise<void>;
  /** A scan that somebody asked for has ended: so many files were read. Gives what is worth keeping of it. */
  readonly onScanned: (files: number, before: ScanRecord | undefined) => Promise<ScanRecord>;
}

/** Scans the workspace when the editor's own command asks for it, and sends what is found about files not open. */
export function registerScanRequest(options: ScansOptions): Scans {
  const { connection, ready } = options;
  let scans = 0;
  let scanned = false;
  const count = (change: 1 | -1) => {
    scans += change;
    const status: StatusParams = { scanning: scans > 0 };
    void connection.sendNotification(statusNotification, status);
  };
  const scan = async (params: ScanWorkspaceParams, token: CancellationToken) => {
    count(1);
    try {
      const result = await scanAndPublish(options, params, token);
      if (result.tooMany === undefined) scanned = true;
      return result;
    } finally {
      count(-1);
    }
  };
  connection.onRequest(scanWorkspaceRequest, (params: ScanWorkspaceParams, token) =>
    guarded(connection, 'workspace scan', async () => {
      await ready;
      const result = await scan(params, token);
      if (result.tooMany !== undefined) return result;
      return { ...result, record: await options.onScanned(result.files, params.before) };
    }),
  );
  return {
    hasScanned: () => scanned,
    async rescan() {
      await scan({}, new CancellationTokenSource().token);
    },
  };
}

async function scanAndPublish(
  { connection, session, publisher, threads }: ScansOptions,
  { workDoneToken, limit }: ScanWorkspaceParams,
  token: CancellationToken,
): Promise<ScanWorkspaceResult> {
  const progress = createProgress(connection, workDoneToken);
  const unseen = new Set([...session.scanned.values()].map(({ report }) => report.uri).concat(...session.published));
  const problems: Problem[] = [];
  let files = 0;
  let findings = 0;
  try {
    for await (const step of scanWorkspace(session, token, { threads, limit, onProgress: progress.report })) {
      if (step.kind === 'too-many') return { files: 0, findings: 0, failures: 0, tooMany: step.files };
      if (step.kind === 'problem') {
        problems.push(step.problem);
        continue;
      }
      const { report, version } = step;
      if (report.read) files++;
      findings += report.findings;
      problems.push(...report.problems);
      unseen.delete(report.uri);
      if (version === null) publisher.report(report);
    }
    throwIfCancelled(token);
    forgetUnseen(session, publisher, unseen);
  } finally {
    progress.end();
  }
  publisher.reportPolicies();
  return { files, findings, failures: log(connection, problems) };
}

/** Files that were reported earlier and are no longer there, or no longer part of the workspace's scan. */
function forgetUnseen(session: Session, publisher: Publisher, unseen: ReadonlySet<string>): void {
  const open = new Set(session.documents.keys());
  for (const uri of unseen) {
    const path = pathOfUri(uri);
    if (path === undefined || open.has(uri)) continue;
    session.forgetScanned(path);
    publisher.report(emptyReport(session, path));
  }
}

/** Logs what went wrong and gives the number of things that make the result incomplete. */
function log(connection: Connection, problems: readonly Problem[]): number {
  for (const { path, message } of problems.slice(0, maxLogged)) connection.console.warn(`${path}: ${message}`);
  const incomplete = problems.filter((problem) => problem.incomplete).length;
  if (problems.length > maxLogged) connection.console.warn(`${problems.length - maxLogged} more problems.`);
  return incomplete;
}

interface Progress {
  report(progress: ScanProgress): void;
  end(): void;
}

/** Between two messages that tell the same percentage, in milliseconds. */
const messageInterval = 250;

/** Sends whole percentages, each at most once, and in long scans how fast it goes. */
function createProgress(connection: Connection, token: string | number | undefined): Progress {
  if (token === undefined) return { report: () => {}, end: () => {} };
  const send = (part: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) =>
    void connection.sendProgress(WorkDoneProgress.type, token, part);
  let shown = 0;
  let begin: number | undefined;
  let last = 0;
  send({ kind: 'begin', title: 'Scanning the workspace', percentage: 0, cancellable: true });
  return {
    report({ done, total }) {
      const now = performance.now();
      begin ??= now;
      const percentage = Math.floor((100 * done) / Math.max(1, total));
      if (percentage <= shown && (now - last < messageInterval || done < total)) return;
      shown = percentage;
      last = now;
      send({ kind: 'report', percentage, message: words(done, total, now - begin) });
    },
    end: () => send({ kind: 'end' }),
  };
}

/** Before this much time, in milliseconds, a rate would only be a guess. */
const timeForRate = 500;

function words(done: number, total: number, time: number): string {
  const counted = `${done.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} files`;
  if (time < timeForRate) return counted;
  const rate = Math.round(done / (time / 1000));
  return `${counted}, ${plural(rate, 'file')} per second`;
}
