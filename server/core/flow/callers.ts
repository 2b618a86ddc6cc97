/** Which functions of the file a call runs, and what functions are called with. */
import { type CallSite, calleePath, type Frame, type Slot } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Call, Expression, FunctionNode, Import, Parameter } from '../program/model.js';
import type { FunctionRef } from './value.js';

/** A value that a parameter is given, and where its names are looked up. */
export interface GivenValue {
  readonly value: Expression;
  readonly frame: Frame;
  /** The part of the value that is given. */
  readonly path: readonly string[];
}

/** Whom a call runs. */
export interface Targets {
  /** Frames of functions of the file. */
  readonly local: readonly Frame[];
  /** Functions of other files, as far as names tell. */
  readonly foreign: readonly FunctionRef[];
}

/** The calls of a program by what they run. */
export interface Callers {
  targetsOf(call: Call, frame: Frame): Targets;
  /** The functions of the file that a value stands for. */
  functionsOf(value: Expression, frame: Frame): readonly Frame[];
  /** All that the file gives a parameter. */
  givenTo(slot: Slot): readonly GivenValue[];
  /** What a function that is handed to a method is called with: the object of that method, or its items. */
  receiverOf(node: FunctionNode): Receiver | undefined;
}

/** An object whose method calls a function with it. */
export interface Receiver extends GivenValue {
  /** Position of the parameter that gets it. */
  readonly parameter: number;
}

/** Methods that call a function with the object, or with its items one after the other. */
const iterating =
  /^(?:map|for_?each|each|filter|flat_?map|apply|let|also|use|run|select|reject|find|some|every|all|any|sort_by|group_by|each_with_\w+|find_each|find_in_batches|tap|subscribe|map\w{0,12}|iter|with|selectMany|where|partition|collect|applymap|transform|ifPresent\w*|for_each|inspect|reduce|fold|inject|aggregate)$/i;

/** Methods that call a function with what the object comes to. */
const awaiting =
  /^(?:then|whenComplete|thenApply|thenAccept|thenCompose|andThen|finally|done|tap|let|also|run|apply|use|with)$/;

/** Methods whose function gets the item second. */
const folding = /^(?:reduce|fold|inject|aggregate|fold_?left)$/i;

/** How a method that is handed a function calls it; undefined when it is not known to. */
export function iterationOf(
  name: string,
): { readonly parameter: number; readonly path: readonly string[] } | undefined {
  if (awaiting.test(name)) return { parameter: 0, path: [] };
  if (!iterating.test(name)) return undefined;
  return { parameter: folding.test(name) ? 1 : 0, path: ['*'] };
}

/** The index of a program. */
export function createCallers(code: Code): Callers {
  const { bindings, tracer } = code;
  const receivers = receiversOf(bindings.calls);
  const targets = new Map<Call, Targets>();
  let given: ReadonlyMap<Slot, readonly GivenValue[]> | undefined;

  const functionsOf = (value: Expression, frame: Frame): readonly Frame[] =>
    tracer.origins(value, frame).flatMap(({ root, steps }) => {
      if (steps.length > 0) return [];
      if (root.kind === 'function') return [root.frame];
      return root.kind === 'class' ? root.owner.constructors.map(({ frame: own }) => own) : [];
    });

  const targetsOf = (call: Call, frame: Frame): Targets => {
    const known = targets.get(call);
    if (known !== undefined) return known;
    const local = call.callee.kind === 'function' ? [] : functionsOf(call.callee, frame);
    const foreign = local.length > 0 ? [] : foreignOf(code, call, frame);
    const found = { local, foreign };
    targets.set(call, found);
    return found;
  };

  const collect = (): ReadonlyMap<Slot, readonly GivenValue[]> => {
    const all = new Map<Slot, GivenValue[]>();
    const add = (own: Frame, position: number, value: GivenValue, name?: string) => {
      const slot = slotOfParameter(own, position, name);
      if (slot === undefined) return;
      const known = all.get(slot);
      if (known === undefined) all.set(slot, [value]);
      else known.push(value);
    };
    for (const { call, frame } of bindings.calls) {
      for (const own of targetsOf(call, frame).local) {
        for (const [position, { value, name, spread }] of call.args.entries()) {
          if (!spread) add(own, position, { value, frame, path: [] }, name);
        }
      }
      const { callee } = call;
      const iteration = callee.kind === 'member' ? iterationOf(callee.property) : undefined;
      if (callee.kind !== 'member' || iteration === undefined) continue;
      for (const { value } of call.args) {
        if (value.kind !== 'name' && value.kind !== 'member') continue;
        for (const own of functionsOf(value, frame))
          add(own, iteration.parameter, { value: callee.object, frame, path: iteration.path });
      }
    }
    return all;
  };

  return {
    targetsOf,
    functionsOf,
    givenTo(slot) {
      given ??= collect();
      return given.get(slot) ?? [];
    },
    receiverOf: (node) => receivers.get(node),
  };
}

