import type { Literal, Scope } from '../model.js';
import type { Extractor } from './extractor.js';
import { extractHtml } from './html.js';
import { give, lineEnd, nextLine, pushParagraphs, pushTrimmed, record, skipSpace } from './literals.js';

/** Headers that people write; every other header belongs to the machines that carried the mail (RFC 5322). */
const written: ReadonlySet<string> = new Set([
  ...['from', 'to', 'cc', 'bcc', 'reply-to', 'sender', 'subject', 'comments', 'keywords', 'date', 'x-patient'],
  ...['resent-from', 'resent-to', 'resent-cc'],
]);

/** Mail as a file (.eml, RFC 5322): headers named by their field, the body as prose, its MIME parts by their type. */
export const extractMail: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  const mail = record('mail', scope);
  let at = range.start;
  while (at < range.end) {
    const part = readHeaders(out, text, at, range.end, mail);
    const stop = partEnd(text, part.body, range.end);
    readBody(out, text, part.body, stop, part, mail);
    at = stop >= range.end ? range.end : nextLine(text, lineEnd(text, stop, range.end), range.end);
  }
  return out;
};

/** What the headers of a part say about its body. */
interface Part {
  readonly body: number;
  readonly html: boolean;
  readonly encoded: boolean;
}

function readHeaders(out: Literal[], text: string, from: number, end: number, scope: Scope): Part {
  let html = false;
  let encoded = false;
  let at = from;
  while (at < end) {
    const stop = foldedEnd(text, at, end);
    const colon = headerColon(text, at, stop);
    if (colon < 0) break;
    const name = text.slice(at, colon);
    const value = text.slice(colon + 1, Math.min(stop, colon + 200)).toLowerCase();
    const lower = name.toLowerCase();
    if (lower === 'content-type') html = value.includes('text/html');
    if (lower === 'content-transfer-encoding') encoded = value.includes('base64');
    const draft = pushTrimmed(out, text, colon + 1, stop, 'field', name, scope);
    if (draft && !written.has(lower)) give(draft, { notData: 'machinery' });
    at = nextLine(text, stop, end);
  }
  return { body: at, html, encoded };
}

/** The end of a header with the folded lines after it, which begin with white space. */
function foldedEnd(text: string, from: number, end: number): number {
  let stop = lineEnd(text, from, end);
  for (;;) {
    const next = nextLine(text, stop, end);
    const code = text.charCodeAt(next);
    if (next >= end || (code !== 32 && code !== 9)) return stop;
    const nextStop = lineEnd(text, next, end);
    if (skipSpace(text, next, nextStop) === nextStop) return stop;
    stop = nextStop;
  }
}

/** The colon after a header's name, which is letters, digits and dashes; -1 when the line is no header. */
function headerColon(text: string, from: number, stop: number): number {
  for (let at = from; at < stop && at - from < 80; at++) {
    const code = text.charCodeAt(at);
    if (code === 58) return at > from ? at : -1;
    const lower = code | 32;
    if (!((lower >= 97 && lower <= 122) || (code >= 48 && code <= 57) || code === 45 || code === 95)) return -1;
  }
  return -1;
}

/** The next MIME boundary: a line of `--` and a word of at least six characters. */
function partEnd(text: string, from: number, end: number): number {
  for (let at = from; at < end; ) {
    const stop = lineEnd(text, at, end);
    if (stop - at >= 8 && text.startsWith('--', at) && isWord(text, at + 2, stop)) return at;
    at = nextLine(text, stop, end);
  }
  return end;
}

function isWord(text: string, from: number, stop: number): boolean {
  if (stop - from > 80) return false;
  for (let at = from; at < stop; at++) if (text.charCodeAt(at) <= 32) return false;
  // A signature's dashes are no boundary.
  return text.charCodeAt(from) !== 45 || /\w/.test(text.slice(from, stop));
}

function readBody(out: Literal[], text: string, from: number, stop: number, part: Part, scope: Scope): void {
  if (part.encoded) {
    const draft = pushTrimmed(out, text, from, stop, 'field', '', scope);
    if (draft) give(draft, { notData: 'machinery', encoded: 'base64' });
  } else if (part.html) {
    const html = extractHtml(() => undefined);
    for (const literal of html(text, { start: from, end: stop }, scope)) out.push(literal);
  } else {
    pushParagraphs(out, text, from, stop, scope);
  }
}
