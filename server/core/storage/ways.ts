/** What a call is a call of: every name on the way from a root to the callee, across variables and wrappers. */
import { type CallSite, calleePath, type Frame, type Slot } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Argument, Call, Expression } from '../program/model.js';
import type { Origin, Step } from '../program/trace.js';

/** How deep wrappers are followed: `csv.writer(gzip.open(path))`. */
const deepestWrapping = 3;
/** Longer texts are no names of streams. */
const longestText = 60;
/** More ways than these are not told apart. */
const mostWays = 12;

/**
 * The ways of an expression: `fs.writeFile`, `context.getSharedPreferences.edit.putString`. What a wrapper is made of
 * stands before it: `os.Create>encoding/csv.NewWriter.Write`. A parameter or field is known by its name and its type.
 */
export function waysOf(code: Code, expression: Expression, frame: Frame, depth = 0): readonly string[] {
  const ways = new Set<string>();
  if (expression.kind === 'string') return [expression.value.slice(0, longestText)];
  for (const origin of code.tracer.origins(expression, frame)) {
    for (const root of rootNames(code, origin, depth)) {
      const own = [
        root,
        ...origin.steps.map(({ name }) => name).filter((name) => name !== '' && !/^\d+$/.test(name)),
      ].join('.');
      for (const inner of wrapped(origin, depth)) {
        for (const way of waysOf(code, inner.value, inner.frame, depth + 1))
          if (ways.size < mostWays) ways.add(`${way}>${own}`);
      }
      if (ways.size < mostWays) ways.add(own);
    }
  }
  const written = calleePath(expression);
  if (written !== '') ways.add(written);
  return [...ways];
}

interface Inner {
  readonly value: Expression;
  readonly frame: Frame;
}

/** The ways of what a call calls. */
export function waysOfCall(code: Code, { call, frame }: CallSite): readonly string[] {
  return waysOf(code, call.callee, frame);
}

function rootNames(code: Code, { root }: Origin, depth: number): readonly string[] {
  switch (root.kind) {
    case 'import': {
      const { module, name } = root.import;
      return [name === '*' ? module : `${module}.${name}`];
    }
    case 'global':
      return [root.name];
    case 'open':
      return [
        root.slot.name,
        ...(root.slot.type === '' ? [] : [typeName(root.slot.type)]),
        ...waysToBlock(code, root.slot, depth),
      ];
    case 'instance':
    case 'class':
      return [root.owner.node.name, ...root.owner.node.bases];
    default:
      return [];
  }
}

/** A parameter of a block is what the function gives to it: `File.open(path) { |f| … }`, `stream.use { it … }`. */
export function waysToBlock(code: Code, slot: Slot, depth = 0): readonly string[] {
  const site = depth < deepestWrapping ? blocksOf(code).get(slot) : undefined;
  return site === undefined ? [] : waysOf(code, site.call.callee, site.frame, depth + 1);
}

const blocks = new WeakMap<Code, ReadonlyMap<Slot, CallSite>>();

/** The calls that blocks are given to, by the parameters of the blocks. Made once for a program. */
function blocksOf(code: Code): ReadonlyMap<Slot, CallSite> {
  const known = blocks.get(code);
  if (known !== undefined) return known;
  const made = new Map<Slot, CallSite>();
  for (const site of code.bindings.calls) {
    for (const { value } of site.call.args) {
      const own = value.kind === 'function' ? code.bindings.lambdas.get(value.function) : undefined;
      for (const slot of own?.slots.values() ?? []) if (slot.parameter !== undefined) made.set(slot, site);
    }
  }
  blocks.set(code, made);
  return made;
}

/** A type without what it is a list or pointer of: `*csv.Writer` is `csv.Writer`. */
function typeName(type: string): string {
  return /[A-Za-z_][\w.:]*/.exec(type)?.[0] ?? '';
}

/** What the first call on the way, a constructor or a function that wraps, is given. */
function wrapped({ steps, root }: Origin, depth: number): readonly Inner[] {
  if (depth >= deepestWrapping) return [];
  const made: Pick<Step, 'call' | 'frame'> | undefined = steps.find(({ call }) => call !== undefined);
  if (root.kind === 'value' || made?.call === undefined || made.frame === undefined) return [];
  const { call, frame } = made;
  return call.args
    .slice(0, 2)
    .map(({ value }) => value)
    .filter(({ kind }) => kind === 'name' || kind === 'call' || kind === 'member' || kind === 'string')
    .map((value) => ({ value, frame }));
}

/** Which arguments of a call are meant: by position or by name. */
export type Places = readonly (number | string)[];

/** The arguments at the given places: a named one by its name, the others by position. */
export function argumentsAt({ args }: Call, places: Places): readonly Argument[] {
  const unnamed = args.filter(({ name }) => name === undefined);
  return places.flatMap((place) => {
    const found = typeof place === 'string' ? args.find(({ name }) => name === place) : unnamed[place];
    return found === undefined ? [] : [found];
  });
}
