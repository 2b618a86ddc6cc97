/**
 * Macros of Rust. What stands between their brackets is tokens, not expressions: they are read here as far as names,
 * literals, members and calls go, which is what macros are given as a rule.
 */
import { callOf, keyOf } from '../forms.js';
import { type Lowerer, type Lowering, nameAt } from '../lower.js';
import type { Argument, Entry, Expression } from '../model.js';
import { childIn, childOf, type SyntaxNode } from '../syntax.js';

/** `format!("…", a)`, `vec![a]`, `json!({ … })`, and macros like calls. */
export const macro: Lowering<Expression> = (node, lowerer) => {
  const tokens = childOf(node, 'token_tree');
  const named = childIn(node, 'macro');
  const callee = lowerer.expression(named);
  const word = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
  const args = tokens === undefined ? [] : tokenArguments(tokens, lowerer);
  const { start, end } = node;
  if (word === 'vec') return { kind: 'list', items: args.map(({ value }) => value), start, end };
  const [first] = args;
  if (word === 'json' && first !== undefined) return first.value;
  if (!formatting.has(word)) return callOf(node, callee, args, lowerer, false);
  const given = formattedArguments(args);
  const whole = word === 'format' || word === 'format_args' ? given[0]?.value : undefined;
  return whole ?? callOf(node, callee, given, lowerer, false);
};

/** Macros of the standard library, of `log`, `tracing` and `anyhow` that take a format. */
const formatting: ReadonlySet<string> = new Set([
  'format',
  'format_args',
  'print',
  'println',
  'eprint',
  'eprintln',
  'write',
  'writeln',
  'panic',
  'todo',
  'unreachable',
  'bail',
  'anyhow',
  'ensure',
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'log',
]);

/** The arguments with the format and what it takes as one template; those before the format stay. */
function formattedArguments(args: readonly Argument[]): readonly Argument[] {
  const at = args.findIndex(({ name, value }) => name === undefined && value.kind === 'string');
  const format = args[at];
  if (format?.value.kind !== 'string') return args;
  return [...args.slice(0, at), { value: templateOf(format.value, args.slice(at + 1)) }];
}

const slot = /\{\{|\}\}|\{([^{}]{0,80})\}/g;

/** Fills `{}`, `{0}` and `{name:?}`; a name that is no argument is a variable. Values beyond the places follow. */
function templateOf(format: Expression & { kind: 'string' }, args: readonly Argument[]): Expression {
  const { value, start, end } = format;
  const parts: Expression[] = [];
  const used = new Set<Argument>();
  let text = '';
  let at = 0;
  let next = 0;
  for (const match of value.matchAll(slot)) {
    text += value.slice(at, match.index);
    at = match.index + match[0].length;
    const inside = match[1];
    if (inside === undefined) {
      text += match[0].charAt(0);
      continue;
    }
    const key = (inside.split(':', 1)[0] ?? '').trim();
    const given = /^\d+$/.test(key)
      ? args[Number(key)]
      : key === ''
        ? args[next++]
        : args.find(({ name }) => name === key);
    if (given !== undefined) used.add(given);
    const from = start + 1 + match.index + 1;
    const hole = given?.value ?? (key === '' ? undefined : nameAt({ start: from, end: from + key.length }, key));
    if (hole === undefined) continue;
    if (text !== '') parts.push({ kind: 'string', value: text, start, end });
    text = '';
    parts.push(hole);
  }
  text += value.slice(at);
  if (parts.length === 0 && args.length === 0) return { kind: 'string', value: text, start, end };
  if (text !== '') parts.push({ kind: 'string', value: text, start, end });
  const rest = args.filter((each) => !used.has(each)).map((each) => each.value);
  return { kind: 'template', parts: [...parts, ...rest], start, end };
}

/** Attributes take their arguments as tokens too. */
export function tokenArguments(tokens: SyntaxNode, lowerer: Lowerer): readonly Argument[] {
  return groupsOf(tokens, lowerer).map((group): Argument => {
    const [first, equals, ...rest] = group;
    if (first?.type === 'identifier' && equals?.type === '=' && rest.length > 0) {
      return { name: lowerer.textOf(first), value: readTokens(rest, lowerer) };
    }
    return { value: readTokens(group, lowerer) };
  });
}

