import {
  binding,
  blockValue,
  branchValue,
  leaving,
  matchStatement,
  matchValue,
  nodesOf,
  returning,
  valueOfBlock,
} from '../blocks.js';
import { type ClassParts, classOf, classStatement, memberObject } from '../classes.js';
import { annotationsIn, collecting } from '../declarations.js';
import {
  assign,
  assignment,
  binary,
  block,
  branch,
  callOf,
  constant,
  exit,
  list,
  loop,
  name,
  parameter,
  plainParameter,
  transparent,
  unary,
} from '../forms.js';
import {
  expressionStatement,
  functionNode,
  type LanguageTable,
  type Lowerer,
  type Lowering,
  nameAt,
  other,
} from '../lower.js';
import type { Argument, Expression, FunctionNode, Import, Parameter, Statement } from '../model.js';
import { childIn, childOf, childrenIn, hasToken, namedChildren, type SyntaxNode } from '../syntax.js';
import { isTextual, text } from '../templates.js';

/** `import a.b.C`, `import a.b.{C, D => E, F as G}`, `import a.b._`, `import a.b.*`. */
const imports: Lowering<readonly Import[]> = (node, lowerer) => {
  const { start, end } = node;
  const path = childrenIn(node, 'path')
    .filter(({ named }) => named)
    .map((part) => lowerer.textOf(part));
  const selected = childOf(node, 'namespace_selectors');
  const direct = childOf(node, 'namespace_wildcard', 'as_renamed_identifier', 'arrow_renamed_identifier');
  const found = selected === undefined ? (direct === undefined ? [] : [direct]) : namedChildren(selected);
  if (found.length === 0) {
    const own = path.at(-1) ?? '';
    return [{ module: path.slice(0, -1).join('.'), name: own, local: own, start, end }];
  }
  const module = path.join('.');
  return found.flatMap((each): readonly Import[] => {
    if (each.type === 'namespace_wildcard') return [{ module, name: '*', local: '', start, end }];
    const own = lowerer.fieldText(each, 'name') || lowerer.textOf(each);
    const local = lowerer.fieldText(each, 'alias') || own;
    return local === '_' ? [] : [{ module, name: own, local, start, end }];
  });
};

const annotations = annotationsIn(['annotation']);

const annotation: Lowering<Expression> = (node, lowerer) => {
  const callee = lowerer.expression(childIn(node, 'name'));
  const args = childIn(node, 'arguments');
  return args === undefined ? callee : callOf(node, callee, lowerer.arguments(args), lowerer, false);
};

/** Blocks, with braces or by indentation. */
const blocks = ['block', 'indented_block'];

/** The statements of a body that returns what it leaves. */
function bodyOf(node: SyntaxNode | undefined, lowerer: Lowerer): readonly Statement[] {
  if (node === undefined) return [];
  if (blocks.includes(node.type)) return returning(lowerer.statements(node));
  const isPlain = lowerer.isStatement(node) && !lowerer.isExpression(node);
  if (isPlain || node.type === 'infix_expression') return returning(lowerer.statements(node));
  return [{ kind: 'return', value: lowerer.expression(node), start: node.start, end: node.end }];
}

// Functions as values

function functionValue(node: SyntaxNode, parts: Pick<FunctionNode, 'parameters' | 'body'>): Expression {
  return { kind: 'function', function: functionNode(node, parts), start: node.start, end: node.end };
}

/** `x => …`, `(x: T, y) => …`. */
const lambda: Lowering<Expression> = (node, lowerer) => {
  const parameters = lowerer.parameters(childIn(node, 'parameters'));
  const body = namedChildren(node).filter(({ field }) => field !== 'parameters');
  return functionValue(node, { parameters, body: bodyOf(body.at(-1), lowerer) });
};

/** `{ x => a; b }`: the grammar ends the function with its first statement. Without parameters it is a block to run. */
const blockArgument: Lowering<Expression> = (node, lowerer) => {
  const [first, ...rest] = namedChildren(node);
  if (first?.type !== 'lambda_expression') {
    return functionValue(node, { parameters: [], body: returning(lowerer.statements(node)) });
  }
  const inner = namedChildren(first).filter(({ field }) => field !== 'parameters');
  const parameters = lowerer.parameters(childIn(first, 'parameters'));
  if (rest.length === 0) return functionValue(node, { parameters, body: bodyOf(inner.at(-1), lowerer) });
  return functionValue(node, {
    parameters,
    body: returning([...inner, ...rest].flatMap((each) => lowerer.statements(each))),
  });
};

