/** Forms of what is declared with a type and annotations, and of calls that make collections. */
import { type Part, partOf, typeText } from './forms.js';
import type { Lowering } from './lower.js';
import type { Argument, Entry, Expression, Statement } from './model.js';
import { namedChildren } from './syntax.js';
import { pathOf } from './templates.js';

export interface DeclaratorParts {
  /** Node type of each of the names declared. */
  readonly declarator: string;
  readonly name: Part;
  /** The part of a declarator that is its value. */
  readonly value: Part;
  readonly type: Part;
}

/** `T a = 1, b = 2`: one assignment for each name, all of the type. */
export function declarations(parts: DeclaratorParts): Lowering<readonly Statement[]> {
  return (node, lowerer) => {
    const named = partOf(node, parts.type);
    const type = named === undefined ? '' : typeText(lowerer.textOf(named));
    return namedChildren(node)
      .filter((child) => child.type === parts.declarator)
      .map((child): Statement => {
        const target = partOf(child, parts.name);
        const value = partOf(child, parts.value);
        return {
          kind: 'assign',
          target: lowerer.expression(target),
          value: value === target ? undefined : lowerer.optional(value),
          declares: true,
          augments: false,
          type: type === 'var' ? '' : type,
          start: child.start,
          end: child.end,
        };
      });
  };
}

/** Annotations below the node, each an expression of its own, also inside of nodes for modifiers. */
export function annotationsIn(
  types: readonly string[],
  inside: readonly string[] = [],
): Lowering<readonly Expression[]> {
  return (node, lowerer) =>
    node.children.flatMap((child) => {
      if (types.includes(child.type)) return [lowerer.expression(child)];
      return inside.includes(child.type) ? annotationsIn(types, inside)(child, lowerer) : [];
    });
}

export interface CollectionCalls {
  /** Paths of calls whose arguments are the items of a list: `List.of`. */
  readonly lists: readonly string[];
  /** Paths of calls whose arguments are pairs, or keys and values in turn: `mapOf`, `Map.of`. */
  readonly maps: readonly string[];
  /** Methods of an optional value that give their argument when it has none: `orElse`. */
  readonly choices?: readonly string[];
}

/** A lowering of calls, of which those that make a list, map or choice are the syntax that the language has not. */
export function collecting(
  lower: Lowering<Expression>,
  { lists, maps, choices = [] }: CollectionCalls,
): Lowering<Expression> {
  return (node, lowerer) => {
    const lowered = lower(node, lowerer);
    if (lowered.kind !== 'call' || lowered.construct) return lowered;
    const { callee } = lowered;
    if (callee.kind === 'member' && choices.includes(callee.property) && lowered.args.length === 1) {
      const options = [callee.object, ...lowered.args.map(({ value }) => value)];
      return { kind: 'choice', test: undefined, options, start: lowered.start, end: lowered.end };
    }
    const path = pathOf(callee);
    const { args, start, end } = lowered;
    if (path === undefined || args.some(({ name, spread }) => name !== undefined || spread)) return lowered;
    if (lists.includes(path)) return { kind: 'list', items: args.map(({ value }) => value), start, end };
    const entries = maps.includes(path) ? (pairEntries(args) ?? turnEntries(args)) : undefined;
    return entries === undefined ? lowered : { kind: 'object', type: '', entries, start, end };
  };
}

function keyed(key: Expression, value: Expression): Entry {
  return { key: key.kind === 'string' ? key.value : undefined, value };
}

/** `"a" to x`, `"a" -> x`, `entry("a", x)`: the pairs of all arguments, or undefined when one is no pair. */
function pairEntries(args: readonly Argument[]): readonly Entry[] | undefined {
  const entries: Entry[] = [];
  for (const { value } of args) {
    const pair = pairOf(value);
    if (pair === undefined) return undefined;
    entries.push(pair);
  }
  return entries;
}

function pairOf(value: Expression): Entry | undefined {
  if (value.kind === 'operation' && (value.operator === 'to' || value.operator === '->')) {
    const [key, inner] = value.operands;
    return key !== undefined && inner !== undefined ? keyed(key, inner) : undefined;
  }
  if (value.kind !== 'call' || !/(?:^|\.)entry$/.test(pathOf(value.callee) ?? '')) return undefined;
  const [key, inner] = value.args;
  return key !== undefined && inner !== undefined ? keyed(key.value, inner.value) : undefined;
}

/** `"a", x, "b", y`. */
function turnEntries(args: readonly Argument[]): readonly Entry[] | undefined {
  if (args.length % 2 !== 0) return undefined;
  return args.flatMap(({ value: key }, at) => {
    const inner = args[at + 1];
    return at % 2 === 0 && inner !== undefined ? [keyed(key, inner.value)] : [];
  });
}
