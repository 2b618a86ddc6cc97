import type { Literal, Scope, Span } from '../model.js';
import type { Extractor } from './extractor.js';
import { isSpace } from './literals.js';

/**
 * Extracts from the text that JSON strings hold together, such as the lines of a notebook's cell: escapes are decoded,
 * the extractor reads the result, and its spans are led back to the file. A value across strings becomes one for each.
 */
export function extractEscaped(
  text: string,
  pieces: readonly Span[],
  extractor: Extractor,
  scope: Scope,
  style: EscapeStyle = 'backslash',
): Literal[] {
  const decoded = style === 'doubled' ? decode(text, pieces, doubledLength) : decode(text, pieces, backslashLength);
  const out: Literal[] = [];
  for (const literal of extractor(decoded.text, { start: 0, end: decoded.text.length }, scope)) {
    pushOrigins(out, decoded, literal);
  }
  return out;
}

/** How the strings are escaped: with backslashes, or by doubled quotes as in CSV. */
export type EscapeStyle = 'backslash' | 'doubled';

/** Decoded text; for each of its units the range of the file it came from and the string it belongs to. */
interface Decoded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly piece: readonly number[];
}

const simple: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', ' '],
  ['f', ' '],
]);

function decode(
  text: string,
  pieces: readonly Span[],
  lengthAt: (text: string, at: number, end: number) => number,
): Decoded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const piece: number[] = [];
  for (const [index, { start, end }] of pieces.entries()) {
    for (let at = start; at < end; ) {
      const length = at + 1 < end ? lengthAt(text, at, end) : 1;
      parts.push(length === 1 ? text.charAt(at) : unescaped(text, at, length));
      starts.push(at);
      ends.push(at + length);
      piece.push(index);
      at += length;
    }
  }
  return { text: parts.join(''), starts, ends, piece };
}

function doubledLength(text: string, at: number): number {
  return text.charCodeAt(at) === 34 && text.charCodeAt(at + 1) === 34 ? 2 : 1;
}

function backslashLength(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 92) return 1;
  const unicode = text.charCodeAt(at + 1) === 117 && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6));
  return unicode && at + 6 <= end ? 6 : 2;
}

/** One UTF-16 unit, so that the arrays stay parallel to the text. */
function unescaped(text: string, at: number, length: number): string {
  if (length === 6) return String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16));
  const mark = text.charAt(at + 1);
  return simple.get(mark) ?? mark;
}

/** Appends the ranges of the file that a literal of the decoded text covers. */
function pushOrigins(out: Literal[], decoded: Decoded, literal: Literal): void {
  const { piece } = decoded;
  let from = literal.start;
  for (let at = literal.start; at < literal.end; at++) {
    const last = at + 1 === literal.end || piece[at + 1] !== piece[at];
    if (!last) continue;
    pushOrigin(out, decoded, literal, from, at + 1);
    from = at + 1;
  }
}

function pushOrigin(out: Literal[], decoded: Decoded, literal: Literal, from: number, to: number): void {
  let first = from;
  let last = to;
  while (first < last && isSpace(decoded.text.charCodeAt(first))) first++;
  while (last > first && isSpace(decoded.text.charCodeAt(last - 1))) last--;
  const start = decoded.starts[first];
  const end = decoded.ends[last - 1];
  if (first < last && start !== undefined && end !== undefined) out.push({ ...literal, start, end });
}
