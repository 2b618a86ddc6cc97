import type { Node } from 'jsonc-parser';

/**
 * Policy files as trees of their values. Trees are never changed: merging makes new ones that share the values of the
 * old, so that each value can still be followed to its file.
 */

/** The value under a path of keys; undefined where there is none. */
export function valueAt(node: Node | undefined, path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((at, key) => entryOf(at, key)?.children?.[1], node);
}

/** The entry of an object with this key. The first one counts. */
export function entryOf(node: Node | undefined, key: string): Node | undefined {
  return entriesOf(node).find((entry) => keyOf(entry) === key);
}

/** The entries of an object; none of anything else. */
export function entriesOf(node: Node | undefined): readonly Node[] {
  return node?.type === 'object' ? (node.children ?? []).filter(({ children }) => children?.length === 2) : [];
}

/** The key of an entry. */
export function keyOf(entry: Node): string {
  const key: unknown = entry.children?.[0]?.value;
  return typeof key === 'string' ? key : '';
}

/** The same tree with another value under a path, or with none. */
export function withValueAt(node: Node, path: readonly string[], value: Node | undefined): Node {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? node;
  const known = entryOf(node, key);
  const others = entriesOf(node).filter((entry) => entry !== known);
  const inner = rest.length === 0 ? value : withValueAt(known?.children?.[1] ?? emptyObject, rest, value);
  return inner === undefined ? objectOf(node, others) : objectOf(node, [...others, entryWith(key, known, inner)]);
}

/** The tree of a policy that says nothing. */
export const emptyObject: Node = { type: 'object', offset: 0, length: 0, children: [] };

function objectOf({ offset, length }: Node, children: readonly Node[]): Node {
  return { type: 'object', offset, length, children: [...children] };
}

function entryWith(key: string, known: Node | undefined, value: Node): Node {
  const keyNode = known?.children?.[0] ?? { type: 'string', offset: value.offset, length: 0, value: key };
  return { type: 'property', offset: keyNode.offset, length: keyNode.length, children: [keyNode, value] };
}

/** What stands under these paths is taken as a whole: part of it beside part of another would say something else. */
const whole: readonly RegExp[] = [
  /^include$/,
  /^ai\.vendors\.[^.]+\.(?:baa|regions|models|conditions)$/,
  /^ai\.modelCards\./,
];

/** Puts a lower policy over an upper one: objects key by key, lists one after the other, else the lower value. */
export function merged(upper: Node, lower: Node, path = ''): Node {
  if (upper.type !== lower.type || whole.some((pattern) => pattern.test(path))) return lower;
  if (upper.type === 'array') return mergedLists(upper, lower);
  if (upper.type !== 'object') return lower;
  const entries = new Map(entriesOf(upper).map((entry) => [keyOf(entry), entry]));
  const seen = new Set<string>();
  for (const entry of entriesOf(lower)) {
    const key = keyOf(entry);
    if (seen.has(key)) continue;
    seen.add(key);
    const [keyNode, value] = entry.children ?? [];
    const above = entries.get(key)?.children?.[1];
    // In an order where the last one wins, what is said again is said last.
    entries.delete(key);
    if (keyNode === undefined || value === undefined) continue;
    const inner = above === undefined ? value : merged(above, value, path === '' ? key : `${path}.${key}`);
    entries.set(key, { ...entry, children: [keyNode, inner] });
  }
  return objectOf(lower, [...entries.values()]);
}

function mergedLists(upper: Node, lower: Node): Node {
  const known = new Set(
    (upper.children ?? []).map(({ value }): unknown => value).filter((value) => value !== undefined),
  );
  const added = (lower.children ?? []).filter(({ value }) => value === undefined || !known.has(value));
  return { ...lower, children: [...(upper.children ?? []), ...added] };
}

/**
 * The severities of a lower policy count after the overrides of an upper one, so they become an override for all paths.
 */
export function withRulesLast(upper: Node, lower: Node): Node {
  const rules = valueAt(lower, ['rules']);
  const overrides = valueAt(upper, ['overrides']);
  if (rules === undefined || overrides?.type !== 'array' || overrides.children?.length === 0) return lower;
  const everywhere = objectWith(rules, [
    ['files', listOf(rules, [textOf(rules, '**')])],
    ['rules', rules],
  ]);
  const own = valueAt(lower, ['overrides']);
  const list = listOf(own ?? rules, [everywhere, ...(own?.children ?? [])]);
  return withValueAt(withValueAt(lower, ['rules'], undefined), ['overrides'], list);
}

function objectWith(at: Node, values: readonly (readonly [string, Node])[]): Node {
  return objectOf(
    at,
    values.map(([key, value]) => entryWith(key, undefined, value)),
  );
}

function listOf({ offset, length }: Node, children: readonly Node[]): Node {
  return { type: 'array', offset, length, children: [...children] };
}

function textOf({ offset, length }: Node, value: string): Node {
  return { type: 'string', offset, length, value };
}
