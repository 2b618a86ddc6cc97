import {
  assign,
  assignEach,
  binary,
  block,
  branch,
  call,
  callOf,
  constant,
  evaluated,
  exit,
  functionOf,
  index,
  keyOf,
  lambda,
  loopKey,
  member,
  name,
  nothingChooses,
  preceded,
  sequence,
  spreadArgument,
  transparent,
  unary,
  without,
} from '../forms.js';
import { functionNode, type LanguageTable, type Lowerer, type Lowering } from '../lower.js';
import type { Entry, Expression, FieldNode, FunctionNode, Import, Parameter, Statement } from '../model.js';
import { childIn, childOf, childrenIn, namedChildren, type SyntaxNode } from '../syntax.js';
import { text } from '../templates.js';

/**
 * The name by which a package is known: the last part of its path that is no version. A package whose path ends in a
 * word with dashes cannot have that word for its name; by custom it drops `go-` and `-go` (`go-openai` is `openai`).
 */
function packageNameOf(path: string): string {
  const parts = path.split('/').filter((part) => !/^v\d+$/.test(part));
  const last = (parts.at(-1) ?? path).replace(/\.v\d+$/, '');
  if (/^\w+$/.test(last)) return last;
  const bare = last.replace(/^(?:go|golang)[-.]|(?:-sdk)?[-.]go$/g, '');
  return bare.replace(/\W+/g, '');
}

const imports: Lowering<readonly Import[]> = (node, lowerer) => {
  const path = lowerer.expression(childIn(node, 'path'));
  if (path.kind !== 'string') return [];
  const alias = lowerer.fieldText(node, 'name');
  const local = alias === '.' ? '' : alias || packageNameOf(path.value);
  return [{ module: path.value, name: '*', local, start: node.start, end: node.end }];
};

