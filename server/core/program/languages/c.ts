import { classOf } from '../classes.js';
import {
  assign,
  assignment,
  binary,
  block,
  branch,
  callOf,
  clause,
  conditional,
  constant,
  evaluated,
  exit,
  index,
  loop,
  name,
  nothingChooses,
  opened,
  transparent,
  unary,
  without,
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
import type { Argument, Entry, Expression, Import, Parameter, Statement } from '../model.js';
import { childIn, childOf, childrenIn, namedChildren, type SyntaxNode } from '../syntax.js';
import { adjacent, filled, text } from '../templates.js';

/** `#include <a/b.h>` and `#include "a/b.h"`: the file as it is written. */
const imports: Lowering<readonly Import[]> = (node, lowerer) => {
  const module = lowerer.fieldText(node, 'path').replace(/^[<"]|[>"]$/g, '');
  return module === '' ? [] : [{ module, name: '*', local: '', start: node.start, end: node.end }];
};

/** `#define NAME "text"`: only texts and numbers are values. */
const defined: Lowering<readonly Statement[]> = (node, lowerer) => {
  const argument = childIn(node, 'value');
  const known = childIn(node, 'name');
  if (argument === undefined || known === undefined) return [];
  const written = lowerer.textOf(argument).trim();
  const string = /^"((?:[^"\\\n]|\\.)*)"$/.exec(written)?.[1];
  const { start, end } = argument;
  const value: Expression | undefined =
    string !== undefined
      ? { kind: 'string', value: string, start, end }
      : /^\d/.test(written)
        ? constant(argument, lowerer)
        : undefined;
  if (value === undefined) return [];
  const target = nameAt(known, lowerer.textOf(known));
  return [
    { kind: 'assign', target, value, declares: true, type: '', augments: false, start: node.start, end: node.end },
  ];
};

/** The name inside of pointers, references and brackets. */
function innermost(declarator: SyntaxNode): SyntaxNode {
  if (named.has(declarator.type)) return declarator;
  const inner = childIn(declarator, 'declarator') ?? namedChildren(declarator)[0];
  return inner === undefined ? declarator : innermost(inner);
}

const named: ReadonlySet<string> = new Set([
  'identifier',
  'field_identifier',
  'type_identifier',
  'qualified_identifier',
  'destructor_name',
  'operator_name',
  'operator_cast',
  'structured_binding_declarator',
  'template_function',
]);

/** The function declarator inside of pointers and references; undefined for variables. */
function functionIn(declarator: SyntaxNode | undefined): SyntaxNode | undefined {
  if (declarator === undefined || declarator.type === 'function_declarator') return declarator;
  const inner =
    childIn(declarator, 'declarator') ?? namedChildren(declarator).find(({ type }) => type.endsWith('declarator'));
  return declarator.type === 'parenthesized_declarator' ? undefined : functionIn(inner);
}

/** `T a = 1, *b, c("x");` Types that are declared on the way are kept; functions without a body are not. */
const declaration: Lowering<readonly Statement[]> = (node, lowerer) => {
  const type = lowerer.fieldText(node, 'type');
  const made = madeType(node, '', lowerer);
  const initial = childIn(node, 'default_value');
  const variables = childrenIn(node, 'declarator').flatMap((declarator): readonly Statement[] => {
    if (functionIn(declarator) !== undefined && declarator.type !== 'init_declarator') return [];
    const { start, end } = declarator;
    const target = lowerer.expression(innermost(childIn(declarator, 'declarator') ?? declarator));
    const value =
      declarator.type === 'init_declarator' ? initialValue(declarator, node, lowerer) : lowerer.optional(initial);
    return [{ kind: 'assign', target, value, declares: true, type, augments: false, start, end }];
  });
  return [...made, ...variables];
};

