import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { FileEntry } from '../../protocol/overview.js';
import type { LinkedEndpoint } from '../core/ai/link.js';
import type { Policy } from '../core/model.js';
import type { FlowsOfFile } from '../core/report/phiFlows.js';
import { allRules } from '../core/rules/index.js';
import { toKnown, withAccepted } from '../host/baseline.js';
import { createFileInspector, type FileInspector, type FileOptions, type FileOutcome } from '../host/inspectFile.js';
import { type FileResult, toAccepted } from '../host/inspectText.js';
import { type PolicyFile, policyAt } from '../host/policyFiles.js';
import type { Problem } from '../host/problem.js';
import { type Positions, positionsOf, toDiagnostics, toFailureDiagnostics } from './convert.js';
import { diagnosticsOf } from './diagnosticsOf.js';
import { folderOf, pathInFolder, shownPath } from './documentPath.js';
import { keyOfOthers } from './endpoints.js';
import { toFileEntry } from './fileEntry.js';
import { relatedPlaces } from './relatedPlaces.js';
import type { Inspected, Session } from './session.js';
import { isEnabled, isShown } from './settings.js';
import { uriOfPath } from './uris.js';

/** What is known about a file. */
export interface FileReport {
  readonly path: string;
  readonly uri: string;
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly findings: number;
  readonly problems: readonly Problem[];
  /** It was read as text. */
  readonly read: boolean;
  /** The same for the overview of the workspace. */
  readonly entry: FileEntry;
  /** What goes out of it; absent when nothing does. */
  readonly flows?: PlacedFlows;
}

/** The flows of a file, with what finds their lines. */
export interface PlacedFlows extends FlowsOfFile {
  readonly uri: string;
  readonly positions: Positions;
}

/** A report with what it depends on. */
export interface Scanned {
  /** Size and time of the last change. */
  readonly stamp: string;
  readonly epoch: number;
  /** The endpoints that it chooses, as `keyOf` names them. */
  readonly endpoints: string;
  readonly report: FileReport;
}

/** A file with the policy that holds for it. */
export interface WalkedFile {
  readonly path: string;
  readonly policy: PolicyFile;
}

/** In bytes. One file is inspected in one go, and a larger one would keep the editor waiting for seconds. */
const maxFileSize = 8 * 1024 * 1024;

/** How the files of a folder are inspected. */
export function fileOptionsFor(session: Session, workspace: string): FileOptions {
  return {
    workspace,
    today: session.today(),
    maxFileSize,
    thorough: false,
    installed: session.installed(),
    baselineKey: session.baselines.keyFor(workspace),
  };
}

/** Reads and inspects one file that is not open, unless the last report on it still holds. */
export function reportOfFile(session: Session, path: string): FileReport {
  if (session.policies.excludes(path)) return emptyReport(session, path);
  const policy = session.policies.forFile(path);
  return inspectClosed(session, { path, policy }, createInspectors(session));
}

/** What the current version of an open file says. */
export function reportOfOpenFile(session: Session, path: string, uri: string): FileReport | undefined {
  const inspected = session.inspected(uri);
  if (inspected === undefined) return undefined;
  const { failures } = inspected.inspection;
  return {
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
    ...listingOf(session, path, inspected),
  };
}

/** What the overview shows of an open document. */
export function listingOf(
  session: Session,
  path: string,
  { textDocument, shown, inspection, baselined }: Inspected,
): Pick<FileReport, 'entry' | 'flows'> {
  const { uri } = textDocument;
  const accepted = [...inspection.suppressed.map(toAccepted), ...baselined.map(toKnown)];
  const entry = toFileEntry({
    uri,
    path: shownPath(path, session.folders()),
    findings: shown,
    accepted,
    positions: textDocument,
    elsewhere: relatedPlaces(session, uri),
  });
  const { coveredFlows } = inspection;
  return { entry, ...flowsOf(session, path, textDocument, { uri, findings: shown, accepted, coveredFlows }) };
}

function flowsOf(
  session: Session,
  path: string,
  positions: Positions,
  { uri, findings, accepted = [], coveredFlows = [] }: Omit<FlowsOfFile, 'path'> & { readonly uri: string },
): { readonly flows?: PlacedFlows } {
  const carriers = findings.filter(({ flow }) => flow !== undefined);
  const acceptedCarriers = accepted.filter(({ flow }) => flow !== undefined);
  if (carriers.length + acceptedCarriers.length + coveredFlows.length === 0) return {};
  const documentPath = pathInFolder(path, session.folders());
  const flows = { path: documentPath, findings: carriers, accepted: acceptedCarriers, coveredFlows };
  return { flows: { ...flows, uri, positions } };
}

/** One inspector for each folder of the workspace, made when it is needed: each holds a buffer. */
export function createInspectors(session: Session): (path: string) => FileInspector {
  const byFolder = new Map<string, FileInspector>();
  return (path) => {
    const workspace = folderOf(path, session.folders()) ?? dirname(path);
    const defers = session.endpoints.readCode() !== undefined;
    const inspector =
      byFolder.get(workspace) ??
      createFileInspector({ ...fileOptionsFor(session, workspace), defers }, allRules, session.policies);
    byFolder.set(workspace, inspector);
    return inspector;
  };
}

