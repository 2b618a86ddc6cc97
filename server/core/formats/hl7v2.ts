import type { Literal, Role, Scope, Subject } from '../model.js';
import type { Extractor } from './extractor.js';
import { type Hl7Field, type Hl7Type, hl7Components, hl7IdentifierTypes, hl7Segments } from './hl7Fields.js';
import { give, literalWith, pushTrimmed, record, skipSpace } from './literals.js';

/** The characters that MSH-1 and MSH-2 choose for a message. */
interface Delimiters {
  readonly field: number;
  readonly component: number;
  readonly repetition: number;
  readonly subcomponent: number;
}

/** `|^~\&`, which almost every message uses. */
const usual: Delimiters = { field: 124, component: 94, repetition: 126, subcomponent: 38 };

/** Segments that start a message, file or batch; the first field separator is their fourth character. */
const headers: ReadonlySet<string> = new Set(['MSH', 'FHS', 'BHS']);

/** Segments that only carry the message. */
const carriers: ReadonlySet<string> = new Set(['MSH', 'FHS', 'BHS', 'FTS', 'BTS', 'MSA', 'SFT', 'DSC']);

/**
 * HL7 v2 messages, alone or in batches, with CR, LF or CRLF. One literal for each component (sub-components apart),
 * named `PID-5.1`; the segment is a record inside the record `message`. Lines that are no segment become prose.
 * Components without a role that are shorter than three characters (table codes) are left out.
 */
export const extractHl7v2: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  const shapes = new Map<string, Shape>();
  let delimiters = usual;
  let message = record('message', scope);
  for (let at = range.start; at < range.end; ) {
    const end = segmentEnd(text, at, range.end);
    const start = skipSpace(text, at, end);
    const name = text.slice(start, Math.min(end, start + 3));
    if (headers.has(name) && end - start > 4) {
      delimiters = readDelimiters(text, start, end);
      message = record(name === 'MSH' ? 'message' : 'batch', scope);
    }
    if (isSegment(text, start, end, delimiters)) {
      const shape = shapes.get(name) ?? shapeOf(name);
      shapes.set(name, shape);
      readSegment({ out, text, delimiters, scope: record(shape.name, message), shape }, start, end);
    } else {
      pushTrimmed(out, text, start, end, 'prose', '', scope);
    }
    at = end + 1;
  }
  return out;
};

/** CR, LF, and the vertical tab and file separator that frame a message on the wire (MLLP) end a segment. */
function segmentEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code <= 28 && (code === 13 || code === 10 || code === 11 || code === 28)) return at;
  }
  return to;
}

/** Three capitals or digits, beginning with a capital, and a field separator. */
function isSegment(text: string, start: number, end: number, delimiters: Delimiters): boolean {
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

/** MSH-2 may be shorter than four characters; the rest keeps its usual value. */
function readDelimiters(text: string, start: number, end: number): Delimiters {
  const field = text.charCodeAt(start + 3);
  let length = 0;
  while (length < 5 && start + 4 + length < end && text.charCodeAt(start + 4 + length) !== field) length++;
  const pick = (index: number, otherwise: number): number =>
    index < length ? text.charCodeAt(start + 4 + index) : otherwise;
  return {
    field,
    component: pick(0, usual.component),
    repetition: pick(1, usual.repetition),
    subcomponent: pick(3, usual.subcomponent),
  };
}

/** What the segments of a name have in common; made once for each extraction. */
interface Shape {
  readonly name: string;
  readonly header: boolean;
  readonly carrier: boolean;
  readonly subject: Subject | undefined;
  readonly fields: ReadonlyMap<number, Hl7Field & { readonly subject?: Subject }> | undefined;
  /** Names of components, by field and component. */
  readonly names: string[];
}

function shapeOf(name: string): Shape {
  const known = hl7Segments.get(name);
  return {
    name,
    header: headers.has(name),
    carrier: carriers.has(name),
    subject: known?.subject,
    fields: known?.fields,
    names: [],
  };
}

/** A segment that is being read. */
interface Segment {
  readonly out: Literal[];
  readonly text: string;
  readonly delimiters: Delimiters;
  readonly scope: Scope;
  readonly shape: Shape;
}

function readSegment(segment: Segment, start: number, end: number): void {
  const { text, delimiters, shape } = segment;
  // In MSH the separator itself counts as field 1, and field 2 holds the delimiters, which are no data.
  let number = shape.header ? 2 : 1;
  for (let at = start + 4; at <= end; number++) {
    let stop = at;
    while (stop < end && text.charCodeAt(stop) !== delimiters.field) stop++;
    if (stop > at && !(shape.header && number === 2)) readField(segment, number, at, stop);
    at = stop + 1;
  }
}

function readField(segment: Segment, number: number, start: number, end: number): void {
  const { text, delimiters, shape } = segment;
  const meaning = shape.fields?.get(number);
  const subject = meaning?.subject ?? shape.subject;
  for (let at = start; at <= end; ) {
    let stop = at;
    while (stop < end && text.charCodeAt(stop) !== delimiters.repetition) stop++;
    if (stop > at) {
      if (meaning?.type === 'TX') readText(segment, number, at, stop, subject);
      else readRepetition(segment, number, at, stop, meaning, subject);
    }
    at = stop + 1;
  }
}

/** Free text is one literal with all its components. */
function readText(segment: Segment, number: number, start: number, end: number, subject: Subject | undefined): void {
  const draft = pushTrimmed(segment.out, segment.text, start, end, 'prose', nameOf(segment, number, 0), segment.scope);
  if (draft && subject !== undefined) draft.subject = subject;
}

function readRepetition(
  segment: Segment,
  number: number,
  start: number,
  end: number,
  meaning: Hl7Field | undefined,
  subject: Subject | undefined,
): void {
  const { text, delimiters } = segment;
  const first = meaning ? firstRole(segment, meaning, start, end) : undefined;
  let component = 1;
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : delimiters.component;
    if (code !== delimiters.component && code !== delimiters.subcomponent) continue;
    if (at > from) {
      const role = meaning ? roleAt(meaning.type, component, first) : undefined;
      pushComponent(segment, number, component, from, at, role, subject);
    }
    if (code === delimiters.component) component++;
    from = at + 1;
  }
}