/** The slot of the parameter that an argument is for. */
export function slotOfParameter({ node, slots }: Frame, position: number, name: string | undefined): Slot | undefined {
  const parameters = node?.parameters ?? [];
  const named = name === undefined ? undefined : parameters.find((each) => each.name === name || each.label === name);
  const parameter: Parameter | undefined = named ?? positional(parameters)[position] ?? positional(parameters).at(-1);
  if (parameter === undefined) return undefined;
  for (const slot of slots.values()) if (slot.parameter === parameter) return slot;
  return undefined;
}

/** Parameters that callers see: `self` of Python is none. */
export function positional(parameters: readonly Parameter[]): readonly Parameter[] {
  const [first] = parameters;
  return first !== undefined && isSelf(first) ? parameters.slice(1) : parameters;
}

function isSelf({ name }: Parameter): boolean {
  return name === 'this' || name === 'self' || name === 'cls';
}

function receiversOf(calls: readonly CallSite[]): ReadonlyMap<FunctionNode, Receiver> {
  const receivers = new Map<FunctionNode, Receiver>();
  for (const { call, frame } of calls) {
    const { callee, args } = call;
    const iteration = callee.kind === 'member' ? iterationOf(callee.property) : undefined;
    if (callee.kind !== 'member' || iteration === undefined) continue;
    for (const { value } of args) {
      if (value.kind === 'function') receivers.set(value.function, { value: callee.object, frame, ...iteration });
    }
  }
  return receivers;
}

/** Names of other files that a callee stands for: imports, classes that the file sees, methods of declared types. */
function foreignOf(code: Code, { callee }: Call, frame: Frame): readonly FunctionRef[] {
  const found = new Map<string, FunctionRef>();
  for (const { root, steps } of code.tracer.origins(callee, frame)) {
    const names = steps.map(({ name }) => name).filter((name) => name !== '' && name !== 'new');
    const ref =
      root.kind === 'import'
        ? refOfImport(root.import, names)
        : root.kind === 'global'
          ? { module: '', path: [root.name, ...names].join('.') }
          : root.kind === 'open'
            ? refOfType(code, root.slot.type, names)
            : undefined;
    if (ref !== undefined && ref.path !== '' && ref.path.length < 120) found.set(`${ref.module}\0${ref.path}`, ref);
  }
  const path = calleePath(callee);
  return path === '' ? [] : [...found.values()].slice(0, 4);
}

function refOfImport({ module, name }: Import, names: readonly string[]): FunctionRef {
  return { module, path: [...(name === '*' ? [] : [name]), ...names].join('.') };
}

/** A method of something whose type is declared: injected services, receivers. */
function refOfType(code: Code, type: string, names: readonly string[]): FunctionRef | undefined {
  const name = /[A-Z]\w*/.exec(type.replace(/^.*[.*&]/, ''))?.[0];
  if (name === undefined || names.length === 0) return undefined;
  const imported = code.bindings.importsByLocal.get(name);
  if (imported === undefined) return { module: '', path: [name, ...names].join('.') };
  return refOfImport(imported, names);
}
