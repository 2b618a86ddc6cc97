/** What the functions of a program do with what they are given. */
import { addressSinks } from '../catalog/leaks/addresses.js';
import { logSinks } from '../catalog/leaks/logs.js';
import { telemetrySinks } from '../catalog/leaks/telemetry.js';
import { thirdPartySinks } from '../catalog/leaks/thirdParties.js';
import type { Span } from '../model.js';
import type { Frame, Slot } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Expression } from '../program/model.js';
import { positional } from './callers.js';
import { argumentsOf, argumentsOfChain } from './carry.js';
import { refKey } from './elsewhere.js';
import {
  type Alias,
  type CallFacts,
  type FlowFacts,
  type FunctionFacts,
  type SinkFacts,
  type Source,
  sendRule,
} from './facts.js';
import { indexSinks, sinkSites } from './leaks.js';
import { createFlowReader, type FlowReader } from './reader.js';
import { type Foreign, type FunctionRef, united, type Value } from './value.js';

/** The tables of sinks by the rule that they belong to. */
const tables = [
  indexSinks(logSinks, 'leak/log'),
  indexSinks(telemetrySinks, 'leak/telemetry'),
  indexSinks(thirdPartySinks, 'leak/third-party'),
  indexSinks(addressSinks, 'leak/url'),
];

/** More functions, sinks or calls of one file are left out. */
const most = 2_000;

/** What is known of a file beside its code. */
export interface FactsOptions {
  /** Functions of the policy that take out what identifies. */
  readonly deidentifiers: readonly string[];
  /** The calls that send to a model: from the start of the call to the end of its callee. */
  readonly sends: readonly Span[];
}

/** The facts of a program; undefined when nothing in it concerns other files. */
export function collectFlow(path: string, code: Code, { deidentifiers, sends }: FactsOptions): FlowFacts | undefined {
  const reader = createFlowReader(code, { deidentifiers });
  const named = namedFunctions(code);
  const owners = ownersOf(named);
  const sinks = sinksOf(code, reader, sends);
  const handed = handedCalls(code, reader);
  const functions = named.slice(0, most).map((each) => functionFacts(each, { code, reader, owners, sinks, handed }));
  const { language } = code.program;
  const facts: FlowFacts = {
    path,
    language,
    functions: functions.filter(
      ({ gives, sinks: own, known, calls }) => gives.length + own.length + calls.length > 0 || known,
    ),
    aliases: aliasesOf(code),
    bases: [...code.bindings.top.classes.values()].flatMap(({ node }) =>
      node.bases.map((base) => ({ name: node.name, base })),
    ),
    refs: refsOf(code, reader),
    exhausted: reader.exhausted,
  };
  return facts.functions.length + facts.refs.length + facts.aliases.length === 0 ? undefined : facts;
}

/** A function that other files can name. */
interface Named {
  readonly path: string;
  readonly frame: Frame;
}

function namedFunctions({ bindings }: Code): readonly Named[] {
  const { top, lambdas } = bindings;
  const found: Named[] = [];
  for (const [name, { frame }] of top.functions) found.push({ path: name, frame });
  for (const [name, { methods, constructors }] of top.classes) {
    for (const [method, { frame }] of methods) found.push({ path: `${name}.${method}`, frame });
    for (const { frame } of constructors) found.push({ path: name, frame });
  }
  const ofValue = (path: string, value: Expression) => {
    if (value.kind === 'function') {
      const frame = lambdas.get(value.function);
      if (frame !== undefined) found.push({ path, frame });
    } else if (value.kind === 'object') {
      for (const { key, value: inner } of value.entries) {
        if (key !== undefined && inner.kind === 'function') ofValue(`${path}.${key}`, inner);
      }
    } else if (value.kind === 'call') {
      // `export const load = cache(async (id) => …)`
      const [only] = value.args;
      if (only?.value.kind === 'function') ofValue(path, only.value);
    }
  };
  for (const [name, slot] of top.slots) {
    const path = name.replace(/^(?:module\.)?exports\./, '');
    for (const { value } of slot.definitions) ofValue(path, value);
  }
  return found;
}

/** Whose parameter a slot is, and which. */
interface Owner {
  readonly path: string;
  readonly at: number;
}

function ownersOf(named: readonly Named[]): ReadonlyMap<Slot, Owner> {
  const owners = new Map<Slot, Owner>();
  for (const { path, frame } of named) {
    const parameters = positional(frame.node?.parameters ?? []);
    for (const slot of frame.slots.values()) {
      const at = slot.parameter === undefined ? -1 : parameters.indexOf(slot.parameter);
      if (at >= 0) owners.set(slot, { path, at });
    }
  }
  return owners;
}

interface Sink extends Omit<SinkFacts, 'from'> {
  readonly value: Value;
}

/** The sinks that depend on what callers give. */
function sinksOf(code: Code, reader: FlowReader, sends: readonly Span[]): readonly Sink[] {
  const found: Sink[] = [];
  const add = (rule: string, to: string, at: Span, values: readonly Expression[], frame: Frame) => {
    const value = openValue(reader, united(values.map((each) => reader.valueOf(each, frame))));
    if (value.given.length + value.foreign.length > 0) found.push({ rule, to, at, value });
  };
  for (const index of tables) {
    for (const { site, row } of sinkSites(code, index)) {
      const { call, frame } = site;
      const at = { start: call.start, end: call.callee.end };
      add(index.rule ?? '', row.to, at, row.chained ? argumentsOfChain(call) : argumentsOf(call), frame);
    }
  }
  for (const { start, end } of sends) {
    const site = code.bindings.calls.find(({ call }) => call.start === start && call.callee.end === end);
    if (site !== undefined) add(sendRule, '', { start, end }, argumentsOfChain(site.call), site.frame);
  }
  return found;
}

