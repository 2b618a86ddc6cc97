/** Opens and closes brackets: decides what a bracket is, and what is known once it is complete. */
import { isAssertion, isDateBuilder, isMatcher, isSubject, isWrapper } from './callees.js';
import { emitValue, nameLiteral, namePair } from './emit.js';
import { nameFilled, noteLocator } from './forms.js';
import {
  type Frame,
  type Lexer,
  modeBlock,
  modeCall,
  modeChildren,
  modeGroup,
  modeHole,
  modeIndex,
  modeList,
  modeRecord,
  modeTag,
  prevArrow,
  prevClose,
  prevCompare,
  prevControl,
  prevDeclaration,
  prevDot,
  prevKeyword,
  prevLiteral,
  prevOpen,
  prevOperator,
  prevStart,
  prevWord,
  push,
  resetSlot,
} from './frames.js';
import { collects, nameText } from './places.js';
import { nameMembers, noteCondition, noteList, openSelection } from './selections.js';
import { scanString } from './strings.js';

const roundClose = 41;
const squareClose = 93;
const curlyClose = 125;

/** Parentheses: a call behind a name, a block of declarations in Go, else a group. */
export function openRound(lexer: Lexer, afterVariable: boolean): void {
  const { prev, chained, subjectStart, subjectEnd, receiver } = lexer;
  lexer.pos++;
  if (afterVariable && lexer.compiled.spec.typeAfterName) {
    const { importing } = lexer.top;
    const block = push(lexer, modeBlock, roundClose);
    if (block && importing) block.notData = 'machinery';
    if (block) lexer.prev = prevStart;
    return;
  }
  if (prev !== prevWord) {
    push(lexer, modeGroup, roundClose);
    return;
  }
  const outer = lexer.top;
  const frame = push(lexer, modeCall, roundClose);
  if (!frame) return;
  frame.nameStart = lexer.pathStart < 0 ? lexer.wordStart : lexer.pathStart;
  frame.nameEnd = lexer.wordEnd;
  frame.wordStart = lexer.wordStart;
  frame.ownerStart = lexer.ownerStart;
  frame.ownerEnd = lexer.ownerEnd;
  frame.chained = chained;
  frame.receiver = receiver;
  if (!chained) {
    outer.chainStart = lexer.ownerStart < 0 ? lexer.wordStart : lexer.ownerStart;
    outer.chainEnd = lexer.ownerStart < 0 ? lexer.wordEnd : lexer.ownerEnd;
  }
  frame.subjectStart = subjectStart;
  frame.subjectEnd = subjectEnd;
}

/** Square brackets: an index behind a value, else a list. */
export function openSquare(lexer: Lexer): void {
  const index = lexer.prev === prevWord || (lexer.prev === prevClose && lexer.closedBy !== curlyClose);
  if (index) {
    openIndex(lexer, squareClose);
    return;
  }
  lexer.pos++;
  push(lexer, modeList, squareClose);
}

function openIndex(lexer: Lexer, closer: number): void {
  lexer.pos++;
  const frame = push(lexer, modeIndex, closer);
  if (!frame) return;
  frame.nameStart = lexer.pathStart < 0 ? lexer.wordStart : lexer.pathStart;
  frame.nameEnd = lexer.wordEnd;
  frame.wordStart = lexer.wordStart;
  frame.ownerStart = lexer.ownerStart;
  frame.ownerEnd = lexer.ownerEnd;
}

/** Is the brace at hand data (an object, a struct literal) or code? */
function isRecord(lexer: Lexer): boolean {
  const { prev, top } = lexer;
  const { braces } = lexer.compiled.spec;
  if (braces === 'data') return true;
  if (braces === 'code') return false;
  if (prev === prevClose) return isRecordAfterClose(lexer);
  if (prev === prevWord) {
    if (braces === 'typed') return !top.control || lexer.wordEnd === lexer.pos;
    return braces === 'new' && top.created;
  }
  if (prev === prevControl) return braces === 'hash' && lexer.compiled.spec.commandCalls === true;
  if (prev === prevLiteral || prev === prevArrow || prev === prevDeclaration) return false;
  if (prev === prevStart) return braces === 'hash';
  return prev !== prevOpen || top.mode !== modeBlock;
}

