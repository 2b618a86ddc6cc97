import { indexWithin } from '../languages/search.js';
import type { Scope } from '../model.js';
import { field, lineEnd, nextLine, record } from './literals.js';
import type { Reader } from './sqlReader.js';

/** Rows of `COPY t (a, b) FROM stdin;` up to `\.`; columns are separated by tabs, or by the delimiter of CSV. */
export function readCopy(reader: Reader): void {
  const { text, end, table, columns, delimiter } = reader;
  let at = nextLine(text, lineEnd(text, reader.pos, end), end);
  while (at < end) {
    const stop = lineEnd(text, at, end);
    if (text.startsWith('\\.', at)) {
      at = stop;
      break;
    }
    readCopyRow(reader, at, stop, columns, delimiter, record(table, reader.file));
    at = nextLine(text, stop, end);
  }
  reader.pos = at;
}

function readCopyRow(
  reader: Reader,
  from: number,
  to: number,
  columns: readonly string[],
  delimiter: string,
  scope: Scope,
): void {
  let start = from;
  for (let column = 0; start <= to; column++) {
    const found = indexWithin(reader.text, delimiter, start, to);
    const stop = found < 0 || found > to ? to : found;
    const absent = stop - start === 2 && reader.text.startsWith('\\N', start);
    if (stop > start && !absent) reader.out.push(field(start, stop, columns[column] ?? '', scope));
    if (stop >= to) return;
    start = stop + 1;
  }
}
