import type { Literal, Role, Scope, Subject } from '../model.js';
import type { Extractor } from './extractor.js';
import {
  type Hl7Field,
  type Hl7Segment,
  type Hl7Type,
  hl7Components,
  hl7IdentifierTypes,
  hl7ObservationTypes,
  hl7Segments,
} from './hl7Fields.js';
import { type Draft, isSpace, literalWith, pushTrimmed, record } from './literals.js';

/** The characters that MSH-1 and MSH-2 choose for a message. */
interface Delimiters {
  readonly field: number;
  readonly component: number;
  readonly repetition: number;
  readonly subcomponent: number;
}

/** `|^~\&`, which almost every message uses. */
const usual: Delimiters = { field: 124, component: 94, repetition: 126, subcomponent: 38 };

/** What a character does, from the innermost split to the end of a segment; 0 for everything else. */
const Mark = { subcomponent: 1, component: 2, repetition: 3, field: 4, end: 5 } as const;

/** Segments that start a message, file or batch; the first field separator is their fourth character. */
const headers: ReadonlySet<string> = new Set(['MSH', 'FHS', 'BHS']);

/** Segments that only carry the message: nothing in them is about anybody. */
const carriers: ReadonlySet<string> = new Set(['MSH', 'FHS', 'BHS', 'FTS', 'BTS', 'MSA', 'SFT', 'DSC', 'MSG']);

/**
 * HL7 v2 messages, alone or in batches, with CR, LF or CRLF, and segments without a message around them. One literal
 * for each component (sub-components apart), named `PID-5.1`; the segment is a record inside the record `message`.
 * Lines that are no segment become prose. Components without a role that are shorter than three characters (table
 * codes) and segments that only carry the message are left out. `custom` adds segments of a site, such as `ZPI`.
 */
export function hl7v2Extractor(custom: ReadonlyMap<string, Hl7Segment>): Extractor {
  return (text, range, scope) => {
    const reader = readerOf(text, range.end, custom);
    let message = record('message', scope);
    for (let at = range.start; at < range.end; ) {
      const start = skipBlank(text, at, range.end);
      const name = text.slice(start, Math.min(range.end, start + 3));
      if (headers.has(name) && range.end - start > 4) {
        useDelimiters(reader, readDelimiters(text, start, range.end));
        message = messageAt(reader, name, start, scope);
      }
      if (isSegment(reader, start)) {
        at = readSegment(reader, shapeFor(reader, name), message, start) + 1;
      } else {
        const end = segmentEnd(reader, start);
        pushTrimmed(reader.out, text, start, end, 'prose', '', message);
        at = end + 1;
      }
    }
    return reader.out;
  };
}

/** HL7 v2 as the standard has it. */
export const extractHl7v2: Extractor = hl7v2Extractor(new Map());

/** What reading a text needs to know at every character. */
interface Reader {
  readonly text: string;
  readonly end: number;
  readonly out: Literal[];
  readonly custom: ReadonlyMap<string, Hl7Segment>;
  readonly shapes: Map<string, Shape>;
  /** By character code: what it does. */
  readonly marks: Uint8Array;
  delimiters: Delimiters;
}

function readerOf(text: string, end: number, custom: ReadonlyMap<string, Hl7Segment>): Reader {
  const marks = new Uint8Array(256);
  const reader: Reader = { text, end, out: [], custom, shapes: new Map(), marks, delimiters: usual };
  useDelimiters(reader, usual);
  return reader;
}

function useDelimiters(reader: Reader, delimiters: Delimiters): void {
  const { marks } = reader;
  reader.delimiters = delimiters;
  marks.fill(0);
  marks[delimiters.subcomponent] = Mark.subcomponent;
  marks[delimiters.component] = Mark.component;
  marks[delimiters.repetition] = Mark.repetition;
  marks[delimiters.field] = Mark.field;
  // CR, LF, and the vertical tab and file separator that frame a message on the wire (MLLP).
  for (const code of [10, 11, 13, 28]) marks[code] = Mark.end;
}

function markAt(reader: Reader, at: number): number {
  return at < reader.end ? (reader.marks[reader.text.charCodeAt(at)] ?? 0) : Mark.end;
}

function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at;
}

function segmentEnd(reader: Reader, from: number): number {
  let at = from;
  while (markAt(reader, at) !== Mark.end) at++;
  return at;
}

