/** Where a workspace uses artificial intelligence, whom it reaches, and what is on record about that. */
import { type Coverage, coverageOf } from '../ai/coverage.js';
import type { LinkedEndpoint, LinkedSend, Target } from '../ai/link.js';
import { isModelName } from '../ai/modelNames.js';
import { regionOfHost } from '../ai/regions.js';
import type { AiVendor } from '../catalog/ai/model.js';
import type { AgreementState } from '../flow/phiFlow.js';
import type { Policy, Span } from '../model.js';
import { matchesAnyName } from '../policy/names.js';

/**
 * What the policy has on record for a use.
 * - `covered`: an agreement that holds today; `ended`: one that held; `other-scope`: one for other paths
 * - `none`: no agreement with this vendor
 * - `own`: this machine, a host that the policy lists as the team's own, or its gateway
 * - `unknown-host`: nobody knows who answers there; `unresolved`: nobody knows where the data goes
 *
 * None of these says what was signed, only what is recorded.
 */
export type RecordState = 'covered' | 'ended' | 'other-scope' | 'none' | 'own' | 'unknown-host' | 'unresolved';

/** An agreement as recorded; dates are `YYYY-MM-DD`, undefined where the record says none. */
export interface RecordedAgreement {
  readonly state: RecordState;
  readonly signed: string | undefined;
  readonly expires: string | undefined;
  readonly reference: string | undefined;
}

/** Where an endpoint is chosen, or data is sent through it. */
export interface UsePlace extends Span {
  /** As in `Document.path`. */
  readonly path: string;
  /** The method that sends, such as `chat.completions.create`; undefined where the endpoint is chosen. */
  readonly method: string | undefined;
}

/** One use: a vendor at a host with a model, with one state of the record. */
export interface InventoryRow {
  /** Undefined when the catalog knows nobody at the host, or when there is no host. */
  readonly vendor: AiVendor | undefined;
  readonly host: string | undefined;
  readonly reach: Target['reach'] | undefined;
  /** Undefined when the code names none. */
  readonly model: string | undefined;
  /** Where the policy says that the model is described. */
  readonly modelCard: string | undefined;
  /** Libraries that it is used through, in order of names. */
  readonly products: readonly string[];
  /** Regions that arguments or the host name, in order of names. */
  readonly regions: readonly string[];
  /** How the host was found, in words that follow it: "the default of the library openai". */
  readonly resolvedBy: readonly string[];
  readonly agreement: RecordedAgreement;
  /** In the order of files and places. */
  readonly places: readonly UsePlace[];
}

/** The uses of a workspace. `policyFor` gives the policy that holds for a path; `today` is `YYYY-MM-DD`. */
export function inventoryOf(
  endpoints: readonly LinkedEndpoint[],
  policyFor: (path: string) => Policy,
  today: string,
): readonly InventoryRow[] {
  const rows = new Map<string, InventoryRow>();
  for (const linked of endpoints) {
    for (const row of rowsOf(linked, policyFor(linked.path), today)) {
      const key = keyOf(row);
      const known = rows.get(key);
      rows.set(key, known === undefined ? row : merged(known, row));
    }
  }
  return [...rows.values()].sort(inOrder);
}

/** The rows of one endpoint: one for each target and model, and one for what no file tells. */
function rowsOf(linked: LinkedEndpoint, policy: Policy, today: string): readonly InventoryRow[] {
  const { endpoint, path, targets, open } = linked;
  const products = endpoint.library === undefined ? [] : [endpoint.library];
  const models = [...placesByModel(linked)];
  const known = targets.flatMap((target) => {
    const { vendor, host, reach, how } = target;
    const ofHost = host === undefined ? undefined : regionOfHost(host);
    const regions = sortedUnion(endpoint.regions, ofHost === undefined ? [] : [ofHost]);
    // What is only set up sends nothing, but the list says what is on record for the day when something is sent.
    const sent: Target = reach === 'provisioned' ? { ...target, reach: 'public' } : target;
    const agreement = recordOf(coverageOf(sent, policy, path, today), policy);
    return models.map(([model, places]) => {
      const modelCard = model === undefined ? undefined : cardOf(model, policy);
      return { vendor, host, reach, model, modelCard, products, regions, resolvedBy: [how], agreement, places };
    });
  });
  if (!open) return known;
  const agreement = { state: 'unresolved', signed: undefined, expires: undefined, reference: undefined } as const;
  const unresolved = models.map(([model, places]) => {
    const modelCard = model === undefined ? undefined : cardOf(model, policy);
    const nobody = { vendor: undefined, host: undefined, reach: undefined };
    return { ...nobody, model, modelCard, products, regions: endpoint.regions, resolvedBy: [], agreement, places };
  });
  return [...known, ...unresolved];
}

