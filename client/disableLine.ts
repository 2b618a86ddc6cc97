import { l10n, Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { DisableLineArgument } from '../protocol/index.js';

/** Asks why a line may keep its finding, then writes the suppression comment with that reason. */
export async function disableLine({ uri, line, rule, insert }: DisableLineArgument): Promise<void> {
  const reason = await askForReason(l10n.t('Disable {0} on line {1}', rule, line + 1), insert.after);
  if (reason === undefined) return;
  const edit = new WorkspaceEdit();
  const position = new Position(insert.line, insert.character);
  edit.insert(Uri.parse(uri), position, `${insert.before}${reason}${insert.after}`);
  await workspace.applyEdit(edit);
}

/** The reason without blanks around it, or `undefined` when the question was closed without one. */
function askForReason(title: string, after: string): Promise<string | undefined> {
  const input = window.createInputBox();
  input.title = title;
  input.prompt = l10n.t('The reason stands in the comment, for whoever reviews it.');
  input.placeholder = l10n.t("Why this is not a patient's: sample from the vendor's manual");
  input.ignoreFocusOut = true;
  return new Promise((resolve) => {
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    });
    input.onDidAccept(() => {
      input.validationMessage = objection(input.value, after);
      if (input.validationMessage !== undefined) return;
      resolve(input.value.trim());
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

/** What is wrong with a reason, or `undefined`. It must not end the comment that it stands in. */
function objection(reason: string, after: string): string | undefined {
  if (reason.trim() === '') return l10n.t('A reason is needed.');
  const terminator = after.replace(/until \S+|bound:\S+/g, '').trim();
  if (terminator !== '' && reason.includes(terminator)) return l10n.t('A reason here cannot contain {0}', terminator);
  return undefined;
}
