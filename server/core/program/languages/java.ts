import { matchStatement, matchValue, nodesOf } from '../blocks.js';
import { classOf, classStatement, memberObject } from '../classes.js';
import { annotationsIn, collecting, declarations } from '../declarations.js';
import {
  assign,
  assignment,
  binary,
  block,
  branch,
  call,
  callOf,
  conditional,
  constant,
  evaluated,
  exit,
  functionStatement,
  index,
  lambda,
  list,
  loop,
  member,
  methodCall,
  name,
  namedArgument,
  parameter,
  plainParameter,
  transparent,
  unary,
} from '../forms.js';
import { type LanguageTable, type Lowerer, type Lowering, nameAt } from '../lower.js';
import type { Expression, Import, Parameter, Statement } from '../model.js';
import { childIn, childOf, hasToken, namedChildren, type SyntaxNode } from '../syntax.js';
import { text } from '../templates.js';

/** `import a.b.C`, `import a.b.*`, `import static a.b.C.d`, `import static a.b.C.*`. */
const imports: Lowering<readonly Import[]> = (node, lowerer) => {
  const path = childOf(node, 'scoped_identifier', 'identifier');
  if (path === undefined) return [];
  const { start, end } = node;
  if (childOf(node, 'asterisk') !== undefined) {
    return [{ module: lowerer.textOf(path), name: '*', local: '', start, end }];
  }
  const own = lowerer.fieldText(path, 'name') || lowerer.textOf(path);
  return [{ module: lowerer.fieldText(path, 'scope'), name: own, local: own, start, end }];
};

const annotations = annotationsIn(['annotation', 'marker_annotation'], ['modifiers']);

const typedParameter: Lowering<readonly Parameter[]> = (node, lowerer) =>
  parameter({ name: 'name', type: 'type' })(node, lowerer).map((given) => ({
    ...given,
    decorators: annotations(node, lowerer),
  }));

/** `T... rest`. */
const restParameter: Lowering<readonly Parameter[]> = (node, lowerer) => {
  const declared = childOf(node, 'variable_declarator');
  const named = declared === undefined ? undefined : childIn(declared, 'name');
  return named === undefined
    ? []
    : plainParameter(named, lowerer).map((given) => ({ ...given, decorators: annotations(node, lowerer) }));
};

const method = functionStatement(
  { name: 'name', parameters: 'parameters', returns: 'type', body: 'body' },
  (node, lowerer) => ({ decorators: annotations(node, lowerer) }),
);

const constructorForm = functionStatement(
  { name: 'name', parameters: 'parameters', body: 'body' },
  (node, lowerer) => ({
    decorators: annotations(node, lowerer),
    constructs: true,
  }),
);

const classParts = {
  name: 'name',
  bases: ['superclass', 'interfaces', 'extends_interfaces'],
  body: 'body',
  decorators: annotations,
  fieldDecorators: annotations,
};

const classForm = classStatement(classParts);

const record = classStatement({ ...classParts, parameters: 'parameters', parameterFields: true });

const local = declarations({ declarator: 'variable_declarator', name: 'name', value: 'value', type: 'type' });

/** `class_body` in the place of a value: anonymous classes, constants of an enum with methods of their own. */
const anonymousBody: Lowering<Expression> = (node, lowerer) => {
  const holder = { ...node, children: [{ ...node, field: 'body' }] };
  return memberObject(classOf(holder, lowerer, { ...classParts, bases: [] }));
};

/** `new C(a) { … }`: the members of the anonymous class are an object that is the last argument. */
const creation: Lowering<Expression> = (node, lowerer) => {
  const body = childOf(node, 'class_body');
  const args = lowerer.arguments(childIn(node, 'arguments'));
  const all = body === undefined ? args : [...args, { value: lowerer.expression(body) }];
  return callOf(node, lowerer.expression(childIn(node, 'type')), all, lowerer, true);
};

/** `A("x") { … }` of an enum: a field whose value is the list of what the constant is made from. */
const enumConstant: Lowering<readonly Statement[]> = (node, lowerer) => {
  const named = childIn(node, 'name');
  const args = lowerer.arguments(childIn(node, 'arguments')).map(({ value }) => value);
  const body = lowerer.optional(childIn(node, 'body'));
  const items = body === undefined ? args : [...args, body];
  const { start, end } = node;
  const value: Expression | undefined = items.length === 0 ? undefined : { kind: 'list', items, start, end };
  const target = lowerer.expression(named);
  return [{ kind: 'assign', target, value, declares: true, augments: false, type: '', start, end }];
};

