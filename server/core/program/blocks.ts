/** Forms of languages whose blocks are values: a body returns its last expression; if, switch and try are choices. */
import type { Span } from '../model.js';
import { type Part, partOf } from './forms.js';
import { functionNode, type Lowerer, type Lowering, nameAt, other } from './lower.js';
import type { Expression, Parameter, Statement } from './model.js';
import { namedChildren, type SyntaxNode } from './syntax.js';

/** The statements with a return of what they leave: the last expression, also of the branches that come last. */
export function returning(statements: readonly Statement[]): readonly Statement[] {
  const last = statements.at(-1);
  const before = statements.slice(0, -1);
  if (last?.kind === 'expression') {
    return [...before, { kind: 'return', value: last.expression, start: last.start, end: last.end }];
  }
  if (last?.kind === 'branch') return [...before, { ...last, blocks: last.blocks.map(returning) }];
  return statements;
}

/**
 * The value that statements leave: that of the only expression, or else a call of a function without parameters that
 * holds them, as `(() => { … })()` does in JavaScript.
 */
export function valueOfBlock({ start, end }: Span, statements: readonly Statement[]): Expression {
  const [first] = statements;
  if (first === undefined) return { kind: 'other', parts: [], start, end };
  if (statements.length === 1) {
    if (first.kind === 'expression') return first.expression;
    if (first.kind === 'return' && first.value !== undefined) return first.value;
    if (first.kind === 'throw' && first.value !== undefined) return { kind: 'other', parts: [first.value], start, end };
  }
  const callee: Expression = {
    kind: 'function',
    function: functionNode({ start, end }, { body: returning(statements) }),
    start,
    end,
  };
  return { kind: 'call', callee, args: [], construct: false, start, end };
}

/** A block in the place of a value. */
export const blockValue: Lowering<Expression> = (node, lowerer) => {
  const inner = namedChildren(node);
  const [only] = inner;
  // A block around one `if` is that `if`, and a choice like it.
  if (only !== undefined && inner.length === 1 && lowerer.isExpression(only)) return lowerer.expression(only);
  return valueOfBlock(node, lowerer.statements(node));
};

/** Syntax that only runs, in the place of a value: `a ?: throw E()`, `a ?: return`. */
export function leaving(part: Part = 0): Lowering<Expression> {
  return (node, lowerer) => {
    const inner = partOf(node, part);
    return other(node, inner === undefined ? [] : [lowerer.expression(inner)]);
  };
}

/** `if` and `try` in the place of a value: the children in the fields are tests, all others may be the value. */
export function branchValue(...tests: readonly string[]): Lowering<Expression> {
  return (node, lowerer) => {
    const children = namedChildren(node);
    const isTest = ({ field }: SyntaxNode) => field !== undefined && tests.includes(field);
    const { start, end } = node;
    return {
      kind: 'choice',
      test: lowerer.optional(children.find(isTest)),
      options: lowerer.expressions(children.filter((child) => !isTest(child))),
      start,
      end,
    };
  };
}

export interface MatchParts {
  /** What is compared, when there is such a part; or a lowering of the node that gives it. */
  readonly subject: Part | Lowering<Expression>;
  /** The node that holds the cases, when the node of the switch itself does not. */
  readonly body?: Part;
  /** Node types of the cases. */
  readonly cases: readonly string[];
  /** Fields or node types of the patterns and guards in a case; all else is what the case does. */
  readonly labels: readonly string[];
  /** Names that a pattern binds to the subject or a part of it. */
  readonly bound?: (label: SyntaxNode) => readonly SyntaxNode[];
}

/** switch, when, match as a statement. A case begins with assignments of the subject to the names it binds. */
export function matchStatement(parts: MatchParts): Lowering<readonly Statement[]> {
  return (node, lowerer) => {
    const { tests, blocks } = matched(node, lowerer, parts);
    const { start, end } = node;
    return [{ kind: 'branch', tests, blocks: blocks.filter((block) => block.length > 0), start, end }];
  };
}

/** switch, when, match as a value. */
export function matchValue(parts: MatchParts): Lowering<Expression> {
  return (node, lowerer) => {
    const { tests, blocks, spans } = matched(node, lowerer, parts);
    const { start, end } = node;
    const options = blocks.map((block, at) => valueOfBlock(spans[at] ?? node, block));
    const [only] = tests;
    const test = tests.length < 2 ? only : other(node, tests);
    return { kind: 'choice', test, options, start, end };
  };
}

interface Matched {
  readonly tests: readonly Expression[];
  readonly blocks: readonly (readonly Statement[])[];
  readonly spans: readonly Span[];
}

function matched(node: SyntaxNode, lowerer: Lowerer, parts: MatchParts): Matched {
  const { subject: from } = parts;
  const subject = typeof from === 'function' ? from(node, lowerer) : lowerer.optional(partOf(node, from));
  const holder = parts.body === undefined ? node : (partOf(node, parts.body) ?? node);
  const cases = namedChildren(holder).filter(({ type }) => parts.cases.includes(type));
  const isLabel = ({ field, type }: SyntaxNode) =>
    parts.labels.includes(type) || (field !== undefined && parts.labels.includes(field));
  const tests: Expression[] = subject === undefined ? [] : [subject];
  const blocks = cases.map((each) => {
    const inner = namedChildren(each);
    const labels = inner.filter(isLabel);
    for (const label of lowerer.expressions(labels)) if (doesSomething(label)) tests.push(label);
    const names = labels.flatMap((label) => parts.bound?.(label) ?? []);
    return [
      ...names.map((name) => binding(name, lowerer, subject)),
      ...inner.filter((child) => !isLabel(child)).flatMap((child) => lowerer.statements(child)),
    ];
  });
  return { tests, blocks, spans: cases };
}

/** Labels that only name a value or type say nothing of what is done. */
function doesSomething(label: Expression): boolean {
  if (label.kind === 'other' || label.kind === 'list') {
    return (label.kind === 'other' ? label.parts : label.items).some(doesSomething);
  }
  return label.kind !== 'constant' && label.kind !== 'string' && label.kind !== 'name' && label.kind !== 'member';
}

/** `name = value` for a name that a pattern binds. */
export function binding(name: SyntaxNode, lowerer: Lowerer, value: Expression | undefined): Statement {
  const { start, end } = name;
  const target = nameAt(name, lowerer.textOf(name));
  return { kind: 'assign', target, value, declares: true, augments: false, type: '', start, end };
}

/** Nodes of a type in a tree, outermost first. */
export function nodesOf(node: SyntaxNode, type: string): readonly SyntaxNode[] {
  return node.type === type ? [node] : node.children.flatMap((child) => nodesOf(child, type));
}

/** The parameter of a lambda that declares none, where its text uses the name that the language then gives. */
export function implicitParameter(node: SyntaxNode, name: string, textOf: Lowerer['textOf']): readonly Parameter[] {
  const isUsed = new RegExp(`(?<![\\w.])${name}(?!\\w)`).test(textOf(node));
  return isUsed ? [{ name, type: '', decorators: [], start: node.start, end: node.start }] : [];
}