/** `*T` and `T[int]` are values of `T`. */
function typeName(node: SyntaxNode | undefined, { textOf }: Lowerer): string {
  return node === undefined ? '' : textOf(node).replace(/^\*+/, '').replace(/\[.*$/s, '').trim();
}

/** `T{…}`, `&T{…}`, `[]T{…}`, `map[K]T{…}`: an object of that type, or a list. */
const composite: Lowering<Expression> = (node, lowerer) =>
  literalOf(node, childIn(node, 'body'), childIn(node, 'type'), lowerer);

function literalOf(
  node: SyntaxNode,
  body: SyntaxNode | undefined,
  type: SyntaxNode | undefined,
  lowerer: Lowerer,
): Expression {
  const { start, end } = node;
  const elements = body === undefined ? [] : namedChildren(body);
  const isList = type !== undefined && listTypes.has(type.type);
  const inner = type === undefined ? undefined : (childIn(type, 'element') ?? childIn(type, 'value'));
  const valueIn = (element: SyntaxNode | undefined) => elementValue(element, inner, lowerer);
  if (isList) {
    return {
      kind: 'list',
      items: elements.map((element) => valueIn(childIn(element, 'value') ?? element)),
      start,
      end,
    };
  }
  const entries = elements.map((element): Entry => {
    if (element.type !== 'keyed_element') return { key: undefined, value: valueIn(element) };
    return { key: keyIn(element, type, lowerer), value: valueIn(childIn(element, 'value')) };
  });
  return { kind: 'object', type: type?.type === 'map_type' ? '' : typeName(type, lowerer), entries, start, end };
}

const listTypes: ReadonlySet<string> = new Set(['slice_type', 'array_type', 'implicit_length_array_type']);

/** Keys of structs are names of fields; names among the keys of a map are variables. */
function keyIn(element: SyntaxNode, type: SyntaxNode | undefined, lowerer: Lowerer): string | undefined {
  const holder = childIn(element, 'key');
  const key = holder === undefined ? undefined : namedChildren(holder)[0];
  return type?.type === 'map_type' && key?.type === 'identifier' ? undefined : keyOf(key, lowerer);
}

/** A value inside of a literal; braces alone are of the type that the literal around them says. */
function elementValue(element: SyntaxNode | undefined, type: SyntaxNode | undefined, lowerer: Lowerer): Expression {
  const value = element?.type === 'literal_element' ? namedChildren(element)[0] : element;
  return value?.type === 'literal_value' ? literalOf(value, value, type, lowerer) : lowerer.expression(value);
}

/** `[]byte(x)` is the value itself; `f[int](x)` looks the same and is a call. */
const conversion: Lowering<Expression> = (node, lowerer) => {
  const generic = childIn(node, 'type');
  const operand = lowerer.expression(childIn(node, 'operand'));
  if (generic?.type !== 'generic_type') return operand;
  return callOf(node, lowerer.expression(childIn(generic, 'type')), [{ value: operand }], lowerer, false);
};

/** Pointers are the values that they point to, and what a channel gives is what was put in. */
const prefixed: Lowering<Expression> = (node, lowerer) => {
  const operator = childIn(node, 'operator')?.type;
  const isValue = operator === '&' || operator === '*' || operator === '<-';
  return isValue ? lowerer.expression(childIn(node, 'operand')) : unary('operand')(node, lowerer);
};

/** `const a, b = 1, 2`, `var a T`, `var a, b = f()`. */
const spec: Lowering<readonly Statement[]> = (node, lowerer) => {
  const names = lowerer.expressions(childrenIn(node, 'name'));
  const { start, end } = node;
  const type = lowerer.fieldText(node, 'type');
  const value = lowerer.optional(childIn(node, 'value'));
  const values = value?.kind === 'list' && names.length > 1 ? value.items : [];
  const common = { kind: 'assign', declares: true, augments: false, type, start, end } as const;
  if (value !== undefined && names.length > 1 && values.length !== names.length) {
    return [{ ...common, target: { kind: 'list', items: names, start, end }, value }];
  }
  return names.map((target, at) => ({ ...common, target, value: names.length > 1 ? values[at] : value }));
};

const assignments: Lowering<readonly Statement[]> = (node, lowerer) => {
  const augments = childIn(node, 'operator')?.type !== '=';
  return assignEach({ target: 'left', value: 'right', augments })(node, lowerer);
};

/** `for k, v := range xs`: v is bound to each item; k, which is part of what `xs` holds, at the start of each round. */
const loops: Lowering<readonly Statement[]> = (node, lowerer) => {
  const range = childOf(node, 'range_clause');
  const body = childIn(node, 'body');
  const { start, end } = node;
  if (range !== undefined) {
    const iterable = lowerer.expression(childIn(range, 'right'));
    const targets = namedChildren(childIn(range, 'left') ?? { ...range, children: [] });
    const key = targets.length > 1 ? targets[0] : undefined;
    const target = lowerer.optional(targets.at(-1));
    const keyed = key === undefined || lowerer.textOf(key) === '_' ? [] : [loopKey(key, iterable, lowerer)];
    return [{ kind: 'loop', target, iterable, body: [...keyed, ...lowerer.statements(body)], start, end }];
  }
  const clause = childOf(node, 'for_clause');
  if (clause === undefined) {
    const iterable = lowerer.optional(namedChildren(without(node, 'body'))[0]);
    return [{ kind: 'loop', target: undefined, iterable, body: lowerer.statements(body), start, end }];
  }
  const around = ['initializer', 'update'].flatMap((part) => lowerer.statements(childIn(clause, part)));
  const iterable = lowerer.optional(childIn(clause, 'condition'));
  return [...around, { kind: 'loop', target: undefined, iterable, body: lowerer.statements(body), start, end }];
};

/** `a, b string` are two parameters; a type alone is one without a name. */
const parameters: Lowering<readonly Parameter[]> = (node, lowerer) => {
  const { start, end } = node;
  const type = lowerer.fieldText(node, 'type');
  const names = childrenIn(node, 'name');
  if (names.length === 0) return [{ name: '', type, decorators: [], start, end }];
  return names.map((child) => ({
    name: lowerer.textOf(child),
    type,
    decorators: [],
    start: child.start,
    end: child.end,
  }));
};

/** `func (s *Service) Run(…)`: inside, `s` is what other languages call `this`. */
const method: Lowering<readonly Statement[]> = (node, lowerer) => {
  const owner = namedChildren(childIn(node, 'receiver') ?? { ...node, children: [] })[0];
  const receiver = owner === undefined ? '' : typeName(childIn(owner, 'type'), lowerer);
  const self = owner === undefined ? '' : lowerer.fieldText(owner, 'name');
  return lowerer.withSelf(self, () => [
    { kind: 'function', function: { ...functionOf(node, lowerer, parts), receiver }, start: node.start, end: node.end },
  ]);
};

const parts = { name: 'name', parameters: 'parameters', returns: 'result', body: 'body' };

const declaration: Lowering<readonly Statement[]> = (node, lowerer) => [
  { kind: 'function', function: functionOf(node, lowerer, parts), start: node.start, end: node.end },
];

/** Structs and interfaces are classes; what is embedded, or what a type is made from, is a base. */
const typeSpec: Lowering<readonly Statement[]> = (node, lowerer) => {
  const { start, end } = node;
  const type = childIn(node, 'type');
  const members = type === undefined ? [] : namedChildren(childOf(type, 'field_declaration_list') ?? type);
  const isMade = type?.type === 'struct_type' || type?.type === 'interface_type';
  const bases = isMade
    ? members.filter((child) => childIn(child, 'name') === undefined).map((child) => baseOf(child, lowerer))
    : [typeName(type, lowerer)];
  return [
    {
      kind: 'class',
      class: {
        name: lowerer.fieldText(node, 'name'),
        bases,
        decorators: [],
        fields: type?.type === 'struct_type' ? members.flatMap((child) => fieldsOf(child, lowerer)) : [],
        methods: type?.type === 'interface_type' ? members.flatMap((child) => signatures(child, lowerer)) : [],
        body: [],
        start,
        end,
      },
      start,
      end,
    },
  ];
};

function baseOf(member: SyntaxNode, lowerer: Lowerer): string {
  return typeName(childIn(member, 'type') ?? member, lowerer);
}

/** Fields of a struct; the tag, such as `json:"ssn"`, decorates them. */
function fieldsOf(member: SyntaxNode, lowerer: Lowerer): readonly FieldNode[] {
  const tag = childIn(member, 'tag');
  return childrenIn(member, 'name').map((named) => ({
    name: lowerer.textOf(named),
    type: lowerer.fieldText(member, 'type'),
    value: undefined,
    decorators: tag === undefined ? [] : [lowerer.expression(tag)],
    start: member.start,
    end: member.end,
  }));
}

function signatures(member: SyntaxNode, lowerer: Lowerer): readonly FunctionNode[] {
  const named = lowerer.fieldText(member, 'name');
  if (named === '') return [];
  const given = lowerer.parameters(childIn(member, 'parameters'));
  return [
    functionNode(member, {
      name: named,
      parameters: given,
      returns: lowerer.fieldText(member, 'result'),
      body: [],
    }),
  ];
}

/** `switch v := x.(type)`: v is x. */
const typeSwitch: Lowering<readonly Statement[]> = (node, lowerer) => [
  ...lowerer.statements(childIn(node, 'initializer')),
  ...(childIn(node, 'alias') === undefined
    ? []
    : assign({ target: 'alias', value: 'value', declares: true })(node, lowerer)),
  ...branch('value')(without(node, 'initializer', 'alias'), lowerer),
];

/**
 * Go. Grammar: tree-sitter-go 0.25. Constructors are functions by custom alone, so no call constructs; `T{…}` is an
 * object with its type. Pointers leave no trace. What is sent into a channel augments the channel.
 */
export const go: LanguageTable = {
  formatting: ['fmt.Sprintf', 'fmt.Sprint', 'fmt.Sprintln'],
  ignored: ['type_arguments', 'type_parameter_list', 'label_name'],
  imports: { import_spec: imports },
  package: { package_clause: (node, { textOf }) => namedChildren(node).map(textOf)[0] ?? '' },
  expressions: {
    identifier: name,
    blank_identifier: name,
    field_identifier: name,
    package_identifier: name,
    type_identifier: name,
    qualified_type: member('package', 'name'),
    selector_expression: member('operand', 'field'),
    index_expression: index('operand', 'index'),
    call_expression: call({ callee: 'function', args: 'arguments' }),
    type_conversion_expression: conversion,
    type_assertion_expression: transparent('operand'),
    parenthesized_expression: transparent(),
    composite_literal: composite,
    func_literal: lambda({ parameters: 'parameters', returns: 'result', body: 'body' }),
    interpreted_string_literal: text(),
    raw_string_literal: text({ raw: true }),
    rune_literal: text(),
    int_literal: constant,
    float_literal: constant,
    imaginary_literal: constant,
    true: constant,
    false: constant,
    nil: constant,
    iota: name,
    expression_list: sequence,
    binary_expression: binary('left', 'right', nothingChooses),
    unary_expression: prefixed,
  },
  statements: {
    source_file: block,
    package_clause: () => [],
    block,
    statement_list: block,
    expression_statement: evaluated,
    var_spec: spec,
    const_spec: spec,
    short_var_declaration: assignEach({ target: 'left', value: 'right', declares: true }),
    assignment_statement: assignments,
    inc_statement: step,
    dec_statement: step,
    send_statement: assign({ target: 'channel', value: 'value', augments: true }),
    receive_statement: (node, lowerer) =>
      childIn(node, 'left') === undefined
        ? evaluated(node, lowerer)
        : assign({ target: 'left', value: 'right', declares: true })(node, lowerer),
    function_declaration: declaration,
    method_declaration: method,
    type_spec: typeSpec,
    type_alias: typeSpec,
    return_statement: exit('return'),
    if_statement: preceded(['initializer'], branch('condition')),
    expression_switch_statement: preceded(['initializer'], branch('value')),
    expression_case: branch('value'),
    default_case: block,
    type_switch_statement: typeSwitch,
    type_case: branch('type'),
    select_statement: branch(),
    communication_case: block,
    for_statement: loops,
    labeled_statement: block,
  },
  arguments: { variadic_argument: spreadArgument() },
  parameters: { parameter_declaration: parameters, variadic_parameter_declaration: parameters },
};

/** `i++` and `i--`. */
function step(node: SyntaxNode, lowerer: Lowerer): readonly Statement[] {
  const { start, end } = node;
  const target = lowerer.expression(namedChildren(node)[0]);
  const value: Expression = { kind: 'constant', value: 1, start, end };
  return [{ kind: 'assign', target, value, declares: false, type: '', augments: true, start, end }];
}
