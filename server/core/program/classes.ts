/** Classes and what stands in them. */
import { type Part, partOf } from './forms.js';
import { type Lowerer, type Lowering, nameAt } from './lower.js';
import type {
  Argument,
  Call,
  ClassNode,
  Entry,
  Expression,
  FieldNode,
  FunctionNode,
  Parameter,
  Statement,
} from './model.js';
import { namedChildren, type SyntaxNode } from './syntax.js';

export interface ClassParts {
  readonly name: Part;
  /** Fields or node types of the children that name the types it extends or implements. */
  readonly bases?: readonly string[];
  readonly body: Part;
  /** Node types of decorators that stand before a member, beside it. */
  readonly memberDecorators?: readonly string[];
  readonly decorators?: Lowering<readonly Expression[]>;
  /** Parameters of the class itself, which are those of its constructor: Kotlin, Scala, records. */
  readonly parameters?: Part;
  /** What the head of the class gives to the constructor of its base: `: Base(a)`. */
  readonly baseArguments?: Lowering<readonly Argument[]>;
  /** All parameters of the class are fields: records. */
  readonly parameterFields?: boolean;
  /** Decorators of a field below the node of the member. */
  readonly fieldDecorators?: Lowering<readonly Expression[]>;
}

/** A class, interface, struct, record, object or trait. */
export function classStatement(parts: ClassParts): Lowering<readonly Statement[]> {
  return (node, lowerer) => [{ kind: 'class', class: classOf(node, lowerer, parts), start: node.start, end: node.end }];
}

/** A class from the parts of its node. */
export function classOf(node: SyntaxNode, lowerer: Lowerer, parts: ClassParts): ClassNode {
  const { bases = [], decorators = () => [] } = parts;
  const named = partOf(node, parts.name);
  const members = membersOf(partOf(node, parts.body), lowerer, parts);
  const declared = parts.parameters === undefined ? [] : lowerer.parameters(partOf(node, parts.parameters));
  const own = parts.parameterFields ? declared.map((each) => ({ ...each, field: true })) : declared;
  const given = parts.baseArguments?.(node, lowerer) ?? [];
  const constructors = own.length + given.length === 0 ? [] : [primaryConstructor(node, own, given)];
  const methods = [...constructors, ...members.methods];
  return {
    name: named === undefined ? '' : lowerer.textOf(named),
    bases: node.children
      .filter(({ field, type }) => bases.includes(type) || (field !== undefined && bases.includes(field)))
      .flatMap((clause) => baseNames(clause, lowerer)),
    decorators: decorators(node, lowerer),
    fields: [...methods.flatMap(promotedFields), ...members.fields],
    methods,
    body: members.body,
    start: node.start,
    end: node.end,
  };
}

/** The members of a class without a name, in the place of a value: an object of its fields and methods. */
export function memberObject({ fields, methods, start, end }: ClassNode): Expression {
  const functions = methods.map(
    (each): Entry => ({
      key: each.name,
      value: { kind: 'function', function: each, start: each.start, end: each.end },
    }),
  );
  const values = fields.flatMap(({ name: key, value }): readonly Entry[] =>
    value === undefined ? [] : [{ key, value }],
  );
  return { kind: 'object', type: '', entries: [...values, ...functions], start, end };
}

