/** Scans strings, characters, regular expressions and here-documents. All scans are linear and stop at `lexer.end`. */

import { emitHeredoc, emitString, emitValue } from './emit.js';
import type { Hole, StringSpec } from './families.js';
import { deepest, type Lexer, modeHole, prevLiteral, push } from './frames.js';
import { placeOf } from './places.js';
import { indexWithin } from './search.js';

const quoteCode = 34;
const backslash = 92;

/** The offset behind the opening of the hole at `at`, or 0 when there is none. */
function holeAt(text: string, at: number, code: number, hole: Hole): number {
  if (code !== hole.charCodeAt(0)) return 0;
  if (hole === '{') return at + 1;
  if (text.charCodeAt(at + 1) !== hole.charCodeAt(1)) return 0;
  return hole === '{$' ? at + 1 : at + 2;
}

function holeCloser(hole: Hole): number {
  return hole === '\\(' || hole === '$(' ? 41 : 125;
}

function finish(lexer: Lexer, start: number, end: number, after: number, whole: boolean): void {
  if (whole && end > start) emitString(lexer, start, end, after);
  else emitValue(lexer, start, end, 'string');
  lexer.prev = prevLiteral;
  lexer.pos = after;
}

/** Scans the body of a string from `start`; `whole` is false when it goes on after a hole. */
export function scanString(lexer: Lexer, spec: StringSpec, start: number, whole: boolean): void {
  const { text, end } = lexer;
  const { close, hole, multiline } = spec;
  const closeCode = close.charCodeAt(0);
  const escapeCode = spec.escape === '' ? -1 : spec.escape.charCodeAt(0);
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === closeCode && (close.length === 1 || text.startsWith(close, at))) {
      if (escapeCode !== closeCode || text.charCodeAt(at + 1) !== closeCode) {
        finish(lexer, start, at, Math.min(at + close.length, end), whole);
        return;
      }
      at += 2;
      continue;
    }
    if (code === 10 && !multiline) {
      finish(lexer, start, at, at, whole);
      return;
    }
    if (hole !== undefined) {
      const inside = holeAt(text, at, code, hole);
      if (inside > 0 && hole === '{' && text.charCodeAt(at + 1) === 123) {
        at += 2;
        continue;
      }
      if (inside > 0 && lexer.depth < deepest) {
        openHole(lexer, spec, hole, start, at, inside);
        return;
      }
    }
    at += code === escapeCode && code !== closeCode ? 2 : 1;
  }
  finish(lexer, start, end, end, whole);
}

function openHole(lexer: Lexer, spec: StringSpec, hole: Hole, start: number, at: number, inside: number): void {
  emitValue(lexer, start, at, 'string');
  lexer.pos = inside;
  const frame = push(lexer, modeHole, holeCloser(hole));
  if (frame) frame.string = spec;
  if (!spec.multiline) lexer.lineHoles++;
}

/** Scans a string without escapes or holes up to `close`; an unterminated one ends with the text. */
export function scanUntil(lexer: Lexer, start: number, close: string): void {
  const found = indexWithin(lexer.text, close, start, lexer.end);
  const end = found < 0 || found > lexer.end ? lexer.end : found;
  emitString(lexer, start, end, Math.min(end + close.length, lexer.end));
  lexer.prev = prevLiteral;
  lexer.pos = Math.min(end + close.length, lexer.end);
}

/** `"""`-like strings whose closing repeats the opening run: C#, Swift, Rust. `at` is the first of the run. */
export function scanFence(lexer: Lexer, at: number, fence: '"' | '#', spec: StringSpec): void {
  const { text } = lexer;
  const code = fence.charCodeAt(0);
  let from = at;
  while (text.charCodeAt(from) !== code && from < at + 3) from++;
  const run = from;
  while (from < lexer.end && text.charCodeAt(from) === code) from++;
  if (fence === '#') {
    const quotes = text.startsWith('"""', from) ? '"""' : '"';
    scanUntil(lexer, from + quotes.length, quotes + fence.repeat(from - run));
    return;
  }
  const close = fence.repeat(from - run);
  if (spec.hole) {
    scanString(lexer, { ...spec, close }, from, true);
    return;
  }
  scanUntil(lexer, from, close);
}

/** `r#"…"#` of Rust from the quote or hash at `at`; false when it is no string. */
export function scanHashes(lexer: Lexer, at: number): boolean {
  const { text } = lexer;
  let from = at;
  while (from < lexer.end && text.charCodeAt(from) === 35) from++;
  if (text.charCodeAt(from) !== quoteCode) return false;
  scanUntil(lexer, from + 1, `"${'#'.repeat(from - at)}`);
  return true;
}

/** `R"tag(…)tag"` of C++ from the quote at `at`; false when it is no raw string. Tags have at most 16 characters. */
export function scanCppRaw(lexer: Lexer, at: number): boolean {
  const open = lexer.text.slice(at + 1, at + 18).indexOf('(');
  if (open < 0) return false;
  const tag = lexer.text.slice(at + 1, at + 1 + open);
  scanUntil(lexer, at + 2 + open, `)${tag}"`);
  return true;
}

