import { destinationsInWords } from '../../core/flow/phiFlow.js';
import { type Severity, type Span, severities } from '../../core/model.js';
import type { FileResult, ReportedFinding } from '../../host/inspectText.js';
import { placeAt } from '../../host/lines.js';
import { grouped } from '../grouped.js';
import { duration } from '../progress.js';
import { type Paint, painter, type Style } from './colour.js';
import type { Format, FormatOptions, Summary } from './format.js';
import { shortener } from './messages.js';
import { shownFile, shownPath } from './paths.js';

const styles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', information: 'dim' };

/** For people: grouped by file, each finding with its line, in which every flagged value is masked. */
export function prettyFormat(options: FormatOptions): Format {
  const paint = painter(options.colour);
  const shortMessages = shortener(options.rules);
  const seen = new Set<string>();
  return {
    begin: () => '',
    file(result) {
      for (const finding of result.findings) seen.add(finding.rule);
      return fileBlock(result, options, paint, shortMessages);
    },
    end: (summary) =>
      options.quiet ? '' : `${summaryLines(summary, paint)}${nextSteps(summary, seen, options, paint)}`,
  };
}

function fileBlock(
  result: FileResult,
  options: FormatOptions,
  paint: Paint,
  short: (finding: ReportedFinding) => string,
): string {
  const lines = result.findings.map((finding) => findingLines(finding, result, options.folder, paint, short(finding)));
  return `${paint('bold', shownFile(options.folder, result))}\n${lines.join('')}\n`;
}

/** More places than these belong into the other formats. */
const mostRelated = 3;

/** Steps in the middle of a long way are left out above this number; the other formats have them all. */
const mostSteps = 8;

/** The way of a value from its source to the finding, each step deeper than the one before it. */
function flowLines(finding: ReportedFinding, file: FileResult, folder: string, paint: Paint): string {
  const { flow } = finding;
  if (flow === undefined || flow.steps.length === 0) return '';
  const { steps } = flow;
  const left = steps.length - mostSteps;
  const shown = left > 0 ? [...steps.slice(0, mostSteps - 1), ...steps.slice(-1)] : steps;
  const words = shown.map((step) => `${whereOf(step, file, folder)}  ${step.message}`);
  if (left > 0) words.splice(-1, 0, `and ${counted(left, 'more step')}`);
  const sink = `${whereOf(finding, file, folder)}  It goes to ${destinationsInWords(flow)}.`;
  return [...words, sink].map((line, at) => paint('dim', `${' '.repeat(10 + 2 * at)}${line}\n`)).join('');
}

/** `12:3`, with its file in front when that is another one. */
function whereOf(place: Span & { readonly path?: string }, file: FileResult, folder: string): string {
  const other = place.path === undefined ? undefined : file.elsewhere?.get(place.path);
  const { line, column } = placeAt((other ?? file).lineStarts, place.start);
  return other === undefined ? `${line}:${column}` : `${shownPath(folder, other.path)}:${line}:${column}`;
}

/** Places in other lines that belong to a finding. */
function relatedLines({ related }: ReportedFinding, file: FileResult, folder: string, paint: Paint): string {
  const lines = related
    .slice(0, mostRelated)
    .map((each) => paint('dim', `${' '.repeat(10)}${whereOf(each, file, folder)}  ${each.message}\n`));
  const left = related.length - mostRelated;
  const more = left > 0 ? paint('dim', `${' '.repeat(10)}and ${counted(left, 'more place')}.\n`) : '';
  return lines.join('') + more;
}

function findingLines(
  finding: ReportedFinding,
  file: FileResult,
  folder: string,
  paint: Paint,
  message: string,
): string {
  const { line, column } = placeAt(file.lineStarts, finding.start);
  const faint = finding.severity === 'information';
  const head = `${paint('dim', `${line}:${column}`.padStart(8))}  ${paint(styles[finding.severity], finding.severity.padEnd(11))}  `;
  const { text, start, end } = finding.excerpt;
  const excerpt =
    paint('dim', text.slice(0, start)) +
    paint(faint ? 'dim' : 'red', text.slice(start, end)) +
    paint('dim', text.slice(end));
  return `${head}${faint ? paint('dim', message) : message}  ${paint('dim', finding.rule)}\n${' '.repeat(10)}${excerpt}\n${flowLines(finding, file, folder, paint)}${relatedLines(finding, file, folder, paint)}`;
}

function summaryLines(summary: Summary, paint: Paint): string {
  const total = severities.reduce((sum, severity) => sum + summary.bySeverity[severity], 0);
  const extras = [
    summary.suppressed > 0 ? `${summary.suppressed} accepted by comments` : '',
    summary.baselined > 0 ? `${summary.baselined} in the baseline` : '',
    summary.binary > 0 ? `${counted(summary.binary, 'file')} not text` : '',
  ].filter((extra) => extra !== '');
  const time = ` in ${duration(summary.seconds)}`;
  const rest = extras.length === 0 ? '' : paint('dim', ` (${extras.join(', ')})`);
  const incomplete = summary.complete
    ? ''
    : `${paint('red', 'Incomplete')}: not everything could be inspected, see the messages above.\n`;
  if (total === 0) return `No findings in ${counted(summary.files, 'file')}${time}${rest}.\n${incomplete}`;
  const counts = [...severities]
    .reverse()
    .filter((severity) => summary.bySeverity[severity] > 0)
    .map((severity) => paint(styles[severity], severityCount(severity, summary.bySeverity[severity])));
  const where = `in ${summary.filesWithFindings} of ${counted(summary.files, 'file')}`;
  return `${counts.join(', ')} ${where}${time}${rest}.\n${incomplete}`;
}

function nextSteps(summary: Summary, seen: ReadonlySet<string>, options: FormatOptions, paint: Paint): string {
  const [example] = [...seen].sort();
  if (example === undefined || summary.filesWithFindings === 0) return '';
  const remedies = options.rules
    .filter(({ id }) => seen.has(id))
    .map(({ id, remedy }) => `  ${paint('dim', id)}  ${remedy}\n`);
  return [
    '\nWhat to do:\n',
    ...remedies,
    `\n  Why, and what the law says:  phi-lint explain ${example}\n`,
    '  Replace by synthetic values: phi-lint fix --secret-file FILE PATH\n',
    `  Accept one, with a reason:   phi-lint-disable-next-line ${example} -- REASON  (in a comment above it)\n`,
  ].join('');
}

function severityCount(severity: Severity, count: number): string {
  return severity === 'information' ? `${count} information` : counted(count, severity);
}

/** `1 file`, `2 files`, `1,200 files`. */
function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}
