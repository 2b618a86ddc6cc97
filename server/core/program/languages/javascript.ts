import { classOf, classStatement, decoratorsIn } from '../classes.js';
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
  functionOf,
  functionStatement,
  index,
  lambda,
  list,
  loop,
  member,
  name,
  object,
  parameter,
  plainParameter,
  shorthand,
  spreadArgument,
  spreadEntry,
  transparent,
  unary,
} from '../forms.js';
import { type LanguageTable, type Lowerer, type Lowering, nameAt } from '../lower.js';
import type { Entry, Export, Expression, Import, Parameter, Statement } from '../model.js';
import { childIn, childOf, hasToken, namedChildren, type SyntaxNode } from '../syntax.js';
import { text } from '../templates.js';

function moduleOf(node: SyntaxNode | undefined, lowerer: Lowerer): string | undefined {
  const lowered = lowerer.optional(node);
  return lowered?.kind === 'string' ? lowered.value : undefined;
}

/** `import d, { a as b } from 'm'`, `import * as n from 'm'`, `import n = require('m')`. */
const imports: Lowering<readonly Import[]> = (node, lowerer) => {
  const required = childOf(node, 'import_require_clause');
  const module = moduleOf(childIn(required ?? node, 'source'), lowerer);
  if (module === undefined || hasToken(node, 'type')) return [];
  const { start, end } = node;
  const named = (from: string, local: SyntaxNode): Import => ({
    module,
    name: from,
    local: lowerer.textOf(local),
    start,
    end,
  });
  if (required !== undefined)
    return namedChildren(required)
      .slice(0, 1)
      .map((local) => named('*', local));
  const clause = childOf(node, 'import_clause');
  return clause === undefined
    ? []
    : namedChildren(clause).flatMap((child) => {
        if (child.type === 'identifier') return [named('default', child)];
        if (child.type === 'namespace_import') return namedChildren(child).map((local) => named('*', local));
        return namedChildren(child).flatMap((specifier) => {
          const own = childIn(specifier, 'name');
          return own === undefined ? [] : [named(lowerer.textOf(own), childIn(specifier, 'alias') ?? own)];
        });
      });
};

/** Every form of `export`. The declaration itself is a statement of its own. */
const exports: Lowering<readonly Export[]> = (node, lowerer) => {
  const { start, end } = node;
  const from = moduleOf(childIn(node, 'source'), lowerer);
  const source = from === undefined ? {} : { from };
  const clause = childOf(node, 'export_clause');
  if (clause !== undefined) {
    return namedChildren(clause).map((specifier) => {
      const local = lowerer.fieldText(specifier, 'name');
      return { name: lowerer.fieldText(specifier, 'alias') || local, local, ...source, start, end };
    });
  }
  if (from !== undefined) return [{ name: '*', local: '*', from, start, end }];
  const isDefault = hasToken(node, 'default');
  const declared = childIn(node, 'declaration');
  const names = declared === undefined ? [] : declaredNames(declared, lowerer);
  if (isDefault) {
    const value = childIn(node, 'value');
    const local = names[0] ?? (value?.type === 'identifier' ? lowerer.textOf(value) : 'default');
    return [{ name: 'default', local, start, end }];
  }
  return names.map((local) => ({ name: local, local, start, end }));
};

function declaredNames(node: SyntaxNode, lowerer: Lowerer): readonly string[] {
  const own = childIn(node, 'name');
  if (own?.type.endsWith('identifier')) return [lowerer.textOf(own)];
  return namedChildren(node)
    .filter(({ type }) => type === 'variable_declarator')
    .flatMap((declarator) => patternNames(childIn(declarator, 'name'), lowerer));
}

function patternNames(node: SyntaxNode | undefined, lowerer: Lowerer): readonly string[] {
  if (node === undefined) return [];
  if (node.type === 'identifier' || node.type === 'shorthand_property_identifier_pattern')
    return [lowerer.textOf(node)];
  const inner = node.type === 'pair_pattern' ? [childIn(node, 'value')] : namedChildren(node);
  return inner.flatMap((child) => patternNames(child, lowerer));
}

/** `export default expression`: a value that only the export names. */
const exported: Lowering<readonly Statement[]> = (node, lowerer) => {
  const declaration = childIn(node, 'declaration');
  if (declaration !== undefined) return withDecorators(lowerer.statements(declaration), beside(node, lowerer));
  const value = childIn(node, 'value');
  if (value === undefined || value.type === 'identifier') return [];
  const { start, end } = node;
  const target = nameAt(value, 'default');
  return [
    { kind: 'assign', target, value: lowerer.expression(value), declares: true, augments: false, type: '', start, end },
  ];
};

