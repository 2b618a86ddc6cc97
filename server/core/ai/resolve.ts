/** Whom an endpoint reaches: by the addresses, settings, names of models and libraries that speak of it. */
import { aiVendors } from '../catalog/ai/index.js';
import type { AiVendor } from '../catalog/ai/model.js';
import { matchesAnyName } from '../policy/names.js';
import { vendorOfVariable } from './configuredAddresses.js';
import type { Endpoint, VendorHint } from './facts.js';
import { isLoopback, isPrivateHost, vendorsOfHost } from './hosts.js';
import { hostOfSetting, type PlacedSetting, type SettingIndex } from './settingValues.js';

/** Whom an endpoint reaches. */
export interface Target {
  /** The vendor that answers there; undefined when the catalog knows none. */
  readonly vendor: AiVendor | undefined;
  /** In lower case; undefined when only the vendor is known. */
  readonly host: string | undefined;
  /** How it was resolved, in words that follow the host: "the default of the library openai". */
  readonly how: string;
  /** `provisioned`: a service is set up there, and nothing is sent. */
  readonly reach: 'local' | 'private' | 'public' | 'provisioned';
}

/** What is known of an endpoint beyond its own file. */
export interface Resolution {
  /** All it may reach. */
  readonly targets: readonly Target[];
  /** It may reach something that no file tells. */
  readonly open: boolean;
  readonly regions: readonly string[];
  /** The settings that decided. */
  readonly through: readonly PlacedSetting[];
}

const vendorsById: ReadonlyMap<string, AiVendor> = new Map(aiVendors.map((vendor) => [vendor.id, vendor]));

/** The vendor of a policy key. */
export function vendorNamed(id: string): AiVendor | undefined {
  return vendorsById.get(id);
}

/** All vendors by their policy keys. */
export const vendorsByKey = vendorsById;

/** Resolves an endpoint that is chosen at `path`. `hints` are vendors that only build files name. */
export function resolveEndpoint(
  endpoint: Endpoint,
  path: string,
  settings: SettingIndex,
  hints: readonly (VendorHint & { readonly path: string })[],
): Resolution {
  const { kind, regions, vendor: id } = endpoint;
  if (kind === 'provisioned') {
    const vendor = vendorsById.get(id ?? '');
    const target: Target = { vendor, host: undefined, how: 'set up here', reach: 'provisioned' };
    return { targets: [target], open: false, regions, through: [] };
  }
  const resolver = new Resolver(endpoint, path, settings);
  resolver.run(hints);
  return resolver.resolution();
}

/** Variables by which libraries of a cloud learn the region, when the code names none. */
const regionVariables: Readonly<Record<string, readonly string[]>> = {
  aws: ['AWS_REGION', 'AWS_DEFAULT_REGION'],
  'google-cloud': [
    'GOOGLE_CLOUD_LOCATION',
    'GOOGLE_CLOUD_REGION',
    'GOOGLE_VERTEX_LOCATION',
    'VERTEXAI_LOCATION',
    'CLOUD_ML_REGION',
  ],
};

class Resolver {
  readonly #targets: Target[] = [];
  readonly #through: PlacedSetting[] = [];
  readonly #own: AiVendor | undefined;
  #open: boolean;

  constructor(
    readonly endpoint: Endpoint,
    readonly path: string,
    readonly settings: SettingIndex,
  ) {
    this.#own = vendorsById.get(endpoint.vendor ?? '');
    this.#open = endpoint.open;
  }

