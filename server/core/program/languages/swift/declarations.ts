/** Declarations of Swift: what attributes and modifiers may stand before. */
import type { SyntaxNode } from '../../syntax.js';
import { readArguments, readExpression } from './expressions.js';
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
  skipAngles,
  skipGroup,
  skipWhere,
  spanFrom,
  take,
  within,
} from './reader.js';
import { readBlock, readStatement } from './statements.js';
import { readAccessors, readVariables, skipEffects } from './variables.js';

const modifiers = new Set([
  'public',
  'private',
  'fileprivate',
  'internal',
  'package',
  'open',
  'static',
  'class',
  'final',
  'override',
  'mutating',
  'nonmutating',
  'lazy',
  'weak',
  'unowned',
  'required',
  'convenience',
  'dynamic',
  'optional',
  'indirect',
  'nonisolated',
  'isolated',
  'prefix',
  'postfix',
  'infix',
  'borrowing',
  'consuming',
  'distributed',
  'async',
]);

/** Words that declare, and what reads the rest of it. */
const declaring: Readonly<Record<string, (reader: Reader, before: readonly SyntaxNode[]) => SyntaxNode>> = {
  import: readImport,
  let: readVariables,
  var: readVariables,
  func: readFunction,
  init: readFunction,
  deinit: readFunction,
  subscript: readFunction,
  class: readClass,
  struct: readClass,
  enum: readClass,
  actor: readClass,
  extension: readClass,
  protocol: readClass,
  case: readEnumCase,
  typealias: skipAlias,
  associatedtype: skipAlias,
  macro: readMacro,
  operator: skipLine,
  precedencegroup: (reader) => {
    reader.at += 2;
    if (isAt(reader, '{')) skipGroup(reader);
    return node('nothing', peek(reader));
  },
};

/** How many tokens the modifier here takes; 0 when it is none. */
function modifierLength(reader: Reader, ahead: number): number {
  const { kind, text } = peek(reader, ahead);
  if (kind !== 'name' || !modifiers.has(text)) return 0;
  const isArgued = peek(reader, ahead + 1).text === '(' && /^(?:set|safe|unsafe)$/.test(peek(reader, ahead + 2).text);
  return isArgued ? 4 : 1;
}

