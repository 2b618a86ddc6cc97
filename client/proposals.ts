import { type Disposable, EventEmitter, type Tab, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import type { FileText } from './lineEnds.js';

/** The scheme of results that are shown beside their originals. They are in no file. */
export const deidentifiedScheme = 'phi-lint-deidentified';

/** A document and what would take its place. */
export interface Proposal {
  readonly original: Uri;
  /** The text of the original when the result was made. */
  readonly before: string;
  readonly after: string;
  /** The text of the file when the result was made, if an editor would change its line ends by saving. */
  readonly file?: FileText;
}

/** The results that are shown and neither applied nor discarded. */
export interface Proposals {
  /** Keeps a proposal, in the place of an earlier one for the same document. Gives the URI that shows the result. */
  keep(proposal: Proposal): Uri;
  get(uri: Uri): Proposal | undefined;
}

/** Serves the results as documents that nobody can edit. A result is forgotten when the last view of it closes. */
export function trackProposals(disposables: Disposable[]): Proposals {
  const proposals = new Map<string, Proposal>();
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(deidentifiedScheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => proposals.get(uri.toString())?.after,
  });
  const closing = window.tabGroups.onDidChangeTabs(({ closed }) => {
    for (const uri of closed.flatMap(shownBy)) {
      if (viewsOf(uri).length === 0) proposals.delete(uri.toString());
    }
  });
  disposables.push(changed, provider, closing);
  // Views that the editor restores after a restart have lost their results.
  void window.tabGroups.close(allTabs().filter((tab) => shownBy(tab).length > 0));
  return {
    keep(proposal) {
      const { original } = proposal;
      const uri = Uri.from({ scheme: deidentifiedScheme, path: original.path, query: original.toString() });
      proposals.set(uri.toString(), proposal);
      changed.fire(uri);
      return uri;
    },
    get: (uri) => proposals.get(uri.toString()),
  };
}

/** The result that the active tab shows. */
export function activeResult(): Uri | undefined {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  return tab === undefined ? undefined : shownBy(tab)[0];
}

/** The tabs that compare a result with its original. */
export function viewsOf(result: Uri): readonly Tab[] {
  return allTabs().filter((tab) => shownBy(tab).some((uri) => uri.toString() === result.toString()));
}

function allTabs(): readonly Tab[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

function shownBy({ input }: Tab): readonly Uri[] {
  return input instanceof TabInputTextDiff && input.modified.scheme === deidentifiedScheme ? [input.modified] : [];
}
