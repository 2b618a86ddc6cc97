import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import {
  type CancellationToken,
  commands,
  type ExtensionContext,
  env,
  type Progress,
  ProgressLocation,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';

/** What the report can be written as, by the extension of its file. */
const formats: Readonly<Record<string, string>> = { '.html': 'html', '.md': 'md', '.json': 'json', '.pdf': 'pdf' };

/** Has the report written that an auditor reads, by the program that also writes it on the command line. */
export function registerExportReport(context: ExtensionContext): void {
  context.subscriptions.push(
    commands.registerCommand('phi-lint.exportReport', (target?: unknown) =>
      exportReport(context, target instanceof Uri ? target : undefined),
    ),
  );
}

/** `given` is where it goes; without it people are asked. */
async function exportReport(context: ExtensionContext, given: Uri | undefined): Promise<void> {
  const folders = workspace.workspaceFolders ?? [];
  const folder = folders.length > 1 ? await window.showWorkspaceFolderPick() : folders[0];
  const target = folder && (given ?? (await askForTarget(folder)));
  if (folder === undefined || target === undefined) return;
  const format = formats[extname(target.fsPath).toLowerCase()] ?? 'html';
  const program = context.asAbsolutePath('dist/report.cjs');
  const args = [program, folder.uri.fsPath, '--format', format, '--output', target.fsPath, '--name', folder.name];
  const outcome = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'phi-lint: writing the risk assessment', cancellable: true },
    (_progress: Progress<unknown>, token) => run(args, folder.uri.fsPath, target.fsPath, token),
  );
  if (outcome === 'cancelled') return;
  void tell(outcome, target);
}

function askForTarget({ uri }: WorkspaceFolder): Thenable<Uri | undefined> {
  return window.showSaveDialog({
    title: 'Export Risk Assessment',
    saveLabel: 'Export',
    defaultUri: Uri.joinPath(uri, 'risk-assessment.html'),
    filters: { 'Page that prints well': ['html'], PDF: ['pdf'], Markdown: ['md'], JSON: ['json'] },
  });
}

/** What became of the report: what could not be read is said, as the report does. */
type Outcome = 'written' | 'incomplete' | 'cancelled' | { readonly failed: string };

/** The program has inspected every file. */
const everything = 0;

function run(args: readonly string[], folder: string, target: string, token: CancellationToken): Promise<Outcome> {
  const begin = Date.now();
  return new Promise((resolve) => {
    // The editor's own program is Node when it is told so.
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (part: Buffer) => {
      errors = (errors + part.toString()).slice(-2000);
    });
    const listener = token.onCancellationRequested(() => child.kill());
    child.on('error', () => resolve({ failed: 'The program that writes it could not be started.' }));
    child.on('exit', (code) => {
      listener.dispose();
      if (token.isCancellationRequested) resolve('cancelled');
      else if (code === everything) resolve('written');
      else resolve(wasWritten(target, begin) ? 'incomplete' : { failed: errors.trim() });
    });
  });
}

/** Times of files may be coarse. In milliseconds. */
const coarse = 2000;

function wasWritten(target: string, begin: number): boolean {
  try {
    return statSync(target).mtimeMs > begin - coarse;
  } catch {
    return false;
  }
}

async function tell(outcome: Exclude<Outcome, 'cancelled'>, target: Uri): Promise<void> {
  if (typeof outcome === 'object') {
    void window.showErrorMessage(`phi-lint: there is no report. ${outcome.failed}`);
    return;
  }
  const open = 'Open';
  const written = `phi-lint: ${basename(target.fsPath)} was written.`;
  const chosen =
    outcome === 'written'
      ? await window.showInformationMessage(written, open)
      : await window.showWarningMessage(`${written} It says which files could not be inspected.`, open);
  if (chosen === open) await show(target);
}

/** Pages and PDFs open where people read them, text in an editor. */
async function show(target: Uri): Promise<void> {
  if (/\.(html|pdf)$/i.test(target.path)) await env.openExternal(target);
  else await window.showTextDocument(target);
}
