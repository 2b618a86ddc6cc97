import {
  binding,
  blockValue,
  branchValue,
  implicitParameter,
  leaving,
  matchStatement,
  matchValue,
  returning,
  valueOfBlock,
} from '../blocks.js';
import { type ClassParts, classOf, classStatement, memberObject } from '../classes.js';
import { annotationsIn, collecting } from '../declarations.js';
import {
  assign,
  binary,
  block,
  branch,
  callOf,
  constant,
  index,
  list,
  member,
  name,
  operation,
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
} from '../lower.js';
import type { Argument, Expression, FunctionNode, Import, Parameter, Statement } from '../model.js';
import { childAfter, childIn, childOf, hasToken, namedChildren, type SyntaxNode } from '../syntax.js';
import { isTextual, text } from '../templates.js';

/** `import a.b.C`, `import a.b.C as D`, `import a.b.*`. */
const imports: Lowering<readonly Import[]> = (node, lowerer) => {
  const path = childOf(node, 'qualified_identifier');
  if (path === undefined) return [];
  const { start, end } = node;
  const parts = lowerer.textOf(path).split('.');
  if (hasToken(node, '*')) return [{ module: parts.join('.'), name: '*', local: '', start, end }];
  const own = parts.at(-1) ?? '';
  const alias = childAfter(node, 'as');
  const local = alias === undefined ? own : lowerer.textOf(alias);
  return [{ module: parts.slice(0, -1).join('.'), name: own, local, start, end }];
};

const annotations = annotationsIn(['annotation'], ['modifiers', 'parameter_modifiers']);

/** `true`, `false` and `null` are names to the grammar. */
const nameOrConstant: Lowering<Expression> = (node, lowerer) =>
  /^(?:true|false|null)$/.test(lowerer.textOf(node)) ? constant(node, lowerer) : name(node, lowerer);

/** `a.b.C<T>` in the place of a value: an annotation, what an object extends. */
const typeName: Lowering<Expression> = (node, lowerer) => {
  const [first, ...rest] = namedChildren(node).filter(({ type }) => type === 'identifier');
  const { start } = node;
  return rest.reduce<Expression>(
    (object, each) => ({ kind: 'member', object, property: lowerer.textOf(each), start, end: each.end }),
    lowerer.expression(first),
  );
};

// Calls

/** Methods of strings that change nothing but the margin. */
const margins = new Set(['trimIndent', 'trimMargin']);

/** `f(a) { b }`: the lambda outside of the list is the last argument. */
const plainCall: Lowering<Expression> = (node, lowerer) => {
  const [callee, ...rest] = namedChildren(node);
  const trailing = rest.find(({ type }) => type === 'annotated_lambda');
  const own = rest.find(({ type }) => type === 'value_arguments');
  // A call with both is a call of a call to the grammar.
  const inner = own === undefined && trailing !== undefined && callee?.type === 'call_expression' ? callee : undefined;
  const innerArgs = inner === undefined ? undefined : childOf(inner, 'value_arguments');
  const called = innerArgs === undefined ? callee : namedChildren(inner ?? node)[0];
  const args: readonly Argument[] = [
    ...lowerer.arguments(own ?? innerArgs),
    ...(trailing === undefined ? [] : [{ value: lowerer.expression(trailing) }]),
  ];
  const target = lowerer.expression(called);
  if (target.kind === 'member' && margins.has(target.property) && isTextual(target.object)) return target.object;
  return callOf(node, target, args, lowerer, false);
};

const call = collecting(plainCall, {
  lists: ['listOf', 'mutableListOf', 'arrayListOf', 'arrayOf', 'setOf', 'mutableSetOf', 'listOfNotNull', 'List.of'],
  maps: ['mapOf', 'mutableMapOf', 'hashMapOf', 'linkedMapOf', 'Map.of'],
});

