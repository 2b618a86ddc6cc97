/**
 * The forms that language tables are made of: each makes a lowering from the names that a grammar gives to the parts
 * of a node.
 */

import type { Span } from '../model.js';
import { expressionStatement, functionNode, type Lowerer, type Lowering, nameAt, other } from './lower.js';
import type { Argument, Entry, Expression, FunctionNode, Parameter, Statement } from './model.js';
import { childIn, namedChildren, type SyntaxNode } from './syntax.js';
import { concatenated, filled, formatted, isTextual } from './templates.js';

/** A child by its field, or the n-th named child where the grammar gives no field. */
export type Part = string | number;

/** The child that a part names. */
export function partOf(node: SyntaxNode, part: Part): SyntaxNode | undefined {
  return typeof part === 'string' ? childIn(node, part) : namedChildren(node).at(part);
}

// Expressions

/** A variable, parameter or class. */
export const name: Lowering<Expression> = (node, { isSelf, textOf }) => {
  const text = textOf(node);
  return nameAt(node, isSelf(text) ? 'this' : text);
};

/** Syntax around one expression that changes nothing of its value: `await x`, `(x)`, `x!`, `x as T`. */
export function transparent(part: Part = 0): Lowering<Expression> {
  return (node, { expression }) => expression(partOf(node, part));
}

/** `object.property`. */
export function member(object: Part, property: Part): Lowering<Expression> {
  return (node, lowerer) => {
    const named = partOf(node, property);
    return {
      kind: 'member',
      object: lowerer.expression(partOf(node, object)),
      property: named === undefined ? '' : lowerer.textOf(named),
      start: node.start,
      end: node.end,
    };
  };
}

/** `object[index]`. */
export function index(object: Part, at: Part): Lowering<Expression> {
  return (node, { expression }) => ({
    kind: 'index',
    object: expression(partOf(node, object)),
    index: expression(partOf(node, at)),
    start: node.start,
    end: node.end,
  });
}

export interface CallParts {
  readonly callee: Part;
  readonly args: Part;
  /** An argument outside of the list: a trailing closure or block. */
  readonly block?: Part;
  readonly construct?: boolean;
}

/** `callee(arguments)`. A call that formats a string becomes a template. */
export function call({ callee, args, block, construct = false }: CallParts): Lowering<Expression> {
  return (node, lowerer) => {
    const trailing = block === undefined ? undefined : partOf(node, block);
    const all = [
      ...lowerer.arguments(partOf(node, args)),
      ...(trailing === undefined ? [] : [{ value: lowerer.expression(trailing) }]),
    ];
    return callOf(node, lowerer.expression(partOf(node, callee)), all, lowerer, construct);
  };
}

/** `object.method(arguments)` of grammars that have no node for `object.method`; a plain call when there is no object. */
export function methodCall(object: Part, method: Part, args: Part, block?: Part): Lowering<Expression> {
  return (node, lowerer) => {
    const receiver = partOf(node, object);
    const named = partOf(node, method);
    const trailing = block === undefined ? undefined : partOf(node, block);
    const all = [
      ...lowerer.arguments(partOf(node, args)),
      ...(trailing === undefined ? [] : [{ value: lowerer.expression(trailing) }]),
    ];
    const property = named === undefined ? '' : lowerer.textOf(named);
    const at = { start: node.start, end: named?.end ?? node.end };
    const callee: Expression =
      receiver === undefined
        ? nameAt(at, property)
        : { kind: 'member', object: lowerer.expression(receiver), property, ...at };
    return callOf(node, callee, all, lowerer, false);
  };
}

/** A call from its parts, or the template it makes. */
export function callOf(
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
  { table }: Lowerer,
  construct: boolean,
): Expression {
  const span = { start: node.start, end: node.end };
  return formatted(span, callee, args, table.formatting ?? []) ?? { kind: 'call', callee, args, construct, ...span };
}

/** A literal whose text is a number, true, false or a kind of null. */
export const constant: Lowering<Expression> = (node, { textOf }) => ({
  kind: 'constant',
  value: constantOf(textOf(node)),
  start: node.start,
  end: node.end,
});

