import type { Literal, Scope, Span } from '../model.js';
import type { Extractor } from './extractor.js';
import { extractHtml, type Resolve } from './html.js';
import { field, findIn, give, lineEnd, list, nextLine, pushTrimmed, record, skipSpace, trimEnd } from './literals.js';
import { extractYaml } from './yaml.js';

/**
 * Markdown: paragraphs are prose, tables are rows named by their header, fenced code goes to the extractor of its
 * language, link targets are named `href`, front matter is YAML.
 */
export function extractMarkdown(resolve: Resolve): Extractor {
  return (text, range, scope) => {
    const page: Page = { text, end: range.end, out: [], scope, resolve, unclosed: false };
    let at = readFrontMatter(page, range.start);
    while (at < range.end) at = readBlock(page, at);
    return page.out;
  };
}

interface Page {
  readonly text: string;
  readonly end: number;
  readonly out: Literal[];
  readonly scope: Scope;
  readonly resolve: Resolve;
  /** No comment ends after this place, so that none needs to be looked for again. */
  unclosed: boolean;
}

/** `---` on the first line up to the next `---`. */
function readFrontMatter(page: Page, start: number): number {
  const { text, end, out, scope } = page;
  if (!/^---[ \t]*(?:\r|\n)/.test(text.slice(start, Math.min(end, start + 40)))) return start;
  const first = nextLine(text, lineEnd(text, start, end), end);
  for (let at = first; at < end; ) {
    const stop = lineEnd(text, at, end);
    if (text.startsWith('---', at) && trimEnd(text, at, stop) === at + 3) {
      append(out, extractYaml(text, { start: first, end: at }, scope));
      return nextLine(text, stop, end);
    }
    at = nextLine(text, stop, end);
  }
  return start;
}

function append(out: Literal[], more: readonly Literal[]): void {
  for (const literal of more) out.push(literal);
}

function readBlock(page: Page, at: number): number {
  const { text, end } = page;
  const stop = lineEnd(text, at, end);
  const start = skipSpace(text, at, stop);
  if (start === stop) return nextLine(text, stop, end);
  const code = text.charCodeAt(start);
  if ((code === 96 || code === 126) && isFence(text, start)) return readFence(page, start, stop);
  if (isTableAt(text, start, stop, end)) return readTable(page, at);
  if (text.startsWith('<!--', start)) return readComment(page, start);
  return readParagraph(page, at);
}

function isFence(text: string, at: number): boolean {
  return text.startsWith('```', at) || text.startsWith('~~~', at);
}

/** Code between fences, by the language after the first one. */
function readFence(page: Page, open: number, openStop: number): number {
  const { text, end, out, scope } = page;
  const mark = text.slice(open, open + 3);
  const language = /^[`~]+\s*\{?\.?([\w+#-]*)/.exec(text.slice(open, Math.min(openStop, open + 80)))?.[1] ?? '';
  const bodyStart = nextLine(text, openStop, end);
  let bodyStop = bodyStart;
  let at = bodyStart;
  while (at < end) {
    const stop = lineEnd(text, at, end);
    bodyStop = at;
    const start = skipSpace(text, at, stop);
    at = nextLine(text, stop, end);
    if (text.startsWith(mark, start) && trimEnd(text, start, stop) - start <= 12) break;
    bodyStop = stop;
  }
  const extractor = page.resolve(language.toLowerCase());
  const body: Span = { start: bodyStart, end: bodyStop };
  if (extractor) append(out, extractor(text, body, scope));
  else readLines(page, body);
  return at;
}

/** Code of no known language: its lines are prose. */
function readLines(page: Page, range: Span): void {
  for (let at = range.start; at < range.end; ) {
    const stop = lineEnd(page.text, at, range.end);
    pushTrimmed(page.out, page.text, at, stop, 'prose', '', page.scope);
    at = nextLine(page.text, stop, range.end);
  }
}

function readComment(page: Page, start: number): number {
  const close = page.unclosed ? -1 : findIn(page.text, '-->', start, page.end);
  page.unclosed = close < 0;
  const stop = close < 0 ? lineEnd(page.text, start, page.end) : close;
  pushTrimmed(page.out, page.text, Math.min(start + 4, stop), stop, 'comment', '', page.scope);
  return close < 0 ? nextLine(page.text, stop, page.end) : Math.min(page.end, close + 3);
}

/** A line with `|` whose next line is made of dashes, colons and pipes. */
function isTableAt(text: string, start: number, stop: number, end: number): boolean {
  if (findIn(text, '|', start, stop) < 0) return false;
  const next = nextLine(text, stop, end);
  const nextStop = lineEnd(text, next, end);
  let dashes = 0;
  for (let at = next; at < nextStop; at++) {
    const code = text.charCodeAt(at);
    if (code === 45) dashes++;
    else if (code !== 124 && code !== 58 && code !== 32 && code !== 9) return false;
  }
  return dashes >= 2;
}

function readTable(page: Page, from: number): number {
  const { text, end, scope } = page;
  const rows = list('', scope);
  const headStop = lineEnd(text, from, end);
  const names = cellsOf(text, from, headStop).map((cell) => plain(text.slice(cell.start, cell.end)));
  let at = nextLine(text, lineEnd(text, nextLine(text, headStop, end), end), end);
  while (at < end) {
    const stop = lineEnd(text, at, end);
    if (skipSpace(text, at, stop) === stop || findIn(text, '|', at, stop) < 0) return at;
    const row = record('', rows);
    for (const [index, cell] of cellsOf(text, at, stop).entries()) {
      if (cell.end > cell.start) page.out.push(field(cell.start, cell.end, names[index] ?? '', row));
    }
    at = nextLine(text, stop, end);
  }
  return at;
}

/** A header without the marks of emphasis. */
function plain(words: string): string {
  return words.replace(/[*_`]/g, ' ').trim();
}

