import { decodeBytes, textOfBytes } from './base64.js';
import { isPdf, readPdf } from './pdf/pdf.js';

/** A document in base64 in a value. */
export interface Encoded {
  readonly text: string;
  /** Why there is less than all of its text, as a sentence; undefined when there is all of it. */
  readonly left: string | undefined;
}

/** Largest PDF that is read out of a value, in bytes: it is read again whenever its document changes. */
const largestPdf = 16 * 1024 * 1024;

/** The text, or the text of the PDF, that [start, end) of `text` holds in base64; undefined when it holds neither. */
export function readEncoded(text: string, start: number, end: number): Encoded | undefined {
  const bytes = decodeBytes(text, start, end);
  if (bytes === undefined) return undefined;
  if (!isPdf(bytes)) {
    const decoded = textOfBytes(bytes);
    return decoded === undefined ? undefined : { text: decoded, left: undefined };
  }
  const pdf = bytes.length > largestPdf ? { text: '', left: 'it is larger than is read' } : readPdf(bytes);
  const left = pdf.left && `Not all of a PDF in base64 could be read: ${pdf.left}. What else it holds is unknown.`;
  return { text: pdf.text, left };
}
