/** Joins what the files of a workspace say: which host an endpoint really reaches, and who sends data through it. */
import { aiVendors } from '../catalog/ai/index.js';
import type { AiVendor } from '../catalog/ai/model.js';
import type { AiFacts, Endpoint, ImportedSend, Send, Setting } from './facts.js';
import { isLoopback, isPrivateHost, vendorOfHost } from './hosts.js';
import { createModuleFinder, type ModuleFinder } from './modules.js';
import { hostOf } from './requests.js';
import { isVariableName, normalKey } from './settings.js';

/** Whom an endpoint reaches. */
export interface Target {
  /** The vendor that answers there; undefined when the catalog knows none. */
  readonly vendor: AiVendor | undefined;
  /** In lower case; undefined when only the vendor is known. */
  readonly host: string | undefined;
  /** How it was resolved, in words that follow the host: "the default of the library openai". */
  readonly how: string;
  readonly reach: 'local' | 'private' | 'public';
}

/** A send with the file that it stands in. */
export interface LinkedSend extends Send {
  readonly path: string;
}

/** An endpoint with what all files say of it. */
export interface LinkedEndpoint {
  readonly path: string;
  readonly endpoint: Endpoint;
  /** All it may reach. */
  readonly targets: readonly Target[];
  /** It may reach something that no file tells. */
  readonly open: boolean;
  /** In the order of files and places. */
  readonly sends: readonly LinkedSend[];
}

/** All endpoints of a workspace. */
export interface AiIndex {
  readonly endpoints: readonly LinkedEndpoint[];
  /** The endpoints that are chosen in a file. */
  in(path: string): readonly LinkedEndpoint[];
}

/** No file says anything. */
export const emptyIndex: AiIndex = { endpoints: [], in: () => [] };

const vendorsById = new Map(aiVendors.map((vendor) => [vendor.id, vendor]));

/** The vendor of a policy key. */
export function vendorNamed(id: string): AiVendor | undefined {
  return vendorsById.get(id);
}

/** How many times names may be given on from file to file. */
const mostReexports = 5;

/** Links the facts of the files of one workspace. */
export function linkFacts(all: readonly AiFacts[]): AiIndex {
  const facts = [...all].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const settings = settingsByKey(facts);
  const modules = createModuleFinder(facts.map(({ path }) => path));
  const byPath = new Map(facts.map((each) => [each.path, each]));
  const sends = new Map<Endpoint, LinkedSend[]>();
  const add = (endpoint: Endpoint, send: LinkedSend) => sends.set(endpoint, [...(sends.get(endpoint) ?? []), send]);
  for (const { path, endpoints, importedSends } of facts) {
    for (const endpoint of endpoints) for (const send of endpoint.sends) add(endpoint, { ...send, path });
    for (const { module, path: names, ...send } of importedSends) {
      for (const endpoint of importedEndpoints({ ...send, module, path: names }, path, byPath, modules)) {
        add(endpoint, { ...send, path });
      }
    }
  }
  const linked = facts.flatMap(({ path, endpoints }) =>
    endpoints.map(
      (endpoint): LinkedEndpoint => ({
        path,
        endpoint,
        ...resolve(endpoint, settings),
        sends: sends.get(endpoint) ?? [],
      }),
    ),
  );
  const perFile = new Map<string, LinkedEndpoint[]>();
  for (const each of linked) perFile.set(each.path, [...(perFile.get(each.path) ?? []), each]);
  return { endpoints: linked, in: (path) => perFile.get(path) ?? [] };
}

/** The endpoints that a name of another file stands for. */
function importedEndpoints(
  send: ImportedSend,
  from: string,
  byPath: ReadonlyMap<string, AiFacts>,
  modules: ModuleFinder,
): readonly Endpoint[] {
  let module = send.module;
  let importer = from;
  let names = send.path;
  for (let hop = 0; hop < mostReexports; hop++) {
    const factsOf = (name: string) => modules.find(name, importer).flatMap((path) => byPath.get(path) ?? []);
    const found = factsOf(module);
    for (const facts of found) {
      const endpoints = exportedEndpoints(facts, names);
      if (endpoints.length > 0) return endpoints;
    }
    // `from clinic import llm` may bring in a module of a package.
    for (const facts of factsOf(`${module}.${names[0] ?? ''}`)) {
      const endpoints = exportedEndpoints(facts, names.slice(1));
      if (endpoints.length > 0) return endpoints;
    }
    const given = found.flatMap(({ path, reexports }) =>
      reexports.filter(({ name }) => name === '*' || name === names[0]).map((each) => ({ ...each, path })),
    )[0];
    if (given === undefined) return [];
    module = given.module;
    importer = given.path;
    if (given.name !== '*') names = [given.original, ...names.slice(1)];
  }
  return [];
}

