/** What the panel and the client say to each other. The panel knows nothing but what it is told. Names and types only. */
import type { Position } from './index.js';
import type { BlamedLine, OverviewParams, Tally } from './overview.js';

/** A scan as the trend shows it. */
export interface PastScan {
  /** When it ended, as an ISO 8601 time. */
  readonly at: string;
  readonly files: number;
  readonly total: Tally;
}

/** What the panel shows beside the overview of the server. */
export interface PanelSurroundings {
  /** running: the server answers; starting; stopped: nothing is checked. */
  readonly server: 'running' | 'starting' | 'stopped';
  readonly scanning: boolean;
  /** A folder is open. */
  readonly hasFolder: boolean;
  /** Without trust nobody is asked who wrote a comment. */
  readonly trusted: boolean;
  /** Today as `YYYY-MM-DD`. */
  readonly today: string;
  /** In the order of time. */
  readonly pastScans: readonly PastScan[];
}

/** From the client to the panel. */
export type ToPanel =
  | { readonly kind: 'surroundings'; readonly surroundings: PanelSurroundings }
  | { readonly kind: 'overview'; readonly overview: OverviewParams }
  | { readonly kind: 'blamed'; readonly uri: string; readonly lines: readonly (readonly [number, BlamedLine | null])[] }
  /** What a person chose before the window was loaded, as the panel had it kept; null when nothing was. */
  | { readonly kind: 'restore'; readonly choices: unknown };

export type PanelSection = 'posture' | 'flows' | 'models' | 'findings' | 'accepted' | 'trend';

/** From the panel to the client. */
export type FromPanel =
  /** The panel is there and knows nothing yet. */
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'open';
      readonly uri: string;
      readonly start: Position;
      readonly end?: Position;
      readonly keepFocus?: boolean;
    }
  | { readonly kind: 'fix'; readonly rule: string; readonly at?: { readonly uri: string; readonly start: Position } }
  /** Keep what a person chose for the next time. */
  | { readonly kind: 'keep'; readonly choices: unknown }
  | { readonly kind: 'blame'; readonly uri: string; readonly lines: readonly number[] }
  | { readonly kind: 'command'; readonly command: PanelCommand };

/** Commands that the panel offers; it can run no others. */
export type PanelCommand = 'scan' | 'openFolder' | 'restart' | 'report';
