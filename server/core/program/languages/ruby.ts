import { classOf } from '../classes.js';
import {
  assignEach,
  assignment,
  binary,
  block,
  branch,
  callOf,
  conditional,
  constant,
  entry,
  exit,
  index,
  keyOf,
  list,
  loop,
  name,
  object,
  parameter,
  plainParameter,
  returning,
  sequence,
  spreadArgument,
  spreadEntry,
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
import type { Argument, ClassNode, Entry, Expression, FunctionNode, Import, Parameter, Statement } from '../model.js';
import { childIn, childOf, childrenIn, namedChildren, type SyntaxNode } from '../syntax.js';
import { adjacent, dedented, text } from '../templates.js';

/** `require 'm'` and `require_relative 'm'` bring in all names of a file. */
const required: Lowering<readonly Import[]> = (node, lowerer) => {
  const method = lowerer.fieldText(node, 'method');
  if (!requiring.has(method) || childIn(node, 'receiver') !== undefined) return [];
  const given = namedChildren(childIn(node, 'arguments') ?? { ...node, children: [] })[0];
  const module = lowerer.optional(given);
  if (module?.kind !== 'string') return [];
  const isLocal = method === 'require_relative' && !module.value.startsWith('.');
  return [
    { module: isLocal ? `./${module.value}` : module.value, name: '*', local: '', start: node.start, end: node.end },
  ];
};

const requiring: ReadonlySet<string> = new Set(['require', 'require_relative', 'load']);

/** A symbol is a string; `:a`, `a:`, `:"a b"`. */
const symbol: Lowering<Expression> = (node, { textOf }) => {
  const value = textOf(node).replace(/^:/, '').replace(/:$/, '');
  return { kind: 'string', value, start: node.start, end: node.end };
};

/** `@client` and `@@client` are members of the object. */
const ownVariable: Lowering<Expression> = (node, { textOf }) => ({
  kind: 'member',
  object: nameAt({ start: node.start, end: node.start + 1 }, 'this'),
  property: textOf(node).replace(/^@+/, ''),
  start: node.start,
  end: node.end,
});

/** `A::B`, `::B`. */
const scoped: Lowering<Expression> = (node, lowerer) => {
  const property = lowerer.fieldText(node, 'name');
  const scope = childIn(node, 'scope');
  if (scope === undefined) return nameAt(node, property);
  return { kind: 'member', object: lowerer.expression(scope), property, start: node.start, end: node.end };
};

/** `receiver.method(args) { block }`. Without arguments it reads a member, and `C.new` constructs. */
const called: Lowering<Expression> = (node, lowerer) => {
  const receiver = lowerer.optional(childIn(node, 'receiver'));
  const method = childIn(node, 'method');
  const property = method === undefined ? '' : lowerer.textOf(method);
  const args = childIn(node, 'arguments');
  const own = childIn(node, 'block');
  const given = [...lowerer.arguments(args), ...(own === undefined ? [] : [{ value: lowerer.expression(own) }])];
  if (property === 'new') return callOf(node, receiver ?? nameAt(node, 'this'), given, lowerer, true);
  if (receiver === undefined) {
    const [only] = given;
    const isLambda = (property === 'lambda' || property === 'proc') && only?.value.kind === 'function';
    const callee = method === undefined ? other(node, []) : nameAt(method, property);
    return isLambda ? only.value : callOf(node, callee, given, lowerer, false);
  }
  // `f.(x)` calls what f is.
  if (method === undefined) return callOf(node, receiver, given, lowerer, false);
  const callee: Expression = { kind: 'member', object: receiver, property, start: node.start, end: method.end };
  const isCall = args !== undefined || own !== undefined || /[!?]$/.test(property);
  return isCall ? callOf(node, callee, given, lowerer, false) : callee;
};

/** Calls that are statements: `raise`, `attr_reader`, `each`; a member alone is a call too. */
const calledStatement: Lowering<readonly Statement[]> = (node, lowerer) => {
  const { start, end } = node;
  const method = lowerer.fieldText(node, 'method');
  if (childIn(node, 'receiver') === undefined) {
    const args = lowerer.arguments(childIn(node, 'arguments'));
    if (method === 'raise') return [{ kind: 'throw', value: raised(node, args), start, end }];
    if (method.startsWith('attr_')) return args.flatMap((each) => attribute(each));
  } else if (method === 'each' || method === 'find_each') {
    const own = childIn(node, 'block');
    if (own !== undefined) return [eachLoop(node, own, lowerer)];
  }
  const lowered = lowerer.expression(node);
  if (lowered.kind !== 'member') return [expressionStatement(lowered)];
  return [expressionStatement(callOf(node, lowered, [], lowerer, false))];
};

/** `raise Problem, "text"` throws what `Problem.new("text")` makes. */
function raised({ start, end }: SyntaxNode, [what, ...rest]: readonly Argument[]): Expression | undefined {
  if (what === undefined || rest.length === 0) return what?.value;
  return { kind: 'call', callee: what.value, args: rest, construct: true, start, end };
}

function attribute({ value }: Argument): readonly Statement[] {
  if (value.kind !== 'string') return [];
  const { start, end } = value;
  const target = nameAt(value, value.value);
  return [{ kind: 'assign', target, value: undefined, declares: true, type: '', augments: false, start, end }];
}

/** `xs.each do |x|` is the loop of the language. */
function eachLoop({ start, end, ...node }: SyntaxNode, own: SyntaxNode, lowerer: Lowerer): Statement {
  const given = lowerer
    .parameters(childIn(own, 'parameters'))
    .map(({ name: known, pattern, ...span }) => pattern ?? nameAt(span, known));
  const [first, ...more] = given;
  const target: Expression | undefined = more.length === 0 ? first : { kind: 'list', items: given, start, end };
  const receiver = node.children.find(({ field }) => field === 'receiver');
  const body = lowerer.statements(childIn(own, 'body'));
  return { kind: 'loop', target, iterable: lowerer.optional(receiver), body, start, end };
}

/** Bare names are calls where they are statements. */
const bareCall: Lowering<readonly Statement[]> = (node, lowerer) => [
  expressionStatement(callOf(node, lowerer.expression(node), [], lowerer, false)),
];

/** A body whose last expression is returned; a name or member there is a value, and no call made for its effect. */
function givingBody(statements: readonly Statement[]): readonly Statement[] {
  return returning(statements).map(withoutCall);
}

function withoutCall(statement: Statement): Statement {
  if (statement.kind === 'branch') {
    return { ...statement, blocks: statement.blocks.map((each) => each.map(withoutCall)) };
  }
  if (statement.kind !== 'return' || statement.value?.kind !== 'call') return statement;
  const { callee, args, end } = statement.value;
  // A call that is written has brackets behind its callee.
  return args.length === 0 && callee.end === end && !/[!?]$/.test(lastName(callee))
    ? { ...statement, value: callee }
    : statement;
}

function lastName(callee: Expression): string {
  if (callee.kind === 'name') return callee.name;
  return callee.kind === 'member' ? callee.property : '';
}

/** `do |x| … end`, `{ |x| … }`, `->(x) { … }`. */
const closure: Lowering<Expression> = (node, lowerer) => {
  const { start, end } = node;
  const parameters = lowerer.parameters(childIn(node, 'parameters'));
  const body = givingBody(lowerer.statements(childIn(node, 'body')));
  return { kind: 'function', function: functionNode(node, { parameters, body }), start, end };
};

/** `&:name` is a block that calls `name` of what it gets. */
const blockArgument: Lowering<readonly Argument[]> = (node, lowerer) => {
  const { start, end } = node;
  const value = lowerer.optional(namedChildren(node)[0]);
  if (value === undefined) return [];
  if (value.kind !== 'string') return [{ value }];
  const item = { name: 'item', type: '', decorators: [], start, end };
  const read: Expression = { kind: 'member', object: nameAt(node, 'item'), property: value.value, start, end };
  const body: readonly Statement[] = [{ kind: 'return', value: read, start, end }];
  return [{ value: { kind: 'function', function: functionNode(node, { parameters: [item], body }), start, end } }];
};

/** `k: v` and `"k" => v` among arguments are named; `k:` alone stands for `k: k`. */
const pairArgument: Lowering<readonly Argument[]> = (node, lowerer) =>
  pairEntry(node, lowerer).map(({ key, value }) => (key === undefined ? { value } : { name: key, value }));

const pairEntry: Lowering<readonly Entry[]> = (node, lowerer) => {
  if (childIn(node, 'value') !== undefined) {
    const key = childIn(node, 'key');
    return key?.type === 'identifier' || key?.type === 'constant'
      ? [{ key: undefined, value: lowerer.expression(childIn(node, 'value')) }]
      : entry('key', 'value')(node, lowerer);
  }
  const key = childIn(node, 'key');
  const known = keyOf(key, lowerer);
  return key === undefined || known === undefined ? [] : [{ key: known, value: nameAt(key, known) }];
};

/** `def`. What its last expression gives is returned; `initialize` constructs. */
const method: Lowering<readonly Statement[]> = (node, lowerer) => {
  const known = lowerer.fieldText(node, 'name');
  const constructs = known === 'initialize';
  const statements = lowerer.statements(childIn(node, 'body'));
  const parts: FunctionNode = functionNode(node, {
    name: known,
    parameters: lowerer.parameters(childIn(node, 'parameters')),
    body: constructs ? statements : givingBody(statements),
    ...(constructs ? { constructs } : {}),
  });
  return [{ kind: 'function', function: parts, start: node.start, end: node.end }];
};

/** Classes and modules; modules that they include are bases. */
const classForm: Lowering<readonly Statement[]> = (node, lowerer) => {
  const made = classOf(node, lowerer, { name: 'name', bases: ['superclass'], body: 'body' });
  const included = made.body.flatMap(includedIn);
  const whole: ClassNode = {
    ...made,
    bases: [...made.bases, ...included],
    body: made.body.filter((statement) => includedIn(statement).length === 0),
  };
  return [{ kind: 'class', class: whole, start: node.start, end: node.end }];
};

function includedIn(statement: Statement): readonly string[] {
  if (statement.kind !== 'expression' || statement.expression.kind !== 'call') return [];
  const { callee, args } = statement.expression;
  if (callee.kind !== 'name' || !including.has(callee.name)) return [];
  return args.map(({ value }) => constantPath(value)).filter((path) => path !== '');
}

const including: ReadonlySet<string> = new Set(['include', 'extend', 'prepend']);

function constantPath(value: Expression): string {
  if (value.kind === 'name') return value.name;
  return value.kind === 'member' ? `${constantPath(value.object)}::${value.property}` : '';
}

/** A body with `rescue`, `else` or `ensure` branches; any other is its statements. */
const guarded: Lowering<readonly Statement[]> = (node, lowerer) => {
  const children = namedChildren(node);
  const isHandler = ({ type }: SyntaxNode) => type === 'rescue' || type === 'ensure' || type === 'else';
  const main = children.filter((child) => !isHandler(child)).flatMap((child) => lowerer.statements(child));
  const handlers = children.filter(isHandler).map((child) => lowerer.statements(child));
  if (handlers.length === 0) return main;
  const blocks = [main, ...handlers].filter((each) => each.length > 0);
  return [{ kind: 'branch', tests: [], blocks, start: node.start, end: node.end }];
};

/** `if`, `case` in the place of a value. */
const chosen: Lowering<Expression> = (node, lowerer) => {
  const test = childIn(node, 'condition') ?? childIn(node, 'value');
  const options = namedChildren(node).filter((child) => child !== test && child.field !== 'pattern');
  return {
    kind: 'choice',
    test: lowerer.optional(test),
    options: options.map((child) => lowerer.expression(childIn(child, 'body') ?? child)),
    start: node.start,
    end: node.end,
  };
};

/** `case x in { name:, ssn: id }` takes x apart in each block. */
const matched: Lowering<readonly Statement[]> = (node, lowerer) => {
  const value = lowerer.expression(childIn(node, 'value'));
  const blocks = namedChildren(node)
    .filter(({ field }) => field !== 'value')
    .map((clause): readonly Statement[] => {
      const pattern = childIn(clause, 'pattern');
      const { start, end } = pattern ?? clause;
      const target = pattern !== undefined && binding.has(pattern.type) ? lowerer.expression(pattern) : undefined;
      const bound: readonly Statement[] =
        target === undefined
          ? []
          : [{ kind: 'assign', target, value, declares: true, type: '', augments: false, start, end }];
      return [...bound, ...lowerer.statements(childIn(clause, 'body') ?? childIn(clause, 'else'))];
    });
  return [{ kind: 'branch', tests: [value], blocks, start: node.start, end: node.end }];
};

const binding: ReadonlySet<string> = new Set(['hash_pattern', 'array_pattern', 'identifier']);

/** `list << item` adds to the list. */
const appended: Lowering<readonly Statement[]> = (node, lowerer) => {
  if (childIn(node, 'operator')?.type !== '<<') return [expressionStatement(lowerer.expression(node))];
  const { start, end } = node;
  const target = lowerer.expression(childIn(node, 'left'));
  const value = lowerer.expression(childIn(node, 'right'));
  return [{ kind: 'assign', target, value, declares: false, type: '', augments: true, start, end }];
};

const yielded: Lowering<Expression> = (node, lowerer) =>
  callOf(
    node,
    nameAt({ start: node.start, end: node.start + 5 }, 'yield'),
    lowerer.arguments(namedChildren(node)[0]),
    lowerer,
    false,
  );

/** A command between backticks is run. */
const shellCommand: Lowering<Expression> = (node, lowerer) =>
  callOf(
    node,
    nameAt(node, '`'),
    [{ value: text({ holes: ['interpolation'], open: /^(?:`|%x\W)/, close: /\W$/ })(node, lowerer) }],
    lowerer,
    false,
  );

/** The text of a heredoc, which `withHeredocs` put below the place where it is used. */
const heredoc: Lowering<Expression> = (node, lowerer) => {
  const body = node.children[0];
  const opening = lowerer.textOf({ ...node, end: Math.min(node.end, node.start + 4) });
  if (body === undefined) return { kind: 'string', value: '', start: node.start, end: node.end };
  const end = childOf(body, 'heredoc_end')?.start ?? body.end;
  const raw = opening.includes("'");
  const whole = text({ holes: ['interpolation'], open: /^\r?\n/, close: /(?<=\n)[ \t]{1,200}$/, raw })(
    { ...body, end },
    lowerer,
  );
  return opening.includes('~') ? dedented(whole) : whole;
};

/** The tree with the text of each heredoc below its beginning. Texts stand in the order of their beginnings. */
function withHeredocs(root: SyntaxNode): SyntaxNode {
  const bodies: SyntaxNode[] = [];
  const gather = (node: SyntaxNode): void => {
    if (node.type === 'heredoc_body') bodies.push(node);
    for (const child of node.children) gather(child);
  };
  gather(root);
  if (bodies.length === 0) return root;
  let next = 0;
  const attach = (node: SyntaxNode): SyntaxNode => {
    if (node.type === 'heredoc_beginning') {
      const body = bodies[next++];
      return body === undefined ? node : { ...node, children: [body] };
    }
    const children = node.children.map(attach);
    return children.every((child, at) => child === node.children[at]) ? node : { ...node, children };
  };
  return attach(root);
}

const isRaw = (source: string) => /^(?:'|%q)/.test(source);

const string = text({
  holes: ['interpolation'],
  open: /^(?:["'`]|%[qQwWiI]?[^\w\s]|\?)/,
  close: /[^\w\s]$/,
  raw: isRaw,
});

const word = text({ holes: ['interpolation'], open: /^(?!)/, close: /(?!)$/ });

const exits: Lowering<readonly Statement[]> = (node, lowerer) => {
  const given = namedChildren(node)[0];
  const value = given === undefined ? undefined : sequence(given, lowerer);
  return [{ kind: 'return', value, start: node.start, end: node.end }];
};

const innerName: Lowering<readonly Parameter[]> = (node, lowerer) => {
  const named = childIn(node, 'name');
  return named === undefined ? [] : plainParameter(named, lowerer);
};

/** `until`, `while` and their modifiers. */
const loops = loop({ iterable: 'condition', body: 'body' });

const choices = branch('condition');

/**
 * Ruby. Grammar: tree-sitter-ruby 0.23. `C.new(…)` is a construction of `C`, without `new` in its callee. A call
 * without arguments is a member where it is a value, and a call where it is a statement. Symbols are strings,
 * instance variables are members of `this`, and what a method's last expression gives is returned.
 */
export const ruby: LanguageTable = {
  self: ['self'],
  formatting: ['format', 'sprintf'],
  ignored: ['heredoc_body', 'alias', 'undef', 'uninterpreted'],
  imports: { call: required },
  expressions: {
    identifier: name,
    constant: name,
    global_variable: name,
    instance_variable: ownVariable,
    class_variable: ownVariable,
    self: name,
    super: name,
    scope_resolution: scoped,
    call: called,
    element_reference: index('object', -1),
    string,
    character: string,
    bare_string: word,
    bare_symbol: word,
    chained_string: adjacent,
    heredoc_beginning: heredoc,
    subshell: shellCommand,
    regex: (node, lowerer) =>
      other(node, lowerer.expressions(node.children.filter(({ type }) => type === 'interpolation'))),
    simple_symbol: symbol,
    hash_key_symbol: symbol,
    delimited_symbol: text({ holes: ['interpolation'], open: /^:["']/ }),
    integer: constant,
    float: constant,
    true: constant,
    false: constant,
    nil: constant,
    array: list,
    string_array: list,
    symbol_array: list,
    left_assignment_list: list,
    right_assignment_list: list,
    destructured_left_assignment: list,
    array_pattern: list,
    hash: object({ pair: pairEntry, hash_splat_argument: spreadEntry() }),
    hash_pattern: object({ keyword_pattern: pairEntry }),
    pair: transparent('value'),
    lambda: (node, lowerer) => {
      const inner = childIn(node, 'body');
      const parameters = childrenIn(node, 'parameters');
      return closure({ ...node, children: [...parameters, ...(inner === undefined ? [] : inner.children)] }, lowerer);
    },
    block: closure,
    do_block: closure,
    conditional: conditional('condition', 'consequence', 'alternative'),
    if: chosen,
    unless: chosen,
    elsif: chosen,
    case: chosen,
    rescue_modifier: (node, lowerer) => ({
      kind: 'choice',
      test: undefined,
      options: lowerer.expressions(namedChildren(node)),
      start: node.start,
      end: node.end,
    }),
    binary: binary('left', 'right'),
    unary: unary('operand'),
    assignment: assignment('left', 'right'),
    operator_assignment: assignment('left', 'right'),
    match_pattern: assignment('pattern', 'value'),
    yield: yielded,
  },
  statements: {
    program: (root, lowerer) => block(withHeredocs(root), lowerer),
    body_statement: guarded,
    block_body: block,
    begin: guarded,
    begin_block: block,
    parenthesized_statements: block,
    call: calledStatement,
    identifier: bareCall,
    binary: appended,
    assignment: assignEach({ target: 'left', value: 'right' }),
    operator_assignment: assignEach({ target: 'left', value: 'right', augments: true }),
    method,
    singleton_method: method,
    class: classForm,
    module: classForm,
    singleton_class: (node, lowerer) => lowerer.statements(childIn(node, 'body')),
    return: exits,
    yield: (node, lowerer) => exit('yield')(node, lowerer),
    if: choices,
    unless: choices,
    elsif: choices,
    if_modifier: choices,
    unless_modifier: choices,
    else: block,
    case: branch('value'),
    when: branch('pattern'),
    case_match: matched,
    rescue: (node, lowerer) => lowerer.statements(childIn(node, 'body')),
    ensure: block,
    while: loops,
    until: loops,
    while_modifier: loops,
    until_modifier: loops,
    for: loop({ target: 'pattern', iterable: 'value', body: 'body' }),
    do: block,
  },
  arguments: {
    pair: pairArgument,
    splat_argument: spreadArgument(),
    hash_splat_argument: spreadArgument(),
    block_argument: blockArgument,
  },
  parameters: {
    identifier: plainParameter,
    optional_parameter: parameter({ name: 'name', value: 'value' }),
    keyword_parameter: parameter({ name: 'name', value: 'value' }),
    splat_parameter: innerName,
    hash_splat_parameter: innerName,
    block_parameter: innerName,
    destructured_parameter: (node, lowerer) => [
      { name: '', pattern: list(node, lowerer), type: '', decorators: [], start: node.start, end: node.end },
    ],
  },
};
