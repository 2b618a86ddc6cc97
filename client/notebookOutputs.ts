import {
  CodeAction,
  CodeActionKind,
  commands,
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  type Disposable,
  l10n,
  languages,
  type NotebookCell,
  NotebookCellData,
  NotebookCellKind,
  type NotebookCellOutput,
  type NotebookDocument,
  NotebookEdit,
  NotebookRange,
  Range,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  diagnosticSource,
  type InspectOutputsParams,
  type InspectOutputsResult,
  inspectOutputsRequest,
} from '../protocol/index.js';

const clearOutputCommand = 'phi-lint.clearCellOutput';

/** In milliseconds. Outputs come in pieces while a cell runs. */
const delay = 400;

/** What a person reads in an output: the richest of its forms that the server understands, the first one wins. */
const readable: readonly (readonly [mime: string, as: string])[] = [
  ['text/html', 'text/html'],
  ['text/markdown', 'text/markdown'],
  ['application/json', 'application/json'],
  ['text/plain', 'text/plain'],
  ['application/vnd.code.notebook.stdout', 'stream'],
  ['application/vnd.code.notebook.stderr', 'stream'],
  ['application/vnd.code.notebook.error', 'stream'],
];

/** Shows what the outputs of open notebooks hold as findings of their cells, with a fix that clears the output. */
export function registerNotebookOutputs(client: LanguageClient, disposables: Disposable[]): void {
  const collection = languages.createDiagnosticCollection(`${diagnosticSource} outputs`);
  const timers = new Map<NotebookDocument, NodeJS.Timeout>();
  const check = (notebook: NotebookDocument) => {
    clearTimeout(timers.get(notebook));
    timers.set(
      notebook,
      setTimeout(() => void inspect(client, notebook, collection), delay),
    );
  };
  disposables.push(
    collection,
    workspace.onDidOpenNotebookDocument(check),
    workspace.onDidChangeNotebookDocument(({ notebook }) => check(notebook)),
    workspace.onDidCloseNotebookDocument((notebook) => {
      clearTimeout(timers.get(notebook));
      timers.delete(notebook);
      for (const cell of notebook.getCells()) collection.delete(cell.document.uri);
    }),
    client.onDidChangeState(() => workspace.notebookDocuments.forEach(check)),
    commands.registerCommand(clearOutputCommand, clearOutput),
    languages.registerCodeActionsProvider(
      { scheme: 'vscode-notebook-cell' },
      {
        provideCodeActions: (document, range) =>
          (collection.get(document.uri) ?? []).filter((each) => each.range.intersection(range)).map(clearing),
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
  workspace.notebookDocuments.forEach(check);

  function clearing(diagnostic: Diagnostic): CodeAction {
    const title = l10n.t('Clear the output of this cell');
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    action.isPreferred = true;
    const cell = workspace.notebookDocuments
      .flatMap((notebook) => notebook.getCells())
      .find(({ document }) => collection.get(document.uri)?.includes(diagnostic));
    action.command = { title, command: clearOutputCommand, arguments: [cell] };
    return action;
  }
}

async function inspect(
  client: LanguageClient,
  notebook: NotebookDocument,
  collection: DiagnosticCollection,
): Promise<void> {
  if (!client.isRunning() || notebook.isClosed) return;
  const { version } = notebook;
  const cells = notebook.getCells();
  const params: InspectOutputsParams = { uri: String(notebook.uri), cells: cells.map(cellOf) };
  const holdsText = params.cells.some(({ outputs }) => outputs.length > 0);
  const answer = holdsText ? await client.sendRequest<InspectOutputsResult>(inspectOutputsRequest, params) : undefined;
  // A newer check is on its way.
  if (notebook.version !== version) return;
  for (const [index, { document }] of cells.entries()) {
    const found = answer?.cells.find((each) => each.index === index);
    if (found === undefined) collection.delete(document.uri);
    else collection.set(document.uri, [diagnosticOf(found)]);
  }
}

function cellOf({ kind, document, outputs }: NotebookCell): InspectOutputsParams['cells'][number] {
  return {
    kind: kind === NotebookCellKind.Code ? 'code' : 'markdown',
    language: document.languageId,
    source: document.getText(),
    outputs: outputs.flatMap(outputOf),
  };
}

function outputOf({ items }: NotebookCellOutput): InspectOutputsParams['cells'][number]['outputs'] {
  for (const [mime, as] of readable) {
    const item = items.find((each) => each.mime === mime);
    if (item !== undefined) return [{ mime: as, text: new TextDecoder().decode(item.data) }];
  }
  return [];
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

function diagnosticOf({ severity, rule, kinds, places }: InspectOutputsResult['cells'][number]): Diagnostic {
  const message = l10n.t(
    'The output of this cell holds identifiers of patients: {0} (places: {1}). It is saved in the notebook and shared with it. Clear the output, or print less.',
    kinds.join('; '),
    places,
  );
  const diagnostic = new Diagnostic(new Range(0, 0, 0, Number.MAX_SAFE_INTEGER), message, severities[severity]);
  diagnostic.source = diagnosticSource;
  diagnostic.code = rule;
  return diagnostic;
}

/** Puts the same cell without its output in its place, so that "Undo" brings it back. */
async function clearOutput(cell: NotebookCell | undefined): Promise<void> {
  if (cell === undefined) return;
  const { kind, document, metadata, notebook, index } = cell;
  const data = new NotebookCellData(kind, document.getText(), document.languageId);
  data.metadata = { ...metadata };
  const edit = new WorkspaceEdit();
  edit.set(notebook.uri, [NotebookEdit.replaceCells(new NotebookRange(index, index + 1), [data])]);
  await workspace.applyEdit(edit);
}
