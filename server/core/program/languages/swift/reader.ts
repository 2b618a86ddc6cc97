/** What the parts of the Swift parser share: a place among the tokens, nodes, and what is skipped over. */
import type { Span } from '../../../model.js';
import type { SyntaxNode } from '../../syntax.js';
import type { Token } from './tokens.js';

/** Nesting beyond this is skipped, and noted as an error. */
const deepestNesting = 120;

/** Signatures and type arguments are looked for among this many tokens. */
const longestLook = 200;

export interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly errors: Span[];
  at: number;
  depth: number;
  /** `{` begins a block here, not a closure behind a call. */
  beforeBlock: boolean;
  /** Names in the pattern that is read are bound. */
  binding: boolean;
}

/** The token `ahead` places from here; beyond the end it is the end. */
export function peek(reader: Reader, ahead = 0): Token {
  const { tokens, at } = reader;
  const token = tokens[Math.min(at + ahead, tokens.length - 1)];
  if (token === undefined) throw new RangeError('a text has at least the token of its end');
  return token;
}

export function next(reader: Reader): Token {
  const token = peek(reader);
  if (token.kind !== 'end') reader.at++;
  return token;
}

/** Is the token here a name or sign of this text? */
export function isAt(reader: Reader, ...texts: readonly string[]): boolean {
  const { kind, text } = peek(reader);
  return (kind === 'name' || kind === 'sign') && texts.includes(text);
}

/** Takes the token when it is this one. */
export function take(reader: Reader, ...texts: readonly string[]): Token | undefined {
  return isAt(reader, ...texts) ? next(reader) : undefined;
}

/** Takes the token, or notes that it is missing. */
export function expect(reader: Reader, text: string): void {
  if (take(reader, text) === undefined) fail(reader);
}

/** Notes an error at the token here; several at one place are one. */
export function fail(reader: Reader): void {
  const { start, end } = peek(reader);
  if (reader.errors.at(-1)?.start !== start) reader.errors.push({ start, end });
}

export function node(type: string, span: Span, children: readonly (SyntaxNode | undefined)[] = []): SyntaxNode {
  const kept = children.filter((child) => child !== undefined);
  return { type, field: undefined, named: true, children: kept, start: span.start, end: span.end };
}

export function inField(field: string, child: SyntaxNode | undefined): SyntaxNode | undefined {
  return child === undefined ? undefined : { ...child, field };
}

/** An operator or keyword as a node. */
export function tokenNode(token: Token, field?: string): SyntaxNode {
  return { type: token.text, field, named: false, children: [], start: token.start, end: token.end };
}

/** The span from a place to the token before this one. */
export function spanFrom(reader: Reader, start: number): Span {
  const before = reader.tokens[reader.at - 1];
  return { start, end: Math.max(start, before?.end ?? start) };
}

/** Reads one level deeper; where that is too deep, the group that begins here is skipped. */
export function deeper<T>(reader: Reader, read: () => T, instead: () => T): T {
  if (reader.depth >= deepestNesting) {
    fail(reader);
    skipGroup(reader);
    return instead();
  }
  reader.depth++;
  const result = read();
  reader.depth--;
  return result;
}

