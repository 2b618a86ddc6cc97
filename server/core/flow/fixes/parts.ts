/** The smallest expressions of a call that carry health information, which is where a fix has to change something. */
import type { Span } from '../../model.js';
import type { Frame } from '../../program/bindings.js';
import type { Call, Expression } from '../../program/model.js';
import type { CarryReader } from '../carry.js';

/** An expression that carries something by itself. */
export interface CarryingPart {
  readonly value: Expression;
  /** The entry or named argument that it is the value of, or a part of. */
  readonly entry: PartEntry | undefined;
  /** It stands in a text with holes. */
  readonly inText: boolean;
}

/** An entry of an object or a named argument, with what it stands in. */
export interface PartEntry {
  readonly at: Span;
  readonly value: Expression;
  readonly siblings: readonly (Span | undefined)[];
  /** The object literal; undefined for a named argument. */
  readonly object: Span | undefined;
}

type Place = Pick<CarryingPart, 'entry' | 'inText'>;

/** The carrying parts of the arguments of a call; none when one of them could not be told. */
export function carryingParts(call: Call, frame: Frame, reader: CarryReader): readonly CarryingPart[] {
  const own = call.args.map(({ name, at }) => (name === undefined ? undefined : at));
  const found = call.args.map(({ name, at, value, spread }): readonly CarryingPart[] | undefined => {
    const isNamed = name !== undefined && at !== undefined;
    const entry = isNamed ? { at, value, siblings: own, object: undefined } : undefined;
    return spread ? undefinedIf(reader.carried(value, frame)) : partsOf(value, frame, reader, { entry, inText: false });
  });
  return found.some((each) => each === undefined) ? [] : found.flatMap((each) => each ?? []);
}

function undefinedIf(carried: unknown): readonly CarryingPart[] | undefined {
  return carried === undefined ? [] : undefined;
}

/** Undefined when something carries, and cannot be told apart. */
function partsOf(
  value: Expression,
  frame: Frame,
  reader: CarryReader,
  place: Place,
): readonly CarryingPart[] | undefined {
  if (reader.carried(value, frame) === undefined) return [];
  const all = (values: readonly Expression[], own: Place = place): readonly CarryingPart[] | undefined => {
    const parts = values.map((each) => partsOf(each, frame, reader, own));
    return parts.some((each) => each === undefined) ? undefined : parts.flatMap((each) => each ?? []);
  };
  switch (value.kind) {
    case 'name':
    case 'member':
    case 'index':
      return [{ value, ...place }];
    case 'call': {
      const parts = all(value.args.map((each) => each.value));
      return parts?.length === 0 ? [{ value, ...place }] : parts;
    }
    case 'template':
      return all(value.parts, { ...place, inText: true });
    case 'list':
      return all(value.items);
    case 'choice':
      return all(value.options);
    case 'operation':
      return all(value.operands);
    case 'object': {
      const siblings = value.entries.map(({ at }) => at);
      const object = { start: value.start, end: value.end };
      const parts = value.entries.map((each) =>
        all(
          [each.value],
          each.at === undefined ? place : { ...place, entry: { at: each.at, value: each.value, siblings, object } },
        ),
      );
      return parts.some((each) => each === undefined) ? undefined : parts.flatMap((each) => each ?? []);
    }
    default:
      return undefined;
  }
}
