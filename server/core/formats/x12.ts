import type { Literal, Role, Scope, Subject } from '../model.js';
import type { Extractor } from './extractor.js';
import { isSpace, literalWith, pushTrimmed, skipSpace } from './literals.js';
import {
  contactRoles,
  elementRoles,
  entitySubjects,
  envelope,
  freeText,
  groups,
  nameIdRoles,
  officeDates,
  partyIdRoles,
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
 * Elements without a role that are shorter than three characters (qualifiers) and segments that only wrap the
 * transaction are left out.
 */
export const extractX12: Extractor = (text, range, scope) => {
  const transaction: Scope = { kind: 'record', name: 'transaction', parent: scope };
  const state: State = {
    text,
    end: range.end,
    out: [],
    file: scope,
    shapes: new Map(),
    starts: [],
    ends: [],
    count: 0,
    delimiters: usual,
    testMarker: undefined,
    transaction,
    group: transaction,
    loop: transaction,
    subject: undefined,
    qualifier: '',
    person: false,
  };
  for (let at = range.start; at < range.end; ) at = readSegment(state, at);
  return state.out;
};

/** Segments whose elements mean something by their qualifiers. */
type Qualified = 'NM1' | 'N1' | 'REF' | 'PER' | 'DTP' | 'DTM' | 'BDS';

const qualified: ReadonlyMap<string, Qualified> = new Map(
  (['NM1', 'N1', 'REF', 'PER', 'DTP', 'DTM', 'BDS'] as const).map((name): [string, Qualified] => [name, name]),
);

/** What the segments of a name have in common, by element; made once for each extraction. */
interface Shape {
  readonly name: string;
  readonly envelope: boolean;
  readonly opens: boolean;
  readonly qualified: Qualified | undefined;
  readonly names: string[];
  readonly roles: (Role | undefined)[];
  readonly prose: boolean[];
}

interface State {
  readonly text: string;
  readonly end: number;
  readonly out: Literal[];
  readonly file: Scope;
  readonly shapes: Map<string, Shape>;
  /** Ranges of the elements of the segment at hand; `count` of them are valid. */
  readonly starts: number[];
  readonly ends: number[];
  count: number;
  delimiters: Delimiters;
  /** How the interchange marks itself as a test. */
  testMarker: string | undefined;
  transaction: Scope;
  group: Scope;
  loop: Scope;
  subject: Subject | undefined;
  /** NM108, or the first element. */
  qualifier: string;
  /** Whether NM1 or N1 names a person. */
  person: boolean;
}

function readSegment(state: State, from: number): number {
  const { text, end } = state;
  const start = skipSpace(text, from, end);
  if (start >= end) return end;
  const isa = text.startsWith('ISA', start);
  if (isa) state.delimiters = readDelimiters(text, start, end);
  const { element } = state.delimiters;
  const nameEnd = segmentNameEnd(text, start, end, element);
  if (nameEnd < 0) {
    const stop = segmentEnd(state, start);
    pushTrimmed(state.out, text, start, stop, 'prose', '', state.file);
    return Math.min(end, stop + 1);
  }
  const shape = shapeOf(state, text.slice(start, nameEnd));
  const stop = splitElements(state, nameEnd + 1);
  if (isa) state.testMarker = valueAt(state, 15) === 'T' ? 'test data (ISA15 = T)' : undefined;
  readElements(state, shape);
  return Math.min(end, stop + 1);
}

function segmentEnd({ text, end, delimiters }: State, from: number): number {
  const found = end === text.length ? text.indexOf(String.fromCharCode(delimiters.segment), from) : -1;
  if (found >= 0) return found;
  let at = from;
  while (at < end && text.charCodeAt(at) !== delimiters.segment) at++;
  return at;
}

/** An ISA is 106 characters long; one of another length still has its sixteen elements about here. */
const longestHeader = 400;

/**
 * ISA has sixteen elements; the last is the component separator, and the segment terminator follows it. Where an ISA is
 * broken, the usual terminator is taken if it occurs near, else the end of the line.
 */
function readDelimiters(text: string, start: number, end: number): Delimiters {
  const element = text.charCodeAt(start + 3);
  if (isWordCode(element)) return usual;
  let seen = 0;
  const limit = Math.min(end - 2, start + longestHeader);
  for (let at = start + 3; at < limit; at++) {
    if (text.charCodeAt(at) === element) seen++;
    if (seen < 16) continue;
    const terminator = text.charCodeAt(at + 2);
    if (!isWordCode(terminator) && terminator !== 32 && terminator !== element) return { element, segment: terminator };
    break;
  }
  const near = text.slice(start, Math.min(end, start + longestHeader));
  return { element, segment: near.includes('~') || !near.includes('\n') ? usual.segment : 10 };
}

function isWordCode(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}

/** The end of two or three capitals or digits before an element separator; -1 for anything else. */
function segmentNameEnd(text: string, start: number, stop: number, element: number): number {
  let at = start;
  while (at < stop && at - start < 4) {
    const code = text.charCodeAt(at);
    if (code === element) return at - start >= 2 ? at : -1;
    const good = (code >= 65 && code <= 90) || (code >= 48 && code <= 57 && at > start);
    if (!good) return -1;
    at++;
  }
  return -1;
}

/** Splits the elements from `from` on; returns where the segment ends. */
function splitElements(state: State, from: number): number {
  const { text, starts, ends, end } = state;
  const { element, segment } = state.delimiters;
  let count = 0;
  let start = from;
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === element) {
      starts[count] = start;
      ends[count++] = at;
      start = at + 1;
    } else if (code === segment) {
      break;
    }
  }
  starts[count] = start;
  ends[count++] = at;
  state.count = count;
  return at;
}

