import type { Flaw } from './flaw.js';
import { isSpace, lineEnd, nextLine, skipSpace } from './literals.js';
import { quotedEnd } from './yamlFlow.js';
import { flowEnd, unclosedQuote } from './yamlFlowFlaw.js';

/** An open block collection, by the column of its entries. */
interface Block {
  readonly column: number;
  readonly list: boolean;
  /** The last key or dash has no value yet. */
  waiting: boolean;
}

interface Walk {
  readonly text: string;
  readonly blocks: Block[];
  /** The document holds its value already. */
  filled: boolean;
  flaw: Flaw | undefined;
}

/**
 * What is wrong with a text of YAML: tabs as indentation, lines whose indentation belongs to nothing, quotes and
 * brackets that never close, keys where no key can be. One pass without recursion.
 *
 * Templates of Helm, Jinja and the like are YAML only after rendering. In them only what never closes is a flaw.
 */
export function yamlFlaw(text: string): Flaw | undefined {
  const flaw = flawIn(text);
  if (flaw === undefined || !template.test(text)) return flaw;
  const inTemplate = flawIn(withoutTemplates(text));
  return inTemplate !== undefined && unclosed.has(inTemplate.reason) ? inTemplate : undefined;
}

/** An expression or directive outside of quotes; `${{ }}` of GitHub's workflows is plain YAML. */
const template = /^[^"'\r\n]*(?:(?<!\$)\{\{|\{%)/m;

const unclosedBracket = 'a bracket is never closed';
const unclosed: ReadonlySet<string> = new Set([unclosedQuote, unclosedBracket]);

/** The text with words in the place of expressions, and lines of directives empty. All offsets stay. */
function withoutTemplates(text: string): string {
  const blank = (found: string) => found.replace(/[^\r\n]/g, ' ');
  return text
    .replace(/^[ \t]{0,200}(?:\{\{[^\r\n]{0,2000}\}\}|\{%[^\r\n]{0,2000}%\})[ \t]{0,200}$/gm, blank)
    .replace(/\{\{[^{}]{0,2000}\}\}|\{%[^%]{0,2000}%\}/g, (found) => found.replace(/[^\r\n]/g, 'x'));
}

function flawIn(text: string): Flaw | undefined {
  const walk: Walk = { text, blocks: [], filled: false, flaw: undefined };
  for (let at = 0; at >= 0 && at < text.length; ) at = readLine(walk, at);
  return walk.flaw;
}

function fail(walk: Walk, at: number, reason: string): -1 {
  walk.flaw = { at, reason };
  return -1;
}

/** Reads the line at `lineStart` and those that its value goes on in; returns where the next one begins, -1 on a flaw. */
function readLine(walk: Walk, lineStart: number): number {
  const { text } = walk;
  const stop = lineEnd(text, lineStart, text.length);
  const at = skipSpace(text, lineStart, stop);
  const next = nextLine(text, stop, text.length);
  if (at === stop || text.charCodeAt(at) === 35 || (at === lineStart && text.charCodeAt(at) === 37)) return next;
  if (at === lineStart && isMarker(text, at, stop)) {
    walk.blocks.length = 0;
    walk.filled = false;
    const rest = skipSpace(text, at + 3, stop);
    return rest === stop || text.charCodeAt(rest) === 35 ? next : readNode(walk, rest, rest - lineStart, stop);
  }
  if (text.slice(lineStart, at).includes('\t')) return fail(walk, lineStart, 'a tab is used as indentation');
  return readNode(walk, at, at - lineStart, stop);
}

/** `---` or `...` alone or before white space. */
function isMarker(text: string, at: number, stop: number): boolean {
  if (!text.startsWith('---', at) && !text.startsWith('...', at)) return false;
  return at + 3 >= stop || isSpace(text.charCodeAt(at + 3));
}

/** Reads what begins at `from`: marks of lists and keys (`- - ? `), then a key with or without a value, or a value. */
function readNode(walk: Walk, from: number, fromColumn: number, stop: number): number {
  const { text } = walk;
  let at = from;
  let column = fromColumn;
  for (;;) {
    const code = text.charCodeAt(at);
    // `- ` of a list; `? ` and `: ` around a key of its own.
    if (!((code === 45 || code === 63 || code === 58) && (at + 1 >= stop || isSpace(text.charCodeAt(at + 1))))) break;
    if (!enter(walk, column, code === 45)) return misplaced(walk, at);
    const rest = skipSpace(text, at + 1, stop);
    if (rest === stop || text.charCodeAt(rest) === 35) return nextLine(text, stop, text.length);
    column += rest - at;
    at = rest;
  }
  const content = skipProperties(text, at, stop);
  if (content === stop || text.charCodeAt(content) === 35) return nextLine(text, stop, text.length);
  const keyEnd = keyEndAt(text, content, stop);
  if (keyEnd < 0) return readAlone(walk, content, column, stop);
  if (!enter(walk, column, false)) return misplaced(walk, at);
  const value = skipProperties(text, skipSpace(text, keyEnd, stop), stop);
  if (value === stop || text.charCodeAt(value) === 35) return nextLine(text, stop, text.length);
  return readValue(walk, value, stop);
}

function misplaced(walk: Walk, at: number): -1 {
  return fail(walk, at, 'the indentation of a line belongs to nothing above it');
}

/** Goes to the collection that an entry at `column` belongs to, or opens it; false when there can be none. */
function enter(walk: Walk, column: number, isList: boolean): boolean {
  const { blocks } = walk;
  let top = blocks.at(-1);
  while (top !== undefined && top.column > column) {
    blocks.pop();
    top = blocks.at(-1);
  }
  // A list may stand in the column of the key that owns it; the next key in that column ends it.
  if (top !== undefined && top.column === column && top.list && !isList) {
    blocks.pop();
    top = blocks.at(-1);
  }
  if (top !== undefined && top.column === column && top.list === isList) {
    top.waiting = true;
    return true;
  }
  if (!take(walk, top)) return false;
  blocks.push({ column, list: isList, waiting: true });
  return true;
}

/** Takes the place of the value that a key, a dash or the document waits for; false when there is one already. */
function take(walk: Walk, top: Block | undefined): boolean {
  if (top === undefined ? walk.filled : !top.waiting) return false;
  if (top === undefined) walk.filled = true;
  else top.waiting = false;
  return true;
}

/** Skips anchors `&name` and tags `!tag`. */
function skipProperties(text: string, from: number, stop: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); at < stop && (code === 38 || code === 33); code = text.charCodeAt(at)) {
    while (at < stop && !isSpace(text.charCodeAt(at))) at++;
    at = skipSpace(text, at, stop);
  }
  return at;
}

