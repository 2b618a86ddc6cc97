import type { Literal, Role, Scope, Subject } from '../model.js';
import type { Extractor } from './extractor.js';
import { type Hl7Field, hl7Components, hl7IdentifierTypes, hl7Segments } from './hl7Fields.js';
import { field, give, pushTrimmed, record, skipSpace } from './literals.js';

/** The characters that MSH-1 and MSH-2 choose for a message. */
interface Delimiters {
  readonly field: number;
  readonly component: number;
  readonly repetition: number;
  readonly escape: number;
  readonly subcomponent: number;
}

/** `|^~\&`, which almost every message uses. */
const usual: Delimiters = { field: 124, component: 94, repetition: 126, escape: 92, subcomponent: 38 };

/** Segments that start a message, file or batch; the first field separator is their fourth character. */
const headers: ReadonlySet<string> = new Set(['MSH', 'FHS', 'BHS']);

/**
 * HL7 v2 messages, alone or in batches, with CR, LF or CRLF. One literal for each component (sub-components apart),
 * named `PID-5.1`; the segment is a record inside the record `message`. Lines that are no segment become prose.
 */
export const extractHl7v2: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  const names: Names = new Map();
  let delimiters = usual;
  let message = record('message', scope);
  for (let at = range.start; at < range.end; ) {
    const end = segmentEnd(text, at, range.end);
    const start = skipSpace(text, at, end);
    const name = text.slice(start, start + 3);
    if (headers.has(name) && end - start > 4) {
      delimiters = readDelimiters(text, start, end);
      message = record(name === 'MSH' ? 'message' : 'batch', scope);
    }
    if (isSegment(text, start, end, delimiters)) {
      readSegment({ out, text, delimiters, scope: record(name, message), name, names }, start, end);
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
    if (code === 13 || code === 10 || code === 11 || code === 28) return at;
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
  const separator = text.charCodeAt(start + 3);
  const close = text.indexOf(text.charAt(start + 3), start + 4);
  const length = (close < 0 || close > end ? Math.min(end, start + 9) : close) - start - 4;
  const pick = (index: number, otherwise: number): number =>
    index < length ? text.charCodeAt(start + 4 + index) : otherwise;
  return {
    field: separator,
    component: pick(0, usual.component),
    repetition: pick(1, usual.repetition),
    escape: pick(2, usual.escape),
    subcomponent: pick(3, usual.subcomponent),
  };
}

/** A segment that is being read. */
interface Segment {
  readonly out: Literal[];
  readonly text: string;
  readonly delimiters: Delimiters;
  readonly scope: Scope;
  readonly name: string;
  readonly names: Names;
}

function readSegment(segment: Segment, start: number, end: number): void {
  const { text, delimiters, name } = segment;
  const header = headers.has(name);
  // In MSH the separator itself counts as field 1, and field 2 holds the delimiters, which are no data.
  let number = header ? 2 : 1;
  for (let at = start + 4; at <= end; number++) {
    let stop = at;
    while (stop < end && text.charCodeAt(stop) !== delimiters.field) stop++;
    if (stop > at && !(header && number === 2)) readField(segment, number, at, stop);
    at = stop + 1;
  }
}

function readField(segment: Segment, number: number, start: number, end: number): void {
  const { text, delimiters, name } = segment;
  const known = hl7Segments.get(name);
  const meaning = known?.fields.get(number);
  const subject = meaning?.subject ?? known?.subject;
  if (meaning?.type === 'TX') {
    readText(segment, number, start, end, subject);
    return;
  }
  for (let at = start; at <= end; ) {
    let stop = at;
    while (stop < end && text.charCodeAt(stop) !== delimiters.repetition) stop++;
    if (stop > at) readRepetition(segment, number, at, stop, meaning, subject);
    at = stop + 1;
  }
}

/** Free text: one prose literal for each repetition that holds a space or letters; coded values stay fields. */
function readText(segment: Segment, number: number, start: number, end: number, subject: Subject | undefined): void {
  const { text, delimiters, out, scope } = segment;
  for (let at = start; at <= end; ) {
    let stop = at;
    while (stop < end && text.charCodeAt(stop) !== delimiters.repetition) stop++;
    const draft = pushTrimmed(out, text, at, stop, 'prose', nameOf(segment, number, 0), scope);
    if (draft && subject) give(draft, { subject });
    at = stop + 1;
  }
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
  const rule = componentRule(segment, meaning, start, end);
  let component = 1;
  let from = start;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : delimiters.component;
    if (code !== delimiters.component && code !== delimiters.subcomponent) continue;
    pushComponent(segment, number, component, from, at, rule(component), subject);
    if (code === delimiters.component) component++;
    from = at + 1;
  }
}

function pushComponent(
  segment: Segment,
  number: number,
  component: number,
  start: number,
  end: number,
  role: Role | undefined,
  subject: Subject | undefined,
): void {
  const from = skipSpace(segment.text, start, end);
  if (from === end || isNull(segment.text, from, end)) return;
  let to = end;
  while (segment.text.charCodeAt(to - 1) === 32) to--;
  const draft = field(from, to, nameOf(segment, number, component), segment.scope);
  if (role !== undefined) draft.role = role;
  if (subject !== undefined) draft.subject = subject;
  segment.out.push(draft);
}

/** `""` tells the receiver to delete what it has. */
function isNull(text: string, start: number, end: number): boolean {
  return end - start === 2 && text.charCodeAt(start) === 34 && text.charCodeAt(start + 1) === 34;
}

type ComponentRule = (component: number) => Role | undefined;

const unnamed: ComponentRule = () => undefined;

function componentRule(segment: Segment, meaning: Hl7Field | undefined, start: number, end: number): ComponentRule {
  if (!meaning) return unnamed;
  const { type, role } = meaning;
  if (type === 'CX') return identifierRule(segment, role, start, end);
  if (type === 'XTN') return phoneRule(segment, start, end);
  if (type === 'ST') return (component) => (component === 1 ? role : undefined);
  const components = hl7Components.get(type);
  return components ? (component) => components.get(component) : unnamed;
}

function identifierRule(segment: Segment, role: Role | undefined, start: number, end: number): ComponentRule {
  const type = componentText(segment, start, end, 5);
  const known = hl7IdentifierTypes.get(type) ?? role;
  return (component) => (component === 1 ? known : undefined);
}

/** XTN.3 `FX` makes the number a fax; XTN.2 `NET` or XTN.3 `Internet` say that the first component is an e-mail. */
function phoneRule(segment: Segment, start: number, end: number): ComponentRule {
  const equipment = componentText(segment, start, end, 3);
  const number: Role = equipment === 'FX' ? 'fax' : 'phone';
  const mail = equipment === 'Internet' || componentText(segment, start, end, 2) === 'NET';
  return (component) => {
    if (component === 4) return 'email';
    if (component === 1) return mail ? 'email' : number;
    return component === 7 || component === 12 ? number : undefined;
  };
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

/** Names repeat in every message of a file; made once for each extraction, they cost nothing. */
type Names = Map<string, string[]>;

function nameOf(segment: Segment, number: number, component: number): string {
  let known = segment.names.get(segment.name);
  if (!known) {
    known = [];
    segment.names.set(segment.name, known);
  }
  const slot = number * 32 + Math.min(component, 31);
  const name = known[slot];
  if (name !== undefined && component < 31) return name;
  const made = component === 0 ? `${segment.name}-${number}` : `${segment.name}-${number}.${component}`;
  // A line of a million separators has no business in the cache.
  if (number < 256) known[slot] = made;
  return made;
}
