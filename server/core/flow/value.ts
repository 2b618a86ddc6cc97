/**
 * What a value carries, as the flow engine works it out: health information itself, and what it depends on where only
 * a caller or another file can tell.
 */
import type { Span } from '../model.js';
import type { Slot } from '../program/bindings.js';
import { carriedByPartOfRecord, type PhiKind, rowKey } from './names.js';

/** A place that information passes; `path` when it stands in another document. */
export interface Step extends Span {
  readonly path?: string;
}

/** Health information that a value carries, with the way from its source. */
export interface Phi extends PhiKind {
  readonly trace: readonly Step[];
}

/** A function of another file, by how this one names it. */
export interface FunctionRef {
  /** As imported; '' for a name that the file sees without an import. */
  readonly module: string;
  /** Names inside of the module: `getPatient`, `PatientService.find`. */
  readonly path: string;
}

/** The value is what callers give a parameter, or a part of that. */
export interface Given {
  readonly slot: Slot;
  readonly path: readonly string[];
}

/** The value is what a function of another file gives, or a part of that. */
export interface Foreign {
  readonly ref: FunctionRef;
  readonly path: readonly string[];
  readonly args: readonly Value[];
  readonly at: Span;
}

export interface Value {
  readonly phi: readonly Phi[];
  readonly given: readonly Given[];
  readonly foreign: readonly Foreign[];
  /** All that it may be is known: its name has nothing to add. */
  readonly known: boolean;
}

/** More kinds, or more that a value depends on, are not told apart. */
const most = 8;
/** Ways are shown, and nobody reads longer ones: their beginning and their end are kept. */
const longestTrace = 8;
/** Parts of parts are followed this deep. */
export const deepestPath = 4;

/** Known to carry nothing. */
export const harmless: Value = { phi: [], given: [], foreign: [], known: true };
/** Nothing is known of it. */
export const unknown: Value = { phi: [], given: [], foreign: [], known: false };

/** A value that carries one kind: from here, or from wherever it is used first. */
export function sourceOf(kind: PhiKind | undefined, at?: Span): Value {
  if (kind === undefined) return unknown;
  const { words, level } = kind;
  const trace = at === undefined ? [] : [{ start: at.start, end: at.end }];
  return { phi: [{ words, level, trace }], given: [], foreign: [], known: true };
}

/** A value that callers give. */
export function givenBy(slot: Slot, path: readonly string[]): Value {
  return { phi: [], given: [{ slot, path: path.slice(0, deepestPath) }], foreign: [], known: false };
}

/** Does the value carry or depend on anything? */
export function isEmpty({ phi, given, foreign }: Value): boolean {
  return phi.length + given.length + foreign.length === 0;
}

/** All that several values are together. */
export function united(values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined) return harmless;
  if (values.length === 1) return first;
  const known = values.every((value) => value.known);
  const full = values.filter((value) => !isEmpty(value));
  const [only] = full;
  if (only === undefined) return known ? harmless : unknown;
  if (full.length === 1) return only.known === known ? only : { ...only, known };
  return {
    phi: distinct(full.flatMap(({ phi }) => phi)),
    given: full.flatMap(({ given }) => given).slice(0, most),
    foreign: full.flatMap(({ foreign }) => foreign).slice(0, most),
    known,
  };
}

/** Each kind once, with the first way that led to it. */
export function distinct(all: readonly Phi[]): readonly Phi[] {
  if (all.length < 2) return all;
  const seen = new Map<string, Phi>();
  for (const each of all) if (seen.size < most && !seen.has(each.words)) seen.set(each.words, each);
  return [...seen.values()];
}

/** The value after it passed a place. */
export function through(value: Value, at: Step): Value {
  if (value.phi.length === 0) return value;
  return { ...value, phi: value.phi.map((each) => ({ ...each, trace: extended(each.trace, at) })) };
}

function extended(trace: readonly Step[], { start, end, path }: Step): readonly Step[] {
  const last = trace.at(-1);
  const isSame = last !== undefined && last.path === path;
  // What stands in the place, or has it inside, is no further step.
  if (isSame && ((last.start <= start && last.end >= end) || (last.start >= start && last.end <= end))) return trace;
  const step = path === undefined ? { start, end } : { start, end, path };
  return trace.length < longestTrace ? [...trace, step] : [...trace.slice(0, longestTrace - 1), step];
}

/** The value at a member of what the last step stands for: `patient.name` says more than `patient`. */
export function atMember(value: Value, { start, end }: Span): Value {
  if (value.phi.length === 0) return value;
  const phi = value.phi.map((each) => {
    const last = each.trace.at(-1);
    const isInside = last !== undefined && last.path === undefined && last.start >= start && last.end <= end;
    return isInside ? { ...each, trace: [...each.trace.slice(0, -1), { start, end }] } : each;
  });
  return through({ ...value, phi }, { start, end });
}

/** Properties that are the same text in another form. */
const asText = new Set(
  'utf8 data value bytes rawValue description debugDescription text wrappedValue content first last'.split(' '),
);

/** Is a member of this name the same text in another form? */
export function isSameText(name: string): boolean {
  return asText.has(name);
}

/** Is this step of a path an item of a list, and not a member? */
export function isItem(name: string): boolean {
  return name === '*' || /^\d+$/.test(name);
}

/** The part of a value that a member or item of it is. */
export function partOf(value: Value, name: string): Value {
  if (isItem(name)) return value;
  const phi = value.phi.flatMap((each): readonly Phi[] => {
    if (each.level !== 'record') return asText.has(name) ? [each] : [];
    const part = carriedByPartOfRecord(name);
    return part === undefined ? [] : [{ ...part, trace: each.trace }];
  });
  return {
    phi: distinct(phi),
    given: value.given.map(({ slot, path }) => ({ slot, path: [...path, name].slice(0, deepestPath) })),
    foreign: value.foreign.map((each) => ({ ...each, path: [...each.path, name].slice(0, deepestPath) })),
    known: value.known || value.phi.length > 0,
  };
}

/** The part of a value at the end of a path. */
export function partAt(value: Value, path: readonly string[]): Value {
  return path.reduce(partOf, value);
}

/** What a place that is named as the key of something holds: the key of a patient's row at most. */
export function asKey(value: Value): Value {
  if (value.phi.length === 0) return value;
  const phi = value.phi.map((each) => (each.level === 'health' ? each : { ...rowKey, trace: each.trace }));
  return { ...value, phi: distinct(phi) };
}

/** Only what callers or other files give: what the value itself carries is dropped. */
export function withoutPhi(value: Value): Value {
  return value.phi.length === 0 ? value : { ...value, phi: [] };
}