/** `f: x =>` and the lines below it. */
const colonArgument: Lowering<Expression> = (node, lowerer) => {
  const started = childrenIn(node, 'lambda_start').filter(({ named }) => named);
  const parameters = started.flatMap((each) => lowerer.parameters(each));
  const body = namedChildren(node).filter(({ field }) => field !== 'lambda_start');
  return functionValue(node, { parameters, body: returning(body.flatMap((each) => lowerer.statements(each))) });
};

/** `{ case … => … }`: its parameter is the pattern of the only case, or `_`, which the cases take apart. */
const caseFunction: Lowering<Expression> = (node, lowerer) => {
  const { start } = node;
  const cases = namedChildren(node);
  const pattern = cases.length === 1 && cases[0] !== undefined ? childIn(cases[0], 'pattern') : undefined;
  const taken = pattern === undefined ? undefined : lowerer.expression(pattern);
  if (taken?.kind === 'list' || taken?.kind === 'name') {
    const base = { type: '', decorators: [], start: taken.start, end: taken.end };
    const own: Parameter =
      taken.kind === 'name' ? { ...base, name: taken.name } : { ...base, name: '', pattern: taken };
    const body = returning(cases.flatMap((each) => lowerer.statements(each)));
    return functionValue(node, { parameters: [own], body });
  }
  const bound = (label: SyntaxNode) => boundIn(label, lowerer);
  const body = matchStatement({ ...clauses, bound, subject: () => nameAt(node, '_') })(node, lowerer);
  const own: Parameter = { name: '_', type: '', decorators: [], start, end: start };
  return functionValue(node, { parameters: [own], body: returning(body) });
};

const opaque = new Set(['lambda_expression', 'block', 'case_block', 'template_body', 'type_arguments']);

/** Does `_` stand in it for the parameter of a function that it is? */
function hasPlaceholder(node: SyntaxNode): boolean {
  return node.children.some((child) => {
    if (child.type === 'wildcard') return true;
    if (child.type === 'arguments') return namedChildren(child).some(({ type }) => type === 'wildcard');
    return !opaque.has(child.type) && hasPlaceholder(child);
  });
}

// Calls

const argument: Lowering<readonly Argument[]> = (node, lowerer) => {
  if (node.type === 'assignment_expression') {
    return [{ name: lowerer.fieldText(node, 'left'), value: lowerer.expression(childIn(node, 'right')) }];
  }
  if (childOf(node, 'repeated_parameter_type') !== undefined) {
    return [{ spread: true, value: lowerer.expression(namedChildren(node)[0]) }];
  }
  const value = lowerer.expression(node);
  if (node.type === 'wildcard' || !hasPlaceholder(node) || opaque.has(node.type)) return [{ value }];
  const { start, end } = node;
  const parameters = [{ name: '_', type: '', decorators: [], start, end: start }];
  return [{ value: functionValue(node, { parameters, body: [{ kind: 'return', value, start, end }] }) }];
};

function argumentsOf(node: SyntaxNode | undefined, lowerer: Lowerer): readonly Argument[] {
  if (node === undefined) return [];
  if (node.type === 'arguments') return namedChildren(node).flatMap((child) => argument(child, lowerer));
  if (node.type === 'block') return [{ value: blockArgument(node, lowerer) }];
  return [{ value: lowerer.expression(node) }];
}

const plainCall: Lowering<Expression> = (node, lowerer) => {
  const target = childIn(node, 'function');
  const args = childIn(node, 'arguments');
  // The body of an anonymous class is a block to the grammar when nothing tells it from one.
  if (target?.type === 'instance_expression' && args?.type === 'block') {
    return lowerer.expression({
      ...target,
      end: node.end,
      children: [...target.children, { ...args, type: 'template_body' }],
    });
  }
  return callOf(node, lowerer.expression(target), argumentsOf(args, lowerer), lowerer, false);
};

