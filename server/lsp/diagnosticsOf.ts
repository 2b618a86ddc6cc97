import type { Diagnostic } from 'vscode-languageserver/node';
import { toDiagnostics, toFailureDiagnostics } from './convert.js';
import { relatedPlaces } from './relatedPlaces.js';
import type { Inspected, Session } from './session.js';

/** Everything that an editor shows about an open document. */
export function diagnosticsOf(inspected: Inspected, session: Session): Diagnostic[] {
  const { textDocument, shown, inspection } = inspected;
  const { uri } = textDocument;
  return [
    ...toDiagnostics(shown, uri, textDocument, relatedPlaces(session, uri)),
    ...toFailureDiagnostics(inspection.failures),
  ];
}
