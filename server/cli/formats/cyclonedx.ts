import { basename } from 'node:path';
import type { Models } from '@cyclonedx/cyclonedx-library';
import type { Inventory, InventoryUse } from '../../host/inventory.js';
import { type InventoryFormatOptions, placeWords } from './inventory.js';

/** The parts of the library that write JSON: its whole would load validators and readers of packages. */
async function loadLibrary() {
  const [models, { JSON: json }, { Spec1dot6 }, { ComponentType, ExternalReferenceType }] = await Promise.all([
    import('@cyclonedx/cyclonedx-library/Models'),
    import('@cyclonedx/cyclonedx-library/Serialize'),
    import('@cyclonedx/cyclonedx-library/Spec'),
    import('@cyclonedx/cyclonedx-library/Enums'),
  ]);
  return { models, normalizers: new json.Normalize.Factory(Spec1dot6), ComponentType, ExternalReferenceType };
}

type Library = Awaited<ReturnType<typeof loadLibrary>>;

/** What the schema knows of a service and the library does not. */
interface Reached {
  readonly endpoints?: readonly string[];
  readonly 'x-trust-boundary'?: boolean;
}

/**
 * The inventory as a bill of materials (CycloneDX 1.6, ECMA-424): a service for each host with each state of the record,
 * a component for each model, and who depends on whom. Without a serial number and a time, so that the same workspace
 * gives the same text.
 */
export async function inventoryCyclonedx(
  { uses }: Inventory,
  workspace: string,
  options: InventoryFormatOptions,
): Promise<string> {
  const library = await loadLibrary();
  const { models, normalizers, ComponentType } = library;
  const bom = new models.Bom();
  const { version } = options;
  bom.metadata.tools.components.add(new models.Component(ComponentType.Application, 'phi-lint', { version }));
  const root = new models.Component(ComponentType.Application, basename(workspace) || 'workspace', {
    bomRef: 'workspace',
  });
  bom.metadata.component = root;
  const components = new Map<string, Models.Component>();
  const reached = new Map<string, Reached>();
  for (const [ref, [first, ...others]] of grouped(uses, serviceRef)) {
    const service = serviceOf(ref, [first, ...others], library, options.folder);
    for (const use of [first, ...others]) {
      if (use.model === undefined) continue;
      const model = modelOf(use, use.model, components, library);
      service.dependencies.add(model.bomRef);
    }
    bom.services.add(service);
    root.dependencies.add(service.bomRef);
    reached.set(ref, reachedBy(first));
  }
  for (const model of components.values()) bom.components.add(model);
  const normal = normalizers.makeForBom().normalize(bom, { sortLists: true });
  const services = normal.services?.map((service) => ({ ...service, ...reached.get(service['bom-ref'] ?? '') }));
  return `${JSON.stringify(services === undefined ? normal : { ...normal, services }, undefined, 2)}\n`;
}

/** Uses of one service differ in their models only. */
function serviceRef({ vendor, host, agreement: { state, signed, expires } }: InventoryUse): string {
  const record = [state, signed, expires].filter((part) => part !== undefined).join(':');
  return `service:${vendor?.id ?? 'unknown'}:${host ?? 'unknown'}:${record}`;
}

function grouped(
  uses: readonly InventoryUse[],
  keyOf: (use: InventoryUse) => string,
): ReadonlyMap<string, readonly [InventoryUse, ...InventoryUse[]]> {
  const groups = new Map<string, [InventoryUse, ...InventoryUse[]]>();
  for (const use of uses) {
    const group = groups.get(keyOf(use));
    if (group === undefined) groups.set(keyOf(use), [use]);
    else group.push(use);
  }
  return groups;
}

function serviceOf(
  ref: string,
  uses: readonly [InventoryUse, ...InventoryUse[]],
  { models }: Library,
  folder: string,
): Models.Service {
  const [{ vendor, host, reach, agreement }] = uses;
  const { OrganizationalEntity, Property, Service } = models;
  const service = new Service(vendor?.name ?? host ?? 'Unresolved endpoint', { bomRef: ref });
  if (vendor !== undefined && vendor.kind !== 'local') {
    service.provider = new OrganizationalEntity({ name: vendor.name });
  }
  const every = (values: (use: InventoryUse) => string | readonly string[]) => [...new Set(uses.flatMap(values))];
  const properties: readonly (readonly [name: string, values: readonly (string | undefined)[]])[] = [
    ['vendor', [vendor?.id]],
    ['kind', [vendor?.kind]],
    ['reach', [reach]],
    ['agreement:state', [agreement.state]],
    ['agreement:signed', [agreement.signed]],
    ['agreement:expires', [agreement.expires]],
    ['agreement:reference', every((use) => use.agreement.reference ?? [])],
    ['product', every(({ products }) => products)],
    ['region', every(({ regions }) => regions)],
    ['resolved-by', every(({ resolvedBy }) => resolvedBy)],
    ['place', every(({ places }) => places.map((place) => placeWords(place, folder)))],
  ];
  for (const [name, values] of properties) {
    for (const value of values)
      if (value !== undefined) service.properties.add(new Property(`phi-lint:${name}`, value));
  }
  return service;
}

/** The component of a model as one vendor serves it; who made the model is not known. */
function modelOf(
  { vendor, modelCard }: InventoryUse,
  name: string,
  known: Map<string, Models.Component>,
  { models, ComponentType, ExternalReferenceType }: Library,
): Models.Component {
  const ref = `model:${vendor?.id ?? 'unknown'}:${name}`;
  const component = known.get(ref) ?? new models.Component(ComponentType.MachineLearningModel, name, { bomRef: ref });
  known.set(ref, component);
  if (vendor !== undefined && vendor.kind !== 'local') {
    component.supplier = new models.OrganizationalEntity({ name: vendor.name });
  }
  if (modelCard !== undefined && component.externalReferences.size === 0) {
    const reference = new models.ExternalReference(modelCard, ExternalReferenceType.ModelCard);
    component.externalReferences.add(reference);
  }
  return component;
}

/** The scheme is not known, so the address names none (RFC 3986, section 4.2). What is not known is left out. */
function reachedBy({ host, agreement: { state } }: InventoryUse): Reached {
  const isKnown = state !== 'unknown-host' && state !== 'unresolved';
  return {
    ...(host === undefined ? {} : { endpoints: [`//${isBareAddress6(host) ? `[${host}]` : host}`] }),
    ...(isKnown ? { 'x-trust-boundary': state !== 'own' } : {}),
  };
}

/** IPv6 addresses stand in brackets in an address of the web (RFC 3986, section 3.2.2). */
function isBareAddress6(host: string): boolean {
  return host.includes(':') && !host.startsWith('[');
}
