/**
 * What expressions of a program carry of somebody's health information, and on which way it got there. Values are
 * followed backwards, from where they are used to where patients enter the program: names and types that speak of them,
 * and queries of their tables. Order and branches are not looked at.
 */
import type { Span } from '../model.js';
import { type Frame, functionNamed, memberPath, type Slot, slotNamed } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Entry, Expression } from '../program/model.js';
import { type Callers, createCallers } from './callers.js';
import { readCall } from './callReader.js';
import { isMeasure, joins } from './calls.js';
import { type Gathered, gatheredValues } from './gathered.js';
import { createMemo } from './memo.js';
import {
  carriedByName,
  isFlagType,
  isServiceType,
  isWordType,
  namesElse,
  namesKey,
  recordOfName,
  rowKey,
  wholeRecord,
} from './names.js';
import { recordsOf } from './records.js';
import {
  asKey,
  atMember,
  distinct,
  givenBy,
  harmless,
  isEmpty,
  isItem,
  isSameText,
  type Phi,
  partAt,
  sourceOf,
  through,
  united,
  unknown,
  type Value,
} from './value.js';

/** What is known beside the program. */
export interface FlowKnowledge {
  /** Functions of the policy that take out what identifies (`policy.ai.deidentifiers`). */
  readonly deidentifiers: readonly string[];
}

/** Tells what expressions of one program carry. */
export interface FlowReader {
  /** What the expression, or a part of it, carries of a patient: each kind once; empty when nothing is known of it. */
  carried(expression: Expression, frame: Frame, path?: readonly string[]): readonly Phi[];
  /** The same, with what depends on callers and other files left open. */
  valueOf(expression: Expression, frame: Frame): Value;
  /** The same for a part of the expression. */
  partOf(expression: Expression, frame: Frame, path: readonly string[]): Value;
  /** What a function gives whoever calls it, seen from inside. */
  resultsOf(frame: Frame): Value;
  /** What a key, column or variable of this name carries. */
  carriedByName(name: string): readonly Phi[];
  readonly callers: Callers;
  /** More than could be followed was asked for: silence says nothing then. */
  readonly exhausted: boolean;
}

/** What the parts of the reader ask each other. */
export interface Reading {
  readonly code: Code;
  readonly callers: Callers;
  readonly deidentifiers: ReadonlySet<string>;
  /** The part of an expression at a path. */
  read(expression: Expression, frame: Frame, path: readonly string[]): Value;
  /** What a function gives whoever calls it, seen from inside. */
  resultsOf(frame: Frame, path: readonly string[]): Value;
  byName(name: string, at?: Span): Value;
}

/** Questions that one file may take. */
const mostWork = 1_500_000;

/** Members of members are followed this deep. */
const longestPath = 6;

/** How Go names the error that comes beside a result. */
const goError = /^(?:err|\w{1,40}Err)$/;

/** Constants are written down: `MIN_ENCOUNTER_DATE`. A shell writes all its variables like that. */
const fixed = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;

