/** The stores that infrastructure declares, and the variables of the environment that give their names to programs. */
import { companionTypes, storeTypes } from '../catalog/storage/stores.js';
import type { Document, Span } from '../model.js';
import { flawsIn, hasCustomerKey } from '../resources/judge.js';
import { deepestValue, type Resource, textOf, type Value } from '../resources/model.js';
import { placesOf } from '../resources/places.js';
import type { ResourceRule } from '../resources/row.js';
import type { DeclaredStore, StoreCompanion, StoreFlaw, StoreSetting } from './facts.js';

/** Rules about what a program would store in them. */
const rules: readonly ResourceRule[] = [
  'storage/unencrypted-object',
  'storage/unencrypted-database',
  'storage/unencrypted-queue',
  'access/public-storage',
];

/** The stores among the resources of a document. */
export function declaredStores(resources: readonly Resource[], document: Document): readonly DeclaredStore[] {
  return resources.flatMap((resource): readonly DeclaredStore[] => {
    const type = storeTypes.get(resource.type.toLowerCase());
    if (type === undefined) return [];
    const { start, end } = resource.head;
    const address = addressOf(resource);
    const names = textsAt(resource, type.name);
    if (names.length === 0 && address === '') return [];
    const flaws = flawsFor(resource, resources, document);
    return [{ kind: type.kind, names, address, customerKey: hasCustomerKey(resource), flaws, start, end }];
  });
}

/** What else a document says of stores. */
export function companionsOf(resources: readonly Resource[], document: Document): readonly StoreCompanion[] {
  return resources.flatMap((resource): readonly StoreCompanion[] => {
    const property = companionTypes.get(resource.type.toLowerCase());
    if (property === undefined) return [];
    const flaws = flawsFor(resource, resources, document);
    const customerKey = hasCustomerKey(resource);
    if (flaws.length === 0 && !customerKey) return [];
    return targetsAt(resource, property, document.text).map((of) => ({ of, customerKey, flaws }));
  });
}

function flawsFor(resource: Resource, all: readonly Resource[], document: Document): readonly StoreFlaw[] {
  return rules.flatMap((rule) =>
    flawsIn(resource, rule, all, document).map(({ start, end, what }) => ({ rule, what, start, end })),
  );
}

/** How others refer to a resource. Those of programs have no such name. */
function addressOf({ source, type, name }: Resource): string {
  if (source === 'terraform') return `${type}.${name}`;
  return source === 'cloudformation' ? name : '';
}

function textsAt({ properties }: Resource, name: string): readonly string[] {
  return placesOf(properties, [name]).flatMap((place) => (place.kind === 'value' ? (textOf(place.value) ?? []) : []));
}

function targetsAt({ properties }: Resource, name: string, text: string): readonly string[] {
  return placesOf(properties, [name]).flatMap((place) => (place.kind === 'value' ? targetOf(place.value, text) : []));
}

/** The name or address that a value stands for. */
export function targetOf(value: Value, text: string): readonly string[] {
  const known = textOf(value);
  if (known !== undefined) return known === '' ? [] : [known];
  return referenceIn(text, value);
}

/** `aws_s3_bucket.charts.id`, `!Ref Charts`, `!GetAtt Intake.Arn`, `{ "Ref": "Charts" }`. */
function referenceIn(text: string, { start, end }: Span): readonly string[] {
  const written = text.slice(start, Math.min(end, start + 200));
  const resource = /\b((?:aws|google|azurerm)_\w{1,60}\.[\w-]{1,80})(?:\[\d{1,3}\])?\.\w/.exec(written)?.[1];
  const logical = /\b(?:Ref|GetAtt|Sub)\b["']?\s{0,4}[:,]?\s{0,8}[[{"'$\s]{0,6}([A-Za-z][A-Za-z0-9]{0,100})/.exec(
    written,
  )?.[1];
  return [resource, logical].flatMap((each) => each ?? []);
}

/** Where variables of the environment are given as properties of their names. */
const holders: ReadonlySet<string> = new Set([
  'environment',
  'Environment',
  'variables',
  'Variables',
  'environment_variables',
  'environmentVariables',
  'env',
  'app_settings',
]);

/** The variables of the environment among values, wherever they stand, whose value may name a store. */
export function storeSettings(roots: readonly Value[], text: string): readonly StoreSetting[] {
  const found: StoreSetting[] = [];
  const add = (name: string | undefined, value: Value | undefined) => {
    if (name === undefined || value === undefined || !/^[A-Za-z_]\w{1,100}$/.test(name)) return;
    for (const of of targetOf(value, text)) if (/^[\w.:/-]{3,300}$/.test(of)) found.push({ name, of });
  };
  const visit = (value: Value, depth: number, inside: boolean): void => {
    if (depth > deepestValue || found.length > mostSettings) return;
    if (value.kind === 'list') for (const item of value.items) visit(item, depth + 1, inside);
    if (value.kind !== 'object') return;
    const named = value.properties.find(({ name }) => /^name$/i.test(name));
    const given = value.properties.find(({ name }) => /^value$/i.test(name));
    if (inside && named !== undefined && given !== undefined) add(textOf(named.value), given.value);
    for (const property of value.properties) {
      const isHolder = holders.has(property.name);
      if (inside && !isHolder) add(property.name, property.value);
      visit(property.value, depth + 1, isHolder || (inside && property.value.kind === 'list'));
    }
  };
  for (const root of roots) visit(root, 0, false);
  return found;
}

/** More variables than these are no configuration of a program. */
const mostSettings = 2_000;
