import type { InitializeParams } from 'vscode-languageserver/node';
import type { InitializationOptions } from '../../protocol/index.js';

/** What the editor can do, as far as the server behaves differently because of it. */
export interface ClientFeatures {
  /** Asks for the diagnostics of a document instead of having them sent. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLens: boolean;
  readonly answersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly registersConfiguration: boolean;
  readonly changesFolders: boolean;
  /** Shows the progress of work that the server starts. */
  readonly showsProgress: boolean;
  readonly appliesEdits: boolean;
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  /** Makes the files that an edit says. */
  readonly createsFiles: boolean;
  /** Opens a document at a place when the server asks for it. */
  readonly showsDocuments: boolean;
  readonly markdownHover: boolean;
  readonly relatedInformation: boolean;
  /** Has the client commands of `protocol`, its own watcher of policy files, and one collection for all diagnostics. */
  readonly own: boolean;
}

/** Reads the capabilities that an editor declares. */
export function readClientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { textDocument, window, workspace } = capabilities;
  const edit = workspace?.workspaceEdit;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    answersConfiguration: workspace?.configuration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    showsProgress: window?.workDoneProgress === true,
    appliesEdits: workspace?.applyEdit === true,
    documentChanges: edit?.documentChanges === true,
    changeAnnotations: edit?.documentChanges === true && edit.changeAnnotationSupport !== undefined,
    createsFiles: edit?.resourceOperations?.includes('create') === true,
    showsDocuments: window?.showDocument?.support === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    own: readInitializationOptions(initializationOptions).clientCommands === true,
  };
}

/** Reads the options of `protocol`; whatever else an editor sends is left alone. */
export function readInitializationOptions(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const secret = 'replacementSecret' in options ? options.replacementSecret : undefined;
  const clientCommands = 'clientCommands' in options && options.clientCommands === true;
  const named = 'installed' in options && Array.isArray(options.installed) ? options.installed : [];
  const installed = named.filter((name): name is string => typeof name === 'string');
  return {
    clientCommands,
    installed,
    ...(typeof secret === 'string' && secret !== '' ? { replacementSecret: secret } : {}),
  };
}
