/** Operators and separators: what they say about the names and values around them. */
import { close, isKeyWord, noteArgument, openCurly, openRound, openSquare, resolveRetro } from './brackets.js';
import { continuesName } from './compile.js';
import { fillsIn } from './forms.js';
import {
  type Lexer,
  modeBlock,
  modeCall,
  modeGroup,
  modeHole,
  prevArrow,
  prevClose,
  prevColon,
  prevComma,
  prevControl,
  prevDot,
  prevLiteral,
  prevOperator,
  prevRange,
  prevStart,
  prevWord,
  resetSlot,
} from './frames.js';
import { skipGenerics } from './generics.js';
import { beginsElement, openElement } from './jsx.js';
import { addTarget, assign, commaInBlock, compare, pair } from './naming.js';
import { scopeAt } from './places.js';
import { continueBranch, selectByColon } from './selections.js';
import { openHeredoc, scanDelimited, scanRegex, scanUntil } from './strings.js';

const newlineCode = 10;

function onEquals(lexer: Lexer): void {
  const { text, pos, compiled } = lexer;
  const next = text.charCodeAt(pos + 1);
  if (next === 61) {
    lexer.pos += text.charCodeAt(pos + 2) === 61 ? 3 : 2;
    compare(lexer);
    return;
  }
  if (next === 62) {
    lexer.pos += 2;
    fatArrow(lexer, compiled.spec.fatArrowKeys === true);
    return;
  }
  lexer.pos += next === 126 ? 2 : 1;
  if (next === 126) lexer.prev = prevOperator;
  else assign(lexer);
}

function fatArrow(lexer: Lexer, keys: boolean): void {
  if (keys) {
    pair(lexer);
    return;
  }
  const bodied = lexer.compiled.spec.braces === 'new' && lexer.top.mode === modeBlock && lexer.prev === prevWord;
  if (bodied) assign(lexer);
  lexer.prev = prevArrow;
}

/** A symbol (`:ssn`), not a separator. */
function isSymbol(lexer: Lexer): boolean {
  const { compiled, text, pos } = lexer;
  if (compiled.spec.fatArrowKeys !== true) return false;
  const before = text.charCodeAt(pos - 1);
  const adjacent = before === 34 || before === 39 || before === 41 || continuesName(compiled, before) || before === 63;
  const next = text.charCodeAt(pos + 1);
  return !adjacent && (next === 34 || continuesName(compiled, next));
}

function onColon(lexer: Lexer): void {
  const { text, top } = lexer;
  const next = text.charCodeAt(lexer.pos + 1);
  if (next === 58) {
    lexer.pos += 2;
    member(lexer);
    return;
  }
  if (next === 61) {
    lexer.pos += 2;
    assign(lexer);
    return;
  }
  const symbol = isSymbol(lexer);
  lexer.pos++;
  if (symbol) {
    if (top.ternary > 0) top.ternary--;
    lexer.prev = lexer.prev === prevStart ? prevStart : prevOperator;
    return;
  }
  if (top.ternary > 0) {
    top.ternary--;
    lexer.prev = prevOperator;
    return;
  }
  if (top.mode === modeHole) {
    lexer.prev = prevOperator;
    return;
  }
  if (top.mode === modeBlock) {
    colonInBlock(lexer);
    return;
  }
  if (isKeyWord(lexer.prev) || lexer.prev === prevLiteral || lexer.prev === prevClose) {
    pair(lexer);
    top.typed = top.mode === modeCall || top.mode === modeGroup;
  }
  lexer.prev = prevColon;
}

/** A type annotation (`ssn: string = …`), or the end of a condition (`if x:`, `case 1:`, `else:`). */
function colonInBlock(lexer: Lexer): void {
  const { top } = lexer;
  const labelled = lexer.prev === prevControl || top.control;
  if (labelled) {
    if (top.selects) selectByColon(lexer);
    if (fillsIn(lexer)) return;
    resetSlot(top);
    lexer.prev = prevStart;
    return;
  }
  if (isKeyWord(lexer.prev) && lexer.wordStart >= 0) {
    top.keyStart = lexer.wordStart;
    top.keyEnd = lexer.wordEnd;
    top.keyOwnerStart = lexer.ownerStart;
    top.keyOwnerEnd = lexer.ownerEnd;
    top.typed = true;
  } else if (lexer.prev === prevLiteral) {
    pair(lexer);
  }
  lexer.prev = prevColon;
}

/** A dot or its like: the next name is a part of what stands before. */
function member(lexer: Lexer): void {
  const { prev } = lexer;
  if (prev === prevLiteral) {
    lexer.receiver = lexer.out.length - 1;
    lexer.wordStart = -1;
    lexer.pathStart = -1;
    lexer.chained = false;
  } else if (prev === prevClose) {
    lexer.pathStart = -1;
    lexer.chained = lexer.closedBy === 41;
  } else if (!isKeyWord(prev)) {
    lexer.prev = prevOperator;
    return;
  }
  lexer.prev = prevDot;
}

