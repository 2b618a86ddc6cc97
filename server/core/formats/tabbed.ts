import { meaningOf } from '../catalog/fieldNames.js';
import type { Literal, Scope } from '../model.js';
import { readTable } from './csv.js';
import { findIn, lineEnd, nextLine, pushParagraphs, skipSpace } from './literals.js';

const tab = 9;

/** Longest line that may be the header of a table. */
const longestHeader = 2000;

/**
 * Paragraphs, and between them tables whose cells tabs separate, as pages of a PDF have them: a line of names of columns,
 * at least two of which say what is in them, and rows with as many cells.
 */
export function pushParagraphsAndTables(out: Literal[], text: string, from: number, to: number, scope: Scope): void {
  let prose = from;
  for (let at = findIn(text, '\t', from, to) < 0 ? to : from; at < to; ) {
    const end = lineEnd(text, at, to);
    const next = nextLine(text, end, to);
    const tabs = countTabs(text, at, end);
    const stop = tabs >= 2 && isHeader(text, at, end) ? endOfRows(text, next, to, tabs) : next;
    if (stop > next) {
      pushParagraphs(out, text, prose, at, scope);
      for (const cell of readTable(text, { start: at, end: stop }, scope, tab)) out.push(cell);
      prose = stop;
    }
    at = stop;
  }
  pushParagraphs(out, text, prose, to, scope);
}

function countTabs(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === tab) count++;
  return count;
}

/** Names of columns have no digits, and no colon as labels have. */
function isHeader(text: string, from: number, to: number): boolean {
  if (to - from > longestHeader) return false;
  const cells = text.slice(from, to).split('\t');
  if (!cells.every((cell) => cell.trim() !== '' && cell.length <= 60 && !/[\d:]/.test(cell))) return false;
  return cells.filter((cell) => meaningOf(cell.trim()).role !== undefined).length >= 2;
}

/** The end of the rows from `from` on that have as many tabs; single blank lines may stand between them. */
function endOfRows(text: string, from: number, to: number, tabs: number): number {
  let stop = from;
  let blank = false;
  for (let at = from; at < to; ) {
    const end = lineEnd(text, at, to);
    const isBlank = skipSpace(text, at, end) === end;
    if (isBlank ? blank : countTabs(text, at, end) !== tabs) break;
    blank = isBlank;
    at = nextLine(text, end, to);
    if (!isBlank) stop = at;
  }
  return stop;
}