/** The offset after the colon of the key that begins at `at`; -1 when none does. */
function keyEndAt(text: string, at: number, stop: number): number {
  const code = text.charCodeAt(at);
  if (code === 124 || code === 62) return -1;
  if (code === 34 || code === 39 || code === 123 || code === 91) {
    const end = code === 34 || code === 39 ? quotedEnd(text, at, stop) : flowEnd(text, at, stop, -1).end;
    const colon = end < 0 ? stop : skipSpace(text, end, stop);
    return isColon(text, colon, stop) ? colon + 1 : -1;
  }
  for (let next = at; next < stop; next++) {
    if (isColon(text, next, stop)) return next + 1;
    if (text.charCodeAt(next) === 35 && next > at && isSpace(text.charCodeAt(next - 1))) return -1;
  }
  return -1;
}

function isColon(text: string, at: number, stop: number): boolean {
  return at < stop && text.charCodeAt(at) === 58 && (at + 1 >= stop || isSpace(text.charCodeAt(at + 1)));
}

/** A value on a line of its own or behind a dash. */
function readAlone(walk: Walk, at: number, column: number, stop: number): number {
  const { blocks } = walk;
  let top = blocks.at(-1);
  while (top !== undefined && top.column >= column) {
    blocks.pop();
    top = blocks.at(-1);
  }
  return readValue(walk, at, stop);
}

