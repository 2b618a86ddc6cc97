import type { Destination } from '../../core/flow/phiFlow.js';
import type { Fix, Related, Span } from '../../core/model.js';
import type { Excerpt } from '../../host/excerpt.js';
import type { AcceptedFinding, FileResult, Introduction, ReportedFinding } from '../../host/inspectText.js';
import { type LineStarts, type Place, placeAt } from '../../host/lines.js';
import type { Problem } from '../../host/problem.js';
import type { PlannedShard } from '../../host/shards.js';
import type { Format, FormatOptions, Summary } from './format.js';
import { shownPath } from './paths.js';

/** Raised when a field is renamed, removed or changes its meaning; new fields do not raise it. */
export const jsonVersion = 1;

export interface JsonRange {
  /** Lines and columns start at 1; columns count UTF-16 code units. */
  readonly start: Place;
  readonly end: Place;
}

export interface JsonPlace {
  readonly path: string;
  readonly range: JsonRange;
  readonly message: string;
}

/** One finding of the JSON format. Of the text of the file it holds the masked excerpt only. */
export interface JsonFinding {
  readonly path: string;
  readonly range: JsonRange;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly reasons: readonly string[];
  readonly related: readonly JsonPlace[];
  /** What reaches whom, and the way from the source to the last place before the finding; absent for other findings. */
  readonly flow?: {
    readonly kinds: readonly string[];
    readonly to: readonly Destination[];
    readonly steps: readonly JsonPlace[];
  };
  readonly fingerprint: string;
  /** It is not in the baseline; absent where there is none. */
  readonly baselineState?: 'new';
  /** The line with every flagged value masked, and where the finding stands in it. */
  readonly excerpt: Excerpt;
  /** The commit that brought it in; absent unless the history was inspected. */
  readonly introduction?: Introduction;
  /** Changes that remove the finding; no value is repeated in them. */
  readonly fixes: readonly JsonFix[];
}

interface JsonFix {
  readonly title: string;
  readonly safety: Fix['safety'];
  readonly edits: readonly { readonly range: JsonRange; readonly newText: string }[];
}

/** A finding that a comment or the baseline accepts. */
export interface JsonAccepted {
  readonly path: string;
  readonly range: JsonRange;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly reason: string;
  readonly owner: string | null;
  /** The last day on which it is accepted, `YYYY-MM-DD`. */
  readonly until: string | null;
  /** Where the comment stands; null for what the baseline accepts. */
  readonly comment: JsonRange | null;
}

/** A finding that a comment accepts, with who accepted it, why and until when. */
export function jsonAccepted(finding: AcceptedFinding, path: string, lines: LineStarts): JsonAccepted {
  const { rule, severity, message, reason, owner = null, until = null, comment } = finding;
  return {
    path,
    range: rangeOf(finding, lines),
    rule,
    severity,
    message,
    reason,
    owner,
    until,
    comment: comment === undefined ? null : rangeOf(comment, lines),
  };
}

/** `{ version, tool, findings: [JsonFinding], accepted: [JsonAccepted], policies, problems, summary }`, one finding per line. */
export function jsonFormat(options: FormatOptions): Format {
  let first = true;
  const accepted: JsonAccepted[] = [];
  return {
    takesAccepted: 'always',
    begin: () =>
      `{"version":${jsonVersion},"tool":${JSON.stringify({ name: 'phi-lint', version: options.version })},"findings":[`,
    file(result) {
      const path = shownPath(options.folder, result.path);
      accepted.push(...result.accepted.map((each) => jsonAccepted(each, path, result.lineStarts)));
      return result.findings
        .map((finding) => {
          const comma = first ? '' : ',';
          first = false;
          return `${comma}\n${JSON.stringify(jsonFinding(finding, path, result, options.folder))}`;
        })
        .join('');
    },
    end: (summary) => `\n],${JSON.stringify({ accepted, ...jsonEnd(summary, options.folder) }).slice(1)}\n`,
  };
}

/** A finding without offsets and texts of the file. */
export function jsonFinding(finding: ReportedFinding, path: string, file: FileResult, folder: string): JsonFinding {
  const { flow } = finding;
  const places = (all: readonly Related[]) => all.map((each) => jsonPlace(each, path, file, folder));
  return {
    path,
    range: rangeOf(finding, file.lineStarts),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    reasons: finding.reasons,
    related: places(finding.related),
    ...(flow === undefined ? {} : { flow: { kinds: flow.kinds, to: flow.to, steps: places(flow.steps) } }),
    fingerprint: finding.fingerprint,
    ...(finding.digest === undefined ? {} : { baselineState: 'new' }),
    excerpt: finding.excerpt,
    ...(file.introduction === undefined ? {} : { introduction: file.introduction }),
    fixes: finding.fixes.map(({ title, safety, edits }) => ({
      title,
      safety,
      edits: edits.map((edit) => ({ range: rangeOf(edit, file.lineStarts), newText: edit.newText })),
    })),
  };
}

function jsonPlace(place: Related, own: string, { lineStarts, elsewhere }: FileResult, folder: string): JsonPlace {
  const other = place.path === undefined ? undefined : elsewhere?.get(place.path);
  const range = rangeOf(place, other?.lineStarts ?? lineStarts);
  return { path: other === undefined ? own : shownPath(folder, other.path), range, message: place.message };
}

function rangeOf(span: Span, lines: LineStarts): JsonRange {
  return { start: placeAt(lines, span.start), end: placeAt(lines, span.end) };
}

/** A problem whose path is as people see it. */
export type JsonProblem = Problem;

/** What comes after the findings. */
export function jsonEnd(
  summary: Summary,
  folder: string,
): {
  readonly shard?: PlannedShard;
  readonly policies: readonly object[];
  readonly problems: readonly JsonProblem[];
  readonly summary: object;
} {
  const { files, binary, filesWithFindings, bySeverity, suppressed, baselined, complete } = summary;
  return {
    ...(summary.shard === undefined ? {} : { shard: summary.shard }),
    policies: jsonPolicies(summary, folder),
    problems: summary.problems.map((problem) => ({ ...problem, path: shownPath(folder, problem.path) })),
    summary: { files, binary, filesWithFindings, ...bySeverity, suppressed, baselined, complete },
  };
}

/** The policies that files were judged by: their paths (null where none is there) and the hashes of what is in force. */
export function jsonPolicies({ policies }: Pick<Summary, 'policies'>, folder: string): readonly object[] {
  return policies.map(({ path, hash }) => ({ path: path === undefined ? null : shownPath(folder, path), hash }));
}
