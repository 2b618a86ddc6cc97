import type { Literal, Role, Scope, Span, Subject } from '../model.js';
import type { Extractor } from './extractor.js';
import { give, isSpace, type Meaning, pushTrimmed, record, skipSpace } from './literals.js';
import {
  contactRoles,
  elementRoles,
  entitySubjects,
  envelope,
  freeText,
  groups,
  nameIdRoles,
  officeDates,
  patientReferences,
  providerReferences,
  referenceRoles,
} from './x12Tables.js';

/** Separators that ISA chooses by standing where it does. */
interface Delimiters {
  readonly element: number;
  readonly segment: number;
}

/** `*` and `~`, which almost every interchange uses. */
const usual: Delimiters = { element: 42, segment: 126 };

/**
 * X12 interchanges, with or without line ends. One literal for each element, named `NM103`. The loop of an NM1 or N1
 * is a record (`NM1*IL`) inside the record of its HL, INS or CLP group inside the record `transaction`, and everything
 * in it is about the one whom its entity code names.
 */
export const extractX12: Extractor = (text, range, scope) => {
  const transaction = record('transaction', scope);
  const state: State = {
    text,
    end: range.end,
    out: [],
    file: scope,
    delimiters: usual,
    transaction,
    group: transaction,
    loop: transaction,
    subject: undefined,
    names: new Map(),
  };
  for (let at = range.start; at < range.end; ) at = readSegment(state, at);
  return state.out;
};

interface State {
  readonly text: string;
  readonly end: number;
  readonly out: Literal[];
  readonly file: Scope;
  readonly names: Map<string, string[]>;
  delimiters: Delimiters;
  transaction: Scope;
  group: Scope;
  loop: Scope;
  subject: Subject | undefined;
}

function readSegment(state: State, from: number): number {
  const { text, end } = state;
  const start = skipSpace(text, from, end);
  if (start >= end) return end;
  if (text.startsWith('ISA', start)) state.delimiters = readDelimiters(text, start, end);
  let stop = start;
  const { segment, element } = state.delimiters;
  while (stop < end && text.charCodeAt(stop) !== segment) stop++;
  const nameEnd = segmentNameEnd(text, start, stop, element);
  if (nameEnd < 0) pushTrimmed(state.out, text, start, stop, 'prose', '', state.file);
  else readElements(state, text.slice(start, nameEnd), splitElements(text, nameEnd + 1, stop, element));
  return Math.min(end, stop + 1);
}

/** ISA has sixteen elements; the last is the component separator, and the segment terminator follows it. */
function readDelimiters(text: string, start: number, end: number): Delimiters {
  const element = text.charCodeAt(start + 3);
  let seen = 0;
  const limit = Math.min(end, start + 400);
  for (let at = start + 3; at < limit; at++) {
    if (text.charCodeAt(at) === element) seen++;
    if (seen < 16) continue;
    const terminator = text.charCodeAt(at + 2);
    return at + 2 < end && !/[\w ]/.test(String.fromCharCode(terminator)) ? { element, segment: terminator } : usual;
  }
  return usual;
}

/** The end of two or three capitals or digits before an element separator, or before the end; -1 for anything else. */
function segmentNameEnd(text: string, start: number, stop: number, element: number): number {
  let at = start;
  while (at < stop && at - start < 4 && text.charCodeAt(at) !== element) {
    const code = text.charCodeAt(at);
    const good = (code >= 65 && code <= 90) || (code >= 48 && code <= 57 && at > start);
    if (!good) return -1;
    at++;
  }
  const length = at - start;
  return length >= 2 && length <= 3 && (at === stop || text.charCodeAt(at) === element) ? at : -1;
}

function splitElements(text: string, from: number, stop: number, element: number): Span[] {
  const elements: Span[] = [];
  for (let at = from; at <= stop; ) {
    let end = at;
    while (end < stop && text.charCodeAt(end) !== element) end++;
    elements.push({ start: at, end });
    at = end + 1;
  }
  return elements;
}

function readElements(state: State, name: string, elements: readonly Span[]): void {
  enter(state, name, elements);
  const roles = rolesOf(state, name, elements);
  for (const [index, element] of elements.entries()) {
    const number = index + 1;
    if (element.end > element.start) pushElement(state, elementName(state, name, number), element, roles(number));
  }
}

