import { utf16 } from './encodings.js';
import { type Cursor, isWord, type PdfValue, readPdfValue } from './syntax.js';

/** Most codes that are set in one map; a font has at most 65,536, and ranges may overlap. */
const mostCodes = 65_536;

/** A map that is being read. */
interface Reading {
  readonly cursor: Cursor;
  readonly map: Map<number, string>;
  left: number;
}

/** Reads a ToUnicode map (ISO 32000-1, 9.10.3): what the codes of a font mean. */
export function readCharacterMap(bytes: Uint8Array): ReadonlyMap<number, string> {
  const cursor: Cursor = { bytes, at: 0, end: bytes.length, values: { left: mostCodes * 4 } };
  const reading: Reading = { cursor, map: new Map(), left: mostCodes };
  while (reading.left > 0) {
    const value = readPdfValue(cursor);
    if (value === undefined) break;
    if (isWord(value, 'beginbfchar')) readCharacters(reading);
    else if (isWord(value, 'beginbfrange')) readRanges(reading);
  }
  return reading.map;
}

/** Ligatures are three or four characters long. */
const longestCharacters = 16;

function set(reading: Reading, code: number, characters: string): void {
  reading.map.set(code, characters.slice(0, longestCharacters));
  reading.left--;
}

/** Pairs of a code and its characters, up to `endbfchar`. */
function readCharacters(reading: Reading): void {
  while (reading.left > 0) {
    const code = codeOf(readPdfValue(reading.cursor));
    if (code === undefined) return;
    const characters = readPdfValue(reading.cursor);
    if (typeof characters === 'object' && characters.kind === 'string') set(reading, code, utf16(characters.bytes));
  }
}

/** First and last code, then the characters of the first, or of each in an array. */
function readRanges(reading: Reading): void {
  while (reading.left > 0) {
    const first = codeOf(readPdfValue(reading.cursor));
    if (first === undefined) return;
    const last = codeOf(readPdfValue(reading.cursor));
    const characters = readPdfValue(reading.cursor);
    if (last === undefined || typeof characters !== 'object') return;
    const count = Math.min(last - first + 1, reading.left);
    if (characters.kind === 'array') {
      for (const [index, item] of characters.items.slice(0, Math.max(0, count)).entries()) {
        if (typeof item === 'object' && item.kind === 'string') set(reading, first + index, utf16(item.bytes));
      }
    } else if (characters.kind === 'string') setRange(reading, first, count, utf16(characters.bytes));
  }
}

/** The last character of `start` counts on from code to code. */
function setRange(reading: Reading, first: number, count: number, start: string): void {
  if (start === '' || start.length > longestCharacters) return;
  const tail = start.charCodeAt(start.length - 1);
  for (let index = 0; index < count; index++) {
    set(reading, first + index, start.slice(0, -1) + String.fromCharCode(tail + index));
  }
}

function codeOf(value: PdfValue | undefined): number | undefined {
  if (typeof value !== 'object' || value.kind !== 'string' || value.bytes.length > 4) return undefined;
  return value.bytes.reduce((code, byte) => code * 256 + byte, 0);
}
