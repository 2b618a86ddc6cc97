/** Statements and conditions of Swift. */
import type { SyntaxNode } from '../../syntax.js';
import { isDeclaration, readDeclaration } from './declarations.js';
import { isAssignment, readExpression } from './expressions.js';
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
  spanFrom,
  take,
  tokenNode,
  within,
} from './reader.js';

/** Statements up to the bracket that closes them, or to `ends`. What cannot be read is skipped token by token. */
export function readStatementsUntil(
  reader: Reader,
  ends: (reader: Reader) => boolean = () => false,
): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  while (!isAt(reader, '}') && peek(reader).kind !== 'end' && !ends(reader)) {
    if (take(reader, ';') !== undefined) continue;
    const before = reader.at;
    const statement = readStatement(reader);
    if (statement !== undefined) found.push(statement);
    if (reader.at === before) {
      fail(reader);
      next(reader);
    }
  }
  return found;
}

/** `{ … }`. */
export function readBlock(reader: Reader): SyntaxNode {
  const { start } = peek(reader);
  return deeper(
    reader,
    () => {
      if (!isAt(reader, '{')) fail(reader);
      if (take(reader, '{') === undefined) return node('block', { start, end: start });
      const body = within(reader, { beforeBlock: false, binding: false }, () => readStatementsUntil(reader));
      expect(reader, '}');
      return node('block', spanFrom(reader, start), body);
    },
    () => node('block', spanFrom(reader, start)),
  );
}

/** Words that begin a statement, and what reads it. */
const statements: Readonly<Record<string, (reader: Reader) => SyntaxNode>> = {
  if: readIf,
  guard: readGuard,
  switch: readSwitch,
  for: readFor,
  while: readWhile,
  repeat: readRepeat,
  do: readDo,
  defer: (reader) => {
    next(reader);
    return readBlock(reader);
  },
  return: (reader) => readExit(reader, 'return'),
  throw: (reader) => readExit(reader, 'throw'),
  break: readJump,
  continue: readJump,
  fallthrough: readJump,
};

/** Top-level text, the body of a block, or a member; undefined when nothing is worth a node. */
export function readStatement(reader: Reader): SyntaxNode | undefined {
  const token = peek(reader);
  if (isDeclaration(reader)) return readDeclaration(reader);
  if (
    token.kind === 'name' &&
    peek(reader, 1).text === ':' &&
    /^(?:for|while|repeat|if|switch|do)$/.test(peek(reader, 2).text)
  ) {
    reader.at += 2;
  }
  const word = peek(reader);
  const read = word.kind === 'name' && Object.hasOwn(statements, word.text) ? statements[word.text] : undefined;
  return read === undefined ? readExpressionStatement(reader) : read(reader);
}

function readExpressionStatement(reader: Reader): SyntaxNode {
  const value = readExpression(reader);
  const operator = peek(reader);
  if (!isAssignment(operator)) return node('expression_statement', value, [value]);
  next(reader);
  const right = readExpression(reader);
  return node('assignment', spanFrom(reader, value.start), [
    inField('left', value),
    tokenNode(operator, 'operator'),
    inField('right', right),
  ]);
}

function readExit(reader: Reader, kind: 'return' | 'throw'): SyntaxNode {
  const { start } = next(reader);
  const after = peek(reader);
  const isBare =
    after.kind === 'end' || isAt(reader, '}', ';', 'case', 'default') || (after.newline && isDeclaration(reader));
  const value = isBare ? undefined : readExpression(reader);
  return node(`${kind}_statement`, spanFrom(reader, start), [value]);
}

function readJump(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  if (peek(reader).kind === 'name' && !peek(reader).newline) next(reader);
  return node('jump', spanFrom(reader, start));
}

// Conditions

/** `a, let b = c, case p = d`, up to the block. */
function readConditions(reader: Reader): readonly SyntaxNode[] {
  return within(reader, { beforeBlock: true, binding: false }, () => {
    const found: SyntaxNode[] = [];
    do {
      found.push(inFieldTest(readCondition(reader)));
    } while (take(reader, ',') !== undefined);
    return found;
  });
}

function inFieldTest(child: SyntaxNode): SyntaxNode {
  return { ...child, field: 'test' };
}

function readCondition(reader: Reader): SyntaxNode {
  const { start } = peek(reader);
  if (isAt(reader, '#available', '#unavailable')) {
    next(reader);
    if (isAt(reader, '(')) skipGroup(reader);
    return node('missing', spanFrom(reader, start));
  }
  if (take(reader, 'case') !== undefined) {
    const pattern = readPattern(reader);
    expect(reader, '=');
    const value = readExpression(reader);
    return node('case_condition', spanFrom(reader, start), [inField('pattern', pattern), inField('value', value)]);
  }
  if (!isAt(reader, 'let', 'var')) return readExpression(reader);
  const pattern = readPattern(reader);
  if (take(reader, ':') !== undefined) readType(reader);
  const value = take(reader, '=') === undefined ? undefined : readExpression(reader);
  return node('optional_binding', spanFrom(reader, start), [inField('pattern', pattern), inField('value', value)]);
}

