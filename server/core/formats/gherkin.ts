import type { Literal, Scope } from '../model.js';
import type { Extractor } from './extractor.js';
import { field, lineEnd, list, nextLine, pushTrimmed, record, skipSpace, trimEnd } from './literals.js';

/**
 * Features in Gherkin: rows of tables are records whose cells the first row names; quoted words of a step are values
 * named by the words before them; all else is prose.
 */
export const extractGherkin: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  let names: string[] | undefined;
  let rows: Scope = list('', scope);
  for (let at = range.start; at < range.end; ) {
    const end = lineEnd(text, at, range.end);
    const start = skipSpace(text, at, end);
    if (text.charCodeAt(start) === 124 && start < end) {
      const cells = cellsOf(text, start, end);
      if (names === undefined && isHeader(text, cells)) names = cells.map(([from, to]) => text.slice(from, to));
      else pushRow(out, cells, names ?? [], rows);
    } else {
      names = undefined;
      rows = list('', scope);
      readStep(out, text, start, end, scope);
    }
    at = nextLine(text, end, range.end);
  }
  return out;
};

/** Ranges of the cells of `| a | b |` without the white space around them; `\|` is part of a cell. */
function cellsOf(text: string, start: number, end: number): [number, number][] {
  const cells: [number, number][] = [];
  let from = start + 1;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    if (code !== 124) continue;
    const first = skipSpace(text, from, at);
    let last = at;
    while (last > first && text.charCodeAt(last - 1) <= 32) last--;
    cells.push([first, last]);
    from = at + 1;
  }
  // A row that is cut off.
  const rest = skipSpace(text, from, end);
  if (rest < end) cells.push([rest, trimEnd(text, rest, end)]);
  return cells;
}

/** A first row without data; a table of two columns may also have its names in the first column. */
function isHeader(text: string, cells: readonly (readonly [number, number])[]): boolean {
  return cells.every(([from, to]) => !/\d{3}|@|\d[/-]\d/.test(text.slice(from, to)));
}

function pushRow(
  out: Literal[],
  cells: readonly (readonly [number, number])[],
  names: readonly string[],
  rows: Scope,
): void {
  const row = record('', rows);
  for (const [column, [from, to]] of cells.entries()) {
    if (from < to) out.push(field(from, to, names[column] ?? '', row));
  }
}

/** A step is running text; its words in quotes are values, named by the words before them. */
function readStep(out: Literal[], text: string, start: number, end: number, scope: Scope): void {
  if (start < end && text.charCodeAt(start) === 35) {
    pushTrimmed(out, text, start + 1, end, 'comment', '', scope);
    return;
  }
  let from = start;
  for (let open = quoteIn(text, from, end); open < end; open = quoteIn(text, from, end)) {
    const close = quoteIn(text, open + 1, end);
    if (close === end) break;
    pushTrimmed(out, text, from, open, 'prose', '', scope);
    if (close > open + 1) out.push(field(open + 1, close, nameBefore(text, from, open), scope));
    from = close + 1;
  }
  pushTrimmed(out, text, from, end, 'prose', '', scope);
}

function quoteIn(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) !== 34) at++;
  return at;
}

/** `a patient named "..."` gives a patient's name, `the SSN "..."` an SSN: the last three words before the quote. */
function nameBefore(text: string, from: number, to: number): string {
  const words = text.slice(Math.max(from, to - 60), to).match(/[\w-]{1,40}/g) ?? [];
  return words
    .slice(-3)
    .join(' ')
    .replace(/(?:named|called)$/, 'name')
    .replace(/ (?:is|of|as|to|equals)$/, '');
}
