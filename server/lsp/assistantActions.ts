import { join, relative } from 'node:path';
import {
  type CodeAction,
  CodeActionKind,
  type CreateFile,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type ShowPlaceArgument, showPlaceCommand } from '../../protocol/index.js';
import { type AssistantReader, withExclusion } from '../core/ai/assistants.js';
import type { Finding } from '../core/model.js';
import { withSlashes } from '../host/ignoreFiles.js';
import { createFileReader, decodeText, defaultMaxFileSize } from '../host/readFile.js';
import { positionsIn } from './convert.js';
import type { Inspected, Session } from './session.js';
import { pathOfUri, uriOfPath } from './uris.js';

/** The quick fix of ai/assistant-exposure: an entry in the exclusion file of every assistant that may read the document. */
export function* assistantActions(finding: Finding, inspected: Inspected, session: Session): Iterable<CodeAction> {
  const path = pathOfUri(inspected.textDocument.uri);
  if (finding.rule !== 'ai/assistant-exposure' || path === undefined) return;
  const excluded = session
    .assistantsFor(path)
    .readersOf(path)
    .flatMap((reader) => {
      const change = exclusionOf(reader, path, session);
      return change === undefined ? [] : [{ name: reader.assistant.name, change }];
    });
  const [first] = excluded;
  if (first === undefined) return;
  const names = excluded.map(({ name }) => name);
  const title = `Exclude this file from ${names.length > 3 ? `${names.length} coding assistants` : inWords(names)}`;
  const edit = editOf(
    excluded.map(({ change }) => change),
    session,
  );
  if (edit === undefined) return;
  const action: CodeAction = { title, kind: CodeActionKind.QuickFix, isPreferred: true, edit };
  if (!session.client().showsDocuments) return yield action;
  // An exclusion works when it is saved, so the file is shown.
  const { uri, after } = first.change;
  const end = positionsIn(after).positionAt(after.length);
  const argument: ShowPlaceArgument = { uri, start: end, end };
  yield { ...action, command: { title, command: showPlaceCommand, arguments: [argument] } };
}

interface FileChange {
  readonly uri: string;
  /** Undefined for a file that is not there yet. */
  readonly before: string | undefined;
  readonly after: string;
}

function exclusionOf({ assistant, folder }: AssistantReader, path: string, session: Session): FileChange | undefined {
  if (assistant.exclusion.kind === 'elsewhere') return undefined;
  const file = join(folder, assistant.exclusion.files[0] ?? '');
  const openUri = session.openFiles().get(file);
  const before = openUri === undefined ? textOnDisk(file) : session.documents.get(openUri)?.getText();
  const after = withExclusion(assistant, before ?? '', withSlashes(relative(folder, path)));
  return after === undefined ? undefined : { uri: openUri ?? uriOfPath(file), before, after };
}

function textOnDisk(path: string): string | undefined {
  const outcome = createFileReader(defaultMaxFileSize)(path);
  return outcome.kind === 'bytes' ? decodeText(outcome.bytes).text : undefined;
}

function editOf(changes: readonly FileChange[], session: Session): WorkspaceEdit | undefined {
  const { documentChanges, createsFiles } = session.client();
  if (!documentChanges) {
    if (changes.some(({ before }) => before === undefined)) return undefined;
    return { changes: Object.fromEntries(changes.map((change) => [change.uri, [textEditOf(change)]])) };
  }
  if (!createsFiles && changes.some(({ before }) => before === undefined)) return undefined;
  return { documentChanges: changes.flatMap(documentChangesOf) };
}

function documentChangesOf(change: FileChange): (CreateFile | TextDocumentEdit)[] {
  const { uri, before } = change;
  const edit: TextDocumentEdit = { textDocument: { uri, version: null }, edits: [textEditOf(change)] };
  return before === undefined ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] : [edit];
}

function textEditOf({ before = '', after }: FileChange) {
  const positions = positionsIn(before);
  const isAddition = after.startsWith(before);
  const start = positions.positionAt(isAddition ? before.length : 0);
  return {
    range: { start, end: positions.positionAt(before.length) },
    newText: isAddition ? after.slice(before.length) : after,
  };
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
