import { randomUUID } from 'node:crypto';
import { type CancellationToken, commands, type Progress, ProgressLocation, window } from 'vscode';
import { type LanguageClient, WorkDoneProgress } from 'vscode-languageclient/node';
import { type ScanWorkspaceParams, type ScanWorkspaceResult, scanWorkspaceRequest } from '../protocol/index.js';
import { plural } from './plural.js';

/** Scans every file of the workspace and says what came out. `undefined` when the scan was cancelled. */
export async function scanWorkspace(client: LanguageClient): Promise<ScanWorkspaceResult | undefined> {
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'phi-lint: scanning the workspace', cancellable: true },
    (progress, token) => requestScan(client, progress, token),
  );
  if (result !== undefined) void announce(result);
  return result;
}

async function requestScan(
  client: LanguageClient,
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
  const params: ScanWorkspaceParams = { workDoneToken };
  try {
    return await client.sendRequest<ScanWorkspaceResult>(scanWorkspaceRequest, params, token);
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}

async function announce({ files, findings, failures }: ScanWorkspaceResult): Promise<void> {
  const summary = `phi-lint: ${plural(findings, 'finding')} in ${plural(files, 'file')}.`;
  const show = 'Show Findings';
  const chosen =
    failures === 0
      ? await window.showInformationMessage(summary, show)
      : await window.showWarningMessage(
          `${summary} ${plural(failures, 'check')} failed, so the result is incomplete. The output channel says which.`,
          show,
        );
  if (chosen === show) await commands.executeCommand('phi-lint.showFindings');
}
