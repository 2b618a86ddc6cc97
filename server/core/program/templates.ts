/** Strings that are made of parts: literals with holes, concatenation, formatting. */
import type { Span } from '../model.js';
import type { Lowering } from './lower.js';
import type { Argument, Expression, Text } from './model.js';
import { namedChildren, type SyntaxNode } from './syntax.js';

/** Is it a string, whatever is in its holes? */
export function isTextual(expression: Expression): boolean {
  return expression.kind === 'string' || expression.kind === 'template';
}

/** The parts one after the other; parts that are templates themselves are taken apart. One string when all are strings. */
export function concatenated({ start, end }: Span, parts: readonly Expression[]): Expression {
  const flat = parts.flatMap((part) => (part.kind === 'template' ? part.parts : [part]));
  if (flat.every((part) => part.kind === 'string')) {
    return {
      kind: 'string',
      value: flat.map((part) => (part.kind === 'string' ? part.value : '')).join(''),
      start,
      end,
    };
  }
  return { kind: 'template', parts: flat, start, end };
}

export interface StringParts {
  /** Nodes inside that are replaced by a value. The value is their first named child. */
  readonly holes?: readonly string[];
  /** Names without braces that are holes: `$name` of shells and Kotlin. */
  readonly names?: readonly string[];
  /** What stands before and after the text; the longest match counts. Named groups are not needed. */
  readonly open?: RegExp;
  readonly close?: RegExp;
  /** Holes that the grammar takes for text; the first group is the name in one. */
  readonly plain?: RegExp;
  /** Backslashes mean themselves. */
  readonly raw?: boolean | ((text: string) => boolean);
}