/** A reader over a program. */
export function createFlowReader(code: Code, knowledge: FlowKnowledge): FlowReader {
  const { bindings, clinical } = code;
  const callers = createCallers(code);
  const deidentifiers = new Set(knowledge.deidentifiers);
  const memo = createMemo<Value>(unknown, mostWork);
  const ground = createMemo<readonly Phi[]>([], mostWork);
  const gathered = gatheredValues(code);
  const isRecordOfFile = recordsOf(clinical);

  const read = (expression: Expression, frame: Frame, path: readonly string[]): Value => {
    if (path.length > longestPath) return unknown;
    if (path.length === 0 && (expression.kind === 'string' || expression.kind === 'constant')) return harmless;
    return memo.ask(expression, path.join('.'), () => followed(expression, frame, path));
  };

  const all = (values: readonly Expression[], frame: Frame): Value =>
    united(values.map((value) => read(value, frame, [])));

  const followed = (expression: Expression, frame: Frame, path: readonly string[]): Value => {
    switch (expression.kind) {
      case 'string':
      case 'constant':
        return harmless;
      case 'name':
        return ofName(expression.name, expression, frame, path);
      case 'member':
        if (isMeasure(expression.property)) return harmless;
        return ofMember(expression.object, expression.property, expression, frame, path);
      case 'index':
        return ofIndex(expression.object, expression.index, expression, frame, path);
      case 'call':
        return through(readCall(reading, expression, frame, path), expression);
      case 'template':
        return partAt(all(expression.parts, frame), path);
      case 'object':
        return ofObject(expression.entries, frame, path);
      case 'list':
        return ofList(expression.items, frame, path);
      case 'choice':
        return united(expression.options.map((option) => read(option, frame, path)));
      case 'assignment':
        return read(expression.value, frame, path);
      case 'operation':
        return joins(expression.operator) ? partAt(all(expression.operands, frame), path) : harmless;
      case 'function': {
        const own = bindings.lambdas.get(expression.function);
        return own === undefined ? unknown : { ...resultsOf(own, path), known: true };
      }
      case 'other':
        return united(expression.parts.map((part) => read(part, frame, path)));
    }
  };

  const resultsOf = (own: Frame, path: readonly string[]): Value =>
    memo.ask(own, path.join('.'), () => united(own.results.map((result) => read(result, own, path))));

  /** What is said by the names on a way: the nearest record of a patient, or else the last name. */
  const byPath = (names: readonly string[], at?: Span): Value => {
    for (const [position, name] of names.entries()) {
      const record = recordOfName(name);
      if (record === undefined) continue;
      const found = partAt(sourceOf(record, at), names.slice(position + 1));
      return isEmpty(found) ? harmless : found;
    }
    const named = names.filter((name, position) => !isItem(name) && (position === 0 || !isSameText(name)));
    const last = named.at(-1);
    if (last === undefined || namesElse(named.at(-2) ?? '')) return unknown;
    return byName(last, at);
  };

  const byName = (name: string, at?: Span): Value => sourceOf(carriedByName(name, clinical), at);

  const ofName = (name: string, at: Span, frame: Frame, path: readonly string[]): Value => {
    if (name === 'this') return ofThis(at, frame, path);
    // The error beside a result says what went wrong, not what was worked on.
    if (code.program.language === 'go' && goError.test(name)) return harmless;
    if (code.program.language !== 'shellscript' && fixed.test(name)) return harmless;
    const assigned = ofAssigned(name, frame, path);
    const slot = slotNamed(name, frame);
    if (slot !== undefined) {
      const own = ofSlot(slot, at, frame, path);
      return assigned === undefined ? own : united([own, through(assigned, at)]);
    }
    if (assigned !== undefined && !isEmpty(assigned)) return assigned;
    // A function is called by its name alone in some languages.
    const called = functionNamed(name, frame);
    if (called !== undefined) return resultsOf(called.frame, path);
    // A class or a constant, not one of its objects.
    if (/^[A-Z]/.test(name) && (path.length === 0 || /^[A-Z][A-Z\d_]*$/.test(name))) return harmless;
    return /^[A-Z]/.test(name) ? byPath(path, at) : byPath([name, ...path], at);
  };

  const ofThis = (at: Span, frame: Frame, path: readonly string[]): Value => {
    const [first, ...rest] = path;
    if (first === undefined) return unknown;
    const field = frame.owner?.fields.get(first);
    if (field !== undefined) return ofSlot(field, at, frame, rest);
    const method = frame.owner?.methods.get(first);
    if (method !== undefined) return resultsOf(method.frame, rest);
    return byPath(path, at);
  };

  /** What members of a variable are given: `note.text = x`, `rows[i] = x`. */
  const ofAssigned = (name: string, frame: Frame, path: readonly string[]): Value | undefined => {
    const [first, ...rest] = path;
    if (first === undefined) {
      const members = membersOf(name, frame);
      return members.length === 0 ? undefined : united(members.map((slot) => definitionsOf(slot, [])));
    }
    const slots = [slotNamed(`${name}.${first}`, frame), isItem(first) ? undefined : slotNamed(`${name}.*`, frame)];
    const found = slots.flatMap((slot) => (slot === undefined ? [] : [definitionsOf(slot, rest)]));
    return found.length === 0 ? undefined : united(found);
  };

  const definitionsOf = (slot: Slot, path: readonly string[]): Value =>
    memo.ask(slot, `=${path.join('.')}`, () =>
      united(slot.definitions.map((each) => read(each.value, each.frame, [...each.path, ...path]))),
    );

  const ofSlot = (slot: Slot, at: Span, frame: Frame, path: readonly string[]): Value => {
    const found = memo.ask(slot, path.join('.'), () => inSlot(slot, frame, path));
    return through(path.length === 0 && namesKey(slot.name) ? asKey(found) : found, at);
  };

  const inSlot = (slot: Slot, frame: Frame, path: readonly string[]): Value => {
    const name = slot.name.slice(slot.name.lastIndexOf('.') + 1);
    if (path.length === 0 && isFlagType(slot.type)) return harmless;
    if (isServiceType(slot.type)) return path.length === 0 ? harmless : unknown;
    if (isWordType(slot.type) && recordOfName(name) === wholeRecord) return sourceOf(rowKey);
    if (isRecordOfFile(slot.type, frame)) return known(partAt(sourceOf(wholeRecord), path));
    const own = slot.definitions.filter((each) => each.passed !== true);
    const values = [...own, ...(gathered.get(slot) ?? [])].map((each) =>
      read(each.value, each.frame, joinedPath(each, path)),
    );
    const receiver = slot.parameter === undefined ? undefined : ofReceiver(slot, frame, path);
    if (slot.parameter !== undefined) values.push(receiver ?? givenBy(slot, path));
    const found = values.length === 0 ? unknown : united(values);
    if (found.phi.length > 0 || found.known) return found;
    if (slot.parameter !== undefined && isGivenHarmless(slot)) return found;
    const byNames = byPath([name, ...path]);
    return united([found, byNames]);
  };

  /** A parameter that the file itself gives nothing but literals holds nothing, whatever it is called. */
  const isGivenHarmless = (slot: Slot): boolean => {
    const given = slot.definitions.filter((each) => each.passed === true);
    return given.length > 0 && given.every(({ value }) => value.kind === 'string' || value.kind === 'constant');
  };

  /** A parameter of a function that is given to a method of a collection is one of its items. */
  const ofReceiver = (slot: Slot, frame: Frame, path: readonly string[]): Value | undefined => {
    const own = frameOf(slot, frame);
    const receiver = own?.node && callers.receiverOf(own.node);
    if (receiver === undefined || own?.node?.parameters[receiver.parameter] !== slot.parameter) return undefined;
    return read(receiver.value, receiver.frame, [...receiver.path, ...path]);
  };

  const ofMember = (
    object: Expression,
    property: string,
    whole: Expression,
    frame: Frame,
    path: readonly string[],
  ): Value => {
    const found = read(object, frame, [property, ...path]);
    if (!isEmpty(found) || found.known) {
      const value = path.length === 0 && namesKey(property) ? asKey(found) : found;
      return atMember(value, whole);
    }
    return found;
  };

  const ofIndex = (
    object: Expression,
    index: Expression,
    whole: Expression,
    frame: Frame,
    path: readonly string[],
  ): Value => {
    if (index.kind === 'string') return ofMember(object, index.value, whole, frame, path);
    // Columns of a data frame: `df[['name', 'dob']]`.
    if (index.kind === 'list' && index.items.length > 0 && index.items.every(({ kind }) => kind === 'string')) {
      return united(
        index.items.flatMap((item) =>
          item.kind === 'string' ? [ofMember(object, item.value, whole, frame, path)] : [],
        ),
      );
    }
    const item = index.kind === 'constant' && typeof index.value === 'number' ? String(index.value) : '*';
    const assigned = memberPath(object);
    const slot = assigned === undefined ? undefined : slotNamed(`${assigned}.*`, frame);
    const found = read(object, frame, [item, ...path]);
    return through(slot === undefined ? found : united([found, definitionsOf(slot, path)]), whole);
  };

  const ofObject = (entries: readonly Entry[], frame: Frame, path: readonly string[]): Value => {
    const [first, ...rest] = path;
    if (first !== undefined && !isItem(first)) {
      const own = entries.filter(({ key, spread }) => key === first || (key === undefined && !spread));
      const spread = entries.filter((entry) => entry.spread === true);
      return united([
        ...own.map(({ value }) => read(value, frame, rest)),
        ...spread.map(({ value }) => read(value, frame, path)),
      ]);
    }
    return united(
      entries.map(({ key, value }) => {
        const own = read(value, frame, first === undefined ? [] : rest);
        if (own.phi.length > 0 || key === undefined || (own.known && !isBlank(value))) return own;
        return united([own, byName(key, value)]);
      }),
    );
  };

  const ofList = (all: readonly Expression[], frame: Frame, path: readonly string[]): Value => {
    const items = itemsOf(all);
    const [first, ...rest] = path;
    if (first === undefined) return united(items.map((each) => read(each, frame, [])));
    const item = /^\d+$/.test(first) ? items[Number(first)] : undefined;
    if (item !== undefined) return read(item, frame, rest);
    return united(items.map((each) => read(each, frame, isItem(first) ? rest : path)));
  };

  /** What a value carries when all that the file itself gives its parameters is counted in. */
  const grounded = (value: Value): readonly Phi[] =>
    value.given.length === 0
      ? value.phi
      : distinct([...value.phi, ...value.given.flatMap(({ slot, path }) => givenInFile(slot, path))]);

  const givenInFile = (slot: Slot, path: readonly string[]): readonly Phi[] =>
    ground.ask(slot, path.join('.'), () => {
      const values = callers.givenTo(slot).map((each) => {
        const value = read(each.value, each.frame, [...each.path, ...path]);
        return distinct(grounded(through(value, each.value)));
      });
      const all = distinct(values.flat());
      return path.length === 0 && namesKey(slot.name) ? asKey({ ...harmless, phi: all }).phi : all;
    });

  const reading: Reading = { code, callers, deidentifiers, read, resultsOf, byName };
  return {
    callers,
    carried: (expression, frame, path = []) => grounded(read(expression, frame, path)),
    valueOf: (expression, frame) => read(expression, frame, []),
    partOf: read,
    resultsOf: (frame) => resultsOf(frame, []),
    carriedByName: (name) => byName(name).phi,
    get exhausted() {
      return memo.exhausted || ground.exhausted;
    },
  };
}

