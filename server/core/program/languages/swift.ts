import { blockValue, branchValue, matchStatement, matchValue, nodesOf, returning, valueOfBlock } from '../blocks.js';
import { type ClassParts, classOf } from '../classes.js';
import { annotationsIn } from '../declarations.js';
import {
  assign,
  binary,
  block,
  branch,
  callOf,
  conditional,
  constant,
  entry,
  exit,
  list,
  member,
  name,
  object,
  transparent,
  unary,
} from '../forms.js';
import { functionNode, type LanguageTable, type Lowerer, type Lowering, nameAt, other } from '../lower.js';
import type { Argument, Expression, FunctionNode, Import, Parameter, Statement } from '../model.js';
import { childIn, childOf, childrenIn, hasToken, namedChildren, type SyntaxNode } from '../syntax.js';
import { formatted, text } from '../templates.js';

/** `import A` brings in all names of A; `import struct A.B` brings in B. */
const imports: Lowering<readonly Import[]> = (node, lowerer) => {
  const { start, end } = node;
  const path = lowerer.fieldText(node, 'path');
  const cut = path.lastIndexOf('.');
  if (childIn(node, 'kind') === undefined || cut < 0) return [{ module: path, name: '*', local: '', start, end }];
  const own = path.slice(cut + 1);
  return [{ module: path.slice(0, cut), name: own, local: own, start, end }];
};

const attributes = annotationsIn(['attribute']);

const attribute: Lowering<Expression> = (node, lowerer) => {
  const callee = lowerer.expression(childIn(node, 'name'));
  const args = childIn(node, 'args');
  return args === undefined ? callee : callOf(node, callee, lowerer.arguments(args), lowerer, false);
};

const argument: Lowering<readonly Argument[]> = (node, lowerer) => {
  const label = lowerer.fieldText(node, 'label');
  return [{ ...(label === '' ? {} : { name: label }), value: lowerer.expression(childIn(node, 'value')) }];
};

/** `f(a, label: b) { … }`; `String(format: …)` makes a text. */
const call: Lowering<Expression> = (node, lowerer) => {
  const callee = lowerer.expression(childIn(node, 'callee'));
  const args = lowerer.arguments(childIn(node, 'args'));
  if (args[0]?.name === 'format') {
    const made = formatted({ start: node.start, end: node.end }, callee, args, ['String', 'NSString']);
    if (made !== undefined) return made;
  }
  return callOf(node, callee, args, lowerer, false);
};

const index: Lowering<Expression> = (node, lowerer) => {
  const [first] = lowerer.arguments(childIn(node, 'at'));
  const { start, end } = node;
  const at = first?.value ?? other(node, []);
  return { kind: 'index', object: lowerer.expression(childIn(node, 'object')), index: at, start, end };
};

/** `\.a.b` is a function from a value to what stands there. */
const keyPath: Lowering<Expression> = (node, lowerer) => {
  const { start, end } = node;
  const value = namedChildren(node).reduce<Expression>(
    (inner, each) => ({ kind: 'member', object: inner, property: lowerer.textOf(each), start, end: each.end }),
    nameAt({ start, end: start }, '$0'),
  );
  const parameters = [{ name: '$0', type: '', decorators: [], start, end: start }];
  const made = functionNode(node, { parameters, body: [{ kind: 'return', value, start, end }] });
  return { kind: 'function', function: made, start, end };
};

// Functions

const parameter: Lowering<readonly Parameter[]> = (node, lowerer) => {
  const label = lowerer.fieldText(node, 'label');
  const value = lowerer.optional(childIn(node, 'value'));
  return [
    {
      name: lowerer.fieldText(node, 'name'),
      ...(label === '' ? {} : { label }),
      type: lowerer.fieldText(node, 'type'),
      ...(value === undefined ? {} : { default: value }),
      decorators: attributes(node, lowerer),
      start: node.start,
      end: node.end,
    },
  ];
};

/** A body that is one expression returns it. */
function returned(statements: readonly Statement[]): readonly Statement[] {
  return statements.length === 1 ? returning(statements) : statements;
}

function functionOf(node: SyntaxNode, lowerer: Lowerer): FunctionNode {
  const word = lowerer.fieldText(node, 'word');
  const returns = lowerer.fieldText(node, 'returns');
  const body = lowerer.statements(childIn(node, 'body'));
  return functionNode(node, {
    name: lowerer.fieldText(node, 'name'),
    parameters: lowerer.parameters(childIn(node, 'parameters')),
    returns,
    decorators: attributes(node, lowerer),
    body: returns === '' || returns === 'Void' ? body : returned(body),
    ...(word === 'init' ? { constructs: true } : {}),
  });
}

