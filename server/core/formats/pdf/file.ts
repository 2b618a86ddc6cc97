import { type Budget, unfiltered } from './filters.js';
import {
  type Allowance,
  type Cursor,
  isPdfSpace,
  isWord,
  type PdfDict,
  type PdfValue,
  readPdfValue,
  skipPdfSpace,
} from './syntax.js';

/** An indirect object: its value and, of a stream, where its bytes stand. */
export interface PdfObject {
  readonly value: PdfValue;
  readonly stream: Uint8Array | undefined;
  /** Where it stands in the file; of two with one number, the later one counts. */
  readonly place: number;
}

/** The objects of a file by number, and what its trailers say. */
export interface PdfFile {
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailers: readonly PdfDict[];
  readonly budget: Budget;
  /** Streams that were unpacked, by their bytes in the file. */
  readonly unpacked: Map<Uint8Array, Uint8Array | undefined>;
}

/** Most objects that are read, and most values in all of them; a page of text needs some ten objects. */
const mostObjects = 200_000;
const mostValues = 2_000_000;

/**
 * Reads the objects of a file from its beginning to its end, without its table of places: that table is often wrong in
 * files that were edited or cut off, and a look at every byte needs none. Linear in the length of the file.
 */
export function readPdfFile(bytes: Uint8Array, budget: Budget): PdfFile {
  const objects = new Map<number, PdfObject>();
  const trailers: PdfDict[] = [];
  const values: Allowance = { left: mostValues };
  const file: PdfFile = { objects, trailers, budget, unpacked: new Map() };
  for (let at = 0; at < bytes.length && objects.size < mostObjects; at++) {
    const byte = bytes[at];
    if (byte === 111 && bytes[at + 1] === 98 && bytes[at + 2] === 106) {
      const number = numberBefore(bytes, at);
      if (number === undefined) continue;
      const cursor: Cursor = { bytes, at: at + 3, end: bytes.length, values };
      objects.set(number, readObject(cursor, at));
      at = Math.max(at, cursor.at - 1);
    } else if (byte === 116 && isAt(bytes, at, 'trailer')) {
      const cursor: Cursor = { bytes, at: at + 7, end: bytes.length, values };
      const value = readPdfValue(cursor);
      if (typeof value === 'object' && value.kind === 'dict') trailers.push(value);
      at = cursor.at - 1;
    }
  }
  for (const { value } of objects.values()) {
    if (isDict(value) && nameIn(value, 'Type') === 'XRef') trailers.push(value);
  }
  if (!isEncrypted(file)) for (const object of [...objects.values()]) readPacked(file, objects, object, values);
  budget.exceeded ||= values.left <= 0 || objects.size >= mostObjects;
  return file;
}

/** Is everything but the structure of the file encrypted? */
export function isEncrypted({ trailers }: PdfFile): boolean {
  return trailers.some(({ entries }) => entries.has('Encrypt'));
}

/** The number of the object whose `obj` stands at `at`: `12 0 obj`. */
function numberBefore(bytes: Uint8Array, at: number): number | undefined {
  const generation = digitsBefore(bytes, at);
  const number = generation && digitsBefore(bytes, generation.start);
  return number && number.end < generation.start ? number.value : undefined;
}

/** Up to ten digits before `to`, with white space after them. */
function digitsBefore(bytes: Uint8Array, to: number): { start: number; end: number; value: number } | undefined {
  let end = to;
  while (end > 0 && to - end < 8 && isPdfSpace(bytes[end - 1] ?? 0)) end--;
  let start = end;
  let value = 0;
  for (let power = 1; start > 0 && end - start < 10; power *= 10, start--) {
    const digit = (bytes[start - 1] ?? 0) - 48;
    if (digit < 0 || digit > 9) break;
    value += digit * power;
  }
  return start === end ? undefined : { start, end, value };
}

function readObject(cursor: Cursor, place: number): PdfObject {
  const value = readPdfValue(cursor) ?? { kind: 'word', word: '' };
  skipPdfSpace(cursor);
  const isStream = isDict(value) && isAt(cursor.bytes, cursor.at, 'stream');
  return { value, stream: isStream ? readStream(cursor, value) : undefined, place };
}

/** The bytes of a stream, as long as it says where that is true, else up to its end mark; steps behind them. */
function readStream(cursor: Cursor, dict: PdfDict): Uint8Array {
  const { bytes } = cursor;
  let start = cursor.at + 6;
  if (bytes[start] === 13) start++;
  if (bytes[start] === 10) start++;
  const told = dict.entries.get('Length');
  const length = typeof told === 'number' && told >= 0 ? Math.floor(told) : undefined;
  let end = length === undefined ? -1 : start + length;
  if (end < 0 || !isEndAt(bytes, end)) {
    end = start;
    while (end < bytes.length && !(bytes[end] === 101 && isAt(bytes, end, 'endstream'))) end++;
  }
  cursor.at = end;
  return bytes.subarray(start, end);
}