function known(value: Value): Value {
  return value.known ? value : { ...value, known: true };
}

/** The items of a list; of a comprehension, whose loops and tests stand behind its item, that one alone. */
function itemsOf(all: readonly Expression[]): readonly Expression[] {
  return all.some(({ kind }, at) => at > 0 && kind === 'assignment') ? all.slice(0, 1) : all;
}

/** A field that is still empty will hold what its name says: the initial state of a form. */
function isBlank(value: Expression): boolean {
  return value.kind === 'string' && value.value === '';
}

/** What is put into a collection is an item of it. */
function joinedPath(definition: Gathered, path: readonly string[]): readonly string[] {
  const inside = definition.isItem && isItem(path[0] ?? '') ? path.slice(1) : path;
  return [...definition.path, ...inside];
}

/** The frame that a parameter belongs to. */
function frameOf(slot: Slot, frame: Frame): Frame | undefined {
  let at: Frame | undefined = frame;
  while (at !== undefined && at.slots.get(slot.name) !== slot) at = at.parent;
  return at;
}

const memberSlots = new WeakMap<Frame, ReadonlyMap<string, readonly Slot[]>>();

/** The slots of members that a variable is given, in the frames around a place. */
function membersOf(name: string, frame: Frame): readonly Slot[] {
  const found: Slot[] = [];
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
    const known = memberSlots.get(at) ?? memberSlotsIn(at);
    memberSlots.set(at, known);
    found.push(...(known.get(name) ?? []));
  }
  return found;
}

function memberSlotsIn({ slots }: Frame): ReadonlyMap<string, readonly Slot[]> {
  const found = new Map<string, Slot[]>();
  for (const [path, slot] of slots) {
    const dot = path.indexOf('.');
    if (dot <= 0) continue;
    const root = path.slice(0, dot);
    found.set(root, [...(found.get(root) ?? []), slot]);
  }
  return found;
}