const commonOpen = /^[A-Za-z@$]{0,3}(?:"""|'''|["'`])/;
const commonClose = /(?:"""|'''|["'`])$/;

/** A string literal with or without holes. */
export function text({
  holes = [],
  names = [],
  open = commonOpen,
  close = commonClose,
  plain,
  raw = false,
}: StringParts = {}): Lowering<Expression> {
  return (node, lowerer) => {
    const source = lowerer.textOf(node);
    const begin = node.start + (open.exec(source)?.[0].length ?? 0);
    const finish = Math.max(begin, node.end - (close.exec(source.slice(begin - node.start))?.[0].length ?? 0));
    const isRaw = typeof raw === 'boolean' ? raw : raw(source);
    const literal = (start: number, end: number): readonly Text[] => {
      if (end <= start) return [];
      const value = source.slice(start - node.start, end - node.start);
      return [{ kind: 'string', value: isRaw ? value : unescaped(value), start, end }];
    };
    const piece = (start: number, end: number): readonly Expression[] =>
      plain === undefined ? literal(start, end) : plainHoles(source, node.start, { start, end }, plain, literal);
    const parts: Expression[] = [];
    let at = begin;
    for (const hole of holesIn(node, holes, names)) {
      parts.push(...piece(at, hole.start));
      const inner = names.includes(hole.type) ? hole : namedChildren(hole)[0];
      if (inner !== undefined) parts.push(lowerer.expression(inner));
      at = hole.end;
    }
    parts.push(...piece(at, finish));
    const span = { start: node.start, end: node.end };
    if (parts.length === 0) return { kind: 'string', value: '', ...span };
    const joined = concatenated(span, parts);
    return joined.kind === 'string' || joined.kind === 'template' ? joined : { kind: 'template', parts, ...span };
  };
}

/** The text between two holes, with the holes in it that only a pattern tells. */
function plainHoles(
  source: string,
  offset: number,
  { start, end }: Span,
  plain: RegExp,
  literal: (start: number, end: number) => readonly Text[],
): readonly Expression[] {
  const parts: Expression[] = [];
  let at = start;
  for (const match of source.slice(start - offset, end - offset).matchAll(plain)) {
    const name = match[1];
    if (name === undefined) continue;
    const begin = start + match.index;
    const finish = begin + match[0].length;
    parts.push(...literal(at, begin), { kind: 'name', name, start: begin, end: finish });
    at = finish;
  }
  return [...parts, ...literal(at, end)];
}

function holesIn(node: SyntaxNode, holes: readonly string[], names: readonly string[]): readonly SyntaxNode[] {
  if (holes.length + names.length === 0) return [];
  // Some grammars put holes below a node for the content.
  return node.children.flatMap((child) =>
    holes.includes(child.type) || names.includes(child.type)
      ? [child]
      : child.type.includes('content')
        ? holesIn(child, holes, names)
        : [],
  );
}

export interface PieceParts {
  /** Nodes that are text; all other named nodes are holes. */
  readonly content: readonly string[];
  /** Backslashes mean themselves. */
  readonly raw?: boolean;
}

/** A string literal whose grammar has nodes for its text, and puts the values of holes beside them. */
export function pieced({ content, raw = false }: PieceParts): Lowering<Expression> {
  return (node, lowerer) => {
    const parts: Expression[] = [];
    let run: Text | undefined;
    const { start, end } = node;
    for (const child of namedChildren(node)) {
      if (!content.includes(child.type)) {
        parts.push(lowerer.expression(child));
        run = undefined;
        continue;
      }
      const from = run?.start ?? child.start;
      // Some grammars leave line ends between two nodes of text out of both.
      const source = lowerer.textOf({ ...child, start: from });
      if (run !== undefined) parts.pop();
      run = { kind: 'string', value: raw ? source : unescaped(source), start: from, end: child.end };
      parts.push(run);
    }
    if (parts.length === 0) return { kind: 'string', value: '', start, end };
    const joined = concatenated({ start, end }, parts);
    return joined.kind === 'string' || joined.kind === 'template' ? joined : { kind: 'template', parts, start, end };
  };
}

/** For languages in which a string that is one hole is the value in it: `"$x"`, `"${x}"`. */
export function loneHole(lower: Lowering<Expression>): Lowering<Expression> {
  return (node, lowerer) => {
    const lowered = lower(node, lowerer);
    const [only, ...more] = lowered.kind === 'template' ? lowered.parts : [];
    return only !== undefined && more.length === 0 ? only : lowered;
  };
}

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
  '\n': '',
};

/** Resolves the escapes that languages share; an unknown one stands for its character. */
function unescaped(value: string): string {
  if (!value.includes('\\')) return value;
  return value.replace(
    /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|([\s\S]))/g,
    (_all, braced?: string, four?: string, two?: string, letter = '') => {
      const code = braced ?? four ?? two;
      if (code === undefined) return simpleEscapes[letter] ?? letter;
      const point = Number.parseInt(code, 16);
      return point > 0x10ffff ? '' : String.fromCodePoint(point);
    },
  );
}

/** Strings that follow each other are one: `"a" "b"`. */
export const adjacent: Lowering<Expression> = (node, { expressions }) =>
  concatenated(node, expressions(namedChildren(node)));

/**
 * The template that a formatting call makes, or undefined when it is none. `paths` are callee paths such as
 * `fmt.Sprintf`, or method names with a dot before them, whose object is the format: `.format`.
 */
export function formatted(
  span: Span,
  callee: Expression,
  args: readonly Argument[],
  paths: readonly string[],
): Expression | undefined {
  if (paths.length === 0) return undefined;
  const values = args.map(({ value }) => value);
  if (callee.kind === 'member' && paths.includes(`.${callee.property}`) && isTextual(callee.object)) {
    return filled(span, callee.object, values);
  }
  const path = pathOf(callee);
  const [format, ...rest] = values;
  if (path === undefined || format === undefined || !paths.includes(path)) return undefined;
  return isTextual(format) ? filled(span, format, rest) : { kind: 'template', parts: values, ...span };
}

/** A place for a value in a format: `%s`, `%5.2f`, `{}`, `{0}`, `{name:fmt}`. */
const slot = /%(?:\d+\$)?[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z@]|\{[^{}]{0,40}\}/g;

/** The format with its places filled in order; values beyond its places follow. */
export function filled({ start, end }: Span, format: Expression, values: readonly Expression[]): Expression {
  if (format.kind !== 'string') return concatenated({ start, end }, [format, ...values]);
  const parts: Expression[] = [];
  const piece = (value: string) => {
    if (value !== '') parts.push({ kind: 'string', value, start: format.start, end: format.end });
  };
  let at = 0;
  let next = 0;
  for (const match of format.value.matchAll(slot)) {
    const value = values[next];
    if (value === undefined) break;
    next++;
    piece(format.value.slice(at, match.index));
    parts.push(value);
    at = match.index + match[0].length;
  }
  piece(format.value.slice(at));
  return { kind: 'template', parts: [...parts, ...values.slice(next)], start, end };
}

/** `a.b.c` as text, when the expression is a chain of names; undefined otherwise. */
export function pathOf(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind !== 'member') return undefined;
  const object = pathOf(expression.object);
  return object === undefined ? undefined : `${object}.${expression.property}`;
}

/** A text of many lines without the indentation that all of its lines share, as heredocs that drop it mean it. */
export function dedented(expression: Expression): Expression {
  if (expression.kind === 'string')
    return { ...expression, value: outdent(expression.value, true, sharedIn([expression])) };
  if (expression.kind !== 'template') return expression;
  const shared = sharedIn(expression.parts);
  const parts = expression.parts.map((part, at) =>
    part.kind === 'string' ? { ...part, value: outdent(part.value, at === 0, shared) } : part,
  );
  return { ...expression, parts };
}

/** The smallest indentation of the lines that hold more than blanks. */
function sharedIn(parts: readonly Expression[]): number {
  let shared = Number.POSITIVE_INFINITY;
  for (const [at, part] of parts.entries()) {
    if (part.kind !== 'string') continue;
    const lines = part.value.split('\n');
    for (const [row, line] of lines.entries()) {
      const begins = row > 0 || at === 0;
      const indent = line.search(/\S/);
      // The last line of a piece goes on with a hole.
      const width = indent >= 0 ? indent : row === lines.length - 1 && at < parts.length - 1 ? line.length : -1;
      if (begins && width >= 0) shared = Math.min(shared, width);
    }
  }
  return shared;
}

function outdent(value: string, begins: boolean, width: number): string {
  return value
    .split('\n')
    .map((line, row) => (row > 0 || begins ? line.slice(Math.min(width, indentOf(line))) : line))
    .join('\n');
}

function indentOf(line: string): number {
  const at = line.search(/\S/);
  return at < 0 ? line.length : at;
}