/** The names of types in a clause; type arguments, and arguments of constructors, are left out. */
function baseNames(clause: SyntaxNode, { textOf }: Lowerer): readonly string[] {
  const text = textOf(clause).replace(/^(?:extends|implements|:|<|\()\s*/, '');
  return withoutArguments(text)
    .split(/,|\bimplements\b|\bextends\b|\bwith\b/)
    .map((name) => name.replace(/\sby\s[\s\S]*$/, '').replace(/[\s()<>{}]+/g, ''))
    .filter((name) => name !== '' && !name.includes('='));
}

function withoutArguments(text: string): string {
  let angles = 0;
  let rounds = 0;
  let out = '';
  for (const letter of text) {
    if (letter === '(' || letter === '[') rounds++;
    if (letter === '<' && rounds === 0) angles++;
    if (angles + rounds === 0) out += letter;
    if ((letter === ')' || letter === ']') && rounds > 0) rounds--;
    if (letter === '>' && angles > 0 && rounds === 0) angles--;
  }
  return out;
}

/** The constructor that the head of a class declares; it calls that of its base where the head gives it arguments. */
function primaryConstructor(
  node: SyntaxNode,
  parameters: readonly Parameter[],
  given: readonly Argument[],
): FunctionNode {
  const { start, end } = node;
  const at = { start, end: start };
  const base: Call = { kind: 'call', callee: nameAt(at, 'super'), args: given, construct: false, ...at };
  const body: readonly Statement[] = given.length === 0 ? [] : [{ kind: 'expression', expression: base, ...at }];
  return { name: '', parameters, returns: '', decorators: [], body, constructs: true, start, end };
}

interface Members {
  readonly fields: readonly FieldNode[];
  readonly methods: readonly FunctionNode[];
  readonly body: readonly Statement[];
}

/** The members of a class body: functions are methods, assignments are fields, all else runs when the class is made. */
function membersOf(body: SyntaxNode | undefined, lowerer: Lowerer, parts: ClassParts): Members {
  const { memberDecorators: decoratorTypes = [], fieldDecorators = () => [] } = parts;
  const fields: FieldNode[] = [];
  const methods: FunctionNode[] = [];
  const rest: Statement[] = [];
  let pending: Expression[] = [];
  for (const child of body === undefined ? [] : namedChildren(body)) {
    if (decoratorTypes.includes(child.type)) {
      pending.push(lowerer.expression(child));
      continue;
    }
    for (const statement of lowerer.statements(child)) {
      const { start, end } = statement;
      if (statement.kind === 'function') {
        const { decorators } = statement.function;
        methods.push({ ...statement.function, decorators: [...pending, ...decorators] });
      } else if (statement.kind === 'assign' && statement.target.kind === 'name') {
        const { type, value, target } = statement;
        const decorators = [...pending, ...fieldDecorators(child, lowerer)];
        fields.push({ name: target.name, type, value, decorators, start, end });
      } else rest.push(statement);
    }
    pending = [];
  }
  return { fields, methods, body: rest };
}

/** Fields that the parameters of a constructor declare; their values are the parameters. */
function promotedFields({ parameters, constructs }: FunctionNode): readonly FieldNode[] {
  if (!constructs) return [];
  return parameters
    .filter(({ field }) => field)
    .map(({ name, type, start, end, decorators }) => ({ name, type, value: undefined, decorators, start, end }));
}

/** Decorators below the node: children of the given types, also inside of a node for modifiers. */
export function decoratorsIn(
  types: readonly string[],
  inside: readonly string[] = [],
): Lowering<readonly Expression[]> {
  return (node, lowerer) =>
    node.children.flatMap((child) => {
      if (types.includes(child.type)) return lowerer.expressions(namedChildren(child));
      return inside.includes(child.type) ? decoratorsIn(types)(child, lowerer) : [];
    });
}

/** A block in which decorators stand as statements of their own before what they decorate: attributes of Rust. */
export function decoratedBlock(types: readonly string[]): Lowering<readonly Statement[]> {
  return (node, lowerer) => {
    let pending: Expression[] = [];
    return namedChildren(node).flatMap((child) => {
      if (types.includes(child.type)) {
        pending.push(lowerer.expression(child));
        return [];
      }
      const decorators = pending;
      pending = [];
      const statements = lowerer.statements(child);
      return decorators.length === 0 ? statements : statements.map((each) => withDecorators(each, decorators));
    });
  };
}

function withDecorators(statement: Statement, decorators: readonly Expression[]): Statement {
  if (statement.kind === 'function') return { ...statement, function: { ...statement.function, decorators } };
  return statement.kind === 'class' ? { ...statement, class: { ...statement.class, decorators } } : statement;
}
