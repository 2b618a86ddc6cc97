import { usesAndDisclosures } from '../../catalog/citations.js';
import {
  type ClinicalFact,
  factOfName,
  factOfScope,
  factOfX12,
  isConcept,
  isReference,
} from '../../catalog/clinicalFacts.js';
import { remembered } from '../../catalog/wordMemory.js';
import { factOfBareCode, factOfNamedCode } from '../../identifiers/clinicalCodes.js';
import {
  type Document,
  defineRule,
  type Hit,
  type IdentifierId,
  type Literal,
  type Related,
  type Scope,
  type Sighting,
  testMarkerOf,
} from '../../model.js';

/** A record that ties an identifier of a person to a diagnosis, medication, procedure or result. */
export const healthRecord = defineRule({
  id: 'phi/health-record',
  summary: 'Health record of an identifiable person',
  why: 'An identifier next to a diagnosis, medication, procedure or result is protected health information in its plainest form.',
  remedy:
    'De-identify the whole record: replace its identifiers, or drop the clinical values that the test does not need.',
  limits:
    'Facts are recognised by names, codes and the format; a diagnosis in a free-text column of another name is not seen. What the values mean is not looked at.',
  cites: ['45 CFR 160.103', usesAndDisclosures],
  severity: 'error',
  subjects: {
    record: 'Record that ties an identifier of a person to health care',
    note: 'Clinical note about an identifiable person',
  },
  examples: [
    {
      file: 'seed.ts',
      code: "const patient = { ssn: '412-68-9031', diagnosis: 'Type 2 diabetes' };",
      flagged: true,
    },
    { file: 'seed.ts', code: "const patient = { ssn: '123-45-6789', diagnosis: 'Type 2 diabetes' };", flagged: false },
    { file: 'terms.ts', code: "const term = { code: 'E11.9', diagnosis: 'Type 2 diabetes' };", flagged: false },
  ],
  check: function* (document) {
    const identified = document.sightings.filter(identifiesPerson);
    if (identified.length === 0) return;
    yield* document.kind === 'prose' ? notes(document, identified) : records(document, identified);
  },
});

/** Identifiers that point at one person; a town, a ZIP code or a date of service alone does not. */
const direct: ReadonlySet<IdentifierId> = new Set<IdentifierId>([
  'name',
  'date-of-birth',
  'phone',
  'fax',
  'email',
  'ssn',
  'medical-record-number',
  'health-plan-id',
  'account-number',
  'license-number',
  'unique-id',
]);

function identifiesPerson(sighting: Sighting): boolean {
  if (sighting.verdict.kind !== 'real' || sighting.certainty === 'unlikely' || !direct.has(sighting.identifier))
    return false;
  return sighting.subject !== 'provider' && sighting.subject !== 'organization' && sighting.subject !== 'relative';
}

/** A text that narrates care and names a person is one record. */
function* notes(document: Document, identified: readonly Sighting[]): Iterable<Hit<'note'>> {
  const first = identified[0];
  if (first === undefined || !narratesCare(document.text)) return;
  yield { start: first.start, end: first.end, subject: 'note', related: partsOf(identified, []) };
}

/** Words that state a fact of care in running text. */
const statesFact =
  /\b(?:diagnos(?:is|ed|es)|history of|present(?:s|ed|ing) (?:with|to)|complain(?:s|ed|ing) of|c\/o|underwent|prescribed|\d{1,4}\s?(?:mg|mcg|mL|units)\b|status post|s\/p|admitted (?:for|with)|impression|surgery|biopsy|allerg(?:y|ies|ic)|hba1c|blood pressure|BP \d|ICD-?10|MRI|CT (?:scan|of)|x-?ray|chest pain|fracture|infection|syndrome|disease|carcinoma|diabetes|hypertension|pneumonia)/gi;

/** One such word may stand anywhere; two different ones tell of somebody's care. */
const factsOfNote = 2;

function narratesCare(text: string): boolean {
  const said = new Set<string>();
  for (const [words] of text.matchAll(statesFact)) if (said.add(words.toLowerCase()).size >= factsOfNote) return true;
  return false;
}

interface Fact {
  readonly literal: Literal;
  readonly kind: ClinicalFact;
}

/** One hit for every innermost record that holds both an identifier and a fact. */
function* records(document: Document, identified: readonly Sighting[]): Iterable<Hit<'record'>> {
  const people = byScope(identified, (sighting) => sighting.literal.scope);
  const found = new Map<Scope, Fact[]>();
  for (const literal of document.literals) {
    const kind = factOf(literal, document.text);
    const record = kind && nearestRecord(literal.scope, people);
    if (kind === undefined || record === undefined) continue;
    const facts = found.get(record) ?? [];
    facts.push({ literal, kind });
    found.set(record, facts);
  }
  const around = scopesAround(found.keys());
  for (const [record, facts] of found) if (!around.has(record)) yield hitOf(people.get(record) ?? [], facts);
}

