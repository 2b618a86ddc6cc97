import { classStatement } from '../classes.js';
import {
  assign,
  assignment,
  binary,
  block,
  branch,
  call,
  conditional,
  constant,
  entry,
  evaluated,
  exit,
  functionStatement,
  index,
  lambda,
  list,
  loop,
  member,
  name,
  namedArgument,
  object,
  operation,
  parameter,
  plainParameter,
  spreadArgument,
  spreadEntry,
  transparent,
  unary,
} from '../forms.js';
import type { LanguageTable, Lowering } from '../lower.js';
import type { Expression, Import, Statement } from '../model.js';
import { childIn, childOf, childrenIn, namedChildren, type SyntaxNode } from '../syntax.js';
import { adjacent, text } from '../templates.js';

/** `import a.b`, `import a.b as c`: without an alias the first part is the local name, and stands for the package. */
const imports: Lowering<readonly Import[]> = (node, lowerer) =>
  childrenIn(node, 'name').map((named) => {
    const { start, end } = named;
    const alias = lowerer.fieldText(named, 'alias');
    if (alias !== '') return { module: lowerer.fieldText(named, 'name'), name: '*', local: alias, start, end };
    const module = lowerer.textOf(named);
    const root = module.split('.', 1)[0] ?? module;
    return { module: root, name: '*', local: root, start, end };
  });

/** `from m import a, b as c`, `from m import *`. */
const importsFrom: Lowering<readonly Import[]> = (node, lowerer) => {
  const module = lowerer.fieldText(node, 'module_name');
  const all = childOf(node, 'wildcard_import');
  if (all !== undefined) return [{ module, name: '*', local: '', start: node.start, end: node.end }];
  return childrenIn(node, 'name').map((named) => {
    const { start, end } = named;
    const alias = lowerer.fieldText(named, 'alias');
    const own = alias === '' ? lowerer.textOf(named) : lowerer.fieldText(named, 'name');
    return { module, name: own, local: alias === '' ? own : alias, start, end };
  });
};

/** `@decorator` lines and the function or class below them. */
const decorated: Lowering<readonly Statement[]> = (node, lowerer) => {
  const decorators = node.children
    .filter(({ type }) => type === 'decorator')
    .flatMap((child) => lowerer.expressions(namedChildren(child)));
  return lowerer.statements(childIn(node, 'definition')).map((statement) => {
    if (statement.kind === 'function') return { ...statement, function: { ...statement.function, decorators } };
    return statement.kind === 'class' ? { ...statement, class: { ...statement.class, decorators } } : statement;
  });
};

/** `f(x) as y`, of `with` and `except`: y stands for the value. */
const bound: Lowering<Expression> = (node, lowerer) => {
  const { start, end } = node;
  const alias = childIn(node, 'alias');
  const value = lowerer.expression(namedChildren(node)[0]);
  if (alias === undefined) return value;
  return { kind: 'assignment', target: lowerer.expression(alias), value, start, end };
};

/** `[item for x in xs if test]`: a list of items, with the loops and tests as further parts. */
const comprehension: Lowering<Expression> = (node, lowerer) => ({
  kind: 'list',
  items: lowerer.expressions(namedChildren(node)),
  start: node.start,
  end: node.end,
});

/** `for x in xs` of a comprehension binds like an assignment. */
const comprehensionLoop: Lowering<Expression> = (node, lowerer) => ({
  kind: 'assignment',
  target: lowerer.expression(childIn(node, 'left')),
  value: lowerer.expression(childIn(node, 'right')),
  start: node.start,
  end: node.end,
});

/** `def`, whose `self` or `cls` is no parameter that callers give. */
const definition = functionStatement(
  { name: 'name', parameters: 'parameters', returns: 'return_type', body: 'body' },
  (node, lowerer) => {
    const parameters = lowerer.parameters(childIn(node, 'parameters'));
    const [first, ...rest] = parameters;
    const isMethod = first !== undefined && (first.name === 'self' || first.name === 'cls');
    const constructs = lowerer.fieldText(node, 'name') === '__init__';
    return { ...(isMethod ? { parameters: rest } : {}), ...(constructs ? { constructs } : {}) };
  },
);