/** `T a(x)` and `T a{x}` construct; `T a = {…}` is a list or an object of the type. */
function initialValue(declarator: SyntaxNode, node: SyntaxNode, lowerer: Lowerer): Expression | undefined {
  const value = childIn(declarator, 'value');
  const type = childIn(node, 'type');
  if (value === undefined) return undefined;
  const isPlain = declarator.children.some(({ type: token }) => token === '=');
  if (value.type !== 'argument_list' && (value.type !== 'initializer_list' || isPlain)) {
    const lowered = lowerer.expression(value);
    return lowered.kind === 'object' && lowered.type === '' ? { ...lowered, type: typeName(type, lowerer) } : lowered;
  }
  return callOf(declarator, lowerer.expression(type), lowerer.arguments(value), lowerer, true);
}

function typeName(type: SyntaxNode | undefined, { textOf, fieldText }: Lowerer): string {
  if (type === undefined) return '';
  return type.type.endsWith('_specifier') ? fieldText(type, 'name') : textOf(type);
}

/** A struct, union, class or enum that is declared in the place of a type. */
function madeType(node: SyntaxNode, known: string, lowerer: Lowerer): readonly Statement[] {
  const type = childIn(node, 'type');
  if (type === undefined || childIn(type, 'body') === undefined) return [];
  return lowerer
    .statements(type)
    .map((each) =>
      each.kind === 'class' && each.class.name === '' ? { ...each, class: { ...each.class, name: known } } : each,
    );
}

/** `{1, 2}` is a list, `{.a = 1}` an object. */
const initializer: Lowering<Expression> = (node, lowerer) => {
  const items = namedChildren(node);
  const { start, end } = node;
  if (!items.some(({ type }) => type === 'initializer_pair')) {
    return { kind: 'list', items: lowerer.expressions(items), start, end };
  }
  const entries = items.map((item): Entry => {
    const designator = childOf(item, 'field_designator');
    const key = designator === undefined ? undefined : lowerer.textOf(designator).replace(/^\./, '');
    return { key, value: lowerer.expression(childIn(item, 'value') ?? item) };
  });
  return { kind: 'object', type: '', entries, start, end };
};

/** `T{…}`. */
const compound: Lowering<Expression> = (node, lowerer) => {
  const value = childIn(node, 'value');
  const lowered = lowerer.expression(value);
  if (lowered.kind === 'object') return { ...lowered, type: lowerer.fieldText(node, 'type') };
  return callOf(node, lowerer.expression(childIn(node, 'type')), lowerer.arguments(value), lowerer, true);
};

/** `a::b::c`, which the grammar nests to the right. */
const qualified: Lowering<Expression> = (node, lowerer) => {
  const scope = childIn(node, 'scope');
  const inner = childIn(node, 'name');
  return within(scope === undefined ? undefined : lowerer.expression(scope), inner, lowerer) ?? other(node, []);
};

function within(
  object: Expression | undefined,
  inner: SyntaxNode | undefined,
  lowerer: Lowerer,
): Expression | undefined {
  if (inner === undefined) return object;
  if (inner.type === 'qualified_identifier') {
    const scope = childIn(inner, 'scope');
    return within(within(object, scope, lowerer), childIn(inner, 'name'), lowerer);
  }
  const property = bare(lowerer.textOf(inner));
  if (object === undefined) return nameAt(inner, property);
  return { kind: 'member', object, property, start: object.start, end: inner.end };
}

/** A name without its type arguments. */
function bare(text: string): string {
  return text.replace(/<[\s\S]*$/, '');
}

const field: Lowering<Expression> = (node, lowerer) => ({
  kind: 'member',
  object: lowerer.expression(childIn(node, 'argument')),
  property: bare(lowerer.fieldText(node, 'field')),
  start: node.start,
  end: node.end,
});

/** Functions that write into their first argument: where what is written stands. */
const writing: ReadonlyMap<string, number> = new Map([
  ['sprintf', 1],
  ['snprintf', 2],
  ['strcpy', 1],
  ['strncpy', 1],
  ['memcpy', 1],
]);

