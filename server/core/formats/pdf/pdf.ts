import { contentOf, type Reading, readContent } from './content.js';
import { textString } from './encodings.js';
import {
  dictIn,
  entry,
  isDict,
  isEncrypted,
  itemsIn,
  nameIn,
  objectOf,
  type PdfFile,
  readPdfFile,
  resolved,
} from './file.js';
import { linesOf, type Piece } from './layout.js';
import type { PdfDict, PdfValue } from './syntax.js';

/** The text of a PDF. */
export interface PdfText {
  /** A line `[page 1]` before the text of each page; at the end the fields of forms, notes and the title. */
  readonly text: string;
  /** Why there is less than all of the text, in words that follow "because"; undefined when there is all of it. */
  readonly left: string | undefined;
}

/** Most bytes that are unpacked, and most bytes of contents that are read. */
const mostUnpacked = 64 * 1024 * 1024;
const mostContent = 32 * 1024 * 1024;

const mostPages = 20_000;

/** Does a PDF begin here? */
export function isPdf(bytes: Uint8Array): boolean {
  return [37, 80, 68, 70, 45].every((byte, index) => bytes[index] === byte);
}

/**
 * The text of a PDF (ISO 32000-1) as its pages show it, with the values of its form fields, its notes and its title.
 * Pictures are not looked at, encrypted files not decrypted, files inside of it not read. Never throws; memory and time
 * are bounded whatever the bytes are.
 */
export function readPdf(bytes: Uint8Array): PdfText {
  try {
    return readText(bytes);
  } catch {
    return { text: '', left: 'it is broken' };
  }
}

function readText(bytes: Uint8Array): PdfText {
  const file = readPdfFile(bytes, { bytes: mostUnpacked, exceeded: false });
  if (isEncrypted(file)) return { text: '', left: 'it is encrypted' };
  const reading: Reading = { file, fonts: new Map(), left: mostContent, codes: 0, unknown: 0, missing: false };
  const parts: string[] = [];
  const pages = pagesOf(file);
  for (const [index, page] of pages.entries()) {
    const pieces: Piece[] = [];
    readPage(reading, page, pieces);
    const text = linesOf(pieces);
    if (text !== '') parts.push(`[page ${index + 1}]\n${text}`);
  }
  const notes = notesOf(file);
  if (notes.length > 0) parts.push(notes.join('\n'));
  return { text: parts.length === 0 ? '' : `${parts.join('\n\n')}\n`, left: leftOut(reading, pages.length) };
}

/** Above this share of codes without a known character, text is missing; below, it is bullets and signs. */
const mostUnknown = 0.2;

function leftOut({ file, left, codes, unknown, missing }: Reading, pages: number): string | undefined {
  if (file.budget.exceeded || left < 0) return 'it is larger than is read when unpacked';
  if (missing) return 'some of its pages are packed in a way that is not known here';
  if (unknown > 20 && unknown > codes * mostUnknown) return 'its fonts do not say which characters they show';
  const streams = [...file.objects.values()].some(({ stream }) => stream !== undefined);
  return pages === 0 && streams ? 'it is broken or cut off' : undefined;
}

/** The pages in the order of their tree, then those that the tree does not reach. */
function pagesOf(file: PdfFile): readonly PdfDict[] {
  const pages = new Set<PdfDict>();
  const all = [...file.objects.values()].map(({ value }) => value).filter(isDict);
  const seen = new Set<PdfDict>();
  const roots = all.filter((dict) => nameIn(dict, 'Type') === 'Catalog').map((dict) => dictIn(file, dict, 'Pages'));
  const waiting: (PdfDict | undefined)[] = roots.reverse();
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node === undefined || seen.has(node)) continue;
    seen.add(node);
    const kids = itemsIn(file, node, 'Kids').map((kid) => resolved(file, kid));
    if (kids.length === 0) pages.add(node);
    for (const kid of kids.reverse()) if (isDict(kid)) waiting.push(kid);
  }
  for (const dict of all) if (nameIn(dict, 'Type') === 'Page') pages.add(dict);
  return [...pages].slice(0, mostPages);
}

/** Contents in several streams are one: words may go on from one to the next, operators do not. */
function readPage(reading: Reading, page: PdfDict, pieces: Piece[]): void {
  if (reading.left < 0) return;
  const parts: Uint8Array[] = [];
  for (const item of itemsIn(reading.file, page, 'Contents')) {
    const bytes = contentOf(reading, objectOf(reading.file, item));
    if (bytes !== undefined) parts.push(bytes, Uint8Array.of(10));
  }
  const whole = new Uint8Array(Math.min(lengthOf(parts), mostContent));
  let at = 0;
  for (const part of parts) {
    if (at + part.length > whole.length) break;
    whole.set(part, at);
    at += part.length;
  }
  readContent(reading, whole.subarray(0, at), resourcesOf(reading.file, page), pieces);
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((length, part) => length + part.length, 0);
}

/** A page may have its resources from the nodes of the tree above it. */
function resourcesOf(file: PdfFile, page: PdfDict): PdfDict | undefined {
  let node: PdfDict | undefined = page;
  for (let step = 0; step < 32 && node !== undefined; step++) {
    const resources = dictIn(file, node, 'Resources');
    if (resources !== undefined) return resources;
    node = dictIn(file, node, 'Parent');
  }
  return undefined;
}

/** What a file says of itself (14.3.3), by key. */
const told = ['Title', 'Author', 'Subject', 'Keywords'];

/** Lines `name: value` for what a file says of itself, for fields of forms that are filled in, and for notes. */
function notesOf(file: PdfFile): readonly string[] {
  const lines = new Set<string>();
  const push = (name: string, value: string): void => {
    const text = value.replace(/\s+/g, ' ').trim();
    if (text !== '') lines.add(name === '' ? text : `${name}: ${text}`);
  };
  for (const trailer of file.trailers) {
    const info = dictIn(file, trailer, 'Info');
    for (const key of info === undefined ? [] : told) push(key, textIn(file, info, key));
  }
  for (const { value } of file.objects.values()) {
    if (!isDict(value)) continue;
    const { entries } = value;
    if (entries.has('V')) push(fieldName(file, value), textIn(file, value, 'V'));
    else if (entries.has('Subtype') && entries.has('Contents')) push('', textIn(file, value, 'Contents'));
  }
  return [...lines];
}

/** The name of a field that people see, else its own without the numbers that tell its copies apart. */
function fieldName(file: PdfFile, field: PdfDict): string {
  const named = entry(file, field, 'T') === undefined ? dictIn(file, field, 'Parent') : field;
  const name = textIn(file, named, 'TU') || textIn(file, named, 'T');
  return name.replace(/\[\d+\]$/, '').replace(/[\s:]+$/, '');
}

function textIn(file: PdfFile, dict: PdfDict | undefined, key: string): string {
  return textOf(entry(file, dict, key));
}

/** Longest string outside of pages. */
const longestString = 64 * 1024;

function textOf(value: PdfValue | undefined): string {
  if (typeof value !== 'object') return '';
  if (value.kind === 'string') return textString(value.bytes.subarray(0, longestString));
  return value.kind === 'array' ? value.items.map(textOf).join(' ') : '';
}