function isDeclaring(reader: Reader, ahead: number): boolean {
  const { kind, text } = peek(reader, ahead);
  if (kind !== 'name' || !Object.hasOwn(declaring, text)) return false;
  const after = peek(reader, ahead + 1);
  if (text === 'init') return /^[(?!<]$/.test(after.text);
  if (text === 'subscript') return /^[(<]$/.test(after.text);
  if (text === 'deinit') return after.text === '{';
  if (text === 'let' || text === 'var') return after.kind === 'name' || after.text === '(';
  if (text === 'func') return after.kind === 'name' || after.kind === 'sign';
  return after.kind === 'name' || (text === 'case' && after.text === '.');
}

/** Does a declaration begin here, with the attributes and modifiers before it? */
export function isDeclaration(reader: Reader): boolean {
  if (isAt(reader, '@')) return true;
  let ahead = 0;
  for (let left = 8; left > 0; left--) {
    // `class` is a modifier before `func`, and declares before a name.
    if (isDeclaring(reader, ahead)) return true;
    const length = modifierLength(reader, ahead);
    if (length === 0) return ahead > 0 && peek(reader, ahead).text === '@';
    ahead += length;
  }
  return false;
}

export function readDeclaration(reader: Reader): SyntaxNode | undefined {
  const before: SyntaxNode[] = [];
  for (;;) {
    if (isAt(reader, '@')) before.push(readAttribute(reader));
    else if (isModifier(reader)) reader.at += modifierLength(reader, 0);
    else break;
  }
  const word = peek(reader);
  const read = Object.hasOwn(declaring, word.text) ? declaring[word.text] : undefined;
  if (read !== undefined && isDeclaring(reader, 0)) return read(reader, before);
  return isAt(reader, '}') || word.kind === 'end'
    ? undefined
    : deeper(
        reader,
        () => readStatement(reader),
        () => undefined,
      );
}

function isModifier(reader: Reader): boolean {
  const length = modifierLength(reader, 0);
  if (length === 0) return false;
  if (!isAt(reader, 'class')) return true;
  const { text } = peek(reader, 1);
  return modifiers.has(text) || text === 'func' || text === 'var' || text === 'let' || text === 'subscript';
}

/** `@A`, `@A.B(c)`. Arguments of the compiler's own attributes are no code. */
function readAttribute(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  const named = peek(reader);
  if (named.kind !== 'name') {
    fail(reader);
    return node('attribute', spanFrom(reader, start));
  }
  next(reader);
  while (isAt(reader, '.') && peek(reader).adjacent) reader.at += 2;
  const { end } = spanFrom(reader, named.start);
  skipAngles(reader);
  const hasArguments = isAt(reader, '(') && peek(reader).adjacent;
  const isOwn = /^[a-z_]/.test(named.text);
  if (hasArguments && isOwn) skipGroup(reader);
  const args = hasArguments && !isOwn ? readArguments(reader, '(', ')') : undefined;
  const name = inField('name', node('name', { start: named.start, end }));
  return node('attribute', spanFrom(reader, start), [name, inField('args', args)]);
}

/** `typealias A<T> = B`, `associatedtype A: P = B where …`. */
function skipAlias(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  next(reader);
  skipAngles(reader);
  while (take(reader, ':', '=', ',') !== undefined) readType(reader);
  skipWhere(reader);
  return node('nothing', spanFrom(reader, start));
}

function skipLine(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  while (peek(reader).kind !== 'end' && !isAt(reader, '}', ';') && !peek(reader).newline) next(reader);
  return node('nothing', spanFrom(reader, start));
}

/** `macro m(…) -> T = #externalMacro(…)` runs while the program is built. */
function readMacro(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  next(reader);
  skipAngles(reader);
  if (isAt(reader, '(')) skipGroup(reader);
  if (take(reader, '->') !== undefined) readType(reader);
  if (take(reader, '=') !== undefined) readExpression(reader);
  return node('nothing', spanFrom(reader, start));
}

/** `import A.B`, `import struct A.B`. */
function readImport(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  const isKind = /^(?:struct|class|enum|protocol|func|var|let|typealias|actor)$/.test(peek(reader).text);
  const kind = isKind && peek(reader, 1).kind === 'name' ? next(reader) : undefined;
  const path = next(reader);
  while (isAt(reader, '.') && peek(reader, 1).kind === 'name') reader.at += 2;
  const named = node('path', spanFrom(reader, path.start));
  return node('import', spanFrom(reader, start), [
    inField('path', named),
    kind === undefined ? undefined : inField('kind', node('kind', kind)),
  ]);
}

// Functions

/** `func f<T>(…) -> R { … }`, `init?(…)`, `deinit`, `subscript(…) -> R { … }`. */
function readFunction(reader: Reader, before: readonly SyntaxNode[]): SyntaxNode {
  const word = next(reader);
  const named = word.text === 'func' ? next(reader) : word;
  take(reader, '?', '!');
  skipAngles(reader);
  const parameters = isAt(reader, '(') ? readParameters(reader) : undefined;
  skipEffects(reader);
  const returns = take(reader, '->') === undefined ? undefined : readType(reader);
  skipWhere(reader);
  const isSubscript = word.text === 'subscript';
  const body = isAt(reader, '{') ? (isSubscript ? readAccessors(reader) : readBlock(reader)) : undefined;
  return node('function', spanFrom(reader, word.start), [
    ...before,
    inField('word', node('kind', word)),
    inField('name', node('name', named)),
    inField('parameters', parameters),
    inField('returns', returns),
    inField('body', body),
  ]);
}

function readParameters(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  const found: SyntaxNode[] = [];
  while (!isAt(reader, ')', '{', '}') && peek(reader).kind !== 'end') {
    const before = reader.at;
    found.push(readParameter(reader));
    if (take(reader, ',') !== undefined || isAt(reader, ')')) continue;
    fail(reader);
    if (reader.at === before) skipGroup(reader);
  }
  expect(reader, ')');
  return node('parameters', spanFrom(reader, start), found);
}

/** `@A label name: T... = value`. */
function readParameter(reader: Reader): SyntaxNode {
  const { start } = peek(reader);
  const attributes: SyntaxNode[] = [];
  while (isAt(reader, '@')) attributes.push(readAttribute(reader));
  const label = peek(reader).kind === 'name' ? next(reader) : undefined;
  const named = peek(reader).kind === 'name' ? next(reader) : label;
  const isTyped = take(reader, ':') !== undefined;
  const type = isTyped ? readType(reader) : undefined;
  const value =
    take(reader, '=') === undefined ? undefined : within(reader, { beforeBlock: false }, () => readExpression(reader));
  return node('parameter', spanFrom(reader, start), [
    ...attributes,
    label === named || label === undefined ? undefined : inField('label', node('name', label)),
    named === undefined ? undefined : inField('name', node('name', named)),
    inField('type', type),
    inField('value', value),
  ]);
}

// Types

/** class, struct, enum, actor, protocol and extension, with their members. */
function readClass(reader: Reader, before: readonly SyntaxNode[]): SyntaxNode {
  const word = next(reader);
  const named = readType(reader);
  const bases: SyntaxNode[] = [];
  if (take(reader, ':') !== undefined) {
    do {
      const base = readType(reader);
      if (base !== undefined) bases.push({ ...base, type: 'base' });
    } while (take(reader, ',') !== undefined);
  }
  skipWhere(reader);
  const body = readBlock(reader);
  return node(word.text === 'extension' ? 'extension' : 'class', spanFrom(reader, word.start), [
    ...before,
    inField('name', named),
    ...bases,
    inField('body', body),
  ]);
}

/** `case a, b(x: T), c = 3` of an enum. */
function readEnumCase(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  const found: SyntaxNode[] = [];
  do {
    const named = peek(reader);
    if (named.kind !== 'name') break;
    next(reader);
    if (isAt(reader, '(')) skipGroup(reader);
    const value = take(reader, '=') === undefined ? undefined : readExpression(reader);
    found.push(
      node('enum_case', spanFrom(reader, named.start), [inField('name', node('name', named)), inField('value', value)]),
    );
  } while (take(reader, ',') !== undefined);
  return node('enum_cases', spanFrom(reader, start), found);
}