const argument: Lowering<readonly Argument[]> = (node, lowerer) => {
  const given = namedChildren(node).at(-1);
  if (given?.type === 'spread_expression') {
    return [{ spread: true, value: lowerer.expression(namedChildren(given)[0]) }];
  }
  const named = childAfter(node, '=') === undefined ? undefined : childOf(node, 'identifier');
  return [{ ...(named === undefined ? {} : { name: lowerer.textOf(named) }), value: lowerer.expression(given) }];
};

/** `@A(x)`, and `Base(x)` of an object. */
const construction =
  (construct: boolean): Lowering<Expression> =>
  (node, lowerer) =>
    callOf(
      node,
      lowerer.expression(childOf(node, 'user_type')),
      lowerer.arguments(childOf(node, 'value_arguments')),
      lowerer,
      construct,
    );

/** What may follow a call and so be taken for a part of its argument. */
const followers = new Set([
  'navigation_expression',
  'call_expression',
  'index_expression',
  'unary_expression',
  'as_expression',
  'binary_expression',
  'infix_expression',
]);

/** The tree with a call of `callee` in the place of the first `(argument)`; undefined when it does not begin with one. */
function calledWith(node: SyntaxNode, callee: SyntaxNode): SyntaxNode | undefined {
  const start = callee.start;
  if (node.type === 'parenthesized_expression') {
    const given = { ...node, type: 'value_argument', field: undefined };
    const args = { ...node, type: 'value_arguments', field: undefined, children: [given] };
    return { ...node, type: 'call_expression', start, children: [{ ...callee, field: undefined }, args] };
  }
  const [first, ...rest] = node.children;
  if (first === undefined || !followers.has(node.type)) return undefined;
  const called = calledWith(first, callee);
  return called === undefined ? undefined : { ...node, start, children: [{ ...called, field: first.field }, ...rest] };
}

/** `C<T>(x)` is two comparisons to the grammar. */
const binaryOrCall: Lowering<Expression> = (node, lowerer) => {
  const left = childIn(node, 'left');
  const right = childIn(node, 'right');
  const callee = left?.type === 'binary_expression' && hasToken(left, '<') ? childIn(left, 'left') : undefined;
  const called =
    callee === undefined || right === undefined || !hasToken(node, '>') ? undefined : calledWith(right, callee);
  return called === undefined ? binary('left', 'right')(node, lowerer) : lowerer.expression(called);
};

const infix: Lowering<Expression> = (node, lowerer) => {
  const [left, operator, right] = namedChildren(node);
  return {
    kind: 'operation',
    operator: operator === undefined ? '' : lowerer.textOf(operator),
    operands: [lowerer.expression(left), lowerer.expression(right)],
    start: node.start,
    end: node.end,
  };
};

const unaryOrAssertion: Lowering<Expression> = (node, lowerer) =>
  hasToken(node, '!!') ? lowerer.expression(childIn(node, 'argument')) : unary('argument')(node, lowerer);

/** What is returned or thrown; a label is no part of it. */
function exitValue(node: SyntaxNode): SyntaxNode | undefined {
  return namedChildren(node).find(({ field }) => field !== 'label');
}

const exit =
  (kind: 'return' | 'throw'): Lowering<readonly Statement[]> =>
  (node, { optional }) => [{ kind, value: optional(exitValue(node)), start: node.start, end: node.end }];

// Functions

function withoutTypes(node: SyntaxNode): readonly SyntaxNode[] {
  return namedChildren(node).filter(({ type }) => !typeNodes.has(type) && type !== 'modifiers' && type !== 'label');
}

const typeNodes = new Set([
  'user_type',
  'nullable_type',
  'function_type',
  'parenthesized_type',
  'type_parameters',
  'type_constraints',
]);

function typeOf(node: SyntaxNode, lowerer: Lowerer): string {
  const type = namedChildren(node).find((child) => typeNodes.has(child.type) && child.type !== 'type_parameters');
  return type === undefined ? '' : lowerer.textOf(type);
}

