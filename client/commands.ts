import { commands, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { disableLineCommand } from '../protocol/index.js';
import { disableLine } from './disableLine.js';
import type { ScanHistory } from './scanHistory.js';
import { scanWorkspace } from './scanWorkspace.js';

/** Everything a person or a quick fix can run. Commands of the server register themselves when it starts. */
export function registerCommands(client: LanguageClient, history: ScanHistory, disposables: Disposable[]): void {
  disposables.push(
    commands.registerCommand('phi-lint.scanWorkspace', () => scanWorkspace(client, history)),
    commands.registerCommand('phi-lint.showFindings', () => commands.executeCommand('phiLint.findings.focus')),
    commands.registerCommand('phi-lint.showWalkthrough', () =>
      commands.executeCommand('workbench.action.openWalkthrough', 'phi-lint.phi-lint#getStarted', false),
    ),
    commands.registerCommand('phi-lint.restartServer', () => (client.isRunning() ? client.restart() : client.start())),
    commands.registerCommand(disableLineCommand, disableLine),
  );
}
