import type { Connection } from 'vscode-languageserver/node';
import { type FindPhiParams, type FindPhiResult, findPhiRequest } from '../../protocol/index.js';
import { lineStartsOf } from '../host/lines.js';
import { answerInWords, type PhiAnswer, phiInFile, phiInText, placesOf } from '../host/phiPlaces.js';
import { withinRoots } from '../host/withinRoots.js';
import { guarded } from './guard.js';
import type { Session } from './session.js';
import { uriOfPath } from './uris.js';

/** Answers the tools of language models whether a text or a file holds patients. */
export function registerFindPhiRequest(connection: Connection, session: Session, ready: Promise<void>): void {
  connection.onRequest(findPhiRequest, (params: FindPhiParams) =>
    guarded(connection, 'language model tool', async () => {
      await ready;
      return answered(session, params);
    }),
  );
}

function answered(session: Session, params: FindPhiParams): FindPhiResult {
  if ('text' in params) {
    const policy = session.policyFor('untitled:text');
    return { answer: answerInWords(phiInText(params.text, params.fileName, session.today(), policy)) };
  }
  const file = withinRoots(params.path, session.folders());
  if ('refusal' in file) return { answer: file.refusal };
  return { answer: answerInWords(inBuffer(session, file.path) ?? phiInFile(file.path, file.root, session.today())) };
}

/** What is open counts before the file on disk. */
function inBuffer(session: Session, path: string): PhiAnswer | undefined {
  const uri = session.openFiles().get(path) ?? uriOfPath(path);
  const inspected = session.inspected(uri);
  if (inspected === undefined) return undefined;
  const findings = inspected.inspection.findings.filter(({ rule }) => rule.startsWith('phi/'));
  return { places: placesOf(findings, lineStartsOf(inspected.document.text)), problems: [] };
}