/** `Patient::getName`, `Client::new`. */
const reference: Lowering<Expression> = (node, lowerer) => {
  const object = lowerer.expression(namedChildren(node)[0]);
  const property = /[\w$]*$/.exec(lowerer.textOf(node))?.[0] ?? '';
  return { kind: 'member', object, property, start: node.start, end: node.end };
};

/** `x instanceof P p` binds p to x; `x instanceof P(var a, var b)` binds a and b to parts of it. */
const instanceOf: Lowering<Expression> = (node, lowerer) => {
  const { start, end } = node;
  const value = lowerer.expression(childIn(node, 'left'));
  const bound = childIn(node, 'name');
  if (bound !== undefined) return { kind: 'assignment', target: lowerer.expression(bound), value, start, end };
  const pattern = childIn(node, 'pattern');
  if (pattern === undefined) return { kind: 'operation', operator: 'instanceof', operands: [value], start, end };
  const items = boundNames(pattern).map((each) => nameAt(each, lowerer.textOf(each)));
  return { kind: 'assignment', target: { kind: 'list', items, start, end }, value, start, end };
};

/** The names that a pattern binds: the last of each typed part. */
function boundNames(node: SyntaxNode): readonly SyntaxNode[] {
  return ['record_pattern_component', 'type_pattern'].flatMap((type) =>
    nodesOf(node, type).flatMap((part) =>
      part.children.some((child) => child.type === 'record_pattern')
        ? part.children.flatMap(boundNames)
        : namedChildren(part)
            .slice(-1)
            .filter((child) => child.type === 'identifier'),
    ),
  );
}

const switchParts = {
  subject: 'condition',
  body: 'body',
  cases: ['switch_block_statement_group', 'switch_rule'],
  labels: ['switch_label'],
  bound: boundNames,
};

/** `try (T a = f()) { … }`: what is opened is declared before. */
const tryWith: Lowering<readonly Statement[]> = (node, lowerer) => {
  const rest = { ...node, children: node.children.filter(({ field }) => field !== 'resources') };
  return [...lowerer.statements(childIn(node, 'resources')), ...branch()(rest, lowerer)];
};

const resource: Lowering<readonly Statement[]> = (node, lowerer) =>
  childIn(node, 'name') === undefined
    ? evaluated(node, lowerer)
    : assign({ target: 'name', value: 'value', type: 'type', declares: true })(node, lowerer);

/** `a += b` keeps the old value; all else is an expression. */
const expression: Lowering<readonly Statement[]> = (node, lowerer) => {
  const [only] = namedChildren(node);
  const isAugmented = only?.type === 'assignment_expression' && !hasToken(only, '=');
  return isAugmented
    ? assign({ target: 'left', value: 'right', augments: true })(only, lowerer)
    : evaluated(node, lowerer);
};

/** `new T[] { a, b }`, `new T[n]`. */
const array: Lowering<Expression> = (node, lowerer) => {
  const value = childIn(node, 'value');
  if (value !== undefined) return lowerer.expression(value);
  const sizes = namedChildren(node).filter(({ type }) => type === 'dimensions_expr');
  return { kind: 'other', parts: lowerer.expressions(sizes), start: node.start, end: node.end };
};

/** A lambda, whose body may be a switch that is its value. */
const lambdaForm: Lowering<Expression> = (node, lowerer) => {
  const lowered = lambda({ parameters: 'parameters', body: 'body' })(node, lowerer);
  const body = childIn(node, 'body');
  if (lowered.kind !== 'function' || body?.type !== 'switch_expression') return lowered;
  const { start, end } = body;
  const value: Statement = { kind: 'return', value: lowerer.expression(body), start, end };
  return { ...lowered, function: { ...lowered.function, body: [value] } };
};

function lastOnly(node: SyntaxNode, lowerer: Lowerer): readonly Statement[] {
  return lowerer.statements(namedChildren(node).at(-1));
}

