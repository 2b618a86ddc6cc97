import { leaving, matchStatement, matchValue, nodesOf, valueOfBlock } from '../blocks.js';
import { type ClassParts, classStatement } from '../classes.js';
import { annotationsIn } from '../declarations.js';
import {
  assign,
  assignment,
  binary,
  block,
  branch,
  callOf,
  conditional,
  constant,
  evaluated,
  lambda,
  list,
  loop,
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
  other,
} from '../lower.js';
import type { Argument, Entry, Expression, FunctionNode, Import, Parameter, Statement } from '../model.js';
import { childIn, childOf, hasToken, isComment, namedChildren, type SyntaxNode } from '../syntax.js';
import { text } from '../templates.js';

/** `using A.B;`, `using C = A.B.C;`, `using static A.B.C;`. */
const imports: Lowering<readonly Import[]> = (node, lowerer) => {
  const path = namedChildren(node).at(-1);
  if (path === undefined) return [];
  const { start, end } = node;
  const module = lowerer.textOf(path).replace(/^global::/, '');
  const alias = childIn(node, 'name');
  if (alias === undefined || alias === path) return [{ module, name: '*', local: '', start, end }];
  const cut = module.replace(/<.*$/s, '').lastIndexOf('.');
  const own = module.slice(cut + 1);
  return [{ module: module.slice(0, Math.max(cut, 0)), name: own, local: lowerer.textOf(alias), start, end }];
};

const annotations = annotationsIn(['attribute'], ['attribute_list']);

/** `this` and `base` are keywords to the grammar, not nodes with a name. */
function isValue(node: SyntaxNode): boolean {
  return node.named ? !isComment(node) : node.type === 'this' || node.type === 'base';
}

/** The last part of a node that is a value. */
function lastValue(node: SyntaxNode): SyntaxNode | undefined {
  return node.children.filter(isValue).at(-1);
}

const only: Lowering<Expression> = (node, lowerer) => {
  const value = lastValue(node);
  return value === undefined ? other(node, []) : lowerer.expression(value);
};

/** `C<T>`: a name without its type arguments. */
function bareName(node: SyntaxNode | undefined, lowerer: Lowerer): string {
  if (node === undefined) return '';
  return lowerer.textOf(node.type === 'generic_name' ? (namedChildren(node)[0] ?? node) : node);
}

const memberAccess =
  (object: string): Lowering<Expression> =>
  (node, lowerer) => ({
    kind: 'member',
    object: lowerer.expression(childIn(node, object)),
    property: bareName(childIn(node, 'name'), lowerer),
    start: node.start,
    end: node.end,
  });

const elementAccess: Lowering<Expression> = (node, lowerer) => {
  const subscript = childIn(node, 'subscript');
  return {
    kind: 'index',
    object: lowerer.expression(childIn(node, 'expression')),
    index: lowerer.expression(subscript === undefined ? undefined : namedChildren(subscript)[0]),
    start: node.start,
    end: node.end,
  };
};

/** The tree of what follows `?`, with its receiver where the dot or bracket stands. */
function received(node: SyntaxNode, receiver: SyntaxNode): SyntaxNode {
  const { start } = receiver;
  const object = { ...receiver, field: 'expression' };
  if (node.type === 'member_binding_expression') {
    return { ...node, type: 'member_access_expression', start, children: [object, ...node.children] };
  }
  if (node.type === 'element_binding_expression') {
    const subscript = { ...node, type: 'bracketed_argument_list', field: 'subscript' };
    return { ...node, type: 'element_access_expression', start, children: [object, subscript] };
  }
  const [first, ...rest] = node.children;
  return first === undefined ? node : { ...node, start, children: [received(first, receiver), ...rest] };
}

/** `a?.b`, `a?[b]`, `a?.b(c)`. */
const conditionalAccess: Lowering<Expression> = (node, lowerer) => {
  const receiver = childIn(node, 'condition');
  const rest = namedChildren(node).find((child) => child !== receiver);
  if (receiver === undefined || rest === undefined) return only(node, lowerer);
  return lowerer.expression(received(rest, receiver));
};

