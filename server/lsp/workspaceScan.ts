import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CancellationToken } from 'vscode-languageserver/node';
import type { LinkedEndpoint } from '../core/ai/link.js';
import type { Policy } from '../core/model.js';
import { allRules } from '../core/rules/index.js';
import { createFileInspector, type FileInspector, type FileOutcome } from '../host/inspectFile.js';
import { type PolicyFile, policyAt } from '../host/policyFiles.js';
import type { Problem } from '../host/problem.js';
import { walkFiles } from '../host/walk.js';
import { positionsOf, toDiagnostics, toFailureDiagnostics } from './convert.js';
import { diagnosticsOf } from './diagnosticsOf.js';
import { folderOf } from './documentPath.js';
import { keyOf } from './endpoints.js';
import { createPause } from './pause.js';
import { relatedPlaces } from './relatedPlaces.js';
import type { FileReport, Scanned, Session } from './session.js';
import { isEnabled, isShown } from './settings.js';
import { uriOfPath } from './uris.js';

/** In bytes. One file is inspected in one go, and a larger one would keep the editor waiting for seconds. */
const maxFileSize = 8 * 1024 * 1024;

export type ScanStep =
  /** `version` is that of the open document, null for a file on disk. */
  | { readonly kind: 'file'; readonly report: FileReport; readonly version: number | null }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface ScanProgress {
  readonly done: number;
  readonly total: number;
}

interface WalkedFile {
  readonly path: string;
  readonly policy: PolicyFile;
}

/**
 * Inspects every file of the workspace. What is open is taken from its buffer. Files that did not change since they
 * were last looked at are not read again. Gives way to other work; ends early when cancelled.
 */
export async function* scanWorkspace(
  session: Session,
  token: CancellationToken,
  onProgress: (progress: ScanProgress) => void = () => {},
): AsyncGenerator<ScanStep> {
  await session.endpoints.ready();
  const pause = createPause();
  const files: WalkedFile[] = [];
  for (const entry of walkFiles(session.folders(), { policies: session.policies, gitignore: true })) {
    await pause();
    if (token.isCancellationRequested) return;
    if (entry.kind === 'problem') yield entry;
    else files.push(entry);
  }
  let open = session.openFiles();
  const inspectorFor = createInspectors(session);
  for (const [index, file] of files.entries()) {
    const paused = pause();
    if (paused !== undefined) {
      await paused;
      open = session.openFiles();
    }
    if (token.isCancellationRequested) return;
    const uri = open.get(file.path);
    const step = uri === undefined ? undefined : openFile(session, file.path, uri);
    yield step ?? { kind: 'file', report: inspectClosed(session, file, inspectorFor), version: null };
    onProgress({ done: index + 1, total: files.length });
  }
}

/** Reads and inspects one file that is not open, unless the last report on it still holds. */
export function reportOfFile(session: Session, path: string): FileReport {
  if (session.policies.excludes(path)) return emptyReport(session, path);
  const policy = session.policies.forFile(path);
  return inspectClosed(session, { path, policy }, createInspectors(session));
}

function openFile(session: Session, path: string, uri: string): ScanStep | undefined {
  const inspected = session.inspected(uri);
  if (inspected === undefined) return undefined;
  const { failures } = inspected.inspection;
  const report: FileReport = {
    path,
    uri,
    resultId: inspected.resultId,
    diagnostics: diagnosticsOf(inspected, session),
    findings: inspected.shown.length,
    problems: failures.map(({ rule, error }) => ({
      path,
      message: `${rule} failed (${error}).`,
      incomplete: true,
      rule,
    })),
    read: true,
  };
  return { kind: 'file', report, version: inspected.textDocument.version };
}

/** One inspector for each folder of the workspace, made when it is needed: each holds a buffer. */
function createInspectors(session: Session): (path: string) => FileInspector {
  const byFolder = new Map<string, FileInspector>();
  return (path) => {
    const workspace = folderOf(path, session.folders()) ?? dirname(path);
    const inspector =
      byFolder.get(workspace) ??
      createFileInspector(
        {
          workspace,
          today: session.today(),
          maxFileSize,
          thorough: false,
          defers: session.endpoints.readCode() !== undefined,
          installed: session.installed(),
        },
        allRules,
        session.policies,
      );
    byFolder.set(workspace, inspector);
    return inspector;
  };
}

function inspectClosed(
  session: Session,
  { path, policy }: WalkedFile,
  inspectorFor: (path: string) => FileInspector,
): FileReport {
  const stamp = stampOf(path);
  const known = session.scanned.get(path);
  const ownPolicy = policyAt(policy, path);
  const enable = isEnabled(session.settingsFor(path), ownPolicy);
  const chosen = enable ? session.endpoints.ofFile(path) : [];
  const endpoints = keyOf(chosen);
  if (known?.stamp === stamp && known.epoch === session.epoch() && known.endpoints === endpoints) return known.report;
  const report = enable
    ? toReport(session, path, ownPolicy, inspectWith(session, inspectorFor(path), path, ownPolicy, chosen))
    : emptyReport(session, path);
  session.scanned.set(path, { stamp, epoch: session.epoch(), endpoints, report });
  return report;
}

/** Files that wait for what others say are inspected with it: the index knows it already. */
function inspectWith(
  session: Session,
  inspectFile: FileInspector,
  path: string,
  policy: Policy,
  endpoints: readonly LinkedEndpoint[],
): FileOutcome {
  const outcome = inspectFile(path, policy);
  const readCode = session.endpoints.readCode();
  if (outcome.kind !== 'deferred' || readCode === undefined) return outcome;
  return inspectFile(path, policy, { endpoints, sends: session.endpoints.sendsOfFile(path), readCode });
}

function toReport(session: Session, path: string, policy: Policy, { kind, result }: FileOutcome): FileReport {
  const settings = session.settingsFor(path);
  const uri = uriOfPath(path);
  const shown = result?.findings.filter((finding) => isShown(finding, settings, policy)) ?? [];
  const problems = result?.problems ?? [];
  const failures = problems.flatMap(({ rule }) => (rule === undefined ? [] : [{ rule, error: 'see the log' }]));
  const positions = positionsOf(result?.lineStarts ?? new Uint32Array(1));
  return {
    ...emptyReport(session, path),
    uri,
    diagnostics: [
      ...toDiagnostics(shown, uri, positions, relatedPlaces(session, uri)),
      ...toFailureDiagnostics(failures),
    ],
    findings: shown.length,
    problems,
    read: kind === 'clean' || kind === 'result',
  };
}

/** Have the AI endpoints of a file that is not open changed since it was last looked at? */
export function isOutdatedFile(session: Session, path: string, { endpoints }: Scanned): boolean {
  return (
    isEnabled(session.settingsFor(path), session.policyFor(uriOfPath(path))) &&
    keyOf(session.endpoints.ofFile(path)) !== endpoints
  );
}

function emptyReport(session: Session, path: string): FileReport {
  const resultId = session.nextResultId();
  return { path, uri: uriOfPath(path), resultId, diagnostics: [], findings: 0, problems: [], read: false };
}

function stampOf(path: string): string {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  } catch {
    return 'gone';
  }
}