function isRecordAfterClose(lexer: Lexer): boolean {
  const { braces } = lexer.compiled.spec;
  if (lexer.closedBy === squareClose) return braces !== 'hash';
  if (lexer.closedBy === curlyClose) return braces === 'typed' && !lexer.top.control;
  return lexer.closedCreation && lexer.compiled.spec.initializers === true;
}

/** `ssn { "…" }` and `let(:ssn) { "…" }`: the value of the block is named before it. */
function nameBlock(lexer: Lexer, frame: Frame, prev: number): void {
  const called = prev === prevClose && lexer.closedBy === roundClose && lexer.argumentStart >= 0;
  frame.keyStart = called ? lexer.argumentStart : frame.wordStart;
  frame.keyEnd = called ? lexer.argumentEnd : frame.nameEnd;
}

/** Braces: a record, or a block of code. */
export function openCurly(lexer: Lexer): void {
  const { prev, wordStart, wordEnd, pathStart } = lexer;
  const outer = lexer.top;
  if (prev === prevDot && lexer.compiled.spec.braces === 'hash') {
    openIndex(lexer, curlyClose);
    return;
  }
  const record = isRecord(lexer);
  lexer.pos++;
  const frame = push(lexer, record ? modeRecord : modeBlock, curlyClose);
  if (!frame) return;
  if (!record) {
    lexer.prev = prevStart;
    if (outer.control && outer.selects) openSelection(lexer, frame, prev);
    frame.wordStart = prev === prevWord ? wordStart : -1;
    frame.nameEnd = wordEnd;
    if (lexer.compiled.spec.commandCalls) nameBlock(lexer, frame, prev);
    return;
  }
  const label = lexer.out[lexer.out.length - 1];
  if (prev === prevLiteral && label !== undefined) {
    frame.nameStart = label.start;
    frame.nameEnd = label.end;
  } else if (prev === prevWord) {
    frame.nameStart = pathStart < 0 ? wordStart : pathStart;
    frame.nameEnd = wordEnd;
    frame.wordStart = wordStart;
  }
}

/** Notes the path that an argument consists of, for comparisons by call. */
export function noteArgument(lexer: Lexer): void {
  const { top, prev } = lexer;
  if (top.mode !== modeCall || lexer.wordStart < 0 || (prev !== prevWord && prev !== prevClose)) return;
  const isPath = lexer.ownerStart >= 0 || prev === prevClose;
  if (!isPath && top.argumentStart >= 0) return;
  top.argumentStart = lexer.wordStart;
  top.argumentEnd = lexer.wordEnd;
}

const yearMonthDay =
  /\s{0,40}(?:year\s?[:=]\s?)?(\d{4}\s?,\s{0,40}(?:month\s?[:=]\s?)?[\w.]{1,24}\s?,\s{0,40}(?:day\s?[:=]\s?)?\d{1,2})(?!\d)/iy;

/** `date(1948, 3, 21)`: one value, named by what the date is given to. */
function composeDate(lexer: Lexer, frame: Frame): boolean {
  if (frame.args < 2 || frame.args > 7) return false;
  const { text } = lexer;
  if (!isDateBuilder(text, frame.wordStart, frame.nameEnd)) return false;
  yearMonthDay.lastIndex = frame.openAt;
  const match = yearMonthDay.exec(text);
  const value = match?.[1];
  if (match === null || value === undefined) return false;
  const end = frame.openAt + match[0].length;
  if (end > lexer.pos) return false;
  const later = lexer.out.splice(frame.literalsAt).filter((literal) => literal.start >= end);
  lexer.prev = frame.before === prevCompare ? prevCompare : prevOperator;
  emitValue(lexer, end - value.length, end, 'number');
  for (const literal of later) lexer.out.push(literal);
  return true;
}

