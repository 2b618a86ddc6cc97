import {
  type CancellationToken,
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
import type { Problem } from '../host/problem.js';
import { throwIfCancelled } from './diagnostics.js';
import { guarded } from './guard.js';
import type { Publisher } from './publisher.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';
import { type ScanProgress, scanWorkspace } from './workspaceScan.js';

/** Enough to see what is wrong without flooding the log. */
const maxLogged = 100;

/** Scans the workspace when the editor's own command asks for it, and sends what is found about files not open. */
export function registerScanRequest(
  connection: Connection,
  session: Session,
  publisher: Publisher,
  ready: Promise<void>,
): void {
  let scans = 0;
  const count = (change: 1 | -1) => {
    scans += change;
    const status: StatusParams = { scanning: scans > 0 };
    void connection.sendNotification(statusNotification, status);
  };
  connection.onRequest(scanWorkspaceRequest, (params: ScanWorkspaceParams, token) =>
    guarded(connection, 'workspace scan', async () => {
      await ready;
      count(1);
      try {
        return await scanAndPublish(connection, session, publisher, params, token);
      } finally {
        count(-1);
      }
    }),
  );
}

async function scanAndPublish(
  connection: Connection,
  session: Session,
  publisher: Publisher,
  { workDoneToken }: ScanWorkspaceParams,
  token: CancellationToken,
): Promise<ScanWorkspaceResult> {
  const progress = createProgress(connection, workDoneToken);
  const unseen = new Set(session.published);
  const problems: Problem[] = [];
  let files = 0;
  let findings = 0;
  try {
    for await (const step of scanWorkspace(session, token, progress.report)) {
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
    session.scanned.delete(path);
    publisher.report({ path, uri, resultId: '', diagnostics: [], findings: 0, problems: [], read: false });
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

/** Sends whole percentages, each at most once. */
function createProgress(connection: Connection, token: string | number | undefined): Progress {
  if (token === undefined) return { report: () => {}, end: () => {} };
  const send = (part: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd) =>
    void connection.sendProgress(WorkDoneProgress.type, token, part);
  let shown = 0;
  send({ kind: 'begin', title: 'Scanning the workspace', percentage: 0, cancellable: true });
  return {
    report({ done, total }) {
      const percentage = Math.floor((100 * done) / Math.max(1, total));
      if (percentage <= shown) return;
      shown = percentage;
      send({ kind: 'report', percentage, message: `${done} of ${total} files` });
    },
    end: () => send({ kind: 'end' }),
  };
}
