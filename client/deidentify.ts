import {
  commands,
  type Disposable,
  l10n,
  languages,
  ProgressLocation,
  Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type DeidentifyParams, type DeidentifyResult, deidentifyRequest } from '../protocol/index.js';
import { bytesOf, type FileText, hasOwnLineEnds, textWithOwnLineEnds } from './lineEnds.js';
import { plural } from './plural.js';
import {
  activeResult,
  deidentifiedScheme,
  type Proposal,
  type Proposals,
  trackProposals,
  viewsOf,
} from './proposals.js';

const deidentifyCommand = 'phi-lint.deidentifyFile';
const applyCommand = 'phi-lint.applyDeidentified';
const discardCommand = 'phi-lint.discardDeidentified';

/** Takes the identifiers of patients out of a whole file, after a look at the difference. */
export function registerDeidentify(client: LanguageClient, disposables: Disposable[]): void {
  const proposals = trackProposals(disposables);
  const register = (command: string, run: (resource: Uri | undefined) => Promise<void>) =>
    commands.registerCommand(command, (resource?: Uri) => run(resource));
  disposables.push(
    register(deidentifyCommand, (resource) => deidentifyFile(client, proposals, resource)),
    register(applyCommand, (resource) => apply(proposals, resultOf(resource))),
    register(discardCommand, (resource) => discard(resultOf(resource))),
  );
}

/** The result that a command is about: the one it was given, else the one that is looked at. */
function resultOf(resource: Uri | undefined): Uri | undefined {
  return resource?.scheme === deidentifiedScheme ? resource : activeResult();
}

async function deidentifyFile(client: LanguageClient, proposals: Proposals, resource: Uri | undefined): Promise<void> {
  const named = resource ?? window.activeTextEditor?.document.uri;
  // From the view of an earlier result its original is done once more.
  const uri = named?.scheme === deidentifiedScheme ? proposals.get(named)?.original : named;
  if (uri === undefined) return say('warning', l10n.t('open a file first, or choose one in the Explorer.'));
  const objection = objectionTo(uri);
  if (objection !== undefined) return say('warning', objection);
  try {
    const document = await workspace.openTextDocument(uri);
    const before = document.getText();
    const file = await fileTextOf(document);
    const result = await request(client, uri, file);
    if (result.counts.length === 0) return sayNothingToReplace(document, result);
    const shown = proposals.keep({ original: uri, before, after: result.text, ...(file && { file }) });
    await showDifference(document, shown);
    void offer(document, shown, result, file !== undefined);
  } catch (error) {
    void offerAgain(uri, l10n.t('{0} was not de-identified: {1}', nameOf(uri), reasonOf(error)));
  }
}

/** Why a document cannot be replaced as a whole; undefined when it can. */
function objectionTo(uri: Uri): string | undefined {
  const isNotebook = workspace.notebookDocuments.some((notebook) => notebook.uri.path === uri.path);
  if (isNotebook) return l10n.t('close the notebook {0} first, then choose its file in the Explorer.', nameOf(uri));
  if (uri.scheme === 'file' || uri.scheme === 'untitled') return undefined;
  return l10n.t('{0} is neither a file nor a new text, so that it cannot be de-identified.', nameOf(uri));
}

/** The text on disk, when its line ends would not survive an edit: the editor shows others, and would save those. */
async function fileTextOf(document: TextDocument): Promise<FileText | undefined> {
  if (document.uri.scheme !== 'file') return undefined;
  const bytes = await bytesOnDisk(document.uri);
  if (bytes === undefined) return undefined;
  if (!document.isDirty) return textWithOwnLineEnds(bytes, document.getText());
  if (!hasOwnLineEnds(bytes)) return undefined;
  throw new Error(
    l10n.t('it has changes that are not saved, and saving them changes its line ends. Save it or revert it first.'),
  );
}

/** Nothing for a document whose file is gone. */
async function bytesOnDisk(uri: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

function request(client: LanguageClient, uri: Uri, file: FileText | undefined): Thenable<DeidentifyResult> {
  const params: DeidentifyParams = { uri: client.code2ProtocolConverter.asUri(uri), ...(file && { text: file.text }) };
  return window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('phi-lint: de-identifying {0}', nameOf(uri)) },
    () => client.sendRequest<DeidentifyResult>(deidentifyRequest, params),
  );
}

async function showDifference({ uri, languageId }: TextDocument, result: Uri): Promise<void> {
  const document = await workspace.openTextDocument(result);
  if (document.languageId !== languageId) await languages.setTextDocumentLanguage(document, languageId);
  const title = l10n.t('{0}: original ↔ de-identified', nameOf(uri));
  // A preview would be gone, and the result with it, as soon as another file is looked at.
  await commands.executeCommand('vscode.diff', uri, result, title, { preview: false });
}