function constantOf(text: string): number | boolean | null {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'yes') return true;
  if (word === 'false' || word === 'no') return false;
  if (!/^[-+.\d]/.test(word)) return null;
  return Number(word.replace(/_/g, '').replace(/(?<=\d)(?:[lufdmn]|[iuf]\d+|ul|ull)$/, ''));
}

/** A map, dictionary, hash or struct literal; `entries` says how each kind of child becomes entries. */
export function object(
  entries: Readonly<Record<string, Lowering<readonly Entry[]>>>,
  type?: Part,
  inside?: Part,
): Lowering<Expression> {
  return (node, lowerer) => {
    const named = type === undefined ? undefined : partOf(node, type);
    const holder = inside === undefined ? node : (partOf(node, inside) ?? node);
    return {
      kind: 'object',
      type: named === undefined ? '' : lowerer.textOf(named),
      entries: namedChildren(holder).flatMap((child) => entries[child.type]?.(child, lowerer) ?? []),
      start: node.start,
      end: node.end,
    };
  };
}

function spanOf({ start, end }: SyntaxNode): Span {
  return { start, end };
}

/** `key: value`, `key => value`, `key = value`. */
export function entry(key: Part, value: Part): Lowering<readonly Entry[]> {
  return (node, lowerer) => [
    { key: keyOf(partOf(node, key), lowerer), value: lowerer.expression(partOf(node, value)), at: spanOf(node) },
  ];
}

/** `name` alone, for `name: name`. */
export const shorthand: Lowering<readonly Entry[]> = (node, { textOf }) => [
  { key: textOf(node), value: nameAt(node, textOf(node)), at: spanOf(node) },
];

/** `...object`. */
export function spreadEntry(part: Part = 0): Lowering<readonly Entry[]> {
  return (node, { expression }) => [{ key: undefined, spread: true, value: expression(partOf(node, part)) }];
}

/** The name or string that a key is; undefined when it is computed. */
export function keyOf(node: SyntaxNode | undefined, lowerer: Lowerer): string | undefined {
  if (node === undefined) return undefined;
  const lowered = lowerer.expression(node);
  if (lowered.kind === 'string') return lowered.value;
  if (lowered.kind === 'name') return lowered.name;
  return lowered.kind === 'other' && lowered.parts.length === 0 ? lowerer.textOf(node) : undefined;
}

/** A list, array, tuple or set. */
export const list: Lowering<Expression> = (node, { expressions }) => ({
  kind: 'list',
  items: expressions(namedChildren(node)),
  start: node.start,
  end: node.end,
});

/** Operators that choose one of two values. */
const choosing = new Set(['??', '||', '?:', 'or', '|>?', '//']);

/** For languages whose `||` is logic on booleans and never stands for a default. */
export const nothingChooses: ReadonlySet<string> = new Set();

/** Operators that join strings. */
const joining = new Set(['+', '.', '<>', '..']);

/** `left operator right`: a choice, a concatenation or any other operation. `chooses` are the operators that choose. */
export function binary(left: Part, right: Part, chooses: ReadonlySet<string> = choosing): Lowering<Expression> {
  return (node, { expression }) => {
    const [a, b] = [expression(partOf(node, left)), expression(partOf(node, right))];
    const operator = operatorOf(node);
    const span = { start: node.start, end: node.end };
    if (chooses.has(operator)) return { kind: 'choice', test: undefined, options: [a, b], ...span };
    if (joining.has(operator) && (operator !== '+' || isTextual(a) || isTextual(b))) return concatenated(span, [a, b]);
    if (operator === '%' && isTextual(a)) return filled(span, a, b.kind === 'list' ? b.items : [b]);
    return { kind: 'operation', operator, operands: [a, b], ...span };
  };
}

function operatorOf(node: SyntaxNode): string {
  return (childIn(node, 'operator') ?? node.children.find((child) => !child.named))?.type ?? '';
}