  run(hints: readonly (VendorHint & { readonly path: string })[]): void {
    const { hosts, settings, chosen, kind, vendor, sends } = this.endpoint;
    const where = kind === 'configuration' ? 'from the configuration' : 'from the address in the code';
    for (const host of hosts) this.#targets.push(targetAt(host, where, this.#own));
    for (const name of settings) this.#bySetting(name);
    if (hosts.length + settings.length === 0) {
      if (chosen.length > 0) this.#byNames(chosen, 'by the name of the model');
      else if (this.#own !== undefined) this.#byLibrary(this.#own);
      else if (hints.length > 0)
        for (const each of hints) this.#byNames([each.vendor], `by a dependency in ${each.path}`);
      else if (vendor === '*' && !isStore(this.endpoint)) this.#open ||= sends.length > 0;
    }
    this.#inCloud();
  }

  resolution(): Resolution {
    const targets = distinct(this.#targets);
    return {
      targets,
      open: this.#open && targets.every(({ reach }) => reach !== 'public'),
      regions: this.#regions(targets),
      through: this.#through,
    };
  }

  #bySetting(name: string): void {
    const found = this.#settingTargets(name, true);
    this.#targets.push(...found);
    if (found.length > 0) return;
    const own = this.#own;
    const meant =
      vendorsById.get(vendorOfVariable(name) ?? '') ?? (own !== undefined && servesOneVendor(own) ? own : undefined);
    if (meant !== undefined) this.#targets.push(targetOf(meant, `by the name of the setting ${shownName(name)}`));
    else if (this.endpoint.hosts.length === 0) this.#open = true;
  }

  /** The library talks to its own vendor, or where the vendor's variables point it. */
  #byLibrary(vendor: AiVendor): void {
    const { library, kind } = this.endpoint;
    const found =
      kind === 'configuration' ? [] : vendor.env.baseUrl.flatMap((name) => this.#settingTargets(name, false));
    if (found.length > 0) {
      this.#targets.push(...found);
      return;
    }
    if (this.#open && !servesOneVendor(vendor)) return;
    this.#targets.push(targetOf(vendor, howOf(kind, library ?? vendor.name)));
    this.#open = false;
  }

  #byNames(ids: readonly string[], how: string): void {
    for (const id of ids) {
      const vendor = vendorsById.get(id);
      if (vendor !== undefined) this.#targets.push(targetOf(vendor, how));
    }
  }

  #settingTargets(name: string, byName: boolean): readonly Target[] {
    return this.settings.values(name, this.path, byName).flatMap(({ value, setting, through }) => {
      const host = hostOfSetting(name, value);
      if (host === undefined) return [];
      this.#through.push(...through);
      return [targetAt(host, `from ${shownName(name)} in ${setting.path}`, this.#own)];
    });
  }

  /** Models of Ollama whose tag says so run at its maker, even when the server on this machine is asked. */
  #inCloud(): void {
    const cloud = vendorsById.get('ollama-cloud');
    const { models, sends } = this.endpoint;
    const named = [...models, ...sends.flatMap((send) => send.models)].filter((model) => model !== '');
    const leaving = named.filter((model) => cloud !== undefined && matchesAnyName(cloud.models, model));
    if (cloud === undefined || leaving.length === 0) return;
    if (
      !this.#targets.some(({ reach, vendor }) => reach !== 'public' && (vendor === undefined || vendor.id === 'ollama'))
    )
      return;
    this.#targets.push(targetOf(cloud, 'by the name of the model'));
  }

  #regions(targets: readonly Target[]): readonly string[] {
    const { regions, regionSettings } = this.endpoint;
    const named = regionSettings.flatMap((name) => this.#settingRegions(name, true));
    if (regions.length + named.length > 0) return [...new Set([...regions, ...named])];
    const groups = new Set(targets.map(({ vendor }) => vendor?.group ?? ''));
    const variables = [...groups].flatMap((group) => regionVariables[group] ?? []);
    return [...new Set(variables.flatMap((name) => this.#settingRegions(name, false)))];
  }

  #settingRegions(name: string, byName: boolean): readonly string[] {
    return this.settings.values(name, this.path, byName).flatMap(({ value, through }) => {
      if (!/^[a-z][a-z0-9-]{1,40}$/i.test(value)) return [];
      this.#through.push(...through);
      return [value.toLowerCase()];
    });
  }
}

function howOf(kind: Endpoint['kind'], library: string): string {
  if (kind === 'configuration') return 'chosen by the configuration';
  const given = kind === 'injected' ? 'the client comes from elsewhere; ' : '';
  return `${given}the default of the library ${library}`;
}

/** Stores of vectors that anybody runs; without an address they are on the same machine. */
function isStore({ library = '' }: Endpoint): boolean {
  return /qdrant|weaviate|chroma|milvus|zilliz|vectorstore|pgvector/i.test(library);
}

/** Libraries of these vendors talk to nobody else, whatever address they are given; others are pointed anywhere. */
function servesOneVendor({ id }: AiVendor): boolean {
  return !generic.has(id);
}

/** Vendors whose library is used for everybody that speaks its protocol. */
const generic: ReadonlySet<string> = new Set(['openai', 'anthropic', 'ollama', 'litellm']);

/** Names of settings are shown as they are written when they are names at all. */
function shownName(name: string): string {
  return /^[\w.:-]{1,60}$/.test(name) ? name : 'a setting';
}

/**
 * Whom a host is. Where vendors share one, the vendor of the library decides; and Claude on hosts of Azure is run by
 * Anthropic.
 */
function targetAt(host: string, how: string, own: AiVendor | undefined): Target {
  const answering = vendorsOfHost(host);
  const [first] = answering;
  const isClaude = own?.id === 'anthropic' && first?.group === 'azure';
  const vendor = isClaude ? own : (answering.find(({ id }) => id === own?.id) ?? first);
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
