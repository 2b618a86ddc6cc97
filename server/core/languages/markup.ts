/** Pages with code inside (HTML, Vue, Svelte): text between tags is prose, attributes are named, scripts are code. */

import type { Extractor } from '../formats/extractor.js';
import { type Draft, pushTrimmed } from '../formats/literals.js';
import type { Literal, NotData, Scope, Span } from '../model.js';
import { notDataByAttribute } from './callees.js';
import { indexWithin } from './search.js';

interface Page {
  readonly text: string;
  readonly end: number;
  readonly scope: Scope;
  readonly out: Draft[];
  readonly codeOf: (language: string) => Extractor;
  pos: number;
  element: string;
}

/** Elements whose text is a label of the page. */
const labelElements: ReadonlySet<string> = new Set([
  'label',
  'th',
  'button',
  'legend',
  'option',
  'dt',
  'title',
  'v-btn',
]);
const longestName = 80;

function isNameCode(code: number): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true;
  return code === 95 || code === 45 || code === 46 || code === 58 || code === 64 || code === 35;
}

function nameEnd(page: Page, from: number): number {
  const last = Math.min(page.end, from + longestName);
  let at = from;
  while (at < last && isNameCode(page.text.charCodeAt(at))) at++;
  return at;
}

function pushText(page: Page, from: number, to: number): void {
  const draft = pushTrimmed(page.out, page.text, from, to, 'prose', '', page.scope);
  if (draft && labelElements.has(page.element)) draft.notData = 'label';
}

function readComment(page: Page): void {
  const from = page.pos + 4;
  const found = indexWithin(page.text, '-->', from, page.end);
  const end = found < 0 || found > page.end ? page.end : found;
  pushTrimmed(page.out, page.text, from, end, 'comment', '', page.scope);
  page.pos = Math.min(end + 3, page.end);
}

/** One attribute from the current position; an input's `value` is named by its `name` when that came before. */
function readAttribute(page: Page, scope: Scope, field: string): string {
  const { text, end } = page;
  const start = page.pos;
  page.pos = nameEnd(page, start);
  if (page.pos === start) {
    page.pos++;
    return field;
  }
  const name = text.slice(start, page.pos);
  while (page.pos < end && text.charCodeAt(page.pos) <= 32) page.pos++;
  if (text.charCodeAt(page.pos) !== 61) return field;
  page.pos++;
  while (page.pos < end && text.charCodeAt(page.pos) <= 32) page.pos++;
  const value = readValue(page);
  if (value.start >= value.end) return field;
  const bare = name.replace(/^[:@#]|^v-bind:/, '');
  const notData = bare === name ? notDataByAttribute(name) : machineryUnlessText(text, value);
  const known = bare === 'value' && field !== '' ? field : bare;
  push(page, value, known, scope, notData);
  return bare === 'name' || bare === 'id' ? text.slice(value.start, Math.min(value.end, value.start + 60)) : field;
}

/** A bound attribute holds an expression; only a quoted text in it can be a value. */
function machineryUnlessText(text: string, value: Span): NotData | undefined {
  return /['"`]/.test(text.slice(value.start, value.end)) ? undefined : 'machinery';
}

function push(page: Page, value: Span, name: string, scope: Scope, notData: NotData | undefined): void {
  const draft: Draft = { start: value.start, end: Math.min(value.end, page.end), kind: 'field', name, scope };
  if (notData !== undefined) draft.notData = notData;
  page.out.push(draft);
}

function readValue(page: Page): Span {
  const { text, end } = page;
  const quote = text.charAt(page.pos);
  if (quote === '"' || quote === "'") {
    const start = page.pos + 1;
    const found = indexWithin(text, quote, start, end);
    const stop = found < 0 || found > end ? end : found;
    page.pos = Math.min(stop + 1, end);
    return { start, end: stop };
  }
  const start = page.pos;
  while (page.pos < end && !/[\s>]/.test(text.charAt(page.pos))) page.pos++;
  return { start, end: page.pos };
}

/** The language of a script element, from its attributes. */
function scriptLanguage(head: string): string {
  if (/\blang=["']?tsx?/.test(head)) return 'typescript';
  return /\btype=["'][^"']{0,40}json/.test(head) ? 'json' : 'javascript';
}

/** The content of `script` and `style`: code, or nothing. */
function readRaw(page: Page, element: string, head: string): void {
  const { text, end } = page;
  const lower = `</${element}`;
  let found = indexWithin(text, lower, page.pos, end);
  if (found < 0) found = indexWithin(text, lower.toUpperCase(), page.pos, end);
  const stop = found < 0 || found > end ? end : found;
  if (element !== 'style' && stop > page.pos) {
    const extractor = page.codeOf(scriptLanguage(head));
    for (const literal of extractor(text, { start: page.pos, end: stop }, page.scope)) page.out.push({ ...literal });
  }
  page.pos = stop;
}

function readTag(page: Page): void {
  const { text, end } = page;
  const open = page.pos;
  const closing = text.charCodeAt(open + 1) === 47;
  const start = open + (closing ? 2 : 1);
  page.pos = nameEnd(page, start);
  const element = text.slice(start, page.pos).toLowerCase();
  const scope: Scope = { kind: 'record', name: element, parent: page.scope };
  let field = '';
  while (page.pos < end) {
    const code = text.charCodeAt(page.pos);
    if (code === 62) break;
    if (code === 60) return;
    if (code <= 32 || code === 47) page.pos++;
    else field = readAttribute(page, scope, field);
  }
  page.pos = Math.min(page.pos + 1, end);
  page.element = closing ? '' : element;
  if (!closing && (element === 'script' || element === 'style')) readRaw(page, element, text.slice(open, page.pos));
}

function beginsTag(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next === 47 || next === 33 || (next >= 97 && next <= 122) || (next >= 65 && next <= 90);
}

/** Reads up to the next tag; a `<` that begins none stays text. */
function step(page: Page): void {
  const { text, end } = page;
  const from = page.pos;
  let at = indexWithin(text, '<', from, end);
  while (at >= 0 && !beginsTag(text, at)) at = indexWithin(text, '<', at + 1, end);
  const stop = at < 0 || at > end ? end : at;
  if (stop > from) pushText(page, from, stop);
  page.pos = stop;
  if (stop >= end) return;
  if (text.startsWith('<!--', stop)) readComment(page);
  else readTag(page);
}

/** An extractor for pages; scripts inside are read by `codeOf`. */
export function markupExtractor(codeOf: (language: string) => Extractor): Extractor {
  return (text, range, scope): Literal[] => {
    const page: Page = { text, end: range.end, scope, out: [], codeOf, pos: range.start, element: '' };
    while (page.pos < page.end) step(page);
    return page.out;
  };
}