const functionForm: Lowering<readonly Statement[]> = (node, lowerer) => [
  { kind: 'function', function: functionOf(node, lowerer), start: node.start, end: node.end },
];

/** `$0`, `$1` … as far as a closure without parameters uses them. */
function numberedParameters(node: SyntaxNode, lowerer: Lowerer): readonly Parameter[] {
  const used = lowerer.textOf(node).match(/\$\d(?!\d)/g) ?? [];
  const count = used.reduce((most, each) => Math.max(most, Number(each.slice(1)) + 1), 0);
  const { start } = node;
  return Array.from({ length: count }, (_, at) => ({ name: `$${at}`, type: '', decorators: [], start, end: start }));
}

const closure: Lowering<Expression> = (node, lowerer) => {
  const declared = childIn(node, 'parameters');
  const parameters = declared === undefined ? numberedParameters(node, lowerer) : lowerer.parameters(declared);
  const body = returned(lowerer.statements(childIn(node, 'body')));
  const { start, end } = node;
  return { kind: 'function', function: functionNode(node, { parameters, body }), start, end };
};

// Variables and types

/** `let a = b, c: T { … }`. What a getter gives is the value; a setter or observer is a method of that name. */
const variables: Lowering<readonly Statement[]> = (node, lowerer) =>
  namedChildren(node)
    .filter(({ type }) => type === 'binding')
    .flatMap((each) => variable(each, lowerer));

function variable(node: SyntaxNode, lowerer: Lowerer): readonly Statement[] {
  const { start, end } = node;
  const target = lowerer.expression(childIn(node, 'target'));
  const holder = childOf(node, 'accessors');
  const accessors =
    holder === undefined ? [] : namedChildren(holder).filter((each) => childIn(each, 'body') !== undefined);
  const kindOf = (each: SyntaxNode) => lowerer.fieldText(each, 'kind');
  const getter = accessors.find((each) => kindOf(each) === '' || kindOf(each) === 'get');
  const body = getter === undefined ? undefined : childIn(getter, 'body');
  const computed = body === undefined ? undefined : valueOfBlock(body, lowerer.statements(body));
  const value = lowerer.optional(childIn(node, 'value')) ?? computed;
  const type = lowerer.fieldText(node, 'type');
  const named = target.kind === 'name' ? target.name : '';
  return [
    { kind: 'assign', target, value, declares: true, augments: false, type, start, end },
    ...accessors.filter((each) => each !== getter).map((each) => setter(each, named, lowerer)),
  ];
}

function setter(node: SyntaxNode, named: string, lowerer: Lowerer): Statement {
  const { start, end } = node;
  const given = lowerer.fieldText(node, 'kind') === 'didSet' ? 'oldValue' : 'newValue';
  const own = lowerer.fieldText(node, 'parameter') || given;
  const parameters = [{ name: own, type: '', decorators: [], start, end: start }];
  const body = lowerer.statements(childIn(node, 'body'));
  return { kind: 'function', function: functionNode(node, { name: named, parameters, body }), start, end };
}

const classParts: ClassParts = {
  name: 'name',
  bases: ['base'],
  body: 'body',
  decorators: attributes,
  fieldDecorators: attributes,
};

/** The name of a type, without its arguments. */
function bareType(text: string): string {
  return text.replace(/<.*$/s, '');
}

const classForm: Lowering<readonly Statement[]> = (node, lowerer) => {
  const made = classOf(node, lowerer, classParts);
  return [{ kind: 'class', class: { ...made, name: bareType(made.name) }, start: node.start, end: node.end }];
};

/** `extension T { … }`: methods of T written outside of it; fields and types inside make a class of that name. */
const extension: Lowering<readonly Statement[]> = (node, lowerer) => {
  const made = classOf(node, lowerer, classParts);
  const receiver = bareType(made.name);
  const methods = made.methods.map((each): Statement => {
    const { start, end } = each;
    return { kind: 'function', function: { ...each, receiver }, start, end };
  });
  const { start, end } = node;
  const rest: Statement = { kind: 'class', class: { ...made, name: receiver, methods: [] }, start, end };
  return made.fields.length + made.body.length === 0 ? methods : [rest, ...methods];
};

// Conditions and patterns

/** The names that a pattern binds: itself, a tuple, or the names found in it. */
function patternTarget(node: SyntaxNode | undefined, lowerer: Lowerer): Expression | undefined {
  const inner = node === undefined ? undefined : namedChildren(node)[0];
  if (node === undefined || inner === undefined) return undefined;
  if (inner.type === 'bound_name' || inner.type === 'name' || inner.type === 'tuple') return lowerer.expression(inner);
  const items = nodesOf(inner, 'bound_name').map((each) => nameAt(each, lowerer.textOf(each)));
  const { start, end } = node;
  return items.length < 2 ? items[0] : { kind: 'list', items, start, end };
}

