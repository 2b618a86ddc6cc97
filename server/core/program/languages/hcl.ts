import { block, callOf, constant, name } from '../forms.js';
import { type LanguageTable, type Lowerer, type Lowering, nameAt, other } from '../lower.js';
import type { Argument, Entry, Expression, Statement } from '../model.js';
import { childIn, childOf, namedChildren, type SyntaxNode } from '../syntax.js';
import { dedented, loneHole, text } from '../templates.js';

/** What stands around texts and brackets has nodes of its own in this grammar. */
const marks: ReadonlySet<string> = new Set([
  'quoted_template_start',
  'quoted_template_end',
  'heredoc_start',
  'heredoc_identifier',
  'template_interpolation_start',
  'template_interpolation_end',
  'template_directive_start',
  'template_directive_end',
  'template_else_intro',
  'template_if_end',
  'template_for_end',
  'strip_marker',
  'block_start',
  'block_end',
  'tuple_start',
  'tuple_end',
  'object_start',
  'object_end',
]);

function partsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return namedChildren(node).filter(({ type }) => !marks.has(type));
}

/** The children that tell what a block is: its type, then its labels. */
function headOf(node: SyntaxNode, lowerer: Lowerer): readonly string[] {
  return partsOf(node)
    .filter(({ type }) => type === 'identifier' || type === 'string_lit')
    .map((child) => {
      const lowered = lowerer.expression(child);
      return lowered.kind === 'string' ? lowered.value : lowerer.textOf(child);
    });
}

/** `a.b.c` as members. */
function pathOf(node: SyntaxNode, path: readonly string[]): Expression {
  const at = { start: node.start, end: node.end };
  const [first, ...rest] = path;
  return rest.reduce<Expression>(
    (object, property) => ({ kind: 'member', object, property, ...at }),
    nameAt(at, first ?? ''),
  );
}

function assignTo(node: SyntaxNode, path: readonly string[], value: Expression | undefined, type = ''): Statement {
  const { start, end } = node;
  return { kind: 'assign', target: pathOf(node, path), value, declares: true, type, augments: false, start, end };
}

/**
 * A block at the top is an assignment to the path of its type and labels: `resource.aws_s3_bucket.b`. Variables and
 * locals are assigned to the paths by which they are used: `var.url`, whose value is its default, and `local.a`.
 */
const topBlock: Lowering<readonly Statement[]> = (node, lowerer) => {
  const [kind = '', ...labels] = headOf(node, lowerer);
  const body = childOf(node, 'body');
  const attributes = body === undefined ? [] : namedChildren(body).filter(({ type }) => type === 'attribute');
  if (kind === 'locals') {
    return attributes.map((each) =>
      assignTo(each, ['local', keyOfAttribute(each, lowerer)], valueOfAttribute(each, lowerer)),
    );
  }
  if (kind === 'variable' && labels.length === 1) {
    const named = (key: string) => attributes.find((each) => keyOfAttribute(each, lowerer) === key);
    const type = named('type');
    const initial = named('default');
    const written = type === undefined ? undefined : childOf(type, 'expression');
    const value = initial === undefined ? undefined : valueOfAttribute(initial, lowerer);
    return [assignTo(node, ['var', ...labels], value, written === undefined ? '' : lowerer.textOf(written))];
  }
  return [assignTo(node, [kind, ...labels], blockValue(node, typed.has(kind) ? (labels[0] ?? '') : '', lowerer))];
};

/** Blocks whose first label names what they make. */
const typed: ReadonlySet<string> = new Set([
  'resource',
  'data',
  'ephemeral',
  'provider',
  'source',
  'backend',
  'provisioner',
]);

/** The attributes and blocks inside of a block, as an object. A block that is repeated is an entry each time. */
function blockValue(node: SyntaxNode, type: string, lowerer: Lowerer): Expression {
  const body = childOf(node, 'body');
  const { start, end } = node;
  const entries = (body === undefined ? [] : namedChildren(body)).flatMap((each): readonly Entry[] => {
    if (each.type === 'attribute')
      return [{ key: keyOfAttribute(each, lowerer), value: valueOfAttribute(each, lowerer) }];
    return each.type === 'block' ? innerBlock(each, lowerer) : [];
  });
  return { kind: 'object', type, entries, start, end };
}

