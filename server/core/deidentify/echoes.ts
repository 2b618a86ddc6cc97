import { isNonPersonWord } from '../catalog/nonPersons.js';
import { isAmbiguousName, isGivenName, isSurname } from '../catalog/personNames.js';
import { containers, definitionalResources, resourceSubjects } from '../formats/fhirTables.js';
import { normaliseCode } from '../identifiers/codes.js';
import type { Identifier } from '../identifiers/identifier.js';
import { identifierOf } from '../identifiers/index.js';
import { isInventedName } from '../identifiers/inventedNames.js';
import { isNameWord } from '../identifiers/nameForms.js';
import type { Document, IdentifierId, Literal, Sighting } from '../model.js';
import { coverageOf } from './coverage.js';
import { decoded } from './escapes.js';
import type { Removal } from './neglected.js';
import { isInventedId } from './pseudonyms.js';
import { edit, type Rewriting } from './rewrite.js';

/**
 * Originals that come back where nothing tells what they are: the record number inside the id of a resource and every
 * reference to it, the family name in the middle of a report. What is known of a file is looked for in all of it.
 */

/** Kinds whose originals are telling wherever they stand. */
const codes: ReadonlySet<IdentifierId> = new Set<IdentifierId>([
  ...(['ssn', 'medical-record-number', 'health-plan-id', 'account-number', 'license-number', 'device-id'] as const),
  ...(['unique-id', 'vehicle-id', 'phone', 'fax'] as const),
]);

/** Shorter codes, or codes of fewer digits, are numbers of anything. */
const shortestCode = 5;
const fewestDigits = 4;
/** Shorter names are words of anything. */
const shortestName = 4;

/** What a file says about its people. */
interface Known {
  readonly codes: ReadonlyMap<string, Identifier>;
  readonly ids: ReadonlySet<string>;
  /** Folded words of names. */
  readonly names: ReadonlySet<string>;
}

/** The edits for originals outside of the places that are `taken`. */
export function echoes(
  rewriting: Rewriting,
  removed: readonly Sighting[],
  taken: readonly Removal[],
): readonly Removal[] {
  const { document } = rewriting;
  const known = readKnown(document, removed);
  if (known.codes.size === 0 && known.ids.size === 0 && known.names.size === 0) return [];
  const providers = document.sightings.filter(({ subject }) => subject === 'provider');
  const coverage = coverageOf([...taken, ...providers.filter((each) => !overlaps(each, taken))]);
  const out: Removal[] = [];
  for (const literal of document.literals) {
    if (literal.subject === 'provider' && literal.notData === undefined) continue;
    for (const removal of echoesIn(literal, known, rewriting)) {
      if (!coverage.touches(removal.start, removal.end)) out.push(removal);
    }
  }
  return out;
}

function overlaps(sighting: Sighting, taken: readonly Removal[]): boolean {
  return taken.some(({ start, end }) => start < sighting.end && sighting.start < end);
}

function readKnown(document: Document, removed: readonly Sighting[]): Known {
  const { text } = document;
  const found = new Map<string, Identifier>();
  const names = new Set<string>();
  for (const { identifier: id, start, end } of removed) {
    const value = text.slice(start, end);
    const identifier = identifierOf(id);
    if (identifier !== undefined && codes.has(id)) {
      const code = normaliseCode(value);
      if (code.length >= shortestCode && value.replace(/\D/g, '').length >= fewestDigits) found.set(code, identifier);
    }
    if (id === 'name') for (const word of tellingWords(decoded(value))) names.add(word);
    // "Ruth Okonkwo <ruth.okonkwo@example.org>": the name of a mailbox.
    const display = id === 'email' ? mailboxName.exec(text.slice(Math.max(0, start - 80), start))?.[1] : undefined;
    if (display !== undefined)
      for (const word of display.split(/[ .,]+/)) if (word.length > 2) names.add(word.toLowerCase());
  }
  return { codes: found, ids: readIds(document), names };
}

function readIds({ literals, text }: Document): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const literal of literals) {
    const value = text.slice(literal.start, literal.end);
    const id = isResourceId(literal) ? value : personReference(literal, value);
    if (id !== undefined && isTellingId(id)) ids.add(id);
  }
  return ids;
}

