import { longestCell, tableStart } from './csv.js';
import type { Flaw } from './flaw.js';

/**
 * What is wrong with a table: a quote that is never closed, and rows with more or fewer cells than the first one, whose
 * values stand under names that are not theirs. Blank lines, comments and empty cells beyond the last column are let
 * pass.
 *
 * @param delimiter character code of what separates cells
 */
export function csvFlaw(text: string, delimiter: number): Flaw | undefined {
  const start = tableStart(text);
  const first = readCells(text, start, delimiter);
  if (first.flaw !== undefined) return first.flaw;
  for (let at = first.next; at < text.length; ) {
    const row = readCells(text, at, delimiter);
    if (row.flaw !== undefined) return row.flaw;
    const ragged = row.filled > 0 && (row.cells < first.filled || row.filled > first.cells);
    if (ragged && text.charCodeAt(at) !== 35) {
      const cells = row.cells < first.filled ? row.cells : row.filled;
      return { at, reason: `a row has ${countOf(cells)}, and the first one ${first.filled}` };
    }
    at = row.next;
  }
  return undefined;
}

function countOf(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

interface Row {
  readonly cells: number;
  /** The cells up to the last one that is not empty. */
  readonly filled: number;
  readonly next: number;
  readonly flaw?: Flaw;
}

/** Counts the cells of the row at `from`, as the reader splits it. */
function readCells(text: string, from: number, delimiter: number): Row {
  let cells = 1;
  let filled = 0;
  for (let at = from; ; at++) {
    while (text.charCodeAt(at) === 32) at++;
    if (text.charCodeAt(at) === 34) {
      const close = closingQuote(text, at);
      if (close < 0) return { cells, filled, next: at, flaw: { at, reason: 'a quote is never closed' } };
      const rest = endOfCell(text, close + 1, delimiter);
      // Words after the quote of one line are of that cell. After several lines the quotes may belong to two cells.
      if (text.slice(close + 1, rest).trim() !== '' && /[\r\n]/.test(text.slice(at, close)))
        return {
          cells,
          filled,
          next: at,
          flaw: { at, reason: 'a quote of several lines is not closed at the end of a cell' },
        };
      filled = cells;
      at = rest;
    } else {
      const end = endOfCell(text, at, delimiter);
      if (end > at) filled = cells;
      at = end;
    }
    if (at >= text.length || text.charCodeAt(at) !== delimiter) return { cells, filled, next: at + 1 };
    cells++;
  }
}

/** The quote that closes the one at `from`; -1 when there is none, or when the cell is longer than the reader believes. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === 34) at = text.indexOf('"', at + 2);
  return at - from > longestCell ? -1 : at;
}

function endOfCell(text: string, from: number, delimiter: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === delimiter || code === 10 || code === 13) break;
  }
  return at;
}
