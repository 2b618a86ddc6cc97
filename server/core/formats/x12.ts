import type { Literal, Role, Scope, Subject } from '../model.js';
import type { Extractor } from './extractor.js';
import { isSpace, literalWith, pushTrimmed, record, skipSpace } from './literals.js';
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
 * Elements without a role that are shorter than three characters (qualifiers) are left out.
 */
export const extractX12: Extractor = (text, range, scope) => {
  const transaction = record('transaction', scope);
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
    transaction,
    group: transaction,
    loop: transaction,
    subject: undefined,
  };
  for (let at = range.start; at < range.end; ) at = readSegment(state, at);
  return state.out;
};

/** What the segments of a name have in common, by element; made once for each extraction. */
interface Shape {
  readonly name: string;
  readonly envelope: boolean;
  readonly names: string[];
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
  const { segment, element } = state.delimiters;
  let stop = start;
  while (stop < end && text.charCodeAt(stop) !== segment) stop++;
  const nameEnd = segmentNameEnd(text, start, stop, element);
  if (nameEnd < 0) {
    pushTrimmed(state.out, text, start, stop, 'prose', '', state.file);
  } else {
    splitElements(state, nameEnd + 1, stop);
    readElements(state, shapeOf(state, text.slice(start, nameEnd)));
  }
  return Math.min(end, stop + 1);
}

/** ISA has sixteen elements; the last is the component separator, and the segment terminator follows it. */
function readDelimiters(text: string, start: number, end: number): Delimiters {
  const element = text.charCodeAt(start + 3);
  let seen = 0;
  const limit = Math.min(end - 2, start + 400);
  for (let at = start + 3; at < limit; at++) {
    if (text.charCodeAt(at) === element) seen++;
    if (seen < 16) continue;
    const terminator = text.charCodeAt(at + 2);
    return isWordCode(terminator) || terminator === 32 ? { element, segment: 126 } : { element, segment: terminator };
  }
  return isWordCode(element) ? usual : { element, segment: 126 };
}

function isWordCode(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
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
  return length >= 2 && length <= 3 && at < stop ? at : -1;
}

function splitElements(state: State, from: number, stop: number): void {
  const { text, starts, ends } = state;
  const separator = state.delimiters.element;
  let count = 0;
  for (let at = from; at <= stop; count++) {
    let end = at;
    while (end < stop && text.charCodeAt(end) !== separator) end++;
    starts[count] = at;
    ends[count] = end;
    at = end + 1;
  }
  state.count = count;
}

function shapeOf(state: State, name: string): Shape {
  const known = state.shapes.get(name);
  if (known) return known;
  const shape: Shape = { name, envelope: envelope.has(name), names: [] };
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
  enter(state, shape.name);
  const segment = readQualifiers(state, shape);
  for (let number = 1; number <= state.count; number++) {
    const start = state.starts[number - 1] ?? 0;
    const end = state.ends[number - 1] ?? 0;
    if (end > start) pushElement(state, segment, number, start, end);
  }
}

/** Opens the scopes that a segment begins. */
function enter(state: State, name: string): void {
  if (name === 'ST' || name === 'ISA') {
    state.transaction = record('transaction', state.file);
    state.group = state.transaction;
    enterLoop(state, state.transaction, undefined);
  } else if (groups.has(name)) {
    state.group = record(name, state.transaction);
    enterLoop(state, state.group, name === 'HL' ? undefined : 'patient');
  } else if (name === 'CLM' || name === 'LX' || name === 'SVC') {
    enterLoop(state, record(name, state.group), 'patient');
  } else if (name === 'NM1' || name === 'N1') {
    const code = valueAt(state, 1);
    const subject = subjectOf(code, name === 'NM1' ? valueAt(state, 2) : '2');
    enterLoop(state, record(`${name}*${code.slice(0, 4)}`, state.group), subject);
  }
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

/** A segment with what its qualifiers say. */
interface Segment {
  readonly shape: Shape;
  /** NM108, or the first element. */
  readonly qualifier: string;
  /** Whether NM1 or N1 names a person. */
  readonly person: boolean;
}

function readQualifiers(state: State, shape: Shape): Segment {
  const { name } = shape;
  if (name === 'NM1') return { shape, qualifier: valueAt(state, 8), person: valueAt(state, 2) !== '2' };
  const person = state.subject === 'patient' || state.subject === 'relative';
  const qualified = name === 'REF' || name === 'DTP' || name === 'DTM';
  return { shape, qualifier: qualified ? valueAt(state, 1) : '', person };
}

/** The role of an element, by its segment. */
function roleOf(state: State, segment: Segment, number: number, name: string): Role | undefined {
  switch (segment.shape.name) {
    case 'NM1':
      return nameRole(segment, number);
    case 'N1':
      return number === 2 && segment.person ? 'person-name' : undefined;
    case 'REF':
      return number === 2 ? referenceRoles.get(segment.qualifier) : undefined;
    case 'PER':
      return contactRole(state, number);
    case 'DTP':
      return number === 3 && !officeDates.has(segment.qualifier) ? 'service-date' : undefined;
    case 'DTM':
      return number === 2 && !officeDates.has(segment.qualifier) ? 'service-date' : undefined;
    default:
      return elementRoles.get(name);
  }
}

function nameRole(segment: Segment, number: number): Role | undefined {
  if (number === 9) return nameIdRoles.get(segment.qualifier);
  if (!segment.person) return undefined;
  if (number === 3) return 'family-name';
  return number === 4 || number === 5 ? 'given-name' : undefined;
}

/** PER02 is a name; then come qualifier and number in turn. */
function contactRole(state: State, number: number): Role | undefined {
  if (number === 2) return 'person-name';
  return number >= 4 && number % 2 === 0 ? contactRoles.get(valueAt(state, number - 1)) : undefined;
}

/** Some references and dates know whom they are about, wherever they stand. */
function subjectFor(state: State, segment: Segment, role: Role | undefined): Subject | undefined {
  const { name } = segment.shape;
  if (role === undefined) return state.subject;
  if (name === 'REF' && providerReferences.has(segment.qualifier)) return 'provider';
  if (name === 'REF' && patientReferences.has(segment.qualifier)) return 'patient';
  if (role === 'service-date') return 'patient';
  const provider = name === 'PER' || segment.qualifier === 'XX';
  return state.subject ?? (provider ? 'provider' : undefined);
}

/** Shorter elements without a role are qualifiers. */
const shortestUnknown = 3;

function pushElement(state: State, segment: Segment, number: number, from: number, to: number): void {
  const { text, out, loop } = state;
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (start === end) return;
  const name = elementName(segment.shape, number);
  if (segment.shape.envelope) {
    out.push({ start, end, kind: 'field', name, scope: loop, notData: 'machinery' });
    return;
  }
  const role = roleOf(state, segment, number, name);
  if (role === undefined && end - start < shortestUnknown) return;
  const kind = role === undefined && freeText.has(name) ? 'prose' : 'field';
  out.push(literalWith(start, end, kind, name, loop, role, subjectFor(state, segment, role)));
}

/** `NM103`: segment and element with two digits. */
function elementName(shape: Shape, number: number): string {
  const known = shape.names[number];
  if (known !== undefined) return known;
  const name = `${shape.name}${number < 10 ? '0' : ''}${number}`;
  if (number < 100) shape.names[number] = name;
  return name;
}
