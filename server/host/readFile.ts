import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { type Container, containerOf } from './convert.js';
import { reasonOf } from './problem.js';

/** What reading a file gave. `bytes` is a view of a shared buffer: it is valid until the next read. */
export type ReadOutcome =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** Not text: holds a NUL near its start, or has the mark of a format that is not text. */
  | { readonly kind: 'binary' }
  /** Not text either, but a text can be made of it. */
  | { readonly kind: 'container'; readonly container: Container; readonly bytes: Buffer }
  | { readonly kind: 'too-large'; readonly size: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

export type FileReader = (path: string) => ReadOutcome;

/**
 * Files of another version than the one on disk, by absolute path: their bytes, or undefined for those that this version
 * has not. Plain data, so that it can be sent to a worker.
 */
export type Overlay = ReadonlyMap<string, Uint8Array | undefined>;

/** How a text was written down. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** Without a byte order mark, as editors show it. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Some bytes were no text in this encoding; each such sequence became U+FFFD. */
  readonly malformed: boolean;
}

/** Files over this size are reported instead of inspected: text and its values would need many times as much memory. */
export const defaultMaxFileSize = 64 * 1024 * 1024;

const firstRead = 64 * 1024;
/** As far as git looks for a NUL before it calls a file binary. */
const sniffLength = 8000;
// A named pipe would block the scan for ever when it is opened without this flag.
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const pdfMark = Buffer.from('%PDF-');

/** Options of a file reader. */
export interface ReaderOptions {
  /** Also read files of which a text can be made; without it they are binary. */
  readonly containers?: boolean;
  /** What counts instead of the disk. */
  readonly overlay?: Overlay | undefined;
}

/** The header of a DICOM file comes first; the pixels behind it may be gigabytes and are not read. */
const longestDicomHeader = 16 * 1024 * 1024;

/** A reader that keeps one buffer for all files. Synchronous: measured 2 to 13 times cheaper than any other way. */
export function createFileReader(maxFileSize: number, { containers = false, overlay }: ReaderOptions = {}): FileReader {
  let buffer: Buffer = Buffer.allocUnsafeSlow(1024 * 1024);

  function readContainer(fd: number, path: string, first: number): ReadOutcome {
    const container = containers ? containerOf(buffer.subarray(0, first), path) : undefined;
    if (container === undefined) return { kind: 'binary' };
    const size = fstatSync(fd).size;
    const limit = Math.min(size, container === 'dicom' ? longestDicomHeader : maxFileSize);
    if (container !== 'dicom' && size > maxFileSize) return { kind: 'too-large', size };
    if (limit > buffer.length) buffer = grown(buffer, first, limit);
    const length = first < firstRead ? first : readRest(fd, buffer, first, limit);
    return { kind: 'container', container, bytes: buffer.subarray(0, length) };
  }

  function readOpen(fd: number, path: string): ReadOutcome {
    let length = readSync(fd, buffer, 0, firstRead, null);
    if (isBinary(buffer.subarray(0, length))) return readContainer(fd, path, length);
    if (length === firstRead) {
      const size = fstatSync(fd).size;
      if (size > maxFileSize) return { kind: 'too-large', size };
      // One byte more than the file has, so that a file that grows meanwhile is noticed.
      if (size >= buffer.length) buffer = grown(buffer, length, size + 1);
      length = readRest(fd, buffer, length);
    }
    if (length > maxFileSize) return { kind: 'too-large', size: length };
    return { kind: 'bytes', bytes: buffer.subarray(0, length) };
  }

  return (path) => {
    if (overlay?.has(path)) return readLaid(overlay.get(path), path, maxFileSize, containers);
    let fd: number | undefined;
    try {
      fd = openSync(path, openFlags);
      return readOpen(fd, path);
    } catch (error) {
      return { kind: 'unreadable', reason: reasonOf(error) };
    } finally {
      if (fd !== undefined) closeSync(fd);
    }
  };
}

/** What reading a file of an overlay gives. */
function readLaid(laid: Uint8Array | undefined, path: string, maxFileSize: number, containers: boolean): ReadOutcome {
  if (laid === undefined) return { kind: 'unreadable', reason: 'this version has no such file' };
  const bytes = Buffer.from(laid.buffer, laid.byteOffset, laid.byteLength);
  if (bytes.length > maxFileSize) return { kind: 'too-large', size: bytes.length };
  if (!isBinary(bytes.subarray(0, firstRead))) return { kind: 'bytes', bytes };
  const container = containers ? containerOf(bytes.subarray(0, firstRead), path) : undefined;
  return container === undefined ? { kind: 'binary' } : { kind: 'container', container, bytes };
}

/** Decodes by byte order mark, else as UTF-8. Never fails. */
export function decodeText(bytes: Buffer): DecodedText {
  if (startsWith(bytes, 0xff, 0xfe)) return decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const content = marked ? bytes.subarray(3) : bytes;
  const encoding = marked ? 'utf-8-bom' : 'utf-8';
  if (isAscii(content)) return { text: content.toString('latin1'), encoding, malformed: false };
  return { text: content.toString('utf8'), encoding, malformed: !isUtf8(content) };
}

/** The bytes of `text` in an encoding that `decodeText` gave. */
export function encodeText(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`, 'utf8');
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** Is this text in two-byte units, where a look at single bytes says nothing? */
export function isUtf16(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
}

/** Judged by the first bytes of a file. */
export function isBinary(head: Buffer): boolean {
  if (isUtf16(head)) return startsWith(head, 0xff, 0xfe, 0, 0);
  if (head.subarray(0, pdfMark.length).equals(pdfMark)) return true;
  return head.subarray(0, sniffLength).includes(0);
}

function decodeUtf16(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const whole = bytes.length % 2 === 0;
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  const units = encoding === 'utf-16be' ? Buffer.from(even).swap16() : even;
  return { text: units.toString('utf16le') + (whole ? '' : '\ufffd'), encoding, malformed: !whole };
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function grown(buffer: Buffer, used: number, size: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(size);
  buffer.copy(larger, 0, 0, used);
  return larger;
}

function readRest(fd: number, buffer: Buffer, from: number, limit = buffer.length): number {
  let length = from;
  while (length < limit) {
    const read = readSync(fd, buffer, length, limit - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}
