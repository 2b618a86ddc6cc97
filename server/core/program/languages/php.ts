import { classOf, decoratorsIn } from '../classes.js';
import {
  assign,
  assignment,
  binary,
  block,
  branch,
  call,
  callOf,
  clause,
  conditional,
  constant,
  evaluated,
  exit,
  functionStatement,
  index,
  keyOf,
  lambda,
  list,
  loop,
  loopKey,
  methodCall,
  name,
  opened,
  parameter,
  transparent,
  unary,
} from '../forms.js';
import { expressionStatement, type LanguageTable, type Lowerer, type Lowering, nameAt, other } from '../lower.js';
import type { Argument, Entry, Expression, Import, Statement } from '../model.js';
import { childIn, childOf, hasToken, namedChildren, type SyntaxNode } from '../syntax.js';
import { dedented, pieced, text } from '../templates.js';

/** `use A\B`, `use A\{B, C as D}`, `use function A\b`: the namespace is the module, the last part the name in it. */
const imports: Lowering<readonly Import[]> = (node, lowerer) => {
  const group = childIn(node, 'body');
  const prefix = group === undefined ? '' : `${textOfType(node, 'namespace_name', lowerer)}\\`;
  return namedChildren(group ?? node)
    .filter(({ type }) => type === 'namespace_use_clause')
    .flatMap((each) => {
      const own = childOf(each, 'qualified_name', 'name');
      if (own === undefined) return [];
      const { start, end } = each;
      const path = `${prefix}${lowerer.textOf(own)}`.replace(/^\\/, '');
      const at = path.lastIndexOf('\\');
      const last = path.slice(at + 1);
      const local = lowerer.fieldText(each, 'alias') || last;
      return [{ module: at < 0 ? path : path.slice(0, at), name: at < 0 ? '*' : last, local, start, end }];
    });
};

function textOfType(node: SyntaxNode, type: string, { textOf }: Lowerer): string {
  const child = childOf(node, type);
  return child === undefined ? '' : textOf(child);
}

/** `require 'x.php'`, `require __DIR__ . '/x.php'`: the file's names are all brought in. */
const included: Lowering<readonly Import[]> = (node, lowerer) => {
  const path = lowerer.expression(namedChildren(node)[0]);
  const { start, end } = node;
  if (path.kind === 'string') return [{ module: path.value, name: '*', local: '', start, end }];
  if (path.kind !== 'template') return [];
  const [folder, rest] = path.parts;
  const isHere = folder?.kind === 'name' && folder.name === '__DIR__';
  if (!isHere || rest?.kind !== 'string' || path.parts.length !== 2) return [];
  return [{ module: `.${rest.value}`, name: '*', local: '', start, end }];
};

/** `$name` without its dollar; `$this`, `self` and `static` are `this`. */
const variable: Lowering<Expression> = (node, { textOf, isSelf }) => {
  const bare = textOf(node).replace(/^[$\\]+/, '');
  return nameAt(node, isSelf(bare) ? 'this' : bare);
};

const relative: Lowering<Expression> = (node, { textOf }) => {
  const word = textOf(node);
  return nameAt(node, word === 'parent' ? 'super' : 'this');
};

/** `$a->b`, `A::$b`, `A::B`; `$a->$b` is an index. */
function property(object: string | number, named: string | number): Lowering<Expression> {
  return (node, lowerer) => {
    const [holder, key] = [object, named].map((part) =>
      typeof part === 'string' ? childIn(node, part) : namedChildren(node)[part],
    );
    const { start, end } = node;
    const inner = lowerer.expression(holder);
    if (key === undefined) return inner;
    if (key.type !== 'name' && node.type !== 'scoped_property_access_expression') {
      return { kind: 'index', object: inner, index: lowerer.expression(key), start, end };
    }
    return { kind: 'member', object: inner, property: lowerer.textOf(key).replace(/^\$/, ''), start, end };
  };
}

/** `['k' => v]` is an object, `[a, b]` a list. */
const array: Lowering<Expression> = (node, lowerer) => {
  const { start, end } = node;
  const elements = namedChildren(node);
  if (!elements.some((element) => hasToken(element, '=>'))) return list(node, lowerer);
  return { kind: 'object', type: '', entries: elements.map((element) => entryOf(element, lowerer)), start, end };
};

