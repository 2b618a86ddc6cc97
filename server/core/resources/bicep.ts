/**
 * Resources of Bicep files. A small reader of declarations and of the expressions in them; there is no grammar of Bicep
 * here. Parameters are their defaults and variables their values.
 *
 * Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/file, read 2026-11-22.
 */
import type { Span } from '../model.js';
import { type Token, tokensOf } from './bicepTokens.js';
import {
  deepestValue,
  known,
  mostResources,
  type ObjectValue,
  open,
  type Property,
  type Resource,
  type Value,
} from './model.js';

interface Reader {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Values of parameters and variables. */
  readonly names: Map<string, Value>;
  readonly resources: Resource[];
  at: number;
}

/** The resources of a file, those inside of others among them. */
export function readBicep(text: string): readonly Resource[] {
  const tokens = tokensOf(text);
  const names = new Map<string, Value>();
  // Names may be used before they are declared: what they stand for is known the second time.
  readFile({ text, tokens, names, resources: [], at: 0 });
  const resources: Resource[] = [];
  readFile({ text, tokens, names, resources, at: 0 });
  return resources;
}

function readFile(reader: Reader): void {
  while (reader.at < reader.tokens.length && reader.resources.length < mostResources) readStatement(reader);
}

function peek(reader: Reader, ahead = 0): string {
  const token = reader.tokens[reader.at + ahead];
  return token === undefined || token.kind === 'string' ? '' : token.text;
}

function isWord(reader: Reader, ahead = 0): boolean {
  return reader.tokens[reader.at + ahead]?.kind === 'word';
}

function readStatement(reader: Reader): void {
  const word = peek(reader);
  if (!isWord(reader) || !isWord(reader, 1)) reader.at++;
  else if (word === 'param' || word === 'var') readName(reader);
  else if (word === 'resource') readResource(reader, '', 0);
  else reader.at++;
}

/** `param name type = default`, `var name = value`. */
function readName(reader: Reader): void {
  const name = peek(reader, 1);
  reader.at += 2;
  while (reader.at < reader.tokens.length && peek(reader) !== '=' && peek(reader) !== '\n') reader.at++;
  if (peek(reader) !== '=') return;
  reader.at++;
  reader.names.set(name, readExpression(reader, 0));
}

/** `resource name 'type@version' = { … }`, perhaps under a condition or in a loop. Those that exist are passed over. */
function readResource(reader: Reader, parent: string, depth: number): void {
  const { tokens } = reader;
  const start = tokens[reader.at]?.start ?? 0;
  const name = peek(reader, 1);
  const written = tokens[reader.at + 2];
  if (written?.kind !== 'string' || depth > deepestValue) {
    reader.at++;
    return;
  }
  reader.at += 3;
  const exists = peek(reader) === 'existing';
  if (exists) reader.at++;
  if (peek(reader) !== '=') return;
  reader.at++;
  const own = written.text.split('@', 1)[0] ?? '';
  const type = parent === '' || own.includes('.') ? own : `${parent}/${own}`;
  toBody(reader);
  if (peek(reader) !== '{') return;
  const properties = readObject(reader, depth + 1, type);
  if (exists) return;
  const head = { start, end: written.end };
  reader.resources.push({ source: 'bicep', type, name, head, properties, start, end: properties.end });
}

/** Passes over `if (…)` and `[for x in xs: …` before the body of a resource. */
function toBody(reader: Reader): void {
  let depth = 0;
  for (; reader.at < reader.tokens.length; reader.at++) {
    const text = peek(reader);
    if (text === '(') depth++;
    else if (text === ')') depth--;
    else if (text === '{' && depth === 0) return;
    else if (text === '\n' && depth === 0) return;
  }
}

/** An object; resources inside of a resource are resources of their own. */
function readObject(reader: Reader, depth: number, parent = ''): ObjectValue {
  const { tokens } = reader;
  const start = tokens[reader.at]?.start ?? 0;
  const properties: Property[] = [];
  let isOpen = false;
  reader.at++;
  while (reader.at < tokens.length && peek(reader) !== '}') {
    const token = tokens[reader.at];
    if (parent !== '' && peek(reader) === 'resource' && isWord(reader, 1)) readResource(reader, parent, depth);
    else if (token !== undefined && token.kind !== 'mark' && peek(reader, 1) === ':') {
      reader.at += 2;
      const first = tokens[reader.at];
      const read = readExpression(reader, depth);
      // The name of a resource is kept without what is filled in: what it ends with tells some of them.
      const isName = parent !== '' && token.text === 'name' && first?.kind === 'string';
      const value = isName ? known(first.text, read, false) : read;
      properties.push({ name: token.text, value, at: { start: token.start, end: value.end } });
    } else {
      // `...spread`, loops and computed keys.
      if (token?.kind === 'mark' && token.text !== '\n' && token.text !== ',') isOpen = true;
      reader.at++;
    }
  }
  const end = tokens[reader.at]?.end ?? reader.text.length;
  reader.at++;
  return { kind: 'object', properties, open: isOpen, start, end };
}

