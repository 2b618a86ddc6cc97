/**
 * Endpoints that configuration files choose by themselves.
 *
 * A setting that a program reads is no endpoint of its own in the end: `link` gives the finding to the place in the code
 * that reads it and drops the endpoint made here. What a framework reads behind the scenes (`spring.ai.*`) stays, and
 * the sends of the framework are given to it. So one decision is one finding, wherever it is made.
 */
import { liteLlmCallbacks, springModelValues } from '../catalog/ai/index.js';
import { isExamplePath, isTestPath } from '../catalog/testPaths.js';
import type { Span } from '../model.js';
import {
  type KeyRow,
  keyMatches,
  rowsFor,
  type Section,
  sectionsOf,
  segmentsOf,
  startsWith,
} from './configurationKeys.js';
import { addressIn, chosenByAddress } from './configuredAddresses.js';
import type { Endpoint, Setting, VendorHint } from './facts.js';
import { endpointAt } from './newEndpoint.js';
import { bareModel, vendorOfLiteLlmModel, vendorOfProvider } from './providers.js';

/** What a configuration file chooses. */
export interface Configured {
  readonly endpoints: readonly Endpoint[];
  readonly hints: readonly VendorHint[];
}

/** An endpoint while the keys that speak of it are read. */
interface Draft {
  start: number;
  end: number;
  readonly vendor: string;
  readonly library: string | undefined;
  /** The place is that of an address, which says more than that of a key. */
  placed: boolean;
  readonly hosts: Set<string>;
  readonly settings: Set<string>;
  readonly models: Set<string>;
  readonly regions: Set<string>;
}

/** The endpoints of a configuration file, from its settings. Examples, tests and documentation choose nothing. */
export function configuredEndpoints(settings: readonly Setting[], path: string): Configured {
  if (settings.length === 0 || isExamplePath(path) || isTestPath(path)) return { endpoints: [], hints: [] };
  const reader = new Reader(path);
  for (const setting of settings) reader.read(setting);
  return reader.configured();
}

class Reader {
  readonly #rows: readonly KeyRow[];
  readonly #sections: readonly Section[];
  readonly #drafts = new Map<string, Draft>();
  readonly #selections: (Span & { readonly vendor: string; readonly library: string })[] = [];
  /** The model of the proxy that was read last, whose other keys follow it. */
  #item: { readonly group: string; readonly vendor: string; readonly model: string } | undefined;

  constructor(readonly path: string) {
    this.#rows = rowsFor(path);
    this.#sections = sectionsOf(this.#rows);
  }

  read(setting: Setting): void {
    const key = segmentsOf(setting.key);
    // A switch chooses nothing, least of all one that is off.
    if (key.at(-1) === 'enabled') return;
    const row = this.#rows.find(({ segments }) => keyMatches(segments, key));
    const section = this.#sections.find(({ segments }) => startsWith(key, segments));
    if (section !== undefined) this.#inSection(setting, key, section, row);
    else if (row !== undefined) this.#byRow(setting, key, row);
    else this.#byAddress(setting);
  }