const casting = /^(?:static|dynamic|const|reinterpret)_cast$|^std::(?:move|forward)$/;

const making = /^(?:std::)?make_(?:unique|shared)$/;

const called: Lowering<Expression> = (node, lowerer) => {
  const callee = lowerer.expression(childIn(node, 'function'));
  const args = lowerer.arguments(childIn(node, 'arguments'));
  const written = lowerer.fieldText(node, 'function');
  const [first] = args;
  if (first !== undefined && casting.test(bare(written))) return first.value;
  if (making.test(bare(written)))
    return callOf(node, nameAt(node, written.replace(/^[^<]*<|>\s*$/g, '')), args, lowerer, true);
  const at = writing.get(written.replace(/^(?:::)?std::/, ''));
  const format = at === undefined ? undefined : args[at];
  if (at === undefined || first === undefined || format === undefined)
    return callOf(node, callee, args, lowerer, false);
  const rest = args.slice(at + 1).map(({ value }) => value);
  const { start, end } = node;
  const value = written.endsWith('printf') ? filled({ start, end }, format.value, rest) : format.value;
  return { kind: 'assignment', target: first.value, value, start, end };
};

const constructed: Lowering<Expression> = (node, lowerer) =>
  callOf(node, lowerer.expression(childIn(node, 'type')), lowerer.arguments(childIn(node, 'arguments')), lowerer, true);

/** `out << a << b` gives both to `out`: a call of its `<<`. */
const streamed: Lowering<readonly Statement[]> = (node, lowerer) => {
  const given: Argument[] = [];
  let at = node;
  while (at.type === 'binary_expression' && childIn(at, 'operator')?.type === '<<') {
    given.unshift({ value: lowerer.expression(childIn(at, 'right')) });
    const left = childIn(at, 'left');
    if (left === undefined) break;
    at = left;
  }
  if (given.length === 0) return [expressionStatement(lowerer.expression(node))];
  const object = lowerer.expression(at);
  const callee: Expression = { kind: 'member', object, property: '<<', start: at.start, end: at.end };
  return [expressionStatement(callOf(node, callee, given, lowerer, false))];
};

const assigned: Lowering<readonly Statement[]> = (node, lowerer) =>
  assign({ target: 'left', value: 'right', augments: childIn(node, 'operator')?.type !== '=' })(node, lowerer);

const parameters: Lowering<readonly Parameter[]> = (node, lowerer) => {
  const { start, end } = node;
  const type = lowerer.fieldText(node, 'type');
  const declarator = childIn(node, 'declarator');
  if (declarator === undefined && type === 'void') return [];
  const known = declarator === undefined ? undefined : innermost(declarator);
  const value = lowerer.optional(childIn(node, 'default_value'));
  const isName = known !== undefined && named.has(known.type);
  return [
    {
      name: isName ? lowerer.textOf(known) : '',
      type,
      ...(value === undefined ? {} : { default: value }),
      decorators: [],
      start,
      end,
    },
  ];
};

/** A function with a body. One without a type that is no destructor is a constructor. */
const definition: Lowering<readonly Statement[]> = (node, lowerer) => {
  const declarator = functionIn(childIn(node, 'declarator'));
  const known = declarator === undefined ? undefined : childIn(declarator, 'declarator');
  if (declarator === undefined || known === undefined) return lowerer.statements(childIn(node, 'body'));
  const path = bare(lowerer.textOf(innermost(known))).split('::');
  const receiver = path.slice(0, -1).join('::');
  const own = path.at(-1) ?? '';
  const isClassNamed = receiver === '' || receiver.endsWith(own);
  const constructs = childIn(node, 'type') === undefined && /^\w+$/.test(own) && isClassNamed;
  const made = functionNode(node, {
    name: own,
    parameters: lowerer.parameters(childIn(declarator, 'parameters')),
    returns: lowerer.fieldText(node, 'type'),
    body: [...initialised(node, lowerer), ...lowerer.statements(childIn(node, 'body'))],
    ...(receiver === '' ? {} : { receiver }),
    ...(constructs ? { constructs } : {}),
  });
  return [{ kind: 'function', function: made, start: node.start, end: node.end }];
};

