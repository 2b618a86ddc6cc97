import type { Literal, NotData, Scope } from '../model.js';
import type { Extractor } from './extractor.js';
import { field, give, pushTrimmed, record, skipSpace, trimEnd } from './literals.js';
import { readMarkup } from './markup.js';

/** Gives the extractor of a language inside another one; undefined when there is none. */
export type Resolve = (language: string) => Extractor | undefined;

/** Elements without a closing tag (HTML standard, 13.1.2 void elements). */
const voids: ReadonlySet<string> = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'],
]);

/** Elements whose values describe one thing. */
const records: ReadonlySet<string> = new Set(['tr', 'dl', 'form', 'fieldset', 'li', 'article', 'section', 'address']);

/** Attributes with words for readers that name or explain a control. */
const labels: ReadonlySet<string> = new Set(['placeholder', 'title', 'aria-label', 'alt', 'label', 'summary']);

/** Attributes that hold data or addresses; every other attribute steers the page. */
const data: ReadonlySet<string> = new Set(['value', 'href', 'src', 'action', 'content', 'datetime', 'cite']);

/** Attributes of layout, which are not even values: half of all attributes of a page. */
const layout: ReadonlySet<string> = new Set([
  ...['class', 'style', 'rel', 'for', 'role', 'lang', 'charset', 'width', 'height', 'colspan', 'rowspan', 'target'],
  ...['d', 'viewbox', 'fill', 'stroke', 'transform', 'points', 'tabindex', 'align', 'valign', 'border', 'media'],
]);

/** HTML and templates of HTML. `resolve` gives the extractors of scripts; without one they are left out. */
export function extractHtml(resolve: Resolve): Extractor {
  return (text, range, scope) => {
    const page: Page = { text, out: [], resolve, stack: [], counts: new Map(), table: [], scope, label: '', cell: '' };
    readMarkup(text, range, false, {
      open: (name) => openElement(page, name.toLowerCase()),
      attribute: (name, start, end) => readAttribute(page, name.toLowerCase(), start, end),
      opened: (selfClosing) => endOpening(page, selfClosing),
      close: (name) => closeElement(page, name.trim().toLowerCase()),
      text: (start, end) => readText(page, start, end),
      comment: (start, end) => pushTrimmed(page.out, text, start, end, 'comment', '', page.scope),
    });
    return page.out;
  };
}

/** An open element. */
interface Element {
  readonly name: string;
  /** The scope around the element, restored when it closes. */
  readonly around: Scope;
  /** Attributes that name the element's value. */
  label: string;
  type: string;
  /** Offset of the `value` attribute's literal in the output, until its name is known. */
  valueAt: number;
}

/** A table: the names in its header row, and the place in the current row. */
interface Table {
  headers: string[];
  readonly row: string[];
  column: number;
  heads: number;
}

interface Page {
  readonly text: string;
  readonly out: Literal[];
  readonly resolve: Resolve;
  readonly stack: Element[];
  readonly counts: Map<string, number>;
  readonly table: Table[];
  scope: Scope;
  /** A label that waits for its value: text of `<label>`, `<dt>`, `<th>`, or words that end in a colon. */
  label: string;
  /** The header of the current cell. */
  cell: string;
}

function openElement(page: Page, name: string): void {
  const around = page.scope;
  page.stack.push({ name, around, label: '', type: '', valueAt: -1 });
  page.counts.set(name, (page.counts.get(name) ?? 0) + 1);
  if (records.has(name)) page.scope = record(name, around);
  if (name === 'table') page.table.push({ headers: [], row: [], column: 0, heads: 0 });
  if (name === 'tr' || name === 'dl' || name === 'form') page.label = '';
  const table = page.table.at(-1);
  if (name === 'tr' && table) {
    table.row.length = 0;
    table.column = 0;
    table.heads = 0;
  }
  if (name === 'td' || name === 'th') openCell(page, name);
}

function openCell(page: Page, name: string): void {
  const table = page.table.at(-1);
  if (!table) return;
  page.cell = name === 'td' ? (table.headers[table.column] ?? '') : '';
  table.column++;
  if (name === 'th') table.heads++;
}

function endOpening(page: Page, selfClosing: boolean): void {
  const top = page.stack.at(-1);
  if (!top) return;
  nameValue(page, top);
  if (selfClosing || voids.has(top.name)) closeElement(page, top.name);
}