/** `name: T` of a function or class, whose default and modifiers the caller knows. */
function parameterOf(node: SyntaxNode, lowerer: Lowerer): Parameter {
  const named = childOf(node, 'identifier');
  const { start, end } = node;
  return {
    name: named === undefined ? '' : lowerer.textOf(named),
    type: typeOf(node, lowerer),
    decorators: annotations(node, lowerer),
    start,
    end,
  };
}

const classParameter: Lowering<readonly Parameter[]> = (node, lowerer) => {
  const value = lowerer.optional(childAfter(node, '='));
  return [
    {
      ...parameterOf(node, lowerer),
      ...(value === undefined ? {} : { default: value }),
      ...(hasToken(node, 'val') || hasToken(node, 'var') ? { field: true } : {}),
    },
  ];
};

/** Modifiers and defaults stand beside the parameters that they belong to. */
const valueParameters: Lowering<readonly Parameter[]> = (node, lowerer) => {
  const found: Parameter[] = [];
  let decorators: readonly Expression[] = [];
  for (const child of namedChildren(node)) {
    const last = found.at(-1);
    if (child.type === 'parameter_modifiers') decorators = annotations({ ...node, children: [child] }, lowerer);
    else if (child.type === 'parameter') {
      found.push({ ...parameterOf(child, lowerer), decorators });
      decorators = [];
    } else if (last !== undefined) found[found.length - 1] = { ...last, default: lowerer.expression(child) };
  }
  return found;
};

const variableParameter: Lowering<readonly Parameter[]> = (node, lowerer) => [parameterOf(node, lowerer)];

const patternParameter: Lowering<readonly Parameter[]> = (node, lowerer) => {
  const { start, end } = node;
  return [{ name: '', pattern: lowerer.expression(node), type: '', decorators: [], start, end }];
};

/** `{ … }` or `= value`. */
function functionBody(node: SyntaxNode | undefined, lowerer: Lowerer): readonly Statement[] {
  const inner = node === undefined ? undefined : namedChildren(node)[0];
  if (inner === undefined) return [];
  if (inner.type === 'block') return lowerer.statements(inner);
  return [{ kind: 'return', value: lowerer.expression(inner), start: inner.start, end: inner.end }];
}

function functionOf(node: SyntaxNode, lowerer: Lowerer): FunctionNode {
  const named = childIn(node, 'name');
  const types = namedChildren(node).filter(({ type }) => typeNodes.has(type) && type !== 'type_parameters');
  const before = types.find(({ end }) => named !== undefined && end <= named.start);
  const returns = types.find((type) => type !== before);
  return functionNode(node, {
    name: named === undefined ? '' : lowerer.textOf(named),
    parameters: lowerer.parameters(childOf(node, 'function_value_parameters')),
    returns: returns === undefined ? '' : lowerer.textOf(returns),
    decorators: annotations(node, lowerer),
    body: functionBody(childOf(node, 'function_body'), lowerer),
    ...(before === undefined ? {} : { receiver: lowerer.textOf(before).replace(/<.*$|\?$/s, '') }),
  });
}

const functionForm: Lowering<readonly Statement[]> = (node, lowerer) => [
  { kind: 'function', function: functionOf(node, lowerer), start: node.start, end: node.end },
];

const anonymous: Lowering<Expression> = (node, lowerer) => ({
  kind: 'function',
  function: functionOf(node, lowerer),
  start: node.start,
  end: node.end,
});

/** `{ a, b -> … }` returns what comes last; `it` is its parameter when it declares none. */
const lambda: Lowering<Expression> = (node, lowerer) => {
  const declared = childOf(node, 'lambda_parameters');
  const inner = namedChildren(node).filter((child) => child !== declared);
  const parameters =
    declared === undefined ? implicitParameter(node, 'it', lowerer.textOf) : lowerer.parameters(declared);
  const body = returning(inner.flatMap((child) => lowerer.statements(child)));
  const { start, end } = node;
  return { kind: 'function', function: functionNode(node, { parameters, body }), start, end };
};

