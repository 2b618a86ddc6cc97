/** Moves a Program to other positions: from a text that was put together to the file that it comes from. */
import type { Span } from '../model.js';
import type {
  Argument,
  ClassNode,
  Entry,
  Expression,
  FieldNode,
  FunctionNode,
  Parameter,
  Program,
  Statement,
} from './model.js';

/** Gives the new place of an offset. */
export type Move = (offset: number) => number;

/** The same Program with all of its spans moved. */
export function relocate(program: Program, move: Move): Program {
  return {
    ...program,
    imports: program.imports.map((each) => ({ ...each, ...moved(each, move) })),
    exports: program.exports.map((each) => ({ ...each, ...moved(each, move) })),
    body: program.body.map((each) => statement(each, move)),
    errors: program.errors.map((each) => moved(each, move)),
  };
}

function moved({ start, end }: Span, move: Move): Span {
  return { start: move(start), end: move(end) };
}

function expressions(all: readonly Expression[], move: Move): readonly Expression[] {
  return all.map((each) => expression(each, move));
}

function optional(value: Expression | undefined, move: Move): Expression | undefined {
  return value === undefined ? undefined : expression(value, move);
}

function valued<T extends Argument | Entry>(all: readonly T[], move: Move): readonly T[] {
  return all.map((each) => ({
    ...each,
    value: expression(each.value, move),
    ...(each.at === undefined ? {} : { at: moved(each.at, move) }),
  }));
}

function expression(node: Expression, move: Move): Expression {
  const span = moved(node, move);
  switch (node.kind) {
    case 'name':
    case 'string':
    case 'constant':
      return { ...node, ...span };
    case 'member':
      return { ...node, ...span, object: expression(node.object, move) };
    case 'index':
      return { ...node, ...span, object: expression(node.object, move), index: expression(node.index, move) };
    case 'call':
      return { ...node, ...span, callee: expression(node.callee, move), args: valued(node.args, move) };
    case 'template':
    case 'other':
      return { ...node, ...span, parts: expressions(node.parts, move) };
    case 'object':
      return { ...node, ...span, entries: valued(node.entries, move) };
    case 'list':
      return { ...node, ...span, items: expressions(node.items, move) };
    case 'function':
      return { ...node, ...span, function: functionNode(node.function, move) };
    case 'choice':
      return { ...node, ...span, test: optional(node.test, move), options: expressions(node.options, move) };
    case 'operation':
      return { ...node, ...span, operands: expressions(node.operands, move) };
    case 'assignment':
      return { ...node, ...span, target: expression(node.target, move), value: expression(node.value, move) };
  }
}

function statements(all: readonly Statement[], move: Move): readonly Statement[] {
  return all.map((each) => statement(each, move));
}

function statement(node: Statement, move: Move): Statement {
  const span = moved(node, move);
  switch (node.kind) {
    case 'assign':
      return { ...node, ...span, target: expression(node.target, move), value: optional(node.value, move) };
    case 'expression':
      return { ...node, ...span, expression: expression(node.expression, move) };
    case 'return':
    case 'yield':
    case 'throw':
      return { ...node, ...span, value: optional(node.value, move) };
    case 'branch': {
      const blocks = node.blocks.map((each) => statements(each, move));
      return { ...node, ...span, tests: expressions(node.tests, move), blocks };
    }
    case 'loop': {
      const [target, iterable] = [optional(node.target, move), optional(node.iterable, move)];
      return { ...node, ...span, target, iterable, body: statements(node.body, move) };
    }
    case 'function':
      return { ...node, ...span, function: functionNode(node.function, move) };
    case 'class':
      return { ...node, ...span, class: classNode(node.class, move) };
  }
}

function functionNode(node: FunctionNode, move: Move): FunctionNode {
  return {
    ...node,
    ...moved(node, move),
    parameters: node.parameters.map((each) => parameter(each, move)),
    decorators: expressions(node.decorators, move),
    body: statements(node.body, move),
  };
}

function parameter(node: Parameter, move: Move): Parameter {
  return {
    ...node,
    ...moved(node, move),
    ...(node.pattern === undefined ? {} : { pattern: expression(node.pattern, move) }),
    ...(node.default === undefined ? {} : { default: expression(node.default, move) }),
    decorators: expressions(node.decorators, move),
  };
}

function classNode(node: ClassNode, move: Move): ClassNode {
  return {
    ...node,
    ...moved(node, move),
    decorators: expressions(node.decorators, move),
    fields: node.fields.map((each) => field(each, move)),
    methods: node.methods.map((each) => functionNode(each, move)),
    body: statements(node.body, move),
  };
}

function field(node: FieldNode, move: Move): FieldNode {
  const decorators = expressions(node.decorators, move);
  return { ...node, ...moved(node, move), value: optional(node.value, move), decorators };
}