function isEndAt(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at < bytes.length && at - end < 4 && isPdfSpace(bytes[at] ?? 0)) at++;
  return isAt(bytes, at, 'endstream');
}

function isAt(bytes: Uint8Array, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word.charCodeAt(index)) return false;
  return true;
}

/** Adds the objects that stand in a stream of objects (7.5.7). */
function readPacked(file: PdfFile, objects: Map<number, PdfObject>, object: PdfObject, values: Allowance): void {
  const { value, place } = object;
  if (!isDict(value) || nameIn(value, 'Type') !== 'ObjStm') return;
  const bytes = bytesOf(file, object);
  const count = value.entries.get('N');
  const first = value.entries.get('First');
  if (bytes === undefined || typeof count !== 'number' || typeof first !== 'number') return;
  const head: Cursor = { bytes, at: 0, end: Math.min(first, bytes.length), values };
  // Objects stand one behind the other. Where they are said to overlap, the same bytes are not read again and again.
  let left = bytes.length * 4;
  for (let index = 0; index < count && left > 0 && objects.size < mostObjects; index++) {
    const number = readPdfValue(head);
    const offset = readPdfValue(head);
    if (typeof number !== 'number' || typeof offset !== 'number' || first + offset >= bytes.length) return;
    const known = objects.get(number);
    if (known !== undefined && known.place > place) continue;
    const cursor: Cursor = { bytes, at: first + offset, end: bytes.length, values };
    const packed = readPdfValue(cursor);
    left -= cursor.at - first - offset;
    if (packed !== undefined) objects.set(number, { value: packed, stream: undefined, place });
  }
}

/** The bytes of a stream with its filters undone; undefined for what is no stream, or has a filter of pictures. */
export function bytesOf(file: PdfFile, object: PdfObject | undefined): Uint8Array | undefined {
  const stream = object?.stream;
  if (object === undefined || stream === undefined || !isDict(object.value)) return undefined;
  const { unpacked } = file;
  if (!unpacked.has(stream)) unpacked.set(stream, unpack(file, object.value, stream));
  return unpacked.get(stream);
}

/** Filters of one stream, one upon the other. */
const mostFilters = 4;

function unpack(file: PdfFile, dict: PdfDict, stream: Uint8Array): Uint8Array | undefined {
  const filter = resolved(file, dict.entries.get('Filter'));
  const names = typeof filter === 'object' && filter.kind === 'array' ? filter.items : filter ? [filter] : [];
  if (names.length > mostFilters) return undefined;
  let bytes: Uint8Array | undefined = stream;
  for (const each of names) {
    const name = resolved(file, each);
    if (typeof name !== 'object' || name.kind !== 'name' || bytes === undefined) return undefined;
    bytes = unfiltered(name.name, bytes, file.budget);
  }
  return bytes;
}

/** Follows a reference, and references to references a few steps. */
export function resolved(file: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  let at = value;
  for (let step = 0; step < 8 && typeof at === 'object' && at.kind === 'ref'; step++) {
    at = file.objects.get(at.number)?.value;
  }
  return isWord(at, 'null') ? undefined : at;
}

/** The object that a value points to, or that it is. */
export function objectOf(file: PdfFile, value: PdfValue | undefined): PdfObject | undefined {
  if (typeof value === 'object' && value.kind === 'ref') return file.objects.get(value.number);
  return undefined;
}

/** A value of a dictionary, references followed. */
export function entry(file: PdfFile, dict: PdfDict | undefined, key: string): PdfValue | undefined {
  return resolved(file, dict?.entries.get(key));
}

export function dictIn(file: PdfFile, dict: PdfDict | undefined, key: string): PdfDict | undefined {
  const value = entry(file, dict, key);
  return isDict(value) ? value : undefined;
}

/** The values of an array of a dictionary, not followed; a single value counts as an array of one. */
export function itemsIn(file: PdfFile, dict: PdfDict | undefined, key: string): readonly PdfValue[] {
  const written = dict?.entries.get(key);
  const value = resolved(file, written);
  if (typeof value === 'object' && value.kind === 'array') return value.items;
  return written === undefined ? [] : [written];
}

export function nameIn(dict: PdfDict, key: string): string {
  const value = dict.entries.get(key);
  return typeof value === 'object' && value.kind === 'name' ? value.name : '';
}

export function isDict(value: PdfValue | undefined): value is PdfDict {
  return typeof value === 'object' && value.kind === 'dict';
}