/** `constructor(a) : this(b) { … }`. */
const secondaryConstructor: Lowering<readonly Statement[]> = (node, lowerer) => {
  const delegation = childOf(node, 'constructor_delegation_call');
  const made = functionNode(node, {
    parameters: lowerer.parameters(childOf(node, 'function_value_parameters')),
    decorators: annotations(node, lowerer),
    constructs: true,
    body: [
      ...(delegation === undefined ? [] : [expressionStatement(lowerer.expression(delegation))]),
      ...lowerer.statements(childOf(node, 'block')),
    ],
  });
  return [{ kind: 'function', function: made, start: node.start, end: node.end }];
};

const delegation: Lowering<Expression> = (node, lowerer) => {
  const callee = nameAt(node, hasToken(node, 'super') ? 'super' : 'this');
  return callOf(node, callee, lowerer.arguments(childOf(node, 'value_arguments')), lowerer, false);
};

// Properties and classes

/** The value of `by lazy { … }` is what the block leaves; of another delegate it is the delegate. */
function delegated(node: SyntaxNode, lowerer: Lowerer): Expression {
  const value = lowerer.expression(namedChildren(node)[0]);
  if (value.kind !== 'call' || value.callee.kind !== 'name' || value.callee.name !== 'lazy') return value;
  const made = value.args.at(-1)?.value;
  return made?.kind === 'function' ? valueOfBlock(made, made.function.body) : value;
}

/** `val a: T = b`, `val (a, b) = c`, with delegates and accessors. A getter is the value of its property. */
const property: Lowering<readonly Statement[]> = (node, lowerer) => {
  const one = childOf(node, 'variable_declaration');
  const target = one ?? childOf(node, 'multi_variable_declaration');
  if (target === undefined) return [];
  const given = childAfter(node, '=');
  const delegate = childOf(node, 'property_delegate');
  const getter = childOf(node, 'getter');
  const setter = childOf(node, 'setter');
  const { start, end } = node;
  const computed = (accessor: SyntaxNode) =>
    valueOfBlock(accessor, functionBody(childOf(accessor, 'function_body'), lowerer));
  const value =
    (given === undefined ? undefined : lowerer.expression(given)) ??
    (delegate === undefined ? undefined : delegated(delegate, lowerer)) ??
    (getter === undefined ? undefined : computed(getter));
  const type = one === undefined ? '' : typeOf(one, lowerer);
  return [
    { kind: 'assign', target: lowerer.expression(target), value, declares: true, augments: false, type, start, end },
    ...(setter === undefined || one === undefined ? [] : [setterOf(setter, one, lowerer)]),
  ];
};

/** `set(value) { … }`: a method with the name of the property. */
function setterOf(node: SyntaxNode, declared: SyntaxNode, lowerer: Lowerer): Statement {
  const made = functionNode(node, {
    name: parameterOf(declared, lowerer).name,
    parameters: namedChildren(node)
      .filter(({ type }) => type === 'identifier')
      .map((each) => ({ name: lowerer.textOf(each), type: '', decorators: [], start: each.start, end: each.end })),
    body: functionBody(childOf(node, 'function_body'), lowerer),
  });
  return { kind: 'function', function: made, start: node.start, end: node.end };
}

/** `assignment` of a declaration without a field: a variable by its name. */
const variable: Lowering<Expression> = (node, lowerer) => lowerer.expression(childOf(node, 'identifier'));

/** The node with its base types and the parameters of its primary constructor right below it. */
function flatClass(node: SyntaxNode): SyntaxNode {
  const inline = new Set(['delegation_specifiers', 'primary_constructor']);
  const children = node.children.flatMap((child) => (inline.has(child.type) ? child.children : [child]));
  const body = children.find(({ type }) => type.endsWith('class_body'));
  const parameters = children.find(({ type }) => type === 'class_parameters');
  const fieldOf = (child: SyntaxNode) => (child === body ? 'body' : child === parameters ? 'parameters' : child.field);
  return { ...node, children: children.map((child) => ({ ...child, field: fieldOf(child) })) };
}

