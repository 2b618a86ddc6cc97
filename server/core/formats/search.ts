import type { Literal, Role, Scope, Subject } from '../model.js';
import type { Extractor } from './extractor.js';
import { literalWith } from './literals.js';

/**
 * Search parameters that say something about a person (FHIR R4 and R5 search parameters of Patient, Person,
 * RelatedPerson), and the roles of their values. Modifiers such as `name:exact` do not change the role.
 */
const parameters: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['name', 'person-name'],
  ['family', 'family-name'],
  ['given', 'given-name'],
  ['phonetic', 'person-name'],
  ['birthdate', 'birth-date'],
  ['death-date', 'service-date'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['telecom', 'phone'],
  ['address', 'street-address'],
  ['address-city', 'city'],
  ['address-postalcode', 'postal-code'],
  ['identifier', 'medical-record-number'],
  ['mothersMaidenName', 'family-name'],
  ['ssn', 'ssn'],
]);

/** Resources whose searches are for a person, and whom they are about. */
const searched: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ['Patient', 'patient'],
  ['Person', 'patient'],
  ['RelatedPerson', 'relative'],
  ['Practitioner', 'provider'],
]);

/** A search for people below a base: `Patient?name=Roe&birthdate=ge1940-02-01`, `/fhir/Patient/_search?family=Roe`. */
const search =
  /^\/?(?:[\w.-]{1,40}\/){0,4}(Patient|Person|RelatedPerson|Practitioner)(?:\/_search)?\?(?=[\w.:-]{1,60}=)/;

/**
 * A FHIR search without a host in a string: its values that are about a person, named by their parameters. Addresses
 * with a host are judged as a whole, because they lead somewhere. Empty when the string is no such search.
 */
export const extractSearch: Extractor = (text, range, scope) => {
  const found = search.exec(text.slice(range.start, range.end));
  if (!found) return [];
  const out: Literal[] = [];
  const resource = found[1] ?? 'Patient';
  const query: Scope = { kind: 'record', name: resource, parent: scope };
  for (let at = range.start + found[0].length; at < range.end; ) {
    const stop = parameterEnd(text, at, range.end);
    pushValue(out, text, at, stop, query, searched.get(resource) ?? 'patient');
    at = stop + 1;
  }
  return out;
};

/** `&`, also written `&amp;`, ends a parameter, and so does what cannot stand in a URL. */
function parameterEnd(text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 38 || code <= 32 || code === 35 || code === 34 || code === 39) break;
  }
  return at;
}

function pushValue(out: Literal[], text: string, at: number, stop: number, query: Scope, subject: Subject): void {
  const pair = /^(?:amp;)?([\w.-]{1,60})(?::[\w-]{1,20})?=(?:.*(?:\||%7[Cc]))?/.exec(text.slice(at, stop));
  const name = (pair?.[1] ?? '').split('.').pop() ?? '';
  const role = parameters.get(name);
  if (!pair || role === undefined) return;
  let from = at + pair[0].length;
  if (role === 'birth-date' || role === 'service-date') from += comparison(text, from);
  if (from < stop) out.push(literalWith(from, stop, 'field', name, query, role, subject));
}

/** Length of the prefix of an ordered parameter: `ge1940-02-01`. */
function comparison(text: string, at: number): number {
  return /^(?:eq|ne|g[te]|l[te]|sa|eb|ap)\d/.test(text.slice(at, at + 3)) ? 2 : 0;
}
