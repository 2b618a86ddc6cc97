/** Values of Swift: names, literals, strings with holes, collections and closures. */
import type { SyntaxNode } from '../../syntax.js';
import { readArgument, readArguments, readExpression, readItems, readUnary } from './expressions.js';
import {
  deeper,
  expect,
  fail,
  groupEnd,
  inField,
  isAt,
  next,
  node,
  peek,
  type Reader,
  readType,
  skipGroup,
  spanFrom,
  take,
  within,
} from './reader.js';
import { readIf, readStatementsUntil, readSwitch } from './statements.js';
import { swiftTokens, type Token } from './tokens.js';

export function readPrimary(reader: Reader): SyntaxNode {
  const token = peek(reader);
  if (token.kind === 'string') return readString(reader);
  if (token.kind === 'number') return node('number', next(reader));
  if (token.kind === 'name') return readNamed(reader, token);
  if (isAt(reader, '(')) return readTuple(reader);
  if (isAt(reader, '[')) return readCollection(reader);
  if (isAt(reader, '{')) return readClosure(reader);
  if (isAt(reader, '.')) {
    next(reader);
    const named = peek(reader);
    if (named.kind === 'name') next(reader);
    else fail(reader);
    return node('implicit_member', spanFrom(reader, token.start), [inField('property', node('name', named))]);
  }
  if (isAt(reader, '\\')) return readKeyPath(reader);
  fail(reader);
  return node('missing', { start: token.start, end: token.start });
}

function readNamed(reader: Reader, token: Token): SyntaxNode {
  if (token.text === 'if') return readIf(reader);
  if (token.text === 'switch') return readSwitch(reader);
  if (token.text === 'let' || token.text === 'var') {
    next(reader);
    return within(reader, { binding: true }, () =>
      deeper(
        reader,
        () => readUnary(reader),
        () => node('missing', token),
      ),
    );
  }
  if (token.text === 'is') {
    next(reader);
    readType(reader);
    return node('missing', spanFrom(reader, token.start));
  }
  next(reader);
  if (/^(?:true|false|nil)$/.test(token.text)) return node('constant', token);
  const binds = reader.binding && token.text !== '_' && !isAt(reader, '.', '(');
  return node(binds ? 'bound_name' : 'name', token);
}

/** A string, with the expressions of its holes. */
function readString(reader: Reader): SyntaxNode {
  const token = next(reader);
  if (token.broken) reader.errors.push({ start: token.start, end: token.end });
  const holes = token.holes.map((hole) => {
    const inner: Reader = {
      ...reader,
      tokens: swiftTokens(reader.text, hole.start, hole.end),
      at: 0,
      beforeBlock: false,
    };
    const value = peek(inner).kind === 'end' ? undefined : readArgument(inner);
    const shown = value?.children.at(-1);
    // The hole goes from its backslash to its bracket.
    const start = reader.text.lastIndexOf('\\', hole.start);
    return node('hole', { start, end: Math.min(token.end, hole.end + 1) }, [shown]);
  });
  return node('string', token, holes);
}

/** `(a)`, `(a, b)`, `(x: a, y: b)`. */
function readTuple(reader: Reader): SyntaxNode {
  const list = readArguments(reader, '(', ')');
  const values = list.children.flatMap(({ children }) => children.filter(({ field }) => field === 'value'));
  return node(values.length === 1 ? 'transparent' : 'tuple', list, values);
}

/** `[a, b]`, `[k: v]`, `[:]`, `[T]()`. */
function readCollection(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  const empty = isAt(reader, ':') && peek(reader, 1).text === ']';
  if (empty) next(reader);
  const items = within(reader, { beforeBlock: false }, () => readItems(reader, ']', readItem));
  expect(reader, ']');
  const isMap = empty || items.some(({ type }) => type === 'entry');
  return node(isMap ? 'dictionary' : 'array', spanFrom(reader, start), items);
}

function readItem(reader: Reader): SyntaxNode {
  const key = readExpression(reader);
  if (take(reader, ':') === undefined) return key;
  const value = readExpression(reader);
  return node('entry', spanFrom(reader, key.start), [inField('key', key), inField('value', value)]);
}

/** `\.a.b`, `\T.a`. */
function readKeyPath(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  if (peek(reader).kind === 'name') next(reader);
  const names: SyntaxNode[] = [];
  for (;;) {
    if (isAt(reader, '.') && peek(reader, 1).kind === 'name') {
      next(reader);
      names.push(node('name', next(reader)));
    } else if (isAt(reader, '?', '!') && peek(reader).adjacent) next(reader);
    else if (isAt(reader, '[') && peek(reader).adjacent) skipGroup(reader);
    else break;
  }
  return node('key_path', spanFrom(reader, start), names);
}

// Closures

/** `{ [weak self] (a: T, b) async -> R in … }`. */
export function readClosure(reader: Reader): SyntaxNode {
  const { start } = peek(reader);
  return deeper(
    reader,
    () => {
      expect(reader, '{');
      const isSigned = signatureEnd(reader) !== undefined;
      const parameters = isSigned ? readSignature(reader) : undefined;
      const body = within(reader, { beforeBlock: false, binding: false }, () => readStatementsUntil(reader));
      expect(reader, '}');
      const block = node('block', spanFrom(reader, start), body);
      return node('closure', block, [inField('parameters', parameters), inField('body', block)]);
    },
    () => node('missing', spanFrom(reader, start)),
  );
}

/** How far ahead the `in` of a closure's signature stands; undefined when it has none. */
function signatureEnd(reader: Reader): number | undefined {
  let at = 0;
  while (peek(reader, at).text === '@')
    at = peek(reader, at + 2).text === '(' ? (groupEnd(reader, at + 2) ?? at + 2) : at + 2;
  if (peek(reader, at).text === '[') at = groupEnd(reader, at) ?? at;
  if (peek(reader, at).text === '(') at = groupEnd(reader, at) ?? at;
  else
    while (peek(reader, at).kind === 'name' && peek(reader, at).text !== 'in')
      at += peek(reader, at + 1).text === ',' ? 2 : 1;
  for (let left = 60; left > 0; left--, at++) {
    const { kind, text } = peek(reader, at);
    if (text === 'in' && kind === 'name') return peek(reader, at + 1).text === ':' ? undefined : at;
    const isPart =
      kind === 'name' ? !/^(?:let|var|return|if|for|guard|switch)$/.test(text) : /^(?:->|[.,:?!<>&[\]()@])$/.test(text);
    if (!isPart || kind === 'string' || kind === 'number') return undefined;
  }
  return undefined;
}

/** The parameters of a closure, up to and with `in`. */
function readSignature(reader: Reader): SyntaxNode {
  const { start } = peek(reader);
  const parameters: SyntaxNode[] = [];
  while (isAt(reader, '@')) {
    reader.at += 2;
    if (isAt(reader, '(') && peek(reader).adjacent) skipGroup(reader);
  }
  if (isAt(reader, '[')) skipGroup(reader);
  const isBracketed = take(reader, '(') !== undefined;
  while (peek(reader).kind === 'name' && !isAt(reader, 'in', 'async', 'throws')) {
    const own = next(reader);
    const named = peek(reader).kind === 'name' && isBracketed ? next(reader) : own;
    const type = take(reader, ':') === undefined ? undefined : inField('type', readType(reader));
    parameters.push(node('parameter', spanFrom(reader, own.start), [inField('name', node('name', named)), type]));
    if (take(reader, ',') === undefined) break;
  }
  while (!isAt(reader, 'in') && peek(reader).kind !== 'end') next(reader);
  next(reader);
  return node('parameters', spanFrom(reader, start), parameters);
}
