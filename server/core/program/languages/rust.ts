import { classOf, decoratedBlock } from '../classes.js';
import {
  assign,
  assignEach,
  assignment,
  binary,
  block,
  callOf,
  constant,
  entry,
  evaluated,
  exit,
  immediate,
  index,
  list,
  loop,
  member,
  name,
  nothingChooses,
  object,
  parameter,
  plainParameter,
  sequence,
  shorthand,
  spreadEntry,
  transparent,
  unary,
  without,
} from '../forms.js';
import { functionNode, type LanguageTable, type Lowerer, type Lowering } from '../lower.js';
import type { Argument, Expression, FunctionNode, Import, Parameter, Statement } from '../model.js';
import { childIn, childOf, namedChildren, type SyntaxNode } from '../syntax.js';
import { text } from '../templates.js';
import { macro, tokenArguments } from './rustMacros.js';

/** `use a::{b::C, d as e, f::*, self}`: a path of names to each. */
const imports: Lowering<readonly Import[]> = (node, lowerer) => {
  const tree = childIn(node, 'argument');
  return tree === undefined ? [] : usedBy(tree, '', lowerer);
};

function usedBy(tree: SyntaxNode, prefix: string, lowerer: Lowerer): readonly Import[] {
  const { start, end } = tree;
  const joined = (path: string) => [prefix, path].filter((part) => part !== '').join('::');
  switch (tree.type) {
    case 'scoped_use_list':
    case 'use_list': {
      const path = joined(lowerer.fieldText(tree, 'path'));
      const inner = tree.type === 'use_list' ? tree : childIn(tree, 'list');
      return inner === undefined ? [] : namedChildren(inner).flatMap((child) => usedBy(child, path, lowerer));
    }
    case 'use_wildcard': {
      const child = namedChildren(tree)[0];
      const module = joined(child === undefined ? '' : lowerer.textOf(child));
      return [{ module, name: '*', local: '', start, end }];
    }
    case 'use_as_clause':
      return [importOf(joined(lowerer.fieldText(tree, 'path')), lowerer.fieldText(tree, 'alias'), tree)];
    default:
      return [importOf(joined(lowerer.textOf(tree)), '', tree)];
  }
}

/** The last name of a path comes from the module before it; a crate alone is a module as a whole. */
function importOf(path: string, alias: string, { start, end }: SyntaxNode): Import {
  const whole = path.replace(/::self$/, '');
  const at = whole.lastIndexOf('::');
  const last = at < 0 ? whole : whole.slice(at + 2);
  const isModule = at < 0 || whole !== path;
  return {
    module: isModule ? whole : whole.slice(0, at),
    name: isModule ? '*' : last,
    local: alias || last,
    start,
    end,
  };
}

/** `mod a;` brings in the file of that name. */
const modules: Lowering<readonly Import[]> = (node, lowerer) => {
  if (childIn(node, 'body') !== undefined) return [];
  const local = lowerer.fieldText(node, 'name');
  return [{ module: `self::${local}`, name: '*', local, start: node.start, end: node.end }];
};

/** Methods that hand on what they are called on. They leave no trace, as unwrapping leaves none. */
const handing: ReadonlySet<string> = new Set([
  'unwrap',
  'expect',
  'clone',
  'cloned',
  'to_string',
  'to_owned',
  'into',
  'as_str',
  'as_ref',
  'as_mut',
  'iter',
  'into_iter',
  'iter_mut',
]);

/** Methods that give another value where there is none. */
const defaulting: ReadonlySet<string> = new Set(['unwrap_or', 'unwrap_or_else', 'or', 'or_else']);

/** Calls that wrap one value: what they give is the value. */
const wrapping: ReadonlySet<string> = new Set(['Ok', 'Some', 'String::from', 'Box::new', 'Arc::new', 'Rc::new']);

const called: Lowering<Expression> = (node, lowerer) => {
  const args = lowerer.arguments(childIn(node, 'arguments'));
  const callee = lowerer.expression(childIn(node, 'function'));
  const [first] = args;
  const isWrapping = wrapping.has(lowerer.fieldText(node, 'function').replace(/::<[\s\S]*$/, ''));
  if (isWrapping && first !== undefined && args.length === 1) return first.value;
  if (callee.kind === 'member' && childIn(node, 'function')?.type === 'field_expression') {
    if (handing.has(callee.property) && args.every(({ value }) => value.kind === 'string')) return callee.object;
    if (defaulting.has(callee.property) && first !== undefined) {
      const options = [callee.object, valueGiven(first)];
      return { kind: 'choice', test: undefined, options, start: node.start, end: node.end };
    }
  }
  return callOf(node, callee, args, lowerer, false);
};

