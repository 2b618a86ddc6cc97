import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { diagnosticsOf } from './diagnosticsOf.js';
import { reportOfFile } from './fileReports.js';
import { guarded } from './guard.js';
import { settled } from './pause.js';
import type { Publisher } from './publisher.js';
import type { ScanThreadFiles } from './scanThreads.js';
import type { FileReport, Session } from './session.js';
import { pathOfUri } from './uris.js';
import { scanWorkspace } from './workspaceScan.js';

/** Documents in one partial result. */
const batchSize = 50;

/** Answers editors that ask for diagnostics. `ready` resolves when the settings are known. */
export function registerDiagnostics(
  connection: Connection,
  session: Session,
  publisher: Publisher,
  ready: Promise<void>,
  threads: ScanThreadFiles,
): void {
  connection.languages.diagnostics.on((params, token) =>
    guarded(connection, 'diagnostics', async () => {
      await ready;
      // Who cannot be told later gets the whole answer now.
      if (!session.client().refreshesDiagnostics) await session.endpoints.ready();
      await settled(session.lastCost(params.textDocument.uri));
      throwIfCancelled(token);
      const report = reportOfDocument(session, params);
      publisher.reportPolicies();
      return report;
    }),
  );
  connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
    guarded(connection, 'workspace diagnostics', async () => {
      await ready;
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      for await (const batch of reportOfWorkspace(session, params, token, threads)) {
        if (partial === undefined) items.push(...batch);
        else partial.report({ items: batch });
      }
      return { items };
    }),
  );
}

/** Ends a request that nobody waits for any more. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
}

function reportOfDocument(
  session: Session,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
): DocumentDiagnosticReport {
  const found = openDocument(session, uri) ?? closedFile(session, uri);
  if (found === undefined) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const { resultId } = found;
  if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, resultId, items: [...found.diagnostics] };
}

type Found = Pick<FileReport, 'resultId' | 'diagnostics'>;

function openDocument(session: Session, uri: string): Found | undefined {
  const inspected = session.inspected(uri);
  return inspected && { resultId: inspected.resultId, diagnostics: diagnosticsOf(inspected, session) };
}

/** Editors also ask about a document that has just been closed. */
function closedFile(session: Session, uri: string): Found | undefined {
  const path = pathOfUri(uri);
  return path === undefined ? undefined : reportOfFile(session, path);
}

/** Everything to tell about the workspace, in batches. Files without findings are left out unless they had some. */
async function* reportOfWorkspace(
  session: Session,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
  threads: ScanThreadFiles,
): AsyncGenerator<WorkspaceDocumentDiagnosticReport[]> {
  const previous = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  let batch: WorkspaceDocumentDiagnosticReport[] = [];
  for await (const step of scanWorkspace(session, token, { threads })) {
    if (step.kind !== 'file') continue;
    const { uri, resultId, diagnostics } = step.report;
    const known = previous.get(uri);
    previous.delete(uri);
    if (known === undefined && diagnostics.length === 0) continue;
    batch.push(workspaceItem(step.report, step.version, known === resultId));
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  throwIfCancelled(token);
  // What is left was reported earlier and is gone.
  for (const uri of previous.keys()) {
    batch.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
  }
  yield batch;
}

function workspaceItem(
  { uri, resultId, diagnostics }: FileReport,
  version: number | null,
  unchanged: boolean,
): WorkspaceDocumentDiagnosticReport {
  if (unchanged) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId };
  return { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: [...diagnostics] };
}
