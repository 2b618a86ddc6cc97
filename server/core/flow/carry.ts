/** What leaves: what a flow reader says, without the keys of rows, in the form of messages. */
import type { CallSite, Frame } from '../program/bindings.js';
import type { Expression } from '../program/model.js';
import { wholeRecord } from './names.js';
import type { FlowReader } from './reader.js';
import { distinct, type Phi, type Step } from './value.js';

/** What a value carries that tells something outside of the database. */
export interface Carried {
  /** Each once, in the order in which they were met. */
  readonly kinds: readonly string[];
  /** A whole record of a patient, not some of its fields. */
  readonly whole: boolean;
  /** The way from the source to the value. */
  readonly trace: readonly Step[];
}

/** Asks a flow reader for what matters outside of the database. */
export interface CarryReader {
  /** What the expression carries; undefined when nothing is known to. */
  carried(expression: Expression, frame: Frame): Carried | undefined;
  /** What the arguments of a call carry, those of the calls that it is chained to included. */
  carriedByCall(site: CallSite): Carried | undefined;
  /** What the arguments of a call itself carry. */
  carriedByArguments(site: CallSite): Carried | undefined;
}

/** A reader for rules about what leaves. */
export function createCarryReader(reader: FlowReader): CarryReader {
  const ofAll = (values: readonly Expression[], frame: Frame) =>
    carriedBy(values.flatMap((value) => reader.carried(value, frame)));
  return {
    carried: (expression, frame) => ofAll([expression], frame),
    carriedByCall: ({ call, frame }) => ofAll(argumentsOfChain(call), frame),
    carriedByArguments: ({ call, frame }) => ofAll(argumentsOf(call), frame),
  };
}

/** What several kinds are together, without keys; undefined when nothing is left. */
export function carriedBy(all: readonly Phi[]): Carried | undefined {
  const telling = distinct(all.filter(({ level }) => level !== 'key'));
  const [first] = telling;
  if (first === undefined) return undefined;
  return {
    kinds: telling.map(({ words }) => words),
    whole: telling.some(({ words }) => words === wholeRecord.words),
    trace: wayOf(first, telling.slice(1)),
  };
}

/** More sources than these are not shown. */
const mostSources = 4;

/** The way of the first kind, after the sources of the others. */
function wayOf({ trace: [source, ...way] }: Phi, others: readonly Phi[]): readonly Step[] {
  const sources = [source, ...others.map(({ trace }) => trace[0])].filter((step) => step !== undefined);
  return [...new Map(sources.map((step) => [`${step.path ?? ''} ${step.start}`, step])).values()]
    .slice(0, mostSources)
    .concat(way);
}

/** The values that a call hands over. */
export function argumentsOf(call: Expression): readonly Expression[] {
  return call.kind === 'call' ? call.args.map(({ value }) => value) : [];
}

/** The arguments of a call and of the calls that it is chained to. */
export function argumentsOfChain(call: Expression): readonly Expression[] {
  const values: Expression[] = [];
  for (let at: Expression = call; ; ) {
    if (at.kind === 'call') {
      values.push(...argumentsOf(at));
      at = at.callee;
    } else if (at.kind === 'member') at = at.object;
    else return values;
  }
}