/** `: Base(a)`. */
const baseArguments: Lowering<readonly Argument[]> = (node, lowerer) =>
  node.children
    .filter(({ type }) => type === 'delegation_specifier')
    .flatMap((specifier) => childOf(specifier, 'constructor_invocation') ?? [])
    .flatMap((invocation) => lowerer.arguments(childOf(invocation, 'value_arguments')));

const classParts: ClassParts = {
  name: 'name',
  bases: ['delegation_specifier'],
  body: 'body',
  parameters: 'parameters',
  decorators: annotations,
  fieldDecorators: annotations,
};

const classForm: Lowering<readonly Statement[]> = (node, lowerer) =>
  classStatement({ ...classParts, baseArguments })(flatClass(node), lowerer);

/** `object : Base(a) { … }`: a construction of its base whose last argument is an object of its members. */
const objectValue: Lowering<Expression> = (node, lowerer) => {
  const flat = flatClass(node);
  const members = memberObject(classOf(flat, lowerer, { ...classParts, bases: [] }));
  const specifier = childOf(flat, 'delegation_specifier');
  const base = specifier === undefined ? undefined : namedChildren(specifier)[0];
  if (base === undefined) return members;
  const args = lowerer.arguments(childOf(base, 'value_arguments'));
  const callee = lowerer.expression(base.type === 'user_type' ? base : childOf(base, 'user_type'));
  return callOf(node, callee, [...args, { value: members }], lowerer, true);
};

/** `A("x") { … }` of an enum: a field whose value is the list of what the entry is made from. */
const enumEntry: Lowering<readonly Statement[]> = (node, lowerer) => {
  const body = childOf(node, 'class_body');
  const items = lowerer.arguments(childOf(node, 'value_arguments')).map(({ value }) => value);
  const all = body === undefined ? items : [...items, memberObject(classOf(flatClass(node), lowerer, classParts))];
  const { start, end } = node;
  const value: Expression | undefined = all.length === 0 ? undefined : { kind: 'list', items: all, start, end };
  return [{ ...binding(childOf(node, 'identifier') ?? node, lowerer, value), start, end }];
};

// Control flow

const entries = { cases: ['when_entry'], labels: ['condition'] };

/** A `when` without a subject has no first part that could be one. */
function whenParts(node: SyntaxNode) {
  return { ...entries, subject: childOf(node, 'when_subject') === undefined ? 'subject' : 0 };
}

const subject: Lowering<Expression> = (node, lowerer) => {
  const value = lowerer.expression(namedChildren(node).at(-1));
  const declared = childOf(node, 'variable_declaration');
  const { start, end } = node;
  return declared === undefined
    ? value
    : { kind: 'assignment', target: lowerer.expression(declared), value, start, end };
};

const forLoop: Lowering<readonly Statement[]> = (node, lowerer) => {
  const [target, iterable, ...body] = withoutTypes(node).filter(({ type }) => type !== 'annotation');
  const { start, end } = node;
  return [
    {
      kind: 'loop',
      target: lowerer.optional(target),
      iterable: lowerer.optional(iterable),
      body: body.flatMap((child) => lowerer.statements(child)),
      start,
      end,
    },
  ];
};

const conditionLoop: Lowering<readonly Statement[]> = (node, lowerer) => [
  {
    kind: 'loop',
    target: undefined,
    iterable: lowerer.optional(childIn(node, 'condition')),
    body: namedChildren(node)
      .filter(({ field }) => field !== 'condition')
      .flatMap((child) => lowerer.statements(child)),
    start: node.start,
    end: node.end,
  },
];

const assignment: Lowering<readonly Statement[]> = (node, lowerer) =>
  assign({ target: 'left', value: 'right', augments: !hasToken(node, '=') })(node, lowerer);

