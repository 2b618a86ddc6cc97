/**
 * Files whose line ends an editor does not keep: a lone CR, with which HL7 v2 ends segments, and a mixture of CR, LF and
 * CRLF are all shown as the same line end, and that is what the editor writes when it saves.
 */

/** A text of a file, as its bytes say it. */
export interface FileText {
  readonly text: string;
  /** A byte order mark stands before the text. */
  readonly marked: boolean;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const byteOrderMark = '\ufeff';

/**
 * The text of a file with its own line ends, when an editor shows the same text with others; undefined when it shows the
 * same ones, or when the bytes are not that text in UTF-8.
 */
export function textWithOwnLineEnds(bytes: Uint8Array, shown: string): FileText | undefined {
  const whole = decoded(bytes);
  if (whole === undefined) return undefined;
  const marked = whole.startsWith(byteOrderMark);
  const text = marked ? whole.slice(1) : whole;
  return text !== shown && withOneLineEnd(text) === withOneLineEnd(shown) ? { text, marked } : undefined;
}

/** Would an editor change line ends by saving this file? */
export function hasOwnLineEnds(bytes: Uint8Array): boolean {
  const kinds = new Set(decoded(bytes)?.match(/\r\n|\r|\n/g));
  return kinds.size > 1 || kinds.has('\r');
}

/** The bytes to write for a text. */
export function bytesOf({ text, marked }: FileText): Uint8Array {
  return new TextEncoder().encode(marked ? byteOrderMark + text : text);
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function withOneLineEnd(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