/** `let x`, `.a(let b)`, `let .a(b)`, `is T`, `(a, b)`: an expression in which some names are bound. */
export function readPattern(reader: Reader): SyntaxNode {
  const { start } = peek(reader);
  const inner = readExpression(reader);
  return node('pattern', spanFrom(reader, start), [inner]);
}

export function readIf(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  return deeper(
    reader,
    () => {
      const tests = readConditions(reader);
      const blocks = [readBlock(reader)];
      if (take(reader, 'else') !== undefined) blocks.push(isAt(reader, 'if') ? readIf(reader) : readBlock(reader));
      return node('if_statement', spanFrom(reader, start), [...tests, ...blocks]);
    },
    () => node('missing', spanFrom(reader, start)),
  );
}

function readGuard(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  const tests = readConditions(reader);
  expect(reader, 'else');
  return node('if_statement', spanFrom(reader, start), [...tests, readBlock(reader)]);
}

export function readSwitch(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  return deeper(
    reader,
    () => {
      const subject = within(reader, { beforeBlock: true }, () => readExpression(reader));
      expect(reader, '{');
      const cases = within(reader, { beforeBlock: false, binding: false }, () => readCases(reader));
      expect(reader, '}');
      return node('switch_statement', spanFrom(reader, start), [inField('subject', subject), ...cases]);
    },
    () => node('missing', spanFrom(reader, start)),
  );
}

function isCase(reader: Reader): boolean {
  return isAt(reader, 'case', 'default') || (isAt(reader, '@') && peek(reader, 1).text === 'unknown');
}

function readCases(reader: Reader): readonly SyntaxNode[] {
  const cases: SyntaxNode[] = [];
  while (!isAt(reader, '}') && peek(reader).kind !== 'end') {
    if (isCase(reader)) cases.push(readCase(reader));
    else {
      fail(reader);
      skipGroup(reader);
    }
  }
  return cases;
}

function readCase(reader: Reader): SyntaxNode {
  const { start } = peek(reader);
  if (take(reader, '@') !== undefined) next(reader);
  const labels: (SyntaxNode | undefined)[] = [];
  if (next(reader).text === 'case') {
    do {
      labels.push({ ...readPattern(reader), type: 'case_pattern' });
      if (take(reader, 'where') !== undefined) labels.push(node('where', peek(reader), [readExpression(reader)]));
    } while (take(reader, ',') !== undefined);
  }
  expect(reader, ':');
  const body = readStatementsUntil(reader, isCase);
  return node('switch_case', spanFrom(reader, start), [...labels, ...body]);
}

// Loops

function readFor(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  take(reader, 'try');
  take(reader, 'await');
  take(reader, 'case');
  const target = within(reader, { beforeBlock: true }, () => readPattern(reader));
  if (take(reader, ':') !== undefined) readType(reader);
  expect(reader, 'in');
  const inner = within(reader, { beforeBlock: true }, () => {
    const items = readExpression(reader);
    const where = take(reader, 'where') === undefined ? undefined : readExpression(reader);
    return [inField('iterable', items), inField('test', where)];
  });
  const body = readBlock(reader);
  return node('for_statement', spanFrom(reader, start), [inField('target', target), ...inner, inField('body', body)]);
}

function readWhile(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  const [first, ...more] = readConditions(reader);
  const body = readBlock(reader);
  return node('while_statement', spanFrom(reader, start), [first, ...more, inField('body', body)]);
}

function readRepeat(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  const body = readBlock(reader);
  const test = take(reader, 'while') === undefined ? undefined : readExpression(reader);
  return node('while_statement', spanFrom(reader, start), [inField('test', test), inField('body', body)]);
}

function readDo(reader: Reader): SyntaxNode {
  const { start } = next(reader);
  if (take(reader, 'throws') !== undefined && isAt(reader, '(')) skipGroup(reader);
  const blocks = [readBlock(reader)];
  while (isAt(reader, 'catch')) {
    const begin = next(reader).start;
    if (!isAt(reader, '{')) {
      within(reader, { beforeBlock: true }, () => {
        do readPattern(reader);
        while (take(reader, ',') !== undefined);
        if (take(reader, 'where') !== undefined) readExpression(reader);
      });
    }
    const block = readBlock(reader);
    blocks.push({ ...block, start: begin });
  }
  return node(blocks.length > 1 ? 'do_statement' : 'block', spanFrom(reader, start), blocks);
}