/** Java to 21, with records, text blocks, patterns and unnamed classes. Grammar: tree-sitter-java 0.23. */
export const java: LanguageTable = {
  self: ['this'],
  formatting: ['String.format', 'MessageFormat.format', '.formatted'],
  ignored: [
    'type_arguments',
    'type_parameters',
    'throws',
    'modifiers',
    'dimensions',
    'catch_formal_parameter',
    'break_statement',
    'continue_statement',
    'receiver_parameter',
  ],
  imports: { import_declaration: imports },
  package: {
    package_declaration: (node, { textOf }) => {
      const path = childOf(node, 'scoped_identifier', 'identifier');
      return path === undefined ? '' : textOf(path);
    },
  },
  expressions: {
    identifier: name,
    this: name,
    super: name,
    type_identifier: name,
    generic_type: transparent(),
    annotated_type: transparent(-1),
    scoped_type_identifier: member(0, -1),
    scoped_identifier: member('scope', 'name'),
    annotation: call({ callee: 'name', args: 'arguments' }),
    marker_annotation: transparent('name'),
    field_access: member('object', 'field'),
    array_access: index('array', 'index'),
    method_invocation: collecting(methodCall('object', 'name', 'arguments'), {
      lists: ['List.of', 'Set.of', 'Arrays.asList'],
      maps: ['Map.of', 'Map.ofEntries'],
      choices: ['orElse'],
    }),
    explicit_constructor_invocation: call({ callee: 'constructor', args: 'arguments' }),
    object_creation_expression: creation,
    class_body: anonymousBody,
    class_literal: transparent(),
    array_creation_expression: array,
    array_initializer: list,
    element_value_array_initializer: list,
    method_reference: reference,
    string_literal: text({ open: /^"""[ \t]*\r?\n?|^"/ }),
    character_literal: text(),
    decimal_integer_literal: constant,
    hex_integer_literal: constant,
    octal_integer_literal: constant,
    binary_integer_literal: constant,
    decimal_floating_point_literal: constant,
    hex_floating_point_literal: constant,
    true: constant,
    false: constant,
    null_literal: constant,
    lambda_expression: lambdaForm,
    ternary_expression: conditional('condition', 'consequence', 'alternative'),
    binary_expression: binary('left', 'right'),
    unary_expression: unary('operand'),
    update_expression: unary(),
    instanceof_expression: instanceOf,
    assignment_expression: assignment('left', 'right'),
    cast_expression: transparent('value'),
    parenthesized_expression: transparent(),
    switch_expression: matchValue(switchParts),
  },
  statements: {
    program: block,
    package_declaration: () => [],
    block,
    constructor_body: block,
    expression_statement: expression,
    local_variable_declaration: local,
    field_declaration: local,
    constant_declaration: local,
    method_declaration: method,
    constructor_declaration: constructorForm,
    compact_constructor_declaration: constructorForm,
    annotation_type_element_declaration: assign({ target: 'name', value: 'value', type: 'type', declares: true }),
    class_declaration: classForm,
    interface_declaration: classForm,
    enum_declaration: classForm,
    annotation_type_declaration: classForm,
    record_declaration: record,
    enum_constant: enumConstant,
    enum_body_declarations: block,
    static_initializer: block,
    return_statement: exit('return'),
    // A switch that yields is a function here, which returns that value.
    yield_statement: exit('return'),
    throw_statement: exit('throw'),
    if_statement: branch('condition'),
    switch_expression: matchStatement(switchParts),
    try_statement: branch(),
    try_with_resources_statement: tryWith,
    resource_specification: block,
    resource,
    catch_clause: block,
    finally_clause: block,
    labeled_statement: lastOnly,
    enhanced_for_statement: loop({ target: 'name', iterable: 'value', body: 'body' }),
    for_statement: loop({ iterable: 'condition', body: 'body', around: ['init', 'update'] }),
    while_statement: loop({ iterable: 'condition', body: 'body' }),
    do_statement: loop({ iterable: 'condition', body: 'body' }),
  },
  arguments: { element_value_pair: namedArgument('key', 'value') },
  parameters: {
    identifier: plainParameter,
    formal_parameter: typedParameter,
    spread_parameter: restParameter,
  },
};
