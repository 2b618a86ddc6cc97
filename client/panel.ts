import { randomBytes } from 'node:crypto';
import {
  commands,
  type Disposable,
  type ExtensionContext,
  Range,
  Uri,
  type Webview,
  type WebviewView,
  window,
  workspace,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type StatusParams, statusNotification } from '../protocol/index.js';
import {
  type BlameParams,
  type BlameResult,
  blameRequest,
  type FixFindingsParams,
  type FixFindingsResult,
  fixFindingsRequest,
  type OverviewParams,
  overviewNotification,
  type WatchOverviewParams,
  watchOverviewRequest,
} from '../protocol/overview.js';
import type { FromPanel, PanelCommand, PanelSurroundings, ToPanel } from '../protocol/panel.js';
import { plural } from './plural.js';
import type { ScanHistory } from './scanHistory.js';

/** The panel's id among the views. */
export const panelView = 'phiLint.panel';

/** What a person has chosen in the panel, kept with the workspace. */
const choicesKey = 'phiLint.panelChoices';

const commandOf: Readonly<Record<PanelCommand, string>> = {
  scan: 'phi-lint.scanWorkspace',
  openFolder: 'workbench.action.files.openFolder',
  restart: 'phi-lint.restartServer',
  report: 'phi-lint.exportReport',
};

/** Shows the panel: a web page that knows nothing but what it is told, and the server tells it what changes. */
export function registerPanel(context: ExtensionContext, client: LanguageClient, history: ScanHistory): void {
  let view: WebviewView | undefined;
  let scanning = false;

  const tell = (message: ToPanel) => void view?.webview.postMessage(message);
  const tellSurroundings = () => tell({ kind: 'surroundings', surroundings: surroundings(client, history, scanning) });

  async function watch(watching: boolean): Promise<void> {
    if (client.state !== State.Running) return;
    const params: WatchOverviewParams = { watching };
    await client.sendRequest(watchOverviewRequest, params);
  }

  async function receive(message: FromPanel): Promise<void> {
    switch (message.kind) {
      case 'ready':
        tell({ kind: 'restore', choices: context.workspaceState.get<unknown>(choicesKey, null) });
        tellSurroundings();
        return watch(true);
      case 'keep':
        return context.workspaceState.update(choicesKey, message.choices);
      case 'open':
        return openPlace(message);
      case 'fix':
        return fix(client, message.at === undefined ? { rule: message.rule } : { rule: message.rule, at: message.at });
      case 'blame':
        return tell({ kind: 'blamed', uri: message.uri, lines: await blame(client, message) });
      case 'command':
        await commands.executeCommand(commandOf[message.command]);
    }
  }

  function resolve(resolved: WebviewView, disposables: Disposable[]): void {
    view = resolved;
    const dist = Uri.joinPath(context.extensionUri, 'dist');
    resolved.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    disposables.push(
      resolved.webview.onDidReceiveMessage((message: FromPanel) => receive(message)),
      resolved.onDidDispose(() => {
        view = undefined;
        void watch(false);
      }),
    );
    resolved.webview.html = page(resolved.webview, dist);
  }

  const { subscriptions } = context;
  subscriptions.push(
    window.registerWebviewViewProvider(panelView, { resolveWebviewView: (each) => resolve(each, subscriptions) }),
    commands.registerCommand('phi-lint.showPanel', () => commands.executeCommand(`${panelView}.focus`)),
    client.onNotification(overviewNotification, (overview: OverviewParams) => tell({ kind: 'overview', overview })),
    client.onNotification(statusNotification, (status: StatusParams) => {
      scanning = status.scanning;
      tellSurroundings();
    }),
    client.onDidChangeState(({ newState }) => {
      scanning = false;
      tellSurroundings();
      if (newState === State.Running && view !== undefined) void watch(true);
    }),
    history.onDidChange(tellSurroundings),
    workspace.onDidGrantWorkspaceTrust(tellSurroundings),
    workspace.onDidChangeWorkspaceFolders(tellSurroundings),
  );
}

function surroundings(client: LanguageClient, history: ScanHistory, scanning: boolean): PanelSurroundings {
  const states = { [State.Running]: 'running', [State.Starting]: 'starting' } as const;
  return {
    server: client.state === State.Running || client.state === State.Starting ? states[client.state] : 'stopped',
    scanning,
    hasFolder: (workspace.workspaceFolders ?? []).length > 0,
    trusted: workspace.isTrusted,
    today: today(),
    pastScans: history.past(),
  };
}

function today(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

async function openPlace({ uri, start, end = start, keepFocus }: Extract<FromPanel, { kind: 'open' }>): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(uri), { selection, preview: true, preserveFocus: keepFocus === true });
}

async function fix(client: LanguageClient, params: FixFindingsParams): Promise<void> {
  const { fixed, left } = await client.sendRequest<FixFindingsResult>(fixFindingsRequest, params);
  if (fixed > 0 && left === 0) return;
  const rest = left > 0 ? `${plural(left, 'finding')} of ${params.rule} must be repaired by hand.` : '';
  const nothing = fixed === 0 && left === 0 ? 'This finding is no longer there.' : '';
  void window.showInformationMessage(`phi-lint: ${rest}${nothing}`);
}

async function blame(
  client: LanguageClient,
  { uri, lines }: BlameParams,
): Promise<Extract<ToPanel, { kind: 'blamed' }>['lines']> {
  // Asking runs git, which runs what the workspace configures.
  if (!workspace.isTrusted) return [];
  const params: BlameParams = { uri, lines };
  const result = await client.sendRequest<BlameResult>(blameRequest, params);
  return lines.map((line, at) => [line, result.lines[at] ?? null] as const);
}

/** No script but ours, no style but ours, nothing from anywhere else. */
function page(webview: Webview, dist: Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const address = (file: string) => webview.asWebviewUri(Uri.joinPath(dist, file));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('panel-style.css')}">
<title>phi-lint</title>
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}" src="${address('panel.js')}"></script>
</body>
</html>`;
}
