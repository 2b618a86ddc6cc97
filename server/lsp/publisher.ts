import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import { isPolicyPath } from '../core/policy/policy.js';
import { refreshCodeLens } from './codeLens.js';
import { diagnosticsOf } from './diagnosticsOf.js';
import { isOutdatedFile, reportOfFile } from './fileReports.js';
import { guardedNotice, logFailure } from './guard.js';
import { createPause, settled } from './pause.js';
import type { FileReport, Session } from './session.js';
import { pathOfUri, uriOfPath } from './uris.js';

/** Sends diagnostics that nobody asked for: to editors that do not ask, and about files that are not open. */
export interface Publisher {
  /** A document was opened or edited. */
  changed(uri: string): void;
  closed(uri: string): void;
  /** Policies, settings or folders changed: what is shown may be wrong everywhere. */
  refresh(): void;
  /** AI endpoints may have changed: what is shown is renewed where they have. */
  endpointsChanged(): void;
  /** A scan looked at a file that is not open. */
  report(report: FileReport): void;
  /** Says what is wrong in the policy files that were read and are not open. */
  reportPolicies(): void;
}

/** In milliseconds: typing in a policy file does not inspect the workspace with every letter. */
const refreshDelay = 150;

/** `ready` resolves when the settings are known. */
export function createPublisher(connection: Connection, session: Session, ready: Promise<void>): Publisher {
  const pending = createQueue(session, ready, publishOpen, (error) => logFailure(connection, 'diagnostics', error));
  let refreshTimer: NodeJS.Timeout | undefined;
  let refreshes = 0;

  /** The text is taken and inspected in one go, so what is sent belongs to the version that it names. */
  function publishOpen(uri: string): void {
    const inspected = session.inspected(uri);
    if (inspected === undefined) return;
    publish(uri, diagnosticsOf(inspected, session), inspected.textDocument.version);
    reportPolicies();
  }

  function publish(uri: string, diagnostics: readonly Diagnostic[], version?: number): void {
    if (diagnostics.length > 0) session.published.add(uri);
    else session.published.delete(uri);
    void connection.sendDiagnostics({
      uri,
      diagnostics: [...diagnostics],
      ...(version === undefined ? {} : { version }),
    });
  }

  /** What was sent about a closed file is kept up to date when it is open, unless that would show it twice. */
  function isSent(uri: string): boolean {
    const { pullsDiagnostics, own } = session.client();
    return !pullsDiagnostics || (own && session.published.has(uri));
  }

  function report(file: FileReport): void {
    if (file.diagnostics.length > 0 || session.published.has(file.uri)) publish(file.uri, file.diagnostics);
  }

  function reportPolicies(): void {
    const open = session.openFiles();
    for (const { path, problems } of session.policies.problems()) {
      if (open.has(path) || (problems.length === 0 && !session.published.has(uriOfPath(path)))) continue;
      report(reportOfFile(session, path));
    }
  }

  async function refreshNow(): Promise<void> {
    const turn = ++refreshes;
    const { pullsDiagnostics, refreshesDiagnostics } = session.client();
    refreshCodeLens(connection, session);
    if (pullsDiagnostics && refreshesDiagnostics) await connection.languages.diagnostics.refresh();
    for (const uri of session.documents.keys()) if (isSent(uri)) pending.add(uri);
    reportPolicies();
    const open = session.openFiles();
    const pause = createPause();
    for (const uri of [...session.published]) {
      const path = pathOfUri(uri);
      if (path === undefined || open.has(path) || isPolicyPath(path)) continue;
      await pause();
      if (turn !== refreshes) return;
      report(reportOfFile(session, path));
    }
  }

  async function renewEndpoints(): Promise<void> {
    const { pullsDiagnostics, refreshesDiagnostics, own } = session.client();
    const outdated = session.documents.keys().filter((uri) => session.isOutdated(uri));
    for (const uri of outdated) if (isSent(uri)) pending.add(uri);
    if (outdated.length > 0) refreshCodeLens(connection, session);
    if (outdated.length > 0 && pullsDiagnostics && refreshesDiagnostics) {
      await connection.languages.diagnostics.refresh();
    }
    if (pullsDiagnostics && !own) return;
    const open = session.openFiles();
    const pause = createPause();
    for (const [path, scanned] of [...session.scanned]) {
      await pause();
      if (!open.has(path) && isOutdatedFile(session, path, scanned)) report(reportOfFile(session, path));
    }
  }

  return {
    report,
    reportPolicies,
    endpointsChanged() {
      void guardedNotice(connection, 'AI endpoints', renewEndpoints);
    },
    changed(uri) {
      if (isSent(uri)) pending.add(uri);
      else if (session.published.has(uri)) publish(uri, []);
    },
    closed(uri) {
      pending.remove(uri);
      const path = pathOfUri(uri);
      if (path !== undefined && session.scanned.has(path)) report(reportOfFile(session, path));
      else if (isSent(uri)) publish(uri, []);
      reportPolicies();
    },
    refresh() {
      clearTimeout(refreshTimer);
      refreshTimer = setTimeout(() => void guardedNotice(connection, 'refresh', refreshNow), refreshDelay);
    },
  };
}

interface Queue {
  add(uri: string): void;
  remove(uri: string): void;
}

/** Documents that wait to be published. Versions that are old before their turn comes are never inspected. */
function createQueue(
  session: Session,
  ready: Promise<void>,
  publish: (uri: string) => void,
  onError: (error: unknown) => void,
): Queue {
  const waiting = new Set<string>();
  let working = false;
  let changes = 0;

  async function work(): Promise<void> {
    await ready;
    for (let [uri] = waiting; uri !== undefined; [uri] = waiting) {
      for (let seen = -1; seen !== changes; await settled(session.lastCost(uri))) seen = changes;
      if (!waiting.delete(uri)) continue;
      try {
        publish(uri);
      } catch (error) {
        onError(error);
      }
    }
  }

  return {
    add(uri) {
      changes++;
      waiting.add(uri);
      if (working) return;
      working = true;
      void work().finally(() => {
        working = false;
      });
    },
    remove: (uri) => waiting.delete(uri),
  };
}