/** Says what would change and asks what to do. The same can be chosen above the difference. */
async function offer({ uri }: TextDocument, result: Uri, answer: DeidentifyResult, writes: boolean): Promise<void> {
  const { counts } = answer;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const kinds = counts.map(({ kind, count }) => `${count} ${kind}`).join(', ');
  const way = writes
    ? ` ${l10n.t('"Apply" writes the file at once, because saving it in the editor would change its line ends.')}`
    : '';
  const [values, sorts] = [plural(total, 'value'), plural(counts.length, 'kind')];
  const summary =
    l10n.t('phi-lint: {0} of {1} would be replaced in {2} ({3}).', values, sorts, nameOf(uri), kinds) + way;
  const rest = whatIsLeft(answer);
  const [applyIt, discardIt] = [l10n.t('Apply'), l10n.t('Discard')];
  const chosen =
    rest === undefined
      ? await window.showInformationMessage(summary, applyIt, discardIt)
      : await window.showWarningMessage(`${summary} ${rest}`, applyIt, discardIt);
  if (chosen === applyIt) await commands.executeCommand(applyCommand, result);
  if (chosen === discardIt) await commands.executeCommand(discardCommand, result);
}

function sayNothingToReplace({ uri }: TextDocument, answer: DeidentifyResult): void {
  const rest = whatIsLeft(answer);
  if (rest === undefined) say('information', l10n.t('there is nothing to replace in {0}.', nameOf(uri)));
  else say('warning', `${l10n.t('nothing in {0} could be replaced.', nameOf(uri))} ${rest}`);
}

/** What a scan of the result still finds, or could not look for. */
function whatIsLeft({ remaining, failures }: DeidentifyResult): string | undefined {
  const parts: string[] = [];
  if (remaining > 0) parts.push(l10n.t('{0} will be left for you to look at.', plural(remaining, 'finding')));
  if (failures > 0)
    parts.push(l10n.t('{0} failed on the result, so that more may be left.', plural(failures, 'check')));
  return parts.length === 0 ? undefined : parts.join(' ');
}

async function apply(proposals: Proposals, result: Uri | undefined): Promise<void> {
  const proposal = result === undefined ? undefined : proposals.get(result);
  if (result === undefined || proposal === undefined) {
    return say(
      'warning',
      l10n.t('this result is no longer there. Nothing was replaced. Run "De-identify This File" again.'),
    );
  }
  const { original, before } = proposal;
  try {
    const document = await workspace.openTextDocument(original);
    if (document.getText() !== before) {
      return void offerAgain(original, l10n.t('{0} has changed since. Nothing was replaced.', nameOf(original)));
    }
    if (!(await put(document, proposal))) return;
    await window.showTextDocument(document, { preview: false });
    await discard(result);
  } catch (error) {
    say('error', l10n.t('{0} was not changed: {1}', nameOf(original), reasonOf(error)));
  }
}

/** Puts the result in the place of the original; false, with the reason told, when that cannot be done. */
async function put(document: TextDocument, { original, after, file }: Proposal): Promise<boolean> {
  if (file === undefined) {
    if (await replaceAll(document, after)) return true;
    say('error', l10n.t('{0} cannot be changed.', nameOf(original)));
    return false;
  }
  if (document.isDirty) {
    void offerAgain(original, l10n.t('{0} has changes that are not saved. Nothing was replaced.', nameOf(original)));
    return false;
  }
  const bytes = await bytesOnDisk(original);
  const onDisk = bytes && textWithOwnLineEnds(bytes, document.getText());
  if (onDisk?.text !== file.text || onDisk.marked !== file.marked) {
    void offerAgain(original, l10n.t('{0} has changed on disk since. Nothing was replaced.', nameOf(original)));
    return false;
  }
  await workspace.fs.writeFile(original, bytesOf({ text: after, marked: file.marked }));
  say('information', l10n.t('{0} was written with the line ends that it had.', nameOf(original)));
  return true;
}

/** One step for "Undo". Saving is left to the person. */
function replaceAll(document: TextDocument, text: string): Thenable<boolean> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, end.line, end.character), text);
  return workspace.applyEdit(edit);
}

/** Says why nothing has changed. With a button the editor shows the whole message instead of its beginning. */
async function offerAgain(original: Uri, message: string): Promise<void> {
  const button = l10n.t('Try Again');
  if ((await window.showWarningMessage(`phi-lint: ${message}`, button)) !== button) return;
  await commands.executeCommand(deidentifyCommand, original);
}

/** Closes the views of a result, with which it is forgotten. */
async function discard(result: Uri | undefined): Promise<void> {
  if (result === undefined) return;
  await window.tabGroups.close(viewsOf(result));
  // The offer has no effect any more. It moves to the notification centre, because no extension can withdraw it.
  await commands.executeCommand('notifications.hideToasts');
}

function say(kind: 'information' | 'warning' | 'error', message: string): void {
  const text = `phi-lint: ${message}`;
  if (kind === 'information') void window.showInformationMessage(text);
  else if (kind === 'warning') void window.showWarningMessage(text);
  else void window.showErrorMessage(text);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/^phi-lint: /, '') : l10n.t('the reason is unknown.');
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