/** `dynamic "setting"` makes blocks called `setting` out of its `content`; what it goes through stands beside. */
function innerBlock(node: SyntaxNode, lowerer: Lowerer): readonly Entry[] {
  const [key = '', ...labels] = headOf(node, lowerer);
  const [label = ''] = labels;
  const value = blockValue(node, key === 'dynamic' ? '' : label, lowerer);
  if (key !== 'dynamic' || value.kind !== 'object') return [{ key, value }];
  return value.entries.map((each) => (each.key === 'content' ? { ...each, key: label } : { ...each, key: undefined }));
}

function keyOfAttribute(node: SyntaxNode, { textOf }: Lowerer): string {
  const key = childOf(node, 'identifier');
  return key === undefined ? '' : textOf(key);
}

function valueOfAttribute(node: SyntaxNode, lowerer: Lowerer): Expression {
  return lowerer.expression(childOf(node, 'expression'));
}

/** A value and what is read from it: `.name`, `[0]`, `[*].id`. */
const chain: Lowering<Expression> = (node, lowerer) => chainOf(partsOf(node), lowerer);

function chainOf(nodes: readonly SyntaxNode[], lowerer: Lowerer): Expression {
  const [first, ...steps] = nodes;
  return steps.reduce((object, step) => stepped(object, step, lowerer), lowerer.expression(first));
}

function stepped(object: Expression, step: SyntaxNode, lowerer: Lowerer): Expression {
  const [inner, ...more] = namedChildren(step);
  const { start } = object;
  const { end } = step;
  switch (step.type) {
    case 'get_attr':
      return { kind: 'member', object, property: inner === undefined ? '' : lowerer.textOf(inner), start, end };
    case 'index':
      return { kind: 'index', object, index: lowerer.expression(inner), start, end };
    case 'splat':
    case 'full_splat':
    case 'attr_splat':
      // What is read from each item is read from the list here.
      return [...(inner === undefined ? [] : [inner]), ...more].reduce(
        (value, each) => stepped(value, each, lowerer),
        object,
      );
    default:
      return { kind: 'other', parts: [object, lowerer.expression(step)], start, end };
  }
}

const holes = ['template_interpolation', 'template_directive'];

const template = loneHole(text({ names: holes, open: /^"/, close: /"$/ }));

/** A heredoc, between the two places where its mark stands. */
const heredoc: Lowering<Expression> = (node, lowerer) => {
  const identifiers = node.children.filter(({ type }) => type === 'heredoc_identifier');
  const start = identifiers[0]?.end ?? node.start;
  const end = identifiers.length > 1 ? (identifiers.at(-1)?.start ?? node.end) : node.end;
  const body = { ...node, start, end };
  const lowered = loneHole(
    text({ names: holes, open: /^[ \t]{0,200}\r?\n/, close: /(?<=\n)[ \t]{1,200}$/, raw: true }),
  )(body, lowerer);
  const opening = childOf(node, 'heredoc_start');
  return opening !== undefined && lowerer.textOf(opening).endsWith('-') ? dedented(lowered) : lowered;
};

/** The parts of `%{ if … }` and `%{ for … }`: tests, items and texts. */
const directive: Lowering<Expression> = (node, lowerer) => other(node, lowerer.expressions(partsOf(node)));

const binaryOperation: Lowering<Expression> = (node, lowerer) => {
  const at = node.children.findIndex(({ named }) => !named);
  const sides = [node.children.slice(0, at), node.children.slice(at + 1)];
  const { start, end } = node;
  return {
    kind: 'operation',
    operator: node.children[at]?.type ?? '',
    operands: sides.map((side) => chainOf(side, lowerer)),
    start,
    end,
  };
};