function entryOf(element: SyntaxNode, lowerer: Lowerer): Entry {
  const [first, second] = namedChildren(element);
  if (second !== undefined) return { key: literalKey(first, lowerer), value: lowerer.expression(second) };
  const spread = first?.type === 'variadic_unpacking';
  return { key: undefined, ...(spread ? { spread } : {}), value: lowerer.expression(first) };
}

/** A key that is a variable or constant is computed. */
function literalKey(node: SyntaxNode | undefined, lowerer: Lowerer): string | undefined {
  return node?.type === 'variable_name' || node?.type === 'name' ? undefined : keyOf(node, lowerer);
}

/** `[$a, $b] = …` takes a list apart, `['k' => $a] = …` an array by its keys. */
const pattern: Lowering<Expression> = (node, lowerer) => {
  const { start, end } = node;
  if (!hasToken(node, '=>')) return list(node, lowerer);
  const entries: Entry[] = [];
  let held: SyntaxNode | undefined;
  let key: SyntaxNode | undefined;
  for (const child of node.children) {
    if (!child.named) {
      if (child.type === '=>') key = held;
      continue;
    }
    if (key !== undefined) entries.push({ key: literalKey(key, lowerer), value: lowerer.expression(child) });
    held = child;
    key = undefined;
  }
  return { kind: 'object', type: '', entries, start, end };
};

const textNodes = ['string_content', 'escape_sequence', 'nowdoc_string'];

/** A heredoc; its last line end belongs to the closing mark. */
function heredoc(raw: boolean): Lowering<Expression> {
  return (node, lowerer) => {
    const body = childIn(node, 'value');
    const { start, end } = node;
    return body === undefined
      ? { kind: 'string', value: '', start, end }
      : dedented(pieced({ content: textNodes, raw })(body, lowerer));
  };
}

/** `match (x) { … }`: conditions of the arms are tested where x is not. */
const match: Lowering<Expression> = (node, lowerer) => {
  const test = lowerer.expression(childIn(node, 'condition'));
  const arms = namedChildren(childIn(node, 'body') ?? { ...node, children: [] });
  const conditions = arms.flatMap((arm) => lowerer.optional(childIn(arm, 'conditional_expressions')) ?? []);
  const { start, end } = node;
  return {
    kind: 'choice',
    test: test.kind === 'constant' ? other(node, conditions) : test,
    options: arms.map((arm) => lowerer.expression(childIn(arm, 'return_expression'))),
    start,
    end,
  };
};

/** `$a ?: $b` chooses between the two. */
const ternary: Lowering<Expression> = (node, lowerer) => {
  if (childIn(node, 'body') !== undefined) return conditional('condition', 'body', 'alternative')(node, lowerer);
  const options = ['condition', 'alternative'].map((part) => lowerer.expression(childIn(node, part)));
  return { kind: 'choice', test: undefined, options, start: node.start, end: node.end };
};

/** `foreach ($items as $key => $item)`. */
const foreach: Lowering<readonly Statement[]> = (node, lowerer) => {
  const [source, target] = namedChildren(node);
  const { start, end } = node;
  const iterable = lowerer.expression(source);
  const parts = target?.type === 'pair' ? namedChildren(target) : target === undefined ? [] : [target];
  const key = parts.length > 1 ? parts[0] : undefined;
  const body = [
    ...(key === undefined ? [] : [loopKey(key, iterable, lowerer)]),
    ...lowerer.statements(childIn(node, 'body')),
  ];
  return [{ kind: 'loop', target: lowerer.optional(parts.at(-1)), iterable, body, start, end }];
};

/** Words of the language that are used like functions: `echo`, `print`, `exit`. */
function wordCall(word: string): Lowering<Expression> {
  return (node, lowerer) => {
    const callee = nameAt({ start: node.start, end: node.start + word.length }, word);
    return callOf(node, callee, valuesIn(node, lowerer), lowerer, false);
  };
}

/** `echo $a, $b` holds its values one inside of the other. */
function valuesIn(node: SyntaxNode, lowerer: Lowerer): readonly Argument[] {
  return namedChildren(node).flatMap((child) =>
    child.type === 'sequence_expression' ? valuesIn(child, lowerer) : [{ value: lowerer.expression(child) }],
  );
}

const wordStatement =
  (word: string): Lowering<readonly Statement[]> =>
  (node, lowerer) => [expressionStatement(wordCall(word)(node, lowerer))];

