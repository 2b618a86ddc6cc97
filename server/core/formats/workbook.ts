import type { Literal } from '../model.js';
import { extractCsv } from './csv.js';
import type { Extractor } from './extractor.js';
import { lineEnd, list, nextLine } from './literals.js';

/** The line before the table of each sheet of a workbook, and of each table of a database: `# sheet: `, `# table: `. */
const marks = ['# sheet: ', '# table: '];
const markLength = 9;

/** A workbook or a database written as text: a line with the name of each table, then the table, which it names. */
export const extractWorkbook: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  let name = '';
  let start = range.start;
  for (let at = range.start; at <= range.end; ) {
    const end = lineEnd(text, at, range.end);
    const heading = marks.some((mark) => text.startsWith(mark, at));
    if (heading || at >= range.end) {
      const table = extractCsv(text, { start, end: at }, name === '' ? scope : list(name, scope));
      for (const literal of table) out.push(literal);
      name = heading ? text.slice(at + markLength, Math.min(end, at + 100)) : '';
      start = nextLine(text, end, range.end);
    }
    if (at >= range.end) break;
    at = nextLine(text, end, range.end);
  }
  return out;
};