function shapeOf(state: State, name: string): Shape {
  const known = state.shapes.get(name);
  if (known) return known;
  const shape: Shape = {
    name,
    envelope: envelope.has(name),
    opens: opening.has(name),
    qualified: qualified.get(name),
    names: [],
    roles: [],
    prose: [],
  };
  for (let number = 1; number <= 16; number++) {
    const element = elementName(shape, number);
    shape.roles[number] = elementRoles.get(element);
    shape.prose[number] = freeText.has(element);
  }
  state.shapes.set(name, shape);
  return shape;
}

/** Elements are numbered from 1. */
function valueAt(state: State, number: number): string {
  if (number > state.count) return '';
  const start = state.starts[number - 1] ?? 0;
  const end = state.ends[number - 1] ?? start;
  return state.text.slice(start, Math.min(end, start + 20)).trim();
}

function readElements(state: State, shape: Shape): void {
  if (shape.opens) enter(state, shape.name);
  if (shape.envelope) return;
  if (shape.qualified) readQualifiers(state, shape.qualified);
  for (let number = 1; number <= state.count; number++) {
    const start = state.starts[number - 1] ?? 0;
    const end = state.ends[number - 1] ?? 0;
    if (end > start) pushElement(state, shape, number, start, end);
  }
}

/** Segments that begin a scope. */
const opening: ReadonlySet<string> = new Set(['ST', 'ISA', ...groups, 'CLM', 'LX', 'SVC', 'NM1', 'N1']);

/** Opens the scopes that a segment begins. */
function enter(state: State, name: string): void {
  if (name === 'ST' || name === 'ISA') {
    state.transaction = scopeOf(state, 'transaction', state.file);
    state.group = state.transaction;
    enterLoop(state, state.transaction, undefined);
  } else if (groups.has(name)) {
    state.group = scopeOf(state, name, state.transaction);
    enterLoop(state, state.group, name === 'HL' ? undefined : 'patient');
  } else if (name === 'CLM' || name === 'LX' || name === 'SVC') {
    enterLoop(state, scopeOf(state, name, state.group), 'patient');
  } else {
    const code = valueAt(state, 1);
    const subject = subjectOf(code, name === 'NM1' ? valueAt(state, 2) : '2');
    enterLoop(state, scopeOf(state, `${name}*${code.slice(0, 4)}`, state.group), subject);
  }
}