/** `operator operand`. */
export function unary(operand: Part = 0): Lowering<Expression> {
  return (node, { expression }) => ({
    kind: 'operation',
    operator: operatorOf(node),
    operands: [expression(partOf(node, operand))],
    start: node.start,
    end: node.end,
  });
}

/** An operator between any number of operands: `a < b < c`. */
export const operation: Lowering<Expression> = (node, { expressions }) => ({
  kind: 'operation',
  operator: operatorOf(node),
  operands: expressions(namedChildren(node)),
  start: node.start,
  end: node.end,
});

/** `test ? a : b`. */
export function conditional(test: Part, ...options: readonly Part[]): Lowering<Expression> {
  return (node, { expression }) => ({
    kind: 'choice',
    test: expression(partOf(node, test)),
    options: options.map((option) => expression(partOf(node, option))),
    start: node.start,
    end: node.end,
  });
}

/** An assignment, wherever it stands. */
export function assignment(target: Part, value: Part): Lowering<Expression> {
  return (node, { expression }) => ({
    kind: 'assignment',
    target: expression(partOf(node, target)),
    value: expression(partOf(node, value)),
    start: node.start,
    end: node.end,
  });
}

export interface FunctionParts {
  readonly name?: Part;
  readonly parameters: Part;
  readonly returns?: Part;
  readonly body: Part;
}

/** A lambda, closure or block. */
export function lambda(parts: FunctionParts): Lowering<Expression> {
  return (node, lowerer) => ({
    kind: 'function',
    function: functionOf(node, lowerer, parts),
    start: node.start,
    end: node.end,
  });
}

// Statements

/** A function declaration. `more` adds what is special: decorators, a receiver. */
export function functionStatement(
  parts: FunctionParts,
  more: Lowering<Partial<FunctionNode>> = () => ({}),
): Lowering<readonly Statement[]> {
  return (node, lowerer) => [
    {
      kind: 'function',
      function: { ...functionOf(node, lowerer, parts), ...more(node, lowerer) },
      start: node.start,
      end: node.end,
    },
  ];
}

/** A function from the parts of its node. A body that is an expression is what it returns. */
export function functionOf(node: SyntaxNode, lowerer: Lowerer, parts: FunctionParts): FunctionNode {
  const textOf = (part: Part | undefined) => {
    const child = part === undefined ? undefined : partOf(node, part);
    return child === undefined ? '' : lowerer.textOf(child);
  };
  return functionNode(node, {
    name: textOf(parts.name),
    parameters: lowerer.parameters(partOf(node, parts.parameters)),
    returns: typeText(textOf(parts.returns)),
    body: bodyOf(partOf(node, parts.body), lowerer),
  });
}

/** The statements of a body, or the return of the expression that it is. */
export function bodyOf(node: SyntaxNode | undefined, lowerer: Lowerer): readonly Statement[] {
  if (node === undefined) return [];
  const { table } = lowerer;
  if (table.expressions[node.type] === undefined || table.statements[node.type] !== undefined) {
    return lowerer.statements(node);
  }
  return [{ kind: 'return', value: lowerer.expression(node), start: node.start, end: node.end }];
}

/** A type as written, without the colon or arrow that announces it. */
export function typeText(text: string): string {
  return text.replace(/^(?::|->)\s*/, '').trim();
}

export interface AssignmentParts {
  readonly target: Part;
  readonly value: Part;
  readonly type?: Part;
  readonly declares?: boolean;
  readonly augments?: boolean;
}

/** `target = value` as a statement. */
export function assign(parts: AssignmentParts): Lowering<readonly Statement[]> {
  return (node, lowerer) => {
    const { declares = false, augments = false } = parts;
    const type = parts.type === undefined ? undefined : partOf(node, parts.type);
    return [
      {
        kind: 'assign',
        target: lowerer.expression(partOf(node, parts.target)),
        value: lowerer.optional(partOf(node, parts.value)),
        declares,
        augments,
        type: type === undefined ? '' : typeText(lowerer.textOf(type)),
        start: node.start,
        end: node.end,
      },
    ];
  };
}