function onDot(lexer: Lexer): void {
  const { text, pos } = lexer;
  if (text.charCodeAt(pos + 1) === 46) {
    lexer.pos += text.charCodeAt(pos + 2) === 46 ? 3 : 2;
    lexer.prev = prevOperator;
    return;
  }
  lexer.pos++;
  if (lexer.prev === prevDot) return;
  member(lexer);
}

/** Characters after a question mark that belong to a type: `String?`, `a?: T`. */
const afterOptional: ReadonlySet<number> = new Set([41, 44, 59, 61, 62, 123]);

function onQuestion(lexer: Lexer): void {
  const { text, pos, top } = lexer;
  const next = text.charCodeAt(pos + 1);
  if (next === 46 && !(text.charCodeAt(pos + 2) >= 48 && text.charCodeAt(pos + 2) <= 57)) {
    lexer.pos += 2;
    member(lexer);
    return;
  }
  lexer.pos++;
  if (next === 63 || next === 58) {
    if (next === 58 && lexer.compiled.spec.braces === 'script') return;
    lexer.pos++;
    lexer.prev = prevOperator;
    return;
  }
  if (next === 45 && text.charCodeAt(pos + 2) === 62) return;
  const before = text.charCodeAt(pos - 1);
  const spaced = before === 32 || before === newlineCode;
  const optional = afterOptional.has(next) || (next === 32 && text.charCodeAt(pos + 2) === 61);
  if (!spaced && (optional || (lexer.compiled.spec.braces === 'hash' && lexer.prev === prevWord))) return;
  top.ternary++;
  lexer.prev = prevOperator;
}

function onBang(lexer: Lexer): void {
  const { text, pos } = lexer;
  const next = text.charCodeAt(pos + 1);
  if (next === 61) {
    lexer.pos += text.charCodeAt(pos + 2) === 61 ? 3 : 2;
    compare(lexer);
    return;
  }
  lexer.pos++;
  const postfix = next === 46 || next === 33 || next === 40 || next === 91 || next === 123;
  if (lexer.prev <= prevClose && postfix) return;
  lexer.prev = prevOperator;
}

function onLess(lexer: Lexer): void {
  const { text, pos, compiled } = lexer;
  const { heredoc } = compiled.spec;
  const next = text.charCodeAt(pos + 1);
  if (next === 60 && heredoc !== undefined && text.startsWith(heredoc, pos) && openHeredoc(lexer, pos)) return;
  if (compiled.spec.jsx && lexer.prev > prevClose && beginsElement(lexer, pos)) {
    openElement(lexer);
    return;
  }
  if (next === 45 && compiled.spec.dollarMember) {
    lexer.pos += 2;
    assign(lexer);
    return;
  }
  if (skipGenerics(lexer)) return;
  operator(lexer);
}

function onDash(lexer: Lexer): void {
  const { text, pos, compiled } = lexer;
  if (text.charCodeAt(pos + 1) !== 62) {
    operator(lexer);
    return;
  }
  lexer.pos += 2;
  if (compiled.spec.arrowMember) {
    member(lexer);
    return;
  }
  if (compiled.spec.arrowPairs && lexer.prev === prevLiteral) {
    pair(lexer);
    return;
  }
  lexer.prev = prevArrow;
}

/** Any other operator; with `=` behind it, an assignment or a comparison by order. */
function operator(lexer: Lexer): void {
  const { text } = lexer;
  const code = text.charCodeAt(lexer.pos);
  const next = text.charCodeAt(lexer.pos + 1);
  lexer.pos++;
  if (next === 61 && text.charCodeAt(lexer.pos + 1) !== 61 && code !== 60 && code !== 62) {
    lexer.pos++;
    assign(lexer);
    return;
  }
  if (next === 61) lexer.pos++;
  const ordering = (code === 60 || code === 62) && lexer.prev <= prevClose && !operatorSigns.has(next);
  lexer.prev = ordering ? prevRange : prevOperator;
}

/** Signs that make another operator of `<` or `>`. */
const operatorSigns: ReadonlySet<number> = new Set([...'<>-|$~*&+'].map((sign) => sign.charCodeAt(0)));

/** `Map.of("name", …)`: a call with several arguments does not hand its first one through. */
function unwrap(lexer: Lexer): void {
  const { top, text } = lexer;
  const literal = lexer.out[top.firstLiteral];
  top.wrapper = false;
  if (literal === undefined || !/^(?:of|new)$/.test(text.slice(top.wordStart, top.nameEnd))) return;
  literal.name = '';
  literal.scope = scopeAt(lexer, lexer.depth);
}

function onComma(lexer: Lexer): void {
  const { top } = lexer;
  noteArgument(lexer);
  if (top.mode === modeBlock && top.keyStart < 0 && lexer.prev === prevWord) addTarget(lexer);
  lexer.pos++;
  lexer.prev = prevComma;
  if (top.mode === modeBlock) {
    commaInBlock(lexer);
    continueBranch(lexer);
    return;
  }
  if (top.args === 0 && top.wrapper === true) unwrap(lexer);
  resetSlot(top);
  top.args++;
}