/** `<input name="dob" value="...">`: the control's name, or the label before it, names its value. */
function nameValue(page: Page, element: Element): void {
  const draft = element.valueAt < 0 ? undefined : page.out[element.valueAt];
  if (!draft) return;
  const name = element.label !== '' ? element.label : page.label;
  if (name !== '') page.out[element.valueAt] = { ...draft, name };
  if (element.type === 'submit' || element.type === 'button' || element.type === 'reset') {
    page.out[element.valueAt] = { ...draft, notData: 'label' };
  }
  page.label = '';
}

function closeElement(page: Page, name: string): void {
  const count = page.counts.get(name) ?? 0;
  if (count === 0) return;
  for (let last = page.stack.pop(); last; last = page.stack.pop()) {
    page.counts.set(last.name, (page.counts.get(last.name) ?? 1) - 1);
    page.scope = last.around;
    if (last.name === 'tr') endRow(page);
    if (last.name === 'table') page.table.pop();
    if (last.name === 'td') page.cell = '';
    if (last.name === name) return;
  }
}

/** A row of header cells alone names the columns of the rows below it. */
function endRow(page: Page): void {
  const table = page.table.at(-1);
  if (table && table.heads > 1 && table.heads === table.column) table.headers = [...table.row];
  page.label = '';
}

function readAttribute(page: Page, name: string, start: number, end: number): void {
  const { text, out, scope } = page;
  const top = page.stack.at(-1);
  if (!top || layout.has(name)) return;
  const short = end - start <= 80;
  if ((name === 'name' || (name === 'id' && top.label === '')) && short) top.label = text.slice(start, end);
  if (name === 'type' && short) top.type = text.slice(start, end).toLowerCase();
  const literal = field(start, end, name === 'src' || name === 'action' ? 'href' : name, scope);
  if (name === 'value') top.valueAt = out.length;
  if (name.startsWith('data-') && name !== 'data-testid') literal.name = name.slice(5);
  else if (!data.has(name)) give(literal, { notData: notDataOf(name) });
  out.push(literal);
}

function notDataOf(name: string): NotData {
  if (labels.has(name)) return 'label';
  return name === 'pattern' ? 'pattern' : 'machinery';
}

/** Languages of scripts by the `type` of the element. */
const scriptLanguages: ReadonlyMap<string, string> = new Map([
  ['', 'javascript'],
  ['module', 'javascript'],
  ['text/javascript', 'javascript'],
  ['application/javascript', 'javascript'],
  ['text/babel', 'javascriptreact'],
  ['text/typescript', 'typescript'],
  ['application/json', 'json'],
  ['application/ld+json', 'json'],
]);

function readText(page: Page, start: number, end: number): void {
  const top = page.stack.at(-1);
  if (top?.name === 'script' || top?.name === 'style') {
    readScript(page, top, start, end);
    return;
  }
  const { text, out } = page;
  const from = skipSpace(text, start, end);
  if (from === end) return;
  const to = trimEnd(text, from, end);
  const name = labelFor(page, top?.name ?? '', from, to);
  const kind = name === '' ? 'prose' : 'field';
  const literal = give({ start: from, end: to, kind, name, scope: page.scope }, {});
  if (top?.name === 'label' || top?.name === 'th' || top?.name === 'option' || top?.name === 'button') {
    give(literal, { notData: 'label' });
  }
  out.push(literal);
}

function readScript(page: Page, element: Element, start: number, end: number): void {
  const language = element.name === 'style' ? 'css' : scriptLanguages.get(element.type);
  const extractor = language === undefined ? undefined : page.resolve(language);
  if (!extractor) return;
  for (const literal of extractor(page.text, { start, end }, page.scope)) page.out.push(literal);
}

/** Longest text that is taken for a label. */
const longestLabel = 60;

/** The name of a text from the label before it or the header above it; a label is kept for what follows it. */
function labelFor(page: Page, element: string, start: number, end: number): string {
  const short = end - start <= longestLabel;
  const words = short ? page.text.slice(start, end) : '';
  const table = page.table.at(-1);
  if (element === 'th' && table) table.row[table.column - 1] = words;
  if (element === 'label' || element === 'dt' || element === 'th' || words.endsWith(':')) {
    page.label = words.replace(/\s*:$/, '');
    return '';
  }
  const name = page.label !== '' ? page.label : page.cell;
  page.label = '';
  return name;
}
