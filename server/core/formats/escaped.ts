import type { Literal, Scope, Span } from '../model.js';
import { type EscapeStyle, type Escapes, escapeStyles } from './escapes.js';
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
  const decoded = decode(text, pieces, escapeStyles[style]);
  const out: Literal[] = [];
  for (const literal of extractor(decoded.text, { start: 0, end: decoded.text.length }, scope)) {
    pushOrigins(out, decoded, literal);
  }
  return out;
}

/** Decoded text; for each of its units the range of the file it came from and the string it belongs to. */
interface Decoded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly piece: readonly number[];
}

function decode(text: string, pieces: readonly Span[], escapes: Escapes): Decoded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const piece: number[] = [];
  for (const [index, { start, end }] of pieces.entries()) {
    for (let at = start; at < end; ) {
      const length = at + 1 < end ? escapes.lengthAt(text, at, end) : 1;
      parts.push(length === 1 ? text.charAt(at) : escapes.unitAt(text, at, length));
      starts.push(at);
      ends.push(at + length);
      piece.push(index);
      at += length;
    }
  }
  return { text: parts.join(''), starts, ends, piece };
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