const call = collecting(plainCall, {
  lists: ['List', 'Seq', 'Vector', 'Set', 'Array', 'IndexedSeq', 'Iterable', 'Iterator', 'ListBuffer'],
  maps: ['Map', 'mutable.Map', 'HashMap', 'ListMap'],
  choices: ['getOrElse', 'orElse'],
});

/** `new C(a) { … }`: the members of the anonymous class are an object that is the last argument. */
const creation: Lowering<Expression> = (node, lowerer) => {
  const body = childOf(node, 'template_body');
  const type = namedChildren(node).find((child) => child.field !== 'arguments' && child !== body);
  const args = childrenIn(node, 'arguments')
    .filter(({ type: kind }) => kind === 'arguments')
    .flatMap((each) => argumentsOf(each, lowerer));
  const members = body === undefined ? [] : [{ value: membersOf(body, lowerer) }];
  if (type === undefined) return members[0]?.value ?? other(node, []);
  return callOf(node, lowerer.expression(type), [...args, ...members], lowerer, true);
};

function membersOf(body: SyntaxNode, lowerer: Lowerer): Expression {
  const holder = { ...body, children: [{ ...body, field: 'body' }] };
  return memberObject(classOf(holder, lowerer, { name: 'name', body: 'body' }));
}

const stripping = new Set(['stripMargin', 'stripIndent']);

/** `a.b`. What only strips the margin of a text gives that text. */
const member: Lowering<Expression> = (node, lowerer) => {
  const object = lowerer.expression(childIn(node, 'value'));
  const property = lowerer.fieldText(node, 'field');
  if (stripping.has(property) && isTextual(object)) return object;
  return { kind: 'member', object, property, start: node.start, end: node.end };
};

/** `f[T]`, `x.asInstanceOf[T]`. */
const generic: Lowering<Expression> = (node, lowerer) => {
  const inner = lowerer.expression(childIn(node, 'function'));
  return inner.kind === 'member' && inner.property === 'asInstanceOf' ? inner.object : inner;
};

/** `a op b`: an operation, or the call of a method that is written between its object and its argument. */
const infix: Lowering<Expression> = (node, lowerer) => {
  const operator = childIn(node, 'operator');
  const left = childIn(node, 'left');
  const right = childIn(node, 'right');
  const word = operator === undefined ? '' : lowerer.textOf(operator);
  if (operator?.type === 'identifier') {
    const object = lowerer.expression(left);
    const callee: Expression = { kind: 'member', object, property: word, start: node.start, end: operator.end };
    const args =
      right === undefined ? [] : blocks.includes(right.type) ? argumentsOf(right, lowerer) : argument(right, lowerer);
    return callOf(node, callee, args, lowerer, false);
  }
  const children = node.children.map((child) => (child === operator ? { ...child, type: word, named: false } : child));
  return binary('left', 'right')({ ...node, children }, lowerer);
};

const notAssigning = new Set(['==', '!=', '<=', '>=', '===', '=!=', '=/=']);

/** `a += b` assigns. */
const infixStatement: Lowering<readonly Statement[]> = (node, lowerer) => {
  const word = lowerer.fieldText(node, 'operator');
  if (!word.endsWith('=') || notAssigning.has(word)) return [expressionStatement(infix(node, lowerer))];
  return assign({ target: 'left', value: 'right', augments: true })(node, lowerer);
};

/** `a(0) = b` assigns to what stands at 0. */
const assigned: Lowering<Expression> = (node, lowerer) => {
  const lowered = assignment('left', 'right')(node, lowerer);
  if (lowered.kind !== 'assignment' || lowered.target.kind !== 'call') return lowered;
  const { callee, args, start, end } = lowered.target;
  const at = args[0]?.value ?? other(node, []);
  return { ...lowered, target: { kind: 'index', object: callee, index: at, start, end } };
};

// Declarations

/** Parameters that the compiler fills in are none that callers give. */
function isGiven(node: SyntaxNode): boolean {
  return !hasToken(node, 'implicit') && !hasToken(node, 'using');
}

const typedParameter: Lowering<readonly Parameter[]> = (node, lowerer) =>
  parameter({ name: 'name', type: 'type', value: 'default_value' })(node, lowerer).map((each) => ({
    ...each,
    decorators: annotations(node, lowerer),
  }));

