/** From a syntax tree to a Program, driven by the table of a language. */
import type { Span } from '../model.js';
import type {
  Argument,
  Export,
  Expression,
  FunctionNode,
  Import,
  Name,
  Other,
  Parameter,
  Program,
  Statement,
} from './model.js';
import { childIn, namedChildren, type SyntaxNode, type SyntaxTree } from './syntax.js';

/** What a language table says of a kind of node: how it becomes an expression, statements, an argument and so on. */
export type Lowering<T> = (node: SyntaxNode, lowerer: Lowerer) => T;

type ByNode<T> = Readonly<Record<string, Lowering<T>>>;

/** Everything that lowering knows of a language. Keys are node types of its grammar. */
export interface LanguageTable {
  readonly expressions: ByNode<Expression>;
  readonly statements: ByNode<readonly Statement[]>;
  /** Arguments of calls that are more than an expression: named, spread, wrapped. */
  readonly arguments?: ByNode<readonly Argument[]>;
  readonly parameters: ByNode<readonly Parameter[]>;
  /** What brings names in. A node that gives no import here is lowered like any other. */
  readonly imports?: ByNode<readonly Import[]>;
  readonly exports?: ByNode<readonly Export[]>;
  /** Nodes that name the package or namespace of the file, with the name in it. */
  readonly package?: ByNode<string>;
  /** Nodes that hold nothing that Program knows: types, labels, attributes. */
  readonly ignored?: readonly string[];
  /** Names of the object that a method belongs to: `self`, `@`, `$this`. All become `this`. */
  readonly self?: readonly string[];
  /** Calls of these paths format a string: `fmt.Sprintf`, `String.format`; by the last part alone when it begins with a dot. */
  readonly formatting?: readonly string[];
}

/** What lowerings work with. */
export interface Lowerer {
  readonly table: LanguageTable;
  textOf(node: SyntaxNode): string;
  /** The text of the child in a field, '' when there is none. */
  fieldText(node: SyntaxNode, field: string): string;
  /** The node as an expression; an empty `other` when absent. */
  expression(node: SyntaxNode | undefined): Expression;
  expressions(nodes: readonly SyntaxNode[]): readonly Expression[];
  /** The node as an expression when it is one; undefined when absent. */
  optional(node: SyntaxNode | undefined): Expression | undefined;
  /** The node as statements: itself when it is one, else those inside. */
  statements(node: SyntaxNode | undefined): readonly Statement[];
  arguments(node: SyntaxNode | undefined): readonly Argument[];
  parameters(node: SyntaxNode | undefined): readonly Parameter[];
  isStatement(node: SyntaxNode): boolean;
  isExpression(node: SyntaxNode): boolean;
  /** Does this name stand for the object that the method belongs to? */
  isSelf(name: string): boolean;
  /** Lowers what stands in a method whose object has a name of its own, as receivers of Go do. */
  withSelf<T>(name: string, lower: () => T): T;
}

/** Nesting beyond this is left out of the Program and noted among its errors. */
const deepestLowering = 400;

/** Lowers a tree. Never throws for lack of sense in the text: what is not understood is noted in `errors`. */
export function lowerProgram(language: string, table: LanguageTable, tree: SyntaxTree, text: string): Program {
  const found = collect(table, tree.errors);
  const lowerer = createLowerer(table, text, found);
  const body = lowerer.statements(tree.root);
  const { imports, exports, errors, packageName } = found;
  return { language, package: packageName, imports, exports, body, errors };
}

/** What is found on the way and belongs to the file as a whole. */
interface Found {
  readonly imports: Import[];
  readonly exports: Export[];
  readonly errors: Span[];
  packageName: string;
  readonly ignored: ReadonlySet<string>;
}

function collect(table: LanguageTable, errors: readonly Span[]): Found {
  return { imports: [], exports: [], errors: [...errors], packageName: '', ignored: new Set(table.ignored) };
}

