import { sha1 } from '@noble/hashes/sha1';
import { utf8ToBytes } from '@noble/hashes/utils';
import { textOfBytes } from '../formats/base64.js';
import { isPdf } from '../formats/pdf/pdf.js';
import { pixel } from '../identifiers/photo.js';
import type { Document, Literal, Scope } from '../model.js';
import { fromBase64, toBase64 } from './base64.js';
import { coverageOf } from './coverage.js';
import type { Removal } from './neglected.js';
import { placeholderPdf } from './placeholderPdf.js';
import { edit } from './rewrite.js';

/**
 * Contents in Base64: attachments of FHIR (`Attachment.data`, `Binary.data`) and of HL7 v2 (type ED). A text is
 * de-identified like a file and encoded again; a picture becomes one pixel, a PDF one that says so, everything else a
 * sentence that says so, because nobody can tell what a scan of paper shows.
 */

/** What the contents become that cannot be looked into. */
const removedText = 'The contents were removed, because they could not be read.';

const removedContents = toBase64(utf8ToBytes(removedText));
const removedPdf = toBase64(placeholderPdf);

/** De-identifies a text; undefined when nothing has to change. */
export type TextTreatment = (text: string) => string | undefined;

const encoded = /^(?:[A-Za-z0-9+/\r\n]|\\[nr]){24,}={0,2}$/;
const attachmentScope = /attachment|content|binary|photo|presentedForm|image|data/i;

/** The edits for all contents, and for size, digest and type beside them. */
export function attachments(document: Document, taken: readonly Removal[], treat: TextTreatment): readonly Removal[] {
  const coverage = coverageOf(taken);
  const out: Removal[] = [];
  const siblings = new Map<Scope, Literal[]>();
  const touched = new Map<Scope, Uint8Array | undefined>();
  for (const literal of document.literals) {
    if (isBeside(literal)) siblings.set(literal.scope, [...(siblings.get(literal.scope) ?? []), literal]);
    const value = document.text.slice(literal.start, literal.end);
    if (literal.role === 'photo' && literal.name === 'data') touched.set(literal.scope, fromBase64(pixel));
    if (coverage.touches(literal.start, literal.end) || !isContents(literal, value, document.text)) continue;
    const bytes = contents(value.replace(/\\[nr]|\s/g, ''), treat);
    if (bytes === undefined) continue;
    const change = edit(document, literal.start, literal.end, toBase64(bytes));
    if (change === undefined) continue;
    out.push({ ...change, identifier: isPixel(bytes) ? 'photo' : 'unique-id' });
    touched.set(literal.scope, bytes);
  }
  for (const [scope, bytes] of touched) {
    if (bytes !== undefined) out.push(...besides(document, siblings.get(scope) ?? [], bytes));
  }
  return out.filter(({ start, end }) => !coverage.touches(start, end));
}

function isContents(literal: Literal, value: string, text: string): boolean {
  if (value.length < 24 || literal.notData === 'generated' || literal.notData === 'pattern') return false;
  if (literal.encoded === 'base64') return true;
  const placed =
    /Base64\W$/i.test(text.slice(literal.start - 7, literal.start)) ||
    (literal.name === 'data' && attachmentScope.test(literal.scope.name));
  return placed && encoded.test(value) && value.replace(/\\[nr]|\s/g, '').length % 4 === 0;
}

function isPixel(bytes: Uint8Array): boolean {
  return toBase64(bytes) === pixel;
}

/** The bytes that replace those of an encoded value; undefined when nothing has to change. */
function contents(value: string, treat: TextTreatment): Uint8Array | undefined {
  const bytes = fromBase64(value);
  if (bytes === undefined || bytes.length < 12 || isPixel(bytes)) return undefined;
  if (isPicture(bytes)) return fromBase64(pixel);
  if (isPdf(bytes)) return toBase64(bytes) === removedPdf ? undefined : placeholderPdf;
  const text = textOfBytes(bytes);
  if (text === undefined) return utf8ToBytes(removedText);
  const treated = treat(text);
  return treated === undefined ? undefined : utf8ToBytes(treated);
}

/** First bytes of JPEG, PNG, GIF, BMP, TIFF and of the family of WebP. */
const pictures: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
];

function isPicture(bytes: Uint8Array): boolean {
  return pictures.some((mark) => mark.every((byte, index) => bytes[index] === byte));
}

function isBeside({ name }: Literal): boolean {
  return name === 'hash' || name === 'size' || name === 'contentType';
}

/** Size, SHA-1 digest and type of an attachment tell of the original, and must agree with what took its place. */
function* besides(document: Document, literals: readonly Literal[], bytes: Uint8Array): Iterable<Removal> {
  for (const { name, start, end } of literals) {
    const put = valueBeside(name, document.text.slice(start, end), bytes);
    const change = edit(document, start, end, put);
    if (change !== undefined) yield { ...change, identifier: isPixel(bytes) ? 'photo' : 'unique-id' };
  }
}

function valueBeside(name: string, value: string, bytes: Uint8Array): string {
  if (name === 'hash') return toBase64(sha1(bytes));
  if (name === 'size') return String(bytes.length);
  if (isPixel(bytes)) return 'image/png';
  return toBase64(bytes) === removedContents ? 'text/plain' : value;
}
