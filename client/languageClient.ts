import { type DiagnosticCollection, type ExtensionContext, env, extensions, languages, workspace } from 'vscode';
import {
  CancellationToken,
  type DiagnosticCollectionProvider,
  LanguageClient,
  type LanguageClientOptions,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { configurationSection, type InitializationOptions, policyFilePattern } from '../protocol/index.js';
import { openBeforePull } from './openBeforePull.js';
import { withPreview } from './refactorPreview.js';
import { trustedExclusions } from './trustedExclusions.js';

/** The documents that are checked. */
export const checkedDocuments = [{ scheme: 'file' }, { scheme: 'untitled' }, { scheme: 'vscode-notebook-cell' }];

/** The client for the bundled language server, not started yet. */
export function createClient(context: ExtensionContext, replacementSecret: string | undefined): LanguageClient {
  const module = context.asAbsolutePath('dist/server.cjs');
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6010'] } },
  };
  const policyFiles = workspace.createFileSystemWatcher(policyFilePattern);
  context.subscriptions.push(policyFiles);
  const initializationOptions: InitializationOptions = {
    clientCommands: true,
    installed: [env.appName, ...extensions.all.map(({ id }) => id)],
    ...(replacementSecret === undefined ? {} : { replacementSecret }),
  };
  const options: LanguageClientOptions = {
    documentSelector: [...checkedDocuments],
    synchronize: { configurationSection, fileEvents: policyFiles },
    initializationOptions,
    diagnosticCollectionProvider: oneCollection(),
    // At the start a document can be known before its tab is. Without this it would not be opened until it changes.
    textSynchronization: { delayOpenNotifications: true },
    middleware: {
      ...openBeforePull(),
      workspace: {
        configuration: trustedExclusions,
        handleApplyEdit: (params, next) => next(withPreview(params), CancellationToken.None),
      },
    },
  };
  return new LanguageClient(configurationSection, 'phi-lint', server, options);
}

/** A file that was scanned (push) and is then opened (pull) shows each finding once. */
function oneCollection(): DiagnosticCollectionProvider {
  let shared: DiagnosticCollection | undefined;
  let users = 0;
  return {
    create(name) {
      shared ??= languages.createDiagnosticCollection(name);
      users++;
      return shared;
    },
    dispose(collection) {
      users--;
      if (users > 0) return;
      collection.dispose();
      shared = undefined;
    },
  };
}