/** `let a = b` and `case .p(let a) = b` bind names to b. `let a` alone is a as it is. */
const bindingTest: Lowering<Expression> = (node, lowerer) => {
  const { start, end } = node;
  const target = patternTarget(childIn(node, 'pattern'), lowerer);
  const value = lowerer.optional(childIn(node, 'value'));
  if (target === undefined) return value ?? other(node, []);
  return value === undefined ? target : { kind: 'assignment', target, value, start, end };
};

const switchParts = {
  subject: 'subject',
  cases: ['switch_case'],
  labels: ['case_pattern', 'where'],
  bound: (label: SyntaxNode) => nodesOf(label, 'bound_name'),
};

const forLoop: Lowering<readonly Statement[]> = (node, lowerer) => {
  const test = lowerer.optional(childIn(node, 'test'));
  const tested: readonly Statement[] =
    test === undefined ? [] : [{ kind: 'expression', expression: test, start: test.start, end: test.end }];
  return [
    {
      kind: 'loop',
      target: patternTarget(childIn(node, 'target'), lowerer),
      iterable: lowerer.optional(childIn(node, 'iterable')),
      body: [...tested, ...lowerer.statements(childIn(node, 'body'))],
      start: node.start,
      end: node.end,
    },
  ];
};

/** `while a, let b = c`: one test, or a list of them. */
const whileLoop: Lowering<readonly Statement[]> = (node, lowerer) => {
  const tests = lowerer.expressions(childrenIn(node, 'test'));
  const { start, end } = node;
  const iterable: Expression | undefined = tests.length < 2 ? tests[0] : { kind: 'list', items: tests, start, end };
  return [{ kind: 'loop', target: undefined, iterable, body: lowerer.statements(childIn(node, 'body')), start, end }];
};

const assignment: Lowering<readonly Statement[]> = (node, lowerer) =>
  assign({ target: 'left', value: 'right', augments: !hasToken(node, '=') })(node, lowerer);

/**
 * Swift 6. Trees come from the parser in `swift/`, whose node types are the keys below. `.a` without a type before it
 * is the name `a`; a parameter that callers give no label for has the label `_`.
 */
export const swift: LanguageTable = {
  self: ['self'],
  ignored: ['nothing', 'jump'],
  imports: { import: imports },
  expressions: {
    name,
    bound_name: name,
    constant: (node, lowerer) => ({
      kind: 'constant',
      value: /^(?:true|false)$/.test(lowerer.textOf(node)) ? lowerer.textOf(node) === 'true' : null,
      start: node.start,
      end: node.end,
    }),
    number: constant,
    string: text({
      holes: ['hole'],
      open: /^#*(?:"""[ \t]*\r?\n?|")/,
      close: /\r?\n?[ \t]*"""#*$|"#*$/,
      raw: (source) => source.startsWith('#'),
    }),
    array: list,
    tuple: list,
    dictionary: object({ entry: entry('key', 'value') }),
    transparent: transparent(),
    cast: transparent(),
    pattern: transparent(),
    case_pattern: (node) => other(node, []),
    type_test: (node, lowerer) => ({
      kind: 'operation',
      operator: 'is',
      operands: lowerer.expressions(namedChildren(node)),
      start: node.start,
      end: node.end,
    }),
    unary: unary(),
    binary: binary('left', 'right'),
    conditional: conditional('test', 'yes', 'no'),
    member: member('object', 'property'),
    implicit_member: transparent('property'),
    index,
    call,
    attribute,
    closure,
    key_path: keyPath,
    missing: (node) => other(node, []),
    optional_binding: bindingTest,
    case_condition: bindingTest,
    if_statement: branchValue('test'),
    switch_statement: matchValue(switchParts),
    block: blockValue,
  },
  statements: {
    file: block,
    block,
    expression_statement: (node, lowerer) => {
      const value = lowerer.expression(namedChildren(node)[0]);
      return [{ kind: 'expression', expression: value, start: node.start, end: node.end }];
    },
    assignment,
    variables,
    function: functionForm,
    accessors: block,
    accessor: (node, { statements }) => statements(childIn(node, 'body')),
    class: classForm,
    extension,
    enum_cases: block,
    enum_case: assign({ target: 'name', value: 'value', declares: true }),
    return_statement: exit('return'),
    throw_statement: exit('throw'),
    if_statement: branch('test'),
    switch_statement: matchStatement(switchParts),
    do_statement: branch(),
    for_statement: forLoop,
    while_statement: whileLoop,
  },
  arguments: { argument },
  parameters: { parameter },
};
