/** The flow style of YAML: `{ a: 1 }`, `[a, b]`, and scalars in quotes. */
import type { Span } from '../model.js';
import { deepestValue, known, open, type Property, type Value } from './model.js';

/** A value and where what follows it begins. */
export interface Read {
  readonly value: Value;
  readonly next: number;
}

/** A scalar without quotes, by the core schema of YAML 1.2. What a template fills in is open. */
export function plainScalar(text: string, at: Span): Value {
  if (text.includes('{{')) return open(at);
  if (/^(?:true|false)$/i.test(text)) return known(text.toLowerCase() === 'true', at);
  if (/^(?:null|~|)$/i.test(text)) return known(null, at);
  return known(/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : text, at);
}

/** A tag of CloudFormation as the function that it is short for; others change nothing here. */
export function tagged(tag: string, value: Value, start: number): Value {
  const name = tag.slice(1);
  if (name === '' || name.startsWith('!') || name.startsWith('<')) return value;
  const at: Span = { start, end: value.end };
  const long = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  return { kind: 'object', properties: [{ name: long, value, at }], open: false, ...at };
}

/** The value at an offset. What is not closed ends with the text. */
export function readFlow(text: string, from: number, depth: number): Read {
  const start = skipSpace(text, from);
  const first = text[start];
  if (depth > deepestValue) return { value: open({ start, end: text.length }), next: text.length };
  if (first === '"' || first === "'") return readQuoted(text, start, first);
  if (first === '[') return readList(text, start, depth);
  if (first === '{' && !text.startsWith('{{', start)) return readObject(text, start, depth);
  if (first === '!') {
    const tag = /^![^\s,[\]{}]{0,100}/.exec(text.slice(start, start + 101))?.[0] ?? '!';
    const { value, next } = readFlow(text, start + tag.length, depth + 1);
    return { value: tagged(tag, value, start), next };
  }
  return readPlain(text, start);
}

/** White space and comments. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 35 && /\s/.test(text[at - 1] ?? ' ')) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (code <= 32) at++;
    else break;
  }
  return at;
}

function readQuoted(text: string, start: number, quote: string): Read {
  let value = '';
  let at = start + 1;
  for (; at < text.length && text[at] !== quote; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    value += text[at] ?? '';
  }
  const next = Math.min(at + 1, text.length);
  const span = { start, end: next };
  return { value: value.includes('{{') ? open(span) : known(value, span), next };
}

function readList(text: string, start: number, depth: number): Read {
  const items: Value[] = [];
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== ']' && text[at] !== '}') {
    const { value, next } = readFlow(text, at, depth + 1);
    items.push(value);
    at = afterComma(text, next, at);
  }
  const next = Math.min(at + 1, text.length);
  return { value: { kind: 'list', items, start, end: next }, next };
}

function readObject(text: string, start: number, depth: number): Read {
  const properties: Property[] = [];
  let isOpen = false;
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    const key = readFlow(text, at, depth + 1);
    const colon = skipSpace(text, key.next);
    const pair = text[colon] === ':' ? readFlow(text, colon + 1, depth + 1) : undefined;
    const next = pair?.next ?? key.next;
    if (key.value.kind !== 'known') isOpen = true;
    else {
      const value = pair?.value ?? known(null, { start: next, end: next });
      properties.push({ name: String(key.value.value), value, at: { start: at, end: next } });
    }
    at = afterComma(text, next, at);
  }
  const next = Math.min(at + 1, text.length);
  return { value: { kind: 'object', properties, open: isOpen, start, end: next }, next };
}

/** Where the next item begins; always behind `before`. */
function afterComma(text: string, from: number, before: number): number {
  const at = skipSpace(text, from);
  return Math.max(text[at] === ',' ? skipSpace(text, at + 1) : at, before + 1);
}

function readPlain(text: string, start: number): Read {
  let at = start;
  for (; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (text.startsWith('{{', at)) {
      const close = text.indexOf('}}', at);
      at = close < 0 ? text.length : close + 1;
      continue;
    }
    if (',[]{}\n'.includes(letter)) break;
    if (letter === ':' && /[\s,[\]{}]/.test(text[at + 1] ?? ' ')) break;
    if (letter === '#' && /\s/.test(text[at - 1] ?? '')) break;
  }
  let end = Math.min(at, text.length);
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return { value: plainScalar(text.slice(start, end), { start, end }), next: Math.min(at, text.length) };
}