/** The models of an endpoint, each with the places that use it. A call that names none uses those of its client. */
function placesByModel({
  endpoint,
  path,
  sends,
}: LinkedEndpoint): ReadonlyMap<string | undefined, readonly UsePlace[]> {
  const { start, end } = endpoint;
  const places = new Map<string | undefined, UsePlace[]>();
  const add = (model: string | undefined, place: UsePlace) => places.set(model, [...(places.get(model) ?? []), place]);
  const own = shownModels(endpoint.models);
  for (const send of sends) {
    const named = shownModels(send.models);
    for (const model of named.length > 0 ? named : own) add(model, callOf(send));
    if (named.length + own.length === 0) add(undefined, callOf(send));
  }
  for (const model of own) if (!places.has(model)) places.set(model, []);
  if (places.size === 0) places.set(undefined, []);
  // Of a request that is its own endpoint the call says all.
  const isCall = sends.some((send) => send.path === path && send.start === start);
  if (isCall) return places;
  return new Map([...places].map(([model, calls]) => [model, [{ path, start, end, method: undefined }, ...calls]]));
}

function callOf({ path, start, end, method }: LinkedSend): UsePlace {
  return { path, start, end, method };
}

function shownModels(models: readonly string[]): readonly string[] {
  return [...new Set(models)].filter(isModelName);
}

/** What coverage is called in reports. */
export const recordStates: Readonly<Record<AgreementState, RecordState>> = {
  covered: 'covered',
  expired: 'ended',
  'out-of-scope': 'other-scope',
  none: 'none',
  own: 'own',
  'unknown-host': 'unknown-host',
  unresolved: 'unresolved',
};

function recordOf(coverage: Coverage, { ai }: Policy): RecordedAgreement {
  const baa = 'vendor' in coverage ? ai.vendors.get(coverage.vendor)?.baa : undefined;
  const { signed, reference } = baa ?? {};
  const expires = 'expires' in coverage ? coverage.expires : baa?.expires;
  return { state: recordStates[coverage.kind], signed, expires, reference };
}

function cardOf(model: string, { ai }: Policy): string | undefined {
  for (const [pattern, { card }] of ai.modelCards) if (matchesAnyName([pattern], model)) return card;
  return undefined;
}

function keyOf({ vendor, host, model, agreement }: InventoryRow): string {
  const { state, signed, expires, reference } = agreement;
  return JSON.stringify([vendor?.id, host, model, state, signed, expires, reference]);
}

function merged(a: InventoryRow, b: InventoryRow): InventoryRow {
  return {
    ...a,
    products: sortedUnion(a.products, b.products),
    regions: sortedUnion(a.regions, b.regions),
    resolvedBy: sortedUnion(a.resolvedBy, b.resolvedBy),
    places: [...a.places, ...b.places],
  };
}

function sortedUnion(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])].sort();
}

/** By vendor, host and model; what is not known comes last. */
function inOrder(a: InventoryRow, b: InventoryRow): number {
  return (
    byName(a.vendor?.name, b.vendor?.name) ||
    byName(a.host, b.host) ||
    byName(a.model, b.model) ||
    byName(a.agreement.state, b.agreement.state)
  );
}

function byName(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
