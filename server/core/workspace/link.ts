/** Joins what the files of a workspace say beside AI endpoints: stores with their uses, routes with their guards. */
import { createModuleFinder, type ModuleFinder } from '../ai/modules.js';
import type { DeclaredStore, Guard, StoreFlaw, StoreUse, WorkspaceFacts } from './facts.js';

/** A flaw of a store with its file. */
export interface PlacedFlaw extends StoreFlaw {
  readonly path: string;
}

/** A use of stores in a file, with what all files say of them. */
export interface LinkedUse {
  readonly use: StoreUse;
  /** Flaws that every store has which may be meant. */
  readonly flaws: readonly PlacedFlaw[];
  /** Infrastructure declares it, with a key of the customer. */
  readonly customerKey: boolean;
}

/** A flaw that stands in a file, with the uses of its store in files that handle patients. */
export interface UsedFlaw {
  readonly flaw: StoreFlaw;
  readonly uses: readonly (StoreUse & { readonly path: string })[];
}

/** What the other files of the workspace say to one. */
export interface Surroundings {
  readonly uses: readonly LinkedUse[];
  readonly usedFlaws: readonly UsedFlaw[];
  /** Guards of other files that stand before all routes of this one. */
  readonly guardedBy: readonly string[];
  /** Classes of other files whose subclasses are guarded. */
  readonly guardedClasses: readonly string[];
}

/** Nothing is known of other files. */
export const noSurroundings: Surroundings = { uses: [], usedFlaws: [], guardedBy: [], guardedClasses: [] };

/** Does anybody say anything to the file? */
export function saysAnything({ uses, usedFlaws, guardedBy, guardedClasses }: Surroundings): boolean {
  return uses.length + usedFlaws.length + guardedBy.length + guardedClasses.length > 0;
}

/** What a file says, with its path. */
export interface PlacedFacts {
  readonly path: string;
  readonly facts: WorkspaceFacts;
}

/** Tells what the others say to a file. */
export type WorkspaceLink = (path: string) => Surroundings;

/** Links the facts of the files of one workspace; `paths` are all that others may mean. */
export function linkWorkspaceFacts(all: readonly PlacedFacts[], paths: readonly string[]): WorkspaceLink {
  if (all.length === 0) return () => noSurroundings;
  const stores = linkStores(all);
  const guards = all.flatMap(({ path, facts }) => facts.guards.map((guard) => ({ path, guard })));
  const finder = guards.some(({ guard }) => guard.kind === 'mount') ? createModuleFinder(paths) : undefined;
  const mounted = mountedBy(guards, finder);
  const classes = guardedClasses(guards);
  return (path) => ({
    uses: stores.uses.get(path) ?? [],
    usedFlaws: stores.usedFlaws.get(path) ?? [],
    guardedBy: [...everywhere(guards, path), ...(mounted.get(path) ?? []), ...byEnding(guards, path)],
    guardedClasses: classes,
  });
}

interface FoundStore extends Omit<DeclaredStore, 'flaws'> {
  readonly path: string;
  readonly flaws: readonly PlacedFlaw[];
}

