/** The values of PDF (ISO 32000-1, 7.3) as they stand in files and in content streams. */

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
}

/** Points to an indirect object by its number; generations are not told apart. */
export interface PdfRef {
  readonly kind: 'ref';
  readonly number: number;
}

export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
}

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** An operator of a content stream or a keyword of a file; `null` and signs that mean nothing are words as well. */
export interface PdfWord {
  readonly kind: 'word';
  readonly word: string;
}

export type PdfValue = number | boolean | PdfName | PdfString | PdfRef | PdfArray | PdfDict | PdfWord;

/** How many values may still be read: some bytes make a value that needs a hundred times as much memory. */
export interface Allowance {
  left: number;
}

/** A place in bytes; `end` is where they end. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
  readonly values: Allowance;
}

/** Arrays and dictionaries nest this deep; what is deeper is read as nothing. */
const deepest = 32;

/** Longest string, in bytes; what follows is left out. */
const longestString = 1024 * 1024;

const nothing: PdfWord = { kind: 'word', word: '' };

/** Kinds of bytes (7.2.2). */
const regular = 0;
const space = 1;
const delimiter = 2;
const kinds = tableOfKinds();

function tableOfKinds(): Uint8Array {
  const table = new Uint8Array(256);
  for (const code of [0, 9, 10, 12, 13, 32]) table[code] = space;
  for (const mark of '()<>[]{}/%') table[mark.charCodeAt(0)] = delimiter;
  return table;
}

/** White space of PDF, which counts NUL. */
export function isPdfSpace(byte: number): boolean {
  return kinds[byte] === space;
}

/** Steps over white space and comments. */
export function skipPdfSpace(cursor: Cursor): void {
  const { bytes, end } = cursor;
  while (cursor.at < end) {
    const byte = bytes[cursor.at] ?? 0;
    if (byte === 37) {
      while (cursor.at < end && bytes[cursor.at] !== 10 && bytes[cursor.at] !== 13) cursor.at++;
    } else if (kinds[byte] === space) cursor.at++;
    else return;
  }
}

/** The next value; undefined at the end, and when no more may be read. Always moves on, so that reading ends whatever the bytes are. */
export function readPdfValue(cursor: Cursor, depth = 0): PdfValue | undefined {
  skipPdfSpace(cursor);
  const { bytes, end } = cursor;
  if (cursor.at >= end || cursor.values.left-- <= 0) return undefined;
  const byte = bytes[cursor.at] ?? 0;
  if (byte === 47) return readName(cursor);
  if (byte === 40) return readLiteral(cursor);
  if (byte === 60) return bytes[cursor.at + 1] === 60 ? readDict(cursor, depth) : readHex(cursor);
  if (byte === 91) return readArray(cursor, depth);
  if (kinds[byte] !== regular) {
    cursor.at++;
    return nothing;
  }
  return readRegular(cursor);
}

/** A run of regular characters: a number, a reference or a word. */
function readRegular(cursor: Cursor): PdfValue {
  const start = cursor.at;
  const { bytes, end } = cursor;
  while (cursor.at < end && kinds[bytes[cursor.at] ?? 0] === regular) cursor.at++;
  const number = numberOf(bytes, start, cursor.at);
  if (number !== undefined) return isReference(cursor) ? { kind: 'ref', number } : number;
  const word = latin1(bytes, start, Math.min(cursor.at, start + 32));
  if (word === 'true' || word === 'false') return word === 'true';
  return { kind: 'word', word };
}

/** Do a generation and `R` follow? Steps behind them if so. */
function isReference(cursor: Cursor): boolean {
  const { bytes, end } = cursor;
  let at = cursor.at;
  const skip = (): void => {
    while (at < end && kinds[bytes[at] ?? 0] === space) at++;
  };
  skip();
  const digits = at;
  while (at < end && at - digits < 5 && isDigit(bytes[at] ?? 0)) at++;
  if (at === digits) return false;
  skip();
  if (bytes[at] !== 82 || at >= end || (at + 1 < end && kinds[bytes[at + 1] ?? 0] === regular)) return false;
  cursor.at = at + 1;
  return true;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** `12`, `-.5`, `+3.25`, also `--4` as some writers have it; undefined for everything else. */
function numberOf(bytes: Uint8Array, start: number, end: number): number | undefined {
  let at = start;
  let negative = false;
  for (; at < end && (bytes[at] === 43 || bytes[at] === 45); at++) negative ||= bytes[at] === 45;
  let value = 0;
  let scale = 0;
  let digits = 0;
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 46 && scale === 0) scale = 1;
    else if (isDigit(byte)) {
      digits++;
      value = value * 10 + byte - 48;
      scale *= 10;
    } else return undefined;
  }
  if (digits === 0) return undefined;
  const size = scale > 1 ? value / scale : value;
  return negative ? -size : size;
}

