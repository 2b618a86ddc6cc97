import { isAtLeast, type Severity, severities } from '../../core/model.js';
import type { FileResult } from '../../host/inspectText.js';
import type { UsedPolicy } from '../../host/policyHash.js';
import type { Problem } from '../../host/problem.js';
import type { ScanEvent } from '../../host/scan.js';
import type { PlannedShard } from '../../host/shards.js';
import { exitCodes } from '../command.js';
import type { Summary } from '../formats/format.js';

/** What a run has come to so far. */
export interface Tally {
  readonly bySeverity: Record<Severity, number>;
  readonly problems: Problem[];
  filesWithFindings: number;
  suppressed: number;
  baselined: number;
  files: number;
  binary: number;
  aborted: boolean;
  policies: readonly UsedPolicy[];
  shard: PlannedShard | undefined;
}

export function newTally(): Tally {
  const bySeverity = { error: 0, warning: 0, information: 0 };
  return {
    bySeverity,
    problems: [],
    filesWithFindings: 0,
    suppressed: 0,
    baselined: 0,
    files: 0,
    binary: 0,
    aborted: false,
    policies: [],
    shard: undefined,
  };
}

/** Counts an event and passes on what is to be reported of it: files with findings from `floor` up, or accepted ones. */
export function take(event: ScanEvent, tally: Tally, floor: Severity, report: (result: FileResult) => void): void {
  if (event.kind === 'problem') tally.problems.push(event.problem);
  if (event.kind === 'end') {
    tally.files = event.totals.files;
    tally.binary = event.totals.binary;
    tally.aborted = event.totals.aborted;
    tally.policies = event.totals.policies;
    tally.shard = event.totals.shard;
  }
  if (event.kind !== 'result') return;
  const { result } = event;
  tally.problems.push(...result.problems);
  tally.suppressed += result.suppressed;
  tally.baselined += result.baselined ?? 0;
  const findings = result.findings.filter(({ severity }) => isAtLeast(severity, floor));
  for (const { severity } of findings) tally.bySeverity[severity]++;
  if (findings.length > 0) tally.filesWithFindings++;
  if (findings.length + result.accepted.length > 0) report({ ...result, findings });
}

/** Could it be told, and if so, is there anything from `failOn` up? */
export function exitCodeOf(tally: Tally, failOn: Severity | 'never'): number {
  if (tally.aborted || tally.problems.some(({ incomplete }) => incomplete)) return exitCodes.couldNotTell;
  if (failOn === 'never') return exitCodes.clean;
  const failing = severities.some((severity) => isAtLeast(severity, failOn) && tally.bySeverity[severity] > 0);
  return failing ? exitCodes.findings : exitCodes.clean;
}

/** What a run that took so many seconds amounts to. */
export function summaryOf(tally: Tally, exitCode: number, seconds: number): Summary {
  const { aborted, ...counts } = tally;
  return { ...counts, complete: !aborted && exitCode !== exitCodes.couldNotTell, exitCode, seconds };
}