/** How many functions of a file a value may be handed through before it leaves. */
const longestChain = 4;

/** What a value depends on, calls inside of the file counted in: a function's parameter may get another's. */
function openValue(reader: FlowReader, value: Value, depth = 0): Value {
  if (depth >= longestChain || value.given.length === 0) return value;
  const outer = value.given.flatMap(({ slot, path }) =>
    reader.callers.givenTo(slot).map((each) => reader.partOf(each.value, each.frame, [...each.path, ...path])),
  );
  const open = outer.filter(({ given, foreign }) => given.length + foreign.length > 0);
  return open.length === 0 ? value : united([value, openValue(reader, united(open), depth + 1)]);
}

interface HandedCall {
  readonly ref: FunctionRef;
  readonly at: Span;
  readonly args: readonly Value[];
}

/** Calls of functions of other files that are handed what callers give. */
function handedCalls(code: Code, reader: FlowReader): readonly HandedCall[] {
  const found: HandedCall[] = [];
  for (const { call, frame } of code.bindings.calls) {
    if (call.args.length === 0 || found.length >= most) continue;
    const { foreign } = reader.callers.targetsOf(call, frame);
    if (foreign.length === 0) continue;
    const args = call.args.map(({ value }) => openValue(reader, reader.valueOf(value, frame)));
    if (args.every(({ given }) => given.length === 0)) continue;
    const at = { start: call.start, end: call.callee.end };
    for (const ref of foreign) found.push({ ref, at, args });
  }
  return found;
}

interface Gathering {
  readonly code: Code;
  readonly reader: FlowReader;
  readonly owners: ReadonlyMap<Slot, Owner>;
  readonly sinks: readonly Sink[];
  readonly handed: readonly HandedCall[];
}

function functionFacts({ path, frame }: Named, { reader, owners, sinks, handed }: Gathering): FunctionFacts {
  const calls: CallFacts[] = [];
  const sourcesOf = (value: Value, depth: number): readonly Source[] => [
    ...value.phi.map(({ words, level, trace }): Source => ({ kind: 'phi', what: { words, level }, trace })),
    ...argumentsIn(value),
    ...value.foreign.map((each): Source => ({ kind: 'call', call: callOf(each, depth), path: each.path })),
  ];
  const argumentsIn = ({ given }: Value): readonly Source[] =>
    given.flatMap(({ slot, path: part }): readonly Source[] => {
      const owner = owners.get(slot);
      return owner?.path === path ? [{ kind: 'argument', at: owner.at, path: part }] : [];
    });
  const callOf = ({ ref, at, args }: Foreign, depth: number): number => {
    const known = calls.findIndex((each) => each.at.start === at.start && refKey(each.ref) === refKey(ref));
    if (known >= 0) return known;
    const sources = depth > 2 ? [] : args.map((value) => sourcesOf(value, depth + 1));
    return calls.push({ ref, at, args: sources }) - 1;
  };
  const value = reader.resultsOf(frame);
  const gives = sourcesOf(value, 0);
  const own = sinks.flatMap(({ rule, to, at, value: sunk }): readonly SinkFacts[] => {
    const from = sourcesOf({ ...sunk, phi: [] }, 0);
    return from.some((each) => dependsOnArgument(each, calls)) ? [{ rule, to, at, from }] : [];
  });
  for (const { ref, at, args } of handed) {
    const sources = args.map((each) => sourcesOf({ ...each, phi: [] }, 0));
    if (!sources.some((each) => each.some((source) => dependsOnArgument(source, calls)))) continue;
    const known = calls.some((each) => each.at.start === at.start && refKey(each.ref) === refKey(ref));
    if (!known) calls.push({ ref, at, args: sources });
  }
  return { path, gives, known: value.known, sinks: own, calls };
}

function dependsOnArgument(source: Source, calls: readonly CallFacts[], depth = 0): boolean {
  if (source.kind !== 'call') return source.kind === 'argument';
  if (depth > 3) return false;
  return (
    calls[source.call]?.args.some((each) => each.some((inner) => dependsOnArgument(inner, calls, depth + 1))) ?? false
  );
}

function aliasesOf({ program, bindings, tracer }: Code): readonly Alias[] {
  const aliases: Alias[] = program.exports.flatMap(({ name, local, from }): readonly Alias[] => {
    if (from !== undefined) return [{ name, module: from, original: local }];
    return name === local ? [] : [{ name, original: local }];
  });
  for (const { local, module, name } of program.imports) {
    if (local !== '') aliases.push({ name: local, module, original: name });
  }
  for (const [name, slot] of bindings.top.slots) {
    for (const { root, steps } of tracer.slotOrigins(slot)) {
      if (root.kind === 'instance' && steps.length === 0) aliases.push({ name, original: root.owner.node.name });
      if (root.kind === 'import' && steps.every((step) => step.name === '')) {
        aliases.push({ name, module: root.import.module, original: root.import.name });
      }
    }
  }
  return aliases.slice(0, most);
}

function refsOf(code: Code, reader: FlowReader): readonly FunctionRef[] {
  const refs = new Map<string, FunctionRef>();
  for (const { call, frame } of code.bindings.calls) {
    for (const ref of reader.callers.targetsOf(call, frame).foreign) {
      if (refs.size < most) refs.set(refKey(ref), ref);
    }
  }
  return [...refs.values()];
}