/** The id of a resource of FHIR that belongs to a patient: of the patient, a visit, a result, not of a clinic. */
function isResourceId({ name, scope, notData }: Literal): boolean {
  if (name !== 'id' || notData !== 'machinery' || !/^[A-Z][A-Za-z]{2,40}$/.test(scope.name)) return false;
  const subject = resourceSubjects.get(scope.name) ?? 'patient';
  const isAnybodys = definitionalResources.has(scope.name) || containers.has(scope.name);
  return !isAnybodys && (subject === 'patient' || subject === 'relative');
}

/** The id behind `Patient/`, or the one that a reference to a patient holds. */
function personReference({ name, scope }: Literal, value: string): string | undefined {
  if (name !== 'reference' && name !== 'fullUrl' && name !== 'url') return undefined;
  const typed = /(?:^|\/)(?:Patient|Person|RelatedPerson)\/([A-Za-z\d.-]{1,64})/.exec(value)?.[1];
  if (typed !== undefined) return typed;
  return personElements.has(scope.name) ? /^urn:uuid:(.{36})$/.exec(value)?.[1] : undefined;
}

/** Elements of FHIR that refer to a patient. */
const personElements: ReadonlySet<string> = new Set(['subject', 'patient', 'beneficiary', 'subscriber']);

const mailboxName = /(\p{Lu}[\p{L}'’-]{1,30}(?:,? [\p{L}'’.-]{1,30}){1,3})"? ?<$/u;

function isTellingId(id: string): boolean {
  return /^[A-Za-z\d.-]{3,64}$/.test(id) && (id.match(/\d/g)?.length ?? 0) > 2 && !isInventedId(id);
}

function tellingWords(name: string): readonly string[] {
  return name
    .split(/[^\p{L}\p{M}'’]+/u)
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => word.length >= shortestName && isNameWord(word) && !isInventedName(word) && !isOrdinary(word))
    .map((word) => word.toLowerCase());
}

function isOrdinary(word: string): boolean {
  return isAmbiguousName(word) || (isNonPersonWord(word) && !(isGivenName(word) || isSurname(word)));
}

/** Runs of letters, digits, points and hyphens. */
const token = /[\p{L}\p{M}\d][\p{L}\p{M}\d.'’-]*/gu;

function* echoesIn(literal: Literal, known: Known, rewriting: Rewriting): Iterable<Removal> {
  const { document } = rewriting;
  const machinery = literal.notData !== undefined;
  if (machinery && !holdsIds(literal)) return;
  for (const match of document.text.slice(literal.start, literal.end).matchAll(token)) {
    const word = match[0].replace(/[.'’-]+$/, '');
    const start = literal.start + match.index;
    if (known.ids.has(word)) {
      const change = edit(document, start, start + word.length, rewriting.pseudonyms.resourceId(word));
      if (change !== undefined) yield { ...change, identifier: 'unique-id' };
    } else yield* echoesInToken(word, start, known, rewriting);
  }
}

/** Machinery in which ids stand. The rest is codes, units and addresses of specifications. */
function holdsIds({ name }: Literal): boolean {
  return /^(?:id|reference|fullUrl|url|source|uri|valueUri|location|etag|MSH-10|MSA-2)/.test(name);
}

function* echoesInToken(word: string, offset: number, known: Known, rewriting: Rewriting): Iterable<Removal> {
  const whole = known.codes.get(normaliseCode(word));
  if (whole !== undefined) {
    yield* removal(whole, word, offset, rewriting);
    return;
  }
  for (const match of word.matchAll(/[^-.]+/g)) {
    const part = match[0];
    const at = offset + match.index;
    const code = known.codes.get(normaliseCode(part));
    if (code !== undefined) yield* removal(code, part, at, rewriting);
    else if (known.names.has(part.replace(/['’]s$/, '').toLowerCase())) {
      const change = edit(rewriting.document, at, at + part.length, rewriting.pseudonyms.name(part));
      if (change !== undefined) yield { ...change, identifier: 'name' };
    }
  }
}

function* removal(identifier: Identifier, value: string, start: number, rewriting: Rewriting): Iterable<Removal> {
  const put = rewriting.pseudonyms.value(identifier, value);
  const change = edit(rewriting.document, start, start + value.length, put);
  if (change !== undefined) yield { ...change, identifier: identifier.id };
}
