/** The words, strings, numbers and marks of a Bicep file. Comments are left out, ends of lines are marks. */
import type { Span } from '../model.js';

export interface Token extends Span {
  readonly kind: 'word' | 'string' | 'number' | 'mark';
  /** As it is written; of a string what it holds. */
  readonly text: string;
  /** False for a string with something filled in. */
  readonly complete: boolean;
}

const marks: readonly string[] = ['::', '==', '!=', '<=', '>=', '&&', '||', '??', '=~', '!~', '=>', '.?', '...'];

/** The tokens of a text. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const passed = code === 10 ? at : passSilent(text, at);
    if (passed > at) {
      at = passed;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** Behind blanks or a comment at `at`. */
function passSilent(text: string, at: number): number {
  if (text.charCodeAt(at) <= 32) return at + 1;
  if (text.startsWith('//', at)) return endOr(text, text.indexOf('\n', at));
  if (text.startsWith('/*', at)) return endOr(text, text.indexOf('*/', at + 2), 2);
  return at;
}

function endOr(text: string, found: number, more = 0): number {
  return found < 0 ? text.length : found + more;
}

function tokenAt(text: string, start: number): Token {
  if (text.startsWith("'''", start)) {
    const end = endOr(text, text.indexOf("'''", start + 3), 3);
    return { kind: 'string', text: text.slice(start + 3, Math.max(start + 3, end - 3)), complete: true, start, end };
  }
  if (text[start] === "'") return stringAt(text, start);
  const word = wordEnd(text, start);
  if (word > start) {
    const kind = /\d/.test(text[start] ?? '') ? 'number' : 'word';
    return { kind, text: text.slice(start, word), complete: true, start, end: word };
  }
  const mark = marks.find((each) => text.startsWith(each, start)) ?? text[start] ?? '';
  return { kind: 'mark', text: mark, complete: true, start, end: start + Math.max(1, mark.length) };
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (/\w/.test(text[at] ?? '')) at++;
  return at;
}

/** A string up to its quote or the end of the line; strings may stand in what is filled in. */
function stringAt(text: string, start: number): Token {
  let value = '';
  let complete = true;
  let holes = 0;
  let at = start + 1;
  for (; at < text.length && text[at] !== '\n'; at++) {
    const letter = text[at] ?? '';
    if (letter === '\\') {
      at++;
      value += text[at] ?? '';
    } else if (letter === '$' && text[at + 1] === '{') {
      complete = false;
      holes++;
      at++;
    } else if (letter === '}' && holes > 0) holes--;
    else if (letter === "'" && holes === 0) break;
    else value += letter;
  }
  const end = text[at] === "'" ? at + 1 : at;
  return { kind: 'string', text: value, complete, start, end: Math.max(end, start + 1) };
}
