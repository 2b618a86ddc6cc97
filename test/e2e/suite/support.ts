import * as vscode from 'vscode';

/** The value that the sample workspace repeats in several files. */
export const sampleSsn = '536-22-8147';
/** A value that it holds once. */
export const otherSsn = '417-38-2956';

/** Waits until the question has an answer other than `undefined` and `false`. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
  timeout = 20_000,
): Promise<T> {
  for (const end = Date.now() + timeout; Date.now() < end; await new Promise((done) => setTimeout(done, 50))) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
  }
  throw new Error(`This did not happen in ${timeout} ms: ${what}`);
}

/** A file of the workspace that the tests have to themselves. */
export function sample(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file as a person does: its document lives as long as its tab, which `openTextDocument` would prolong. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const uri = sample(name).toString();
  await vscode.commands.executeCommand('vscode.open', sample(name));
  return eventually(`${name} is open`, () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.toString() === uri && document;
  });
}

export async function openUntitled(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'phi-lint');
}

/** The texts that are underlined, once there are as many as expected. */
export async function flagged(document: vscode.TextDocument, count: number): Promise<string[]> {
  const read = () => findings(document.uri).map(({ range }) => document.getText(range));
  try {
    return await eventually(`${count} findings`, () => (read().length === count ? read() : undefined));
  } catch (error) {
    throw new Error(`There are ${read().length} findings instead of ${count}`, { cause: error });
  }
}

/** The quick fix with this title where the text stands. */
export async function quickFix(document: vscode.TextDocument, text: string, title: string): Promise<vscode.CodeAction> {
  const start = document.getText().indexOf(text);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
  return eventually(`the quick fix "${title}"`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      100,
    );
    return actions.find((action) => action.title.startsWith(title));
  });
}

/** Does what the editor does when a quick fix is chosen. */
export async function choose({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit !== undefined && !(await vscode.workspace.applyEdit(edit))) throw new Error('The edit was not applied');
  if (command !== undefined) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Forgets every change and closes every tab, so that the next test starts from the files. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
