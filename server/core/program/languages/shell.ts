import {
  binary,
  block,
  branch,
  callOf,
  clause,
  constant,
  functionStatement,
  immediate,
  index,
  list,
  loop,
  name,
  nothingChooses,
  returning,
  transparent,
  unary,
} from '../forms.js';
import { expressionStatement, type LanguageTable, type Lowerer, type Lowering, nameAt, other } from '../lower.js';
import type { Argument, Call, Expression, Import, Statement } from '../model.js';
import { childIn, childOf, childrenIn, hasToken, namedChildren, type SyntaxNode } from '../syntax.js';
import { concatenated, filled, loneHole, text } from '../templates.js';

/** `source file` and `. file` run a file here, with all that it defines. */
const imports: Lowering<readonly Import[]> = (node, lowerer) => {
  const word = lowerer.fieldText(node, 'name');
  if (word !== 'source' && word !== '.') return [];
  const file = lowerer.optional(childIn(node, 'argument'));
  if (file?.kind !== 'string') return [];
  return [{ module: file.value, name: '*', local: '', start: node.start, end: node.end }];
};

const holes = ['simple_expansion', 'expansion', 'command_substitution', 'arithmetic_expansion', 'process_substitution'];

const quoted = loneHole(text({ names: holes, open: /^\$?"/, close: /"$/ }));