/** Reads the value at `at`, which a key, a dash or the document waits for. */
function readValue(walk: Walk, at: number, stop: number): number {
  const { text, blocks } = walk;
  const top = blocks.at(-1);
  if (!take(walk, top)) return misplaced(walk, at);
  const indent = top?.column ?? -1;
  const code = text.charCodeAt(at);
  if (code === 124 || code === 62) return readBlockScalar(walk, at, stop, indent);
  if (code === 34 || code === 39) {
    const end = quotedEnd(text, at, text.length);
    if (end < 0 || !isIndented(text, at, end, indent)) return fail(walk, at, unclosedQuote);
    return readRest(walk, end);
  }
  if (code === 123 || code === 91) {
    const { end, flaw } = flowEnd(text, at, text.length, indent);
    if (flaw !== undefined) return fail(walk, flaw.at, flaw.reason);
    return end < 0 ? fail(walk, at, unclosedBracket) : readRest(walk, end);
  }
  if (code === 125 || code === 93) return fail(walk, at, 'a bracket is closed that was not opened');
  return readPlain(walk, at, stop, indent);
}

/** Are all lines from `start` to `end` but the first one indented by more than `indent`? */
function isIndented(text: string, start: number, end: number, indent: number): boolean {
  for (let at = nextLine(text, lineEnd(text, start, end), end); at < end; ) {
    const stop = lineEnd(text, at, end);
    const first = skipSpace(text, at, stop);
    if (first < stop && first - at <= indent) return false;
    at = nextLine(text, stop, end);
  }
  return true;
}

/** Behind a value only a comment may stand. */
function readRest(walk: Walk, from: number): number {
  const { text } = walk;
  const stop = lineEnd(text, from, text.length);
  const at = skipSpace(text, from, stop);
  if (at < stop && text.charCodeAt(at) !== 35) return fail(walk, at, 'something stands behind a value that has ended');
  return nextLine(text, stop, text.length);
}

/** `|` or `>` with signs, then the lines that are indented by more than `indent`. */
function readBlockScalar(walk: Walk, header: number, headerStop: number, indent: number): number {
  const { text } = walk;
  if (!/^[|>](?:[-+][1-9]?|[1-9][-+]?)?(?:[ \t]+#.*|[ \t]*)$/.test(text.slice(header, headerStop)))
    return fail(walk, header, 'something stands behind a value that has ended');
  let at = nextLine(text, headerStop, text.length);
  while (at < text.length) {
    const stop = lineEnd(text, at, text.length);
    const first = skipSpace(text, at, stop);
    if (first < stop && (first - at <= indent || (first === at && isMarker(text, at, stop)))) break;
    at = nextLine(text, stop, text.length);
  }
  return at;
}

/** A scalar without quotes, which goes on in lines that are indented by more than `indent`. */
function readPlain(walk: Walk, from: number, firstStop: number, indent: number): number {
  const { text } = walk;
  if (keyEndAt(text, from, firstStop) >= 0) return fail(walk, from, 'a key stands where a value ends');
  if (commentAt(text, from, firstStop)) return nextLine(text, firstStop, text.length);
  let at = nextLine(text, firstStop, text.length);
  while (at < text.length) {
    const stop = lineEnd(text, at, text.length);
    const start = skipSpace(text, at, stop);
    if (start < stop) {
      const code = text.charCodeAt(start);
      if (start - at <= indent || code === 35 || (start === at && isMarker(text, at, stop))) break;
      if (isKeyLine(text, start, stop)) return misplaced(walk, at);
      if (commentAt(text, start, stop)) return nextLine(text, stop, text.length);
    }
    at = nextLine(text, stop, text.length);
  }
  return at;
}

/** In the middle of a scalar quotes and brackets are words, and a colon still makes a key. */
function isKeyLine(text: string, start: number, stop: number): boolean {
  for (let at = start; at < stop; at++) {
    if (isColon(text, at, stop)) return true;
    if (text.charCodeAt(at) === 35 && isSpace(text.charCodeAt(at - 1))) return false;
  }
  return false;
}

/** Does a comment end the line? */
function commentAt(text: string, start: number, stop: number): boolean {
  for (let at = start + 1; at < stop; at++) {
    if (text.charCodeAt(at) === 35 && isSpace(text.charCodeAt(at - 1))) return true;
  }
  return false;
}
