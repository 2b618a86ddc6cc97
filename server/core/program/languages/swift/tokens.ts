/** The tokens of Swift. Comments, and the lines of `#if` and its like, are none. */
import type { Span } from '../../../model.js';

export interface Token extends Span {
  readonly kind: 'name' | 'number' | 'string' | 'sign' | 'end';
  /** As written; of a name in backticks without them. */
  readonly text: string;
  /** A line begins between the token before and this one. */
  readonly newline: boolean;
  /** Nothing stands between the token before and this one. */
  readonly adjacent: boolean;
  /** What stands in the `\(…)` of a string. */
  readonly holes: readonly Span[];
  /** A string that has no end. */
  readonly broken: boolean;
}

/** Strings within the holes of strings beyond this many are text. */
const deepestString = 12;

const nameAt = /[\p{L}_$\u{80}-\u{10ffff}][\p{L}\p{N}_$\u{80}-\u{10ffff}]*/uy;
const quotedNameAt = /`([^`\n]{1,200})`/y;
const numberAt = /0[xob][\da-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][-+]?\d+)?/y;
const directiveAt = /#(?:if|elseif|else|endif|sourceLocation|warning|error)\b[^\n]*/y;
const stringAt = /#{0,8}"/y;
const operatorAt = /\.\.[.<]|[-+*/=!<>&|^~?%]+/y;
const spaceAt = /[^\S\n]+/y;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

interface Found {
  readonly end: number;
  readonly holes: readonly Span[];
  readonly broken: boolean;
}

/** The tokens from `start` to `end`; the last is the `end` token. Takes time linear in the text. */
export function swiftTokens(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = start;
  let newline = false;
  let adjacent = false;
  const add = (kind: Token['kind'], from: number, to: number, shown = text.slice(from, to), found?: Found) => {
    const { holes = [], broken = false } = found ?? {};
    tokens.push({ kind, text: shown, start: from, end: to, newline, adjacent, holes, broken });
    newline = false;
    adjacent = true;
  };
  while (at < end) {
    const blank = blankAt(text, at, end);
    if (blank > at) {
      newline ||= text.slice(at, blank).includes('\n');
      adjacent = false;
      at = blank;
      continue;
    }
    at = tokenAt(text, at, end, adjacent, add);
  }
  add('end', end, end, '');
  return tokens;
}

/** Where space, comments and directives that begin at `at` end. */
function blankAt(text: string, at: number, end: number): number {
  if (text[at] === '\n') return at + 1;
  const space = match(spaceAt, text, at);
  if (space !== undefined) return at + space.length;
  if (text.startsWith('//', at)) return lineEnd(text, at, end);
  if (text.startsWith('/*', at)) return commentEnd(text, at, end);
  return at + (match(directiveAt, text, at)?.length ?? 0);
}

function lineEnd(text: string, at: number, end: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 || found > end ? end : found;
}

/** Comments may hold comments. */
function commentEnd(text: string, at: number, end: number): number {
  let depth = 0;
  let next = at;
  while (next < end) {
    if (text.startsWith('/*', next)) {
      depth++;
      next += 2;
    } else if (text.startsWith('*/', next)) {
      depth--;
      next += 2;
      if (depth === 0) return next;
    } else next++;
  }
  return end;
}

type Add = (kind: Token['kind'], from: number, to: number, shown?: string, found?: Found) => void;

/** Adds the token that begins at `at`, and gives where it ends. */
function tokenAt(text: string, at: number, end: number, adjacent: boolean, add: Add): number {
  const quoted = match(quotedNameAt, text, at);
  if (quoted !== undefined) {
    add('name', at + 1, at + quoted.length - 1);
    return at + quoted.length;
  }
  if (match(stringAt, text, at) !== undefined) {
    const found = stringEnd(text, at, end, 0);
    add('string', at, found.end, text.slice(at, found.end), found);
    return found.end;
  }
  const hash = text[at] === '#' ? 1 : 0;
  const word = match(nameAt, text, at + hash);
  const length = word === undefined ? undefined : word.length + hash;
  if (length !== undefined) {
    add('name', at, Math.min(end, at + length));
    return at + length;
  }
  const number = match(numberAt, text, at);
  if (number !== undefined) {
    add('number', at, at + number.length);
    return at + number.length;
  }
  const sign = signAt(text, at, adjacent);
  add('sign', at, at + sign.length);
  return at + sign.length;
}

/** One sign: `?` and `!` behind a value, and angle brackets, stand alone; other operators are as long as they go. */
function signAt(text: string, at: number, adjacent: boolean): string {
  const run = match(operatorAt, text, at);
  if (run === undefined) return text[at] ?? '';
  const [first] = run;
  if ((first === '?' || first === '!') && adjacent && !run.startsWith('??') && !run.startsWith('!=')) return first;
  if (first === '>') return run.startsWith('>=') ? '>=' : '>';
  if (first === '<') return /^<[=<]/.exec(run)?.[0] ?? '<';
  // A comment ends the operator before it.
  const comment = run.search(/\/[/*]/);
  return comment > 0 ? run.slice(0, comment) : run;
}

/** The end of the string that begins at `at`, and its holes. A string on one line ends with that line at the latest. */
function stringEnd(text: string, at: number, end: number, depth: number): Found {
  let fence = 0;
  while (text[at + fence] === '#') fence++;
  const isLong = text.startsWith('"""', at + fence);
  const close = `${isLong ? '"""' : '"'}${'#'.repeat(fence)}`;
  const escaping = `\\${'#'.repeat(fence)}`;
  const holes: Span[] = [];
  let next = at + fence + (isLong ? 3 : 1);
  while (next < end) {
    if (text.startsWith(close, next)) return { end: next + close.length, holes, broken: false };
    if (!isLong && text[next] === '\n') break;
    if (!text.startsWith(escaping, next)) next++;
    else if (text[next + escaping.length] === '(' && depth < deepestString) {
      const inner = next + escaping.length + 1;
      const hole = holeEnd(text, inner, end, isLong, depth);
      holes.push({ start: inner, end: hole });
      next = Math.min(end, hole + 1);
    } else next += escaping.length + 1;
  }
  return { end: Math.min(next, end), holes, broken: true };
}

/** Where the bracket that closes a hole stands. */
function holeEnd(text: string, at: number, end: number, isLong: boolean, depth: number): number {
  let open = 1;
  let next = at;
  while (next < end) {
    const letter = text[next];
    if (letter === '(') open++;
    if (letter === ')') open--;
    if (open === 0) return next;
    if (!isLong && letter === '\n') return next;
    next = letter === '"' ? Math.max(next + 1, stringEnd(text, next, end, depth + 1).end) : next + 1;
  }
  return end;
}