/** The block of `catch` or `finally`, without the name and type of what is caught. */
const innerBlock: Lowering<readonly Statement[]> = (node, { statements }) => statements(childOf(node, 'block'));

/** Kotlin 2. Members of a companion object are those of its class. Grammar: tree-sitter-kotlin (tree-sitter-grammars). */
export const kotlin: LanguageTable = {
  self: ['this'],
  formatting: ['.format', 'String.format'],
  ignored: [
    'type_arguments',
    'type_parameters',
    'type_constraints',
    'type_alias',
    'modifiers',
    'file_annotation',
    'label',
  ],
  imports: { import: imports },
  package: {
    package_header: (node, { textOf }) => {
      const path = childOf(node, 'qualified_identifier', 'identifier');
      return path === undefined ? '' : textOf(path);
    },
  },
  expressions: {
    identifier: nameOrConstant,
    user_type: typeName,
    this_expression: (node) => nameAt(node, 'this'),
    super_expression: (node) => nameAt(node, 'super'),
    variable_declaration: variable,
    multi_variable_declaration: list,
    navigation_expression: member(0, -1),
    callable_reference: transparent(-1),
    index_expression: index(0, 1),
    call_expression: call,
    annotation: transparent(-1),
    constructor_invocation: construction(false),
    constructor_delegation_call: delegation,
    annotated_lambda: transparent(-1),
    annotated_expression: transparent(-1),
    labeled_expression: transparent(-1),
    lambda_literal: lambda,
    anonymous_function: anonymous,
    object_literal: objectValue,
    collection_literal: list,
    string_literal: text({ holes: ['interpolation'], plain: /(?<!\\)\$([A-Za-z_]\w*)/g }),
    multiline_string_literal: text({
      holes: ['interpolation'],
      open: /^\$*"""/,
      plain: /(?<!\$)\$([A-Za-z_]\w*)/g,
      raw: true,
    }),
    character_literal: text(),
    number_literal: constant,
    float_literal: constant,
    parenthesized_expression: transparent(),
    as_expression: transparent('left'),
    is_expression: (node, lowerer) => ({
      kind: 'operation',
      operator: 'is',
      operands: [lowerer.expression(childIn(node, 'left'))],
      start: node.start,
      end: node.end,
    }),
    in_expression: binary('left', 'right'),
    binary_expression: binaryOrCall,
    unary_expression: unaryOrAssertion,
    infix_expression: infix,
    range_expression: operation,
    spread_expression: transparent(),
    if_expression: branchValue('condition'),
    when_expression: (node, lowerer) => matchValue(whenParts(node))(node, lowerer),
    when_subject: subject,
    try_expression: branchValue(),
    block: blockValue,
    catch_block: (node, lowerer) => lowerer.expression(childOf(node, 'block')),
    return_expression: leaving(),
    throw_expression: leaving(),
  },
  statements: {
    source_file: block,
    package_header: () => [],
    block,
    property_declaration: property,
    assignment,
    function_declaration: functionForm,
    class_declaration: classForm,
    object_declaration: classForm,
    companion_object: (node, { statements }) => statements(childOf(node, 'class_body')),
    class_body: block,
    secondary_constructor: secondaryConstructor,
    anonymous_initializer: innerBlock,
    enum_entry: enumEntry,
    if_expression: branch('condition'),
    when_expression: (node, lowerer) => matchStatement(whenParts(node))(node, lowerer),
    try_expression: branch(),
    catch_block: innerBlock,
    finally_block: innerBlock,
    for_statement: forLoop,
    while_statement: conditionLoop,
    do_while_statement: conditionLoop,
    return_expression: exit('return'),
    throw_expression: exit('throw'),
  },
  arguments: { value_argument: argument },
  parameters: {
    function_value_parameters: valueParameters,
    class_parameter: classParameter,
    variable_declaration: variableParameter,
    multi_variable_declaration: patternParameter,
  },
};