/** Reads with other settings, and puts the old ones back. */
export function within<T>(
  reader: Reader,
  settings: Partial<Pick<Reader, 'beforeBlock' | 'binding'>>,
  read: () => T,
): T {
  const { beforeBlock, binding } = reader;
  Object.assign(reader, settings);
  const result = read();
  Object.assign(reader, { beforeBlock, binding });
  return result;
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Skips one token, or everything between the bracket here and the one that closes it. */
export function skipGroup(reader: Reader): void {
  let open = 0;
  do {
    const { kind, text } = next(reader);
    if (kind === 'end') return;
    if (kind !== 'sign') continue;
    if (text in closing) open++;
    else if (text === ')' || text === ']' || text === '}') open--;
  } while (open > 0);
}

/** The place behind the group that begins `ahead` of here; undefined when it is too long to be a signature. */
export function groupEnd(reader: Reader, ahead: number): number | undefined {
  let open = 0;
  for (let at = ahead; at < ahead + longestLook; at++) {
    const { kind, text } = peek(reader, at);
    if (kind === 'end') return undefined;
    if (kind !== 'sign') continue;
    if (text in closing) open++;
    else if (text === ')' || text === ']' || text === '}') open--;
    if (open <= 0) return at + 1;
  }
  return undefined;
}

/** Skips `<T, U>` here when it is type arguments and no comparison. */
export function skipTypeArguments(reader: Reader): boolean {
  if (!isAt(reader, '<') || !peek(reader).adjacent) return false;
  let open = 0;
  for (let ahead = 0; ahead < longestLook; ahead++) {
    const { kind, text } = peek(reader, ahead);
    if (kind === 'end' || kind === 'string' || kind === 'number') return false;
    if (text === '<') open++;
    else if (text === '>') open--;
    else if (kind === 'sign' && !/^(?:[.,:?!&[\]()@~]|->|\.\.\.)$/.test(text)) return false;
    if (open === 0) {
      const after = peek(reader, ahead + 1);
      if (!after.newline && after.kind !== 'end' && !/^[(){}[\].,;:=?!]$|^in$/.test(after.text)) return false;
      reader.at += ahead + 1;
      return true;
    }
  }
  return false;
}

/** `T`, `[T]`, `(A) -> B`, `any P & Q`, `T?`: as a span, as types are kept as written. */
export function readType(reader: Reader): SyntaxNode | undefined {
  const { start } = peek(reader);
  const before = reader.at;
  while (readTypePart(reader)) {
    if (isAt(reader, '.', '&', '->', '...')) {
      next(reader);
      continue;
    }
    if (isAt(reader, 'async', 'throws', 'rethrows') && !peek(reader).newline) {
      next(reader);
      if (isAt(reader, '(')) skipGroup(reader);
      if (take(reader, 'throws') !== undefined || isAt(reader, '->')) {
        if (take(reader, '->') !== undefined) continue;
      }
    }
    break;
  }
  return reader.at === before ? undefined : node('type', spanFrom(reader, start));
}

const typeWords = new Set(['inout', 'some', 'any', 'borrowing', 'consuming', 'sending', 'isolated', 'each', 'repeat']);

/** One part of a type with its arguments and marks; false when there is none. */
function readTypePart(reader: Reader): boolean {
  while (isAt(reader, '@', '~') || (typeWords.has(peek(reader).text) && peek(reader, 1).kind !== 'end')) {
    const isAttribute = next(reader).text === '@';
    if (isAttribute) next(reader);
  }
  if (isAt(reader, '(', '[')) skipGroup(reader);
  else if (peek(reader).kind === 'name') {
    next(reader);
    skipAngles(reader);
  } else return false;
  while (isAt(reader, '?', '!', '...') && !peek(reader).newline) next(reader);
  return true;
}

/** Skips `<…>`; what cannot stand in one ends it. */
export function skipAngles(reader: Reader): void {
  if (!isAt(reader, '<')) return;
  let open = 0;
  while (peek(reader).kind !== 'end' && !isAt(reader, '{', '}', ';')) {
    const { text } = next(reader);
    if (text === '<') open++;
    else if (text === '>') open--;
    if (open === 0) return;
  }
}

/** Skips `where T: P, U == V`, up to the body or the line that does not go on. */
export function skipWhere(reader: Reader): void {
  if (take(reader, 'where') === undefined) return;
  while (peek(reader).kind !== 'end' && !isAt(reader, '{', '}', ';')) {
    const before = reader.tokens[reader.at - 1]?.text ?? '';
    if (peek(reader).newline && !/^(?:where|[,:.&<]|==)$/.test(before) && !isAt(reader, ',', '==')) return;
    next(reader);
  }
}