/** `a, b = 1, 2` as `a = 1` and `b = 2`, where both sides are lists of the same length; one assignment otherwise. */
export function assignEach(parts: AssignmentParts): Lowering<readonly Statement[]> {
  return (node, lowerer) =>
    assign(parts)(node, lowerer).flatMap((statement): readonly Statement[] => {
      if (statement.kind !== 'assign' || statement.target.kind !== 'list') return [statement];
      const { items } = statement.target;
      const values = statement.value?.kind === 'list' ? statement.value.items : [];
      if (values.length !== items.length) return [statement];
      return items.map((target, at) => ({ ...statement, target, value: values[at] }));
    });
}

/**
 * A body whose last expression is its value, as a body that returns it. Where the last statement branches, each block
 * has a last expression of its own. A last `nil` says that there is no value.
 */
export function returning(statements: readonly Statement[]): readonly Statement[] {
  const last = statements.at(-1);
  if (last === undefined) return statements;
  const before = statements.slice(0, -1);
  const { start, end } = last;
  switch (last.kind) {
    case 'expression': {
      const value = last.expression;
      if (value.kind === 'constant' && value.value === null) return before;
      return [...before, { kind: 'return', value, start, end }];
    }
    case 'assign':
      return [...statements, { kind: 'return', value: last.target, start, end }];
    case 'branch':
      return [...before, { ...last, blocks: last.blocks.map(returning) }];
    default:
      return statements;
  }
}

/** Statements in the place of a value: a function without parameters that is called where it stands. */
export function immediate({ start, end }: Span, body: readonly Statement[]): Expression {
  const span = { start, end };
  const [only] = body;
  if (only?.kind === 'return' && only.value !== undefined && body.length === 1) return only.value;
  const made: Expression = { kind: 'function', function: functionNode(span, { body }), ...span };
  return { kind: 'call', callee: made, args: [], construct: false, ...span };
}

/** Parts one after the other: the only one as it is, several as a list. */
export const sequence: Lowering<Expression> = (node, lowerer) => {
  const [first, ...more] = namedChildren(node);
  return more.length === 0 ? lowerer.expression(first) : list(node, lowerer);
};

/** The node without the children in a field; `if` with an initializer becomes one without. */
export function without(node: SyntaxNode, ...fields: readonly string[]): SyntaxNode {
  return {
    ...node,
    children: node.children.filter(({ field }) => field === undefined || !fields.includes(field)),
  };
}

/** What stands in `parts` runs before the rest: `if x := f(); x > 1 { … }`. */
export function preceded(
  parts: readonly string[],
  lower: Lowering<readonly Statement[]>,
): Lowering<readonly Statement[]> {
  return (node, lowerer) => [
    ...parts.flatMap((part) => lowerer.statements(childIn(node, part))),
    ...lower(without(node, ...parts), lowerer),
  ];
}

/** `return value`, `throw value`, `yield value`. */
export function exit(kind: 'return' | 'throw' | 'yield', part: Part = 0): Lowering<readonly Statement[]> {
  return (node, { optional }) => [{ kind, value: optional(partOf(node, part)), start: node.start, end: node.end }];
}

/**
 * if, switch, try and their like: the children in the fields `tests` are tested, all others are blocks. Without
 * `tests`, every child that is no statement is a test.
 */
export function branch(...tests: readonly string[]): Lowering<readonly Statement[]> {
  return (node, lowerer) => {
    const isTest = (child: SyntaxNode) => child.field !== undefined && tests.includes(child.field);
    const children = namedChildren(node);
    return [
      {
        kind: 'branch',
        tests: lowerer.expressions(children.filter(isTest)),
        blocks: children
          .filter((child) => !isTest(child))
          .map((child) => lowerer.statements(child))
          .filter((block) => block.length > 0),
        start: node.start,
        end: node.end,
      },
    ];
  };
}

export interface LoopParts {
  readonly target?: Part;
  readonly iterable?: Part;
  readonly body: Part;
  /** Parts that run before or between the rounds. */
  readonly around?: readonly Part[];
}

