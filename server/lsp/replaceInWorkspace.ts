import {
  type CancellationToken,
  type Connection,
  MessageType,
  ShowMessageNotification,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import type { ReplaceInWorkspaceArgument, ShowPlaceArgument } from '../../protocol/index.js';
import { createDocument } from '../core/document.js';
import { type Original, originalOf, replacementEdit, sightingsOf } from '../core/identifiers/replacement.js';
import type { Document, Policy } from '../core/model.js';
import { mayHold } from '../host/inspectFile.js';
import { policyAt } from '../host/policyFiles.js';
import { createFileReader, decodeText, defaultMaxFileSize, isUtf16 } from '../host/readFile.js';
import { walkFiles } from '../host/walk.js';
import type { ClientFeatures } from './clientFeatures.js';
import { type Positions, positionsIn, toSpan, toTextEdit } from './convert.js';
import { throwIfCancelled } from './diagnostics.js';
import { pathInFolder } from './documentPath.js';
import { createPause } from './pause.js';
import { plural } from './plural.js';
import type { Session } from './session.js';
import { notebookPathOfUri, uriOfPath } from './uris.js';

/** The edits of one document. */
export interface DocumentEdits {
  readonly uri: string;
  /** null for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
}

/** What a search of the workspace gave. */
interface Replacements {
  readonly documents: readonly DocumentEdits[];
  /** Files that could not be read. */
  readonly unread: number;
}

/**
 * Puts the same synthetic value in the place of one original everywhere: in open buffers and in the files of the
 * workspace. The editor shows the changes before it makes them. Nothing that is said names the value.
 */
export async function replaceInWorkspace(
  connection: Connection,
  session: Session,
  argument: ReplaceInWorkspaceArgument,
  token: CancellationToken,
): Promise<void> {
  const original = originalAt(session, argument);
  if (original === undefined) {
    show(connection, MessageType.Warning, 'this finding is no longer there. Nothing was replaced.');
    return;
  }
  const endProgress = await beginProgress(connection, session.client());
  const { documents, unread } = await findEverywhere(session, original, token).finally(endProgress);
  throwIfCancelled(token);
  const places = documents.reduce((sum, { edits }) => sum + edits.length, 0);
  const extent = `${plural(places, 'place')} in ${plural(documents.length, 'file')}`;
  const label = `Replace with a synthetic value: ${extent}`;
  const { applied } = await connection.workspace.applyEdit({
    label,
    edit: toWorkspaceEdit(
      documents,
      { label, description: 'The same original becomes the same value.' },
      session.client(),
    ),
  });
  if (unread > 0) {
    show(
      connection,
      MessageType.Warning,
      `${plural(unread, 'file')} could not be read and may still hold the value. "Scan Workspace" says which.`,
    );
  }
  if (applied) show(connection, MessageType.Info, `replaced ${extent}.`);
}

/** Shows that the search goes on, where the editor can. Gives what ends it. */
async function beginProgress(connection: Connection, client: ClientFeatures): Promise<() => void> {
  if (!client.showsProgress) return () => {};
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('phi-lint: looking for the value in the workspace');
  return () => progress.done();
}

/** A plain notification: the library's own functions ask a question, which not every editor can answer. */
function show(connection: Connection, type: MessageType, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type, message: `phi-lint: ${message}` });
}

/** Reads the argument of the command as an editor sends it. */
export function readArgument(value: unknown): ReplaceInWorkspaceArgument | undefined {
  return isArgument(value) ? value : undefined;
}

/** Reads the place in the argument of a command as an editor sends it. */
export function readPlace(value: unknown): ShowPlaceArgument | undefined {
  return isPlace(value) ? value : undefined;
}

function isArgument(value: unknown): value is ReplaceInWorkspaceArgument {
  return isPlace(value) && 'rule' in value && typeof value.rule === 'string';
}