const beside = decoratorsIn(['decorator']);

function withDecorators(statements: readonly Statement[], decorators: readonly Expression[]): readonly Statement[] {
  if (decorators.length === 0) return statements;
  return statements.map((statement) =>
    statement.kind === 'class' ? { ...statement, class: { ...statement.class, decorators } } : statement,
  );
}

const declarator: Lowering<readonly Statement[]> = assign({
  target: 'name',
  value: 'value',
  type: 'type',
  declares: true,
});

/** `const a = require('m')` and `const { a: b } = require('m')`. */
const required: Lowering<readonly Import[]> = (node, lowerer) => {
  const module = requiredModule(childIn(node, 'value'), lowerer);
  const target = childIn(node, 'name');
  if (module === undefined || target === undefined) return [];
  const { start, end } = node;
  if (target.type === 'identifier') return [{ module, name: '*', local: lowerer.textOf(target), start, end }];
  const pattern = lowerer.expression(target);
  if (pattern.kind !== 'object') return [];
  return pattern.entries.flatMap(({ key, value }) =>
    key !== undefined && value.kind === 'name' ? [{ module, name: key, local: value.name, start, end }] : [],
  );
};

/** The module that a `require` or a dynamic import names. */
function requiredModule(node: SyntaxNode | undefined, lowerer: Lowerer): string | undefined {
  if (node === undefined) return undefined;
  const inner = node.type === 'await_expression' ? namedChildren(node)[0] : node;
  if (inner?.type !== 'call_expression') return undefined;
  const callee = childIn(inner, 'function');
  const isImport = callee !== undefined && /^(?:require|import)$/.test(lowerer.textOf(callee));
  return isImport ? moduleOf(namedChildren(childIn(inner, 'arguments') ?? inner)[0], lowerer) : undefined;
}

const method = functionStatement(
  { name: 'name', parameters: 'parameters', returns: 'return_type', body: 'body' },
  (node, lowerer) => (lowerer.fieldText(node, 'name') === 'constructor' ? { constructs: true } : {}),
);

const methodEntry: Lowering<readonly Entry[]> = (node, lowerer) => [
  {
    key: lowerer.fieldText(node, 'name'),
    value: {
      kind: 'function',
      function: functionOf(node, lowerer, { name: 'name', parameters: 'parameters', body: 'body' }),
      start: node.start,
      end: node.end,
    },
  },
];

/** A parameter of TypeScript, which may carry decorators and declare a field. */
const typedParameter: Lowering<readonly Parameter[]> = (node, lowerer) => {
  const isField = childOf(node, 'accessibility_modifier') !== undefined || hasToken(node, 'readonly');
  return parameter({ name: 'pattern', type: 'type', value: 'value' })(node, lowerer).map((given) => ({
    ...given,
    decorators: beside(node, lowerer),
    ...(isField ? { field: true } : {}),
  }));
};

/** `(a, b) => …` and `a => …`. */
const arrow: Lowering<Expression> = (node, lowerer) =>
  lambda({
    parameters: childIn(node, 'parameter') === undefined ? 'parameters' : 'parameter',
    returns: 'return_type',
    body: 'body',
  })(node, lowerer);

const anonymous = lambda({ name: 'name', parameters: 'parameters', returns: 'return_type', body: 'body' });

/** A class in the place of a value: its members are seen where it stands. */
const classValue: Lowering<Expression> = (node, lowerer) => {
  const { methods, fields } = classOf(node, lowerer, { name: 'name', body: 'body' });
  const { start, end } = node;
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
};

/** `a ??= b`, `a ||= b` choose; `a += b` adds. Both keep the old value. */
const augmented = assign({ target: 'left', value: 'right', augments: true });

const classForm = classStatement({
  name: 'name',
  bases: ['class_heritage'],
  body: 'body',
  memberDecorators: ['decorator'],
  decorators: beside,
});

/** A property of an object pattern with a default: `{ a = 1 }`. */
const defaulted: Lowering<readonly Entry[]> = (node, lowerer) => {
  const left = childIn(node, 'left');
  return left === undefined ? [] : shorthand(left, lowerer);
};

