/** Joins what the files of a workspace say: which host an endpoint really reaches, and who sends data through it. */

import { linkWorkspaceFacts, noSurroundings, type Surroundings } from '../workspace/link.js';
import type { AiFacts, Endpoint, Send } from './facts.js';
import { createGivers, type Givers, isGiven } from './givers.js';
import { importedEndpoints } from './imported.js';
import { createModuleFinder } from './modules.js';
import { resolveEndpoint, type Target, vendorsByKey } from './resolve.js';
import { indexSettings, type PlacedSetting } from './settingValues.js';
import { type UseOfSend, usesOf } from './uses.js';

export { type Target, vendorNamed } from './resolve.js';

/** A send with the file that it stands in. */
export interface LinkedSend extends Send {
  readonly path: string;
  /** What the vendors that it may reach do with what it sends, beyond answering. */
  readonly uses: readonly UseOfSend[];
}

/** A send with its file, before it is known whom it reaches. */
type PathSend = Omit<LinkedSend, 'uses'>;

/** An endpoint with what all files say of it. */
export interface LinkedEndpoint {
  readonly path: string;
  /** As its file has it, with the regions that settings give. */
  readonly endpoint: Endpoint;
  /** All it may reach. */
  readonly targets: readonly Target[];
  /** It may reach something that no file tells. */
  readonly open: boolean;
  /** In the order of files and places. */
  readonly sends: readonly LinkedSend[];
  /** Settings of configuration files that decide whom it reaches. */
  readonly through: readonly PlacedSetting[];
}

/** All endpoints of a workspace. */
export interface AiIndex {
  readonly endpoints: readonly LinkedEndpoint[];
  /** The endpoints that are chosen in a file. */
  in(path: string): readonly LinkedEndpoint[];
  /** The sends that stand in a file, wherever their endpoints are chosen. */
  sendsIn(path: string): readonly PlacedSend[];
  /** What the other files say of stores and guards to a file. */
  surroundings(path: string): Surroundings;
}

/** A send with the endpoint that it goes to. */
export interface PlacedSend {
  readonly send: LinkedSend;
  readonly linked: LinkedEndpoint;
}

/** No file says anything. */
export const emptyIndex: AiIndex = {
  endpoints: [],
  in: () => [],
  sendsIn: () => [],
  surroundings: () => noSurroundings,
};

/**
 * Links the facts of the files of one workspace. What a program reads from a configuration file is its endpoint, not one
 * of the file; what a framework makes from a configuration is an endpoint of the file, and its sends are given to it.
 * `paths` are all files that others may mean, also those that say nothing.
 */
export function linkFacts(all: readonly AiFacts[], paths: readonly string[] = all.map(({ path }) => path)): AiIndex {
  const facts = [...all].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const givers = createGivers(facts, vendorsByKey);
  const { sends, given } = sendsOf(facts, givers);
  const settings = indexSettings(facts);
  const linked = facts.flatMap((own) =>
    own.endpoints
      .filter((endpoint) => !given.has(endpoint))
      .map((endpoint): LinkedEndpoint => {
        const hints = isGiven(endpoint) ? givers.hints({ facts: own, endpoint }) : [];
        const { regions, ...resolved } = resolveEndpoint(endpoint, own.path, settings, hints);
        const sent = (sends.get(endpoint) ?? []).map((send) => ({ ...send, uses: usesAt(send, resolved.targets) }));
        return { path: own.path, endpoint: { ...endpoint, regions }, sends: sent, ...resolved };
      }),
  );
  const kept = withoutRead(linked);
  const perFile = byKey(kept, ({ path }) => path);
  const sent = kept.flatMap((each) => each.sends.map((send): PlacedSend => ({ send, linked: each })));
  const sendsByFile = byKey(sent, ({ send }) => send.path);
  const placed = facts.flatMap(({ path, workspace }) => (workspace === undefined ? [] : [{ path, facts: workspace }]));
  return {
    endpoints: kept,
    in: (path) => perFile.get(path) ?? [],
    sendsIn: (path) => sendsByFile.get(path) ?? [],
    surroundings: linkWorkspaceFacts(placed, paths),
  };
}

function byKey<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Value[]>();
  for (const value of values) {
    const known = found.get(keyOf(value));
    if (known === undefined) found.set(keyOf(value), [value]);
    else known.push(value);
  }
  return found;
}

function usesAt(send: PathSend, targets: readonly Target[]): readonly UseOfSend[] {
  return targets.flatMap(({ vendor }) => (vendor === undefined ? [] : usesOf(send, vendor.id)));
}

/** The sends of each endpoint, and the endpoints whose sends all went to those that give them. */
function sendsOf(
  facts: readonly AiFacts[],
  givers: Givers,
): { readonly sends: ReadonlyMap<Endpoint, readonly PathSend[]>; readonly given: ReadonlySet<Endpoint> } {
  const modules = createModuleFinder(facts.map(({ path }) => path));
  const byPath = new Map(facts.map((each) => [each.path, each]));
  const sends = new Map<Endpoint, PathSend[]>();
  const givenBy = new Map<Endpoint, readonly Endpoint[]>();
  for (const own of facts) {
    for (const endpoint of own.endpoints) {
      const from = isGiven(endpoint) ? givers.of({ facts: own, endpoint }) : [];
      if (from.length > 0) givenBy.set(endpoint, from);
    }
  }
  const add = (endpoint: Endpoint, send: PathSend) => {
    for (const each of givenBy.get(endpoint) ?? [endpoint]) {
      const known = sends.get(each);
      if (known === undefined) sends.set(each, [send]);
      else if (!known.some(({ path, start }) => path === send.path && start === send.start)) known.push(send);
    }
  };
  for (const { path, endpoints, importedSends } of facts) {
    for (const endpoint of endpoints) for (const send of endpoint.sends) add(endpoint, { ...send, path });
    for (const { module, path: names, ...send } of importedSends) {
      for (const endpoint of importedEndpoints({ module, path: names }, path, byPath, modules)) {
        add(endpoint, { ...send, path });
      }
    }
  }
  return { sends, given: new Set(givenBy.keys()) };
}

/** Without endpoints of configuration files whose setting decides for another one. */
function withoutRead(linked: readonly LinkedEndpoint[]): readonly LinkedEndpoint[] {
  const read = new Set<string>();
  for (const { path, endpoint, through } of linked) {
    for (const setting of through) {
      const isOwn = setting.path === path && setting.start === endpoint.start;
      if (!isOwn) read.add(`${setting.path}\0${setting.start}`);
    }
  }
  return linked.filter(
    ({ path, endpoint, sends }) =>
      endpoint.kind !== 'configuration' || sends.length > 0 || !read.has(`${path}\0${endpoint.start}`),
  );
}
