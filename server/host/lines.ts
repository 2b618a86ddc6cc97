/**
 * The offsets at which the lines of a text start; the first is always 0.
 * LF, CRLF and a lone CR end a line, as in the Language Server Protocol.
 */
export type LineStarts = Uint32Array;

/** A place as people count it: line and column start at 1, columns are UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Finds the line starts of `text`. Linear. */
export function lineStartsOf(text: string): LineStarts {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return Uint32Array.from(starts);
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) starts.push(at + 1);
  }
  return Uint32Array.from(starts);
}

/** The index of the line that holds `offset`. */
export function lineIndexAt(starts: LineStarts, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and column of `offset`. */
export function placeAt(starts: LineStarts, offset: number): Place {
  const index = lineIndexAt(starts, offset);
  return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
}

/** The end of a line's content, its line break excluded. */
export function lineEnd(text: string, starts: LineStarts, index: number): number {
  let end = starts[index + 1] ?? text.length;
  const start = starts[index] ?? 0;
  while (end > start && isLineBreak(text.charCodeAt(end - 1))) end--;
  return end;
}

function isLineBreak(unit: number): boolean {
  return unit === lineFeed || unit === carriageReturn;
}
