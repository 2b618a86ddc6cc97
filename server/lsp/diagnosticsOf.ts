import type { Diagnostic } from 'vscode-languageserver/node';
import type { ClientFeatures } from './clientFeatures.js';
import { toDiagnostics, toFailureDiagnostics } from './convert.js';
import type { Inspected } from './session.js';

/** Everything that an editor shows about an open document. */
export function diagnosticsOf(inspected: Inspected, client: ClientFeatures): Diagnostic[] {
  const { textDocument, shown, inspection } = inspected;
  return [
    ...toDiagnostics(shown, textDocument.uri, textDocument, client.relatedInformation),
    ...toFailureDiagnostics(inspection.failures),
  ];
}
