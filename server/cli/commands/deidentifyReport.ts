import type { IdentifierId } from '../../core/model.js';
import type { DeidentifyOutcome } from '../../host/deidentifyFile.js';

/** Tells what was changed, by kind and count. No value and no pseudonym is ever in it. */
export interface DeidentifyReport {
  /** Adds a file by the path that people see. */
  file(path: string, outcome: DeidentifyOutcome): void;
  /** Writes the end, and says what decides the exit code. */
  end(): { readonly incomplete: boolean; readonly left: number };
}

export interface DeidentifyReportOptions {
  readonly format: 'text' | 'json';
  readonly quiet: boolean;
  readonly dates: 'year' | 'shift';
  /** The pseudonyms can be made again. */
  readonly seeded: boolean;
  /** Results are written. */
  readonly writes: boolean;
  write(text: string): void;
}

type Counts = Partial<Record<IdentifierId, number>>;

interface Total {
  files: number;
  replaced: number;
  left: number;
  movedDates: number;
  incomplete: boolean;
  readonly counts: Counts;
}

export function createDeidentifyReport(options: DeidentifyReportOptions): DeidentifyReport {
  const total: Total = { files: 0, replaced: 0, left: 0, movedDates: 0, incomplete: false, counts: {} };
  const files: object[] = [];
  return {
    file(path, outcome) {
      add(total, outcome);
      if (options.format === 'json') files.push(jsonFile(path, outcome));
      else options.write(textFile(path, outcome, options));
    },
    end() {
      if (options.format === 'json')
        options.write(`${JSON.stringify(jsonReport(total, files, options), undefined, 2)}\n`);
      else if (!options.quiet) options.write(textEnd(total, options));
      return total;
    },
  };
}

function add(total: Total, { counts, left, movedDates, problems }: DeidentifyOutcome): void {
  const replaced = sum(counts);
  total.files += replaced > 0 ? 1 : 0;
  total.replaced += replaced;
  total.left += left.length;
  total.movedDates += movedDates;
  total.incomplete ||= problems.some(({ incomplete }) => incomplete);
  for (const [kind, count] of entries(counts)) total.counts[kind] = (total.counts[kind] ?? 0) + count;
}

function textFile(
  path: string,
  { counts, left }: DeidentifyOutcome,
  { quiet, writes }: DeidentifyReportOptions,
): string {
  const what = writes ? 'replaced' : 'to replace';
  const head = quiet || sum(counts) === 0 ? '' : `${path}: ${sum(counts)} ${what} (${inWords(counts)})\n`;
  const rest = left.map(
    ({ rule, place }) => `${path}:${place.line}:${place.column}: ${rule} is left and needs your hand\n`,
  );
  return head + rest.join('');
}

function textEnd(total: Total, { dates, seeded, writes }: DeidentifyReportOptions): string {
  const lines: string[] = [];
  if (total.replaced === 0) lines.push('Nothing to replace.');
  else lines.push(`${total.replaced} values ${writes ? 'replaced' : 'would be replaced'} in ${total.files} files.`);
  if (!writes) lines.push('Nothing was written: say where with --output DIR or --in-place.');
  if (total.left > 0) lines.push(`${total.left} places are left; they are named above.`);
  if (dates === 'shift' && total.movedDates > 0)
    lines.push(`${total.movedDates} dates were moved and are found again. ${shiftNotice}`);
  if (!seeded && total.replaced > 0) lines.push(seedNotice);
  return `${lines.join('\n')}\n`;
}

const shiftNotice =
  'Safe Harbor asks for the year only (45 CFR 164.514(b)(2)(i)(C)); moved dates need the determination of an expert (164.514(b)(1)).';
const seedNotice =
  'Without --seed-file the pseudonyms cannot be made again: another run gives other ones, and files of two runs do not match.';

function jsonFile(path: string, { counts, left, movedDates, written, problems }: DeidentifyOutcome): object {
  return {
    path,
    written,
    replaced: counts,
    left: left.map(({ rule, place }) => ({ rule, line: place.line, column: place.column })),
    movedDates,
    problems: problems.map(({ message }) => message),
  };
}

function jsonReport(total: Total, files: readonly object[], options: DeidentifyReportOptions): object {
  return {
    dates: options.dates,
    safeHarborDates: options.dates === 'year',
    reproducible: options.seeded,
    complete: !total.incomplete,
    replaced: total.counts,
    left: total.left,
    movedDates: total.movedDates,
    files,
  };
}

function inWords(counts: Counts): string {
  return entries(counts)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ');
}

function sum(counts: Counts): number {
  return entries(counts).reduce((total, [, count]) => total + count, 0);
}

function entries(counts: Counts): [IdentifierId, number][] {
  // The keys of an object are strings to the compiler, but these were put in as identifiers.
  return Object.entries(counts) as [IdentifierId, number][];
}