/** Shorter values without a role are codes of tables. */
const shortestUnknown = 3;

function pushComponent(
  segment: Segment,
  number: number,
  component: number,
  start: number,
  end: number,
  role: Role | undefined,
  subject: Subject | undefined,
): void {
  const { text, out, scope, shape } = segment;
  const from = skipSpace(text, start, end);
  let to = end;
  while (to > from && text.charCodeAt(to - 1) === 32) to--;
  if (to === from || (role === undefined && to - from < shortestUnknown) || isNull(text, from, to)) return;
  const draft = literalWith(from, to, 'field', nameOf(segment, number, component), scope, role, subject);
  out.push(shape.carrier ? give(draft, { notData: 'machinery' }) : draft);
}

/** `""` tells the receiver to delete what it has. */
function isNull(text: string, start: number, end: number): boolean {
  return end - start === 2 && text.charCodeAt(start) === 34 && text.charCodeAt(start + 1) === 34;
}

/** The role of the first component, which may depend on a later one. */
function firstRole(segment: Segment, field: Hl7Field, start: number, end: number): Role | undefined {
  if (field.type === 'CX') return hl7IdentifierTypes.get(componentText(segment, start, end, 5)) ?? field.role;
  if (field.type === 'XTN') return phoneRole(segment, start, end);
  return field.type === 'ST' ? field.role : undefined;
}

/** XTN.3 `FX` makes the number a fax; XTN.2 `NET` or XTN.3 `Internet` say that the first component is an e-mail. */
function phoneRole(segment: Segment, start: number, end: number): Role {
  const equipment = componentText(segment, start, end, 3);
  if (equipment === 'FX') return 'fax';
  return equipment === 'Internet' || componentText(segment, start, end, 2) === 'NET' ? 'email' : 'phone';
}

function roleAt(type: Hl7Type, component: number, first: Role | undefined): Role | undefined {
  if (type === 'XTN' && component !== 1) return phonePart(component, first);
  if (type === 'CX' || type === 'ST' || type === 'XTN') return component === 1 ? first : undefined;
  return hl7Components.get(type)?.get(component);
}

/** XTN.4 is an e-mail; XTN.7 the local number and XTN.12 the whole one, of the same kind as XTN.1. */
function phonePart(component: number, first: Role | undefined): Role | undefined {
  if (component === 4) return 'email';
  return component === 7 || component === 12 ? first : undefined;
}

function componentText(segment: Segment, start: number, end: number, wanted: number): string {
  const { text, delimiters } = segment;
  let component = 1;
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charCodeAt(at) !== delimiters.component) continue;
    if (component === wanted) return text.slice(from, Math.min(at, from + 12)).trim();
    component++;
    from = at + 1;
  }
  return '';
}

/** Components beyond the last slot of a field have names that are not kept. */
const slots = 32;

/** `PID-5.1`; component 0 stands for the whole field. */
function nameOf(segment: Segment, number: number, component: number): string {
  const { name, names } = segment.shape;
  const slot = number * slots + component;
  const kept = number < 256 && component < slots;
  const known = kept ? names[slot] : undefined;
  if (known !== undefined) return known;
  const made = component === 0 ? `${name}-${number}` : `${name}-${number}.${component}`;
  if (kept) names[slot] = made;
  return made;
}
