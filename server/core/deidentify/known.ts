import { isNonPersonWord } from '../catalog/nonPersons.js';
import { isAmbiguousName, isGivenName, isSurname } from '../catalog/personNames.js';
import { containers, definitionalResources, resourceSubjects } from '../formats/fhirTables.js';
import { normaliseCode } from '../identifiers/codes.js';
import { normaliseDate } from '../identifiers/dateForms.js';
import type { Identifier } from '../identifiers/identifier.js';
import { identifierOf } from '../identifiers/index.js';
import { isInventedName } from '../identifiers/inventedNames.js';
import { isNameWord } from '../identifiers/nameForms.js';
import type { Document, IdentifierId, Literal, Sighting } from '../model.js';
import { decoded } from './escapes.js';
import { isInventedId } from './pseudonyms.js';

/** Kinds whose originals are telling wherever they stand. */
const codes: ReadonlySet<IdentifierId> = new Set<IdentifierId>([
  ...(['ssn', 'medical-record-number', 'health-plan-id', 'account-number', 'license-number', 'device-id'] as const),
  ...(['unique-id', 'vehicle-id', 'phone', 'fax'] as const),
]);

const dates: ReadonlySet<IdentifierId> = new Set<IdentifierId>(['date-of-birth', 'service-date']);

/** Shorter codes, or codes of fewer digits, are numbers of anything. */
const shortestCode = 5;
const fewestDigits = 4;
/** Shorter names are words of anything. */
const shortestName = 4;

/** What a file says about its people. */
export interface Known {
  readonly codes: ReadonlyMap<string, Identifier>;
  readonly ids: ReadonlySet<string>;
  /** Words of names in lower case, and names with hyphens as a whole. */
  readonly names: ReadonlySet<string>;
  /** Words of names that are ordinary words as well: they are a name only beside another. */
  readonly ordinary: ReadonlySet<string>;
  /** Days as YYYY-MM-DD, with what they are the day of. */
  readonly days: ReadonlyMap<string, Identifier>;
}

/** Reads what the values that are `removed` from a document say about its people. */
export function readKnown(document: Document, removed: readonly Sighting[]): Known {
  const { text } = document;
  const found = new Map<string, Identifier>();
  const names = new Set<string>();
  const ordinary = new Set<string>();
  const days = new Map<string, Identifier>();
  for (const { identifier: id, start, end } of removed) {
    const value = text.slice(start, end);
    const identifier = identifierOf(id);
    if (identifier !== undefined && codes.has(id)) {
      const code = normaliseCode(value);
      if (code.length >= shortestCode && value.replace(/\D/g, '').length >= fewestDigits) found.set(code, identifier);
    }
    if (id === 'name') noteName(decoded(value), names, ordinary);
    if (identifier !== undefined && dates.has(id)) days.set(normaliseDate(value), identifier);
    // "Ruth Okonkwo <ruth.okonkwo@example.org>": the name of a mailbox.
    const display = id === 'email' ? mailboxName.exec(text.slice(Math.max(0, start - 80), start))?.[1] : undefined;
    if (display !== undefined)
      for (const word of display.split(/[ .,]+/)) if (word.length > 2) names.add(word.toLowerCase());
  }
  return { codes: found, ids: readIds(document), names, ordinary, days };
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

/** Separators of the words of a name; hyphens join two to one. */
const betweenWords = /[^\p{L}\p{M}'’-]+/u;

function noteName(name: string, names: Set<string>, ordinary: Set<string>): void {
  for (const whole of name.split(betweenWords)) {
    if (whole.includes('-') && !isInventedName(whole)) names.add(whole.toLowerCase());
    for (const part of whole.split('-')) {
      const word = part.replace(/['’]s$/, '');
      if (word.length < 3 || !isNameWord(word) || isInventedName(word)) continue;
      if (word.length < shortestName || isOrdinary(word)) ordinary.add(word.toLowerCase());
      else names.add(word.toLowerCase());
    }
  }
}

function isOrdinary(word: string): boolean {
  return isAmbiguousName(word) || (isNonPersonWord(word) && !(isGivenName(word) || isSurname(word)));
}
