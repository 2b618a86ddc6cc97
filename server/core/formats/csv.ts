import type { Literal, Scope, Span } from '../model.js';
import { type Extractor, fileScope } from './extractor.js';
import { field, list, pushTrimmed, record } from './literals.js';

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const comma = 44;
const tab = 9;
const semicolon = 59;
const pipe = 124;

/** How much of the table decides its delimiter and whether it has a header. */
const sampleLength = 8192;

/** Comma, semicolon, tab or pipe separated values, whichever the first lines agree on. */
export const extractCsv: Extractor = (text, range, scope) => readTable(text, range, scope, csvDelimiter(text, range));

/** The delimiter with which a file of CSV is read. */
export function csvDelimiter(text: string, range: Span): number {
  return sniffDelimiter(text, range) ?? comma;
}

/** Tab separated values. */
export const extractTsv: Extractor = (text, range, scope) => readTable(text, range, scope, tab);

/** Values separated by `|`. */
export const extractPipeSeparated: Extractor = (text, range, scope) => readTable(text, range, scope, pipe);

/**
 * The delimiter that the first lines agree on, if they look like a table at all: the most frequent one outside of
 * quotes whose count is the same in most lines. Running text and logs have none.
 */
export function sniffDelimiter(text: string, range: Span): number | undefined {
  const lines = countDelimiters(text, range);
  let best: number | undefined;
  let bestScore = 0;
  for (const [index, delimiter] of candidates.entries()) {
    const score = agreement(lines, index);
    if (score > bestScore) {
      bestScore = score;
      best = delimiter;
    }
  }
  return best;
}

/**
 * The delimiter of a text that is a table although its name does not say so: at least three lines, all with the same
 * number of tabs, pipes or semicolons (two or more), or of commas (three or more, which prose seldom repeats).
 */
export function sniffStrictly(text: string, range: Span): number | undefined {
  const lines = countDelimiters(text, range);
  if (lines.length < 3) return undefined;
  const found = candidates.findIndex((delimiter, index) => {
    const count = lines[0]?.[index] ?? 0;
    return count >= (delimiter === comma ? 3 : 2) && lines.every((line) => line[index] === count);
  });
  return candidates[found];
}

const candidates: readonly number[] = [comma, tab, semicolon, pipe];

/** Lines of the sample, each with how often every candidate occurs in it outside of quotes. */
function countDelimiters(text: string, range: Span): number[][] {
  const end = Math.min(range.end, range.start + sampleLength);
  const lines: number[][] = [];
  let counts = [0, 0, 0, 0];
  let filled = false;
  let quoted = false;
  for (let at = range.start; at < end && lines.length < 64; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) quoted = !quoted;
    if (quoted) continue;
    if (code === lineFeed || code === carriageReturn) {
      if (filled) lines.push(counts);
      counts = [0, 0, 0, 0];
      filled = false;
      continue;
    }
    filled = true;
    const index = candidates.indexOf(code);
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  // The last line of the sample may be cut off; it counts only when it is all there is.
  if (filled && (lines.length === 0 || end === range.end)) lines.push(counts);
  return lines;
}

/** Columns times the share of lines that have as many as the most usual line; 0 when they do not agree. */
function agreement(lines: readonly number[][], index: number): number {
  const tally = new Map<number, number>();
  for (const line of lines) {
    const count = line[index] ?? 0;
    tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  let count = 0;
  let votes = 0;
  for (const [value, number] of tally) {
    if (value > 0 && number > votes) {
      count = value;
      votes = number;
    }
  }
  const share = votes / Math.max(lines.length, 1);
  return share >= 0.6 ? (1 + Math.min(count, 50) / 10) * share : 0;
}

/** A table that is being read: RFC 4180 with the liberties that exports take. */
interface Table {
  readonly text: string;
  readonly end: number;
  readonly delimiter: number;
  readonly out: Literal[];
  readonly rows: Scope;
  names: readonly string[];
}

/** Reads rows into cells named by the header, if there is one. */
export function readTable(text: string, range: Span, scope: Scope, delimiter: number): Literal[] {
  const rows = list(scope.name, scope);
  const table: Table = { text, end: range.end, delimiter, out: [], rows, names: [] };
  let at = skipPreamble(table, range.start, scope);
  const header = readHeader(table, at);
  if (header) {
    table.names = header.names;
    at = header.next;
  }
  while (at < range.end) at = readRow(table, at);
  return table.out;
}

/** Where the table of a text begins: after what `readTable` passes over. */
export function tableStart(text: string): number {
  const rows = fileScope();
  return skipPreamble({ text, end: text.length, delimiter: comma, out: [], rows, names: [] }, 0, rows);
}

/** Byte-order mark, Excel's `sep=;`, and comment lines before the table. */
function skipPreamble(table: Table, from: number, scope: Scope): number {
  const { text, end } = table;
  let at = from;
  if (text.charCodeAt(at) === 0xfeff) at++;
  for (;;) {
    const code = text.charCodeAt(at);
    if (at >= end) return end;
    if (code === lineFeed || code === carriageReturn) at++;
    else if (code === 35) at = readComment(table, at, scope);
    else if (text.startsWith('sep=', at)) at = lineStop(text, at, end);
    else return at;
  }
}

function lineStop(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) !== lineFeed && text.charCodeAt(at) !== carriageReturn) at++;
  return at;
}

