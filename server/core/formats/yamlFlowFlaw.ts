import type { Flaw } from './flaw.js';
import { isSpace, lineEnd, nextLine, skipSpace } from './literals.js';
import { isFlowMark, quotedEnd } from './yamlFlow.js';

export const unclosedQuote = 'a quote is never closed';

/** Where a flow collection ends. */
export interface FlowEnd {
  /** The offset after its bracket; -1 when it never closes before its indentation ends. */
  readonly end: number;
  /** What is wrong inside of it. */
  readonly flaw?: Flaw;
}

/**
 * Finds the end of `{...}` or `[...]` at `from`, and what is wrong in it: a bracket of the other kind, a quote that never
 * closes, two values without a comma. Not recursive.
 *
 * @param indent the column of the collection that owns it: its lines have to be indented by more
 */
export function flowEnd(text: string, from: number, limit: number, indent: number): FlowEnd {
  const open: number[] = [];
  /** A value has ended, and only a comma, a colon or a bracket may follow. */
  let ended = false;
  for (let at = from; at < limit; ) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) {
      at = nextLine(text, at, limit);
      if (leaves(text, at, limit, indent)) return { end: -1 };
    } else if (isSpace(code)) {
      at++;
    } else if (code === 35 && isSpace(text.charCodeAt(at - 1))) {
      at = lineEnd(text, at, limit);
    } else if (code === 125 || code === 93) {
      // The closing bracket of `{` and `[` is two further on in ASCII.
      if (open.pop() !== code - 2)
        return { end: -1, flaw: { at, reason: 'a bracket is closed by one of another kind' } };
      at++;
      if (open.length === 0) return { end: at };
      ended = true;
    } else if (code === 44 || (code === 58 && isIndicator(text, at, ended))) {
      ended = false;
      at++;
    } else {
      if (ended) return { end: -1, flaw: { at, reason: 'a comma is missing between two values' } };
      if (code === 123 || code === 91) {
        open.push(code);
        at++;
      } else {
        const stop = code === 34 || code === 39 ? quotedEnd(text, at, limit) : plainEnd(text, at, limit, indent);
        if (stop < 0) return { end: -1, flaw: { at, reason: unclosedQuote } };
        ended = code !== 38 && code !== 33;
        at = stop;
      }
    }
  }
  return { end: -1 };
}

/** A colon before white space or a mark, or directly behind a key in quotes. */
function isIndicator(text: string, at: number, ended: boolean): boolean {
  const next = text.charCodeAt(at + 1);
  return ended || Number.isNaN(next) || isSpace(next) || isFlowMark(next);
}

/** A line that is not indented by more than `indent`, and neither closes the bracket nor is empty or a comment. */
function leaves(text: string, at: number, limit: number, indent: number): boolean {
  const first = skipSpace(text, at, lineEnd(text, at, limit));
  const code = text.charCodeAt(first);
  if (first >= limit || first - at > indent || code === 10 || code === 13 || code === 35) return false;
  return code !== 93 && code !== 125;
}

/** The end of the words at `from`, which may go on in the next lines. Anchors and tags end at white space. */
function plainEnd(text: string, from: number, limit: number, indent: number): number {
  const first = text.charCodeAt(from);
  const property = first === 38 || first === 33;
  for (let at = from + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isFlowMark(code) || (property && isSpace(code))) return at;
    if (code === 58 && isIndicator(text, at, false)) return at;
    if (code === 35 && isSpace(text.charCodeAt(at - 1))) return at;
    if ((code === 10 || code === 13) && leaves(text, nextLine(text, at, limit), limit, indent)) return at;
  }
  return limit;
}
