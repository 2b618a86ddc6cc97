import type { Literal, Span } from '../model.js';
import type { Extractor } from './extractor.js';
import { finishTree } from './json.js';
import { createInterner, type Interner, isSpace, lineEnd, nextLine, skipSpace, trimEnd } from './literals.js';
import { batchLength, buildTree, isBetweenElements, type TreeBuilder } from './tree.js';
import { quotedEnd, readFlow } from './yamlFlow.js';

/**
 * YAML: block and flow collections, plain, quoted and block scalars, comments, several documents.
 *
 * A reader by indentation of its own instead of the `yaml` package: its lexer reads 9 MB/s and its parser 3, both
 * recurse on nested lists, and templates of Helm or Jinja are YAML only after rendering. Tests compare the two.
 */
export const extractYaml: Extractor = (text, range, scope) => {
  const reader = readerOf(text, range, buildTree(text, scope));
  const out: Literal[] = [];
  for (let at = range.start; at < range.end; ) {
    const stop = at + batchLength;
    while (at < range.end && (at < stop || !startsElement(reader, at))) at = readLine(reader, at);
    if (at >= range.end) closeAll(reader);
    for (const literal of finishTree(reader.builder.takeTree(), text)) out.push(literal);
  }
  return out;
};

/** Does an element of the list of the whole document begin on this line? Then the one before it is closed. */
function startsElement(reader: Reader, lineStart: number): boolean {
  const { text, blocks, builder } = reader;
  const whole = blocks[0];
  if (!whole?.list || whole.column !== 0 || text.charCodeAt(lineStart) !== 45) return false;
  if (!isSpace(text.charCodeAt(lineStart + 1))) return false;
  leave(reader, 0, true);
  return isBetweenElements(builder.top);
}

/** An open block collection: the column of its entries, and a key that waits for its value. */
interface Block {
  readonly column: number;
  readonly list: boolean;
  key: string;
}

interface Reader {
  readonly text: string;
  readonly end: number;
  readonly builder: TreeBuilder;
  readonly blocks: Block[];
  readonly keys: Interner;
}

function readerOf(text: string, range: Span, builder: TreeBuilder): Reader {
  return { text, end: range.end, builder, blocks: [], keys: createInterner() };
}

function closeAll(reader: Reader): void {
  for (; reader.blocks.length > 0; reader.blocks.pop()) reader.builder.close();
}

/** Reads the line at `lineStart`, and the lines that its scalar goes on in; returns where the next one begins. */
function readLine(reader: Reader, lineStart: number): number {
  const { text, end } = reader;
  const stop = lineEnd(text, lineStart, end);
  const at = skipSpace(text, lineStart, stop);
  if (at === stop) return nextLine(text, stop, end);
  if (at === lineStart && isMarker(text, at, stop)) {
    closeAll(reader);
    const rest = skipSpace(text, at + 3, stop);
    return rest < stop ? readContent(reader, rest, rest - lineStart, stop) : nextLine(text, stop, end);
  }
  if (isDirective(text, lineStart, at, stop)) {
    reader.builder.loose('prose', at, trimEnd(text, at, stop));
    return nextLine(text, stop, end);
  }
  return readContent(reader, at, at - lineStart, stop);
}

/** `---` or `...` alone or before white space. */
function isMarker(text: string, at: number, stop: number): boolean {
  if (!text.startsWith('---', at) && !text.startsWith('...', at)) return false;
  return at + 3 >= stop || isSpace(text.charCodeAt(at + 3));
}

/** `%YAML 1.2` at the margin, or a line of a template: `{{- if .Values.tls }}`, `{% for host in hosts %}`. */
function isDirective(text: string, lineStart: number, at: number, stop: number): boolean {
  if (at === lineStart && text.charCodeAt(at) === 37) return true;
  if (text.startsWith('{%', at)) return true;
  return text.startsWith('{{', at) && text.startsWith('}}', trimEnd(text, at, stop) - 2);
}

/** Reads entries that begin at `at`, as many as stand on one line (`- - key: value`). */
function readContent(reader: Reader, from: number, fromColumn: number, stop: number): number {
  const { text } = reader;
  let at = from;
  let column = fromColumn;
  while (at < stop) {
    const code = text.charCodeAt(at);
    const next = at + 1 < stop ? text.charCodeAt(at + 1) : 32;
    if (code === 45 && isSpace(next)) openList(reader, column);
    else if (!(code === 63 && isSpace(next))) return readEntry(reader, at, column, stop);
    const rest = skipSpace(text, at + 1, stop);
    column += rest - at;
    at = rest;
  }
  return nextLine(text, stop, reader.end);
}