function readComment(table: Table, at: number, scope: Scope): number {
  const stop = lineStop(table.text, at, table.end);
  pushTrimmed(table.out, table.text, at + 1, stop, 'comment', '', scope);
  return stop;
}

/** A first row of names: every cell has a letter or is empty, none begins with a digit or holds data's marks. */
function readHeader(table: Table, from: number): { names: string[]; next: number } | undefined {
  const { text } = table;
  const trial: Table = { ...table, out: [], names: [] };
  const columns: Literal[] = trial.out;
  const next = readRow(trial, from);
  const names: string[] = [];
  let at = from;
  for (const cell of columns) {
    const name = text.slice(cell.start, Math.min(cell.end, cell.start + 100));
    if (!isColumnName(name)) return undefined;
    // Columns without a name keep their place.
    for (let gap = countSeparators(table, at, cell.start); gap > 0; gap--) names.push('');
    if (names.length === 0) names.push('');
    names[names.length - 1] = name;
    at = cell.end;
  }
  if (columns.length === 0 || (columns.length === 1 && next >= table.end)) return undefined;
  return { names, next };
}

function countSeparators(table: Table, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (table.text.charCodeAt(at) === table.delimiter) count++;
  return count;
}

/**
 * `date_of_birth`, `Patient Name`, `ADDRESS_LINE_1`, `Phone #`: at most six words without the marks of data (`@`, a
 * digit at the beginning, two digits in a row). "Ann Smith" passes, but then its row has a number somewhere.
 */
function isColumnName(name: string): boolean {
  return name.length <= 60 && /^[\p{L}_#%$([*]/u.test(name) && !/\d{3}|@|\d[/:-]\d/.test(name);
}

/** Reads a row, appends its cells; returns where the next row begins. Quoted cells may span lines. */
function readRow(table: Table, from: number): number {
  const { text, end, delimiter, out, names } = table;
  const first = text.charCodeAt(from);
  if (first === lineFeed || first === carriageReturn) return from + 1;
  const scope = record('', table.rows);
  let column = 0;
  let at = from;
  for (;;) {
    while (at < end && text.charCodeAt(at) === 32) at++;
    if (text.charCodeAt(at) === quote && at < end) {
      at = readQuoted(table, at, names[column] ?? '', scope);
    } else {
      const start = at;
      let code = 0;
      while (at < end) {
        code = text.charCodeAt(at);
        if (code === delimiter || code === lineFeed || code === carriageReturn) break;
        at++;
      }
      let stop = at;
      while (stop > start && text.charCodeAt(stop - 1) === 32) stop--;
      if (stop > start) out.push(field(start, stop, names[column] ?? '', scope));
    }
    if (at >= end) return end;
    if (text.charCodeAt(at) !== delimiter) return at + 1;
    at++;
    column++;
  }
}

/** A cell in quotes, its doubled quotes included; returns the offset of the delimiter or line break after it. */
function readQuoted(table: Table, from: number, name: string, scope: Scope): number {
  const { text, end, out, delimiter } = table;
  const close = closingQuote(table, from + 1);
  const stop = close < 0 ? lineStop(text, from, end) : close;
  pushTrimmed(out, text, from + 1, stop, 'field', name, scope);
  let at = close < 0 ? stop : stop + 1;
  const tail = at;
  while (
    at < end &&
    text.charCodeAt(at) !== delimiter &&
    text.charCodeAt(at) !== lineFeed &&
    text.charCodeAt(at) !== carriageReturn
  )
    at++;
  if (at > tail) pushTrimmed(out, text, tail, at, 'field', name, scope);
  return at;
}

/** Longest quoted cell that is believed; a missing quote must not swallow the rest of the table. */
export const longestCell = 65_536;

function closingQuote(table: Table, from: number): number {
  const { text } = table;
  const end = Math.min(table.end, from + longestCell);
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) !== quote) continue;
    if (at + 1 < end && text.charCodeAt(at + 1) === quote) at++;
    else return at;
  }
  return -1;
}
