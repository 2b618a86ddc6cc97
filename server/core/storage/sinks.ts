/** Calls that store values, described by tables: what is called, which arguments are stored, what makes it good. */

import { carriedBy } from '../flow/carry.js';
import type { PhiKind } from '../flow/names.js';
import { type Destination, flowTo, type PhiFlow } from '../flow/phiFlow.js';
import type { FlowReader } from '../flow/reader.js';
import type { Phi } from '../flow/value.js';
import type { Related, Span } from '../model.js';
import type { CallSite } from '../program/bindings.js';
import { type Code, valuesOf } from '../program/code.js';
import type { Expression } from '../program/model.js';
import { argumentsAt, type Places, waysOf, waysOfCall } from './ways.js';

/** A call that stores what it is given. Data only; patterns are tested on ways (`storage/ways`). */
export interface StoreRow<S extends string = string> {
  readonly subject: S;
  readonly calls: RegExp;
  /** A way that matches makes the call a good one: it goes through something that encrypts, or to no store. */
  readonly unless?: RegExp;
  /** Ids of languages in which the row holds; all when absent. */
  readonly languages?: readonly string[];
  /** The text of the file must match: what a library is called, where a call's name alone says little. */
  readonly file?: RegExp;
  /** The text of the file must not match. */
  readonly fileUnless?: RegExp;
  /** Where the stored values are given; all arguments when absent. `this` is what the method is called on. */
  readonly stored?: Places | 'this';
  /** Where the name is given under which a value is stored. */
  readonly key?: Places;
  /** What the method is called on is named after what it keeps: `db.patients.put(x)`, `objectStore('patients').put(x)`. */
  readonly named?: true;
  /** Where the stream or file is given that is written to; its ways must match `intoWays`. */
  readonly into?: Places;
  readonly intoWays?: RegExp;
  /** Fewer arguments than these: the call stores nothing. */
  readonly least?: number;
  /** What happens, in fixed words for the message. */
  readonly what: string;
}

/** A call that stores a patient's data. */
export interface StoreHit<S extends string> extends Span {
  readonly row: StoreRow<S>;
  readonly site: CallSite;
  readonly carried: readonly Phi[];
  readonly related: readonly Related[];
}

/** The calls of a program that rows of the table match and that store a patient's data. */
export function storesOf<S extends string>(
  code: Code,
  text: string,
  rows: readonly StoreRow<S>[],
  phi: FlowReader,
): readonly StoreHit<S>[] {
  const { language } = code.program;
  const usable = rows.filter(
    (row) =>
      (row.languages?.includes(language) ?? true) &&
      (row.file?.test(text) ?? true) &&
      !(row.fileUnless?.test(text) ?? false),
  );
  if (usable.length === 0) return [];
  return code.bindings.calls.flatMap((site) => {
    const ways = waysOfCall(code, site);
    const row = usable.find((each) => matches(code, each, site, ways));
    if (row === undefined) return [];
    const carried = storedBy(code, row, site, phi);
    return carried.length === 0
      ? []
      : [{ row, site, carried, related: [], start: site.call.start, end: site.call.end }];
  });
}

function matches<S extends string>(
  code: Code,
  row: StoreRow<S>,
  { call, frame }: CallSite,
  ways: readonly string[],
): boolean {
  if (call.args.length < (row.least ?? 0)) return false;
  if (!ways.some((way) => row.calls.test(way))) return false;
  if (row.unless !== undefined && ways.some((way) => row.unless?.test(way))) return false;
  if (row.into === undefined) return true;
  const streams = argumentsAt(call, row.into).flatMap(({ value }) => waysOf(code, value, frame));
  if (row.unless !== undefined && streams.some((way) => row.unless?.test(way))) return false;
  return row.intoWays === undefined || streams.some((way) => row.intoWays?.test(way));
}

/** What of a patient the call stores: by its values, or by the name under which it stores them. */
function storedBy<S extends string>(code: Code, row: StoreRow<S>, site: CallSite, phi: FlowReader): readonly Phi[] {
  const { call, frame } = site;
  const values = storedValues(row, site);
  const carried = telling(values.flatMap((value) => phi.carried(value, frame)));
  if (carried.length > 0) return carried;
  if (values.length === 0 || values.every((value) => isPlain(code, value, site))) return [];
  const keys = [
    ...argumentsAt(call, row.key ?? []).flatMap(({ value }) => valuesOf(code, value, frame).known),
    ...(row.named ? namesOfHolder(call.callee) : []),
  ];
  return telling(keys.flatMap((key) => (typeof key === 'string' ? phi.carriedByName(key) : [])));
}

/** `patients` of `db.patients.put` and of `objectStore('patients').put`. */
function namesOfHolder(callee: Expression): readonly string[] {
  const holder = callee.kind === 'member' ? callee.object : undefined;
  if (holder?.kind === 'member') return [holder.property];
  if (holder?.kind !== 'call') return [];
  return holder.args.flatMap(({ value }) => (value.kind === 'string' ? [value.value] : []));
}

function storedValues<S extends string>({ stored }: StoreRow<S>, { call }: CallSite): readonly Expression[] {
  if (stored === 'this') return call.callee.kind === 'member' ? [call.callee.object] : [];
  const given = stored === undefined ? call.args : argumentsAt(call, stored);
  return given.map(({ value }) => value);
}

/** What says something outside of the database: the key of a row does not. */
export function telling(carried: readonly Phi[]): readonly Phi[] {
  return unique(carried.filter(({ level }) => level !== 'key'));
}

/** Is the value a literal, a number, a question, which say nothing whatever they are stored under? */
function isPlain(code: Code, value: Expression, { frame }: CallSite): boolean {
  if (value.kind === 'operation' || value.kind === 'function') return true;
  const { known, open, settings } = valuesOf(code, value, frame);
  return !open && settings.length === 0 && known.length > 0;
}

function unique<Kind extends PhiKind>(all: readonly Kind[]): readonly Kind[] {
  return [...new Map(all.map((each) => [each.words, each])).values()];
}

/** The flow of what is carried into a store. */
export function flowInto(carried: readonly Phi[], ...to: readonly Destination[]): PhiFlow {
  return flowTo(carriedBy(carried) ?? { kinds: [], trace: [] }, ...to);
}

/** What is carried, in words for a message: `name, Social Security number`. */
export function wordsOf(carried: readonly PhiKind[]): string {
  return unique(carried)
    .slice(0, 4)
    .map(({ words }) => words)
    .join(', ');
}