/** What encloses a record that is reported already: the subscriber around a claim, the bundle around a resource. */
function scopesAround(records: Iterable<Scope>): ReadonlySet<Scope> {
  const around = new Set<Scope>();
  for (const record of records) {
    for (let at = record.parent; at !== undefined && !around.has(at); at = at.parent) around.add(at);
  }
  return around;
}

function byScope(
  sightings: readonly Sighting[],
  scopeOf: (sighting: Sighting) => Scope,
): ReadonlyMap<Scope, Sighting[]> {
  const map = new Map<Scope, Sighting[]>();
  for (const sighting of sightings) {
    for (let at: Scope | undefined = scopeOf(sighting); at !== undefined && at.kind !== 'file'; at = at.parent) {
      const held = map.get(at) ?? [];
      held.push(sighting);
      map.set(at, held);
    }
  }
  return map;
}

/** The innermost record around a fact that also holds an identifier; a list of many people is none. */
function nearestRecord(scope: Scope, people: ReadonlyMap<Scope, readonly Sighting[]>): Scope | undefined {
  for (let at: Scope | undefined = scope; at !== undefined && at.kind !== 'file'; at = at.parent) {
    const held = at.kind === 'list' ? undefined : people.get(at);
    if (held !== undefined) return isCrowd(held) ? undefined : at;
  }
  return undefined;
}

/** Nobody is born more often than this in one record; a data set that holds many people is no record of one. */
const mostBirths = 2;

function isCrowd(held: readonly Sighting[]): boolean {
  return held.filter(({ identifier }) => identifier === 'date-of-birth').length > mostBirths;
}

/** Values that say that there is nothing: a column of "none" is no diagnosis. */
const emptyFact = /^(?:|0|-|n\/?a|none|null|nil|unknown|other|false|true|no|yes|pending|normal|tbd)$/i;

function factOf(literal: Literal, text: string): ClinicalFact | undefined {
  if (literal.kind === 'comment' || literal.kind === 'prose' || literal.end - literal.start < 2) return undefined;
  const value = text.slice(literal.start, Math.min(literal.end, literal.start + longestCode));
  if (emptyFact.test(value)) return undefined;
  const coded = literal.notData === undefined ? factOfNamedCode(nameOf(literal), value) : undefined;
  if (coded !== undefined) return coded === 'no' ? undefined : coded;
  return announcedFact(literal) ?? factOfBareCode(value, nameOf(literal));
}

/** Longer values are no codes; what is cut off then has none of their formats. */
const longestCode = 20;

function nameOf({ name, scope }: Literal): string {
  return name === '' && scope.kind === 'list' ? scope.name : name;
}

function announcedFact(literal: Literal): ClinicalFact | undefined {
  const { name, scope } = literal;
  const own = literal.notData === undefined ? factOfOwnName(name) : undefined;
  if (own !== undefined) return own;
  if (name === '' && scope.kind === 'list' && literal.notData === undefined) return factOfName(scope.name);
  return isConcept(name) ? resourceFact(scope) : undefined;
}

const factOfOwnName = remembered(
  (name) => factOfName(name) ?? factOfX12(name) ?? factOfScope(name.split('-')[0] ?? ''),
);

/** `Condition.code.coding.display`: the concept of a resource. */
function resourceFact(scope: Scope): ClinicalFact | undefined {
  let at: Scope | undefined = scope;
  for (let level = 0; at !== undefined && level < 4; level++, at = at.parent) {
    if (isReference(at.name)) return undefined;
    const fact = factOfScope(at.name);
    if (fact !== undefined) return fact;
  }
  return undefined;
}

function hitOf(people: readonly Sighting[], facts: readonly Fact[]): Hit<'record'> {
  const places = [...people, ...facts.map((fact) => fact.literal)];
  const first = places.reduce((a, b) => (b.start < a.start ? b : a));
  return {
    start: first.start,
    end: first.end,
    subject: 'record',
    ...severityOf(people),
    related: partsOf(people, facts),
  };
}

/** What a message or resource marks as test data is information. */
function severityOf(people: readonly Sighting[]): Pick<Hit, 'severity' | 'reasons'> {
  const marker = people[0] && testMarkerOf(people[0].literal.scope);
  return marker === undefined ? {} : { severity: 'information', reasons: [`marked as ${marker}`] };
}

const mostParts = 8;

function partsOf(people: readonly Sighting[], facts: readonly Fact[]): readonly Related[] {
  return [
    ...people
      .map(({ start, end, identifier }) => ({ start, end, message: `identifier: ${identifier}` }))
      .slice(0, mostParts),
    ...facts
      .map(({ literal, kind }) => ({ start: literal.start, end: literal.end, message: `health care: ${kind}` }))
      .slice(0, mostParts),
  ];
}