const argument: Lowering<readonly Argument[]> = (node, lowerer) => {
  const named = childIn(node, 'name');
  const value = lastValue(node);
  return [
    {
      ...(named === undefined || named === value ? {} : { name: lowerer.textOf(named) }),
      value: lowerer.expression(value),
    },
  ];
};

const invocation: Lowering<Expression> = (node, lowerer) => {
  const target = childIn(node, 'function');
  if (target !== undefined && lowerer.textOf(target) === 'nameof') return other(node, []);
  const callee = lowerer.expression(target);
  // It says where the task goes on, and gives the task itself.
  if (callee.kind === 'member' && callee.property === 'ConfigureAwait') return callee.object;
  return callOf(node, callee, lowerer.arguments(childIn(node, 'arguments')), lowerer, false);
};

const attribute: Lowering<Expression> = (node, lowerer) => {
  const args = childOf(node, 'attribute_argument_list');
  const callee = lowerer.expression(childIn(node, 'name'));
  return args === undefined ? callee : callOf(node, callee, lowerer.arguments(args), lowerer, false);
};

// Initializers

/** The key and value of `A = x`, `["a"] = x` or `{ "a", x }`; undefined when it is an item. */
function entryOf(node: SyntaxNode, lowerer: Lowerer): (Entry & { readonly keyed: boolean }) | undefined {
  if (node.type === 'initializer_expression') {
    const [key, value] = namedChildren(node);
    return key === undefined || value === undefined ? undefined : { ...keyed(key, value, lowerer), keyed: true };
  }
  const left = childIn(node, 'left');
  const right = childIn(node, 'right');
  if (node.type !== 'assignment_expression' || left === undefined || right === undefined) return undefined;
  if (left.type !== 'element_binding_expression') {
    return { key: lowerer.textOf(left), value: lowerer.expression(right), keyed: false };
  }
  return { ...keyed(namedChildren(left)[0] ?? left, right, lowerer), keyed: true };
}

function keyed(key: SyntaxNode, value: SyntaxNode, lowerer: Lowerer): Entry {
  const lowered = lowerer.expression(key);
  return { key: lowered.kind === 'string' ? lowered.value : undefined, value: lowerer.expression(value) };
}

interface Initializer {
  readonly value: Expression;
  /** It is a list or map by itself, whatever type is made of it. */
  readonly collection: boolean;
}

function initializerOf(node: SyntaxNode, lowerer: Lowerer): Initializer {
  const { start, end } = node;
  const entries = namedChildren(node).flatMap((child) => entryOf(child, lowerer) ?? []);
  if (entries.length === 0 || entries.length < namedChildren(node).length) {
    const value: Expression = { kind: 'list', items: lowerer.expressions(namedChildren(node)), start, end };
    return { value, collection: entries.length === 0 };
  }
  const plain = entries.map(({ key, value }) => ({ key, value }));
  const collection = entries.every((each) => each.keyed);
  return { value: { kind: 'object', type: '', entries: plain, start, end }, collection };
}

/**
 * `new C(a) { B = c }`: a construction whose last argument is an object of what is initialized. A map or list that is
 * made from its entries alone is a literal.
 */
function creation(node: SyntaxNode, callee: Expression, lowerer: Lowerer): Expression {
  const given = childIn(node, 'initializer') ?? childOf(node, 'initializer_expression');
  const args = lowerer.arguments(childIn(node, 'arguments') ?? childOf(node, 'argument_list'));
  if (given === undefined) return callOf(node, callee, args, lowerer, true);
  const { value, collection } = initializerOf(given, lowerer);
  if (collection && args.length === 0) return value;
  return callOf(node, callee, [...args, { value }], lowerer, true);
}

/** `new("…")`: the type is that of the declaration around; without one it is called `new`. */
function typedValue(node: SyntaxNode | undefined, type: SyntaxNode | undefined, lowerer: Lowerer) {
  if (node?.type !== 'implicit_object_creation_expression' || type === undefined) return lowerer.optional(node);
  return creation(node, lowerer.expression(type), lowerer);
}