/** The longest exported path that the names begin with. */
function exportedEndpoints({ exports, endpoints }: AiFacts, names: readonly string[]): readonly Endpoint[] {
  for (let length = names.length; length > 0; length--) {
    // What is called stands as a part of its own behind an imported name.
    const path = names.slice(0, length).join('.').replaceAll('.()', '()');
    const known = exports.find((each) => each.path === path);
    if (known !== undefined) return known.endpoints.flatMap((at) => endpoints[at] ?? []);
  }
  return [];
}

interface PlacedSetting extends Setting {
  readonly path: string;
}

function settingsByKey(facts: readonly AiFacts[]): ReadonlyMap<string, readonly PlacedSetting[]> {
  const byKey = new Map<string, PlacedSetting[]>();
  for (const { path, settings } of facts) {
    for (const setting of settings) {
      // A variable of the environment is known by its own name, wherever in a file it stands.
      const last = setting.key.split('.').at(-1) ?? setting.key;
      for (const key of new Set([normalKey(setting.key), ...(isVariableName(last) ? [normalKey(last)] : [])])) {
        byKey.set(key, [...(byKey.get(key) ?? []), { ...setting, path }]);
      }
    }
  }
  return byKey;
}

type Settings = ReadonlyMap<string, readonly PlacedSetting[]>;

function resolve(endpoint: Endpoint, settings: Settings): Pick<LinkedEndpoint, 'targets' | 'open'> {
  const { hosts, settings: names, vendor: vendorId } = endpoint;
  const where = endpoint.kind === 'configuration' ? 'from the configuration' : 'from the address in the code';
  const targets: Target[] = hosts.map((host) => targetAt(host, where));
  const vendor = vendorId === undefined ? undefined : vendorsById.get(vendorId);
  let open = endpoint.open;
  for (const name of names) {
    const found = settingTargets(name, settings);
    targets.push(...found);
    if (found.length > 0) continue;
    const meant = vendorOfVariable(name) ?? (vendor !== undefined && servesOneVendor(vendor) ? vendor : undefined);
    if (meant === undefined) open = true;
    else targets.push(targetOf(meant, `by the name of the setting ${shownName(name)}`));
  }
  if (hosts.length + names.length === 0 && vendor !== undefined) {
    const found = vendor.env.baseUrl.flatMap((name) => settingTargets(name, settings));
    if (found.length > 0) targets.push(...found);
    else if (!open || servesOneVendor(vendor)) {
      targets.push(targetOf(vendor, `the default of the library ${endpoint.library ?? vendor.name}`));
      open = false;
    }
  }
  return { targets: distinct(targets), open: open && targets.every(({ reach }) => reach !== 'public') };
}

/** Libraries of these vendors talk to nobody else, whatever address they are given; others are pointed anywhere. */
function servesOneVendor({ id }: AiVendor): boolean {
  return !generic.has(id);
}

/** Vendors whose library is used for everybody that speaks its protocol. */
const generic: ReadonlySet<string> = new Set(['openai', 'anthropic', 'ollama', 'litellm']);

function settingTargets(name: string, settings: Settings): readonly Target[] {
  return (settings.get(normalKey(name)) ?? []).flatMap(({ value, path }) => {
    const host = hostOf(value, true);
    return host === undefined ? [] : [targetAt(host, `from ${shownName(name)} in ${path}`)];
  });
}

/** The vendor whose own variable it is: `OPENAI_BASE_URL`. */
function vendorOfVariable(name: string): AiVendor | undefined {
  const key = normalKey(name);
  return aiVendors.find(({ env }) => env.baseUrl.some((variable) => normalKey(variable) === key));
}

/** Names of settings are shown as they are written when they are names at all. */
function shownName(name: string): string {
  return /^[\w.:-]{1,60}$/.test(name) ? name : 'a setting';
}

function targetAt(host: string, how: string): Target {
  const vendor = vendorOfHost(host);
  const reach = isLoopback(host) ? 'local' : vendor === undefined && isPrivateHost(host) ? 'private' : 'public';
  return { vendor, host, how, reach };
}

function targetOf(vendor: AiVendor, how: string): Target {
  return { vendor, host: vendor.defaultHost, how, reach: vendor.kind === 'local' ? 'local' : 'public' };
}

function distinct(targets: readonly Target[]): readonly Target[] {
  const seen = new Set<string>();
  return targets.filter(({ vendor, host }) => {
    const key = `${vendor?.id} ${host}`;
    return !seen.has(key) && seen.add(key);
  });
}
