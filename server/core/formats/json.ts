import type { Literal, Span } from '../model.js';
import { applyDicomJson } from './dicomJson.js';
import type { Extractor } from './extractor.js';
import { applyFhir } from './fhir.js';
import { createInterner, findIn, give, type Interner, lineEnd, nextLine, skipSpace, trimEnd } from './literals.js';
import { namePairs } from './pairs.js';
import { applySchema } from './schema.js';
import { batchLength, buildTree, factOf, isBetweenElements, type Tree, type TreeBuilder } from './tree.js';

/**
 * JSON, JSON with comments, JSON5 and broken JSON. Strings and numbers are fields named by their key (elements of a
 * list by the key of the list), comments are comments, and what is no token becomes prose up to the end of its line.
 */
export const extractJson: Extractor = (text, range, scope) => {
  const reader = readerOf(text, range, buildTree(text, scope));
  const literals = nextBatch(reader);
  while (reader.at < reader.end) for (const literal of nextBatch(reader)) literals.push(literal);
  return literals;
};

/** Reads and finishes a batch, which ends between two elements of the whole document. */
function nextBatch(reader: Reader): Literal[] {
  const stop = reader.at + batchLength;
  while (reader.at < reader.end && (reader.at < stop || !isBetweenElements(reader.builder.top))) readToken(reader);
  if (reader.at >= reader.end) release(reader);
  return finishTree(reader.builder.takeTree(), reader.text);
}

/** One JSON value on each line (NDJSON, JSON Lines, FHIR bulk export); other lines become prose. */
export const extractJsonLines: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  const keys = createInterner();
  for (let at = range.start; at < range.end; ) {
    const builder = buildTree(text, scope);
    for (const stop = at + batchLength; at < range.end && at < stop; ) {
      const end = endOfLine(text, at, range.end);
      readJsonLine(text, skipSpace(text, at, end), end, builder, keys);
      at = nextLine(text, end, range.end);
    }
    for (const literal of finishTree(builder.tree, text)) out.push(literal);
  }
  return out;
};

/** Lines of JSON end with a line feed; a CR before it is white space. */
function endOfLine(text: string, from: number, to: number): number {
  if (to !== text.length) return lineEnd(text, from, to);
  const found = text.indexOf('\n', from);
  return found < 0 ? to : found;
}

function readJsonLine(text: string, start: number, end: number, builder: TreeBuilder, keys: Interner): void {
  const first = text.charCodeAt(start);
  if (start >= end) return;
  if (first === brace || first === bracket) readJson(text, { start, end }, builder, keys);
  else builder.loose('prose', start, trimEnd(text, start, end));
  while (builder.top) builder.close();
}

/** Adds to a tree of JSON or YAML what recordings, schemas and FHIR mean by it. */
export function finishTree(tree: Tree, text: string): Literal[] {
  namePairs(tree, text);
  applySchema(tree);
  markEncoded(tree);
  applyDicomJson(tree);
  return applyFhir(tree, text);
}

/** Bodies that recordings keep in base64: HAR and Polly say it beside the text, WireMock and VCR in the name. */
function markEncoded(tree: Tree): void {
  for (let index = 0; index < tree.literals.length; index++) {
    const draft = tree.literals[index];
    const node = tree.owners[index];
    if (draft === undefined || node === undefined || !encodedNames.has(draft.name)) continue;
    const told = draft.name === 'base64Body' || draft.name === 'base64_string';
    if (told || factOf(node, 'encoding') === 'base64') give(draft, { notData: 'machinery', encoded: 'base64' });
  }
}

const encodedNames: ReadonlySet<string> = new Set(['text', 'body', 'content', 'base64Body', 'base64_string']);

const quote = 34;
const apostrophe = 39;
const backslash = 92;
const brace = 123;
const bracket = 91;

/** The reader's place, the key that waits for its value, and a string that may turn out to be a key. */
interface Reader {
  readonly text: string;
  readonly end: number;
  readonly builder: TreeBuilder;
  readonly keys: Interner;
  at: number;
  key: string;
  afterColon: boolean;
  heldStart: number;
  heldEnd: number;
}

/** Reads values into a tree. Not recursive: nesting costs a node, no stack. */
export function readJson(text: string, range: Span, builder: TreeBuilder, keys: Interner = createInterner()): void {
  const reader = readerOf(text, range, builder, keys);
  while (reader.at < reader.end) readToken(reader);
  release(reader);
}

function readerOf(text: string, range: Span, builder: TreeBuilder, keys: Interner = createInterner()): Reader {
  return {
    text,
    end: range.end,
    builder,
    keys,
    at: range.start,
    key: '',
    afterColon: false,
    heldStart: -1,
    heldEnd: -1,
  };
}

function readToken(reader: Reader): void {
  const code = reader.text.charCodeAt(reader.at);
  if (code <= 32) {
    reader.at++;
  } else if (code === quote) {
    readString(reader);
  } else if (code === 58) {
    readColon(reader);
  } else if (code === 44) {
    step(reader);
  } else if (code === brace || code === bracket) {
    release(reader);
    reader.builder.open(code === bracket, reader.key);
    step(reader);
  } else if (code === 125 || code === 93) {
    step(reader);
    reader.builder.close();
  } else {
    readRarer(reader, code);
  }
}

