import { readFileSync } from 'node:fs';
import { reasonOf } from '../../host/problem.js';
import type { PlannedShard } from '../../host/shards.js';
import { UsageError } from '../args.js';
import type { JsonAccepted, JsonFinding, JsonProblem } from '../formats/json.js';

/** What a report in JSON or ndjson holds. */
export interface Run {
  readonly version: string;
  readonly shard: PlannedShard | undefined;
  readonly findings: readonly JsonFinding[];
  readonly accepted: readonly JsonAccepted[];
  readonly problems: readonly JsonProblem[];
  readonly policies: readonly { readonly path: string | null; readonly hash: string }[];
  readonly totals: RunTotals;
}

export interface RunTotals {
  readonly files: number;
  readonly binary: number;
  readonly suppressed: number;
  readonly baselined: number;
}

/** A report in SARIF, as far as merging looks at it. */
export interface SarifRun {
  readonly log: Readonly<Record<string, unknown>>;
  readonly run: Readonly<Record<string, unknown>>;
}

export type ReadReport =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'sarif'; readonly sarif: SarifRun };

/** Reads a report of `phi-lint scan`. Throws a `UsageError` that says what is wrong with it. */
export function readReport(path: string, shown: string): ReadReport {
  const text = textOf(path, shown);
  const whole = parsed(text);
  if (isRecord(whole) && Array.isArray(whole.runs)) {
    const run: unknown = whole.runs[0];
    if (whole.runs.length === 1 && isRecord(run)) return { kind: 'sarif', sarif: { log: whole, run } };
  }
  const run = isRecord(whole) && Array.isArray(whole.findings) ? runOfJson(whole) : runOfLines(text);
  if (run === undefined) throw new UsageError(`${JSON.stringify(shown)} ${notWhole}`);
  return { kind: 'run', run };
}

const notWhole =
  'is no whole report of phi-lint scan in json, ndjson or sarif. A run that was stopped leaves one that is cut off: run it again.';

function textOf(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`The report ${JSON.stringify(shown)} cannot be read: ${reasonOf(error)}.`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function runOfJson(report: Readonly<Record<string, unknown>>): Run | undefined {
  return runOf(report.tool, report.findings, report.accepted, report.problems, report, report.summary);
}

function runOfLines(text: string): Run | undefined {
  const lines = text
    .split('\n')
    .filter((line) => line !== '')
    .map(parsed);
  if (!lines.every(isRecord)) return undefined;
  const ofKind = (kind: string) => lines.filter((line) => line.kind === kind).map(({ kind: _, ...rest }) => rest);
  const [start] = ofKind('start');
  const [summary] = ofKind('summary');
  return runOf(start?.tool, ofKind('finding'), ofKind('accepted'), ofKind('problem'), summary, summary);
}

/** Our own reports are taken at their word once they have the shape of one. */
function runOf(
  tool: unknown,
  findings: unknown,
  accepted: unknown,
  problems: unknown,
  about: Readonly<Record<string, unknown>> | undefined,
  summary: unknown,
): Run | undefined {
  if (!isRecord(tool) || typeof tool.version !== 'string' || about === undefined || !isRecord(summary))
    return undefined;
  const { policies, shard } = about;
  const { files, binary, suppressed, baselined = 0 } = summary;
  if (typeof files !== 'number' || typeof binary !== 'number') return undefined;
  if (typeof suppressed !== 'number' || typeof baselined !== 'number') return undefined;
  if (!isListOf(findings, isFinding) || !isListOf(accepted, isAccepted)) return undefined;
  if (!isListOf(problems, isProblem) || !isListOf(policies, isPolicy)) return undefined;
  if (shard !== undefined && !isShard(shard)) return undefined;
  return {
    version: tool.version,
    shard,
    findings,
    accepted,
    problems,
    policies,
    totals: { files, binary, suppressed, baselined },
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, isOne: (each: unknown) => each is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne);
}

function isFinding(value: unknown): value is JsonFinding {
  return (
    isRecord(value) &&
    typeof value.path === 'string' &&
    typeof value.rule === 'string' &&
    isRecord(value.range) &&
    isRecord(value.excerpt) &&
    Array.isArray(value.related) &&
    Array.isArray(value.fixes)
  );
}

function isAccepted(value: unknown): value is JsonAccepted {
  return isRecord(value) && typeof value.path === 'string' && isRecord(value.range) && isPlaceOrNull(value.comment);
}

/** What a baseline accepts has no comment. */
function isPlaceOrNull(value: unknown): boolean {
  return value === null || isRecord(value);
}

function isProblem(value: unknown): value is JsonProblem {
  return isRecord(value) && typeof value.path === 'string' && typeof value.message === 'string';
}

function isPolicy(value: unknown): value is Run['policies'][number] {
  return isRecord(value) && typeof value.hash === 'string';
}

/** Does a value say which part of which plan a report is? */
export function isShard(value: unknown): value is PlannedShard {
  return (
    isRecord(value) &&
    typeof value.index === 'number' &&
    typeof value.count === 'number' &&
    typeof value.plan === 'string'
  );
}