/** Text between backticks is run by the shell. */
const shellCommand: Lowering<Expression> = (node, lowerer) =>
  callOf(node, nameAt(node, 'shell_exec'), [{ value: pieced({ content: textNodes })(node, lowerer) }], lowerer, false);

const argument: Lowering<readonly Argument[]> = (node, lowerer) => {
  const label = lowerer.fieldText(node, 'name');
  const given = namedChildren(node).find(({ field }) => field !== 'name');
  if (given === undefined) return [];
  const spread = given.type === 'variadic_unpacking';
  const value = lowerer.expression(given);
  return [{ ...(label === '' ? {} : { name: label }), ...(spread ? { spread } : {}), value }];
};

/** An attribute without arguments is its name. */
const attribute: Lowering<Expression> = (node, lowerer) =>
  childIn(node, 'parameters') === undefined
    ? lowerer.expression(namedChildren(node)[0])
    : call({ callee: 0, args: 'parameters' })(node, lowerer);

const attributes = decoratorsIn(['attribute_group'], ['attribute_list']);

const functionForm = functionStatement(
  { name: 'name', parameters: 'parameters', returns: 'return_type', body: 'body' },
  (node, lowerer) => ({
    decorators: attributes(node, lowerer),
    ...(lowerer.fieldText(node, 'name') === '__construct' ? { constructs: true } : {}),
  }),
);

const classParts = {
  name: 'name',
  bases: ['base_clause', 'class_interface_clause'],
  body: 'body',
  decorators: attributes,
};

/** Traits that a class uses are bases too. */
const classForm: Lowering<readonly Statement[]> = (node, lowerer) => {
  const made = classOf(node, lowerer, classParts);
  const used = namedChildren(childIn(node, 'body') ?? { ...node, children: [] })
    .filter(({ type }) => type === 'use_declaration')
    .flatMap((each) => namedChildren(each).filter(({ type }) => type === 'name' || type === 'qualified_name'))
    .map(lowerer.textOf);
  const { start, end } = node;
  return [{ kind: 'class', class: { ...made, bases: [...made.bases, ...used] }, start, end }];
};

/** A class without a name: its methods are seen where it stands. */
const classValue: Lowering<Expression> = (node, lowerer) => {
  const { methods } = classOf(node, lowerer, classParts);
  const entries = methods.map(
    (each): Entry => ({
      key: each.name,
      value: { kind: 'function', function: each, start: each.start, end: each.end },
    }),
  );
  return { kind: 'object', type: '', entries, start: node.start, end: node.end };
};

/** `public string $a = 'x', $b;` */
const properties: Lowering<readonly Statement[]> = (node, lowerer) => {
  const type = lowerer.fieldText(node, 'type');
  return namedChildren(node)
    .filter((child) => child.type === 'property_element')
    .flatMap((child) => assign({ target: 'name', value: 'default_value', declares: true })(child, lowerer))
    .map((statement) => (statement.kind === 'assign' ? { ...statement, type } : statement));
};

const plain = parameter({ name: 'name', type: 'type', value: 'default_value' });

const promoted = (node: SyntaxNode, lowerer: Lowerer) =>
  plain(node, lowerer).map((given) => ({ ...given, decorators: attributes(node, lowerer), field: true }));

const anonymous = lambda({ parameters: 'parameters', returns: 'return_type', body: 'body' });

/** What is noted elsewhere, such as `require`, leaves nothing to be a statement. */
const meaningful: Lowering<readonly Statement[]> = (node, lowerer) =>
  evaluated(node, lowerer).filter(
    (each) => each.kind !== 'expression' || each.expression.kind !== 'other' || each.expression.parts.length > 0,
  );

/** `$list[] = $item` adds to the list. */
const assigned: Lowering<readonly Statement[]> = (node, lowerer) => {
  const left = childIn(node, 'left');
  const [target, ...at] = left?.type === 'subscript_expression' ? namedChildren(left) : [];
  if (target === undefined || at.length > 0) return [expressionStatement(lowerer.expression(node))];
  const { start, end } = node;
  const value = lowerer.optional(childIn(node, 'right'));
  const added = lowerer.expression(target);
  return [{ kind: 'assign', target: added, value, declares: false, type: '', augments: true, start, end }];
};

/**
 * PHP. Grammar: tree-sitter-php 0.24. Variables have no dollar. Arrays with keys are objects, others lists; constants
 * among keys are computed. Text outside of `<?php … ?>` is no part of the Program.
 */
