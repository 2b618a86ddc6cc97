/** Expressions of Swift. Node types are documented by the table that reads them, in `../swift.ts`. */
import type { SyntaxNode } from '../../syntax.js';
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
  skipTypeArguments,
  spanFrom,
  take,
  tokenNode,
  within,
} from './reader.js';
import { readIf, readStatementsUntil, readSwitch } from './statements.js';
import { swiftTokens, type Token } from './tokens.js';

/** How tightly operators bind; those that are not here bind like `+`. */
const precedence: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '===': 3,
  '!==': 3,
  '<': 3,
  '>': 3,
  '<=': 3,
  '>=': 3,
  '~=': 3,
  '??': 4,
  '...': 5,
  '..<': 5,
  '*': 7,
  '/': 7,
  '%': 7,
  '<<': 8,
};

const assigning = /^(?:=|[-+*/%&|^]=|&[-+*]=|<<=|>>=|\?\?=)$/;

export function isAssignment({ kind, text }: Token): boolean {
  return kind === 'sign' && assigning.test(text);
}

/** An expression; a missing one is an error and an empty node. */
export function readExpression(reader: Reader): SyntaxNode {
  return deeper(
    reader,
    () => readTernary(reader),
    () => node('missing', spanFrom(reader, peek(reader).start)),
  );
}

function readTernary(reader: Reader): SyntaxNode {
  const test = readBinary(reader, 1);
  if (!isAt(reader, '?')) return test;
  next(reader);
  const yes = within(reader, { binding: false }, () => readExpression(reader));
  expect(reader, ':');
  const no = readExpression(reader);
  return node('conditional', spanFrom(reader, test.start), [
    inField('test', test),
    inField('yes', yes),
    inField('no', no),
  ]);
}

/** Can no operand stand in the place of this token? */
function endsValue(reader: Reader, { kind, text }: Token): boolean {
  return kind === 'sign' && (/^[)\]},:;]$/.test(text) || (text === '{' && reader.beforeBlock));
}

/** The operator here, when it stands between two operands. */
function operatorHere(reader: Reader): Token | undefined {
  const token = peek(reader);
  if (token.kind !== 'sign' || !/^[-+*/=!<>&|^~?%.]/.test(token.text)) return undefined;
  if (token.text === '?' || token.text === '.' || token.text === '->' || isAssignment(token)) return undefined;
  const after = peek(reader, 1);
  // On a line of its own it begins an expression unless space follows it too.
  if (token.newline && after.adjacent) return undefined;
  if (after.kind === 'end' || endsValue(reader, after)) return undefined;
  return token;
}

function readBinary(reader: Reader, least: number): SyntaxNode {
  let left = readCast(reader, readUnary(reader));
  for (;;) {
    const operator = operatorHere(reader);
    if (operator === undefined) return left;
    const strength = precedence[operator.text] ?? 6;
    if (strength < least) return left;
    next(reader);
    if (operator.text === '>') take(reader, '>', '>=');
    // `??` holds to its right, all others to their left.
    const right = deeper(
      reader,
      () => readBinary(reader, operator.text === '??' ? strength : strength + 1),
      () => node('missing', operator),
    );
    left = node('binary', spanFrom(reader, left.start), [
      inField('left', left),
      tokenNode(operator, 'operator'),
      inField('right', right),
    ]);
  }
}

/** `x as T`, `x as? T`, `x is T`: the value, whatever type it is taken for. */
function readCast(reader: Reader, value: SyntaxNode): SyntaxNode {
  let found = value;
  while (isAt(reader, 'as', 'is') && !peek(reader).newline) {
    const word = next(reader);
    take(reader, '?', '!');
    readType(reader);
    found = node(word.text === 'is' ? 'type_test' : 'cast', spanFrom(reader, found.start), [found]);
  }
  return found;
}

/** Words before a value that it does not change. The latter are names unless a name follows them on their line. */
const prefixWords = new Set(['try', 'await']);
const prefixNames = new Set(['consume', 'copy', 'each', 'some', 'any', 'unsafe']);

function isPrefix({ kind, text }: Token, following: Token): boolean {
  if (kind !== 'name' || following.kind === 'end') return false;
  if (prefixNames.has(text))
    return following.kind === 'name' && !following.newline && !/^(?:as|is|else)$/.test(following.text);
  return prefixWords.has(text) && !/^[.,:)=]$/.test(following.text);
}

function readUnary(reader: Reader): SyntaxNode {
  const token = peek(reader);
  const following = peek(reader, 1);
  if (isPrefix(token, following)) {
    next(reader);
    if (token.text === 'try') take(reader, '?', '!');
    const value = deeper(
      reader,
      () => readTryValue(reader),
      () => node('missing', token),
    );
    return node('transparent', spanFrom(reader, token.start), [value]);
  }
  if (token.kind === 'sign' && /^[-+!~&.<>=*/%|^]+$/.test(token.text) && token.text !== '.') {
    // An operator by itself is a function: `reduce(0, +)`.
    if (following.kind === 'sign' && /^[),]$/.test(following.text)) return node('name', next(reader));
    next(reader);
    const value = deeper(
      reader,
      () => readUnary(reader),
      () => node('missing', token),
    );
    if (token.text === '&') return node('transparent', spanFrom(reader, token.start), [value]);
    return node('unary', spanFrom(reader, token.start), [tokenNode(token, 'operator'), value]);
  }
  return readPostfix(reader, readPrimary(reader));
}

