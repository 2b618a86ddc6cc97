import {
  commands,
  type Diagnostic,
  type Disposable,
  l10n,
  NotebookRange,
  type Position,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { FileFindings, Findings } from './findings.js';

/** A finding and the document that it is in. */
interface Place {
  readonly uri: Uri;
  readonly finding: Diagnostic;
}

/** Commands that go from finding to finding: through the file, then through the other files by path, and around. */
export function registerJump(findings: Findings, disposables: Disposable[]): void {
  disposables.push(
    commands.registerCommand('phi-lint.nextFinding', () => jump(findings, 1)),
    commands.registerCommand('phi-lint.previousFinding', () => jump(findings, -1)),
  );
}

async function jump(findings: Findings, step: 1 | -1): Promise<void> {
  const files = findings.files();
  const place = placeFrom(files, step);
  if (place === undefined) {
    void window.showInformationMessage(l10n.t('phi-lint: there are no findings in the files checked so far.'));
    return;
  }
  await show(place);
}

/** The place after, or before, the cursor; without a cursor the first, or the last. */
function placeFrom(files: readonly FileFindings[], step: 1 | -1): Place | undefined {
  const places = files.flatMap(({ uri, findings }) => findings.map((finding) => ({ uri, finding })));
  const editor = window.activeTextEditor;
  if (editor === undefined) return places.at(step === 1 ? 0 : -1);
  const order = (place: Place) => compare(place, editor.document.uri, editor.selection.active);
  return step === 1
    ? (places.find((place) => order(place) > 0) ?? places[0])
    : (places.findLast((place) => order(place) < 0) ?? places.at(-1));
}

function compare({ uri, finding }: Place, currentUri: Uri, current: Position): number {
  if (uri.toString() === currentUri.toString()) return finding.range.start.compareTo(current);
  if (uri.path !== currentUri.path) return uri.path < currentUri.path ? -1 : 1;
  return uri.toString() < currentUri.toString() ? -1 : 1;
}

async function show({ uri, finding }: Place): Promise<void> {
  const { start } = finding.range;
  const notebook = workspace.notebookDocuments.find((each) =>
    each.getCells().some(({ document }) => document.uri.toString() === uri.toString()),
  );
  const cell = notebook?.getCells().find(({ document }) => document.uri.toString() === uri.toString());
  if (notebook !== undefined && cell !== undefined) {
    await window.showNotebookDocument(notebook, { selections: [new NotebookRange(cell.index, cell.index + 1)] });
  }
  const editor = await window.showTextDocument(uri, { selection: finding.range.with(start, start) });
  editor.revealRange(finding.range);
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}
