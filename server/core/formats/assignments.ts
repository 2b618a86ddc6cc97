import type { Literal, Scope } from '../model.js';
import type { Extractor } from './extractor.js';
import { field, isSpace, lineEnd, nextLine, pushTrimmed, record, skipSpace, trimEnd } from './literals.js';

/** How a family of `key = value` files is written. */
interface Dialect {
  /** Characters that begin a comment line. */
  readonly comments: string;
  /** Characters between key and value. */
  readonly separators: string;
  /** `[name]` opens a section. */
  readonly sections: boolean;
  /** A backslash at the end of a line carries the value on. */
  readonly continued: boolean;
  /** A space and a comment mark end an unquoted value. */
  readonly inlineComments: boolean;
  /** A quoted value may span lines. */
  readonly multiline: boolean;
}

/** `.env` files: `export KEY="value"`. */
export const extractDotenv: Extractor = reader({
  comments: '#',
  separators: '=',
  sections: false,
  continued: false,
  inlineComments: true,
  multiline: true,
});

/** Java properties: `key=value`, `key: value`, `!` comments, lines carried on by a backslash. */
export const extractProperties: Extractor = reader({
  comments: '#!',
  separators: '=:',
  sections: false,
  continued: true,
  inlineComments: false,
  multiline: false,
});

/** INI and its kin (.cfg, .conf, .editorconfig): sections of `key = value`. */
export const extractIni: Extractor = reader({
  comments: ';#',
  separators: '=:',
  sections: true,
  continued: false,
  inlineComments: true,
  multiline: false,
});

function reader(dialect: Dialect): Extractor {
  return (text, range, scope) => {
    const out: Literal[] = [];
    let section = scope;
    for (let at = range.start; at < range.end; ) {
      const stop = lineEnd(text, at, range.end);
      const start = skipSpace(text, at, stop);
      const name = dialect.sections ? sectionName(text, start, stop) : undefined;
      if (name !== undefined) {
        section = record(name, scope);
        at = nextLine(text, stop, range.end);
      } else if (start < stop && dialect.comments.includes(text.charAt(start))) {
        pushTrimmed(out, text, start + 1, stop, 'comment', '', section);
        at = nextLine(text, stop, range.end);
      } else {
        at = readAssignment({ out, text, dialect, scope: section, end: range.end }, start, stop);
      }
    }
    return out;
  };
}

/** The name in `[name]`, which may be followed by a comment. */
function sectionName(text: string, start: number, stop: number): string | undefined {
  if (text.charCodeAt(start) !== 91 || start >= stop) return undefined;
  const close = text.indexOf(']', start);
  return close > 0 && close < stop ? text.slice(start + 1, close).trim() : undefined;
}

interface Line {
  readonly out: Literal[];
  readonly text: string;
  readonly dialect: Dialect;
  readonly scope: Scope;
  readonly end: number;
}

/** Reads `key = value`, or a line that is none as prose; returns where the next line begins. */
function readAssignment(line: Line, start: number, stop: number): number {
  const { out, text, dialect, scope, end } = line;
  const separator = separatorAt(line, start, stop);
  if (separator < 0) {
    pushTrimmed(out, text, start, stop, 'prose', '', scope);
    return nextLine(text, stop, end);
  }
  const key = text.slice(start, trimEnd(text, start, separator)).replace(/^export\s+/, '');
  const value = skipSpace(text, separator + 1, stop);
  const mark = text.charCodeAt(value);
  if (value < stop && (mark === 34 || mark === 39)) {
    const close = closingQuote(text, value, dialect.multiline ? Math.min(end, value + longestQuoted) : stop);
    if (close > 0) {
      if (close > value + 1) out.push(field(value + 1, close, key, scope));
      return readTail(line, close + 1);
    }
  }
  const valueStop = dialect.continued ? continuedStop(text, stop, end) : stop;
  const comment = dialect.inlineComments ? commentAt(line, value, stop) : -1;
  pushTrimmed(out, text, value, comment < 0 ? valueStop : comment, 'field', key, scope);
  if (comment >= 0) pushTrimmed(out, text, comment + 1, stop, 'comment', '', scope);
  return nextLine(text, valueStop, end);
}

/** A longer quoted value is a missing quote. */
const longestQuoted = 20_000;

function separatorAt(line: Line, start: number, stop: number): number {
  for (let at = start; at < stop; at++) if (line.dialect.separators.includes(line.text.charAt(at))) return at;
  return -1;
}

function closingQuote(text: string, open: number, end: number): number {
  const mark = text.charCodeAt(open);
  for (let at = open + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 92 && mark === 34) at++;
    else if (code === mark) return at;
  }
  return -1;
}

/** Words or a comment after a quoted value. */
function readTail(line: Line, from: number): number {
  const { out, text, dialect, scope, end } = line;
  const stop = lineEnd(text, from, end);
  const at = skipSpace(text, from, stop);
  const comment = at < stop && dialect.comments.includes(text.charAt(at));
  pushTrimmed(out, text, comment ? at + 1 : at, stop, comment ? 'comment' : 'prose', '', scope);
  return nextLine(text, stop, end);
}

function commentAt(line: Line, from: number, stop: number): number {
  for (let at = from + 1; at < stop; at++) {
    if (line.dialect.comments.includes(line.text.charAt(at)) && isSpace(line.text.charCodeAt(at - 1))) return at;
  }
  return -1;
}

/** The end of a value whose lines end in a backslash. */
function continuedStop(text: string, stop: number, end: number): number {
  let at = stop;
  while (at < end && text.charCodeAt(at - 1) === 92) {
    const next = nextLine(text, at, end);
    if (next >= end) return end;
    at = lineEnd(text, next, end);
  }
  return at;
}