/** The text of a heredoc; a quoted mark keeps it as it is. */
function heredoc(redirect: SyntaxNode, lowerer: Lowerer): Expression {
  const body = childOf(redirect, 'heredoc_body');
  const mark = childOf(redirect, 'heredoc_start');
  if (body === undefined) return other(redirect, []);
  const raw = mark !== undefined && /["'\\]/.test(lowerer.textOf(mark));
  return text({ names: raw ? [] : holes, open: /^(?!)/, close: /(?!)$/, raw })(body, lowerer);
}

/** A word stands for its text. */
const word: Lowering<Expression> = (node, { textOf }) => ({
  kind: 'string',
  value: textOf(node).replace(/\\([\s\S])/g, '$1'),
  start: node.start,
  end: node.end,
});

/** The program that is run: by its name, without the folder that systems keep programs in. */
function calleeOf(named: SyntaxNode | undefined, lowerer: Lowerer): Expression {
  if (named === undefined) return lowerer.expression(named);
  const callee = lowerer.expression(named);
  return callee.kind === 'string'
    ? nameAt(named, callee.value.replace(/^(?:\/usr(?:\/local)?)?\/s?bin\//, ''))
    : callee;
}

/** `program words…`; files and texts that it reads or writes are arguments named by the sign of redirection. */
const command: Lowering<Expression> = (node, lowerer) => {
  const args = [...childrenIn(node, 'argument').map((each) => ({ value: lowerer.expression(each) }))];
  const redirected = childrenIn(node, 'redirect').flatMap((each) => redirections(each, lowerer));
  return callOf(node, calleeOf(childIn(node, 'name'), lowerer), [...args, ...redirected], lowerer, false);
};

function redirections(redirect: SyntaxNode, lowerer: Lowerer): readonly Argument[] {
  switch (redirect.type) {
    case 'file_redirect': {
      const sign = redirect.children.find(({ named }) => !named)?.type ?? '>';
      // `2>&1` joins two streams and names no file.
      if (sign.endsWith('&')) return [];
      return childrenIn(redirect, 'destination').map((each) => ({ name: sign, value: lowerer.expression(each) }));
    }
    case 'herestring_redirect':
      return namedChildren(redirect).map((each) => ({ name: '<<<', value: lowerer.expression(each) }));
    case 'heredoc_redirect':
      return [
        { name: '<<', value: heredoc(redirect, lowerer) },
        ...childrenIn(redirect, 'argument').map((each) => ({ value: lowerer.expression(each) })),
        ...redirect.children
          .filter(({ type }) => type.endsWith('_redirect'))
          .flatMap((each) => redirections(each, lowerer)),
      ];
    default:
      return [];
  }
}

/** What stands in a heredoc's first line after its mark goes on with the command: `cat <<EOF | ssh host`. */
function following(redirects: readonly SyntaxNode[]): readonly SyntaxNode[] {
  return redirects
    .filter(({ type }) => type === 'heredoc_redirect')
    .flatMap((each) => namedChildren(each).filter(({ type, field }) => goingOn.has(type) && field !== 'argument'));
}

const goingOn: ReadonlySet<string> = new Set(['pipeline', 'command', 'list', 'redirected_statement']);

function given(value: Expression, more: readonly Argument[]): Expression {
  if (more.length === 0) return value;
  if (value.kind === 'call') return { ...value, args: [...value.args, ...more] } satisfies Call;
  const { start, end } = value;
  return { kind: 'other', parts: [value, ...more.map((each) => each.value)], start, end };
}

const redirected: Lowering<Expression> = (node, lowerer) => {
  const redirects = childrenIn(node, 'redirect');
  const args = redirects.flatMap((each) => redirections(each, lowerer));
  const body = childIn(node, 'body');
  const value = given(body === undefined ? other(node, []) : lowerer.expression(body), args);
  return following(redirects).reduce((input, stage) => piped(input, stage, lowerer), value);
};

/** `while read line; do …; done < file` goes through the file; what else is redirected is a command. */
const redirectedStatement: Lowering<readonly Statement[]> = (node, lowerer) => {
  const body = childIn(node, 'body');
  if (body === undefined || !lowerer.isStatement(body) || simple.has(body.type)) {
    return [expressionStatement(redirected(node, lowerer))];
  }
  const inputs = childrenIn(node, 'redirect').flatMap((each) => redirections(each, lowerer));
  const input = inputs.find(({ name: sign }) => sign?.startsWith('<'))?.value;
  return withInput(lowerer.statements(body), input);
};

const simple: ReadonlySet<string> = new Set(['command', 'pipeline', 'redirected_statement']);

/** The first loop that reads goes through the input; without one, the input is seen before the statements. */
function withInput(statements: readonly Statement[], input: Expression | undefined): readonly Statement[] {
  const [first, ...rest] = statements;
  if (input === undefined) return statements;
  if (first?.kind === 'loop' && first.target !== undefined) return [{ ...first, iterable: input }, ...rest];
  return [expressionStatement(input), ...statements];
}

/** `a | b`: what a writes is an argument of b, named `|`. */
function piped(input: Expression, stage: SyntaxNode, lowerer: Lowerer): Expression {
  if (stage.type === 'pipeline') {
    return namedChildren(stage).reduce((value, child) => piped(value, child, lowerer), input);
  }
  const output = stagesEnd.has(stage.type) ? immediate(stage, lowerer.statements(stage)) : lowerer.expression(stage);
  return given(output, [{ name: '|', value: input }]);
}

const stagesEnd: ReadonlySet<string> = new Set([
  'while_statement',
  'for_statement',
  'if_statement',
  'case_statement',
  'compound_statement',
  'subshell',
]);

const pipeline: Lowering<Expression> = (node, lowerer) => {
  const [first, ...stages] = namedChildren(node);
  return stages.reduce((value, stage) => piped(value, stage, lowerer), lowerer.expression(first));
};

/** A pipeline that ends in a loop is that loop, over what comes in. */
const pipelineStatement: Lowering<readonly Statement[]> = (node, lowerer) => {
  const stages = namedChildren(node);
  const last = stages.at(-1);
  const isBody = last !== undefined && (stagesEnd.has(last.type) || last.type === 'redirected_statement');
  const body = isBody ? lowerer.statements(last) : [];
  if (body[0]?.kind !== 'loop') return [expressionStatement(lowerer.expression(node))];
  return withInput(body, pipeline({ ...node, children: stages.slice(0, -1) }, lowerer));
};

/** `A=b program`: the assignment first. `read x` assigns what it reads. */
const commandStatement: Lowering<readonly Statement[]> = (node, lowerer) => {
  const before = node.children
    .filter(({ type }) => type === 'variable_assignment')
    .flatMap((each) => lowerer.statements(each));
  if (childIn(node, 'name') === undefined) return before;
  const value = lowerer.expression(node);
  const target = readTarget(node, lowerer);
  const { start, end } = node;
  const own: Statement =
    target === undefined
      ? expressionStatement(value)
      : { kind: 'assign', target, value, declares: false, type: '', augments: false, start, end };
  return [...before, own];
};

/** The variables that `read` fills. */
function readTarget(node: SyntaxNode, lowerer: Lowerer): Expression | undefined {
  if (node.type !== 'command' || lowerer.fieldText(node, 'name') !== 'read') return undefined;
  const { start, end } = node;
  const names: Expression[] = [];
  for (const each of childrenIn(node, 'argument').toReversed()) {
    const written = lowerer.textOf(each);
    if (!/^[A-Za-z_]\w*$/.test(written)) break;
    names.unshift(nameAt(each, written));
  }
  const [only] = names;
  return names.length > 1 ? { kind: 'list', items: names, start, end } : only;
}

/** `name=value`, `name[k]=value`, `name+=value`; an empty value is the empty string. */
const assigned: Lowering<readonly Statement[]> = (node, lowerer) => {
  const { start, end } = node;
  const value = lowerer.optional(childIn(node, 'value')) ?? { kind: 'string', value: '', start: end, end };
  const target = lowerer.expression(childIn(node, 'name'));
  const augments = hasToken(node, '+=');
  return [{ kind: 'assign', target, value, declares: false, type: '', augments, start, end }];
};

/** `export`, `local`, `readonly`, `declare`: what is assigned in them. */
const declared: Lowering<readonly Statement[]> = (node, lowerer) =>
  node.children
    .filter(({ type }) => type === 'variable_assignment')
    .flatMap((each) => assigned(each, lowerer))
    .map((each) => (each.kind === 'assign' ? { ...each, declares: true } : each));

/** `$(…)`: what the commands write. `echo` and `printf` alone write their arguments. */
const substitution: Lowering<Expression> = (node, lowerer) => {
  const [only, ...more] = namedChildren(node);
  if (only === undefined) return other(node, []);
  if (more.length > 0 || stagesEnd.has(only.type)) return immediate(node, returning(lowerer.statements(node)));
  const value = lowerer.expression(only);
  if (value.kind !== 'call' || value.callee.kind !== 'name') return value;
  const args = value.args.filter((each) => each.name === undefined).map((each) => each.value);
  const isPlain = args.length === value.args.length && args.length > 0;
  if (isPlain && value.callee.name === 'printf') {
    const [format, ...rest] = args;
    return format === undefined ? value : filled(value, format, rest);
  }
  return isPlain && value.callee.name === 'echo' ? echoed(value, args) : value;
};

function echoed({ start, end }: Expression, args: readonly Expression[]): Expression {
  const [only, ...more] = args;
  if (only !== undefined && more.length === 0) return only;
  const parts = args.flatMap((each, at): readonly Expression[] =>
    at === 0 ? [each] : [{ kind: 'string', value: ' ', start: each.start, end: each.start }, each],
  );
  return concatenated({ start, end }, parts);
}

/** `${x}`, `${x:-default}`, `${x:+other}`; changes of the text (`${x%.txt}`) leave it what it is. */
const expansion: Lowering<Expression> = (node, lowerer) => {
  const operator = childIn(node, 'operator')?.type ?? '';
  const parts = namedChildren(node).filter(({ field }) => field !== 'operator');
  const [variable, ...rest] = parts;
  if (variable === undefined) return other(node, []);
  const value = lowerer.expression(variable);
  const { start, end } = node;
  if (operator === '#' && node.children.findIndex(({ type }) => type === '#') < node.children.indexOf(variable)) {
    return { kind: 'operation', operator, operands: [value], start, end };
  }
  if (!defaulting.test(operator)) return value;
  const [only, ...more] = lowerer.expressions(rest);
  const instead: Expression =
    only === undefined
      ? { kind: 'string', value: '', start: end, end }
      : more.length === 0
        ? only
        : concatenated({ start: only.start, end }, [only, ...more]);
  return { kind: 'choice', test: undefined, options: [value, instead], start, end };
};

const defaulting = /^:?[-=+]$/;

/** `--flag=$x` and other words in several parts. */
const joined: Lowering<Expression> = (node, lowerer) => {
  const parts = lowerer.expressions(namedChildren(node));
  return parts.length === 0 ? other(node, []) : concatenated(node, parts);
};

/** `if`, `elif`: tests first, then what runs, then the other branches. */
const branches: Lowering<readonly Statement[]> = (node, lowerer) => {
  const then = node.children.findIndex(({ type, named }) => !named && type === 'then');
  const children = namedChildren(node);
  const from = node.children[then]?.start ?? node.start;
  const isBranch = ({ type }: SyntaxNode) => type === 'elif_clause' || type === 'else_clause';
  const main = children.filter((child) => child.start > from && !isBranch(child));
  const blocks = [main, ...children.filter(isBranch).map((child) => [child])]
    .map((each) => each.flatMap((child) => lowerer.statements(child)))
    .filter((each) => each.length > 0);
  const tests = lowerer.expressions(children.filter((child) => child.start < from));
  return [{ kind: 'branch', tests, blocks, start: node.start, end: node.end }];
};

const loops: Lowering<readonly Statement[]> = (node, lowerer) => {
  const condition = childIn(node, 'condition');
  const target = condition === undefined ? undefined : readTarget(condition, lowerer);
  const body = lowerer.statements(childIn(node, 'body'));
  return [{ kind: 'loop', target, iterable: lowerer.optional(condition), body, start: node.start, end: node.end }];
};

/** `for x in a b "$@"`; without `in` it goes through the arguments. */
const forLoop: Lowering<readonly Statement[]> = (node, lowerer) => {
  const values = childrenIn(node, 'value');
  const { start, end } = node;
  const items = lowerer.expressions(values);
  const [only, ...more] = items;
  const iterable: Expression =
    only === undefined ? nameAt(node, '@') : more.length === 0 ? only : { kind: 'list', items, start, end };
  const target = lowerer.optional(childIn(node, 'variable'));
  return [{ kind: 'loop', target, iterable, body: lowerer.statements(childIn(node, 'body')), start, end }];
};

/** Commands that follow each other by `&&` and `||`. */
const chained: Lowering<Expression> = (node, lowerer) =>
  other(
    node,
    namedChildren(node).map((child) =>
      stagesEnd.has(child.type) || child.type === 'variable_assignment'
        ? immediate(child, lowerer.statements(child))
        : lowerer.expression(child),
    ),
  );

/**
 * Shell scripts. Grammar: tree-sitter-bash 0.25. Commands are calls of names, their words are strings. What a command
 * reads and writes is an argument named by its sign: `<`, `>`, `<<`, `|`. Parameters are the names `1`, `2`, `@`.
 */
export const shell: LanguageTable = {
  ignored: ['file_descriptor', 'unset_command', 'heredoc_start', 'heredoc_end'],
  imports: { command: imports },
  expressions: {
    word,
    variable_name: name,
    special_variable_name: name,
    number: constant,
    string: quoted,
    translated_string: quoted,
    raw_string: text({ raw: true }),
    ansi_c_string: text({ open: /^\$'/ }),
    extglob_pattern: word,
    regex: word,
    concatenation: joined,
    expansion,
    subscript: index('name', 'index'),
    array: list,
    command,
    redirected_statement: redirected,
    pipeline,
    list: chained,
    negated_command: transparent(),
    command_substitution: substitution,
    process_substitution: substitution,
    binary_expression: (node, lowerer) => {
      const lowered = binary('left', 'right', nothingChooses)(node, lowerer);
      // Tests such as `-eq` are named by their text.
      return lowered.kind === 'operation' ? { ...lowered, operator: lowerer.fieldText(node, 'operator') } : lowered;
    },
    unary_expression: (node, lowerer) => {
      const operator = lowerer.fieldText(node, 'operator');
      const operands = lowerer.expressions(namedChildren(node).filter(({ field }) => field !== 'operator'));
      return { kind: 'operation', operator, operands, start: node.start, end: node.end };
    },
    postfix_expression: unary(0),
  },
  statements: {
    program: block,
    command: commandStatement,
    variable_assignment: assigned,
    variable_assignments: block,
    declaration_command: declared,
    redirected_statement: redirectedStatement,
    pipeline: pipelineStatement,
    list: block,
    compound_statement: block,
    subshell: block,
    do_group: block,
    if_statement: branches,
    elif_clause: branches,
    else_clause: block,
    case_statement: branch('value'),
    case_item: clause('value'),
    while_statement: loops,
    for_statement: forLoop,
    c_style_for_statement: loop({ iterable: 'condition', body: 'body', around: ['initializer', 'update'] }),
    function_definition: functionStatement({ name: 'name', parameters: 'parameters', body: 'body' }),
  },
  parameters: {},
};
