import type { Literal, Scope } from '../model.js';
import type { Extractor } from './extractor.js';
import { field, findIn, isSpace, lineEnd, nextLine, pushTrimmed, record, skipSpace, trimEnd } from './literals.js';

/** TOML: tables are records, values of arrays and inline tables are named by their key. */
export const extractToml: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  const reader: Reader = { out, text, end: range.end, at: range.start, file: scope, scope };
  while (reader.at < range.end) readLine(reader);
  return out;
};

interface Reader {
  readonly out: Literal[];
  readonly text: string;
  readonly end: number;
  readonly file: Scope;
  at: number;
  scope: Scope;
}

function readLine(reader: Reader): void {
  const { text, end } = reader;
  const stop = lineEnd(text, reader.at, end);
  const start = skipSpace(text, reader.at, stop);
  const code = text.charCodeAt(start);
  const equals = start < stop ? keyEnd(text, start, stop) : -1;
  if (start === stop) {
    reader.at = nextLine(text, stop, end);
  } else if (code === 35) {
    readComment(reader, start);
  } else if (code === 91 && equals < 0) {
    readTable(reader, start, stop);
  } else if (equals < 0) {
    pushTrimmed(reader.out, text, start, stop, 'prose', '', reader.scope);
    reader.at = nextLine(text, stop, end);
  } else {
    reader.at = equals + 1;
    readValue(reader, keyOf(text, start, equals));
  }
}

/** The offset of the `=` after a bare, dotted or quoted key; -1 when the line has none. */
function keyEnd(text: string, start: number, stop: number): number {
  if (text.charCodeAt(start) === 91) return -1;
  let quote = 0;
  for (let at = start; at < stop; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) {
      quote = code;
    } else if (code === 61) {
      return at;
    } else if (code === 35) {
      return -1;
    }
  }
  return -1;
}

function keyOf(text: string, start: number, equals: number): string {
  return text.slice(start, trimEnd(text, start, equals)).replace(/["']/g, '');
}

/** `[table]` and `[[array of tables]]`. */
function readTable(reader: Reader, start: number, stop: number): void {
  const { text } = reader;
  const close = text.indexOf(']', start);
  const inner = text.slice(start, close < 0 || close > stop ? stop : close).replace(/^\[+\s*/, '');
  reader.scope = record(inner.trim(), reader.file);
  const hash = findIn(text, '#', start, stop);
  if (hash >= 0) reader.at = hash;
  if (hash >= 0) readComment(reader, hash);
  else reader.at = nextLine(text, stop, reader.end);
}

function readComment(reader: Reader, at: number): void {
  const stop = lineEnd(reader.text, at, reader.end);
  pushTrimmed(reader.out, reader.text, at + 1, stop, 'comment', '', reader.scope);
  reader.at = nextLine(reader.text, stop, reader.end);
}

/** Reads a value up to the end of its line, or of its brackets when it opens some. */
function readValue(reader: Reader, key: string): void {
  const { text, end, out } = reader;
  let depth = 0;
  let name = key;
  const scope = reader.scope;
  while (reader.at < end) {
    const code = text.charCodeAt(reader.at);
    if (code === 10 || code === 13) {
      reader.at++;
      if (depth === 0) return;
    } else if (code === 35) {
      readComment(reader, reader.at);
      if (depth === 0) return;
    } else if (code === 34 || code === 39) {
      readString(reader, name, scope);
    } else if (code === 91 || code === 123) {
      depth++;
      reader.at++;
    } else if (code === 93 || code === 125) {
      depth = Math.max(0, depth - 1);
      if (depth === 0) name = key;
      reader.at++;
    } else if (code === 44 || code === 61 || isSpace(code)) {
      reader.at++;
    } else {
      const stop = bareStop(text, reader.at, end, depth > 0);
      const next = skipSpace(text, stop, end);
      if (depth > 0 && text.charCodeAt(next) === 61) name = text.slice(reader.at, stop);
      else out.push(field(reader.at, stop, name, scope));
      reader.at = stop;
    }
  }
}

function bareStop(text: string, from: number, end: number, bracketed: boolean): number {
  let at = from + 1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 35) break;
    if (bracketed && (code === 44 || code === 93 || code === 125 || code === 61 || isSpace(code))) break;
  }
  return trimEnd(text, from, at);
}

function readString(reader: Reader, name: string, scope: Scope): void {
  const { text, end, out } = reader;
  const mark = text.charAt(reader.at);
  const triple = text.startsWith(mark.repeat(3), reader.at);
  const start = reader.at + (triple ? 3 : 1);
  const stop = triple ? findIn(text, mark.repeat(3), start, end) : stringEnd(text, start, end, mark);
  const close = stop < 0 ? lineEnd(text, start, end) : stop;
  if (close > start) out.push(field(start, Math.min(close, end), name, scope));
  reader.at = Math.min(end, stop < 0 ? close : close + (triple ? 3 : 1));
}

function stringEnd(text: string, start: number, end: number, mark: string): number {
  const code = mark.charCodeAt(0);
  for (let at = start; at < end; at++) {
    const here = text.charCodeAt(at);
    if (here === code) return at;
    if (here === 10 || here === 13) return -1;
    if (here === 92 && code === 34) at++;
  }
  return -1;
}