/** `: client_(client), url_{url}` of a constructor. */
function initialised(node: SyntaxNode, lowerer: Lowerer): readonly Statement[] {
  const list = childOf(node, 'field_initializer_list');
  return (list === undefined ? [] : namedChildren(list)).flatMap((each): readonly Statement[] => {
    const [known, args] = namedChildren(each);
    if (known?.type !== 'field_identifier') return [];
    const { start, end } = each;
    const given = lowerer.arguments(args).map(({ value }) => value);
    const [only] = given;
    const value: Expression | undefined = given.length > 1 ? { kind: 'list', items: given, start, end } : only;
    const property = lowerer.textOf(known);
    const target: Expression = { kind: 'member', object: nameAt(known, 'this'), property, start, end };
    return [{ kind: 'assign', target, value, declares: false, type: '', augments: false, start, end }];
  });
}

const classForm: Lowering<readonly Statement[]> = (node, lowerer) => {
  const made = classOf(node, lowerer, { name: 'name', body: 'body' });
  const clauseOfBases = childOf(node, 'base_class_clause');
  const bases = (clauseOfBases === undefined ? [] : namedChildren(clauseOfBases))
    .filter(({ type }) => type !== 'access_specifier' && type !== 'virtual')
    .map((each) => bare(lowerer.textOf(each)));
  return [{ kind: 'class', class: { ...made, bases }, start: node.start, end: node.end }];
};

const typeDefinition: Lowering<readonly Statement[]> = (node, lowerer) =>
  madeType(node, lowerer.fieldText(node, 'declarator'), lowerer);

const lambda: Lowering<Expression> = (node, lowerer) => {
  const declarator = childIn(node, 'declarator');
  const given = declarator === undefined ? undefined : childIn(declarator, 'parameters');
  const body = lowerer.statements(childIn(node, 'body'));
  const { start, end } = node;
  return {
    kind: 'function',
    function: functionNode(node, { parameters: lowerer.parameters(given), body }),
    start,
    end,
  };
};

/** A declaration in a condition runs before it. */
function conditioned(lower: Lowering<readonly Statement[]>): Lowering<readonly Statement[]> {
  return (node, lowerer) => {
    const tested = childIn(node, 'condition');
    const value = tested === undefined ? undefined : childIn(tested, 'value');
    const before = tested === undefined ? [] : lowerer.statements(childIn(tested, 'initializer'));
    const declared = value?.type === 'declaration' ? lowerer.statements(value) : [];
    return [...before, ...declared, ...lower(node, lowerer)];
  };
}

const rangeLoop: Lowering<readonly Statement[]> = (node, lowerer) => {
  const declarator = childIn(node, 'declarator');
  const target = declarator === undefined ? undefined : lowerer.expression(innermost(declarator));
  const iterable = lowerer.optional(childIn(node, 'right'));
  const body = lowerer.statements(childIn(node, 'body'));
  return [{ kind: 'loop', target, iterable, body, start: node.start, end: node.end }];
};

/** What the preprocessor may keep is all read. */
const kept: Lowering<readonly Statement[]> = (node, lowerer) => block(without(node, 'name', 'condition'), lowerer);

const inBody: Lowering<readonly Statement[]> = (node, lowerer) => lowerer.statements(childIn(node, 'body'));

/**
 * C and C++. Grammars: tree-sitter-c 0.24, tree-sitter-cpp 0.23. Pointers and casts leave no trace; `sprintf` and its
 * like assign to their first argument; `a << b` as a statement is a call of the member `<<`. Macros are not expanded.
 */