/** `new { a, B = c, d.E }`. */
const anonymousObject: Lowering<Expression> = (node, lowerer) => {
  const entries: Entry[] = [];
  let key: string | undefined;
  node.children.forEach((child, at) => {
    if (!isValue(child)) return;
    const next = node.children[at + 1];
    if (next !== undefined && !next.named && next.type === '=') {
      key = lowerer.textOf(child);
      return;
    }
    const own = child.type === 'member_access_expression' ? childIn(child, 'name') : child;
    entries.push({ key: key ?? bareName(own, lowerer), value: lowerer.expression(child) });
    key = undefined;
  });
  return { kind: 'object', type: '', entries, start: node.start, end: node.end };
};

/** `a with { B = c }`. */
const withExpression: Lowering<Expression> = (node, lowerer) => {
  const [base, ...changes] = namedChildren(node);
  const entries = changes.map((change): Entry => {
    const named = namedChildren(change)[0];
    return { key: named === undefined ? undefined : lowerer.textOf(named), value: only(change, lowerer) };
  });
  const start: Entry = { key: undefined, spread: true, value: lowerer.expression(base) };
  return { kind: 'object', type: '', entries: [start, ...entries], start: node.start, end: node.end };
};

// Declarations

/** `T a = b, c`. */
const variables: Lowering<readonly Statement[]> = (node, lowerer) => {
  const typed = childIn(node, 'type');
  const type = typed === undefined || typed.type === 'implicit_type' ? '' : lowerer.textOf(typed);
  return namedChildren(node)
    .filter((child) => child.type === 'variable_declarator')
    .map((child): Statement => {
      const { start, end } = child;
      const target = lowerer.expression(namedChildren(child)[0]);
      const value = hasToken(child, '=') ? typedValue(lastValue(child), typed, lowerer) : undefined;
      return { kind: 'assign', target, value, declares: true, augments: false, type, start, end };
    });
};

function parameterOf(node: SyntaxNode, lowerer: Lowerer): Parameter {
  const named = childIn(node, 'name') ?? node;
  const value = hasToken(node, '=') ? lowerer.optional(lastValue(node)) : undefined;
  return {
    name: lowerer.textOf(named),
    type: lowerer.fieldText(node, 'type'),
    decorators: annotations(node, lowerer),
    ...(value === undefined ? {} : { default: value }),
    start: node.start,
    end: node.end,
  };
}

const parameter: Lowering<readonly Parameter[]> = (node, lowerer) => [parameterOf(node, lowerer)];

/** Parameters; the last may be `params T[] name`, whose parts stand in the list itself. */
const parameterList: Lowering<readonly Parameter[]> = (node, lowerer) =>
  namedChildren(node).flatMap((child) =>
    child.type === 'parameter' || child.field === 'name' ? parameter(child, lowerer) : [],
  );

/** The statements of a body. `=> a = b` assigns; any other expression is returned. */
function bodyOf(node: SyntaxNode | undefined, lowerer: Lowerer): readonly Statement[] {
  if (node?.type !== 'arrow_expression_clause') return lowerer.statements(node);
  const value = only(node, lowerer);
  if (value.kind === 'assignment') return [expressionStatement(value)];
  return [{ kind: 'return', value, start: node.start, end: node.end }];
}

/** What all kinds of functions share. */
function made(node: SyntaxNode, lowerer: Lowerer): FunctionNode {
  return functionNode(node, {
    name: lowerer.fieldText(node, 'name'),
    parameters: lowerer.parameters(childIn(node, 'parameters')),
    returns: lowerer.fieldText(node, 'returns') || lowerer.fieldText(node, 'type'),
    decorators: annotations(node, lowerer),
    body: bodyOf(childIn(node, 'body'), lowerer),
  });
}

const method: Lowering<readonly Statement[]> = (node, lowerer) => [
  { kind: 'function', function: made(node, lowerer), start: node.start, end: node.end },
];

const operator: Lowering<readonly Statement[]> = (node, lowerer) => {
  const named = childIn(node, 'operator');
  const each = { ...made(node, lowerer), name: `operator ${named?.type ?? ''}`.trim() };
  return [{ kind: 'function', function: each, start: node.start, end: node.end }];
};