/** The ranges between unescaped pipes, without the outer ones. */
function cellsOf(text: string, from: number, to: number): Span[] {
  const cells: Span[] = [];
  const stop = trimEnd(text, from, to);
  let start = skipSpace(text, from, stop);
  if (text.charCodeAt(start) === 124) start++;
  for (let at = start; at <= stop; at++) {
    const bar = at < stop && text.charCodeAt(at) === 124 && text.charCodeAt(at - 1) !== 92;
    if (!bar && at < stop) continue;
    if (at === stop && start >= stop) break;
    const first = skipSpace(text, start, at);
    cells.push({ start: first, end: trimEnd(text, first, at) });
    start = at + 1;
  }
  return cells;
}

/** Lines up to a blank one, a fence or a table; links are cut out of the prose. */
function readParagraph(page: Page, from: number): number {
  const { text, end } = page;
  let stop = lineEnd(text, from, end);
  let at = nextLine(text, stop, end);
  while (at < end) {
    const nextStop = lineEnd(text, at, end);
    const start = skipSpace(text, at, nextStop);
    if (start === nextStop || isFence(text, start) || text.startsWith('<!--', start)) break;
    if (isTableAt(text, start, nextStop, end)) break;
    stop = nextStop;
    at = nextLine(text, nextStop, end);
  }
  readInline(page, skipSpace(text, from, stop), stop);
  return at;
}

/** Prose, and the targets of `[words](target)`, as literals of their own. A block of HTML is read as HTML. */
function readInline(page: Page, start: number, stop: number): void {
  const { text, out, scope } = page;
  if (/^<[a-zA-Z]/.test(text.slice(start, start + 2))) {
    append(out, extractHtml(page.resolve)(text, { start, end: stop }, scope));
    return;
  }
  let prose = start;
  for (let link = findIn(text, '](', start, stop); link >= 0; link = findIn(text, '](', prose, stop)) {
    const close = targetEnd(text, link + 2, stop);
    pushTrimmed(out, text, prose, link + 1, 'prose', '', scope);
    const draft = pushTrimmed(out, text, link + 2, close, 'field', 'href', scope);
    if (draft && text.charCodeAt(draft.start) === 35) give(draft, { notData: 'machinery' });
    prose = Math.min(stop, close + 1);
  }
  pushTrimmed(out, text, prose, stop, 'prose', '', scope);
}

function targetEnd(text: string, from: number, stop: number): number {
  let at = from;
  while (at < stop && text.charCodeAt(at) !== 41 && text.charCodeAt(at) !== 10) at++;
  return at;
}
