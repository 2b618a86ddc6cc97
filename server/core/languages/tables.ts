/** Tables of test cases: their values are named by the parameters of the test that gets them. */
import { isTable } from './callees.js';
import type { Frame, Lexer } from './frames.js';

/** How the arguments of a call get their names from `Frame.columns`. */
/** By position behind the first argument: placeholders of a statement, `parametrize("a, b", …)`. */
export const columnsBehind = 1;
/** By position: `InlineData("…", "…")`. */
export const columnsOfArguments = 0;
/** By position in each row of the list: `it.each([["…", "…"]])`. */
export const columnsOfRows = -1;

/** How far ahead the parameters may stand, in characters. */
const farthest = 20_000;
const nearest = 3000;

const signature =
  /\b(?:void|fun|def|Task|ValueTask|(?:public|internal)(?:\s{1,9}async)?\s{1,9}[\w<>?]{1,40})\s{1,9}(?:\w{1,120}|`[^`\n]{1,160}`)\s{0,9}\(([^()]{0,800})\)/g;
const callback =
  /\s{0,9}\(\s{0,40}(?:'[^'\n]{0,300}'|"[^"\n]{0,300}"|`[^`]{0,300}`)\s{0,9},\s{0,40}(?:async\s{1,9})?(?:function\s{0,9}\w{0,60}\s{0,9})?(?:\(([^()]{0,400})\)|(\w{1,60})\s{0,3}=>)/y;
const receivers: ReadonlySet<string> = new Set(['self', 'cls', 'this']);

/** The names in a list of parameters, with types before or behind them; '' for what is no simple name. */
export function parameterNames(list: string): readonly string[] {
  const names = list.split(',').map((part) => {
    const declared = (part.split('=')[0] ?? '').trim();
    const name = declared.includes(':') ? (declared.split(':')[0] ?? '').trim() : (declared.split(/\s+/).pop() ?? '');
    return /^\w{1,60}$/.test(name) ? name : '';
  });
  return receivers.has(names[0] ?? '') ? names.slice(1) : names;
}

/** Skips a quoted text; gives the offset of its closing quote, or of the end of its line. */
function quoteEnd(text: string, from: number, last: number): number {
  const quote = text.charCodeAt(from);
  let at = from + 1;
  while (at < last) {
    const code = text.charCodeAt(at);
    if (code === quote || (code === 10 && quote !== 96)) return at;
    at += code === 92 ? 2 : 1;
  }
  return last;
}

/** The offset of the parenthesis that closes the one before `from`, or -1 when it is too far away. */
function closingOf(lexer: Lexer, from: number): number {
  const { text } = lexer;
  const last = Math.min(lexer.end, from + farthest);
  let level = 0;
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === 39 || code === 34 || code === 96) at = quoteEnd(text, at, last);
    else if (code === 40 || code === 91 || code === 123) level++;
    else if (code === 41 || code === 93 || code === 125) {
      if (level === 0) return at;
      level--;
    }
  }
  return -1;
}

/** The parameters of the callback behind `it.each(…)`. Each stretch of text is looked at once. */
function callbackNames(lexer: Lexer, frame: Frame): readonly string[] {
  if (frame.openAt < lexer.tableTo) return [];
  const close = closingOf(lexer, frame.openAt);
  lexer.tableTo = close < 0 ? frame.openAt + farthest : close;
  if (close < 0) return [];
  callback.lastIndex = close + 1;
  const match = callback.exec(lexer.text);
  return match ? parameterNames(match[1] ?? match[2] ?? '') : [];
}

/** The parameters of the next test method. One look serves every attribute before it. */
function methodNames(lexer: Lexer): readonly string[] {
  if (lexer.pos < lexer.signatureTo) return lexer.parameters;
  signature.lastIndex = 0;
  const match = signature.exec(lexer.text.slice(lexer.pos, Math.min(lexer.end, lexer.pos + nearest)));
  lexer.signatureTo = lexer.pos + (match ? match.index : nearest);
  lexer.parameters = match ? parameterNames(match[1] ?? '') : [];
  return lexer.parameters;
}

const none: readonly string[] = [];

/** Finds the columns of a call whose arguments are rows of test cases, once per call. */
export function findColumns(lexer: Lexer, frame: Frame): readonly string[] {
  const { text } = lexer;
  const { wordStart, nameEnd } = frame;
  frame.columns = none;
  if (frame.nameStart < 0 || !isTable(text, wordStart, nameEnd)) return none;
  const first = text.charCodeAt(wordStart) | 32;
  if (nameEnd - wordStart === 4) {
    frame.columns = callbackNames(lexer, frame);
    frame.columnsFrom = columnsOfRows;
    return frame.columns;
  }
  frame.columns = methodNames(lexer);
  frame.columnsFrom = first === 101 ? columnsOfRows : columnsOfArguments;
  if (first === 99 && frame.columns.length > 0) lexer.csvTo = lexer.signatureTo;
  return frame.columns;
}