const isRaw = (source: string) => /^[a-z]*r[a-z]*["']/i.test(source);

/** The name of a parameter below its stars or its type. */
function innermost(node: SyntaxNode): SyntaxNode {
  const inner = namedChildren(node)[0];
  return node.type === 'identifier' || inner === undefined ? node : innermost(inner);
}

/** Python 3. Grammar: tree-sitter-python 0.25. */
export const python: LanguageTable = {
  self: ['self', 'cls'],
  formatting: ['.format'],
  ignored: ['type', 'type_parameter', 'import_prefix', 'global_statement', 'nonlocal_statement'],
  imports: { import_statement: imports, import_from_statement: importsFrom, future_import_statement: () => [] },
  expressions: {
    identifier: name,
    dotted_name: name,
    attribute: member('object', 'attribute'),
    subscript: index('value', 'subscript'),
    call: call({ callee: 'function', args: 'arguments' }),
    string: text({ holes: ['interpolation'], raw: isRaw }),
    concatenated_string: adjacent,
    integer: constant,
    float: constant,
    true: constant,
    false: constant,
    none: constant,
    list,
    tuple: list,
    set: list,
    expression_list: list,
    pattern_list: list,
    tuple_pattern: list,
    list_pattern: list,
    dictionary: object({ pair: entry('key', 'value'), dictionary_splat: spreadEntry() }),
    list_comprehension: comprehension,
    set_comprehension: comprehension,
    generator_expression: comprehension,
    dictionary_comprehension: comprehension,
    for_in_clause: comprehensionLoop,
    lambda: lambda({ parameters: 'parameters', body: 'body' }),
    conditional_expression: conditional(1, 0, 2),
    binary_operator: binary('left', 'right'),
    boolean_operator: binary('left', 'right'),
    comparison_operator: operation,
    not_operator: unary('argument'),
    unary_operator: unary('argument'),
    named_expression: assignment('name', 'value'),
    await: transparent(),
    parenthesized_expression: transparent(),
    as_pattern: bound,
    keyword_argument: transparent('value'),
  },
  statements: {
    module: block,
    block,
    expression_statement: evaluated,
    assignment: assign({ target: 'left', value: 'right', type: 'type' }),
    augmented_assignment: assign({ target: 'left', value: 'right', augments: true }),
    return_statement: exit('return'),
    yield: exit('yield'),
    raise_statement: exit('throw'),
    if_statement: branch('condition'),
    elif_clause: branch('condition'),
    match_statement: branch('subject'),
    case_clause: branch('guard', 'pattern'),
    try_statement: branch(),
    except_clause: block,
    for_statement: loop({ target: 'left', iterable: 'right', body: 'body' }),
    while_statement: loop({ iterable: 'condition', body: 'body' }),
    with_statement: block,
    with_clause: block,
    with_item: evaluated,
    decorated_definition: decorated,
    function_definition: definition,
    class_definition: classStatement({ name: 'name', bases: ['superclasses'], body: 'body' }),
  },
  arguments: {
    keyword_argument: namedArgument('name', 'value'),
    list_splat: spreadArgument(),
    dictionary_splat: spreadArgument(),
  },
  parameters: {
    identifier: plainParameter,
    default_parameter: parameter({ name: 'name', value: 'value' }),
    typed_parameter: (node, lowerer) =>
      plainParameter(innermost(node), lowerer).map((given) => ({ ...given, type: lowerer.fieldText(node, 'type') })),
    typed_default_parameter: parameter({ name: 'name', type: 'type', value: 'value' }),
    list_splat_pattern: (node, lowerer) => plainParameter(innermost(node), lowerer),
    dictionary_splat_pattern: (node, lowerer) => plainParameter(innermost(node), lowerer),
  },
};
