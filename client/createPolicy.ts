import {
  commands,
  type Disposable,
  l10n,
  type QuickPickItem,
  Range,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type NewPolicyParams, type NewPolicyResult, newPolicyRequest } from '../protocol/index.js';

type Answers = NonNullable<NewPolicyParams['answers']>;

interface Choice<T> extends QuickPickItem {
  readonly value: T;
}

const fileName = '.phi-lint.json';

/** "Create Policy": asks a few questions and writes a commented policy file, which is opened where it asks for dates. */
export function registerCreatePolicy(client: LanguageClient, disposables: Disposable[]): void {
  disposables.push(
    commands.registerCommand('phi-lint.createPolicy', (answers?: Answers) => createPolicy(client, answers)),
  );
}

async function createPolicy(client: LanguageClient, given: Answers | undefined): Promise<void> {
  const folder = await folderForPolicy();
  if (folder === undefined) return;
  const file = Uri.joinPath(folder.uri, fileName);
  if (await exists(file)) {
    await window.showTextDocument(file);
    void window.showInformationMessage(l10n.t('phi-lint: this folder has a policy already.'));
    return;
  }
  const { vendors } = await client.sendRequest<NewPolicyResult>(newPolicyRequest, {});
  const answers = given ?? (await ask(vendors));
  if (answers === undefined) return;
  const params: NewPolicyParams = { answers };
  const { text } = await client.sendRequest<NewPolicyResult>(newPolicyRequest, params);
  await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await showDates(file);
}

async function folderForPolicy(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) return window.showWorkspaceFolderPick({ placeHolder: l10n.t('For which folder?') });
  if (folders.length === 0) {
    void window.showInformationMessage(l10n.t('phi-lint: open a folder first. The policy is a file in it.'));
  }
  return folders[0];
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}

/** The questions, one after the other. Undefined when one of them was left without an answer. */
async function ask(vendors: readonly string[]): Promise<Answers | undefined> {
  const signed = await window.showQuickPick([...vendors], {
    title: l10n.t('Create Policy (1/4): AI vendors'),
    placeHolder: l10n.t(
      'With which of them has your organisation signed a business associate agreement? None is fine.',
    ),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (signed === undefined) return undefined;
  const maxDays = await choose(l10n.t('Create Policy (2/4): How long may a comment accept a finding?'), [
    { label: l10n.t('90 days'), value: 90 },
    { label: l10n.t('180 days'), value: 180 },
    { label: l10n.t('Until somebody removes it'), value: null },
  ]);
  if (maxDays === undefined) return undefined;
  const mildInTests = await choose(l10n.t('Create Policy (3/4): How severe are identifiers in tests?'), [
    {
      label: l10n.t('As severe as elsewhere'),
      description: l10n.t('Recommended: test data is often copied'),
      value: false,
    },
    { label: l10n.t('Only a note'), value: true },
  ]);
  if (mildInTests === undefined) return undefined;
  const locked = await choose(l10n.t('Create Policy (4/4): May settings and policies of folders weaken this?'), [
    { label: l10n.t('No, lock it'), value: true },
    { label: l10n.t('Yes'), value: false },
  ]);
  return locked === undefined ? undefined : { vendors: signed, maxDays, mildInTests, locked };
}

async function choose<T>(title: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
  return (await window.showQuickPick([...choices], { title, ignoreFocusOut: true }))?.value;
}

/** Opens the policy and selects the first date that is left to fill in. */
async function showDates(file: Uri): Promise<void> {
  const document = await workspace.openTextDocument(file);
  const at = document.getText().indexOf('YYYY-MM-DD');
  const start = document.positionAt(Math.max(0, at));
  const selection = at < 0 ? new Range(0, 0, 0, 0) : new Range(start, start.translate(0, 'YYYY-MM-DD'.length));
  await window.showTextDocument(document, { selection });
}
