import { commands, type Disposable, l10n, Range, Selection, TextEditorRevealType, Uri, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type ExplainParams,
  type ExplainResult,
  explainHereCommand,
  explainRequest,
  type ShowPlaceArgument,
} from '../protocol/index.js';

/** Commands that say what phi-lint thinks of a place. */
export function registerExplanations(client: LanguageClient, disposables: Disposable[]): void {
  disposables.push(
    commands.registerCommand('phi-lint.whyNotFlagged', () => whyNotFlagged(client)),
    commands.registerCommand(explainHereCommand, explainHere),
  );
}

/** Says why the selection is not flagged. Gives the answers, for tests. */
async function whyNotFlagged(client: LanguageClient): Promise<readonly string[]> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !client.isRunning()) {
    void window.showInformationMessage(l10n.t('phi-lint: open a file and select a value first.'));
    return [];
  }
  const params: ExplainParams = {
    uri: client.code2ProtocolConverter.asUri(editor.document.uri),
    range: client.code2ProtocolConverter.asRange(editor.selection),
  };
  const { answers } = await client.sendRequest<ExplainResult>(explainRequest, params);
  void window.showInformationMessage(`phi-lint: ${answers.join(' ')}`);
  return answers;
}

async function explainHere({ uri, start, end }: ShowPlaceArgument): Promise<void> {
  const range = new Range(start.line, start.character, end.line, end.character);
  const editor = await window.showTextDocument(Uri.parse(uri));
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.showHover');
}
