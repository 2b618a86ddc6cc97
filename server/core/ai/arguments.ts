/** Arguments of calls that make a client, found as the catalog describes them. */
import type { ArgumentRef } from '../catalog/ai/model.js';
import { type Frame, memberPath, slotNamed } from '../program/bindings.js';
import type { Call, Expression } from '../program/model.js';
import { type Texts, textsOf } from '../program/texts.js';
import type { Step, Tracer } from '../program/trace.js';
import type { ClientMatch } from './clients.js';

/** An argument with the frame of its names. */
export interface Given {
  readonly value: Expression;
  readonly frame: Frame;
}

/** All values that the steps give to an argument. */
export function givenArguments(tracer: Tracer, steps: readonly Step[], ref: ArgumentRef): readonly Given[] {
  return steps.flatMap(({ name, call, frame }) => {
    if (call === undefined || frame === undefined) return [];
    if (ref.method !== undefined) return byMethod(tracer, name, call, frame, ref.method);
    return byPlace(tracer, call, frame, ref);
  });
}

/** `.baseUrl(x)` in a chain, or `option.WithBaseURL(x)` among the arguments. */
function byMethod(tracer: Tracer, name: string, call: Call, frame: Frame, method: string): readonly Given[] {
  const [first] = call.args;
  const wanted = method.split('.').at(-1);
  if (name === wanted && first !== undefined) return [{ value: first.value, frame }];
  return call.args.flatMap(({ value }) =>
    tracer.origins(value, frame).flatMap(({ steps }) => {
      const last = steps.at(-1);
      const argument = last?.call?.args[0];
      return last?.name === wanted && argument !== undefined && last?.frame !== undefined
        ? [{ value: argument.value, frame: last.frame }]
        : [];
    }),
  );
}

function byPlace(
  tracer: Tracer,
  call: Call,
  frame: Frame,
  { name, position, path = [] }: ArgumentRef,
): readonly Given[] {
  const named = name === undefined ? undefined : call.args.find((argument) => argument.name === name);
  const free = call.args.filter((argument) => argument.name === undefined && !argument.spread);
  const given = named ?? (position === undefined ? undefined : free[position]);
  if (given !== undefined) return insideOf(tracer, given.value, frame, path);
  // A property that an initialiser sets is an entry of any object among the arguments.
  if (name !== undefined || position !== undefined || path.length === 0) return [];
  return call.args.flatMap(({ value }) => insideOf(tracer, value, frame, path));
}

/** A value that may be a client or a model. */
export interface Used extends Given {
  /** The argument can be nothing else; others may be a key or a name as well. */
  readonly surely: boolean;
}

/** The values of arguments that hold a client or a model which does the work: `uses` of the catalog. Texts are none. */
export function usedValues(tracer: Tracer, { client, steps }: ClientMatch): readonly Used[] {
  const given = (client.uses ?? []).flatMap((use): readonly Used[] => {
    const isPosition = /^\d+$/.test(use);
    const surely = !isPosition || client.kind === 'call' || client.vendor === '*';
    const refs: readonly ArgumentRef[] = isPosition
      ? [{ position: Number(use) }]
      : [{ name: use }, { path: [use] }, { method: use }];
    const searched = isPosition ? firstCalls(steps) : steps;
    return refs.flatMap((ref) => givenArguments(tracer, searched, ref).map((each) => ({ ...each, surely })));
  });
  return given.filter(({ value }) => value.kind !== 'string' && value.kind !== 'template' && value.kind !== 'constant');
}

/** The first step that calls, which is the one that positions are counted in. */
function firstCalls(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ call }) => call !== undefined).slice(0, 1);
}

/** The parts of an options object that the path leads to. */
function insideOf(tracer: Tracer, value: Expression, frame: Frame, path: readonly string[]): readonly Given[] {
  const [key, ...rest] = path;
  if (key === undefined) return [{ value, frame }];
  const assigned = assignedMember(value, key, frame);
  if (assigned.length > 0) return assigned.flatMap((each) => insideOf(tracer, each.value, each.frame, rest));
  return objectsOf(tracer, value, frame).flatMap(({ object, frame: own }) =>
    object.entries.filter((entry) => entry.key === key).flatMap((entry) => insideOf(tracer, entry.value, own, rest)),
  );
}