function openList(reader: Reader, column: number): void {
  leave(reader, column, true);
  const top = reader.blocks.at(-1);
  if (top?.list && top.column === column) return;
  open(reader, true, column);
}

function open(reader: Reader, isList: boolean, column: number): void {
  const top = reader.blocks.at(-1);
  reader.builder.open(isList, top?.key ?? '');
  if (top) top.key = '';
  reader.blocks.push({ column, list: isList, key: '' });
}

/** Closes the blocks that an entry at `column` does not belong to. */
function leave(reader: Reader, column: number, isList: boolean): void {
  const { blocks, builder } = reader;
  for (let top = blocks.at(-1); top; top = blocks.at(-1)) {
    // A list may stand in the column of the key that owns it; the next key in that column ends it.
    const inside = top.column < column || (top.column === column && (isList || !top.list));
    if (inside) return;
    blocks.pop();
    builder.close();
  }
}

/** A key with or without its value, or a value alone. */
function readEntry(reader: Reader, from: number, column: number, stop: number): number {
  const { text } = reader;
  const at = skipProperties(text, from, stop);
  if (at >= stop) return nextLine(text, stop, reader.end);
  const code = text.charCodeAt(at);
  const quoted = code === 34 || code === 39;
  const keyEnd = quoted ? quotedEnd(text, at, stop) : plainKeyEnd(text, at, stop);
  const colon = keyEnd < 0 ? -1 : skipSpace(text, keyEnd, stop);
  if (colon < 0 || !isColon(text, colon, stop) || code === 35) return readValue(reader, at, stop, column);
  leave(reader, column, false);
  const top = reader.blocks.at(-1);
  if (!top || top.list || top.column !== column) open(reader, false, column);
  const owner = reader.blocks.at(-1);
  const keyStart = quoted ? at + 1 : at;
  const keyStop = quoted ? keyEnd - 1 : keyEnd;
  const key = reader.keys.take(text, keyStart, keyStop);
  if (owner) owner.key = key.name;
  if (key.isData) reader.builder.value('field', keyStart, keyStop, '');
  const value = skipProperties(text, skipSpace(text, colon + 1, stop), stop);
  return value < stop ? readValue(reader, value, stop, column) : nextLine(text, stop, reader.end);
}

function isColon(text: string, at: number, stop: number): boolean {
  return text.charCodeAt(at) === 58 && at < stop && (at + 1 >= stop || isSpace(text.charCodeAt(at + 1)));
}

/** Where the plain key that begins at `at` ends: before `: ` or a colon at the end of the line; -1 when it is none. */
function plainKeyEnd(text: string, at: number, stop: number): number {
  const code = text.charCodeAt(at);
  // Brackets, block scalars, aliases and templates are values.
  if (code === 123 || code === 91 || code === 124 || code === 62) return -1;
  for (let next = at; next < stop; next++) {
    const here = text.charCodeAt(next);
    if (here === 58 && isColon(text, next, stop)) return trimEnd(text, at, next);
    if (here === 35 && next > at && isSpace(text.charCodeAt(next - 1))) return -1;
  }
  return -1;
}

/** Skips anchors `&name` and tags `!tag` before a value. */
function skipProperties(text: string, from: number, stop: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); at < stop && (code === 38 || code === 33); code = text.charCodeAt(at)) {
    while (at < stop && !isSpace(text.charCodeAt(at))) at++;
    at = skipSpace(text, at, stop);
  }
  return at;
}