/** A closure that is one expression stands for it. */
function valueGiven({ value }: Argument): Expression {
  if (value.kind !== 'function') return value;
  const [only, ...more] = value.function.body;
  return only?.kind === 'return' && only.value !== undefined && more.length === 0 ? only.value : value;
}

/** `&x`, `*x` are x. */
const prefixed: Lowering<Expression> = (node, lowerer) =>
  node.children[0]?.type === '*' ? transparent()(node, lowerer) : unary()(node, lowerer);

/** What a block gives: its last expression, when no semicolon ends it. */
function giving(node: SyntaxNode | undefined, lowerer: Lowerer): readonly Statement[] {
  if (node === undefined) return [];
  switch (node.type) {
    case 'block': {
      const children = namedChildren(node);
      const before = { ...node, children: children.slice(0, -1) };
      return [...decoratedBlock(attributes)(before, lowerer), ...giving(children.at(-1), lowerer)];
    }
    case 'expression_statement':
      return lowerer.textOf(node).endsWith(';') ? lowerer.statements(node) : giving(namedChildren(node)[0], lowerer);
    case 'else_clause':
    case 'unsafe_block':
      return giving(namedChildren(node)[0], lowerer);
    case 'if_expression':
      return branches(giving)(node, lowerer);
    case 'match_expression':
      return arms(giving)(node, lowerer);
    default: {
      if (lowerer.isStatement(node)) return lowerer.statements(node);
      if (lowerer.table.ignored?.includes(node.type)) return [];
      const value = lowerer.expression(node);
      return value.kind === 'constant' && value.value === null
        ? []
        : [{ kind: 'return', value, start: node.start, end: node.end }];
    }
  }
}

type Blocks = (node: SyntaxNode | undefined, lowerer: Lowerer) => readonly Statement[];

const running: Blocks = (node, lowerer) => lowerer.statements(node);

/** `if`, whose blocks are run, or give a value. */
function branches(of: Blocks): Lowering<readonly Statement[]> {
  return (node, lowerer) => [
    {
      kind: 'branch',
      tests: [lowerer.expression(childIn(node, 'condition'))],
      blocks: ['consequence', 'alternative']
        .map((part) => of(childIn(node, part), lowerer))
        .filter((each) => each.length > 0),
      start: node.start,
      end: node.end,
    },
  ];
}

/** `match`: each arm takes the value apart, tests its guard, and runs. */
function arms(of: Blocks): Lowering<readonly Statement[]> {
  return (node, lowerer) => {
    const value = lowerer.expression(childIn(node, 'value'));
    const all = namedChildren(childIn(node, 'body') ?? without(node, 'value')).filter(
      ({ type }) => type === 'match_arm',
    );
    const blocks = all.map((arm): readonly Statement[] => {
      const matched = childIn(arm, 'pattern');
      const guard = lowerer.optional(matched === undefined ? undefined : childIn(matched, 'condition'));
      const body = of(childIn(arm, 'value'), lowerer);
      const { start, end } = arm;
      const guarded: readonly Statement[] =
        guard === undefined ? body : [{ kind: 'branch', tests: [guard], blocks: [body], start, end }];
      return [...boundBy(matched, value, lowerer), ...guarded];
    });
    return [{ kind: 'branch', tests: [value], blocks, start: node.start, end: node.end }];
  };
}

/** The assignment that a pattern is; constants and types bind nothing. */
function boundBy(matched: SyntaxNode | undefined, value: Expression, lowerer: Lowerer): readonly Statement[] {
  const pattern = matched === undefined ? undefined : namedChildren(without(matched, 'condition'))[0];
  if (pattern === undefined || !binding.has(pattern.type)) return [];
  if (pattern.type === 'identifier' && /^[A-Z]/.test(lowerer.textOf(pattern))) return [];
  const { start, end } = pattern;
  const target = lowerer.expression(pattern);
  return [{ kind: 'assign', target, value, declares: true, type: '', augments: false, start, end }];
}

const binding: ReadonlySet<string> = new Set([
  'identifier',
  'tuple_pattern',
  'tuple_struct_pattern',
  'struct_pattern',
  'slice_pattern',
  'captured_pattern',
  'ref_pattern',
]);

