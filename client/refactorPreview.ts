import {
  type ApplyWorkspaceEditParams,
  CreateFile,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageclient/node';

const previewAnnotation = 'phi-lint.preview';

/**
 * Makes an edit that needs confirmation open VS Code's refactor preview with every change ticked. VS Code opens the
 * preview for any part that needs confirmation, but leaves those parts unticked, so that "Apply" would change nothing.
 * Hence the confirmation moves to a part without effect, which the preview does not list: creating, unless it exists,
 * a file that exists. As a refactoring, the edit is also saved where the editor saves refactorings.
 */
export function withPreview(params: ApplyWorkspaceEditParams): ApplyWorkspaceEditParams {
  const { changeAnnotations = {}, documentChanges = [] } = params.edit;
  const existing = documentChanges.filter(TextDocumentEdit.is).find(({ textDocument }) => isFile(textDocument.uri));
  const needsConfirmation = Object.values(changeAnnotations).some((annotation) => annotation.needsConfirmation);
  if (!needsConfirmation || existing === undefined) return params;

  const ticked = Object.entries(changeAnnotations).map(([id, annotation]) => [
    id,
    { ...annotation, needsConfirmation: false },
  ]);
  const noEffect = CreateFile.create(existing.textDocument.uri, { ignoreIfExists: true }, previewAnnotation);
  const edit: WorkspaceEdit = {
    documentChanges: [noEffect, ...documentChanges],
    changeAnnotations: {
      ...Object.fromEntries(ticked),
      [previewAnnotation]: { label: params.label ?? 'phi-lint', needsConfirmation: true },
    },
  };
  return { ...params, edit, metadata: { ...params.metadata, isRefactoring: true } };
}

function isFile(uri: string): boolean {
  return uri.startsWith('file:');
}
