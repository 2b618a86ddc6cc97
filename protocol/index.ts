/**
 * What the VS Code client and the language server say to each other beyond the Language Server Protocol.
 * Names and types only; positions are those of the protocol: zero-based lines and UTF-16 columns.
 */
import type { ScanRecord } from './overview.js';

export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The settings section in the editor and in `workspace/configuration`. */
export const configurationSection = 'phiLint';

/** `source` of every diagnostic. */
export const diagnosticSource = 'phi-lint';

/** The file that holds a workspace's policy, as a glob for watchers. */
export const policyFilePattern = '**/.phi-lint.json';

export interface InitializationOptions {
  /**
   * Key for replacement values, at least 32 random bytes as hex. It stays outside the repository: with it, a
   * replacement can be tied to its original. Without it the server makes a key that lasts as long as its process.
   */
  readonly replacementSecret?: string;
  /**
   * The client has the commands marked "client command" below. Without it the server offers a plain edit where it would
   * otherwise offer such a command.
   */
  readonly clientCommands?: boolean;
  /** Ids of the extensions of the editor and its own name: coding assistants read the workspace, too. */
  readonly installed?: readonly string[];
}

/** The settings under `phiLint`, as the server asks for them. */
export interface Settings {
  readonly enable: boolean;
  /** The least severity that is shown. */
  readonly minimumSeverity: 'error' | 'warning' | 'information';
  readonly pasteGuard: 'offer' | 'replace' | 'off';
  readonly codeLens: boolean;
}

/**
 * Request: scan every file of the workspace. Progress goes to `workDoneToken`, findings become diagnostics.
 * Params: `ScanWorkspaceParams`, result: `ScanWorkspaceResult`. It can be cancelled. The server keeps the diagnostics of
 * scanned files current: a file keeps its findings when its document closes, and is checked again when it changes on
 * disk (the server asks for the file events it needs).
 */
export const scanWorkspaceRequest = 'phiLint/scanWorkspace';

export interface ScanWorkspaceParams {
  readonly workDoneToken?: string | number;
  /** Scan nothing when the workspace has more files than these. */
  readonly limit?: number;
  /** What an earlier scan of this workspace found, to count what was fixed since. */
  readonly before?: ScanRecord;
}

export interface ScanWorkspaceResult {
  /** Files that were read. */
  readonly files: number;
  readonly findings: number;
  /** Files that could not be read or rules that failed. When it is not 0 the result is incomplete. */
  readonly failures: number;
  /** Nothing was scanned: the workspace has at least so many files, more than the limit. */
  readonly tooMany?: number;
  /** What it found, in numbers; absent when nothing was scanned. */
  readonly record?: ScanRecord;
}

/**
 * Request: a text that is about to be pasted, without the identifiers of patients. It is judged at its place in the
 * document, and by itself. Params: `DeidentifyPasteParams`, result: `DeidentifyPasteResult`, or null when nothing in it
 * would be a finding at warning or above.
 */
export const deidentifyPasteRequest = 'phiLint/deidentifyPaste';

export interface DeidentifyPasteParams {
  readonly uri: string;
  readonly text: string;
  /** What it would replace. Absent when it goes to several places. */
  readonly range?: { readonly start: Position; readonly end: Position };
}

export interface DeidentifyPasteResult {
  readonly text: string;
  /** How many values are replaced. */
  readonly count: number;
  /** What the settings say is pasted unless somebody chooses. */
  readonly preferred: boolean;
}

/** Notification from the server: whether a scan of the workspace is under way. Params: `StatusParams`. */
export const statusNotification = 'phiLint/status';

export interface StatusParams {
  readonly scanning: boolean;
}

/**
 * Server command, run through `workspace/executeCommand` with one `ReplaceInWorkspaceArgument`. The server answers with
 * a `workspace/applyEdit` whose annotations need confirmation, so that the editor shows a preview.
 */
export const replaceInWorkspaceCommand = 'phi-lint.replaceInWorkspace';

export interface ReplaceInWorkspaceArgument {
  readonly uri: string;
  readonly start: Position;
  readonly end: Position;
  readonly rule: string;
}

/**
 * Server command with one `ShowPlaceArgument`: the server has the editor show the place (`window/showDocument`). It comes
 * with an edit whose result has something to fill in there.
 */
export const showPlaceCommand = 'phi-lint.showPlace';

export interface ShowPlaceArgument {
  readonly uri: string;
  readonly start: Position;
  readonly end: Position;
}

/**
 * Request: the whole text of a document without the identifiers of patients, for the editor to show before it changes
 * anything. Params: `DeidentifyParams`, result: `DeidentifyResult`. The text is the one given, else that of the open
 * buffer, else that on disk; nothing is written. It fails, with a reason for people, when the document is no text or not what its format says.
 */
export const deidentifyRequest = 'phiLint/deidentify';

export interface DeidentifyParams {
  readonly uri: string;
  /** The text of the file, when the editor does not keep its line ends and the buffer has others. */
  readonly text?: string;
}

