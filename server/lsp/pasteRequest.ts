import type { Connection } from 'vscode-languageserver/node';
import {
  type DeidentifyPasteParams,
  type DeidentifyPasteResult,
  deidentifyPasteRequest,
} from '../../protocol/index.js';
import { applied } from '../core/deidentify/deidentify.js';
import { createDocument } from '../core/document.js';
import { replacementEdits } from '../core/identifiers/replacement.js';
import { inspect } from '../core/inspect.js';
import { type Document, type Edit, isAtLeast, type Policy } from '../core/model.js';
import { allRules } from '../core/rules/index.js';
import { toSpan } from './convert.js';
import { guarded } from './guard.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';

/** In UTF-16 units. Nobody waits longer for a paste than this takes. */
const longestText = 200_000;

/** In a longer document the pasted text is judged by itself. In UTF-16 units. */
const longestDocument = 100_000;

const rules = allRules.filter(({ id }) => id.startsWith('phi/'));

/** Answers what of a text would be pasted without the identifiers in it. */
export function registerPasteRequest(connection: Connection, session: Session, ready: Promise<void>): void {
  connection.onRequest(deidentifyPasteRequest, (params: DeidentifyPasteParams) =>
    guarded(connection, 'paste guard', async () => {
      await ready;
      return pasted(session, params);
    }),
  );
}

function pasted(session: Session, params: DeidentifyPasteParams): DeidentifyPasteResult | null {
  const { uri, text } = params;
  const { pasteGuard } = session.settingsFor(pathOfUri(uri));
  if (pasteGuard === 'off' || text.length > longestText || !session.isInspecting(uri)) return null;
  const edits = distinct([...editsInPlace(session, params), ...editsOfData(session, params)]);
  if (edits.length === 0) return null;
  return { text: applied(text, edits), count: edits.length, preferred: pasteGuard === 'replace' };
}

/** The text as a part of the document, which says what the values are for; else in the language of the document. */
function editsInPlace(session: Session, { uri, text, range }: DeidentifyPasteParams): readonly Edit[] {
  const inspected = session.inspected(uri);
  if (inspected === undefined) return [];
  const { textDocument, document } = inspected;
  const policy = session.policyFor(uri);
  const before = textDocument.getText();
  if (range === undefined || before.length > longestDocument) {
    return replacements(createDocument(document.path, text, policy), policy, session);
  }
  const { start, end } = toSpan(textDocument, range);
  const after = createDocument(document.path, before.slice(0, start) + text + before.slice(end), policy);
  return replacements(after, policy, session)
    .filter((edit) => edit.start >= start && edit.end <= start + text.length)
    .map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
}

/** A message or table on its way into code or prose, where it is no part of the language. */
function editsOfData(session: Session, { uri, text }: DeidentifyPasteParams): readonly Edit[] {
  const policy = session.policyFor(uri);
  const document = createDocument('pasted', text, policy);
  return document.kind === 'data' ? replacements(document, policy, session) : [];
}

function replacements(document: Document, policy: Policy, session: Session): readonly Edit[] {
  const { findings } = inspect(document, policy, rules, { today: session.today() });
  return findings
    .filter(({ severity }) => isAtLeast(severity, 'warning'))
    .flatMap((finding) => replacementEdits(document, finding, session.secret()));
}

/** In order, without overlaps; of those that overlap the first given is kept. */
function distinct(edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) {
    if (kept.every(({ start, end }) => edit.end <= start || end <= edit.start)) kept.push(edit);
  }
  return kept.sort((a, b) => a.start - b.start);
}
