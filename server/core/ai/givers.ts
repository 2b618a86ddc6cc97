/**
 * Who gives a client that comes in from elsewhere: dependency injection, a framework, a container.
 *
 * A send through an injected client belongs to the places of the workspace that make such a client, or, where a
 * framework makes it, to the configuration that chooses the vendor. Only when there is neither, the send itself is the
 * place of the finding.
 */
import type { AiVendor, Ecosystem } from '../catalog/ai/model.js';
import { isTestPath } from '../catalog/testPaths.js';
import { embedsCode } from '../program/embedded.js';
import { ecosystemsOf } from './clients.js';
import type { AiFacts, Endpoint, VendorHint } from './facts.js';
import { projectOf, speaksTo } from './projects.js';

/** An endpoint with the file that it stands in. */
export interface PlacedEndpoint {
  readonly facts: AiFacts;
  readonly endpoint: Endpoint;
}

/** Where files of a language take libraries from; what is embedded in pages is JavaScript, in notebooks mostly Python. */
function registriesOf(language: string): readonly Ecosystem[] {
  if (language === 'ipynb') return ['python'];
  return embedsCode(language) ? ['js'] : ecosystemsOf(language);
}

/** Libraries that take each other's clients, by the beginnings of their names. */
const families: readonly (readonly [name: string, libraries: RegExp])[] = [
  ['spring-ai', /^org\.springframework\.ai/],
  ['langchain4j', /^(?:dev|io\.quarkiverse)\.langchain4j/],
  ['dotnet-ai', /^(?:Microsoft\.(?:SemanticKernel|Extensions\.AI|Agents)|OpenAI|Azure\.AI\.(?:OpenAI|Inference))/],
];

/** The libraries that one belongs together with. */
function familyOf(library: string): string {
  const known = families.find(([, libraries]) => libraries.test(library))?.[0];
  if (known !== undefined) return known;
  const parts = library.split(/[./\\]|::/);
  if (library.startsWith('@')) return parts.slice(0, 2).join('/');
  const isReversed = /^(?:com|org|io|dev|net|ai|github)$/.test(parts[0] ?? '');
  return parts.slice(0, isReversed ? 3 : 1).join('.');
}

/** Does the endpoint say nothing of whom it reaches, so that what gives it decides? */
export function isGiven({ kind, vendor, library = '', hosts, settings, chosen }: Endpoint): boolean {
  if (hosts.length + settings.length + chosen.length > 0) return false;
  if (kind === 'injected') return true;
  return kind === 'client' && vendor === '*' && families.some(([, libraries]) => libraries.test(library));
}

/** What a client is for decides which vendors can be behind it. */
function fits(library: string, { kind }: Pick<AiVendor, 'kind'>): boolean {
  return /vector|store/i.test(library) ? kind === 'vector-store' : kind !== 'vector-store' && kind !== 'tracing';
}

/** Finds who gives clients. */
export interface Givers {
  /** The endpoints that make, or choose, what is given there; empty when no file tells. */
  of(given: PlacedEndpoint): readonly Endpoint[];
  /** Vendors that a build or configuration file only names, for a framework. */
  hints(given: PlacedEndpoint): readonly (VendorHint & { readonly path: string })[];
}

/** Looks for givers among the facts of all files. */
export function createGivers(all: readonly AiFacts[], vendors: ReadonlyMap<string, AiVendor>): Givers {
  const placed = all.flatMap((facts) => facts.endpoints.map((endpoint): PlacedEndpoint => ({ facts, endpoint })));
  const making = placed.filter(({ endpoint }) => endpoint.kind === 'client' && !isGiven(endpoint));
  const configured = placed.filter(({ endpoint }) => endpoint.kind === 'configuration');

  const isRelated = ({ facts, endpoint }: PlacedEndpoint, other: PlacedEndpoint): boolean => {
    const [library, given] = [other.endpoint.library ?? '', endpoint.library ?? ''];
    const registries = registriesOf(facts.language);
    if (!registriesOf(other.facts.language).some((each) => registries.includes(each))) return false;
    const vendor = vendors.get(other.endpoint.vendor ?? '');
    if (vendor !== undefined && !fits(given, vendor)) return false;
    const isForAnybody = endpoint.vendor === '*' && familyOf(given) === 'dotnet-ai';
    return isForAnybody || familyOf(library) === familyOf(given);
  };

  const made = (given: PlacedEndpoint): readonly Endpoint[] => {
    const related = making.filter((other) => other.endpoint !== given.endpoint && isRelated(given, other));
    const same = related.filter(({ endpoint }) => endpoint.vendor === given.endpoint.vendor);
    return nearest(same.length > 0 ? same : related, given.facts.path).map(({ endpoint }) => endpoint);
  };

  const selected = (given: PlacedEndpoint, by: VendorHint['by']) => {
    const framework = familyOf(given.endpoint.library ?? '');
    return all.flatMap(({ path, hints }) =>
      hints
        .filter((hint) => hint.framework === framework && hint.by === by && speaksTo(path, given.facts.path))
        .filter(({ vendor }) => fits(given.endpoint.library ?? '', vendors.get(vendor) ?? { kind: 'model' }))
        .map((hint) => ({ ...hint, path })),
    );
  };

  const ofConfiguration = (given: PlacedEndpoint): readonly Endpoint[] => {
    const family = familyOf(given.endpoint.library ?? '');
    const found = configured.filter(({ facts, endpoint }) => {
      if (familyOf(endpoint.library ?? '') !== family || !speaksTo(facts.path, given.facts.path)) return false;
      const isStore = /vectorstore/.test(endpoint.library ?? '');
      return fits(given.endpoint.library ?? '', {
        kind: isStore ? 'vector-store' : (vendors.get(endpoint.vendor ?? '')?.kind ?? 'model'),
      });
    });
    const wanted = new Set(selected(given, 'selection').map(({ vendor }) => vendor));
    const chosen = found.filter(({ endpoint }) => wanted.has(endpoint.vendor ?? ''));
    return (chosen.length > 0 ? chosen : found).map(({ endpoint }) => endpoint);
  };

  return {
    of: (given) => {
      const found = made(given);
      return found.length > 0 || given.endpoint.vendor !== '*' ? found : ofConfiguration(given);
    },
    hints: (given) => (given.endpoint.vendor === '*' ? selected(given, 'dependency') : []),
  };
}

/** Those of the same project, or all when it has none; tests give clients to tests only. */
function nearest(found: readonly PlacedEndpoint[], path: string): readonly PlacedEndpoint[] {
  const project = projectOf(path);
  const own = found.filter(({ facts }) => projectOf(facts.path) === project);
  const near = own.length > 0 ? own : found;
  const real = near.filter(({ facts }) => isTestPath(facts.path) === isTestPath(path));
  return real.length > 0 ? real : near;
}