function functionOf(node: SyntaxNode, lowerer: Lowerer): FunctionNode {
  const named = lowerer.fieldText(node, 'name');
  const returns = lowerer.fieldText(node, 'return_type');
  const body = childIn(node, 'body');
  const lists = childrenIn(node, 'parameters').filter(({ type }) => type === 'parameters');
  // Without `=`, or of the type Unit, it returns nothing.
  const isProcedure = returns === 'Unit' || (body?.type === 'block' && !hasToken(node, '='));
  return functionNode(node, {
    name: named,
    parameters: lists.filter(isGiven).flatMap((each) => lowerer.parameters(each)),
    returns,
    decorators: annotations(node, lowerer),
    body: isProcedure ? lowerer.statements(body) : bodyOf(body, lowerer),
    ...(named === 'this' ? { constructs: true } : {}),
  });
}

const functionForm: Lowering<readonly Statement[]> = (node, lowerer) => [
  { kind: 'function', function: functionOf(node, lowerer), start: node.start, end: node.end },
];

/** `extension (s: T) def f …`: methods of T, in which `s` is `this`. */
const extension: Lowering<readonly Statement[]> = (node, lowerer) => {
  const list = childIn(node, 'parameters');
  const [own] = list === undefined ? [] : lowerer.parameters(list);
  const bodies = childrenIn(node, 'body').flatMap((each) => lowerer.statements(each));
  return bodies.map((each) => {
    if (each.kind !== 'function' || own === undefined) return each;
    const { start, end } = own;
    const self: Statement = {
      kind: 'assign',
      target: nameAt(own, own.name),
      value: nameAt(own, 'this'),
      declares: true,
      augments: false,
      type: '',
      start,
      end,
    };
    const { function: made } = each;
    return { ...each, function: { ...made, receiver: own.type.replace(/\[.*$/s, ''), body: [self, ...made.body] } };
  });
};

/** `val a: T = b`, `val (a, b) = c`, `val a, b = c`. */
const definition: Lowering<readonly Statement[]> = (node, lowerer) => {
  const pattern = childIn(node, 'pattern') ?? childIn(node, 'name');
  const given = childIn(node, 'value');
  const value = given === undefined || given.type === 'wildcard' ? undefined : lowerer.expression(given);
  const type = lowerer.fieldText(node, 'type');
  const targets = pattern?.type === 'identifiers' ? namedChildren(pattern) : pattern === undefined ? [] : [pattern];
  const { start, end } = node;
  return targets.map((target) => ({
    kind: 'assign',
    target: lowerer.expression(target),
    value,
    declares: true,
    augments: false,
    type,
    start,
    end,
  }));
};

/** `extends Base(a)`. */
const baseArguments: Lowering<readonly Argument[]> = (node, lowerer) => {
  const extended = childIn(node, 'extend');
  const lists = extended === undefined ? [] : childrenIn(extended, 'arguments');
  return lists.flatMap((each) => argumentsOf(each, lowerer));
};

const classParts: ClassParts = {
  name: 'name',
  bases: ['extend'],
  body: 'body',
  parameters: 'parameters',
  parameterFields: true,
  baseArguments,
  decorators: annotations,
  fieldDecorators: annotations,
};

/** A class with all parameters that callers give in one list. All its methods know them, so they are fields. */
const classForm: Lowering<readonly Statement[]> = (node, lowerer) => {
  const lists = childrenIn(node, 'class_parameters').filter(isGiven);
  const [first] = lists;
  const merged =
    first === undefined ? [] : [{ ...first, field: 'parameters', children: lists.flatMap(({ children }) => children) }];
  return classStatement(classParts)({ ...node, children: [...node.children, ...merged] }, lowerer);
};

/** `case A extends B(c)` of an enum: a field whose value is the list of what it is made from. */
const enumCase: Lowering<readonly Statement[]> = (node, lowerer) => {
  const extended = childIn(node, 'extend');
  const lists = extended === undefined ? [] : childrenIn(extended, 'arguments');
  const items = lists.flatMap((each) => argumentsOf(each, lowerer)).map(({ value }) => value);
  const { start, end } = node;
  const value: Expression | undefined = items.length === 0 ? undefined : { kind: 'list', items, start, end };
  return [{ ...binding(childIn(node, 'name') ?? node, lowerer, value), start, end }];
};

/** `given x: T = …`, `given T with …`. */
const givenForm: Lowering<readonly Statement[]> = (node, lowerer) => {
  const body = childIn(node, 'body');
  if (body?.type === 'with_template_body' || body?.type === 'template_body') return classForm(node, lowerer);
  return childIn(node, 'name') === undefined || body === undefined
    ? lowerer.statements(body)
    : assign({ target: 'name', value: 'body', type: 'return_type', declares: true })(node, lowerer);
};

// Patterns and control flow

/** Names in a pattern that it binds: those that begin small. */
function boundIn(node: SyntaxNode, lowerer: Lowerer): readonly SyntaxNode[] {
  if (node.type === 'stable_identifier' || node.type === 'guard') return [];
  if (node.type === 'identifier') return /^[a-z]/.test(lowerer.textOf(node)) ? [node] : [];
  return namedChildren(node).flatMap((child) => boundIn(child, lowerer));
}

/** `P(a, b)`: the parts that are taken. */
const casePattern: Lowering<Expression> = (node, lowerer) => ({
  kind: 'list',
  items: lowerer.expressions(childrenIn(node, 'pattern')),
  start: node.start,
  end: node.end,
});

const clauses = { cases: ['case_clause'], labels: ['pattern', 'guard'] };

function matchParts(lowerer: Lowerer) {
  return {
    ...clauses,
    subject: 'value',
    body: 'body',
    bound: (label: SyntaxNode) => boundIn(label, lowerer),
  };
}

/** What a case does; its pattern and guard are left to whoever knows what is matched. */
const clauseBody: Lowering<readonly Statement[]> = (node, lowerer) =>
  namedChildren(node)
    .filter(({ field, type }) => field !== 'pattern' && type !== 'guard')
    .flatMap((child) => lowerer.statements(child));

/** `try a catch { case … => b }` is a or b. */
const tryValue: Lowering<Expression> = (node, lowerer) => {
  const caught = childOf(node, 'catch_clause');
  const cases = caught === undefined ? [] : nodesOf(caught, 'case_clause');
  // A catch on one line has its pattern and body itself.
  const all = cases.length === 0 && caught !== undefined ? [caught] : cases;
  const body = childIn(node, 'body');
  const options = [
    ...(body === undefined ? [] : [lowerer.expression(body)]),
    ...all.map((each) => valueOfBlock(each, clauseBody(each, lowerer))),
  ];
  return { kind: 'choice', test: undefined, options, start: node.start, end: node.end };
};

interface Enumerator {
  readonly node: SyntaxNode;
  readonly target: Expression;
  readonly value: Expression;
  readonly loops: boolean;
  readonly guards: readonly SyntaxNode[];
}

/** `x <- xs if test` and `y = x.z` between `for` and its body. */
function enumeratorsOf(node: SyntaxNode, lowerer: Lowerer): readonly Enumerator[] {
  const holder = childIn(node, 'enumerators');
  return (holder === undefined ? [] : namedChildren(holder))
    .filter(({ type }) => type === 'enumerator')
    .map((each) => {
      const inner = namedChildren(each);
      const [target, value] = inner.filter(({ type }) => type !== 'guard');
      return {
        node: each,
        target: lowerer.expression(target),
        value: lowerer.expression(value),
        loops: hasToken(each, '<-'),
        guards: inner.filter(({ type }) => type === 'guard'),
      };
    });
}

/** A `for` is the loops that its generators make, one in the other. */
const forStatement: Lowering<readonly Statement[]> = (node, lowerer) => {
  const enumerators = [...enumeratorsOf(node, lowerer)].reverse();
  let body = lowerer.statements(childIn(node, 'body'));
  for (const { node: each, target, value, loops, guards } of enumerators) {
    const { start, end } = each;
    const tests = guards.map((guard) => expressionStatement(lowerer.expression(guard)));
    const inner = [...tests, ...body];
    body = loops
      ? [{ kind: 'loop', target, iterable: value, body: inner, start, end }]
      : [{ kind: 'assign', target, value, declares: true, augments: false, type: '', start, end }, ...inner];
  }
  return body;
};

/** `for … yield a`: a list of what is yielded, with the generators as further parts. */
const forValue: Lowering<Expression> = (node, lowerer) => {
  const bound = enumeratorsOf(node, lowerer).map(
    ({ node: each, target, value }): Expression => ({
      kind: 'assignment',
      target,
      value,
      start: each.start,
      end: each.end,
    }),
  );
  const items = [lowerer.expression(childIn(node, 'body')), ...bound];
  return { kind: 'list', items, start: node.start, end: node.end };
};

const conditionLoop = loop({ iterable: 'condition', body: 'body' });

const isRaw = (source: string) => source.startsWith('"""');

/** Scala 2 and 3. Grammar: tree-sitter-scala 0.24. */
export const scala: LanguageTable = {
  self: ['this'],
  formatting: ['.format', 'String.format'],
  ignored: [
    'type_arguments',
    'type_parameters',
    'modifiers',
    'type_definition',
    'self_type',
    'derives_clause',
    'export_declaration',
    'end_ident',
    'opaque_modifier',
  ],
  imports: { import_declaration: imports },
  package: { package_clause: (node, { fieldText }) => fieldText(node, 'name') },
  expressions: {
    identifier: name,
    wildcard: (node) => nameAt(node, '_'),
    type_identifier: name,
    generic_type: transparent('type'),
    stable_type_identifier: (node, lowerer) => nameAt(node, lowerer.textOf(node)),
    stable_identifier: (node, lowerer) => nameAt(node, lowerer.textOf(node)),
    compound_type: transparent(),
    annotation,
    field_expression: member,
    generic_function: generic,
    call_expression: call,
    instance_expression: creation,
    lambda_expression: lambda,
    case_block: caseFunction,
    colon_argument: colonArgument,
    infix_expression: infix,
    prefix_expression: unary(),
    postfix_expression: transparent(),
    ascription_expression: transparent(),
    parenthesized_expression: transparent(),
    assignment_expression: assigned,
    tuple_expression: list,
    tuple_pattern: list,
    case_class_pattern: casePattern,
    typed_pattern: transparent('pattern'),
    capture_pattern: transparent('name'),
    unit: (node) => other(node, []),
    string: text({ raw: isRaw }),
    interpolated_string_expression: transparent(-1),
    interpolated_string: text({ holes: ['interpolation'], raw: isRaw }),
    character_literal: text(),
    integer_literal: constant,
    floating_point_literal: constant,
    boolean_literal: constant,
    null_literal: constant,
    if_expression: branchValue('condition'),
    match_expression: (node, lowerer) => matchValue(matchParts(lowerer))(node, lowerer),
    try_expression: tryValue,
    for_expression: forValue,
    block: blockValue,
    indented_block: blockValue,
    return_expression: leaving(),
    throw_expression: leaving(),
  },
  statements: {
    compilation_unit: block,
    package_clause: (node, { statements }) => statements(childIn(node, 'body')),
    package_object: classForm,
    block,
    indented_block: block,
    template_body: block,
    with_template_body: block,
    val_definition: definition,
    var_definition: definition,
    val_declaration: definition,
    var_declaration: definition,
    function_definition: functionForm,
    function_declaration: functionForm,
    extension_definition: extension,
    given_definition: givenForm,
    class_definition: classForm,
    object_definition: classForm,
    trait_definition: classForm,
    enum_definition: classForm,
    enum_case_definitions: block,
    simple_enum_case: enumCase,
    full_enum_case: classForm,
    infix_expression: infixStatement,
    if_expression: branch('condition'),
    match_expression: (node, lowerer) => matchStatement(matchParts(lowerer))(node, lowerer),
    try_expression: branch(),
    catch_clause: clauseBody,
    case_block: block,
    case_clause: clauseBody,
    finally_clause: block,
    for_expression: forStatement,
    while_expression: conditionLoop,
    do_while_expression: conditionLoop,
    return_expression: exit('return'),
    throw_expression: exit('throw'),
  },
  parameters: {
    identifier: plainParameter,
    wildcard: plainParameter,
    parameter: typedParameter,
    class_parameter: typedParameter,
    binding: typedParameter,
  },
};
