import type { Literal, Scope } from '../model.js';
import type { Extractor } from './extractor.js';
import { extractJson } from './json.js';
import { findIn, lineEnd, nextLine, pushTrimmed, record, skipSpace } from './literals.js';

/**
 * Log files: every line is a record. `key=value` and JSON become fields with their names, the rest of the line prose.
 */
export const extractLog: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  for (let at = range.start; at < range.end; ) {
    const stop = lineEnd(text, at, range.end);
    const start = skipSpace(text, at, stop);
    if (start < stop) readLine(out, text, start, stop, scope);
    at = nextLine(text, stop, range.end);
  }
  return out;
};

function readLine(out: Literal[], text: string, start: number, stop: number, scope: Scope): void {
  const line = record('', scope);
  const json = findIn(text, '{"', start, stop);
  const proseStop = json < 0 ? stop : json;
  readPairs(out, text, start, proseStop, line);
  if (json < 0) return;
  for (const literal of extractJson(text, { start: json, end: stop }, line)) out.push(literal);
}

/** Splits a line at its `key=value` pairs. */
function readPairs(out: Literal[], text: string, start: number, stop: number, line: Scope): void {
  let prose = start;
  for (let equals = findIn(text, '=', start, stop); equals >= 0; ) {
    const key = keyStart(text, prose, equals);
    const value = key < 0 ? undefined : valueRange(text, equals + 1, stop);
    if (value !== undefined) {
      pushTrimmed(out, text, prose, key, 'prose', '', line);
      pushTrimmed(out, text, value.start, value.end, 'field', text.slice(key, equals), line);
      prose = value.next;
    }
    equals = findIn(text, '=', Math.max(prose, equals + 1), stop);
  }
  pushTrimmed(out, text, prose, stop, 'prose', '', line);
}

/** Longest key that is believed. */
const longestKey = 60;

/** The start of the word before `=`, or -1: `patient_id`, `user.email`, `X-Request-Id`. */
function keyStart(text: string, from: number, equals: number): number {
  let at = equals;
  const limit = Math.max(from, equals - longestKey);
  while (at > limit && isKeyCode(text.charCodeAt(at - 1))) at--;
  const first = text.charCodeAt(at) | 32;
  return at < equals && first >= 97 && first <= 122 ? at : -1;
}

function isKeyCode(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 95 || code === 46 || code === 45;
}

/** The value after `=`: quoted, or a word with the capitalised words after it (`patient=Jane Roe mrn=...`). */
function valueRange(
  text: string,
  from: number,
  stop: number,
): { start: number; end: number; next: number } | undefined {
  const mark = text.charCodeAt(from);
  if (from >= stop || mark === 61 || mark === 32) return undefined;
  if (mark === 34 || mark === 39) {
    const close = findIn(text, text.charAt(from), from + 1, stop);
    if (close >= 0) return { start: from + 1, end: close, next: close + 1 };
  }
  let end = wordEnd(text, from, stop);
  for (let words = 0; words < 3 && text.charCodeAt(end) === 32 && end < stop; words++) {
    const next = wordEnd(text, end + 1, stop);
    if (!isCapitalised(text, end + 1, next)) break;
    end = next;
  }
  return { start: from, end, next: end };
}

function wordEnd(text: string, from: number, stop: number): number {
  let at = from;
  while (at < stop && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

/** White space, comma, semicolon, ampersand, pipe, closing brackets and quotes end a bare value. */
function isBreak(code: number): boolean {
  return (
    code <= 32 ||
    code === 44 ||
    code === 59 ||
    code === 38 ||
    code === 124 ||
    code === 41 ||
    code === 93 ||
    code === 125
  );
}

/** A capital and small letters, without a key's `=` behind it. */
function isCapitalised(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (end - start < 2 || first < 65 || first > 90) return false;
  for (let at = start + 1; at < end; at++) {
    const lower = text.charCodeAt(at) | 32;
    if (text.charCodeAt(at) !== 39 && text.charCodeAt(at) !== 45 && (lower < 97 || lower > 122)) return false;
  }
  return true;
}
