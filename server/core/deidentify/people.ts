import { foldName } from '../catalog/personNames.js';
import { identifierOf } from '../identifiers/index.js';
import { parseName } from '../identifiers/nameForms.js';
import type { Document, IdentifierId, Literal, Scope, Sighting } from '../model.js';
import { codeKey } from './pseudonyms.js';

/**
 * Which patient a place belongs to, for dates that move together. A patient is known by the strongest identifier of the
 * record: record number, Social Security number, plan number, else name and birth date.
 */

/** From strong to weak. */
const strongest: readonly IdentifierId[] = ['medical-record-number', 'ssn', 'health-plan-id'];

/** What is known of the person of one scope. */
interface Facts {
  readonly ids: Map<IdentifierId, Set<string>>;
  readonly births: Set<string>;
  readonly names: Set<string>;
}

/** Gives the patient of any literal; records without an identifier belong to the last patient before them. */
export function readPatients(document: Document): (literal: Literal) => string {
  const byScope = new Map<Scope, Facts>();
  const whole = newFacts();
  for (const sighting of document.sightings) {
    if (!speaksOfPatient(sighting)) continue;
    note(whole, sighting, document.text);
    for (let at: Scope | undefined = sighting.literal.scope; at !== undefined; at = at.parent) {
      if (at.kind === 'file' || at.kind === 'list') continue;
      const facts = byScope.get(at) ?? newFacts();
      byScope.set(at, facts);
      note(facts, sighting, document.text);
    }
  }
  const only = isOnePerson(whole) ? keyOf(whole) : undefined;
  const references = readReferences(document, byScope);
  const before = patientsInOrder(document, byScope);
  return (literal) => only ?? inScopes(literal.scope, byScope, references) ?? before(literal.start) ?? document.path;
}

function newFacts(): Facts {
  return { ids: new Map(), births: new Set(), names: new Set() };
}

function speaksOfPatient({ verdict, subject }: Sighting): boolean {
  return verdict.kind === 'real' && subject !== 'relative' && subject !== 'provider' && subject !== 'organization';
}

function note(facts: Facts, sighting: Sighting, text: string): void {
  const value = text.slice(sighting.start, sighting.end);
  const identifier = identifierOf(sighting.identifier);
  if (identifier === undefined) return;
  if (strongest.includes(sighting.identifier)) {
    const values = facts.ids.get(sighting.identifier) ?? new Set();
    facts.ids.set(sighting.identifier, values.add(codeKey(identifier.normalise(value))));
  }
  if (sighting.identifier === 'date-of-birth') facts.births.add(identifier.normalise(value));
  if (sighting.identifier === 'name') {
    for (const word of parseName(value)?.words ?? [value]) if (word.length > 1) facts.names.add(foldName(word));
  }
}

/** Two birth dates, or two Social Security numbers, are two people; two record numbers only where nothing else tells. */
function isOnePerson({ ids, births }: Facts): boolean {
  const numbers = ids.get('ssn')?.size ?? 0;
  if (births.size > 1 || numbers > 1) return false;
  return births.size === 1 || numbers === 1 || (ids.get('medical-record-number')?.size ?? 0) < 2;
}

function keyOf(facts: Facts): string | undefined {
  for (const id of strongest) {
    const [value] = facts.ids.get(id) ?? [];
    if (value !== undefined) return `${id}\0${value}`;
  }
  const [birth] = facts.births;
  return birth === undefined || facts.names.size === 0 ? undefined : `${birth}\0${[...facts.names].sort().join(' ')}`;
}

function inScopes(
  scope: Scope,
  byScope: ReadonlyMap<Scope, Facts>,
  references: ReadonlyMap<Scope, string>,
): string | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
    const referred = references.get(at);
    if (referred !== undefined) return referred;
    const facts = byScope.get(at);
    if (facts === undefined) continue;
    if (!isOnePerson(facts)) return undefined;
    const key = keyOf(facts);
    if (key !== undefined) return key;
  }
  return undefined;
}

/** FHIR resources that point at `Patient/12` belong to the patient whose resource has that id. */
function readReferences(document: Document, byScope: ReadonlyMap<Scope, Facts>): ReadonlyMap<Scope, string> {
  const patients = new Map<string, string>();
  for (const { name, scope, start, end } of document.literals) {
    const facts = name === 'id' && scope.name === 'Patient' ? byScope.get(scope) : undefined;
    const key = facts && keyOf(facts);
    if (key !== undefined) patients.set(document.text.slice(start, end), key);
  }
  const references = new Map<Scope, string>();
  if (patients.size === 0) return references;
  for (const { name, scope, start, end } of document.literals) {
    if (name !== 'reference' || scope.parent === undefined) continue;
    const id = /(?:^|\/)Patient\/([^/]{1,64})|^urn:uuid:(.{36})/.exec(document.text.slice(start, end));
    const key = patients.get(id?.[1] ?? id?.[2] ?? '');
    if (key !== undefined) references.set(scope.parent, key);
  }
  return references;
}

/** The patient who was spoken of last before an offset. */
function patientsInOrder(
  document: Document,
  byScope: ReadonlyMap<Scope, Facts>,
): (offset: number) => string | undefined {
  const known = new Map<Scope, string>();
  const order: { readonly start: number; readonly key: string }[] = [];
  for (const sighting of document.sightings) {
    if (!speaksOfPatient(sighting) || !strongest.includes(sighting.identifier)) continue;
    const { scope } = sighting.literal;
    const facts = byScope.get(scope) ?? alone(sighting, document.text);
    const key = known.get(scope) ?? (isOnePerson(facts) ? keyOf(facts) : undefined);
    if (key === undefined) continue;
    if (scope.kind !== 'file') known.set(scope, key);
    order.push({ start: sighting.start, key });
  }
  return (offset) => order[Math.max(0, countUpTo(order, offset) - 1)]?.key;
}

/** In running text an identifier speaks for what follows it. */
function alone(sighting: Sighting, text: string): Facts {
  const facts = newFacts();
  note(facts, sighting, text);
  return facts;
}

/** How many of the places, which are in order, start at or before the offset. */
function countUpTo(order: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((order[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
