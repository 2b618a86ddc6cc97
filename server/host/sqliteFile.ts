import { ConversionLimit } from './conversionLimit.js';

/**
 * Reads tables out of a file of SQLite 3, as https://www.sqlite.org/fileformat.html describes it (version 3.46, 2024).
 * Only what stands in the tables now: not what was deleted, and not the log of changes beside the file.
 */

/** A value of a row. Whole numbers beyond 53 bits are bigints. */
export type SqliteValue = null | number | bigint | string | Uint8Array;

export interface SqliteRow {
  /** 0 in tables without ids of rows. */
  readonly rowid: number | bigint;
  /** Columns that were added after the row was written are missing at the end. */
  readonly values: readonly SqliteValue[];
}

export interface SqliteFile {
  readonly bytes: Buffer;
  readonly pageSize: number;
  /** Bytes of a page that are used (section 1.3.4). */
  readonly usable: number;
  readonly encoding: 'utf8' | 'utf16le' | 'utf16be';
  /** Pages that were visited: each belongs to one place of one tree, so that a second visit means a circle. */
  readonly visited: Set<number>;
  /** Bytes of rows that may still be read. All rows together are not longer than the file. */
  left: number;
  /** Some page or row was not where it should be. */
  broken: boolean;
}

/** Kinds of pages (section 1.6). Tables WITHOUT ROWID stand in trees of the kind that indexes have. */
const interiorIndex = 2;
const interiorTable = 5;
const leafIndex = 10;
const leafTable = 13;
const kinds: ReadonlySet<number> = new Set([interiorIndex, interiorTable, leafIndex, leafTable]);

/** Trees are about ten pages deep at most. */
const deepestTree = 40;

/** Opens a file by its header (section 1.3). */
export function openSqlite(bytes: Buffer): SqliteFile {
  const told = bytes.readUInt16BE(16);
  const pageSize = told === 1 ? 65_536 : told;
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0) throw new ConversionLimit('its header is broken');
  const usable = pageSize - bytes.readUInt8(20);
  if (usable < 480) throw new ConversionLimit('its header is broken');
  const encoding = bytes.readUInt32BE(56);
  return {
    bytes,
    pageSize,
    usable,
    encoding: encoding === 2 ? 'utf16le' : encoding === 3 ? 'utf16be' : 'utf8',
    visited: new Set(),
    left: bytes.length,
    broken: false,
  };
}

/** The rows of the table whose tree begins at page `root`, in order. What is broken is left out and noted. */
export function* rowsOf(file: SqliteFile, root: number, depth = 0): Generator<SqliteRow> {
  const page = pageAt(file, root);
  if (page === undefined || file.visited.has(root) || depth > deepestTree) {
    file.broken = true;
    return;
  }
  file.visited.add(root);
  const header = root === 1 ? 100 : 0;
  const kind = page.readUInt8(header);
  const isInterior = kind === interiorTable || kind === interiorIndex;
  const count = page.readUInt16BE(header + 3);
  const pointers = header + (isInterior ? 12 : 8);
  if (!kinds.has(kind) || pointers + 2 * count > page.length) {
    file.broken = true;
    return;
  }
  for (let index = 0; index < count; index++) {
    const cell = page.readUInt16BE(pointers + 2 * index);
    if (cell + 4 > page.length) {
      file.broken = true;
      continue;
    }
    if (isInterior) yield* rowsOf(file, page.readUInt32BE(cell), depth + 1);
    if (kind === interiorTable) continue;
    const row = readCell(file, page, isInterior ? cell + 4 : cell, kind === leafTable);
    if (row === undefined) file.broken = true;
    else yield row;
  }
  if (isInterior) yield* rowsOf(file, page.readUInt32BE(header + 8), depth + 1);
}

function pageAt({ bytes, pageSize }: SqliteFile, number: number): Buffer | undefined {
  const start = (number - 1) * pageSize;
  return number > 0 && start + pageSize <= bytes.length ? bytes.subarray(start, start + pageSize) : undefined;
}

