import { Position, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { DisableLineArgument } from '../protocol/index.js';

/** Asks why a line may keep its finding, then writes the suppression comment with that reason. */
export async function disableLine({ uri, line, rule, insert }: DisableLineArgument): Promise<void> {
  const reason = await window.showInputBox({
    title: `Disable ${rule} on line ${line + 1}`,
    prompt: 'The reason stands in the comment, for whoever reviews it',
    placeHolder: "Why this is not a patient's, for example: sample from the vendor's manual",
    ignoreFocusOut: true,
    validateInput: (text) => objection(text, insert.after),
  });
  if (reason === undefined) return;
  const edit = new WorkspaceEdit();
  const position = new Position(insert.line, insert.character);
  edit.insert(Uri.parse(uri), position, `${insert.before}${reason.trim()}${insert.after}`);
  await workspace.applyEdit(edit);
}

/** What is wrong with a reason, or `undefined`. It must not end the comment that it stands in. */
function objection(reason: string, after: string): string | undefined {
  if (reason.trim() === '') return 'A reason is needed.';
  const terminator = after.trim();
  if (terminator !== '' && reason.includes(terminator)) return `A reason here cannot contain ${terminator}`;
  return undefined;
}