function isPlace(value: unknown): value is ShowPlaceArgument {
  if (typeof value !== 'object' || value === null) return false;
  if (!('uri' in value && 'start' in value && 'end' in value)) return false;
  return typeof value.uri === 'string' && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('line' in value && 'character' in value)) return false;
  return Number.isInteger(value.line) && Number.isInteger(value.character);
}

function originalAt(session: Session, { uri, start, end, rule }: ReplaceInWorkspaceArgument): Original | undefined {
  const inspected = session.inspected(uri);
  if (inspected === undefined) return undefined;
  return originalOf(inspected.document, { rule, ...toSpan(inspected.textDocument, { start, end }) });
}

async function findEverywhere(session: Session, original: Original, token: CancellationToken): Promise<Replacements> {
  const pause = createPause();
  const documents: DocumentEdits[] = [];
  const add = (uri: string, version: number | null, edits: readonly TextEdit[]) => {
    if (edits.length > 0) documents.push({ uri, version, edits });
  };
  const secret = session.secret();
  const open = pathsInEditor(session);
  const read = createFileReader(defaultMaxFileSize);
  let unread = 0;
  for (const entry of walkFiles(session.folders(), { policies: session.policies, gitignore: true })) {
    await pause();
    if (token.isCancellationRequested) break;
    if (entry.kind === 'problem') unread++;
    else if (!open.has(entry.path)) {
      const outcome = read(entry.path);
      if (outcome.kind === 'unreadable' || outcome.kind === 'too-large') unread++;
      if (outcome.kind !== 'bytes') continue;
      const policy = policyAt(entry.policy, entry.path);
      const file = documentOf(outcome.bytes, pathInFolder(entry.path, session.folders()), policy);
      if (file === undefined) continue;
      add(
        uriOfPath(entry.path),
        null,
        editsIn(file, () => positionsIn(file.text), original, secret),
      );
    }
  }
  for (const textDocument of session.documents.all()) {
    const document = session.inspected(textDocument.uri)?.document;
    if (document === undefined) continue;
    add(
      textDocument.uri,
      textDocument.version,
      editsIn(document, () => textDocument, original, secret),
    );
  }
  return { documents, unread };
}

/** Files that are changed through their buffers, or through the cells of an open notebook. */
function pathsInEditor(session: Session): ReadonlySet<string> {
  const notebooks = session.documents.keys().flatMap((uri) => notebookPathOfUri(uri) ?? []);
  return new Set([...session.openFiles().keys(), ...notebooks]);
}

function documentOf(bytes: Buffer, path: string, policy: Policy): Document | undefined {
  if (!isUtf16(bytes) && !mayHold(bytes, path, policy)) return undefined;
  return createDocument(path, decodeText(bytes).text, policy);
}

function editsIn(
  document: Document,
  positions: () => Positions,
  original: Original,
  secret: string,
): readonly TextEdit[] {
  const sightings = sightingsOf(document, original);
  if (sightings.length === 0) return [];
  const lines = positions();
  return sightings.flatMap((sighting) => {
    const edit = replacementEdit(document, sighting, secret);
    return edit === undefined ? [] : [toTextEdit(lines, edit)];
  });
}

const annotationId = 'phi-lint';

/** Edits that the editor shows before it makes them, where it can. */
export function toWorkspaceEdit(
  documents: readonly DocumentEdits[],
  words: { readonly label: string; readonly description: string },
  client: ClientFeatures,
): WorkspaceEdit {
  if (!client.documentChanges) {
    return { changes: Object.fromEntries(documents.map(({ uri, edits }) => [uri, [...edits]])) };
  }
  if (!client.changeAnnotations) return { documentChanges: documents.map((each) => toDocumentEdit(each, each.edits)) };
  return {
    documentChanges: documents.map((each) =>
      toDocumentEdit(
        each,
        each.edits.map((edit) => ({ ...edit, annotationId })),
      ),
    ),
    changeAnnotations: {
      [annotationId]: { ...words, needsConfirmation: true },
    },
  };
}

function toDocumentEdit({ uri, version }: DocumentEdits, edits: readonly TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version }, edits: [...edits] };
}