/** Tokens between the commas, which the tree leaves out: they are looked for between two tokens. */
function groupsOf(tokens: SyntaxNode, lowerer: Lowerer): readonly (readonly SyntaxNode[])[] {
  const groups: SyntaxNode[][] = [];
  let last: SyntaxNode | undefined;
  for (const token of tokens.children) {
    const gap = last === undefined ? ',' : gapBetween(last, token, lowerer);
    if (/[,;]/.test(gap)) groups.push([]);
    groups.at(-1)?.push(token);
    last = token;
  }
  return groups;
}

function gapBetween(before: SyntaxNode, after: SyntaxNode, { textOf }: Lowerer): string {
  return textOf({ ...before, start: before.end, end: after.start });
}

/** One value; what stands behind it, such as an operator and its other side, makes it an `other`. */
function readTokens(tokens: readonly SyntaxNode[], lowerer: Lowerer): Expression {
  const parts: Expression[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const isValue = token.named && token.type !== 'mutable_specifier';
    if (!isValue && !selfWords.has(token.type)) {
      at++;
      continue;
    }
    const read = readChain(tokens, at, lowerer);
    parts.push(read.value);
    at = read.next;
  }
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  return { kind: 'other', parts, start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

const selfWords: ReadonlySet<string> = new Set(['self', 'crate', 'super']);

interface Read {
  readonly value: Expression;
  readonly next: number;
}

/** `a.b.c(d)[e]`, `A::b(c)`, `m!(a)`. */
function readChain(tokens: readonly SyntaxNode[], from: number, lowerer: Lowerer): Read {
  const first = tokens[from];
  let at = from + 1;
  let value = first === undefined ? lowerer.expression(undefined) : readOne(first, lowerer);
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    const following = tokens[at + 1];
    if (token === undefined) break;
    const { start } = value;
    if ((token.type === '.' || token.type === '::') && following !== undefined && following.type !== 'token_tree') {
      at++;
      if (following.type === 'await') continue;
      value = { kind: 'member', object: value, property: lowerer.textOf(following), start, end: following.end };
    } else if (token.type === 'token_tree' && isDirect(tokens[at - 1], token)) {
      const opening = lowerer.textOf(token).charAt(0);
      if (opening === '{') break;
      const args = tokenArguments(token, lowerer);
      const span = { start, end: token.end };
      value =
        opening === '['
          ? { kind: 'index', object: value, index: args[0]?.value ?? lowerer.expression(undefined), ...span }
          : { kind: 'call', callee: value, args, construct: false, ...span };
    } else if (token.type !== '?' && token.type !== '!') break;
  }
  return { value, next: at };
}

/** Brackets belong to what they follow without a space, or after the `!` of a macro. */
function isDirect(before: SyntaxNode | undefined, token: SyntaxNode): boolean {
  return before !== undefined && before.end === token.start;
}

function readOne(token: SyntaxNode, lowerer: Lowerer): Expression {
  if (token.type !== 'token_tree') return lowerer.expression(token);
  const { start, end } = token;
  const opening = lowerer.textOf(token).charAt(0);
  const groups = groupsOf(token, lowerer);
  if (opening === '{')
    return { kind: 'object', type: '', entries: groups.map((group) => entryOf(group, lowerer)), start, end };
  const items = groups.map((group) => readTokens(group, lowerer));
  const [only] = items;
  return opening === '(' && only !== undefined && items.length === 1 ? only : { kind: 'list', items, start, end };
}

/** `"key": value`; the colon stands between the first token and the second. */
function entryOf(group: readonly SyntaxNode[], lowerer: Lowerer): Entry {
  const [key, ...rest] = group;
  const [value] = rest;
  if (key === undefined || value === undefined || !gapBetween(key, value, lowerer).includes(':')) {
    return { key: undefined, value: readTokens(group, lowerer) };
  }
  return { key: keyOf(key, lowerer), value: readTokens(rest, lowerer) };
}
