import type { Node } from 'jsonc-parser';
import { defaultPolicy } from './defaults.js';
import { policyKind } from './definition.js';
import { lockedIn, namesRules, weakenedSettings } from './locks.js';
import type { Policy, PolicyPlace, RuleLock, RuleSetting } from './model.js';
import { createReader, type PolicyProblem } from './problem.js';
import { emptyObject, entriesOf, entryOf, keyOf, merged, valueAt, withRulesLast, withValueAt } from './tree.js';

/** A policy as it was put together from several files: those that it extends, the file itself, the locks above it. */

/** One policy file as it was read. */
export interface PolicyLayer {
  /** How the file is named in places. */
  readonly path: string;
  /** Undefined when it is no JSON. */
  readonly tree: Node | undefined;
  /** In order of the file. */
  readonly problems: readonly PolicyProblem[];
  /** What it extends. */
  readonly references: readonly PolicyReference[];
}

/** The name of a policy that another one extends, with its place. */
export interface PolicyReference {
  readonly target: string;
  readonly start: number;
  readonly end: number;
}

/** A setting that a file tried to weaken although it is locked. It is not in force. */
export interface WeakSetting {
  readonly setting: string;
  /** Where it was tried. */
  readonly place: PolicyPlace;
  /** Where it was locked. */
  readonly lock: PolicyPlace;
}

export interface MergedPolicy {
  readonly policy: Policy;
  /** All values that somebody gave. */
  readonly tree: Node;
  readonly lockedSettings: readonly LockedSetting[];
  readonly weakSettings: readonly WeakSetting[];
}

/** A setting that is locked, and where. */
export interface LockedSetting {
  readonly name: string;
  readonly place: PolicyPlace;
}

/** What is known after some of the layers. */
interface State extends MergedPolicy {
  /** The severities of all layers so far, without overrides. */
  readonly rules: readonly RuleSetting[];
}

const nothing: State = { policy: defaultPolicy, tree: emptyObject, lockedSettings: [], weakSettings: [], rules: [] };

/**
 * Puts layers together, the most general first. `above` is the policy of a folder above, of which only the locks hold
 * here. `today` as for `parsePolicy`.
 */
export function mergedPolicy(
  layers: readonly PolicyLayer[],
  above: MergedPolicy | undefined,
  today: string | undefined,
): MergedPolicy {
  const state = layers.reduce((upper, layer) => withLayer(upper, layer, today), nothing);
  return above === undefined ? state : underLocks(above, state, layers.at(-1), today);
}

function withLayer(upper: State, layer: PolicyLayer, today: string | undefined): State {
  if (layer.tree?.type !== 'object') return upper;
  const whole = merged(upper.tree, withRulesLast(upper.tree, layer.tree));
  const kept = withLockedSettings(upper, whole, readTree(whole, today), layer, (path) => valueAt(upper.tree, path));
  const policy = readTree(kept.tree, today);
  const rules = [...upper.rules, ...readTree(layer.tree, today).rules];
  const own = lockedIn(layer.tree).map(([name, { offset, length }]) => ({
    name,
    place: { path: layer.path, start: offset, end: offset + length },
  }));
  const locks = own
    .filter(({ name }) => namesRules(name))
    .map(({ name, place }): RuleLock => ({ pattern: name, floor: rules, place }));
  return {
    policy: { ...policy, locks: [...upper.policy.locks, ...locks] },
    tree: kept.tree,
    lockedSettings: [...upper.lockedSettings, ...own.filter(({ name }) => !namesRules(name))],
    weakSettings: [...upper.weakSettings, ...kept.weak],
    rules,
  };
}

/** Globs of an upper folder mean other paths in a lower one. */
const relativeSettings = ['ignore', 'include', 'baseline'];

function underLocks(
  above: MergedPolicy,
  state: State,
  leaf: PolicyLayer | undefined,
  today: string | undefined,
): State {
  const { tree, weak } = withLockedSettings(above, state.tree, state.policy, leaf, (path) =>
    relativeSettings.includes(path.join('.')) ? undefined : valueAt(above.tree, path),
  );
  const policy = weak.length === 0 && tree === state.tree ? state.policy : readTree(tree, today);
  return {
    ...state,
    tree,
    policy: { ...policy, locks: [...above.policy.locks, ...state.policy.locks] },
    lockedSettings: [...above.lockedSettings, ...state.lockedSettings],
    weakSettings: [...state.weakSettings, ...weak],
  };
}

/** Puts settings that a layer weakens although they are locked back to what they were. */
function withLockedSettings(
  { lockedSettings, policy: upper }: MergedPolicy,
  tree: Node,
  lower: Policy,
  layer: PolicyLayer | undefined,
  before: (path: readonly string[]) => Node | undefined,
): { readonly tree: Node; readonly weak: readonly WeakSetting[] } {
  const weak: WeakSetting[] = [];
  let kept = tree;
  for (const setting of weakenedSettings(
    lockedSettings.map(({ name }) => name),
    upper,
    lower,
  )) {
    const path = setting.split('.');
    kept = withValueAt(kept, path, before(path));
    const tried = valueAt(layer?.tree, path);
    const lock = lockedSettings.find(({ name }) => setting === name || setting.startsWith(`${name}.`));
    if (layer === undefined || tried === undefined || lock === undefined) continue;
    const place = { path: layer.path, start: tried.offset, end: tried.offset + tried.length };
    weak.push({ setting, place, lock: lock.place });
  }
  return { tree: kept, weak };
}

/** What is wrong in it was told when its file was read. */
function readTree(tree: Node, today: string | undefined): Policy {
  return policyKind.read(tree, '', createReader(today))?.value ?? defaultPolicy;
}

/** The names under "extends". */
export function referencesIn(root: Node | undefined): readonly PolicyReference[] {
  const node = valueAt(root, ['extends']);
  const nodes = node?.type === 'array' ? (node.children ?? []) : node === undefined ? [] : [node];
  return nodes.flatMap(({ value, offset, length }) => {
    const target: unknown = value;
    return typeof target === 'string' && target !== '' ? [{ target, start: offset, end: offset + length }] : [];
  });
}

/**
 * Without the plain values that are wrong, so that what an upper policy says in their place holds. Agreements stay as
 * they are: with anything wrong in them they are none, and no upper one takes their place.
 */
export function withoutWrongValues(root: Node, problems: readonly PolicyProblem[]): Node {
  const wrong = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ start, end }) => `${start} ${end}`),
  );
  if (wrong.size === 0) return root;
  const cleaned = (node: Node): Node => {
    const kept = entriesOf(node)
      .filter(({ children }) => children?.[1] === undefined || !isWrong(children[1], wrong))
      .map((entry) => {
        const [keyNode, value] = entry.children ?? [];
        const isPlain = keyNode === undefined || value === undefined || keyOf(entry) === 'vendors';
        return isPlain ? entry : { ...entry, children: [keyNode, cleaned(value)] };
      });
    return node.type === 'object' ? { ...node, children: kept } : node;
  };
  return cleaned(root);
}

function isWrong({ type, offset, length }: Node, wrong: ReadonlySet<string>): boolean {
  return type !== 'object' && type !== 'array' && wrong.has(`${offset} ${offset + length}`);
}

/** The entry of a tree under a path of keys, with its key. */
export function entryAt(tree: Node | undefined, path: readonly string[]): Node | undefined {
  const key = path.at(-1);
  return key === undefined ? undefined : entryOf(valueAt(tree, path.slice(0, -1)), key);
}