function readRarer(reader: Reader, code: number): void {
  if ((code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46) readNumber(reader);
  else if (code === 47 && isCommentStart(reader.text.charCodeAt(reader.at + 1))) readComment(reader);
  else if (code === apostrophe) readApostrophe(reader);
  else if (code === 0xfeff || code === 0xa0) reader.at++;
  else readWord(reader);
}

/** Ends a value, which makes the next string in an object a key again, and moves on. */
function step(reader: Reader): void {
  recover(reader);
  reader.at++;
}

/** Forgets the key: after a value, and after something broken. */
function recover(reader: Reader): void {
  release(reader);
  reader.key = '';
  reader.afterColon = false;
}

function readColon(reader: Reader): void {
  const { text, heldStart, heldEnd } = reader;
  if (heldStart >= 0) {
    const key = reader.keys.take(text, heldStart, heldEnd);
    reader.key = key.name;
    if (key.isData) reader.builder.value('field', heldStart, heldEnd, '');
  }
  reader.heldStart = -1;
  reader.afterColon = true;
  reader.at++;
}

/** A held string that was no key after all is a value without a name. */
function release(reader: Reader): void {
  if (reader.heldStart < 0) return;
  if (reader.heldEnd > reader.heldStart) reader.builder.value('field', reader.heldStart, reader.heldEnd, '');
  reader.heldStart = -1;
}

function take(reader: Reader, start: number, end: number): void {
  release(reader);
  const top = reader.builder.top;
  if (top !== undefined && !top.list && !reader.afterColon) {
    reader.heldStart = start;
    reader.heldEnd = end;
  } else if (end > start) {
    reader.builder.value('field', start, end, reader.key);
  }
}

/** A string ends at its quote, or at the end of the line when the quote is missing. */
function readString(reader: Reader): void {
  const { text, end } = reader;
  const start = reader.at + 1;
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === quote || code === 10 || code === 13) break;
    if (code === backslash) at++;
  }
  const stop = Math.min(at, end);
  take(reader, start, stop);
  reader.at = stop;
  if (stop < end && text.charCodeAt(stop) === quote) reader.at++;
  else recover(reader);
}

/** JSON5's string in single quotes; an apostrophe without a partner on its line is prose. */
function readApostrophe(reader: Reader): void {
  const { text, end } = reader;
  for (let at = reader.at + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
    if (code === backslash) at++;
    if (code !== apostrophe) continue;
    take(reader, reader.at + 1, at);
    reader.at = at + 1;
    return;
  }
  readProse(reader);
}

function readNumber(reader: Reader): void {
  const { text, end } = reader;
  let at = reader.at + 1;
  while (at < end && isNumberPart(text.charCodeAt(at))) at++;
  if (at < end && !isDelimiter(text.charCodeAt(at))) {
    readProse(reader);
    return;
  }
  take(reader, reader.at, at);
  reader.at = at;
}

function isNumberPart(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46 || code === 45 || code === 43 || code === 101 || code === 69;
}

/** White space, comma, colon, slash of a comment, or a closing bracket. */
function isDelimiter(code: number): boolean {
  return code <= 32 || code === 44 || code === 58 || code === 47 || code === 93 || code === 125;
}

function isCommentStart(code: number): boolean {
  return code === 47 || code === 42;
}

function readComment(reader: Reader): void {
  const { text, end } = reader;
  release(reader);
  const start = reader.at + 2;
  const block = text.charCodeAt(reader.at + 1) === 42;
  const close = block ? findIn(text, '*/', start, end) : lineEnd(text, start, end);
  const stop = close < 0 ? end : close;
  const from = skipSpace(text, Math.min(start, stop), stop);
  if (from < stop) reader.builder.loose('comment', from, trimEnd(text, from, stop));
  reader.at = block && stop < end ? Math.min(stop + 2, end) : Math.max(stop, Math.min(start, end));
}

/** `true`, `null` and bare keys; any other word makes the rest of its line prose. */
function readWord(reader: Reader): void {
  const { text, end } = reader;
  let at = reader.at + 1;
  while (at < end && isWordPart(text.charCodeAt(at))) at++;
  const word = at - reader.at <= 9 ? text.slice(reader.at, at) : '';
  if (constants.has(word) || isPrintedClass(text, at, end)) {
    release(reader);
    reader.at = at;
  } else if (
    reader.builder.top !== undefined &&
    !reader.afterColon &&
    text.charCodeAt(skipBlank(text, at, end)) === 58
  ) {
    take(reader, reader.at, at);
    reader.at = at;
  } else {
    readProse(reader);
  }
}

/** `Object {`, `Array [`: the class of a value in the printouts of snapshots. */
function isPrintedClass(text: string, at: number, end: number): boolean {
  const next = at + 1 < end && text.charCodeAt(at) === 32 ? text.charCodeAt(at + 1) : 0;
  return next === brace || next === bracket;
}

const constants: ReadonlySet<string> = new Set(['true', 'false', 'null', 'NaN', 'Infinity', 'undefined']);

function isWordPart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code > 127 ||
    code === 95 ||
    code === 36
  );
}

function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at;
}

function readProse(reader: Reader): void {
  const { text } = reader;
  recover(reader);
  const stop = lineEnd(text, reader.at, reader.end);
  reader.builder.loose('prose', reader.at, trimEnd(text, reader.at, stop));
  reader.at = stop;
}
