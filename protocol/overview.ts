/**
 * What the server says about the workspace as a whole, for the panel: findings, posture, flows, inventory. Kinds and
 * places only, never values. Names and types only.
 */
import type { PhiAgreement, PhiFlowEdge, Position } from './index.js';

/**
 * Request from the client: send `overviewNotification` from now on, or no more. The first one after the request starts
 * anew and tells everything that is known; each later one tells what has changed. Params: `WatchOverviewParams`.
 */
export const watchOverviewRequest = 'phiLint/watchOverview';

export interface WatchOverviewParams {
  readonly watching: boolean;
}

/** Notification from the server. Several may belong together: what is told of files comes in parts. */
export const overviewNotification = 'phiLint/overview';

export interface OverviewParams {
  /** What was told before is void. */
  readonly anew: boolean;
  /** All rules, described. Comes with the first notification. */
  readonly rules?: readonly RuleEntry[];
  /** Files that are new or changed; one without findings and accepted findings is no longer of interest. */
  readonly files: readonly FileEntry[];
  /** Present when it has changed. */
  readonly summary?: OverviewSummary;
}

export interface OverviewSummary {
  readonly total: Tally;
  readonly safeguards: readonly SafeguardEntry[];
  readonly flows: readonly PhiFlowEdge[];
  readonly inventory: readonly InventoryEntry[];
  /** Coding assistants that are used here and that nothing keeps from the workspace as a whole, by name. */
  readonly assistants: readonly string[];
  /** The last scan that ended; absent when the workspace was not scanned. */
  readonly scan?: ScanRecord;
  /** When the scan was made that `fixed` compares with, as an ISO 8601 time. */
  readonly comparedWith?: string;
}

export type EntrySeverity = 'error' | 'warning' | 'information';

export interface FileEntry {
  readonly uri: string;
  /** As people see it: relative to the folder of the workspace, whose name comes first when there are several. */
  readonly path: string;
  readonly findings: readonly FindingEntry[];
  readonly accepted: readonly AcceptedEntry[];
}

export interface FindingEntry {
  readonly rule: string;
  readonly severity: EntrySeverity;
  /** What is wrong, in the words of the rule. */
  readonly label: string;
  readonly start: Position;
  readonly end: Position;
  /** Something can be done about it in one step. */
  readonly fixable: boolean;
  /** The way that a value took to get here. */
  readonly trace?: readonly TraceStep[];
}

export interface TraceStep {
  readonly uri: string;
  readonly start: Position;
  readonly message: string;
}

/** A finding that somebody accepted. */
export interface AcceptedEntry {
  readonly rule: string;
  readonly severity: EntrySeverity;
  readonly label: string;
  readonly start: Position;
  readonly reason: string;
  /** Who answers for it, as the comment says. */
  readonly owner?: string;
  /** Last day on which it is accepted, `YYYY-MM-DD`. */
  readonly until?: string;
  /** The line of the comment that accepts it; absent for what a baseline accepts. */
  readonly line?: number;
}

export interface RuleEntry {
  readonly id: string;
  readonly summary: string;
  readonly remedy: string;
  readonly cites: readonly string[];
}

/** Numbers of findings. */
export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
  readonly accepted: number;
  /** No longer there since the scan that is compared with. */
  readonly fixed: number;
}

export interface SafeguardEntry extends Tally {
  readonly citation: string;
  readonly title: string;
  readonly part: string;
  /** Rules with open findings, the most frequent first. */
  readonly rules: readonly string[];
}

/** A use of a model: a vendor at a host. */
export interface InventoryEntry {
  readonly vendor?: string;
  readonly products: readonly string[];
  readonly model?: string;
  readonly host?: string;
  readonly regions: readonly string[];
  readonly agreement: PhiAgreement;
  /** `YYYY-MM-DD`. */
  readonly signed?: string;
  readonly expires?: string;
  readonly reference?: string;
  /** Protected health information was found to reach it; false says only that none was found. */
  readonly phiFound: boolean;
  readonly places: readonly InventoryPlace[];
}

export interface InventoryPlace {
  readonly uri: string;
  readonly start: Position;
}

/** What a scan of the workspace found: numbers, kept by the client to show a trend. */
export interface ScanRecord {
  /** When it ended, as an ISO 8601 time. */
  readonly at: string;
  readonly files: number;
  readonly total: Tally;
  /** How often each rule found something in each file: the id of the rule, a space, the path. */
  readonly found: Readonly<Record<string, number>>;
}

/**
 * Request: who wrote lines of a file last, and when. Only for workspaces that the user trusts: it runs git.
 * Params: `BlameParams`, result: `BlameResult`.
 */
export const blameRequest = 'phiLint/blame';

export interface BlameParams {
  readonly uri: string;
  readonly lines: readonly number[];
}

export interface BlameResult {
  /** In the order of the lines; null where git knows nothing. */
  readonly lines: readonly (BlamedLine | null)[];
}

export interface BlamedLine {
  readonly author: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * Request: repair what was found, at one place or everywhere. The server answers with a `workspace/applyEdit`; changes
 * in several places are shown before they are made. Params: `FixFindingsParams`, result: `FixFindingsResult`.
 */
export const fixFindingsRequest = 'phiLint/fixFindings';

export interface FixFindingsParams {
  readonly rule: string;
  /** Only here; without it, every finding of the rule. */
  readonly at?: { readonly uri: string; readonly start: Position };
}

export interface FixFindingsResult {
  /** Findings that the edit removes. */
  readonly fixed: number;
  /** Findings for which no step is known. */
  readonly left: number;
}