function createLowerer(table: LanguageTable, text: string, found: Found): Lowerer {
  let depth = 0;
  let ownSelf = '';

  /** Runs `lower` one level deeper; `instead` when that is too deep. */
  const deeper = <T>(node: SyntaxNode, lower: () => T, instead: T): T => {
    if (depth >= deepestLowering) {
      found.errors.push({ start: node.start, end: node.end });
      return instead;
    }
    depth++;
    try {
      return lower();
    } finally {
      depth--;
    }
  };

  /** Takes note of what belongs to the file; true when the node is nothing else. */
  const isNoted = (node: SyntaxNode): boolean => {
    if (found.ignored.has(node.type)) return true;
    const exports = table.exports?.[node.type];
    if (exports !== undefined) found.exports.push(...exports(node, lowerer));
    const named = table.package?.[node.type];
    if (named !== undefined) found.packageName ||= named(node, lowerer);
    const imports = table.imports?.[node.type]?.(node, lowerer) ?? [];
    found.imports.push(...imports);
    return imports.length > 0;
  };

  const lowerer: Lowerer = {
    table,
    textOf: (node) => text.slice(node.start, node.end),
    fieldText: (node, field) => {
      const child = childIn(node, field);
      return child === undefined ? '' : text.slice(child.start, child.end);
    },
    expression: (node) => {
      if (node === undefined) return nothing;
      if (isNoted(node)) return other(node, []);
      return deeper(
        node,
        () => {
          const lower = table.expressions[node.type];
          if (lower !== undefined) return lower(node, lowerer);
          const inner = namedChildren(node);
          const [only] = inner;
          // A node around one other adds nothing but syntax.
          if (only !== undefined && inner.length === 1) return lowerer.expression(only);
          return other(node, lowerer.expressions(inner));
        },
        other(node, []),
      );
    },
    expressions: (nodes) => nodes.map((node) => lowerer.expression(node)),
    optional: (node) => (node === undefined ? undefined : lowerer.expression(node)),
    statements: (node) => {
      if (node === undefined || isNoted(node)) return [];
      return deeper(node, () => {
        const lower = table.statements[node.type];
        if (lower !== undefined) return lower(node, lowerer);
        if (table.expressions[node.type] !== undefined) return [expressionStatement(lowerer.expression(node))];
        return namedChildren(node).flatMap((child) => lowerer.statements(child));
      }, []);
    },
    arguments: (node) =>
      node === undefined
        ? []
        : namedChildren(node).flatMap(
            (child) => table.arguments?.[child.type]?.(child, lowerer) ?? [{ value: lowerer.expression(child) }],
          ),
    parameters: (node) => {
      if (node === undefined) return [];
      const own = table.parameters[node.type];
      if (own !== undefined) return own(node, lowerer);
      return namedChildren(node).flatMap((child) => table.parameters[child.type]?.(child, lowerer) ?? []);
    },
    isStatement: (node) => table.statements[node.type] !== undefined,
    isExpression: (node) => table.expressions[node.type] !== undefined,
    isSelf: (name) => (name !== '' && name === ownSelf) || (table.self?.includes(name) ?? false),
    withSelf: (name, lower) => {
      const outer = ownSelf;
      ownSelf = name;
      try {
        return lower();
      } finally {
        ownSelf = outer;
      }
    },
  };
  return lowerer;
}

const nothing: Other = { kind: 'other', parts: [], start: 0, end: 0 };

/** Syntax without a form of its own. */
export function other(node: SyntaxNode, parts: readonly Expression[]): Other {
  return { kind: 'other', parts, start: node.start, end: node.end };
}

export function nameAt(span: Span, name: string): Name {
  return { kind: 'name', name, start: span.start, end: span.end };
}

export function expressionStatement(expression: Expression): Statement {
  // An assignment that is nobody's value is a statement like any other.
  if (expression.kind === 'assignment') {
    const { target, value, start, end } = expression;
    return { kind: 'assign', target, value, declares: false, type: '', augments: false, start, end };
  }
  return { kind: 'expression', expression, start: expression.start, end: expression.end };
}

/** A function from its parts. */
export function functionNode(
  node: Span,
  parts: Partial<Omit<FunctionNode, 'start' | 'end'>> & Pick<FunctionNode, 'body'>,
): FunctionNode {
  return { name: '', parameters: [], returns: '', decorators: [], ...parts, start: node.start, end: node.end };
}
