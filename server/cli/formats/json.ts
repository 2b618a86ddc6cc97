import type { Span } from '../../core/model.js';
import type { FileResult, ReportedFinding } from '../../host/inspectText.js';
import { type LineStarts, type Place, placeAt } from '../../host/lines.js';
import type { Format, FormatOptions, Summary } from './format.js';
import { shownPath } from './paths.js';

/** Raised when a field is renamed, removed or changes its meaning; new fields do not raise it. */
export const jsonVersion = 1;

interface JsonRange {
  /** Lines and columns start at 1; columns count UTF-16 code units. */
  readonly start: Place;
  readonly end: Place;
}

/** One finding of the JSON format. No text of the file is in it. */
export interface JsonFinding {
  readonly path: string;
  readonly range: JsonRange;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly reasons: readonly string[];
  readonly related: readonly { readonly path: string; readonly range: JsonRange; readonly message: string }[];
  readonly fingerprint: string;
}

/** `{ version, tool, findings: [JsonFinding], problems, summary }`, one finding per line. */
export function jsonFormat(options: FormatOptions): Format {
  let first = true;
  return {
    begin: () =>
      `{"version":${jsonVersion},"tool":${JSON.stringify({ name: 'phi-lint', version: options.version })},"findings":[`,
    file(result) {
      const path = shownPath(options.folder, result.path);
      return result.findings
        .map((finding) => {
          const comma = first ? '' : ',';
          first = false;
          return `${comma}\n${JSON.stringify(jsonFinding(finding, path, result, options.folder))}`;
        })
        .join('');
    },
    end: (summary) => `\n],${JSON.stringify(jsonEnd(summary, options.folder)).slice(1)}\n`,
  };
}

function jsonFinding(
  finding: ReportedFinding,
  path: string,
  { lineStarts: lines, elsewhere }: FileResult,
  folder: string,
): JsonFinding {
  return {
    path,
    range: rangeOf(finding, lines),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    reasons: finding.reasons,
    related: finding.related.map((related) => {
      const other = related.path === undefined ? undefined : elsewhere?.get(related.path);
      const range = rangeOf(related, other?.lineStarts ?? lines);
      return { path: other === undefined ? path : shownPath(folder, other.path), range, message: related.message };
    }),
    fingerprint: finding.fingerprint,
  };
}

function rangeOf(span: Span, lines: LineStarts): JsonRange {
  return { start: placeAt(lines, span.start), end: placeAt(lines, span.end) };
}

function jsonEnd(summary: Summary, folder: string): object {
  const { files, binary, filesWithFindings, bySeverity, suppressed, complete } = summary;
  return {
    problems: summary.problems.map((problem) => ({ ...problem, path: shownPath(folder, problem.path) })),
    summary: { files, binary, filesWithFindings, ...bySeverity, suppressed, complete },
  };
}
