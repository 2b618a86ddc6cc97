/** Elements of JSX inside code: attributes are named values, text between tags is prose. */

import { pushTrimmed } from '../formats/literals.js';
import { popFrame } from './brackets.js';
import { emitValue } from './emit.js';
import { deepest, type Lexer, modeChildren, modeHole, modeTag, prevClose, prevOperator, push } from './frames.js';
import { scopeAt } from './places.js';
import { indexWithin } from './search.js';

const elementStart = /<(?:>|[A-Za-z_][\w.:-]{0,80}(?:>|\/>|\s{1,200}(?!extends\b)[A-Za-z_{/>]))/y;

/** Does an element begin at `at`? Type parameters (`<T extends X>`) do not count. */
export function beginsElement(lexer: Lexer, at: number): boolean {
  if (lexer.depth >= deepest - 2) return false;
  elementStart.lastIndex = at;
  return elementStart.test(lexer.text);
}

function isNameCode(code: number): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true;
  return code === 95 || code === 45 || code === 46 || code === 58 || code === 36;
}

function nameEnd(lexer: Lexer, from: number): number {
  let at = from;
  while (at < lexer.end && isNameCode(lexer.text.charCodeAt(at))) at++;
  return at;
}

/** Enters the element whose `<` stands at the current position. */
export function openElement(lexer: Lexer): void {
  const start = lexer.pos + 1;
  const end = nameEnd(lexer, start);
  const frame = push(lexer, modeTag, 0);
  lexer.pos = end;
  if (!frame || end === start) return;
  frame.nameStart = start;
  frame.nameEnd = end;
  frame.wordStart = start;
}

function leave(lexer: Lexer, pos: number, prev: number): void {
  lexer.pos = Math.min(pos, lexer.end);
  popFrame(lexer);
  lexer.prev = prev;
}

function attributeString(lexer: Lexer, at: number, quote: string): void {
  const found = indexWithin(lexer.text, quote, at + 1, lexer.end);
  const end = found < 0 || found > lexer.end ? lexer.end : found;
  lexer.prev = prevOperator;
  emitValue(lexer, at + 1, end, 'string');
  lexer.top.keyStart = -1;
  lexer.pos = Math.min(end + 1, lexer.end);
}

function openHole(lexer: Lexer): void {
  lexer.pos++;
  push(lexer, modeHole, 125);
}

/** Reads one part of a tag: an attribute name, a value, the end. */
export function readTag(lexer: Lexer): void {
  const { text, pos, top } = lexer;
  const code = text.charCodeAt(pos);
  if (isNameCode(code)) {
    lexer.pos = nameEnd(lexer, pos);
    top.keyStart = pos;
    top.keyEnd = lexer.pos;
  } else if (code === 34) attributeString(lexer, pos, '"');
  else if (code === 39) attributeString(lexer, pos, "'");
  else if (code === 123) openHole(lexer);
  else if (code === 62) {
    top.keyStart = -1;
    top.scope ??= scopeAt(lexer, lexer.depth);
    top.mode = modeChildren;
    lexer.pos++;
  } else if (code === 47 && text.charCodeAt(pos + 1) === 62) leave(lexer, pos + 2, prevClose);
  else if (code <= 32 || code === 61 || code === 47) lexer.pos++;
  else leave(lexer, pos + 1, prevOperator);
}

/** Elements whose text is a label of the page. */
const labelElements: ReadonlySet<string> = new Set(['label', 'th', 'button', 'legend', 'option', 'Label', 'Button']);

function emitText(lexer: Lexer, from: number, to: number): void {
  const { top, text } = lexer;
  if (!/[\p{L}\d]/u.test(text.slice(from, Math.min(to, from + 400)))) return;
  const draft = pushTrimmed(lexer.out, text, from, to, 'prose', '', scopeAt(lexer, lexer.depth));
  if (draft && top.nameStart >= 0 && labelElements.has(text.slice(top.nameStart, top.nameEnd))) draft.notData = 'label';
}

/** Reads the text up to the next tag or hole, and what begins there. */
export function readChildren(lexer: Lexer): void {
  const { text, end, pos } = lexer;
  let at = pos;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 60 || code === 123) break;
    at++;
  }
  if (at > pos) emitText(lexer, pos, at);
  lexer.pos = at;
  if (at >= end) return;
  if (text.charCodeAt(at) === 123) {
    openHole(lexer);
    return;
  }
  if (text.charCodeAt(at + 1) === 47) {
    const found = indexWithin(text, '>', at, end);
    leave(lexer, found < 0 ? end : found + 1, prevClose);
    return;
  }
  if (beginsElement(lexer, at)) {
    openElement(lexer);
    return;
  }
  lexer.pos++;
}