/** A constructor, which may begin with a call of `base` or `this`. */
const construction: Lowering<readonly Statement[]> = (node, lowerer) => {
  const initializer = childOf(node, 'constructor_initializer');
  const each = made(node, lowerer);
  const first = initializer === undefined ? [] : [expressionStatement(lowerer.expression(initializer))];
  return [
    {
      kind: 'function',
      function: { ...each, body: [...first, ...each.body], constructs: true },
      start: node.start,
      end: node.end,
    },
  ];
};

const constructorCall: Lowering<Expression> = (node, lowerer) =>
  callOf(
    node,
    nameAt(node, hasToken(node, 'base') ? 'super' : 'this'),
    lowerer.arguments(childOf(node, 'argument_list')),
    lowerer,
    false,
  );

function accessorsOf(node: SyntaxNode): readonly SyntaxNode[] {
  const accessors = childIn(node, 'accessors');
  return accessors === undefined
    ? []
    : namedChildren(accessors).filter((child) => childIn(child, 'body') !== undefined);
}

/** A property is a field, whose value is what its getter gives, and a method of its name that sets it. */
const property: Lowering<readonly Statement[]> = (node, lowerer) => {
  const { start, end } = node;
  const named = childIn(node, 'name') ?? node;
  const accessors = accessorsOf(node);
  const getter = accessors.find((each) => childIn(each, 'name')?.type === 'get');
  const computed = getter === undefined ? undefined : valueOfBlock(getter, bodyOf(childIn(getter, 'body'), lowerer));
  const value = typedValue(childIn(node, 'value'), childIn(node, 'type'), lowerer) ?? computed;
  const type = lowerer.fieldText(node, 'type');
  const target = nameAt(named, lowerer.textOf(named));
  return [
    { kind: 'assign', target, value, declares: true, augments: false, type, start, end },
    ...accessors.filter((each) => each !== getter).map((each) => accessor(each, target.name, lowerer)),
  ];
};

/** `set { … }`, whose parameter is called `value`. */
function accessor(node: SyntaxNode, named: string, lowerer: Lowerer): Statement {
  const { start, end } = node;
  const parameters = [{ name: 'value', type: '', decorators: [], start, end: start }];
  const body = bodyOf(childIn(node, 'body'), lowerer);
  return { kind: 'function', function: functionNode(node, { name: named, parameters, body }), start, end };
}

/** `this[int i] { get … set … }`: a method without a name that may run either. */
const indexer: Lowering<readonly Statement[]> = (node, lowerer) => {
  const bodies = [...accessorsOf(node).map((each) => childIn(each, 'body')), childIn(node, 'value')];
  const body = bodies.flatMap((each) => bodyOf(each, lowerer));
  const parameters = lowerer.parameters(childIn(node, 'parameters'));
  const { start, end } = node;
  return [{ kind: 'function', function: functionNode(node, { parameters, body }), start, end }];
};

/** `: Base(a)`. */
const baseArguments: Lowering<readonly Argument[]> = (node, lowerer) => {
  const bases = childOf(node, 'base_list');
  const type = bases === undefined ? undefined : childOf(bases, 'primary_constructor_base_type');
  const holder = type ?? bases;
  return holder === undefined ? [] : lowerer.arguments(childOf(holder, 'argument_list'));
};

const classParts: ClassParts = {
  name: 'name',
  bases: ['base_list'],
  body: 'body',
  parameters: 'parameters',
  parameterFields: true,
  baseArguments,
  decorators: annotations,
  fieldDecorators: annotations,
};

/** A class, whose parameters the grammar gives no field. All its methods know them, so they are fields. */
const classForm: Lowering<readonly Statement[]> = (node, lowerer) => {
  const children = node.children.map((child) =>
    child.type === 'parameter_list' ? { ...child, field: 'parameters' } : child,
  );
  return classStatement(classParts)({ ...node, children }, lowerer);
};

// Control flow

const patterns = [
  'constant_pattern',
  'declaration_pattern',
  'recursive_pattern',
  'var_pattern',
  'type_pattern',
  'relational_pattern',
  'and_pattern',
  'or_pattern',
  'negated_pattern',
  'list_pattern',
  'parenthesized_pattern',
  'tuple_pattern',
  'discard',
  'when_clause',
  'case_switch_label',
];