/** What is assigned to a member of a variable: `config.BaseURL = url`. */
function assignedMember(value: Expression, key: string, frame: Frame): readonly Given[] {
  const holder = memberPath(value);
  const slot = holder === undefined ? undefined : slotNamed(`${holder}.${key}`, frame);
  return slot?.definitions.filter(({ path }) => path.length === 0) ?? [];
}

/** The object literals that a value may be. */
export function objectsOf(
  tracer: Tracer,
  value: Expression,
  frame: Frame,
): readonly { readonly object: Extract<Expression, { kind: 'object' }>; readonly frame: Frame }[] {
  if (value.kind === 'object') return [{ object: value, frame }];
  if (value.kind !== 'name' && value.kind !== 'member') return [];
  return tracer
    .origins(value, frame)
    .flatMap(({ root, steps }) =>
      root.kind === 'value' && root.value.kind === 'object' && steps.length === 0
        ? [{ object: root.value, frame: root.frame }]
        : [],
    );
}

/** The strings that an argument may be; undefined when it is not given. */
export function argumentTexts(tracer: Tracer, steps: readonly Step[], refs: readonly ArgumentRef[]): Texts | undefined {
  const given = refs.flatMap((ref) => givenArguments(tracer, steps, ref));
  if (given.length === 0) return undefined;
  const texts = given.map(({ value, frame }) => textsOf(tracer, value, frame));
  return {
    known: texts.flatMap(({ known }) => known),
    settings: texts.flatMap(({ settings }) => settings),
    open: texts.some(({ open }) => open),
  };
}

/** Could options be given that are not seen: a spread, or an object from elsewhere? */
export function hasOpenOptions(tracer: Tracer, call: Call, frame: Frame): boolean {
  return call.args.some(({ name, value, spread }) => {
    if (spread) return true;
    if (value.kind === 'object') return value.entries.some((entry) => entry.spread);
    const isFromElsewhere = value.kind === 'name' || value.kind === 'member' || value.kind === 'call';
    return name === undefined && isFromElsewhere && objectsOf(tracer, value, frame).length === 0;
  });
}

/** Options whose strings say how a call is made. Other strings may be the data that is sent and are not kept. */
const tellingOption = /^(?:\w*model\w*|deployment\w*|engine|purpose|region|location|service|tier|store)$/i;

/** Named arguments and entries of options objects of a call: true, false and numbers, and strings that name a model. */
export function optionsOf(tracer: Tracer, call: Call, frame: Frame): Readonly<Record<string, string>> {
  const options: Record<string, string> = {};
  const take = (name: string | undefined, value: Expression, own: Frame) => {
    if (name === undefined || name === '__proto__') return;
    if (value.kind === 'constant' && value.value !== null) options[name] = String(value.value);
    else if (tellingOption.test(name)) {
      const [text, ...others] = textsOf(tracer, value, own).known;
      if (text?.complete && others.length === 0 && text.text.length < 200) options[name] = text.text;
    }
  };
  const isOption = (value: Expression) =>
    value.kind === 'constant' || value.kind === 'string' || value.kind === 'name' || value.kind === 'member';
  for (const { name, value } of call.args) {
    if (name !== undefined && isOption(value)) take(name, value, frame);
    for (const { object, frame: own } of objectsOf(tracer, value, frame)) {
      for (const entry of object.entries) {
        if (isOption(entry.value)) take(entry.key, entry.value, own);
        // Options in a further object, as `parameters: { model: … }` of Ruby.
        else if (entry.value.kind === 'object' && name !== undefined) {
          for (const inner of entry.value.entries) if (isOption(inner.value)) take(inner.key, inner.value, own);
        }
      }
    }
  }
  return options;
}
