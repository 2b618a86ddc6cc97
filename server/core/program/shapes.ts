/** Calls, commands and directives that tables describe by what is written. For what is no named option. */
import type { Document, Span } from '../model.js';

/** Something that is written in code or configuration. Data only. */
export interface ShapeRow<S extends string = string> {
  readonly subject: S;
  /** Ids of languages in which the row holds. */
  readonly languages: readonly string[];
  /** The path of the file must match. */
  readonly path?: RegExp;
  /**
   * What is sought: global, linear in the worst case. The group `at`, where there is one, is where the finding stands;
   * otherwise it is the whole match.
   */
  readonly pattern: RegExp;
  /** The match is good after all when the text of its line, up to the next blank line of a block, matches this. */
  readonly unless?: RegExp;
  /** It counts inside of string literals, too: commands that a program starts. */
  readonly inStrings?: boolean;
  /** What it does, in fixed words for the message. */
  readonly what: string;
}

/** Where a row matched. */
export interface ShapeHit<S extends string> extends Span {
  readonly row: ShapeRow<S>;
  readonly match: RegExpMatchArray;
}

/** More findings of one row than these in one file say nothing new. */
const mostHits = 200;

/** Where rows of the table match outside of comments. */
export function shapesIn<S extends string>(document: Document, rows: readonly ShapeRow<S>[]): readonly ShapeHit<S>[] {
  const { text, language, path } = document;
  const found: ShapeHit<S>[] = [];
  let silent: ((at: number, inStrings: boolean) => boolean) | undefined;
  for (const row of rows) {
    if (!row.languages.includes(language) || row.path?.test(path) === false) continue;
    let hits = 0;
    for (const match of text.matchAll(row.pattern)) {
      if (hits++ === mostHits) break;
      const at = match.groups?.['at'] ?? match[0];
      const start = match.index + match[0].indexOf(at);
      silent ??= silentPlaces(document);
      if (silent(start, row.inStrings ?? false) || row.unless?.test(lineAround(text, match.index, match[0]))) continue;
      found.push({ row, match, start, end: start + at.length });
    }
  }
  return found;
}

/** The lines that a match stands on. */
function lineAround(text: string, start: number, match: string): string {
  const end = text.indexOf('\n', start + match.length);
  return text.slice(text.lastIndexOf('\n', start) + 1, end < 0 ? text.length : end);
}

/** Tells whether a place is in a comment, or in a string of a programming language. */
function silentPlaces({ literals, kind, text, language }: Document): (at: number, inStrings: boolean) => boolean {
  const comments = literals.filter(({ kind: each }) => each === 'comment' || (kind === 'code' && each === 'prose'));
  const strings = kind === 'code' ? literals.filter(({ kind: each }) => each === 'string') : [];
  const hashes = kind === 'data' || hashComments.has(language);
  return (at, inStrings) => {
    if (holds(comments, at) || (!inStrings && holds(strings, at))) return true;
    return hashes && /^\s{0,200}(?:#|;|\/\/)/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
  };
}

/** Languages whose comments no extractor tells. */
const hashComments: ReadonlySet<string> = new Set(['plaintext', 'dockerfile', 'makefile', 'powershell']);

function holds(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span !== undefined && span.start <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span !== undefined && at < span.end;
}