/** for, for-each, while. */
export function loop({ target, iterable, body, around = [] }: LoopParts): Lowering<readonly Statement[]> {
  return (node, lowerer) => {
    const part = (at: Part | undefined) => (at === undefined ? undefined : partOf(node, at));
    return [
      ...around.flatMap((at) => lowerer.statements(part(at))),
      {
        kind: 'loop',
        target: lowerer.optional(part(target)),
        iterable: lowerer.optional(part(iterable)),
        body: lowerer.statements(part(body)),
        start: node.start,
        end: node.end,
      },
    ];
  };
}

/** A case of a switch: what stands in the fields `tests` is tested, all else is one block. */
export function clause(...tests: readonly string[]): Lowering<readonly Statement[]> {
  return (node, lowerer) => {
    const tested = node.children.filter(({ field }) => field !== undefined && tests.includes(field));
    return [
      {
        kind: 'branch',
        tests: lowerer.expressions(tested),
        blocks: [block(without(node, ...tests), lowerer)],
        start: node.start,
        end: node.end,
      },
    ];
  };
}

/** The node with the children of a part in its place: the cases of a switch that stand in a block of their own. */
export function opened(part: string, lower: Lowering<readonly Statement[]>): Lowering<readonly Statement[]> {
  return (node, lowerer) =>
    lower(
      { ...node, children: node.children.flatMap((child) => (child.field === part ? child.children : [child])) },
      lowerer,
    );
}

/** The key of each round of a loop is a part of what the loop goes through. */
export function loopKey(key: SyntaxNode, iterable: Expression, lowerer: Lowerer): Statement {
  const { start, end } = key;
  const target = lowerer.expression(key);
  const value = other({ ...key, children: [] }, [iterable]);
  return { kind: 'assign', target, value, declares: true, type: '', augments: false, start, end };
}

/** Statements inside of syntax that adds nothing: blocks, `with`, `using`, `lock`. */
export const block: Lowering<readonly Statement[]> = (node, { statements }) =>
  namedChildren(node).flatMap((child) => statements(child));

/** An expression in the place of a statement. */
export const evaluated: Lowering<readonly Statement[]> = (node, lowerer) =>
  namedChildren(node).flatMap((child) =>
    lowerer.isStatement(child) ? lowerer.statements(child) : [expressionStatement(lowerer.expression(child))],
  );

// Parameters and arguments

export interface ParameterParts {
  readonly name: Part;
  readonly type?: Part;
  readonly value?: Part;
  readonly label?: Part;
}

/** A parameter. A name that is a pattern is kept as one. */
export function parameter(parts: ParameterParts): Lowering<readonly Parameter[]> {
  return (node, lowerer) => {
    const part = (at: Part | undefined) => (at === undefined ? undefined : partOf(node, at));
    const target = lowerer.optional(part(parts.name));
    const type = part(parts.type);
    const value = lowerer.optional(part(parts.value));
    const label = part(parts.label);
    return [
      {
        name: target?.kind === 'name' ? target.name : '',
        ...(target === undefined || target.kind === 'name' ? {} : { pattern: target }),
        ...(label === undefined ? {} : { label: lowerer.textOf(label) }),
        type: type === undefined ? '' : typeText(lowerer.textOf(type)),
        ...(value === undefined ? {} : { default: value }),
        decorators: [],
        start: node.start,
        end: node.end,
      },
    ];
  };
}

/** A parameter that is its name and no more. */
export const plainParameter: Lowering<readonly Parameter[]> = (node, { textOf }) => [
  { name: textOf(node), type: '', decorators: [], start: node.start, end: node.end },
];

/** `name = value`, `name: value`. */
export function namedArgument(key: Part, value: Part): Lowering<readonly Argument[]> {
  return (node, lowerer) => {
    const named = partOf(node, key);
    return [
      {
        ...(named === undefined ? {} : { name: lowerer.textOf(named) }),
        value: lowerer.expression(partOf(node, value)),
        at: spanOf(node),
      },
    ];
  };
}

/** `...rest`, `*rest`. */
export function spreadArgument(part: Part = 0): Lowering<readonly Argument[]> {
  return (node, { expression }) => [{ spread: true, value: expression(partOf(node, part)) }];
}
