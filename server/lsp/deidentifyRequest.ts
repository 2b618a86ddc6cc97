import { type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { type DeidentifyParams, type DeidentifyResult, deidentifyRequest } from '../../protocol/index.js';
import { applied, deidentify } from '../core/deidentify/deidentify.js';
import { flawOf } from '../core/deidentify/flaws.js';
import { isBroken, review } from '../core/deidentify/review.js';
import { createDocument } from '../core/document.js';
import type { Document } from '../core/model.js';
import { lineStartsOf, placeAt } from '../host/lines.js';
import { createFileReader, decodeText } from '../host/readFile.js';
import { pathInFolder } from './documentPath.js';
import { guarded } from './guard.js';
import type { Session } from './session.js';
import { pathOfUri } from './uris.js';

/** In UTF-16 units, or bytes on disk. A file is done in one go, and a larger one would keep the editor waiting. */
const maxSize = 8 * 1024 * 1024;

/** Answers with the de-identified text of one document, for the editor to show beside the original. */
export function registerDeidentifyRequest(connection: Connection, session: Session): void {
  connection.onRequest(deidentifyRequest, (params: DeidentifyParams) =>
    guarded(connection, 'de-identification', () => deidentified(session, params)),
  );
}

function deidentified(session: Session, params: DeidentifyParams): DeidentifyResult {
  const document = documentOf(session, params);
  if (document.text.length > maxSize) throw tooLarge();
  const flaw = flawOf(document);
  if (flaw !== undefined) {
    const { line } = placeAt(lineStartsOf(document.text), flaw.at);
    throw refusal(`${flaw.reason} (line ${line}). Correct it and try again.`);
  }
  const { edits, counts } = deidentify(document, {
    secret: session.secret(),
    dates: 'year',
    today: session.today(),
  });
  const result = createDocument(document.path, applied(document.text, edits), session.policyFor(params.uri));
  if (isBroken(document, result)) {
    throw refusal('the result would not have the structure of the original. Please report it.');
  }
  const kinds = Object.entries(counts).map(([kind, count]) => ({ kind, count }));
  kinds.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
  const { left, failures } = review(result, session.today());
  return { text: result.text, counts: kinds, remaining: left.length, failures: failures.length };
}

function documentOf(session: Session, { uri, text }: DeidentifyParams): Document {
  const open = session.inspected(uri)?.document;
  if (text === undefined) return open ?? documentOnDisk(session, uri);
  const path = pathOfUri(uri);
  if (path === undefined) throw refusal('it is not a file.');
  return createDocument(open?.path ?? pathInFolder(path, session.folders()), text, session.policyFor(uri));
}

/** A file that is not open. What is open and known to the server never comes here. */
function documentOnDisk(session: Session, uri: string): Document {
  const path = pathOfUri(uri);
  if (path === undefined) throw refusal('it is neither open nor a file.');
  const outcome = createFileReader(maxSize)(path);
  if (outcome.kind === 'unreadable') throw refusal(`it could not be read: ${outcome.reason}.`);
  if (outcome.kind === 'too-large') throw tooLarge();
  if (outcome.kind !== 'bytes') throw refusal('it is not text.');
  const { text, malformed } = decodeText(outcome.bytes);
  if (malformed) throw refusal('it is not valid UTF-8. Save it as UTF-8 first.');
  return createDocument(pathInFolder(path, session.folders()), text, session.policyFor(uri));
}

function tooLarge(): ResponseError<void> {
  return refusal(
    `it is larger than ${maxSize / (1024 * 1024)} MB. "phi-lint deidentify" on the command line takes it.`,
  );
}

/** The reason goes to a person, who is told the name of the file in front of it. */
function refusal(reason: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
