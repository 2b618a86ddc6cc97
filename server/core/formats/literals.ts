import type { Literal, LiteralKind, NotData, Role, Scope, Subject } from '../model.js';

/** What a format knows about a value beyond its name. */
export interface Meaning {
  readonly role?: Role;
  readonly subject?: Subject;
  readonly notData?: NotData;
  readonly encoded?: 'base64';
}

/** A literal under construction: some formats learn what a value means only after they have passed it. */
export interface Draft {
  start: number;
  end: number;
  kind: LiteralKind;
  name: string;
  scope: Scope;
  role?: Role;
  subject?: Subject;
  notData?: NotData;
  encoded?: 'base64';
}

/** A plain value of a data format. */
export function field(start: number, end: number, name: string, scope: Scope): Draft {
  return { start, end, kind: 'field', name, scope };
}

/** Adds what the format knows; what is absent stays as it was. */
export function give(draft: Draft, meaning: Meaning): Draft {
  if (meaning.role !== undefined) draft.role = meaning.role;
  if (meaning.subject !== undefined) draft.subject = meaning.subject;
  if (meaning.notData !== undefined) draft.notData = meaning.notData;
  if (meaning.encoded !== undefined) draft.encoded = meaning.encoded;
  return draft;
}

/**
 * A value with what its format knows. Written out by case, because objects made in one piece are several times faster
 * to make and to read than objects that grow.
 */
export function literalWith(
  start: number,
  end: number,
  kind: LiteralKind,
  name: string,
  scope: Scope,
  role: Role | undefined,
  subject: Subject | undefined,
): Draft {
  if (role === undefined) {
    return subject === undefined ? { start, end, kind, name, scope } : { start, end, kind, name, scope, subject };
  }
  if (subject === undefined) return { start, end, kind, name, scope, role };
  return { start, end, kind, name, scope, role, subject };
}

/** A key of a data format. */
export interface Key {
  readonly name: string;
  /** Does it look like a value itself? */
  readonly isData: boolean;
}

/** Remembers keys, so that one that occurs a thousand times is one string and looked at once. */
export interface Interner {
  take(text: string, start: number, end: number): Key;
}

const longestRemembered = 64;

/** A small table by first and last character and length; a collision only costs a new key. */
export function createInterner(): Interner {
  const known: (Key | undefined)[] = new Array(256).fill(undefined);
  return {
    take(text, start, end) {
      const length = end - start;
      const slot = (text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + length) & 255;
      const candidate = known[slot];
      if (candidate !== undefined && candidate.name.length === length && stands(candidate.name, text, start))
        return candidate;
      const key = { name: text.slice(start, end), isData: isDataKey(text, start, end) };
      if (length <= longestRemembered) known[slot] = key;
      return key;
    },
  };
}

/** `startsWith`, which costs more than a loop for words as short as keys. */
function stands(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  }
  return true;
}

export function record(name: string, parent: Scope): Scope {
  return { kind: 'record', name, parent };
}

export function list(name: string, parent: Scope): Scope {
  return { kind: 'list', name, parent };
}

/** Space, tab, line breaks, no-break space and the byte-order mark. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}

/** The first offset in [from, to) that is no white space, or `to`. */
export function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The end of [from, to) without its trailing white space. */
export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Appends the range as one literal without the white space around it; an empty one is dropped. */
export function pushTrimmed(
  out: Literal[],
  text: string,
  from: number,
  to: number,
  kind: LiteralKind,
  name: string,
  scope: Scope,
): Draft | undefined {
  const start = skipSpace(text, from, to);
  if (start === to) return undefined;
  const draft: Draft = { start, end: trimEnd(text, start, to), kind, name, scope };
  out.push(draft);
  return draft;
}

/** The offset of the first line break (LF, or CR) at or after `from`, at most `to`. */
export function lineEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return to;
}

/** The start of the line after the one that ends at `end`; CRLF is one break. */
export function nextLine(text: string, end: number, to: number): number {
  if (end >= to) return to;
  const crlf = text.charCodeAt(end) === 13 && end + 1 < to && text.charCodeAt(end + 1) === 10;
  return end + (crlf ? 2 : 1);
}

/** Appends one prose literal for each paragraph: lines up to a blank one. */
export function pushParagraphs(out: Literal[], text: string, from: number, to: number, scope: Scope): void {
  let paragraph = -1;
  let last = from;
  for (let at = from; at < to; ) {
    const end = lineEnd(text, at, to);
    const blank = skipSpace(text, at, end) === end;
    if (blank && paragraph >= 0) {
      pushTrimmed(out, text, paragraph, last, 'prose', '', scope);
      paragraph = -1;
    } else if (!blank) {
      if (paragraph < 0) paragraph = at;
      last = end;
    }
    at = nextLine(text, end, to);
  }
  if (paragraph >= 0) pushTrimmed(out, text, paragraph, last, 'prose', '', scope);
}

/** Strips quotes of the given kinds around [from, to); returns the inner range. */
export function unquoted(text: string, from: number, to: number): { start: number; end: number } {
  const first = text.charCodeAt(from);
  const quoted = to - from >= 2 && (first === 34 || first === 39) && text.charCodeAt(to - 1) === first;
  return quoted ? { start: from + 1, end: to - 1 } : { start: from, end: to };
}

/** The first offset of `needle` inside [from, to), or -1; never looks beyond `to`, which keeps repeated calls linear. */
export function findIn(text: string, needle: string, from: number, to: number): number {
  if (from >= to) return -1;
  if (to === text.length) return text.indexOf(needle, from);
  const found = text.slice(from, to).indexOf(needle);
  return found < 0 ? -1 : from + found;
}

/** A key that looks like data: six digits or more, or an at sign (`{"431-08-7726": {...}}`). */
function isDataKey(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 64) return true;
    if (code >= 48 && code <= 57) digits++;
  }
  return digits >= 6;
}
