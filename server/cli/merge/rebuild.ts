import { resolve } from 'node:path';
import type { Related, Severity, Span } from '../../core/model.js';
import type { AcceptedFinding, FileResult, Introduction, OtherFile, ReportedFinding } from '../../host/inspectText.js';
import type { LineStarts, Place } from '../../host/lines.js';
import type { JsonAccepted, JsonFinding, JsonPlace, JsonRange } from '../formats/json.js';

/**
 * The results of files as a scan gives them, out of the findings of reports: lines and columns become offsets of a text
 * that has just these places, so that every format shows the same places again.
 */
export function rebuildResults(
  findings: readonly JsonFinding[],
  accepted: readonly JsonAccepted[],
  folder: string,
): readonly FileResult[] {
  const lines = lineStartsByPath(findings, accepted);
  const elsewhere = new Map<string, OtherFile>(
    [...lines].map(([path, lineStarts]) => [path, { path: resolve(folder, path), lineStarts }]),
  );
  const files = new Map<string, OfFile>();
  const fileOf = (path: string, introduction?: Introduction): OfFile => {
    const key = `${path}\0${introduction?.commit ?? ''}`;
    const file = files.get(key) ?? { path, introduction, findings: [], accepted: [] };
    files.set(key, file);
    return file;
  };
  for (const finding of findings) fileOf(finding.path, finding.introduction).findings.push(finding);
  for (const each of accepted) fileOf(each.path).accepted.push(each);
  return [...files.values()]
    .map((file) => resultOf(file, folder, lines, elsewhere))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

interface OfFile {
  readonly path: string;
  readonly introduction: Introduction | undefined;
  readonly findings: JsonFinding[];
  readonly accepted: JsonAccepted[];
}

const noLines: LineStarts = new Uint32Array(1);

function resultOf(
  { path, introduction, findings, accepted }: OfFile,
  folder: string,
  lines: ReadonlyMap<string, LineStarts>,
  elsewhere: ReadonlyMap<string, OtherFile>,
): FileResult {
  const starts = lines.get(path) ?? noLines;
  return {
    path: resolve(folder, path),
    findings: findings.map((finding) => findingOf(finding, starts, lines)).sort(inOrder),
    suppressed: 0,
    accepted: accepted.map((each) => acceptedOf(each, starts)),
    lineStarts: starts,
    problems: [],
    coveredFlows: [],
    elsewhere,
    ...(introduction === undefined ? {} : { introduction }),
  };
}

function acceptedOf(accepted: JsonAccepted, starts: LineStarts): AcceptedFinding {
  const { rule, severity, message, reason, owner, until, range, comment } = accepted;
  return {
    ...spanOf(range, starts),
    rule,
    severity: severityOf(severity),
    message,
    reason,
    owner: owner ?? undefined,
    until: until ?? undefined,
    comment: comment === null ? undefined : spanOf(comment, starts),
  };
}

function findingOf(finding: JsonFinding, starts: LineStarts, lines: ReadonlyMap<string, LineStarts>): ReportedFinding {
  const placed = (place: JsonPlace): Related => ({
    ...spanOf(place.range, lines.get(place.path) ?? noLines),
    ...(place.path === finding.path ? {} : { path: place.path }),
    message: place.message,
  });
  const { flow } = finding;
  return {
    ...spanOf(finding.range, starts),
    rule: finding.rule,
    severity: severityOf(finding.severity),
    message: finding.message,
    reasons: finding.reasons,
    related: finding.related.map(placed),
    ...(flow === undefined ? {} : { flow: { kinds: flow.kinds, to: flow.to, steps: flow.steps.map(placed) } }),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map(({ range, newText }) => ({ ...spanOf(range, starts), newText })),
    })),
    excerpt: finding.excerpt,
    fingerprint: finding.fingerprint,
    ...(finding.baselineState === undefined ? {} : { digest: '' }),
    anchor: '',
  };
}

function severityOf(name: string): Severity {
  return name === 'error' || name === 'warning' ? name : 'information';
}

function inOrder(a: ReportedFinding, b: ReportedFinding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1);
}

/** Texts with just so many lines, and lines just so long, that all places of a report are in them. */
function lineStartsByPath(
  findings: readonly JsonFinding[],
  accepted: readonly JsonAccepted[],
): ReadonlyMap<string, LineStarts> {
  const widths = new Map<string, Map<number, number>>();
  const note = (path: string, { start, end }: JsonRange) => {
    const known = widths.get(path) ?? new Map<number, number>();
    widths.set(path, known);
    for (const { line, column } of [start, end]) known.set(line, Math.max(known.get(line) ?? 1, column));
  };
  for (const { path, range, related, flow, fixes } of findings) {
    note(path, range);
    for (const place of [...related, ...(flow?.steps ?? [])]) note(place.path, place.range);
    for (const { edits } of fixes) for (const edit of edits) note(path, edit.range);
  }
  for (const { path, range, comment } of accepted) {
    note(path, range);
    if (comment !== null) note(path, comment);
  }
  return new Map([...widths].map(([path, known]) => [path, startsOf(known)]));
}

function startsOf(widths: ReadonlyMap<number, number>): LineStarts {
  let last = 1;
  for (const line of widths.keys()) last = Math.max(last, line);
  const starts = new Uint32Array(last);
  for (let at = 1; at < last; at++) starts[at] = (starts[at - 1] ?? 0) + (widths.get(at) ?? 1);
  return starts;
}

function spanOf({ start, end }: JsonRange, starts: LineStarts): Span {
  const offset = ({ line, column }: Place) => (starts[line - 1] ?? 0) + column - 1;
  return { start: offset(start), end: offset(end) };
}