/** Longest name that is told from others. */
const longestName = 128;

function readName(cursor: Cursor): PdfName {
  const { bytes, end } = cursor;
  const start = ++cursor.at;
  while (cursor.at < end && kinds[bytes[cursor.at] ?? 0] === regular) cursor.at++;
  const written = latin1(bytes, start, Math.min(cursor.at, start + longestName));
  const name = written.includes('#')
    ? written.replace(/#([\da-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : written;
  return { kind: 'name', name };
}

const escapes: ReadonlyMap<number, number> = new Map([
  [110, 10],
  [114, 13],
  [116, 9],
  [98, 8],
  [102, 12],
]);

/** A string in parentheses, which may nest (7.3.4.2). */
function readLiteral(cursor: Cursor): PdfString {
  const { bytes, end } = cursor;
  const out: number[] = [];
  let open = 1;
  for (cursor.at++; cursor.at < end; ) {
    const byte = bytes[cursor.at++] ?? 0;
    if (byte === 92) readEscape(cursor, out.length < longestString ? out : []);
    else {
      if (byte === 40) open++;
      else if (byte === 41 && --open === 0) break;
      if (out.length < longestString) out.push(byte);
    }
  }
  return { kind: 'string', bytes: Uint8Array.from(out) };
}

/** What follows a backslash: a letter, up to three octal digits, or a line end that does not count. */
function readEscape(cursor: Cursor, out: number[]): void {
  const { bytes, end } = cursor;
  if (cursor.at >= end) return;
  const byte = bytes[cursor.at++] ?? 0;
  if (byte >= 48 && byte <= 55) {
    let value = byte - 48;
    for (let more = 0; more < 2 && cursor.at < end; more++) {
      const digit = bytes[cursor.at] ?? 0;
      if (digit < 48 || digit > 55) break;
      value = value * 8 + digit - 48;
      cursor.at++;
    }
    out.push(value & 0xff);
  } else if (byte === 13) {
    if (bytes[cursor.at] === 10) cursor.at++;
  } else if (byte !== 10) out.push(escapes.get(byte) ?? byte);
}

/** Hexadecimal digits between angle brackets; a missing last digit is 0. */
function readHex(cursor: Cursor): PdfString {
  const { bytes, end } = cursor;
  const out: number[] = [];
  let high = -1;
  for (cursor.at++; cursor.at < end; ) {
    const byte = bytes[cursor.at++] ?? 0;
    if (byte === 62) break;
    const digit = hexDigit(byte);
    if (digit < 0) continue;
    if (high < 0) high = digit;
    else {
      if (out.length < longestString) out.push(high * 16 + digit);
      high = -1;
    }
  }
  if (high >= 0) out.push(high * 16);
  return { kind: 'string', bytes: Uint8Array.from(out) };
}

/** The value of a hexadecimal digit; -1 for another byte. */
export function hexDigit(byte: number): number {
  if (isDigit(byte)) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function readArray(cursor: Cursor, depth: number): PdfArray {
  const { bytes } = cursor;
  const items: PdfValue[] = [];
  cursor.at++;
  for (;;) {
    skipPdfSpace(cursor);
    if (bytes[cursor.at] === 93) {
      cursor.at++;
      break;
    }
    const item = depth < deepest ? readPdfValue(cursor, depth + 1) : skipOne(cursor);
    if (item === undefined) break;
    items.push(item);
  }
  return { kind: 'array', items };
}

function readDict(cursor: Cursor, depth: number): PdfDict {
  const { bytes } = cursor;
  const entries = new Map<string, PdfValue>();
  cursor.at += 2;
  for (;;) {
    skipPdfSpace(cursor);
    if (bytes[cursor.at] === 62) {
      cursor.at += bytes[cursor.at + 1] === 62 ? 2 : 1;
      break;
    }
    const key = depth < deepest ? readPdfValue(cursor, depth + 1) : skipOne(cursor);
    if (key === undefined) break;
    // A dictionary that was never closed ends where its object does.
    if (isWord(key, 'endobj') || isWord(key, 'stream')) break;
    if (typeof key !== 'object' || key.kind !== 'name') continue;
    skipPdfSpace(cursor);
    if (bytes[cursor.at] === 62) continue;
    const value = readPdfValue(cursor, depth + 1);
    if (value === undefined) break;
    entries.set(key.name, value);
  }
  return { kind: 'dict', entries };
}

function skipOne(cursor: Cursor): PdfWord | undefined {
  if (cursor.at >= cursor.end) return undefined;
  cursor.at++;
  return nothing;
}

export function isWord(value: PdfValue | undefined, word: string): boolean {
  return typeof value === 'object' && value.kind === 'word' && value.word === word;
}

/** Bytes as the characters of their values. For short pieces. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
