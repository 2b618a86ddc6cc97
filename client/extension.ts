import type { ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerCommands } from './commands.js';
import { registerCreatePolicy } from './createPolicy.js';
import { registerDecorations } from './decorations.js';
import { registerDeidentify } from './deidentify.js';
import { registerExplanations } from './explain.js';
import { registerExportReport } from './exportReport.js';
import { trackFindings } from './findings.js';
import { showFindingsView } from './findingsView.js';
import { registerJump } from './jump.js';
import { checkedDocuments, createClient } from './languageClient.js';
import { registerLanguageModelTools } from './languageModelTools.js';
import { registerNotebookOutputs } from './notebookOutputs.js';
import { registerPanel } from './panel.js';
import { registerPasteGuard } from './pasteGuard.js';
import { readReplacementSecret } from './replacementSecret.js';
import { openScanHistory } from './scanHistory.js';
import { scanOnOpen } from './scanWorkspace.js';
import { showStatusBar } from './statusBar.js';

let client: LanguageClient | undefined;

/** Called by VS Code once, after it has started. */
export async function activate(context: ExtensionContext): Promise<void> {
  const findings = trackFindings(context.subscriptions);
  const started = createClient(context, await readReplacementSecret(context.secrets));
  client = started;
  showStatusBar(client, findings, context.subscriptions);
  showFindingsView(findings, context.subscriptions);
  const history = openScanHistory(context.workspaceState, context.subscriptions);
  registerPanel(context, client, history);
  registerExportReport(context);
  registerCommands(client, history, context.subscriptions);
  registerExplanations(client, context.subscriptions);
  registerJump(findings, context.subscriptions);
  registerDecorations(findings, context.subscriptions);
  registerDeidentify(client, context.subscriptions);
  registerCreatePolicy(client, context.subscriptions);
  registerLanguageModelTools(client, context.subscriptions);
  registerNotebookOutputs(client, context.subscriptions);
  registerPasteGuard(client, checkedDocuments, context.subscriptions);
  // The window does not wait for the server; a failed start is told by the client itself.
  void client.start().then(
    () => scanOnOpen(started, history),
    () => {},
  );
}

/** Called by VS Code when the window closes or the extension is disabled. */
export async function deactivate(): Promise<void> {
  await client?.dispose();
}