/** The last report on a file, if it still holds. */
export function knownReport(session: Session, path: string): FileReport | undefined {
  const known = session.scanned.get(path);
  if (known?.epoch !== session.epoch() || known.stamp !== stampOf(path)) return undefined;
  return isOutdatedFile(session, path, known) ? undefined : known.report;
}

/** Reads and inspects a file that is not open, unless the last report on it still holds. */
export function inspectClosed(
  session: Session,
  file: WalkedFile,
  inspectorFor: (path: string) => FileInspector,
): FileReport {
  const known = knownReport(session, file.path);
  if (known !== undefined) return known;
  const { path } = file;
  const policy = policyAt(file.policy, path);
  const taken = takeStock(session, file);
  if (!isEnabled(session.settingsFor(path), policy)) return taken.keep(emptyReport(session, path));
  return taken.keepOutcome(inspectWith(session, inspectorFor(path), path, policy, taken.chosen));
}

/** What a report depends on, taken before the file is read. */
export interface Stock {
  readonly chosen: readonly LinkedEndpoint[];
  keep(report: FileReport): FileReport;
  keepOutcome(outcome: FileOutcome): FileReport;
}

/** Notes what the report on a file will depend on; what changes meanwhile makes it outdated. */
export function takeStock(session: Session, file: WalkedFile): Stock {
  const { path } = file;
  const policy = policyAt(file.policy, path);
  const stamp = stampOf(path);
  const epoch = session.epoch();
  const chosen = isEnabled(session.settingsFor(path), policy) ? session.endpoints.ofFile(path) : [];
  const key = keyOfOthers(chosen, session.endpoints.surroundingsOf(path));
  const keep = (report: FileReport) => {
    session.keepScanned(path, { stamp, epoch, endpoints: key, report });
    return report;
  };
  return { chosen, keep, keepOutcome: (outcome) => keep(toReport(session, path, policy, outcome)) };
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
  const sends = session.endpoints.sendsOfFile(path);
  return inspectFile(path, policy, {
    endpoints,
    sends,
    surroundings: session.endpoints.surroundingsOf(path),
    readCode,
  });
}

function toReport(session: Session, path: string, policy: Policy, { kind, result: whole }: FileOutcome): FileReport {
  const read = kind === 'clean' || kind === 'result';
  const result = whole && underBaselineOf(session, path, whole);
  if (result === undefined) return { ...emptyReport(session, path), read };
  const settings = session.settingsFor(path);
  const uri = uriOfPath(path);
  const { problems, accepted, coveredFlows } = result;
  const shown = result.findings.filter((finding) => isShown(finding, settings, policy));
  const failures = problems.flatMap(({ rule }) => (rule === undefined ? [] : [{ rule, error: 'see the log' }]));
  const positions = positionsOf(result.lineStarts);
  const elsewhere = relatedPlaces(session, uri);
  const diagnostics = [...toDiagnostics(shown, uri, positions, elsewhere), ...toFailureDiagnostics(failures)];
  const listed = shownPath(path, session.folders());
  return {
    ...emptyReport(session, path),
    diagnostics,
    findings: shown.length,
    problems,
    read,
    entry: toFileEntry({ uri, path: listed, findings: shown, accepted, positions, elsewhere }),
    ...flowsOf(session, path, positions, { uri, findings: shown, accepted, coveredFlows }),
  };
}

/** The result with what the baseline holds among the accepted findings. */
function underBaselineOf(session: Session, path: string, result: FileResult): FileResult {
  const folder = folderOf(path, session.folders()) ?? dirname(path);
  const digests = result.findings.map(({ digest = '' }) => digest);
  return digests.length === 0 ? result : withAccepted(result, session.baselines.knownIn(folder, path, digests));
}

/** Have the AI endpoints of a file that is not open changed since it was last looked at? */
export function isOutdatedFile(session: Session, path: string, { endpoints }: Scanned): boolean {
  const isInspected = isEnabled(session.settingsFor(path), session.policyFor(uriOfPath(path)));
  const known = session.endpoints;
  return isInspected && keyOfOthers(known.ofFile(path), known.surroundingsOf(path)) !== endpoints;
}

/** A report on a file that says nothing, or is no longer there. */
export function emptyReport(session: Session, path: string): FileReport {
  const uri = uriOfPath(path);
  const entry = { uri, path: shownPath(path, session.folders()), findings: [], accepted: [] };
  const resultId = session.nextResultId();
  return { path, uri, resultId, diagnostics: [], findings: 0, problems: [], read: false, entry };
}

function stampOf(path: string): string {
  try {
    const { size, mtimeMs } = statSync(path);
    return `${size} ${mtimeMs}`;
  } catch {
    return 'gone';
  }
}
