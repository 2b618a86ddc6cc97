import type { Extractor } from '../formats/extractor.js';
import { extractSql } from '../formats/sql.js';
import type { Span } from '../model.js';

/** Says which other language a string holds, if any. Looks at the beginning only. */
export type Sniffer = (text: string, span: Span) => Extractor | undefined;

const sqlStart =
  /(?:insert\s{1,9}(?:ignore\s{1,9})?into|replace\s{1,9}into|merge\s{1,9}into|delete\s{1,9}from|update\s{1,9}[\w."`[\]]{1,80}\s{1,9}set|select\s{1,9}[^'"]{0,400}?\bfrom|with\s{1,9}\w{1,60}\s{1,9}as|values\s{0,9}\()[\s("`[]?/iy;

/** First letters of the statements above, in both cases. */
const sqlLetters: ReadonlySet<number> = new Set([...'irmduswvIRMDUSWV'].map((letter) => letter.charCodeAt(0)));
const shortestStatement = 16;

function firstNonSpace(text: string, span: Span): number {
  let at = span.start;
  while (at < span.end && text.charCodeAt(at) <= 32) at++;
  return at;
}

function sniffSql(text: string, span: Span): Extractor | undefined {
  if (span.end - span.start < shortestStatement) return undefined;
  const at = firstNonSpace(text, span);
  if (!sqlLetters.has(text.charCodeAt(at))) return undefined;
  sqlStart.lastIndex = at;
  const match = sqlStart.exec(text);
  return match && at + match[0].length <= span.end ? extractSql : undefined;
}

/** In order; the first that knows the string wins. */
export const sniffers: readonly Sniffer[] = [sniffSql];

/** The extractor for the language that a string holds, or undefined when it is plain text. */
export function embeddedIn(text: string, span: Span): Extractor | undefined {
  for (const sniff of sniffers) {
    const extractor = sniff(text, span);
    if (extractor) return extractor;
  }
  return undefined;
}