function scopeOf(state: State, name: string, parent: Scope): Scope {
  const { testMarker } = state;
  return testMarker === undefined ? { kind: 'record', name, parent } : { kind: 'record', name, parent, testMarker };
}

function enterLoop(state: State, scope: Scope, subject: Subject | undefined): void {
  state.loop = scope;
  state.subject = subject;
}

/** NM102 = 2 says that the entity is no person; a provider then is an organisation. */
function subjectOf(code: string, type: string): Subject | undefined {
  const subject = entitySubjects.get(code);
  return subject === 'provider' && type === '2' ? 'organization' : subject;
}

function readQualifiers(state: State, name: Qualified): void {
  state.qualifier = valueAt(state, name === 'NM1' ? 8 : 1);
  state.person =
    name === 'NM1' ? valueAt(state, 2) !== '2' : state.subject === 'patient' || state.subject === 'relative';
}

/** The role of an element, by its segment. */
function roleOf(state: State, shape: Shape, number: number): Role | undefined {
  switch (shape.qualified) {
    case 'NM1':
      return nameRole(state, number);
    case 'N1':
      if (number === 4) return partyIdRoles.get(valueAt(state, 3));
      return number === 2 && state.person ? 'person-name' : undefined;
    case 'REF':
      return number === 2 ? referenceRoles.get(state.qualifier) : undefined;
    case 'PER':
      return contactRole(state, number);
    case 'DTP':
      return number === 3 && !officeDates.has(state.qualifier) ? 'service-date' : undefined;
    case 'DTM':
      return number === 2 && !officeDates.has(state.qualifier) ? 'service-date' : undefined;
    default:
      return shape.roles[number];
  }
}

function nameRole({ qualifier, person }: State, number: number): Role | undefined {
  if (number === 9) return nameIdRoles.get(qualifier);
  if (!person) return undefined;
  if (number === 3) return 'family-name';
  return number === 4 || number === 5 ? 'given-name' : undefined;
}

/** PER02 is a name; then come qualifier and number in turn. */
function contactRole(state: State, number: number): Role | undefined {
  if (number === 2) return 'person-name';
  return number >= 4 && number % 2 === 0 ? contactRoles.get(valueAt(state, number - 1)) : undefined;
}

/** Some references and dates know whom they are about, wherever they stand. */
function subjectFor(state: State, shape: Shape, role: Role | undefined): Subject | undefined {
  if (role === undefined || shape.qualified === undefined) return state.subject;
  if (role === 'service-date') return 'patient';
  const { qualifier } = state;
  if (shape.qualified === 'REF' && providerReferences.has(qualifier)) return 'provider';
  if (shape.qualified === 'REF' && patientReferences.has(qualifier)) return 'patient';
  const provider = shape.qualified === 'PER' || qualifier === 'XX';
  return state.subject ?? (provider ? 'provider' : undefined);
}

/** Shorter elements without a role are qualifiers. */
const shortestUnknown = 3;

function pushElement(state: State, shape: Shape, number: number, from: number, to: number): void {
  const { text, out, loop } = state;
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const role = roleOf(state, shape, number);
  if (start === end || (role === undefined && end - start < shortestUnknown)) return;
  const kind = role === undefined && shape.prose[number] === true ? 'prose' : 'field';
  const subject = subjectFor(state, shape, role);
  const draft = literalWith(start, end, kind, elementName(shape, number), loop, role, subject);
  const document = shape.qualified === 'BDS' && number === 3 && state.qualifier === 'B64';
  out.push(document ? { ...draft, subject: 'patient', encoded: 'base64' } : draft);
}

/** `NM103`: segment and element with two digits. */
function elementName(shape: Shape, number: number): string {
  const known = shape.names[number];
  if (known !== undefined) return known;
  const name = `${shape.name}${number < 10 ? '0' : ''}${number}`;
  if (number < 100) shape.names[number] = name;
  return name;
}