/** Skips a character such as 'x' or '\n'; anything else (a lifetime, an apostrophe) is one character of code. */
export function skipCharacter(lexer: Lexer, at: number): void {
  const { text } = lexer;
  if (text.charCodeAt(at + 1) === backslash) {
    const close = text.slice(at + 3, at + 14).indexOf("'");
    lexer.pos = close < 0 ? at + 2 : at + 4 + close;
  } else if (text.charCodeAt(at + 2) === 39) lexer.pos = at + 3;
  else if (text.charCodeAt(at + 3) === 39) lexer.pos = at + 4;
  else lexer.pos = at + 1;
  lexer.pos = Math.min(lexer.pos, lexer.end);
  lexer.prev = prevLiteral;
}

/** Longest regular expression literal that is believed, in characters. */
const longestRegex = 4000;

/** Scans `/…/flags` from the slash at `at`; false when no regular expression ends on this line. */
export function scanRegex(lexer: Lexer, at: number): boolean {
  const { text } = lexer;
  const last = Math.min(lexer.end, at + longestRegex);
  let inClass = false;
  for (let from = at + 1; from < last; from++) {
    const code = text.charCodeAt(from);
    if (code === 10) return false;
    if (code === backslash) from++;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) {
      emitValue(lexer, at + 1, from, 'string', 'pattern');
      lexer.pos = from + 1;
      while (lexer.pos < lexer.end && isFlag(text.charCodeAt(lexer.pos))) lexer.pos++;
      lexer.prev = prevLiteral;
      return true;
    }
  }
  return false;
}

function isFlag(code: number): boolean {
  return code >= 97 && code <= 122;
}

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/** The offset of the closing delimiter of the text behind `at`; brackets nest. `lexer.end` when there is none. */
function delimited(lexer: Lexer, at: number): number {
  const { text, end } = lexer;
  const open = text.charCodeAt(at);
  const pair = closers[text.charAt(at)];
  const close = pair === undefined ? open : pair.charCodeAt(0);
  let level = 0;
  for (let from = at + 1; from < end; from++) {
    const code = text.charCodeAt(from);
    if (code === backslash) from++;
    else if (code === close) {
      if (level === 0) return from;
      level--;
    } else if (code === open) level++;
  }
  return end;
}

/** Scans a quote-like literal whose delimiter stands at `at`: `%w[…]`, `q{…}`, `qr/…/`. */
export function scanDelimited(lexer: Lexer, at: number, pattern: boolean, parts: number): void {
  let open = at;
  for (let part = 0; part < parts; part++) {
    const close = delimited(lexer, open);
    if (pattern) emitValue(lexer, open + 1, close, 'string', 'pattern');
    else emitString(lexer, open + 1, close, close + 1);
    const bracketed = closers[lexer.text.charAt(open)] !== undefined;
    lexer.pos = Math.min(close + 1, lexer.end);
    open = bracketed ? lexer.pos : close;
    if (close >= lexer.end) break;
  }
  lexer.prev = prevLiteral;
}

const heredocTag = /<<<?[~-]?[ \t]?(["'`]?)([A-Za-z_]\w{0,60})\1/y;

/** Notes a here-document announced at `at`; false when this is another operator. */
export function openHeredoc(lexer: Lexer, at: number): boolean {
  heredocTag.lastIndex = at;
  const match = heredocTag.exec(lexer.text);
  const tag = match?.[2];
  if (match === null || tag === undefined) return false;
  if (lexer.compiled.spec.heredoc === '<<' && /^<<[ \t]/.test(match[0])) return false;
  lexer.heredocs.push({ tag, ...placeOf(lexer) });
  lexer.pos = at + match[0].length;
  lexer.prev = prevLiteral;
  return true;
}

/** Reads the bodies of the announced here-documents; `lexer.pos` is at the start of a line. */
export function readHeredocs(lexer: Lexer): void {
  const { text, end } = lexer;
  for (const heredoc of lexer.heredocs) {
    const start = lexer.pos;
    let line = start;
    let closed = end;
    while (line < end) {
      const newline = indexWithin(text, '\n', line, end);
      const stop = newline < 0 || newline > end ? end : newline;
      if (endsHeredoc(text, line, stop, heredoc.tag)) {
        closed = line;
        break;
      }
      line = stop + 1;
    }
    emitHeredoc(lexer, heredoc, start, Math.min(closed, end));
    lexer.pos = Math.min(closed < end ? text.indexOf(heredoc.tag, closed) + heredoc.tag.length : end, end);
  }
  lexer.heredocs.length = 0;
}

function endsHeredoc(text: string, line: number, stop: number, tag: string): boolean {
  let at = line;
  while (at < stop && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  if (!text.startsWith(tag, at)) return false;
  const next = at + tag.length;
  return next >= stop || !/\w/.test(text.charAt(next));
}