/** Names what could not be named before the call was complete. Runs with the parent on top. */
function settleCall(lexer: Lexer, frame: Frame): void {
  if (frame.nameStart < 0) return;
  if (composeDate(lexer, frame)) return;
  const { text, top } = lexer;
  if (frame.literalsAt === lexer.out.length && frame.receiver < 0) {
    if (frame.argumentStart >= 0) nameMembers(lexer, frame);
    rememberSubject(lexer, frame);
    return;
  }
  const word = text.slice(frame.wordStart, frame.nameEnd);
  const argument = frame.argumentStart < 0 ? '' : nameText(text, frame.argumentStart, frame.argumentEnd);
  if (frame.receiver >= 0 && argument !== '' && isMatcher(text, frame.wordStart, frame.nameEnd)) {
    nameLiteral(lexer, frame.receiver, argument);
    return;
  }
  if (collects(lexer, frame)) {
    noteList(lexer, frame);
    return;
  }
  noteLocator(lexer, frame);
  if (nameFilled(lexer, frame)) return;
  if (frame.firstLiteral >= 0 && frame.args === 0) {
    if (isWrapper(text, frame.wordStart, frame.nameEnd) && frame.keyStart < 0) {
      if (top.firstLiteral < 0 && top.args === 0) top.firstLiteral = frame.firstLiteral;
      top.lastLiteral = frame.firstLiteral;
      if (lexer.out[frame.firstLiteral]?.name !== '' || top.mode === modeCall || top.mode === modeList) return;
    }
    nameLiteral(lexer, frame.firstLiteral, subjectOf(lexer, frame, word));
  } else if (frame.lastLiteral >= 0 && argument !== '' && isAssertion(text, frame.wordStart, frame.nameEnd)) {
    nameLiteral(lexer, frame.lastLiteral, argument);
  }
  rememberSubject(lexer, frame);
}

/** `expect(p.name).toBe("…")` compares with `name`; `p.ssn.equals("…")` with `ssn`; other calls name the value themselves. */
function subjectOf(lexer: Lexer, frame: Frame, word: string): string {
  const { text } = lexer;
  if (!isMatcher(text, frame.wordStart, frame.nameEnd)) return word;
  if (frame.subjectStart >= 0) return nameText(text, frame.subjectStart, frame.subjectEnd);
  if (frame.ownerStart < 0) return word;
  const owner = nameText(text, frame.ownerStart, frame.ownerEnd);
  const chain = lexer.top.chainStart;
  return /^should$/i.test(owner) && chain >= 0 ? nameText(text, chain, lexer.top.chainEnd) : owner;
}

function rememberSubject(lexer: Lexer, frame: Frame): void {
  if (frame.argumentStart < 0) return;
  if (!isSubject(lexer.text, frame.wordStart, frame.nameEnd)) return;
  lexer.subjectStart = frame.argumentStart;
  lexer.subjectEnd = frame.argumentEnd;
}

/** The literal before a comparison gets its name from the path behind it. */
export function resolveRetro(lexer: Lexer): void {
  if (lexer.wordStart >= 0 && (lexer.prev === prevWord || lexer.prev === prevClose)) {
    nameLiteral(lexer, lexer.retro, nameText(lexer.text, lexer.wordStart, lexer.wordEnd));
  }
  lexer.retro = -1;
}

function closeFrame(lexer: Lexer, frame: Frame): void {
  const { mode } = frame;
  const only = frame.args === 0 && frame.firstLiteral >= 0 && frame.lastLiteral === frame.firstLiteral;
  const key = only ? lexer.out[frame.firstLiteral] : undefined;
  if (mode === modeIndex && frame.closer === curlyClose && lexer.prev === prevWord) {
    lexer.ownerStart = frame.wordStart;
    lexer.ownerEnd = frame.nameEnd;
    lexer.prev = prevClose;
    return;
  }
  lexer.prev = prevClose;
  lexer.chained = false;
  lexer.pathStart = -1;
  if (mode === modeCall) {
    lexer.argumentStart = frame.args === 0 ? frame.argumentStart : -1;
    lexer.argumentEnd = frame.argumentEnd;
    settleCall(lexer, frame);
    lexer.prev = prevClose;
    lexer.wordStart = frame.wordStart;
    lexer.wordEnd = frame.nameEnd;
    lexer.ownerStart = frame.ownerStart;
    lexer.ownerEnd = frame.ownerEnd;
  } else if ((mode === modeIndex || mode === modeList) && key !== undefined && key.kind === 'string') {
    lexer.ownerStart = mode === modeIndex ? frame.wordStart : -1;
    lexer.ownerEnd = frame.nameEnd;
    lexer.wordStart = key.start;
    lexer.wordEnd = key.end;
  } else if (mode === modeIndex) {
    lexer.wordStart = frame.wordStart;
    lexer.wordEnd = frame.nameEnd;
    lexer.ownerStart = frame.ownerStart;
    lexer.ownerEnd = frame.ownerEnd;
  } else {
    lexer.wordStart = -1;
    lexer.ownerStart = -1;
  }
  if (mode !== modeList) return;
  noteList(lexer, frame);
  if (frame.args === 1) namePair(lexer, frame);
}