function readList(reader: Reader, depth: number): Value {
  const { tokens } = reader;
  const start = tokens[reader.at]?.start ?? 0;
  reader.at++;
  if (peek(reader) === 'for') {
    skipTo(reader, ']');
    return open(endedAt(reader, start));
  }
  const items: Value[] = [];
  while (reader.at < tokens.length && peek(reader) !== ']') {
    const text = peek(reader);
    if (text === '\n' || text === ',' || text === '}' || text === ')') reader.at++;
    else items.push(readExpression(reader, depth));
  }
  return { kind: 'list', items, ...endedAt(reader, start) };
}

/** Passes over the bracket that closes, and gives the span that ends with it. */
function endedAt(reader: Reader, start: number): Span {
  const end = reader.tokens[reader.at]?.end ?? reader.text.length;
  reader.at++;
  return { start, end };
}

/** Goes to the bracket that closes the one that was passed. */
function skipTo(reader: Reader, close: string): void {
  let depth = 0;
  for (; reader.at < reader.tokens.length; reader.at++) {
    const text = peek(reader);
    if (text === '{' || text === '[' || text === '(') depth++;
    else if (text === '}' || text === ']' || text === ')') {
      if (depth === 0 && text === close) return;
      depth--;
    }
  }
}

const operators: ReadonlySet<string> = new Set('== != < > <= >= && || ?? + - * / % =~ !~'.split(' '));

/** An expression: a choice between two, an operation, or a value. */
function readExpression(reader: Reader, depth: number): Value {
  const first = readOperand(reader, depth);
  let value = first;
  while (operators.has(peek(reader))) {
    const operator = peek(reader);
    reader.at++;
    const next = readOperand(reader, depth + 1);
    const span = { start: first.start, end: next.end };
    value = operator === '??' ? { kind: 'either', options: [value, next], ...span } : open(span);
  }
  if (peek(reader) !== '?' || depth > deepestValue) return value;
  reader.at++;
  const chosen = readExpression(reader, depth + 1);
  if (peek(reader) === '\n' && peek(reader, 1) === ':') reader.at++;
  if (peek(reader) !== ':') return open({ start: first.start, end: chosen.end });
  reader.at++;
  const other = readExpression(reader, depth + 1);
  return { kind: 'either', options: [chosen, other], start: first.start, end: other.end };
}

/** A value with what is read from it or called on it. */
function readOperand(reader: Reader, depth: number): Value {
  let value = readPrimary(reader, depth + 1);
  for (;;) {
    const text = peek(reader);
    const { start } = value;
    if (text === '.' || text === '::' || text === '.?') {
      reader.at += 2;
      value = open({ start, end: reader.tokens[reader.at - 1]?.end ?? value.end });
    } else if (text === '(' || text === '[') {
      reader.at++;
      skipTo(reader, text === '(' ? ')' : ']');
      value = open(endedAt(reader, start));
    } else if (text === '!') reader.at++;
    else return value;
  }
}

function readPrimary(reader: Reader, depth: number): Value {
  const token = reader.tokens[reader.at];
  if (token === undefined) return open({ start: reader.text.length, end: reader.text.length });
  if (token.kind === 'mark') return readBracketed(reader, token, depth);
  reader.at++;
  if (token.kind === 'string') return token.complete ? known(token.text, token) : open(token);
  if (token.kind === 'number') return known(Number(token.text), token);
  if (token.text === 'true' || token.text === 'false') return known(token.text === 'true', token);
  if (token.text === 'null') return known(null, token);
  const named = peek(reader) === '(' ? undefined : reader.names.get(token.text);
  return named?.kind === 'known' ? known(named.value, token, false) : (named ?? open(token));
}

function readBracketed(reader: Reader, token: Token, depth: number): Value {
  if (depth > deepestValue) {
    reader.at++;
    return open(token);
  }
  if (token.text === '{') return readObject(reader, depth);
  if (token.text === '[') return readList(reader, depth);
  if (token.text === '\n' || token.text === '}' || token.text === ']' || token.text === ')') return open(token);
  reader.at++;
  if (token.text !== '(') return open(token);
  const inner = readExpression(reader, depth + 1);
  skipTo(reader, ')');
  reader.at++;
  return inner;
}