/** `try` and `await` cover all that stands to their right. */
function readTryValue(reader: Reader): SyntaxNode {
  return readBinary(reader, 1);
}

// What follows a value

function readPostfix(reader: Reader, first: SyntaxNode): SyntaxNode {
  let value = first;
  for (;;) {
    const found = readOnePostfix(reader, value);
    if (found === undefined) return value;
    value = found;
  }
}

function readOnePostfix(reader: Reader, value: SyntaxNode): SyntaxNode | undefined {
  const token = peek(reader);
  if (isAt(reader, '.')) return readMember(reader, value);
  if (token.newline) return undefined;
  if (isAt(reader, '?', '!') && token.adjacent) {
    next(reader);
    return value;
  }
  // `a...` has no end.
  if (isAt(reader, '...') && endsValue(reader, peek(reader, 1))) {
    next(reader);
    return value;
  }
  if (skipTypeArguments(reader)) return value;
  if (isAt(reader, '(') && token.adjacent) return readCall(reader, value);
  if (isAt(reader, '[') && token.adjacent) {
    const index = readArguments(reader, '[', ']');
    return node('index', spanFrom(reader, value.start), [inField('object', value), inField('at', index)]);
  }
  if (isAt(reader, '{') && isTrailingClosure(reader, value)) return readTrailing(reader, value, undefined);
  return undefined;
}

function readMember(reader: Reader, object: SyntaxNode): SyntaxNode | undefined {
  const named = peek(reader, 1);
  if (named.kind !== 'name' && named.kind !== 'number') return undefined;
  reader.at += 2;
  return node('member', spanFrom(reader, object.start), [
    inField('object', object),
    inField('property', node('name', named)),
  ]);
}

function readCall(reader: Reader, callee: SyntaxNode): SyntaxNode {
  const args = readArguments(reader, '(', ')');
  if (isAt(reader, '{') && !peek(reader).newline && isTrailingClosure(reader, node('call', callee))) {
    return readTrailing(reader, callee, args);
  }
  return node('call', spanFrom(reader, callee.start), [inField('callee', callee), inField('args', args)]);
}

const callable = new Set(['name', 'member', 'call', 'implicit_member']);

function isTrailingClosure(reader: Reader, value: SyntaxNode): boolean {
  if (reader.beforeBlock || reader.binding || !callable.has(value.type)) return false;
  const inner = peek(reader, 1);
  const after = peek(reader, 2);
  const isAccessor =
    /^(?:get|set|willSet|didSet)$/.test(inner.text) && inner.kind === 'name' && /^[{(}]$/.test(after.text);
  return !isAccessor;
}

/** `f(a) { … } label: { … }`: closures behind the brackets are arguments like those inside. */
function readTrailing(reader: Reader, callee: SyntaxNode, args: SyntaxNode | undefined): SyntaxNode {
  const closures = [node('argument', peek(reader), [inField('value', readClosure(reader))])];
  while (
    peek(reader).kind === 'name' &&
    peek(reader, 1).text === ':' &&
    peek(reader, 2).text === '{' &&
    !isAt(reader, 'default')
  ) {
    const label = next(reader);
    next(reader);
    const value = readClosure(reader);
    closures.push(
      node('argument', spanFrom(reader, label.start), [inField('label', node('name', label)), inField('value', value)]),
    );
  }
  const span = spanFrom(reader, callee.start);
  const all = node('arguments', args ?? span, [...(args?.children ?? []), ...closures]);
  return node('call', span, [inField('callee', callee), inField('args', all)]);
}

/** `(a, label: b)`. */
export function readArguments(reader: Reader, open: string, close: string): SyntaxNode {
  const { start } = peek(reader);
  expect(reader, open);
  const children = within(reader, { beforeBlock: false }, () => readItems(reader, close, readArgument));
  expect(reader, close);
  return node('arguments', spanFrom(reader, start), children);
}

/** What commas part, up to the bracket that closes it. */
function readItems(reader: Reader, close: string, read: (reader: Reader) => SyntaxNode): readonly SyntaxNode[] {
  const items: SyntaxNode[] = [];
  while (!isAt(reader, close) && peek(reader).kind !== 'end') {
    const before = reader.at;
    items.push(read(reader));
    if (take(reader, ',') !== undefined) continue;
    if (isAt(reader, close)) break;
    fail(reader);
    // A bracket that closes something else ends this too.
    if (isAt(reader, ')', ']', '}', ';')) break;
    if (reader.at === before) skipGroup(reader);
  }
  return items;
}

function readArgument(reader: Reader): SyntaxNode {
  const { start } = peek(reader);
  const label = peek(reader).kind === 'name' && peek(reader, 1).text === ':' ? next(reader) : undefined;
  if (label !== undefined) next(reader);
  // `init(describing:)` names a function by its labels.
  const isName =
    label !== undefined && (isAt(reader, ')') || (peek(reader).kind === 'name' && peek(reader, 1).text === ':'));
  const value = isName ? node('missing', spanFrom(reader, start)) : readExpression(reader);
  return node('argument', spanFrom(reader, start), [
    label === undefined || label.text === '_' ? undefined : inField('label', node('name', label)),
    inField('value', value),
  ]);
}

// Values

function readPrimary(reader: Reader): SyntaxNode {
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
  if (token.text === 'is' && reader.at > 0) {
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