/** Opens the scopes that a segment begins. */
function enter(state: State, name: string, elements: readonly Span[]): void {
  if (name === 'ST' || name === 'ISA') {
    state.transaction = record('transaction', state.file);
    state.group = state.transaction;
    leaveLoop(state, state.transaction);
  } else if (groups.has(name)) {
    state.group = record(name, state.transaction);
    leaveLoop(state, state.group);
    if (name !== 'HL') state.subject = 'patient';
  } else if (name === 'CLM') {
    leaveLoop(state, record('CLM', state.group));
    state.subject = 'patient';
  } else if (name === 'NM1' || name === 'N1') {
    const code = valueAt(state, elements, 1);
    state.loop = record(`${name}*${code.slice(0, 4)}`, state.group);
    state.subject = subjectOf(code, name === 'NM1' ? valueAt(state, elements, 2) : '2');
  } else if (name === 'LX' || name === 'SVC') {
    leaveLoop(state, record(name, state.group));
    state.subject = 'patient';
  }
}

function leaveLoop(state: State, scope: Scope): void {
  state.loop = scope;
  state.subject = undefined;
}

/** NM102 = 2 says that the entity is no person; a provider then is an organisation. */
function subjectOf(code: string, type: string): Subject | undefined {
  const subject = entitySubjects.get(code);
  return subject === 'provider' && type === '2' ? 'organization' : subject;
}

function valueAt(state: State, elements: readonly Span[], number: number): string {
  const element = elements[number - 1];
  return element ? state.text.slice(element.start, Math.min(element.end, element.start + 20)).trim() : '';
}

type Roles = (number: number) => Meaning;

/** What the elements of a segment mean here; the subject of the loop is added later. */
function rolesOf(state: State, name: string, elements: readonly Span[]): Roles {
  if (envelope.has(name)) return () => ({ notData: 'machinery' });
  if (name === 'NM1') return nameRoles(state, elements);
  if (name === 'N1') return organizationRoles(state);
  if (name === 'REF') return referenceRole(valueAt(state, elements, 1));
  if (name === 'PER') return contactRole(state, elements);
  if (name === 'DTP' || name === 'DTM') return dateRole(name, valueAt(state, elements, 1));
  return (number) => {
    const role = elementRoles.get(`${name}${number < 10 ? '0' : ''}${number}`);
    return role === undefined ? {} : { role };
  };
}

function nameRoles(state: State, elements: readonly Span[]): Roles {
  const person = valueAt(state, elements, 2) !== '2';
  const qualifier = valueAt(state, elements, 8);
  const id = nameIdRoles.get(qualifier);
  return (number) => {
    if (number === 9 && id !== undefined) {
      return qualifier === 'XX' && state.subject === undefined ? { role: id, subject: 'provider' } : { role: id };
    }
    if (!person) return {};
    if (number === 3) return { role: 'family-name' };
    return number === 4 || number === 5 ? { role: 'given-name' } : {};
  };
}

/** N1 mostly names organisations; one of a member or patient names the person in one piece. */
function organizationRoles(state: State): Roles {
  const person = state.subject === 'patient' || state.subject === 'relative';
  return (number) => (number === 2 && person ? { role: 'person-name' } : {});
}

function referenceRole(qualifier: string): Roles {
  const role = referenceRoles.get(qualifier);
  return (number) => {
    if (number !== 2 || role === undefined) return {};
    if (providerReferences.has(qualifier)) return { role, subject: 'provider' };
    return patientReferences.has(qualifier) ? { role, subject: 'patient' } : { role };
  };
}

/** PER02 is a name; then qualifier and number in turn. */
function contactRole(state: State, elements: readonly Span[]): Roles {
  const subject: Subject = state.subject ?? 'provider';
  return (number) => {
    if (number === 2) return { role: 'person-name', subject };
    if (number < 4 || number % 2 !== 0) return {};
    const role: Role | undefined = contactRoles.get(valueAt(state, elements, number - 1));
    return role === undefined ? {} : { role, subject };
  };
}

function dateRole(name: string, qualifier: string): Roles {
  const value = name === 'DTP' ? 3 : 2;
  return (number) =>
    number === value && !officeDates.has(qualifier) ? { role: 'service-date', subject: 'patient' } : {};
}

function pushElement(state: State, name: string, element: Span, meaning: Meaning): void {
  const { text, out, loop, subject } = state;
  let { start, end } = element;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return;
  const draft = give({ start, end, kind: freeText.has(name) ? 'prose' : 'field', name, scope: loop }, meaning);
  if (draft.subject === undefined && subject !== undefined) draft.subject = subject;
  out.push(draft);
}

/** `NM103`: segment and element with two digits; made once for each extraction. */
function elementName(state: State, segment: string, number: number): string {
  if (number > 99) return segment;
  let known = state.names.get(segment);
  if (!known) {
    known = [];
    state.names.set(segment, known);
  }
  const name = known[number] ?? `${segment}${number < 10 ? '0' : ''}${number}`;
  known[number] = name;
  return name;
}