/** The names that a pattern binds. */
function boundNames(node: SyntaxNode): readonly SyntaxNode[] {
  return ['declaration_pattern', 'recursive_pattern', 'var_pattern'].flatMap((type) =>
    nodesOf(node, type).flatMap((pattern) => childIn(pattern, 'name') ?? []),
  );
}

/** `x is P p` binds p to x. */
const isPattern: Lowering<Expression> = (node, lowerer) => {
  const { start, end } = node;
  const value = lowerer.expression(childIn(node, 'expression'));
  const pattern = childIn(node, 'pattern');
  const names = pattern === undefined ? [] : boundNames(pattern);
  const items = names.map((each) => nameAt(each, lowerer.textOf(each)));
  const [first, ...more] = items;
  if (first === undefined) return { kind: 'operation', operator: 'is', operands: [value], start, end };
  const target: Expression = more.length === 0 ? first : { kind: 'list', items, start, end };
  return { kind: 'assignment', target, value, start, end };
};

const arms = { cases: ['switch_expression_arm'], labels: patterns, bound: boundNames, subject: 0 };
const sections = { cases: ['switch_section'], labels: patterns, bound: boundNames, subject: 'value', body: 'body' };

const exit =
  (kind: 'return' | 'throw' | 'yield'): Lowering<readonly Statement[]> =>
  (node, { optional }) => [{ kind, value: optional(lastValue(node)), start: node.start, end: node.end }];

/** `a += b` and `a ??= b` keep the old value; all else is an expression. */
const expression: Lowering<readonly Statement[]> = (node, lowerer) => {
  const [first] = namedChildren(node);
  const isAugmented = first?.type === 'assignment_expression' && !hasToken(first, '=');
  return isAugmented
    ? assign({ target: 'left', value: 'right', augments: true })(first, lowerer)
    : evaluated(node, lowerer);
};

const postfix: Lowering<Expression> = (node, lowerer) =>
  hasToken(node, '!') ? only(node, lowerer) : unary()(node, lowerer);

/** A hole of a string, without its braces. */
const hole: Lowering<Expression> = (node, lowerer) =>
  lowerer.expression(node.children.find((child) => isValue(child) && child.type !== 'interpolation_brace'));

/** What follows `#if`; the condition is no code. */
const conditionalPart: Lowering<readonly Statement[]> = (node, lowerer) =>
  namedChildren(node)
    .filter(({ field }) => field !== 'condition')
    .flatMap((child) => lowerer.statements(child));

