/** Names and keywords: what is being declared, assigned, called. */
import { recover } from './brackets.js';
import { classDigit, classWord, continuesName } from './compile.js';
import {
  type Lexer,
  modeBlock,
  prevClose,
  prevControl,
  prevDeclaration,
  prevDot,
  prevKeyword,
  prevLiteral,
  prevOperator,
  prevStart,
  prevWord,
  resetSlot,
} from './frames.js';
import * as keywords from './keywords.js';
import { compare, pair } from './naming.js';
import { isVariableKeyword } from './punctuation.js';
import { onControl, onMembership } from './selections.js';
import { scanCppRaw, scanDelimited, scanHashes, scanString } from './strings.js';

/** A value stands on a new line: the statement before it has ended, unless an operator asks for more. */
export function beginValue(lexer: Lexer): void {
  lexer.newline = false;
  if (lexer.prev <= prevClose) {
    resetSlot(lexer.top);
    lexer.prev = prevStart;
  }
}

/** Keywords steer; true when the word is used up. */
function onKeyword(lexer: Lexer, kind: number, start: number, end: number): boolean {
  const { top } = lexer;
  if (kind >= keywords.control && kind <= keywords.variable && kind !== keywords.control) {
    if (lexer.depth > 0 && lexer.text.charCodeAt(start - 1) === 10) recover(lexer);
  }
  switch (kind) {
    case keywords.operand:
      if (end - start === 2) onMembership(lexer, start, end);
      lexer.prev = prevKeyword;
      return true;
    case keywords.control:
      if (top.mode !== modeBlock) lexer.prev = prevControl;
      else {
        top.control = true;
        if (!onControl(lexer, start, end)) lexer.prev = prevControl;
      }
      return true;
    case keywords.declaration:
      if (lexer.prev === prevStart && lexer.depth === 0) lexer.top.owners = undefined;
      top.control = true;
      top.selects = false;
      lexer.prev = prevDeclaration;
      return true;
    case keywords.importing:
      if (lexer.prev !== prevStart || lexer.top.mode !== modeBlock) return false;
      lexer.top.importing = true;
      return false;
    case keywords.creation:
      if (lexer.prev === prevDot) return false;
      top.created = true;
      lexer.prev = prevKeyword;
      return true;
    case keywords.comparing:
      if (lexer.prev > prevClose) return false;
      compare(lexer);
      return true;
    case keywords.typing:
      if (lexer.prev !== prevWord) return false;
      top.keyStart = lexer.wordStart;
      top.keyEnd = lexer.wordEnd;
      top.typed = true;
      lexer.prev = prevOperator;
      return true;
    case keywords.pairing:
      if (lexer.prev !== prevLiteral) return false;
      pair(lexer);
      return true;
    default:
      return end < start;
  }
}

/** A name that is not a member of what stands before it. */
function onPlainWord(lexer: Lexer, start: number, end: number): void {
  const { top } = lexer;
  if (lexer.prev === prevWord && !isVariableKeyword(lexer)) {
    lexer.adjacentStart = lexer.wordStart;
    lexer.adjacentEnd = lexer.wordEnd;
  } else {
    lexer.adjacentStart = -1;
    lexer.adjacentEnd = -1;
    if (lexer.prev === prevDeclaration) {
      top.declaredStart = start;
      top.declaredEnd = end;
    }
  }
  lexer.ownerStart = -1;
  lexer.pathStart = start;
  lexer.chained = false;
  lexer.receiver = -1;
  top.chainStart = -1;
  top.chainScope = undefined;
}

/** Reads a name, keyword or prefixed string. */
export function readWord(lexer: Lexer, first: number): void {
  const { text, compiled, end } = lexer;
  if (first >= 128 && !continuesName(compiled, first)) {
    lexer.pos++;
    return;
  }
  const { classes } = compiled;
  const start = lexer.pos;
  let at = start + 1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 128) {
      if (!continuesName(compiled, code)) break;
    } else {
      const kind = classes[code];
      if (kind !== classWord && kind !== classDigit && !(code === 45 && compiled.dashes)) break;
    }
  }
  lexer.pos = at;
  if (lexer.newline) beginValue(lexer);
  if (at - start <= 4 && lexer.prev !== prevDot && onPrefix(lexer, start, at)) return;
  if (lexer.prev !== prevDot) {
    const kind = keywords.keywordAt(text, start, at);
    if (kind !== 0 && onKeyword(lexer, kind, start, at)) {
      if (kind !== keywords.typing && kind !== keywords.pairing && kind !== keywords.comparing) {
        lexer.wordStart = start;
        lexer.wordEnd = at;
        lexer.ownerStart = -1;
      }
      return;
    }
    onPlainWord(lexer, start, at);
  } else {
    lexer.ownerStart = lexer.wordStart;
    lexer.ownerEnd = lexer.wordEnd;
    if (lexer.pathStart < 0) lexer.pathStart = start;
  }
  lexer.wordStart = start;
  lexer.wordEnd = at;
  lexer.prev = prevWord;
}

const quoteLikeParts: ReadonlyMap<string, number> = new Map([
  ['q', 1],
  ['qq', 1],
  ['qw', 1],
  ['qr', 1],
  ['m', 1],
  ['s', 2],
  ['tr', 2],
  ['y', 2],
]);

/** Strings that begin with letters: `f"…"`, `r#"…"#`, `R"(…)"`, `qw(…)`. True when there was one. */
function onPrefix(lexer: Lexer, start: number, end: number): boolean {
  const { text, compiled } = lexer;
  const code = text.charCodeAt(end);
  if (compiled.spec.quoteLike === 'q' && code > 32 && !continuesName(compiled, code)) {
    const word = text.slice(start, end);
    const parts = quoteLikeParts.get(word);
    if (parts === undefined || code === 44 || code === 59 || code === 61 || code === 41 || code === 45) return false;
    scanDelimited(lexer, end, word !== 'q' && word !== 'qq' && word !== 'qw', parts);
    return true;
  }
  if (code !== 34 && code !== 39 && code !== 35 && code !== 96) return false;
  const prefix = text.slice(start, end);
  const form = compiled.prefixes[prefix]?.form;
  if (form === 'hashes' && code !== 39) return scanHashes(lexer, end);
  if (code === 35) return false;
  if (form === 'cpp') return scanCppRaw(lexer, end);
  const spec = compiled.prefixed.get(prefix + text.charAt(end))?.find((item) => text.startsWith(item.open, end));
  if (spec === undefined) return false;
  scanString(lexer, spec, end + spec.open.length, true);
  return true;
}