/** `let`, and what runs when its pattern does not fit. */
const declaration: Lowering<readonly Statement[]> = (node, lowerer) => {
  const given = assignEach({ target: 'pattern', value: 'value', type: 'type', declares: true })(node, lowerer);
  const instead = lowerer.statements(childIn(node, 'alternative'));
  const { start, end } = node;
  return instead.length === 0 ? given : [...given, { kind: 'branch', tests: [], blocks: [instead], start, end }];
};

/** `Some(x)` as a pattern is x; the parts of other types are a list. */
const unwrapped: Lowering<Expression> = (node, lowerer) => sequence(without(node, 'type'), lowerer);

const attributes = ['attribute_item'];

/** `#[name]`, `#[name("text")]`. */
const attribute: Lowering<Expression> = (node, lowerer) => {
  const tokens = childIn(node, 'arguments');
  const callee = lowerer.expression(namedChildren(node)[0]);
  if (tokens === undefined) return callee;
  return callOf(node, callee, tokenArguments(tokens, lowerer), lowerer, false);
};

function functionOf(node: SyntaxNode, lowerer: Lowerer): FunctionNode {
  return functionNode(node, {
    name: lowerer.fieldText(node, 'name'),
    parameters: lowerer.parameters(childIn(node, 'parameters')),
    returns: lowerer.fieldText(node, 'return_type'),
    body: giving(childIn(node, 'body'), lowerer),
  });
}

const functionItem: Lowering<readonly Statement[]> = (node, lowerer) => [
  { kind: 'function', function: functionOf(node, lowerer), start: node.start, end: node.end },
];

const closure: Lowering<Expression> = (node, lowerer) => ({
  kind: 'function',
  function: functionOf(node, lowerer),
  start: node.start,
  end: node.end,
});

/** Functions of an `impl` belong to its type, wherever it is declared. */
const implementation: Lowering<readonly Statement[]> = (node, lowerer) => {
  const receiver = lowerer.fieldText(node, 'type').replace(/<.*$/s, '');
  return lowerer
    .statements(childIn(node, 'body'))
    .map((each) => (each.kind === 'function' ? { ...each, function: { ...each.function, receiver } } : each));
};

/** Structs, enums, unions and traits. Fields without names are left out. */
const typeItem: Lowering<readonly Statement[]> = (node, lowerer) => {
  const plain = { ...node, children: node.children.filter(({ type }) => type !== 'ordered_field_declaration_list') };
  const made = classOf(plain, lowerer, {
    name: 'name',
    bases: ['trait_bounds'],
    body: 'body',
    memberDecorators: attributes,
  });
  return [{ kind: 'class', class: made, start: node.start, end: node.end }];
};

const patternParameter: Lowering<readonly Parameter[]> = (node, lowerer) => {
  const { start, end } = node;
  const pattern = lowerer.expression(node);
  if (pattern.kind === 'name') return [{ name: pattern.name, type: '', decorators: [], start, end }];
  return [{ name: '', pattern, type: '', decorators: [], start, end }];
};

/** A block in the place of a value. */
const valueBlock: Lowering<Expression> = (node, lowerer) =>
  immediate(node, giving(childOf(node, 'block') ?? node, lowerer));

/** `if` and `match` in the place of a value. */
const chosen: Lowering<Expression> = (node, lowerer) => {
  const test = lowerer.expression(childIn(node, 'condition'));
  const options = ['consequence', 'alternative'].flatMap((part) => lowerer.optional(childIn(node, part)) ?? []);
  return { kind: 'choice', test, options, start: node.start, end: node.end };
};

const matched: Lowering<Expression> = (node, lowerer) => {
  const given = arms(giving)(node, lowerer);
  const blocks = given[0]?.kind === 'branch' ? given[0].blocks : [];
  const simple = blocks.flatMap(([only, ...more]) =>
    only?.kind === 'return' && only.value !== undefined && more.length === 0 ? [only.value] : [],
  );
  if (simple.length < blocks.length) return immediate(node, given);
  const test = lowerer.expression(childIn(node, 'value'));
  return { kind: 'choice', test, options: simple, start: node.start, end: node.end };
};

const items = decoratedBlock(attributes);

/**
 * Rust. Grammar: tree-sitter-rust 0.24. `C::new(…)` is a call of `new` by custom, so nothing constructs; `T { … }` is
 * an object with its type. References, `?`, `.await`, `Ok`, `Some` and conversions leave no trace. Methods have their
 * type as receiver. Macros are calls without the `!`; a block as a value is a function that is called at once.
 */