/** JavaScript with JSX. Grammar: tree-sitter-javascript 0.25. */
export const javascript: LanguageTable = {
  self: ['this'],
  formatting: ['util.format'],
  ignored: ['type_annotation', 'type_arguments', 'type_parameters', 'interface_declaration', 'type_alias_declaration'],
  imports: { import_statement: imports, variable_declarator: required },
  exports: { export_statement: exports },
  expressions: {
    identifier: name,
    this: name,
    super: name,
    meta_property: name,
    import: name,
    undefined: constant,
    property_identifier: name,
    private_property_identifier: name,
    member_expression: member('object', 'property'),
    subscript_expression: index('object', 'index'),
    call_expression: call({ callee: 'function', args: 'arguments' }),
    new_expression: call({ callee: 'constructor', args: 'arguments', construct: true }),
    string: text(),
    template_string: text({ holes: ['template_substitution'] }),
    number: constant,
    true: constant,
    false: constant,
    null: constant,
    array: list,
    array_pattern: list,
    object: object({
      pair: entry('key', 'value'),
      shorthand_property_identifier: shorthand,
      spread_element: spreadEntry(),
      method_definition: methodEntry,
    }),
    object_pattern: object({
      pair_pattern: entry('key', 'value'),
      shorthand_property_identifier_pattern: shorthand,
      object_assignment_pattern: defaulted,
      rest_pattern: spreadEntry(),
    }),
    assignment_pattern: transparent('left'),
    arrow_function: arrow,
    function_expression: anonymous,
    generator_function: anonymous,
    class: classValue,
    ternary_expression: conditional('condition', 'consequence', 'alternative'),
    binary_expression: binary('left', 'right'),
    unary_expression: unary('argument'),
    update_expression: unary('argument'),
    assignment_expression: assignment('left', 'right'),
    augmented_assignment_expression: assignment('left', 'right'),
    await_expression: transparent(),
    parenthesized_expression: transparent(),
    as_expression: transparent(),
    satisfies_expression: transparent(),
    non_null_expression: transparent(),
    type_assertion: transparent(-1),
  },
  statements: {
    program: block,
    statement_block: block,
    expression_statement: (node, lowerer) => {
      const [only] = namedChildren(node);
      return only?.type === 'augmented_assignment_expression' ? augmented(only, lowerer) : evaluated(node, lowerer);
    },
    export_statement: exported,
    lexical_declaration: block,
    variable_declaration: block,
    variable_declarator: declarator,
    function_declaration: method,
    generator_function_declaration: method,
    method_definition: method,
    class_declaration: classForm,
    abstract_class_declaration: classForm,
    public_field_definition: assign({ target: 'name', value: 'value', type: 'type', declares: true }),
    field_definition: assign({ target: 'property', value: 'value', declares: true }),
    class_static_block: block,
    return_statement: exit('return'),
    throw_statement: exit('throw'),
    yield_expression: exit('yield'),
    if_statement: branch('condition'),
    else_clause: block,
    switch_statement: branch('value'),
    switch_case: branch('value'),
    switch_default: block,
    try_statement: branch(),
    catch_clause: block,
    finally_clause: block,
    for_in_statement: loop({ target: 'left', iterable: 'right', body: 'body' }),
    for_statement: loop({ iterable: 'condition', body: 'body', around: ['initializer', 'increment'] }),
    while_statement: loop({ iterable: 'condition', body: 'body' }),
    do_statement: loop({ iterable: 'condition', body: 'body' }),
  },
  arguments: { spread_element: spreadArgument() },
  parameters: {
    identifier: plainParameter,
    assignment_pattern: parameter({ name: 'left', value: 'right' }),
    object_pattern: (node, lowerer) => [patternParameter(node, lowerer)],
    array_pattern: (node, lowerer) => [patternParameter(node, lowerer)],
    rest_pattern: (node, lowerer) => namedChildren(node).flatMap((child) => plainParameter(child, lowerer)),
    required_parameter: typedParameter,
    optional_parameter: typedParameter,
  },
};

function patternParameter(node: SyntaxNode, lowerer: Lowerer): Parameter {
  const { start, end } = node;
  return { name: '', pattern: lowerer.expression(node), type: '', decorators: [], start, end };
}

/** TypeScript and TSX lower like JavaScript; what is theirs alone (types, decorators, modifiers) is in the same table. */
export const typescript: LanguageTable = javascript;