export interface DeidentifyResult {
  /** The whole result. */
  readonly text: string;
  /** How many values of each kind are replaced, the most frequent kind first. Empty when nothing is. */
  readonly counts: readonly { readonly kind: string; readonly count: number }[];
  /** Findings at warning or above that a scan of the result still has. */
  readonly remaining: number;
  /** Rules that failed on the result. When it is not 0 there may be more left than `remaining` says. */
  readonly failures: number;
}

/**
 * Request: why a selection is, or is not, a finding. Params: `ExplainParams`, result: `ExplainResult`. The answers never
 * repeat what is selected.
 */
export const explainRequest = 'phiLint/explain';

export interface ExplainParams {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

export interface ExplainResult {
  /** Whole sentences, never empty. */
  readonly answers: readonly string[];
}

/**
 * Request: what the outputs of the cells of an open notebook hold. Params: `InspectOutputsParams`, result:
 * `InspectOutputsResult`, which names kinds and never values.
 */
export const inspectOutputsRequest = 'phiLint/inspectOutputs';

export interface InspectOutputsParams {
  /** Of the notebook. */
  readonly uri: string;
  readonly cells: readonly NotebookCell[];
}

export interface NotebookCell {
  readonly kind: 'code' | 'markdown';
  readonly language: string;
  readonly source: string;
  readonly outputs: readonly NotebookOutput[];
}

export interface NotebookOutput {
  /** `stream` for what a program prints. */
  readonly mime: string;
  readonly text: string;
}

export interface InspectOutputsResult {
  /** The cells whose outputs hold something. */
  readonly cells: readonly {
    readonly index: number;
    /** Of the most severe finding. */
    readonly severity: Settings['minimumSeverity'];
    readonly rule: string;
    /** What kinds of things were found, in words. */
    readonly kinds: readonly string[];
    readonly places: number;
  }[];
}

/**
 * Request: is there PHI in a text, or in a file of the workspace? For assistants. Params: `FindPhiParams`, result:
 * `FindPhiResult`.
 */
export const findPhiRequest = 'phiLint/findPhi';

export type FindPhiParams =
  | { readonly text: string; readonly fileName?: string }
  /** Absolute, or relative to a folder of the workspace, outside of which nothing is read. */
  | { readonly path: string };

export interface FindPhiResult {
  /** Kinds and positions in words, never values; or why there is no answer. */
  readonly answer: string;
}

/**
 * Request: the text of a new policy file, from the answers to a few questions; without answers only what can be asked.
 * Params: `NewPolicyParams`, result: `NewPolicyResult`.
 */
export const newPolicyRequest = 'phiLint/newPolicy';

export interface NewPolicyParams {
  readonly answers?: {
    /** Keys of vendors with whom an agreement was signed. */
    readonly vendors: readonly string[];
    /** Days for which a comment may accept a finding; null for no end. */
    readonly maxDays: number | null;
    readonly mildInTests: boolean;
    readonly locked: boolean;
  };
}

export interface NewPolicyResult {
  /** Keys of the AI vendors that a policy can record. */
  readonly vendors: readonly string[];
  readonly text: string;
}

/** Client command, with one `ShowPlaceArgument`: goes to the place and shows what is known about it. */
export const explainHereCommand = 'phi-lint.explainHere';

/** Client command, with one `DisableLineArgument`: asks for a reason, then writes the suppression comment. */
export const disableLineCommand = 'phi-lint.disableLine';

export interface DisableLineArgument {
  readonly uri: string;
  /** The line of the finding. */
  readonly line: number;
  readonly rule: string;
  /** Where the comment goes; the text inserted there is `before`, the reason, `after`. */
  readonly insert: Position & { readonly before: string; readonly after: string };
}

/** What kind of place protected health information ends in. */
export type PhiDestinationKind =
  | 'model'
  | 'log'
  | 'error'
  | 'url'
  | 'telemetry'
  | 'third-party'
  | 'browser'
  | 'file'
  | 'database';

/** What the policy has on record with who runs a model. */
export type PhiAgreement = 'covered' | 'ended' | 'other-scope' | 'none' | 'own' | 'unknown-host' | 'unresolved';

/** One kind of protected health information that goes to one destination. Holds kinds and places, never values. */
export interface PhiFlowEdge {
  /** In fixed words: `name`, `date of birth`. */
  readonly kind: string;
  readonly destination: { readonly kind: PhiDestinationKind; readonly name: string };
  /** Absent where no agreements are recorded: for logs, files, services that run no models. */
  readonly agreement?: PhiAgreement;
  /** Number of places. */
  readonly count: number;
  /** The most severe open finding; absent when all are accepted or covered. */
  readonly severity?: 'error' | 'warning' | 'information';
  readonly places: readonly PhiFlowPlace[];
}

/** Where data goes out. */
export interface PhiFlowPlace {
  readonly uri: string;
  readonly start: Position;
  readonly end: Position;
  /** The rules that report it; empty when it is covered. */
  readonly rules: readonly string[];
  /** Somebody accepted it with a reason. */
  readonly accepted: boolean;
}
