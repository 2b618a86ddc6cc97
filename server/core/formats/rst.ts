import type { Literal, Scope, Span } from '../model.js';
import type { Extractor } from './extractor.js';
import type { Resolve } from './html.js';
import { field, lineEnd, list, nextLine, pushTrimmed, record, skipSpace } from './literals.js';

/**
 * reStructuredText: paragraphs are prose, simple and grid tables are rows named by their header, `code-block`
 * directives go to the extractor of their language.
 */
export function extractRst(resolve: Resolve): Extractor {
  return (text, range, scope) => {
    const page: Page = { text, end: range.end, out: [], scope, resolve };
    for (let at = range.start; at < range.end; ) at = readBlock(page, at);
    return page.out;
  };
}

interface Page {
  readonly text: string;
  readonly end: number;
  readonly out: Literal[];
  readonly scope: Scope;
  readonly resolve: Resolve;
}

function readBlock(page: Page, at: number): number {
  const { text, end } = page;
  const stop = lineEnd(text, at, end);
  const start = skipSpace(text, at, stop);
  if (start === stop) return nextLine(text, stop, end);
  if (isRule(text, start, stop)) return readTable(page, start, stop);
  const directive = /^\.\. (?:code-block|code|sourcecode):: *([\w+#-]*)/.exec(
    text.slice(start, Math.min(stop, start + 80)),
  );
  if (directive) return readCode(page, directive[1] ?? '', start - at, stop);
  return readParagraph(page, at);
}

/** `=====  =====` of a simple table or `+----+----+` of a grid: at least two columns. */
function isRule(text: string, start: number, stop: number): boolean {
  const line = text.slice(start, Math.min(stop, start + 2000));
  return /^=+(?: +=+)+ *$/.test(line) || /^\+(?:[-=]+\+){2,}$/.test(line);
}

/** The columns of a table: runs of `=` or `-` in its rule. */
function columnsOf(text: string, start: number, stop: number): Span[] {
  const columns: Span[] = [];
  let from = -1;
  for (let at = start; at <= stop; at++) {
    const code = at < stop ? text.charCodeAt(at) : 32;
    const inside = code === 61 || code === 45;
    if (inside && from < 0) from = at;
    if (inside || from < 0) continue;
    columns.push({ start: from - start, end: at - start });
    from = -1;
  }
  return columns;
}

function readTable(page: Page, ruleStart: number, ruleStop: number): number {
  const { text, end, scope, out } = page;
  const columns = columnsOf(text, ruleStart, ruleStop);
  const rows = list('', scope);
  let names: string[] = [];
  let head: string[] = [];
  let rules = 1;
  let at = nextLine(text, ruleStop, end);
  while (at < end) {
    const stop = lineEnd(text, at, end);
    const start = skipSpace(text, at, stop);
    if (start === stop) return at;
    if (isRule(text, start, stop)) {
      if (rules === 1) names = head;
      rules++;
    } else {
      const cells = cellsOf(page, columns, at, stop, rules > 1 ? names : undefined, record('', rows));
      if (rules === 1) head = cells.map((cell) => text.slice(cell.start, cell.end));
      for (const cell of cells) if (rules > 1) out.push(cell);
    }
    at = nextLine(text, stop, end);
  }
  return at;
}

function cellsOf(
  page: Page,
  columns: readonly Span[],
  from: number,
  stop: number,
  names: readonly string[] | undefined,
  row: Scope,
): Literal[] {
  const cells: Literal[] = [];
  for (const [index, column] of columns.entries()) {
    // Text may run into the gap between columns.
    const next = columns[index + 1];
    const start = skipMarks(page.text, Math.min(stop, from + column.start), stop);
    let end = next ? Math.min(stop, from + next.start) : stop;
    while (end > start && (page.text.charCodeAt(end - 1) <= 32 || page.text.charCodeAt(end - 1) === 124)) end--;
    if (end > start) cells.push(field(start, end, names?.[index] ?? '', row));
  }
  return cells;
}

function skipMarks(text: string, from: number, stop: number): number {
  let at = from;
  while (at < stop && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 124)) at++;
  return at;
}

/** The indented block after a directive. */
function readCode(page: Page, language: string, indent: number, directiveStop: number): number {
  const { text, end, out, scope } = page;
  const body = nextLine(text, directiveStop, end);
  let stop = body;
  let at = body;
  while (at < end) {
    const lineStop = lineEnd(text, at, end);
    const start = skipSpace(text, at, lineStop);
    if (start < lineStop && start - at <= indent) break;
    stop = lineStop;
    at = nextLine(text, lineStop, end);
  }
  const extractor = page.resolve(language.toLowerCase());
  if (extractor) for (const literal of extractor(text, { start: body, end: stop }, scope)) out.push(literal);
  else pushTrimmed(out, text, body, stop, 'prose', '', scope);
  return at;
}

function readParagraph(page: Page, from: number): number {
  const { text, end } = page;
  let stop = lineEnd(text, from, end);
  let at = nextLine(text, stop, end);
  while (at < end) {
    const nextStop = lineEnd(text, at, end);
    const start = skipSpace(text, at, nextStop);
    if (start === nextStop || isRule(text, start, nextStop) || text.startsWith('.. ', start)) break;
    stop = nextStop;
    at = nextLine(text, nextStop, end);
  }
  pushTrimmed(page.out, text, from, stop, 'prose', '', page.scope);
  return at;
}