export const c: LanguageTable = {
  self: ['this'],
  formatting: ['std.format', 'fmt.format', 'absl.StrFormat', 'absl.StrCat'],
  ignored: [
    'access_specifier',
    'alias_declaration',
    'attribute_declaration',
    'attribute_specifier',
    'preproc_call',
    'preproc_directive',
    'preproc_function_def',
    'storage_class_specifier',
    'static_assert_declaration',
    'friend_declaration',
    'type_qualifier',
    'using_declaration',
    'statement_identifier',
  ],
  imports: { preproc_include: imports },
  expressions: {
    identifier: name,
    field_identifier: name,
    type_identifier: name,
    namespace_identifier: name,
    primitive_type: name,
    this: name,
    qualified_identifier: qualified,
    template_type: transparent('name'),
    template_function: transparent('name'),
    type_descriptor: transparent('type'),
    field_expression: field,
    subscript_expression: index('argument', 1),
    call_expression: called,
    new_expression: constructed,
    compound_literal_expression: compound,
    initializer_list: initializer,
    structured_binding_declarator: (node, lowerer) => ({
      kind: 'list',
      items: lowerer.expressions(namedChildren(node)),
      start: node.start,
      end: node.end,
    }),
    lambda_expression: lambda,
    string_literal: text({ open: /^(?:u8|[uUL])?"/ }),
    raw_string_literal: (node, lowerer) => {
      const content = childOf(node, 'raw_string_content');
      const { start, end } = content ?? node;
      return { kind: 'string', value: content === undefined ? '' : lowerer.textOf(content), start, end };
    },
    concatenated_string: adjacent,
    char_literal: text({ open: /^(?:u8|[uUL])?'/ }),
    number_literal: constant,
    true: constant,
    false: constant,
    null: constant,
    condition_clause: transparent('value'),
    conditional_expression: conditional('condition', 'consequence', 'alternative'),
    binary_expression: binary('left', 'right', nothingChooses),
    unary_expression: unary('argument'),
    update_expression: unary('argument'),
    pointer_expression: transparent('argument'),
    cast_expression: transparent('value'),
    parenthesized_expression: transparent(),
    co_await_expression: transparent('argument'),
    assignment_expression: assignment('left', 'right'),
  },
  statements: {
    translation_unit: block,
    compound_statement: block,
    declaration_list: block,
    expression_statement: evaluated,
    binary_expression: streamed,
    assignment_expression: assigned,
    declaration,
    field_declaration: declaration,
    type_definition: typeDefinition,
    preproc_def: defined,
    preproc_if: kept,
    preproc_ifdef: kept,
    preproc_elif: kept,
    preproc_else: kept,
    function_definition: definition,
    class_specifier: classForm,
    struct_specifier: classForm,
    union_specifier: classForm,
    enum_specifier: classForm,
    enumerator: assign({ target: 'name', value: 'value', declares: true }),
    namespace_definition: inBody,
    linkage_specification: inBody,
    template_declaration: (node, lowerer) => block(without(node, 'parameters'), lowerer),
    return_statement: exit('return'),
    co_return_statement: exit('return'),
    co_yield_statement: exit('yield'),
    throw_statement: exit('throw'),
    if_statement: conditioned(branch('condition')),
    else_clause: block,
    switch_statement: conditioned(opened('body', branch('condition'))),
    case_statement: clause('value'),
    try_statement: branch(),
    catch_clause: inBody,
    for_range_loop: rangeLoop,
    for_statement: loop({ iterable: 'condition', body: 'body', around: ['initializer', 'update'] }),
    while_statement: conditioned(loop({ iterable: 'condition', body: 'body' })),
    do_statement: loop({ iterable: 'condition', body: 'body' }),
  },
  parameters: { parameter_declaration: parameters, optional_parameter_declaration: parameters },
};
