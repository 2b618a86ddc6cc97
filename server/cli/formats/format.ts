import type { Rule, Severity } from '../../core/model.js';
import type { FileResult } from '../../host/inspectText.js';
import type { UsedPolicy } from '../../host/policyHash.js';
import type { Problem } from '../../host/problem.js';
import type { PlannedShard } from '../../host/shards.js';

/** What a scan amounts to. */
export interface Summary {
  /** Files that were read as text. */
  readonly files: number;
  /** Files that are not text. */
  readonly binary: number;
  readonly filesWithFindings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly suppressed: number;
  /** Findings that the baseline accepts. */
  readonly baselined: number;
  /** The policies that files were judged by. */
  readonly policies: readonly UsedPolicy[];
  /** Which part of the files it was, when several runs share them. */
  readonly shard: PlannedShard | undefined;
  /** What could not be told, and notices. */
  readonly problems: readonly Problem[];
  /** Nothing was left uninspected. */
  readonly complete: boolean;
  readonly exitCode: number;
  /** Wall time. Only for people: the formats for programs stay the same from run to run. */
  readonly seconds: number;
}

/** What a format knows before the first result. */
export interface FormatOptions {
  /** Absolute folder that paths are shown relative to. */
  readonly folder: string;
  readonly rules: readonly Rule[];
  readonly version: string;
  readonly colour: boolean;
  readonly quiet: boolean;
  /** When the run began, in UTC: `2026-01-31T09:30:00`. Only for formats that are not valid without a time. */
  readonly started: string;
}

/** An output format. Parts are written as they come, so that a report of any size needs little memory. */
export interface Format {
  /** It shows findings that somebody accepted, too: always, or when asked. Others never do. */
  readonly takesAccepted?: 'always' | 'when-asked';
  begin(): string;
  /** Called for files with findings, in the order of the walk. */
  file(result: FileResult): string;
  end(summary: Summary): string;
}