export const php: LanguageTable = {
  self: ['this', 'self', 'static'],
  formatting: ['sprintf', 'vsprintf'],
  ignored: ['declare_statement', 'global_declaration', 'text_interpolation', 'use_declaration', 'php_tag'],
  imports: {
    namespace_use_declaration: imports,
    include_expression: included,
    include_once_expression: included,
    require_expression: included,
    require_once_expression: included,
  },
  package: { namespace_definition: (node, lowerer) => lowerer.fieldText(node, 'name') },
  expressions: {
    name,
    qualified_name: variable,
    variable_name: variable,
    relative_scope: relative,
    member_access_expression: property('object', 'name'),
    nullsafe_member_access_expression: property('object', 'name'),
    scoped_property_access_expression: property('scope', 'name'),
    class_constant_access_expression: property(0, 1),
    subscript_expression: index(0, 1),
    function_call_expression: call({ callee: 'function', args: 'arguments' }),
    member_call_expression: methodCall('object', 'name', 'arguments'),
    nullsafe_member_call_expression: methodCall('object', 'name', 'arguments'),
    scoped_call_expression: methodCall('scope', 'name', 'arguments'),
    object_creation_expression: call({ callee: 0, args: 1, construct: true }),
    anonymous_class: classValue,
    attribute,
    string: text({ raw: true }),
    encapsed_string: pieced({ content: textNodes }),
    heredoc: heredoc(false),
    nowdoc: heredoc(true),
    shell_command_expression: shellCommand,
    integer: constant,
    float: constant,
    boolean: constant,
    null: constant,
    array_creation_expression: array,
    list_literal: pattern,
    anonymous_function: anonymous,
    anonymous_function_creation_expression: anonymous,
    arrow_function: anonymous,
    match_expression: match,
    conditional_expression: ternary,
    binary_expression: binary('left', 'right', new Set(['??'])),
    unary_op_expression: unary('argument'),
    update_expression: unary('argument'),
    assignment_expression: assignment('left', 'right'),
    reference_assignment_expression: assignment('left', 'right'),
    augmented_assignment_expression: assignment('left', 'right'),
    cast_expression: transparent('value'),
    parenthesized_expression: transparent(),
    print_intrinsic: wordCall('print'),
    include_expression: wordCall('include'),
    include_once_expression: wordCall('include_once'),
    require_expression: wordCall('require'),
    require_once_expression: wordCall('require_once'),
  },
  statements: {
    program: block,
    compound_statement: block,
    colon_block: block,
    expression_statement: meaningful,
    assignment_expression: assigned,
    augmented_assignment_expression: assign({ target: 'left', value: 'right', augments: true }),
    namespace_definition: (node, lowerer) => lowerer.statements(childIn(node, 'body')),
    static_variable_declaration: assign({ target: 'name', value: 'value', declares: true }),
    const_element: assign({ target: 0, value: 1, declares: true }),
    property_declaration: properties,
    enum_case: assign({ target: 'name', value: 'value', declares: true }),
    class_declaration: classForm,
    interface_declaration: classForm,
    trait_declaration: classForm,
    enum_declaration: classForm,
    function_definition: functionForm,
    method_declaration: functionForm,
    return_statement: exit('return'),
    throw_expression: exit('throw'),
    yield_expression: exit('yield', -1),
    echo_statement: wordStatement('echo'),
    exit_statement: wordStatement('exit'),
    unset_statement: wordStatement('unset'),
    if_statement: branch('condition'),
    else_if_clause: branch('condition'),
    else_clause: block,
    switch_statement: opened('body', branch('condition')),
    case_statement: clause('value'),
    default_statement: block,
    try_statement: branch(),
    catch_clause: (node, lowerer) => lowerer.statements(childIn(node, 'body')),
    finally_clause: block,
    foreach_statement: foreach,
    for_statement: loop({ iterable: 'condition', body: 'body', around: ['initialize', 'update'] }),
    while_statement: loop({ iterable: 'condition', body: 'body' }),
    do_statement: loop({ iterable: 'condition', body: 'body' }),
  },
  arguments: { argument },
  parameters: {
    simple_parameter: (node, lowerer) =>
      plain(node, lowerer).map((given) => ({ ...given, decorators: attributes(node, lowerer) })),
    variadic_parameter: plain,
    property_promotion_parameter: promoted,
  },
};
