import { randomUUID } from 'node:crypto';
import { type CancellationToken, commands, l10n, type Progress, ProgressLocation, window, workspace } from 'vscode';
import { type LanguageClient, WorkDoneProgress } from 'vscode-languageclient/node';
import {
  configurationSection,
  policyFilePattern,
  type ScanWorkspaceParams,
  type ScanWorkspaceResult,
  scanWorkspaceRequest,
} from '../protocol/index.js';
import { plural } from './plural.js';
import type { ScanHistory } from './scanHistory.js';

/** VS Code shows a progress notification at least so long; what came out is said when it is gone. In milliseconds. */
const shortestNotification = 900;

/** Scans every file of the workspace and says what came out. `undefined` when the scan was cancelled. */
export async function scanWorkspace(
  client: LanguageClient,
  history: ScanHistory,
): Promise<ScanWorkspaceResult | undefined> {
  const begin = Date.now();
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('phi-lint: scanning the workspace'), cancellable: true },
    (progress, token) => requestScan(client, history, {}, progress, token),
  );
  if (result !== undefined) {
    setTimeout(() => void announce(result), Math.max(0, begin + shortestNotification - Date.now()));
  }
  return result;
}

/** Scans a workspace that was just opened, if the settings say so and it is not too large. Says nothing when it ends. */
export async function scanOnOpen(client: LanguageClient, history: ScanHistory): Promise<void> {
  const settings = workspace.getConfiguration(configurationSection);
  const when = settings.get<string>('scanOnOpen', 'withPolicy');
  if (when === 'never' || (workspace.workspaceFolders ?? []).length === 0) return;
  if (when === 'withPolicy' && (await workspace.findFiles(policyFilePattern, undefined, 1)).length === 0) return;
  const limit = settings.get<number>('scanOnOpenLimit', 5000);
  const result = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('phi-lint: scanning') },
    (progress, token) => requestScan(client, history, { limit }, progress, token),
  );
  if (result?.tooMany === undefined) return;
  client.info(
    l10n.t(
      'The workspace has more than {0}, so it was not scanned on opening. "Scan Workspace" scans it, "phiLint.scanOnOpenLimit" sets the limit.',
      plural(limit, 'file'),
    ),
  );
}

async function requestScan(
  client: LanguageClient,
  history: ScanHistory,
  asked: ScanWorkspaceParams,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<ScanWorkspaceResult | undefined> {
  const workDoneToken = randomUUID();
  let reached = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (part) => {
    const percentage = part.kind === 'end' ? 100 : (part.percentage ?? reached);
    progress.report({ increment: percentage - reached, ...(part.message && { message: part.message }) });
    reached = percentage;
  });
  const before = history.last();
  const params: ScanWorkspaceParams = { ...asked, workDoneToken, ...(before === undefined ? {} : { before }) };
  try {
    const result = await client.sendRequest<ScanWorkspaceResult>(scanWorkspaceRequest, params, token);
    if (result.record !== undefined) await history.add(result.record);
    return result;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}

async function announce({ files, findings, failures }: ScanWorkspaceResult): Promise<void> {
  const summary = l10n.t('phi-lint: {0} in {1}.', plural(findings, 'finding'), plural(files, 'file'));
  const show = l10n.t('Show');
  const chosen =
    failures === 0
      ? await window.showInformationMessage(summary, show)
      : await window.showWarningMessage(
          `${summary} ${l10n.t('{0} failed, so the result is incomplete. The output channel says which.', plural(failures, 'check'))}`,
          show,
        );
  if (chosen === show) await commands.executeCommand('phi-lint.showPanel');
}
