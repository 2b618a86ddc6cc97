/** Variables of Swift and what computes or watches them. */
import type { SyntaxNode } from '../../syntax.js';
import { readExpression } from './expressions.js';
import {
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
  spanFrom,
  take,
  within,
} from './reader.js';
import { readBlock, readPattern } from './statements.js';

/** `let a: T = b, c`, `var a: T { … }`. */
export function readVariables(reader: Reader, before: readonly SyntaxNode[]): SyntaxNode {
  const { start } = next(reader);
  const bindings: SyntaxNode[] = [];
  do bindings.push(readBinding(reader));
  while (take(reader, ',') !== undefined);
  return node('variables', spanFrom(reader, start), [...before, ...bindings]);
}

function readBinding(reader: Reader): SyntaxNode {
  const { start } = peek(reader);
  const target = within(reader, { beforeBlock: true }, () => readTarget(reader));
  const type = take(reader, ':') === undefined ? undefined : readType(reader);
  const value = take(reader, '=') === undefined ? undefined : readExpression(reader);
  const accessors = isAt(reader, '{') && !reader.beforeBlock ? readAccessors(reader) : undefined;
  return node('binding', spanFrom(reader, start), [
    inField('target', target),
    inField('type', type),
    inField('value', value),
    accessors,
  ]);
}

/** A name or `(a, b)`. */
function readTarget(reader: Reader): SyntaxNode {
  if (peek(reader).kind === 'name') return node('name', next(reader));
  return readPattern(reader);
}

const accessorWords = new Set([
  'get',
  'set',
  'willSet',
  'didSet',
  '_read',
  '_modify',
  'yielding',
  'mutating',
  'nonmutating',
  '@',
]);

/** `{ get { … } set(x) { … } }`, or the block that computes the value. */
export function readAccessors(reader: Reader): SyntaxNode {
  const { start } = peek(reader);
  const first = peek(reader, 1);
  // `didSet(old) {` is an accessor too, but `set(value)` alone is a call.
  const isNamed = peek(reader, 4).text === ')' && peek(reader, 5).text === '{';
  const isList = accessorWords.has(first.text) && (isNamed || !/^[.(=]$/.test(peek(reader, 2).text));
  if (!isList)
    return node('accessors', { start, end: start }, [
      node('accessor', { start, end: start }, [inField('body', readBlock(reader))]),
    ]);
  next(reader);
  const found: SyntaxNode[] = [];
  while (!isAt(reader, '}') && peek(reader).kind !== 'end') {
    const before = reader.at;
    found.push(readAccessor(reader));
    if (reader.at === before) {
      fail(reader);
      skipGroup(reader);
    }
  }
  expect(reader, '}');
  return node('accessors', spanFrom(reader, start), found);
}

function readAccessor(reader: Reader): SyntaxNode {
  const { start } = peek(reader);
  while (isAt(reader, '@', 'mutating', 'nonmutating')) {
    if (next(reader).text === '@') next(reader);
  }
  const word = peek(reader).kind === 'name' ? next(reader) : undefined;
  const named = isAt(reader, '(') && peek(reader, 1).kind === 'name' ? peek(reader, 1) : undefined;
  if (isAt(reader, '(')) skipGroup(reader);
  skipEffects(reader);
  const body = isAt(reader, '{') ? readBlock(reader) : undefined;
  return node('accessor', spanFrom(reader, start), [
    word === undefined ? undefined : inField('kind', node('kind', word)),
    named === undefined ? undefined : inField('parameter', node('name', named)),
    inField('body', body),
  ]);
}

/** `async throws(E)`. */
export function skipEffects(reader: Reader): void {
  while (isAt(reader, 'async', 'throws', 'rethrows', 'reasync')) {
    next(reader);
    if (isAt(reader, '(')) skipGroup(reader);
  }
}