/** Reads the value at `at`; `column` is that of its key, or of the value itself in a list. */
function readValue(reader: Reader, at: number, stop: number, column: number): number {
  const { text, end, builder } = reader;
  const top = reader.blocks.at(-1);
  const indent = top ? top.column : -1;
  const code = text.charCodeAt(at);
  if (code === 35) return readComment(reader, at, stop);
  if (code === 124 || code === 62) return readBlockScalar(reader, stop, top ? top.column : -1);
  if ((code === 123 || code === 91) && !text.startsWith('{{', at)) {
    const key = takeKey(top);
    const stopped = readFlow(text, at, end, builder, reader.keys, key, Math.min(indent, column));
    const before = text.charCodeAt(stopped - 1);
    // A bracket that was given up ends at the beginning of a line.
    return before === 10 || before === 13 ? stopped : readRest(reader, stopped);
  }
  if (code === 34 || code === 39) {
    const close = quotedEnd(text, at, scalarLimit(text, at, end));
    if (close >= 0) {
      emit(reader, at + 1, close - 1);
      return readRest(reader, close);
    }
  }
  if (code === 42) {
    takeKey(top);
    return nextLine(text, stop, end);
  }
  return readPlain(reader, at, stop, indent);
}

/** A quoted scalar longer than this is taken for a missing quote, so that one mistake does not hide a file. */
const longestQuoted = 100_000;

function scalarLimit(text: string, at: number, end: number): number {
  // A long file on one line is still one scalar, when the line is.
  return Math.min(end, Math.max(at + longestQuoted, lineEnd(text, at, Math.min(end, at + 10_000_000))));
}

function takeKey(top: Block | undefined): string {
  const key = top?.key ?? '';
  if (top) top.key = '';
  return key;
}

function emit(reader: Reader, start: number, end: number): void {
  const top = reader.blocks.at(-1);
  const key = takeKey(top);
  if (end <= start) return;
  if (top) reader.builder.value('field', start, end, key);
  else reader.builder.loose('prose', start, end);
}

/** What follows a value on its line: a comment, or words that belong nowhere. */
function readRest(reader: Reader, from: number): number {
  const { text, end } = reader;
  const stop = lineEnd(text, from, end);
  const at = skipSpace(text, from, stop);
  if (at < stop && text.charCodeAt(at) === 35) return readComment(reader, at, stop);
  if (at < stop) reader.builder.loose('prose', at, trimEnd(text, at, stop));
  return nextLine(text, stop, end);
}

function readComment(reader: Reader, at: number, stop: number): number {
  const start = skipSpace(reader.text, at + 1, stop);
  if (start < stop) reader.builder.loose('comment', start, trimEnd(reader.text, start, stop));
  return nextLine(reader.text, stop, reader.end);
}

/** `|` and `>`: the lines below that are indented more than the owner of the scalar. */
function readBlockScalar(reader: Reader, headerStop: number, indent: number): number {
  const { text, end } = reader;
  let start = -1;
  let last = -1;
  let at = nextLine(text, headerStop, end);
  while (at < end) {
    const stop = lineEnd(text, at, end);
    const first = skipSpace(text, at, stop);
    if (first < stop) {
      if (first - at <= indent) break;
      if (start < 0) start = first;
      last = trimEnd(text, first, stop);
    }
    at = nextLine(text, stop, end);
  }
  if (start >= 0) emit(reader, start, last);
  else takeKey(reader.blocks.at(-1));
  return at;
}

/** A plain scalar goes on in the lines that are indented more than its owner and hold no key. */
function readPlain(reader: Reader, from: number, firstStop: number, indent: number): number {
  const { text, end } = reader;
  const first = plainStop(text, from, firstStop);
  let last = trimEnd(text, from, first);
  let at = nextLine(text, firstStop, end);
  if (first < firstStop) {
    emit(reader, from, last);
    return readComment(reader, first, firstStop);
  }
  while (at < end) {
    const stop = lineEnd(text, at, end);
    const start = skipSpace(text, at, stop);
    if (start === stop || !continues(text, at, start, stop, indent)) break;
    last = trimEnd(text, start, stop);
    at = nextLine(text, stop, end);
  }
  emit(reader, from, last);
  return at;
}

/** Where a plain scalar ends on its line: before ` #`. */
function plainStop(text: string, from: number, stop: number): number {
  for (let at = from + 1; at < stop; at++) {
    if (text.charCodeAt(at) === 35 && isSpace(text.charCodeAt(at - 1))) return at;
  }
  return stop;
}

function continues(text: string, lineStart: number, start: number, stop: number, indent: number): boolean {
  if (start - lineStart <= indent) return false;
  const code = text.charCodeAt(start);
  if (code === 35 || (code === 45 && isSpace(text.charCodeAt(start + 1)))) return false;
  if (start === lineStart && isMarker(text, start, stop)) return false;
  return plainKeyEnd(text, start, stop) < 0 && plainStop(text, start, stop) === stop;
}
