/** Comments of every style. Their text is a literal without a name. */

import { emitComment } from './emit.js';
import type { Lexer } from './frames.js';
import { indexWithin } from './search.js';

/** Reads a comment up to the end of the line; false when there is none. */
export function lineCommentAt(lexer: Lexer, code: number): boolean {
  const marks = lexer.compiled.lineComments[code];
  if (marks === undefined) return false;
  const { text, pos } = lexer;
  for (const mark of marks) {
    if (mark.length > 1 && !text.startsWith(mark, pos)) continue;
    if (mark === '#' && text.charCodeAt(pos + 1) === 91 && lexer.compiled.spec.arrowMember) continue;
    let from = pos + mark.length;
    while (text.charCodeAt(from) === code || text.charCodeAt(from) === 33) from++;
    const newline = indexWithin(text, '\n', pos, lexer.end);
    const end = newline < 0 || newline > lexer.end ? lexer.end : newline;
    emitComment(lexer, Math.min(from, end), end);
    lexer.pos = end;
    return true;
  }
  return false;
}

/** Reads a comment with an end mark; false when there is none. An unterminated one takes the rest. */
export function blockCommentAt(lexer: Lexer, code: number): boolean {
  const marks = lexer.compiled.blockComments[code];
  if (marks === undefined) return false;
  const { text, pos } = lexer;
  for (const mark of marks) {
    if (!text.startsWith(mark.open, pos)) continue;
    if (mark.atLineStart && pos > 0 && text.charCodeAt(pos - 1) !== 10) continue;
    const from = pos + mark.open.length;
    const found = mark.nests
      ? nestedEnd(text, from, mark.open, mark.close, lexer.end)
      : indexWithin(text, mark.close, from, lexer.end);
    const end = found < 0 || found > lexer.end ? lexer.end : found;
    emitComment(lexer, text.charCodeAt(from) === 42 ? Math.min(from + 1, end) : from, end);
    lexer.pos = Math.min(end + mark.close.length, lexer.end);
    return true;
  }
  return false;
}

/** The end of a comment that may hold comments of its own kind; -1 when it does not end. */
function nestedEnd(text: string, from: number, open: string, close: string, end: number): number {
  const first = open.charCodeAt(0);
  const last = close.charCodeAt(0);
  let level = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === last && text.startsWith(close, at)) {
      if (level === 0) return at;
      level--;
      at += close.length - 1;
    } else if (code === first && text.startsWith(open, at)) {
      level++;
      at += open.length - 1;
    }
  }
  return -1;
}