/** C# to 13. Grammar: tree-sitter-c-sharp 0.23. */
export const csharp: LanguageTable = {
  self: ['this'],
  formatting: ['string.Format', 'String.Format'],
  ignored: [
    'modifier',
    'type_argument_list',
    'type_parameter_list',
    'type_parameter_constraints_clause',
    'attribute_list',
    'global_attribute',
    'catch_declaration',
    'break_statement',
    'continue_statement',
    'goto_statement',
    'delegate_declaration',
    'implicit_type',
    'preproc_region',
    'preproc_endregion',
    'preproc_pragma',
    'preproc_define',
    'preproc_nullable',
    'extern_alias_directive',
  ],
  imports: { using_directive: imports },
  package: {
    file_scoped_namespace_declaration: (node, { fieldText }) => fieldText(node, 'name'),
    namespace_declaration: (node, { fieldText }) => fieldText(node, 'name'),
  },
  expressions: {
    identifier: name,
    this: name,
    base: (node) => nameAt(node, 'super'),
    predefined_type: name,
    generic_name: (node, lowerer) => nameAt(node, bareName(node, lowerer)),
    qualified_name: memberAccess('qualifier'),
    alias_qualified_name: transparent(-1),
    nullable_type: transparent(),
    array_type: transparent(),
    member_access_expression: memberAccess('expression'),
    conditional_access_expression: conditionalAccess,
    element_access_expression: elementAccess,
    invocation_expression: invocation,
    argument: only,
    attribute,
    object_creation_expression: (node, lowerer) => creation(node, lowerer.expression(childIn(node, 'type')), lowerer),
    implicit_object_creation_expression: (node, lowerer) => creation(node, nameAt(node, 'new'), lowerer),
    anonymous_object_creation_expression: anonymousObject,
    with_expression: withExpression,
    array_creation_expression: (node, lowerer) => lowerer.expression(childOf(node, 'initializer_expression')),
    implicit_array_creation_expression: transparent(-1),
    initializer_expression: (node, lowerer) => initializerOf(node, lowerer).value,
    collection_expression: list,
    tuple_expression: list,
    tuple_pattern: list,
    constructor_initializer: constructorCall,
    declaration_expression: transparent('name'),
    string_literal: text({ close: /"(?:u8)?$/ }),
    verbatim_string_literal: text({ raw: true }),
    raw_string_literal: text({ open: /^"{3,}[ \t]*\r?\n?/, close: /\r?\n?[ \t]*"{3,}(?:u8)?$/, raw: true }),
    interpolated_string_expression: text({
      names: ['interpolation'],
      open: /^[$@]+(?:"{3,}[ \t]*\r?\n?|")/,
      close: /\r?\n?[ \t]*"{3,}$|"$/,
      raw: (source) => /^\$*@|^@?\$+"""/.test(source),
    }),
    interpolation: hole,
    character_literal: text(),
    integer_literal: constant,
    real_literal: constant,
    boolean_literal: constant,
    null_literal: constant,
    lambda_expression: lambda({ parameters: 'parameters', body: 'body' }),
    anonymous_method_expression: lambda({ parameters: 'parameters', body: -1 }),
    arrow_expression_clause: only,
    conditional_expression: conditional('condition', 'consequence', 'alternative'),
    binary_expression: binary('left', 'right'),
    prefix_unary_expression: unary(),
    postfix_unary_expression: postfix,
    is_pattern_expression: isPattern,
    is_expression: binary('left', 'right'),
    assignment_expression: assignment('left', 'right'),
    cast_expression: transparent('value'),
    as_expression: transparent('left'),
    await_expression: only,
    parenthesized_expression: only,
    checked_expression: only,
    ref_expression: only,
    range_expression: operation,
    switch_expression: matchValue(arms),
    throw_expression: leaving(),
    typeof_expression: transparent('type'),
    default_expression: (node) => other(node, []),
    from_clause: assignment('name', -1),
  },
  statements: {
    compilation_unit: block,
    global_statement: block,
    file_scoped_namespace_declaration: () => [],
    namespace_declaration: (node, { statements }) => statements(childIn(node, 'body')),
    block,
    expression_statement: expression,
    local_declaration_statement: block,
    variable_declaration: variables,
    field_declaration: block,
    event_field_declaration: block,
    property_declaration: property,
    indexer_declaration: indexer,
    event_declaration: (node, lowerer) => accessorsOf(node).map((each) => accessor(each, '', lowerer)),
    method_declaration: method,
    local_function_statement: method,
    constructor_declaration: construction,
    destructor_declaration: method,
    operator_declaration: operator,
    conversion_operator_declaration: operator,
    class_declaration: classForm,
    struct_declaration: classForm,
    record_declaration: classForm,
    interface_declaration: classForm,
    enum_declaration: classForm,
    enum_member_declaration: assign({ target: 'name', value: 'value', declares: true }),
    preproc_if: conditionalPart,
    preproc_elif: conditionalPart,
    preproc_else: conditionalPart,
    return_statement: exit('return'),
    yield_statement: exit('yield'),
    throw_statement: exit('throw'),
    if_statement: branch('condition'),
    switch_statement: matchStatement(sections),
    try_statement: branch(),
    catch_clause: block,
    finally_clause: block,
    using_statement: block,
    lock_statement: block,
    labeled_statement: (node, { statements }) => statements(namedChildren(node).at(-1)),
    foreach_statement: loop({ target: 'left', iterable: 'right', body: 'body' }),
    for_statement: loop({ iterable: 'condition', body: 'body', around: ['initializer', 'update'] }),
    while_statement: loop({ iterable: 'condition', body: 'body' }),
    do_statement: loop({ iterable: 'condition', body: 'body' }),
  },
  arguments: { argument, attribute_argument: argument },
  parameters: {
    parameter,
    implicit_parameter: (node, lowerer) => [parameterOf(node, lowerer)],
    parameter_list: parameterList,
    bracketed_parameter_list: parameterList,
  },
};
