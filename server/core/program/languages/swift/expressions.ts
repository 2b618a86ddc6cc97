/** Expressions of Swift: operators, and what follows a value. Node types are documented by the table in `../swift.ts`. */
import type { SyntaxNode } from '../../syntax.js';
import {
  deeper,
  expect,
  fail,
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
import type { Token } from './tokens.js';
import { readClosure, readPrimary } from './values.js';

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

export function readUnary(reader: Reader): SyntaxNode {
  const token = peek(reader);
  const following = peek(reader, 1);
  if (isPrefix(token, following)) {
    next(reader);
    if (token.text === 'try') take(reader, '?', '!');
    // `try` and `await` cover all that stands to their right.
    const value = deeper(
      reader,
      () => readBinary(reader, 1),
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
export function readItems(reader: Reader, close: string, read: (reader: Reader) => SyntaxNode): readonly SyntaxNode[] {
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

export function readArgument(reader: Reader): SyntaxNode {
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