export const rust: LanguageTable = {
  self: ['self', 'Self'],
  ignored: [
    'inner_attribute_item',
    'macro_definition',
    'type_parameters',
    'type_arguments',
    'where_clause',
    'visibility_modifier',
    'function_modifiers',
    'mutable_specifier',
    'lifetime',
    'label',
    'type_item',
    'associated_type',
    'empty_statement',
  ],
  imports: {
    use_declaration: imports,
    mod_item: modules,
    extern_crate_declaration: (node, lowerer) => [
      importOf(lowerer.fieldText(node, 'name'), lowerer.fieldText(node, 'alias'), node),
    ],
  },
  expressions: {
    identifier: name,
    field_identifier: name,
    type_identifier: name,
    primitive_type: name,
    default: name,
    shorthand_field_identifier: name,
    self: name,
    crate: name,
    super: name,
    _: name,
    metavariable: name,
    scoped_identifier: member('path', 'name'),
    scoped_type_identifier: member('path', 'name'),
    generic_type: transparent('type'),
    generic_type_with_turbofish: transparent('type'),
    generic_function: transparent('function'),
    field_expression: member('value', 'field'),
    index_expression: index(0, 1),
    call_expression: called,
    macro_invocation: macro,
    attribute,
    string_literal: text({ open: /^[bc]?"/ }),
    raw_string_literal: text({ open: /^[bc]?r#*"/, close: /"#*$/, raw: true }),
    char_literal: text({ open: /^b?'/ }),
    integer_literal: constant,
    float_literal: constant,
    boolean_literal: constant,
    unit_expression: constant,
    array_expression: list,
    tuple_expression: list,
    tuple_pattern: list,
    slice_pattern: list,
    tuple_struct_pattern: unwrapped,
    mut_pattern: transparent(-1),
    ref_pattern: transparent(-1),
    reference_pattern: transparent(-1),
    captured_pattern: transparent(0),
    struct_expression: object(
      {
        field_initializer: entry('field', 'value'),
        shorthand_field_initializer: shorthand,
        base_field_initializer: spreadEntry(),
      },
      'name',
      'body',
    ),
    struct_pattern: object({
      field_pattern: (node, lowerer) =>
        childIn(node, 'pattern') === undefined ? shorthand(node, lowerer) : entry('name', 'pattern')(node, lowerer),
    }),
    closure_expression: closure,
    if_expression: chosen,
    match_expression: matched,
    block: valueBlock,
    unsafe_block: valueBlock,
    async_block: valueBlock,
    binary_expression: binary('left', 'right', nothingChooses),
    unary_expression: prefixed,
    reference_expression: transparent('value'),
    type_cast_expression: transparent('value'),
    try_expression: transparent(),
    await_expression: transparent(),
    parenthesized_expression: transparent(),
    assignment_expression: assignment('left', 'right'),
    compound_assignment_expr: assignment('left', 'right'),
    let_condition: assignment('pattern', 'value'),
  },
  statements: {
    source_file: items,
    declaration_list: items,
    block: items,
    attribute_item: () => [],
    unsafe_block: block,
    async_block: block,
    expression_statement: evaluated,
    let_declaration: declaration,
    const_item: assign({ target: 'name', value: 'value', type: 'type', declares: true }),
    static_item: assign({ target: 'name', value: 'value', type: 'type', declares: true }),
    compound_assignment_expr: assign({ target: 'left', value: 'right', augments: true }),
    function_item: functionItem,
    function_signature_item: functionItem,
    mod_item: (node, lowerer) => lowerer.statements(childIn(node, 'body')),
    struct_item: typeItem,
    enum_item: typeItem,
    union_item: typeItem,
    trait_item: typeItem,
    impl_item: implementation,
    field_declaration: assign({ target: 'name', value: 'value', type: 'type', declares: true }),
    enum_variant: assign({ target: 'name', value: 'value', declares: true }),
    return_expression: exit('return'),
    yield_expression: exit('yield'),
    if_expression: branches(running),
    else_clause: block,
    match_expression: arms(running),
    for_expression: loop({ target: 'pattern', iterable: 'value', body: 'body' }),
    while_expression: loop({ iterable: 'condition', body: 'body' }),
    loop_expression: loop({ body: 'body' }),
  },
  parameters: {
    identifier: plainParameter,
    parameter: parameter({ name: 'pattern', type: 'type' }),
    tuple_pattern: patternParameter,
    struct_pattern: patternParameter,
    tuple_struct_pattern: patternParameter,
    reference_pattern: patternParameter,
    mut_pattern: patternParameter,
  },
};