  configured(): Configured {
    const drafts = [...this.#drafts.values()].filter(isEndpoint);
    const known = new Set(drafts.map(({ vendor }) => vendor));
    const alone = this.#selections.filter(({ vendor }) => !known.has(vendor));
    const endpoints = [
      ...drafts.map(endpointOf),
      ...alone.map((each) => endpointAt(each, 'configuration', each.vendor, each.library)),
    ];
    return {
      endpoints: endpoints.sort((a, b) => a.start - b.start),
      hints: this.#selections.map(({ vendor, library, start, end }) => ({
        framework: library.includes('langchain4j') ? 'langchain4j' : 'spring-ai',
        vendor,
        by: 'selection',
        start,
        end,
      })),
    };
  }

  /** Any key of a section chooses its vendor: with `spring.ai.openai.api-key` alone, Spring AI talks to OpenAI. */
  #inSection(setting: Setting, key: readonly string[], { vendor, segments }: Section, row: KeyRow | undefined): void {
    const library = segments[0] === 'spring' ? 'org.springframework.ai' : 'dev.langchain4j';
    const draft = this.#draft(`${library} ${vendor}`, setting, vendor, library);
    const last = key.at(-1);
    if (row?.value === 'endpoint' || row?.value === 'host') this.#address(draft, setting);
    else if (row?.value === 'region') draft.regions.add(setting.value.toLowerCase());
    else if (last === 'model' || last === 'modelname' || last === 'deploymentname') draft.models.add(setting.value);
  }

  #byRow(setting: Setting, key: readonly string[], row: KeyRow): void {
    const { value, vendor, segments } = row;
    if (segments[0] === 'modellist') this.#liteLlm(setting, row);
    else if (value === 'vendor') this.#named(setting, row);
    else if (value !== 'model') {
      const section = key.slice(0, -1).join('.');
      const library = libraryOf(segments);
      const draft = this.#draft(value === 'region' ? section : `${section} ${setting.start}`, setting, vendor, library);
      if (value === 'region') draft.regions.add(setting.value.toLowerCase());
      else this.#address(draft, setting);
    }
  }

  /** Models of the LiteLLM proxy. Those of one vendor are one choice, made where the first of them stands. */
  #liteLlm(setting: Setting, { value }: KeyRow): void {
    if (value === 'model') {
      const model = setting.value;
      const vendor = vendorOfLiteLlmModel(model);
      this.#item = vendor === undefined ? undefined : { group: `litellm ${vendor}`, vendor, model };
      if (vendor !== undefined)
        this.#draft(`litellm ${vendor}`, setting, vendor, 'litellm').models.add(bareModel('litellm', model));
      return;
    }
    const { group = '', vendor = '*', model } = this.#item ?? {};
    const draft = this.#drafts.get(group);
    if (value === 'region') draft?.regions.add(setting.value.toLowerCase());
    if (value !== 'endpoint') return;
    // An address of its own takes the model away from its vendor.
    if (model !== undefined) draft?.models.delete(bareModel('litellm', model));
    if (draft?.models.size === 0) this.#drafts.delete(group);
    const own = this.#draft(`litellm ${setting.value}`, setting, vendor, 'litellm');
    this.#address(own, setting);
    if (model !== undefined) own.models.add(bareModel('litellm', model));
  }

  /** A key whose value names the vendor. */
  #named(setting: Setting, { key }: KeyRow): void {
    const value = setting.value.trim().toLowerCase();
    if (key.startsWith('litellm_settings')) {
      const vendor = Object.hasOwn(liteLlmCallbacks, value) ? liteLlmCallbacks[value] : undefined;
      if (vendor !== undefined) this.#draft(`litellm ${vendor}`, setting, vendor, 'litellm').placed = true;
      return;
    }
    const ofSpring = Object.hasOwn(springModelValues, value) ? springModelValues[value] : undefined;
    const vendor = ofSpring ?? vendorOfProvider(value);
    if (vendor === undefined) return;
    const isFramework = key.startsWith('spring.ai') || key.startsWith('quarkus');
    const library = key.startsWith('spring.ai') ? 'org.springframework.ai' : 'dev.langchain4j';
    if (isFramework) this.#selections.push({ vendor, library, start: setting.start, end: setting.end });
    else this.#draft(`named ${vendor}`, setting, vendor, undefined).placed = true;
  }

  /** A variable or key that no table of a file names, but that speaks for itself. */
  #byAddress(setting: Setting): void {
    const chosen = chosenByAddress(setting, this.path);
    if (chosen === undefined) return;
    const draft = this.#draft(`address ${setting.start}`, setting, chosen.vendor ?? '*', undefined);
    this.#address(draft, setting);
  }

  #address(draft: Draft, setting: Setting): void {
    const { hosts, names } = addressIn(setting);
    if (hosts.length + names.length === 0) return;
    for (const host of hosts) draft.hosts.add(host);
    for (const name of names) draft.settings.add(name);
    if (draft.placed) return;
    draft.placed = true;
    draft.start = setting.start;
    draft.end = setting.end;
  }

  #draft(group: string, { start, end }: Span, vendor: string, library: string | undefined): Draft {
    const known = this.#drafts.get(group);
    if (known !== undefined) return known;
    const made: Draft = {
      start,
      end,
      vendor,
      library,
      placed: false,
      hosts: new Set(),
      settings: new Set(),
      models: new Set(),
      regions: new Set(),
    };
    this.#drafts.set(group, made);
    return made;
  }
}

/** What reads a key that stands in no section of a vendor. */
function libraryOf(segments: readonly string[]): string | undefined {
  if (/^(?:mcp|servers$|contextservers$)/.test(segments[0] ?? '')) return 'a server of the Model Context Protocol';
  return segments[2] === 'vectorstore' ? 'org.springframework.ai.vectorstore' : undefined;
}

/** Without an address, only a section of a framework, a model of a proxy or the name of a vendor chooses one. */
function isEndpoint({ vendor, library, placed, hosts, settings, regions }: Draft): boolean {
  if (hosts.size + settings.size > 0) return true;
  if (vendor === '*') return false;
  return library !== undefined || placed || regions.size > 0;
}

function endpointOf(draft: Draft): Endpoint {
  const { vendor, library, hosts, settings, models, regions } = draft;
  return {
    ...endpointAt(draft, 'configuration', vendor === '*' ? undefined : vendor, library),
    hosts: [...hosts],
    settings: [...settings],
    models: [...models],
    regions: [...regions],
  };
}