/** Three capitals or digits, beginning with a capital, and a field separator. */
function isSegment({ text, end, delimiters }: Reader, start: number): boolean {
  if (end - start < 4 || text.charCodeAt(start + 3) !== delimiters.field) return false;
  return (
    isCapital(text.charCodeAt(start)) &&
    isNameCode(text.charCodeAt(start + 1)) &&
    isNameCode(text.charCodeAt(start + 2))
  );
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isNameCode(code: number): boolean {
  return isCapital(code) || (code >= 48 && code <= 57);
}

/** MSH-2 may be shorter than four characters; the rest keeps its usual value. Characters beyond Latin-1 delimit nothing. */
function readDelimiters(text: string, start: number, end: number): Delimiters {
  const field = text.charCodeAt(start + 3);
  let length = 0;
  while (length < 5 && start + 4 + length < end && text.charCodeAt(start + 4 + length) !== field) length++;
  const pick = (index: number, otherwise: number): number => {
    const code = index < length ? text.charCodeAt(start + 4 + index) : otherwise;
    return code < 256 && !isNameCode(code & ~32) && code > 32 ? code : otherwise;
  };
  return {
    field: field < 256 ? field : usual.field,
    component: pick(0, usual.component),
    repetition: pick(1, usual.repetition),
    subcomponent: pick(3, usual.subcomponent),
  };
}

/** The scope of the message that a header begins; MSH-11 `T` (training) and `D` (debugging) mark it as test data. */
function messageAt(reader: Reader, name: string, start: number, parent: Scope): Scope {
  if (name !== 'MSH') return record('batch', parent);
  const processing = fieldText(reader, start, 11);
  if (processing !== 'T' && processing !== 'D') return record('message', parent);
  return { kind: 'record', name: 'message', parent, testMarker: `test data (MSH-11 = ${processing})` };
}

/** The first component of a field of the header at `start`. */
function fieldText(reader: Reader, start: number, wanted: number): string {
  let number = 1;
  for (let at = start + 3; ; at++) {
    const mark = markAt(reader, at);
    if (mark === Mark.end) return '';
    if (mark === Mark.field && ++number === wanted) {
      let stop = at + 1;
      while (markAt(reader, stop) === 0) stop++;
      return reader.text.slice(at + 1, stop).trim();
    }
  }
}

/** A field and whom it is about. */
type Known = Hl7Field & { readonly subject?: Subject };

/** What the segments of a name have in common; made once for each extraction. */
interface Shape {
  readonly name: string;
  readonly carrier: boolean;
  readonly subject: Subject | undefined;
  readonly fields: readonly (Known | undefined)[];
  /** OBX-2 says what OBX-5 is. */
  readonly observation: boolean;
  /** Names of components, by field and component. */
  readonly names: string[];
}

function shapeFor(reader: Reader, name: string): Shape {
  const known = reader.shapes.get(name);
  if (known) return known;
  const segment = reader.custom.get(name) ?? hl7Segments.get(name);
  const fields: (Known | undefined)[] = [];
  for (const [number, field] of segment?.fields ?? []) fields[number] = field;
  const shape: Shape = {
    name,
    carrier: carriers.has(name),
    subject: segment?.subject,
    fields,
    observation: name === 'OBX',
    names: [],
  };
  reader.shapes.set(name, shape);
  return shape;
}

/** Reads a segment in one pass; returns the offset of what ends it. */
function readSegment(reader: Reader, shape: Shape, message: Scope, start: number): number {
  if (shape.carrier) return readCarrier(reader, shape, message, start);
  const scope = record(shape.name, message);
  const cursor: Cursor = { number: 1, component: 1, field: shape.fields[1], repetition: start + 4 };
  let observed: Known | undefined;
  let from = start + 4;
  for (let at = from; ; at++) {
    const mark = markAt(reader, at);
    if (mark === 0 || (mark <= Mark.component && cursor.field?.type === 'TX')) continue;
    if (shape.observation && cursor.number === 2 && at > from) observed = observedField(reader.text.slice(from, at));
    if (at > from) pushComponent(reader, shape, scope, cursor, from, at);
    if (mark === Mark.end) return at;
    from = at + 1;
    advance(shape, cursor, mark, from, observed);
  }
}

/** Ids of messages, by segment and field: the one thing in a carrier that may repeat an id of the patient. */
const messageIds: ReadonlyMap<string, number> = new Map([
  ['MSH', 10],
  ['MSA', 2],
]);

function readCarrier(reader: Reader, shape: Shape, message: Scope, start: number): number {
  const wanted = messageIds.get(shape.name);
  let number = headers.has(shape.name) ? 1 : 0;
  let from = start;
  for (let at = start + 3; ; at++) {
    const mark = markAt(reader, at);
    if (mark < Mark.field) continue;
    if (number === wanted && at - from >= shortestUnknown) {
      const name = nameOf(shape, number, 1);
      const scope = record(shape.name, message);
      reader.out.push({ start: from, end: at, kind: 'field', name, scope, notData: 'machinery' });
    }
    if (mark === Mark.end) return at;
    number++;
    from = at + 1;
  }
}

/** The place inside a segment. */
interface Cursor {
  number: number;
  component: number;
  field: Known | undefined;
  /** Where the repetition of the field begins. */
  repetition: number;
}

function advance(shape: Shape, cursor: Cursor, mark: number, from: number, observed: Known | undefined): void {
  if (mark === Mark.component) cursor.component++;
  if (mark < Mark.repetition) return;
  cursor.component = 1;
  cursor.repetition = from;
  if (mark !== Mark.field) return;
  cursor.number++;
  cursor.field = shape.observation && cursor.number === 5 && observed ? observed : shape.fields[cursor.number];
}

function observedField(type: string): Known | undefined {
  return hl7ObservationTypes.get(type.trim());
}

/** Shorter values without a role are codes of tables. */
const shortestUnknown = 3;

function pushComponent(reader: Reader, shape: Shape, scope: Scope, cursor: Cursor, start: number, end: number): void {
  const { text, out } = reader;
  const { number, component, field } = cursor;
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (to === from) return;
  const subject = field?.subject ?? shape.subject;
  if (field === undefined) {
    if (to - from >= shortestUnknown)
      out.push(literalWith(from, to, 'field', nameOf(shape, number, component), scope, undefined, subject));
    return;
  }
  if (field.type === 'TX') {
    out.push(literalWith(from, to, 'prose', nameOf(shape, number, 0), scope, undefined, subject));
    return;
  }
  const role = roleAt(reader, field, component, cursor.repetition, subject);
  if ((role === undefined && to - from < shortestUnknown) || isNull(text, from, to)) return;
  const draft = literalWith(from, to, 'field', nameOf(shape, number, component), scope, role, subject);
  out.push(field.type === 'ED' && component === 5 ? encapsulated(reader, cursor, draft) : draft);
}

/** ED.5 is data as ED.4 encodes it: base64, or text. */
function encapsulated(reader: Reader, cursor: Cursor, draft: Draft): Literal {
  const encoding = componentText(reader, cursor.repetition, 4).toLowerCase();
  return encoding === 'base64' ? { ...draft, encoded: 'base64' } : { ...draft, kind: 'prose' };
}

/** `""` tells the receiver to delete what it has. */
function isNull(text: string, start: number, end: number): boolean {
  return end - start === 2 && text.charCodeAt(start) === 34 && text.charCodeAt(start + 1) === 34;
}

function roleAt(
  reader: Reader,
  field: Hl7Field,
  component: number,
  repetition: number,
  subject: Subject | undefined,
): Role | undefined {
  switch (field.type) {
    case 'ST':
      return component === 1 ? field.role : undefined;
    case 'CX':
      if (component !== 1) return undefined;
      return hl7IdentifierTypes.get(componentText(reader, repetition, 5)) ?? field.role;
    case 'XTN':
      return phonePart(reader, component, repetition);
    case 'XCN':
      if (component === 1 && subject !== 'provider') return field.role ?? 'unique-id';
      return partRole(field.type, component);
    default:
      return partRole(field.type, component);
  }
}

function partRole(type: Hl7Type, component: number): Role | undefined {
  return hl7Components.get(type)?.get(component);
}

/** XTN.4 is an e-mail; XTN.7 the local number and XTN.12 the whole one, of the same kind as XTN.1. */
function phonePart(reader: Reader, component: number, repetition: number): Role | undefined {
  if (component === 4) return 'email';
  return component === 1 || component === 7 || component === 12 ? phoneRole(reader, repetition) : undefined;
}

/** XTN.3 `FX` makes the number a fax; XTN.2 `NET` or XTN.3 `Internet` say that the first component is an e-mail. */
function phoneRole(reader: Reader, repetition: number): Role {
  const equipment = componentText(reader, repetition, 3);
  if (equipment === 'FX') return 'fax';
  return equipment === 'Internet' || componentText(reader, repetition, 2) === 'NET' ? 'email' : 'phone';
}

/** Components that decide are short codes. */
const longestCode = 12;

/** A component of the repetition that begins at `start`. */
function componentText(reader: Reader, start: number, wanted: number): string {
  let component = 1;
  let from = start;
  for (let at = start; ; at++) {
    const mark = markAt(reader, at);
    if (mark < Mark.component) continue;
    if (component === wanted) return reader.text.slice(from, Math.min(at, from + longestCode)).trim();
    if (mark >= Mark.repetition) return '';
    component++;
    from = at + 1;
  }
}

/** Components beyond the last slot of a field have names that are not kept. */
const slots = 32;

/** `PID-5.1`; component 0 stands for the whole field. */
function nameOf({ name, names }: Shape, number: number, component: number): string {
  const slot = number * slots + component;
  const kept = number < 256 && component < slots;
  const known = kept ? names[slot] : undefined;
  if (known !== undefined) return known;
  const made = component === 0 ? `${name}-${number}` : `${name}-${number}.${component}`;
  if (kept) names[slot] = made;
  return made;
}