const unaryOperation: Lowering<Expression> = (node, lowerer) => ({
  kind: 'operation',
  operator: node.children.find(({ named }) => !named)?.type ?? '',
  operands: [chain(node, lowerer)],
  start: node.start,
  end: node.end,
});

const conditional: Lowering<Expression> = (node, lowerer) => {
  const [test, ...options] = namedChildren(node);
  const { start, end } = node;
  return { kind: 'choice', test: lowerer.expression(test), options: lowerer.expressions(options), start, end };
};

/** Functions that give the first of their arguments that is there. */
const choosing: ReadonlySet<string> = new Set(['coalesce', 'try']);

const called: Lowering<Expression> = (node, lowerer) => {
  const callee = lowerer.expression(childOf(node, 'identifier'));
  const given = namedChildren(childOf(node, 'function_arguments') ?? { ...node, children: [] });
  const spreads = given.some(({ type }) => type === 'ellipsis');
  const args = given
    .filter(({ type }) => type !== 'ellipsis')
    .map(
      (each, at, all): Argument => ({
        ...(spreads && at === all.length - 1 ? { spread: true } : {}),
        value: lowerer.expression(each),
      }),
    );
  const { start, end } = node;
  if (callee.kind === 'name' && choosing.has(callee.name) && !spreads) {
    return { kind: 'choice', test: undefined, options: args.map(({ value }) => value), start, end };
  }
  return callOf(node, callee, args, lowerer, false);
};

const objectValue: Lowering<Expression> = (node, lowerer) => {
  const entries = partsOf(node).map((each): Entry => {
    const key = lowerer.expression(childIn(each, 'key'));
    const known = key.kind === 'string' ? key.value : key.kind === 'name' ? key.name : undefined;
    return { key: known, value: lowerer.expression(childIn(each, 'val')) };
  });
  return { kind: 'object', type: '', entries, start: node.start, end: node.end };
};

const tuple: Lowering<Expression> = (node, lowerer) => ({
  kind: 'list',
  items: lowerer.expressions(partsOf(node)),
  start: node.start,
  end: node.end,
});

/** `for k, v in xs` of a comprehension binds like an assignment. */
const forIntro: Lowering<Expression> = (node, lowerer) => {
  const parts = namedChildren(node);
  const targets = lowerer.expressions(parts.slice(0, -1));
  const { start, end } = node;
  const [only, ...more] = targets;
  const target: Expression =
    only !== undefined && more.length === 0 ? only : { kind: 'list', items: targets, start, end };
  return { kind: 'assignment', target, value: lowerer.expression(parts.at(-1)), start, end };
};

/**
 * HCL and Terraform. Grammars: tree-sitter-hcl and tree-sitter-terraform 1.2. There are no statements but blocks and
 * attributes; both are assignments. Resources are objects of their type.
 */
export const hcl: LanguageTable = {
  formatting: ['format'],
  expressions: {
    identifier: name,
    expression: chain,
    string_lit: template,
    quoted_template: template,
    heredoc_template: heredoc,
    template_interpolation: chain,
    template_literal: text({ open: /^(?!)/, close: /(?!)$/ }),
    template_directive: directive,
    template_if_intro: directive,
    template_for_start: directive,
    legacy_index: (node, { textOf }) => {
      const value = Number(textOf(node).slice(1));
      return { kind: 'constant', value, start: node.start, end: node.end };
    },
    numeric_lit: constant,
    bool_lit: constant,
    null_lit: constant,
    object: objectValue,
    tuple,
    for_tuple_expr: tuple,
    for_object_expr: tuple,
    for_intro: forIntro,
    function_call: called,
    conditional,
    binary_operation: binaryOperation,
    unary_operation: unaryOperation,
  },
  statements: {
    config_file: block,
    body: block,
    block: topBlock,
    attribute: (node, lowerer) => [assignTo(node, [keyOfAttribute(node, lowerer)], valueOfAttribute(node, lowerer))],
  },
  parameters: {},
};
