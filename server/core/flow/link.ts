/** Joins what the files of a workspace say: what functions of other files give, and what they do with arguments. */
import type { PlacedSend } from '../ai/link.js';
import { type ArgumentPart, type ForeignLeak, refKey, type Summary, type SummaryTable } from './elsewhere.js';
import { type CallFacts, type FlowFacts, type Source, sendRule } from './facts.js';
import { type FileId, type Files, functionFor, type PlacedFunction } from './places.js';
import { distinct, type FunctionRef, harmless, type Phi, partAt, type Step } from './value.js';

/** What is known of all files. */
export interface FlowIndex {
  /** What is known of a function that a file names. */
  summaryFor(ref: FunctionRef, from: FileId): Summary | undefined;
  /** What other files say of the functions that a file calls. */
  tableFor(facts: FlowFacts): SummaryTable;
}

/** More of a function is not told apart. */
const mostParts = 8;
const mostLeaks = 8;
const longestWay = 8;

const nothing: Summary = { gives: [], through: [], leaks: [], known: false };

/** An index over files that may be read when they are asked for. `sendsIn` gives the sends to models of a file. */
export function createFlowIndex(files: Files, sendsIn: (path: string) => readonly PlacedSend[]): FlowIndex {
  const summaries = new Map<object, Summary>();
  const places = new Map<string, Map<string, PlacedFunction | undefined>>();

  const placeOf = (ref: FunctionRef, from: FileId): PlacedFunction | undefined => {
    const own = places.get(from.path) ?? new Map<string, PlacedFunction | undefined>();
    places.set(from.path, own);
    const key = refKey(ref);
    if (!own.has(key)) own.set(key, functionFor(ref, from, files));
    return own.get(key);
  };

  const summaryOf = (placed: PlacedFunction): Summary => {
    const known = summaries.get(placed.function);
    if (known !== undefined) return known;
    // What calls itself on the way adds nothing to itself.
    summaries.set(placed.function, nothing);
    const made = summarised(placed);
    summaries.set(placed.function, made);
    return made;
  };

  const calledBy = (call: CallFacts, from: FlowFacts): Summary => {
    const placed = placeOf(call.ref, from);
    return placed === undefined ? nothing : summaryOf(placed);
  };

  const summarised = ({ facts, function: own }: PlacedFunction): Summary => {
    const { path } = facts;
    const gives: Phi[] = [];
    const through: ArgumentPart[] = [];
    /** All that sources come to: health information goes to `gives`, arguments to `through`. */
    const follow = (sources: readonly Source[], part: readonly string[], way: readonly Step[], depth: number): void => {
      for (const source of sources) {
        if (source.kind === 'argument') through.push({ at: source.at, path: [...source.path, ...part] });
        else if (source.kind === 'phi') {
          const trace = [...source.trace.map((step) => ({ ...step, path })), ...way].slice(0, longestWay);
          gives.push(...partAt({ ...harmless, phi: [{ ...source.what, trace }] }, part).phi);
        } else if (depth < 4) {
          const call = own.calls[source.call];
          if (call === undefined) continue;
          const summary = calledBy(call, facts);
          const step = { ...call.at, path };
          const parts = [...source.path, ...part];
          for (const phi of summary.gives) {
            gives.push(
              ...partAt({ ...harmless, phi: [{ ...phi, trace: [...phi.trace, step].slice(0, longestWay) }] }, parts)
                .phi,
            );
          }
          for (const each of summary.through)
            follow(call.args[each.at] ?? [], [...each.path, ...parts], [step, ...way], depth + 1);
        }
      }
    };
    follow(own.gives, [], [], 0);
    return {
      gives: distinct(gives),
      through: unique(through),
      leaks: leaksOf({ facts, function: own }),
      known: own.known && own.gives.every(({ kind }) => kind !== 'call'),
    };
  };

  /** The arguments that sources come to. */
  const argumentsIn = (
    sources: readonly Source[],
    { facts, function: own }: PlacedFunction,
    depth = 0,
  ): readonly ArgumentPart[] =>
    sources.flatMap((source): readonly ArgumentPart[] => {
      if (source.kind === 'argument') return [{ at: source.at, path: source.path }];
      const call = source.kind === 'call' && depth < 4 ? own.calls[source.call] : undefined;
      if (call === undefined) return [];
      return calledBy(call, facts).through.flatMap((each) =>
        argumentsIn(call.args[each.at] ?? [], { facts, function: own }, depth + 1),
      );
    });

  const leaksOf = (placed: PlacedFunction): readonly ForeignLeak[] => {
    const { facts, function: own } = placed;
    const { path } = facts;
    const direct = own.sinks.flatMap(({ rule, to, at, from }): readonly ForeignLeak[] => {
      const send = rule === sendRule ? sendsIn(path).find(({ send: each }) => each.start === at.start) : undefined;
      if (rule === sendRule && send === undefined) return [];
      const leak = { rule, to, way: [{ ...at, path }], ...(send === undefined ? {} : { send }) };
      return argumentsIn(from, placed).map((part) => ({ ...leak, from: part }));
    });
    const handedOn = own.calls.flatMap((call) =>
      calledBy(call, facts).leaks.flatMap((leak): readonly ForeignLeak[] =>
        argumentsIn(call.args[leak.from.at] ?? [], placed).map((part) => ({
          ...leak,
          from: { at: part.at, path: [...part.path, ...leak.from.path] },
          way: [{ ...call.at, path }, ...leak.way].slice(0, longestWay),
        })),
      ),
    );
    return firstOfEach([...direct, ...handedOn]);
  };

  const summaryFor = (ref: FunctionRef, from: FileId): Summary | undefined => {
    const placed = placeOf(ref, from);
    const summary = placed && summaryOf(placed);
    if (summary === undefined) return undefined;
    const { gives, through, leaks } = summary;
    return gives.length + through.length + leaks.length > 0 || summary.known ? summary : undefined;
  };

  return {
    summaryFor,
    tableFor: (facts) =>
      new Map(
        facts.refs.flatMap((ref): [string, Summary][] => {
          const summary = summaryFor(ref, facts);
          return summary === undefined ? [] : [[refKey(ref), summary]];
        }),
      ),
  };
}

function unique(parts: readonly ArgumentPart[]): readonly ArgumentPart[] {
  return [...new Map(parts.map((part) => [`${part.at} ${part.path.join('.')}`, part])).values()].slice(0, mostParts);
}

function firstOfEach(leaks: readonly ForeignLeak[]): readonly ForeignLeak[] {
  const seen = new Map<string, ForeignLeak>();
  for (const leak of leaks) {
    const key = `${leak.rule} ${leak.to} ${leak.from.at} ${leak.from.path.join('.')} ${leak.send?.linked.path ?? ''} ${leak.send?.linked.endpoint.start ?? ''}`;
    if (!seen.has(key) && seen.size < mostLeaks) seen.set(key, leak);
  }
  return [...seen.values()];
}