/** A number of one to nine bytes, the high bits first (section 1.6). */
function readVarint(bytes: Uint8Array, at: number): { value: number; next: number; exact: bigint | undefined } {
  let value = 0;
  for (let index = 0; index < 8; index++) {
    const byte = bytes[at + index] ?? 0;
    value = value * 128 + (byte & 127);
    if (byte < 128) return { value, next: at + index + 1, exact: undefined };
  }
  let exact = 0n;
  for (let index = 0; index < 8; index++) exact = (exact << 7n) | BigInt((bytes[at + index] ?? 0) & 127);
  exact = BigInt.asIntN(64, (exact << 8n) | BigInt(bytes[at + 8] ?? 0));
  return { value: Number(exact), next: at + 9, exact };
}

/** A cell that holds a row: its length, its id where it has one, its record; undefined when it is broken. */
function readCell(file: SqliteFile, page: Buffer, cell: number, hasRowid: boolean): SqliteRow | undefined {
  const length = readVarint(page, cell);
  const rowid = hasRowid ? readVarint(page, length.next) : undefined;
  if (length.value < 0 || length.value > file.left) return undefined;
  file.left -= length.value;
  const payload = readPayload(file, page, rowid?.next ?? length.next, length.value, hasRowid);
  if (payload === undefined) return undefined;
  return { rowid: rowid?.exact ?? rowid?.value ?? 0, values: readRecord(file, payload) };
}

/** A record, of which the part that does not fit stands on a chain of other pages (sections 1.6 and 1.7). */
function readPayload(file: SqliteFile, page: Buffer, at: number, length: number, inTable: boolean): Buffer | undefined {
  const { usable } = file;
  const most = inTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return at + length <= page.length ? page.subarray(at, at + length) : undefined;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usable - 4));
  const local = fitting <= most ? fitting : least;
  if (at + local + 4 > page.length) return undefined;
  const parts = [page.subarray(at, at + local)];
  let missing = length - local;
  for (let next = page.readUInt32BE(at + local); missing > 0; ) {
    const more = pageAt(file, next);
    if (more === undefined) return undefined;
    const part = more.subarray(4, 4 + Math.min(missing, usable - 4));
    parts.push(part);
    missing -= part.length;
    next = more.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** Most columns of a table, as SQLite limits them. */
const mostColumns = 32_767;

/** The values of a record: its header tells the type and length of each (section 2.1). */
function readRecord(file: SqliteFile, payload: Buffer): readonly SqliteValue[] {
  const values: SqliteValue[] = [];
  const size = readVarint(payload, 0);
  const end = Math.min(size.value, payload.length);
  let body = size.value;
  for (let at = size.next; at < end && values.length < mostColumns; ) {
    const type = readVarint(payload, at);
    at = type.next;
    const length = lengthOf(type.value);
    if (length < 0 || body + length > payload.length) {
      file.broken = true;
      break;
    }
    values.push(columnValue(file, type.value, payload.subarray(body, body + length)));
    body += length;
  }
  return values;
}

const fixedLengths: readonly number[] = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function lengthOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return fixedLengths[type] ?? -1;
}

function columnValue(file: SqliteFile, type: number, bytes: Buffer): SqliteValue {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type === 6) return smallest(bytes.readBigInt64BE(0));
  if (type < 6) return bytes.readIntBE(0, bytes.length);
  return type % 2 === 1 ? textOf(file, bytes) : bytes;
}

function smallest(value: bigint): number | bigint {
  return BigInt(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function textOf({ encoding }: SqliteFile, bytes: Buffer): string {
  if (encoding === 'utf8') return bytes.toString('utf8');
  const even = bytes.subarray(0, bytes.length & ~1);
  return (encoding === 'utf16be' ? Buffer.from(even).swap16() : even).toString('utf16le');
}