/** Leaves the innermost frame. */
export function popFrame(lexer: Lexer): Frame {
  const frame = lexer.top;
  if (frame.mode === modeCall) noteArgument(lexer);
  else if (frame.mode === modeGroup && frame.before === prevControl) noteCondition(lexer, frame);
  lexer.depth--;
  lexer.top = lexer.frames[lexer.depth] ?? frame;
  closeFrame(lexer, frame);
  return frame;
}

/** How many unclosed brackets a closing one may skip. */
const forgiven = 8;

function matchingDepth(lexer: Lexer, closer: number): number {
  for (let depth = lexer.depth; depth > 0 && depth > lexer.depth - forgiven; depth--) {
    const frame = lexer.frames[depth];
    if (frame === undefined || frame.mode === modeTag || frame.mode === modeChildren) return 0;
    if (frame.closer === closer) return depth;
    if (closer !== curlyClose && (frame.closer === curlyClose || frame.mode === modeHole)) return 0;
  }
  return 0;
}

/** A closing bracket; one that fits nothing is skipped. */
export function close(lexer: Lexer, closer: number): void {
  lexer.pos++;
  if (lexer.overflow > 0) {
    lexer.overflow--;
    lexer.prev = prevClose;
    lexer.wordStart = -1;
    return;
  }
  const depth = matchingDepth(lexer, closer);
  if (depth === 0) {
    lexer.prev = prevClose;
    lexer.closedBy = closer;
    return;
  }
  while (lexer.depth > depth) dropFrame(lexer);
  const frame = popFrame(lexer);
  lexer.closedBy = closer;
  lexer.closedCreation = (frame.mode === modeCall || frame.before === prevKeyword) && lexer.top.created;
  if (frame.mode === modeHole && frame.string) {
    resumeString(lexer, frame);
    return;
  }
  if (frame.mode === modeBlock) endBlock(lexer, frame);
}

function dropFrame(lexer: Lexer): void {
  if (lexer.top.mode === modeHole && lexer.top.string && !lexer.top.string.multiline) lexer.lineHoles--;
  popFrame(lexer);
}

function resumeString(lexer: Lexer, frame: Frame): void {
  const { string } = frame;
  if (string === undefined) return;
  if (!string.multiline) lexer.lineHoles--;
  lexer.prev = frame.before;
  scanString(lexer, string, lexer.pos, false);
}

/** A block that ends a statement of code; the body of a type in Go (`struct{…}{…}`) does not. */
function endBlock(lexer: Lexer, frame: Frame): void {
  if (lexer.text.charCodeAt(lexer.pos) === 123) {
    lexer.top.control = false;
    return;
  }
  if (lexer.top.mode !== modeBlock) return;
  if (lexer.compiled.spec.initializers && frame.wordStart >= 0 && lexer.text.startsWith(' = ', lexer.pos)) {
    lexer.wordStart = frame.wordStart;
    lexer.wordEnd = frame.nameEnd;
    return;
  }
  resetSlot(lexer.top);
  lexer.prev = prevStart;
}

/** A single-line string with an open hole ends with its line. */
export function closeLineHoles(lexer: Lexer): void {
  while (lexer.lineHoles > 0 && lexer.depth > 0) {
    const wasHole = lexer.top.mode === modeHole && lexer.top.string !== undefined && !lexer.top.string.multiline;
    if (wasHole) lexer.lineHoles--;
    popFrame(lexer);
  }
  lexer.lineHoles = 0;
  lexer.overflow = 0;
  lexer.prev = prevLiteral;
}

/** A declaration at the start of a line ends brackets that were left open before it. */
export function recover(lexer: Lexer): void {
  let depth = lexer.depth;
  while (depth > 0) {
    const mode = lexer.frames[depth]?.mode;
    if (mode === modeBlock || mode === modeHole || mode === modeTag || mode === modeChildren) return;
    depth--;
  }
  while (lexer.depth > 0) popFrame(lexer);
  lexer.overflow = 0;
  resetSlot(lexer.top);
  lexer.prev = prevStart;
}

/** Is the last token a keyword or name that can be a key? */
export function isKeyWord(prev: number): boolean {
  return prev === prevWord || prev === prevKeyword || prev === prevControl || prev === prevDeclaration;
}
