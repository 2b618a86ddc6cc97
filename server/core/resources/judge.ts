/** What the tables make of the resources of a document. */
import { customerKeyRows } from '../catalog/resources/customerKeys.js';
import { resourceRows } from '../catalog/resources/index.js';
import { isClinicalDocument } from '../identifiers/surroundings.js';
import type { Document, Hit, Policy, RuleContext, Span } from '../model.js';
import { badIn, holds, namesOf } from './conditions.js';
import { fixOf } from './fixes.js';
import type { ObjectValue, Resource } from './model.js';
import { openPortsIn } from './openPorts.js';
import { objectsUnder, type Place, placesOf } from './places.js';
import { publicPoliciesIn } from './policies.js';
import type { Flaw, ResourceRow, ResourceRule } from './row.js';

const rowsByType = byType(resourceRows);
const keyRowsByType = byType(customerKeyRows);

function byType(rows: readonly ResourceRow[]): ReadonlyMap<string, readonly ResourceRow[]> {
  const found = new Map<string, ResourceRow[]>();
  for (const row of rows) {
    for (const type of row.types.map((each) => each.toLowerCase())) found.set(type, [...(found.get(type) ?? []), row]);
  }
  return found;
}

/**
 * The findings of one rule about the resources that a document declares. They are errors where the document speaks of
 * patients or health care, warnings elsewhere.
 */
export function* resourceHits(
  document: Document,
  { resources, surroundings }: Pick<RuleContext, 'resources' | 'surroundings'>,
  rule: ResourceRule,
  policy?: Policy,
): Iterable<Hit<'resource'>> {
  if (resources.length === 0) return;
  const types = new Set(resources.map(({ type }) => type.toLowerCase()));
  let severity: 'error' | 'warning' | undefined;
  for (const resource of resources) {
    const flaws = flawsOf(resource, rule, types, document);
    const keyless = policy?.encryption.customerKeys && flaws.length === 0 ? withoutKey(resource, rule, document) : [];
    for (const { start, end, what, fix } of [...flaws, ...keyless]) {
      severity ??= isClinicalDocument(document) ? 'error' : 'warning';
      const uses = surroundings.usedFlaws.find(({ flaw }) => flaw.rule === rule && flaw.start === start)?.uses ?? [];
      const related = uses.map((use) => ({ path: use.path, start: use.start, end: use.end, message: usedHere }));
      const own = uses.length > 0 ? 'error' : severity;
      yield {
        start,
        end,
        subject: 'resource',
        detail: what,
        severity: own,
        related,
        fixes: fix === undefined ? [] : [fix],
      };
    }
  }
}

const usedHere = 'Code that handles patients stores here';

/** A policy that asks for keys of the customer has the last word on what providers do by default. */
function withoutKey(resource: Resource, rule: ResourceRule, document: Document): readonly Flaw[] {
  const rows = keyRowsByType.get(resource.type.toLowerCase())?.filter((row) => row.rule === rule) ?? [];
  const found = rows.map((row) => flawsByRow(resource, row, noTypes, document));
  // Any of several ways to name a key is enough.
  return found.some((flaws) => flaws.length === 0) ? [] : found.flat().slice(0, 1);
}

const noTypes: ReadonlySet<string> = new Set();

/** Is all that a document says of options part of a resource? Tables of options for programs have no say then. */
export function declaresOnly({ language }: Document, { resources }: Pick<RuleContext, 'resources'>): boolean {
  return resources.length > 0 && (language === 'terraform' || language === 'hcl');
}

/** What is wrong with a resource by one rule, without what would put it right. */
export function flawsIn(
  resource: Resource,
  rule: ResourceRule,
  all: readonly Resource[],
  document: Document,
): readonly Flaw[] {
  return flawsOf(resource, rule, new Set(all.map(({ type }) => type.toLowerCase())), document);
}

/** Is a resource of a type that may have a key of the customer encrypted with one? */
export function hasCustomerKey(resource: Resource): boolean {
  const rows = keyRowsByType.get(resource.type.toLowerCase()) ?? [];
  const places = rows.flatMap((row) =>
    placesOf(resource.properties, namesOf(row.path)).map((place) => ({ row, place })),
  );
  return places.some(({ row, place }) => place.kind === 'value' && badIn(place.value, row) === undefined);
}

/** The flaws of a resource; what several properties say in the same words is one. */
function flawsOf(
  resource: Resource,
  rule: ResourceRule,
  types: ReadonlySet<string>,
  document: Document,
): readonly Flaw[] {
  const rows = rowsByType.get(resource.type.toLowerCase())?.filter((row) => row.rule === rule) ?? [];
  const found = rows.flatMap((row) => flawsByRow(resource, row, types, document));
  const special = rule === 'access/public-storage' ? [...openPortsIn(resource), ...publicPoliciesIn(resource)] : [];
  const told = new Set<string>();
  return [...found, ...special].filter(({ what, start }) => {
    // Blocks that are repeated have a flaw each; properties of one resource that mean the same have one.
    const key = resource.properties.properties.length > 0 && isRepeated(rows, what) ? `${what} ${start}` : what;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

function isRepeated(rows: readonly ResourceRow[], what: string): boolean {
  return rows.some((row) => row.what === what && row.each !== undefined);
}

function flawsByRow(
  resource: Resource,
  row: ResourceRow,
  types: ReadonlySet<string>,
  document: Document,
): readonly Flaw[] {
  const holders = row.each === undefined ? [resource.properties] : objectsUnder(resource.properties, namesOf(row.each));
  return holders.flatMap((holder) => {
    if (!(row.when ?? []).every((each) => holds(holder, each) === true)) return [];
    if ((row.unless ?? []).some((each) => holds(holder, each) !== false)) return [];
    return placesOf(holder, namesOf(row.path)).flatMap((place) => {
      const bad = placeIsBad(place, row, holder, types);
      if (bad === undefined) return [];
      const at = place.kind === 'absent' ? (row.each === undefined ? resource.head : lineOf(holder, document)) : bad;
      return [{ start: at.start, end: at.end, what: row.what, fix: fixOf(place, row, resource, document) }];
    });
  });
}

/** The first line of a block. */
function lineOf({ start, end }: Span, { text }: Document): Span {
  const newline = text.indexOf('\n', start);
  const stop = newline < 0 ? end : Math.min(end, newline);
  return { start, end: start + text.slice(start, stop).trimEnd().length };
}

/** Where what stands under a path is a finding; undefined where it is none, or not known. */
function placeIsBad(place: Place, row: ResourceRow, holder: ObjectValue, types: ReadonlySet<string>): Span | undefined {
  if (place.kind === 'open') return undefined;
  if (place.kind === 'value') return badIn(place.value, row) === undefined ? undefined : place.at;
  if (row.absent !== 'bad' || row.settledBy?.some((type) => types.has(type.toLowerCase()))) return undefined;
  const decided = row.decidedBy?.some((path) => holds(holder, { path }) !== false);
  return decided ? undefined : place.container;
}
