import type { Literal, Scope } from '../model.js';
import type { Extractor } from './extractor.js';
import { field, lineEnd, list, nextLine, pushTrimmed, record, skipSpace } from './literals.js';

/**
 * Features in Gherkin: rows of tables are records whose cells the first row names; quoted words of a step are values,
 * and so is the step itself as running text; doc strings are prose.
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

function readStep(out: Literal[], text: string, start: number, end: number, scope: Scope): void {
  if (text.charCodeAt(start) === 35) pushTrimmed(out, text, start + 1, end, 'comment', '', scope);
  else pushTrimmed(out, text, start, end, 'prose', '', scope);
}