function linkStores(all: readonly PlacedFacts[]): {
  readonly uses: ReadonlyMap<string, readonly LinkedUse[]>;
  readonly usedFlaws: ReadonlyMap<string, readonly UsedFlaw[]>;
} {
  const companions = new Map<string, { flaws: readonly PlacedFlaw[]; customerKey: boolean }[]>();
  for (const { path, facts } of all) {
    for (const { of, flaws, customerKey } of facts.companions) {
      const placed = { flaws: flaws.map((flaw) => ({ ...flaw, path })), customerKey };
      companions.set(of, [...(companions.get(of) ?? []), placed]);
    }
  }
  const byName = new Map<string, FoundStore[]>();
  for (const { path, facts } of all) {
    for (const store of facts.stores) {
      const known = [...store.names, store.address].filter((each) => each !== '');
      const others = known.flatMap((each) => companions.get(each) ?? []);
      const flaws = [...store.flaws.map((flaw) => ({ ...flaw, path })), ...others.flatMap((each) => each.flaws)];
      const customerKey = store.customerKey || others.some((each) => each.customerKey);
      for (const name of known) byName.set(name, [...(byName.get(name) ?? []), { ...store, path, flaws, customerKey }]);
    }
  }
  const targets = new Map<string, string[]>();
  for (const { facts } of all) {
    for (const { name, of } of facts.settings) targets.set(name, [...(targets.get(name) ?? []), of]);
  }
  const uses = new Map<string, LinkedUse[]>();
  const usedFlaws = new Map<string, Map<string, { flaw: StoreFlaw; uses: (StoreUse & { path: string })[] }>>();
  for (const { path, facts } of all) {
    for (const use of facts.uses) {
      const names = [...use.names, ...use.settings.flatMap((each) => targets.get(each) ?? [])];
      const meant = names.flatMap((each) => byName.get(plainName(each)) ?? []).filter(({ kind }) => kind === use.kind);
      const flaws = commonFlaws(meant);
      const customerKey = meant.length > 0 && meant.every((each) => each.customerKey);
      if (flaws.length === 0 && !customerKey && !use.needsKey) continue;
      uses.set(path, [...(uses.get(path) ?? []), { use, flaws, customerKey }]);
      if (!use.clinical) continue;
      for (const { path: at, ...flaw } of flaws) {
        const inFile = usedFlaws.get(at) ?? new Map();
        const key = `${flaw.rule} ${flaw.start}`;
        const known = inFile.get(key) ?? { flaw, uses: [] };
        known.uses.push({ ...use, path });
        inFile.set(key, known);
        usedFlaws.set(at, inFile);
      }
    }
  }
  return { uses, usedFlaws: new Map([...usedFlaws].map(([path, found]) => [path, [...found.values()]])) };
}

/** The name in an address or ARN: `https://sqs.us-east-1.amazonaws.com/1/intake`, `arn:aws:sns:us-east-1:1:intake`. */
function plainName(name: string): string {
  if (/^https?:\/\//.test(name)) return name.slice(name.lastIndexOf('/') + 1);
  return name.startsWith('arn:') ? name.slice(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1) : name;
}

/** Flaws by the rules that all stores break which may be meant: a table for tests may have the name of another. */
function commonFlaws(stores: readonly FoundStore[]): readonly PlacedFlaw[] {
  const flaws = stores.flatMap((store) => store.flaws);
  return flaws.filter(({ rule }) => stores.every((store) => store.flaws.some((each) => each.rule === rule)));
}

interface PlacedGuard {
  readonly path: string;
  readonly guard: Guard;
}

/** Guards of frameworks hold in the project that they stand in: below the folder above their sources. */
function everywhere(guards: readonly PlacedGuard[], path: string): readonly string[] {
  return guards.flatMap((each) =>
    each.guard.kind === 'everywhere' && path.startsWith(projectOf(each.path)) ? each.guard.frameworks : [],
  );
}

/** The folder of a project, by the folders in which frameworks keep their sources; the folder above otherwise. */
function projectOf(path: string): string {
  const sources = /^(.*?\/)?(?:src|app|lib|cmd|internal|pkg|config|server|api|routes|bootstrap)\//.exec(path);
  if (sources !== null) return sources[1] ?? '';
  return path
    .split('/')
    .slice(0, -2)
    .map((part) => `${part}/`)
    .join('');
}

/** Files that others mount behind a guard. */
function mountedBy(
  guards: readonly PlacedGuard[],
  finder: ModuleFinder | undefined,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { path, guard } of guards) {
    if (guard.kind !== 'mount') continue;
    for (const each of finder?.find(guard.module, path) ?? []) found.set(each, ['mount']);
  }
  return found;
}

function byEnding(guards: readonly PlacedGuard[], path: string): readonly string[] {
  return guards.flatMap(({ guard }) => (guard.kind === 'file' && `/${path}`.endsWith(guard.ending) ? ['mount'] : []));
}

/** How far classes are followed upwards. */
const deepestClass = 6;

/** The classes that are guarded, themselves or by what they extend. */
function guardedClasses(guards: readonly PlacedGuard[]): readonly string[] {
  const classes = guards.flatMap(({ guard }) => (guard.kind === 'class' ? [guard] : []));
  const guarded = new Set(classes.filter((each) => each.guarded).map(({ name }) => name));
  for (let round = 0; round < deepestClass; round++) {
    const before = guarded.size;
    for (const { name, bases } of classes) if (bases.some((base) => guarded.has(base))) guarded.add(name);
    if (guarded.size === before) break;
  }
  return [...guarded];
}
