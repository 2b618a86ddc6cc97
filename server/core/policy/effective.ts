import type { Node } from 'jsonc-parser';
import { policySchema } from './definition.js';
import type { MergedPolicy } from './layers.js';
import { entriesOf, keyOf } from './tree.js';

/** A value that is in force, by its key. */
export interface EffectiveValue {
  /** `suppressions.maxDays`, `ignore[0]`. */
  readonly key: string;
  readonly value: string | number | boolean | null;
  /** The value where somebody gave it; undefined for one that holds because nobody said anything. */
  readonly node: Node | undefined;
}

/** Every value that is in force: those that somebody gave, and the defaults of all other keys. In the order of the keys. */
export function effectiveValues({ tree }: MergedPolicy): readonly EffectiveValue[] {
  const given = [...leaves(tree, '')].filter(({ key }) => key !== '$schema' && !/^extends(?:\[|$)/.test(key));
  const isGiven = (key: string) =>
    given.some((each) => each.key === key || each.key.startsWith(`${key}.`) || each.key.startsWith(`${key}[`));
  const defaults = [...defaultsIn(policySchema(), '')].filter(({ key }) => !isGiven(key));
  return [...given, ...defaults].sort((a, b) =>
    section(a.key) < section(b.key) ? -1 : section(a.key) > section(b.key) ? 1 : 0,
  );
}

/** Values keep their order inside of what stands in one section, where it may mean something. */
function section(key: string): string {
  return key
    .replace(/\[.*/, '')
    .split('.')
    .slice(0, 2)
    .join('.')
    .replace(/^rules\..*/, 'rules');
}

function* leaves(node: Node, key: string): Iterable<EffectiveValue> {
  if (node.type === 'object') {
    for (const entry of entriesOf(node)) {
      const value = entry.children?.[1];
      if (value !== undefined) yield* leaves(value, key === '' ? keyOf(entry) : `${key}.${keyOf(entry)}`);
    }
  } else if (node.type === 'array') {
    for (const [index, each] of (node.children ?? []).entries()) yield* leaves(each, `${key}[${index}]`);
  } else {
    const value: unknown = node.value;
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    yield { key, value: isPlain ? value : null, node };
  }
}

function* defaultsIn(schema: object, key: string): Iterable<EffectiveValue> {
  const properties: unknown = 'properties' in schema ? schema.properties : undefined;
  if (typeof properties !== 'object' || properties === null) return;
  for (const [name, each] of Object.entries(properties)) {
    const inner: unknown = each;
    if (typeof inner !== 'object' || inner === null) continue;
    const path = key === '' ? name : `${key}.${name}`;
    const value: unknown = 'default' in inner ? inner.default : undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      yield { key: path, value, node: undefined };
    yield* defaultsIn(inner, path);
  }
}