function onSemicolon(lexer: Lexer): void {
  const { top } = lexer;
  const { control } = top;
  lexer.pos++;
  resetSlot(top);
  if (lexer.compiled.spec.typeAfterName) top.control = control;
  lexer.subjectStart = -1;
  lexer.locator = -1;
  if (lexer.overflow > 0 && lexer.top.mode === modeBlock) lexer.overflow = 0;
  lexer.prev = prevStart;
}

function onHash(lexer: Lexer): void {
  lexer.pos++;
  const { top } = lexer;
  const { text, pos } = lexer;
  const lineStart = text.charCodeAt(pos - 2) === newlineCode || pos === 1;
  if (lineStart && top.mode === modeBlock) {
    resetSlot(top);
    lexer.prev = prevStart;
  }
}

function onPercent(lexer: Lexer): void {
  const { text, pos, compiled } = lexer;
  const match = compiled.spec.quoteLike === 'percent' ? percentAt(text, pos, lexer.prev) : 0;
  if (match === 0) {
    operator(lexer);
    return;
  }
  const kind = text.charCodeAt(pos + 1);
  scanDelimited(lexer, pos + match, kind === 114, 1);
}

/** The length of `%w`, `%q` or `%` when a delimiter follows, or 0. */
function percentAt(text: string, pos: number, prev: number): number {
  const next = text.charAt(pos + 1);
  const lettered = /[wWiIqQr]/.test(next);
  const delimiter = text.charAt(pos + (lettered ? 2 : 1));
  if (lettered && prev <= prevWord) return /[[({<]/.test(delimiter) ? 2 : 0;
  if (prev <= prevClose) return 0;
  if (lettered) return /[[({<|!/]/.test(delimiter) ? 2 : 0;
  return /[[({]/.test(delimiter) ? 1 : 0;
}

function onSlash(lexer: Lexer): void {
  if (lexer.compiled.spec.regex && lexer.prev > prevClose && scanRegex(lexer, lexer.pos)) return;
  operator(lexer);
}

const longBracket = /\[(={0,9})\[/y;

function onSquare(lexer: Lexer): void {
  const { text, pos, compiled } = lexer;
  if (compiled.spec.longBrackets && lexer.prev > prevWord) {
    longBracket.lastIndex = pos;
    const match = longBracket.exec(text);
    if (match) {
      scanUntil(lexer, pos + match[0].length, `]${match[1] ?? ''}]`);
      return;
    }
  }
  openSquare(lexer);
}

/** `var`, `const` or `import` of Go just before. */
export function isVariableKeyword(lexer: Lexer): boolean {
  const { text, wordStart, wordEnd } = lexer;
  if (lexer.prev !== prevWord || lexer.compiled.spec.typeAfterName !== true) return false;
  const length = wordEnd - wordStart;
  return (
    (length === 3 && text.startsWith('var', wordStart)) || /^(?:const|import)$/.test(text.slice(wordStart, wordEnd))
  );
}

function continuesPath(lexer: Lexer, code: number): boolean {
  if (code === 46 || (code === 45 && lexer.compiled.spec.arrowMember === true)) return true;
  return (code === 58 || code === 63) && /[:.]/.test(lexer.text.charAt(lexer.pos + 1));
}

/** An annotation or decorator begins a statement; elsewhere the sign says nothing. */
function onAt(lexer: Lexer): void {
  lexer.pos++;
  if (lexer.newline && lexer.prev <= prevClose) {
    resetSlot(lexer.top);
    lexer.newline = false;
  }
  if (lexer.prev <= prevClose) lexer.prev = prevOperator;
}

/** `&.` of Ruby is a dot. */
function onAmpersand(lexer: Lexer): void {
  if (lexer.text.charCodeAt(lexer.pos + 1) !== 46) {
    operator(lexer);
    return;
  }
  lexer.pos += 2;
  member(lexer);
}

function onDollar(lexer: Lexer): void {
  if (lexer.compiled.spec.dollarMember !== true) {
    operator(lexer);
    return;
  }
  lexer.pos++;
  member(lexer);
}

type Handler = (lexer: Lexer) => void;

const handlerOf: Readonly<Record<string, Handler>> = {
  '(': (lexer) => openRound(lexer, isVariableKeyword(lexer)),
  ')': (lexer) => close(lexer, 41),
  ']': (lexer) => close(lexer, 93),
  '}': (lexer) => close(lexer, 125),
  '[': onSquare,
  '{': openCurly,
  ',': onComma,
  ';': onSemicolon,
  ':': onColon,
  '=': onEquals,
  '.': onDot,
  '?': onQuestion,
  '!': onBang,
  '<': onLess,
  '-': onDash,
  '/': onSlash,
  '#': onHash,
  '%': onPercent,
  '&': onAmpersand,
  $: onDollar,
  '@': onAt,
};

const handlers: readonly Handler[] = Array.from(
  { length: 128 },
  (_, code) => handlerOf[String.fromCharCode(code)] ?? operator,
);

/** One character that is neither name, number, string nor comment. */
export function punctuation(lexer: Lexer, code: number): void {
  if (lexer.retro >= 0 && !continuesPath(lexer, code)) resolveRetro(lexer);
  const handler = handlers[code] ?? operator;
  handler(lexer);
}
