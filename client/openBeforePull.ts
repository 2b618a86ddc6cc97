import { Uri } from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';

/**
 * Lets the diagnostics of a document be asked for only after the server knows the document. While other documents wait
 * to be opened, vscode-languageclient 10.1.2 sends the request first, gets the answer for a document that is not open,
 * and does not ask again.
 */
export function openBeforePull(): Pick<Middleware, 'didOpen' | 'provideDiagnostics'> {
  const opening = new Map<string, Promise<void>>();
  return {
    didOpen: async (document, next) => {
      const key = document.uri.toString();
      const sent = next(document);
      opening.set(key, sent);
      try {
        await sent;
      } finally {
        opening.delete(key);
      }
    },
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const uri = document instanceof Uri ? document : document.uri;
      // A document that could not be opened is the concern of whoever opens it.
      await opening.get(uri.toString())?.catch(() => undefined);
      return next(document, previousResultId, token);
    },
  };
}
