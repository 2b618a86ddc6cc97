/** Expressions of programs as values of properties. */
import type { Span } from '../model.js';
import type { Frame } from '../program/bindings.js';
import { type Code, originPath } from '../program/code.js';
import type { Argument, Call, Entry, Expression } from '../program/model.js';
import type { Origin } from '../program/trace.js';
import { deepestValue, known, open, type Property, type Value } from './model.js';

/** What is needed to read expressions. */
export interface Reading {
  readonly code: Code;
  readonly text: string;
  /** Names of functions whose result is their first argument in another form. */
  readonly calls: ReadonlySet<string>;
}

/** The value of an expression. What is not known is open. */
export function readExpression(reading: Reading, expression: Expression, frame: Frame, depth = 0): Value {
  if (depth > deepestValue) return open(expression);
  switch (expression.kind) {
    case 'string':
      return known(expression.value, expression);
    case 'constant':
      return known(expression.value, expression);
    case 'object':
      return objectOf(reading, expression, expression.entries, frame, depth);
    case 'list': {
      const { start, end } = expression;
      return {
        kind: 'list',
        items: expression.items.map((item) => readExpression(reading, item, frame, depth + 1)),
        start,
        end,
      };
    }
    case 'call':
      return valueOfCall(reading, expression, frame, depth);
    case 'choice': {
      const { start, end } = expression;
      const options = expression.options.map((option) => readExpression(reading, option, frame, depth + 1));
      return { kind: 'either', options, start, end };
    }
    case 'name':
    case 'member':
    case 'index':
      return followed(reading, expression, frame, depth);
    default:
      return open(expression);
  }
}

/** What a call gives: its argument in another form, or an object that a class of arguments is made of. */
function valueOfCall(reading: Reading, call: Call, frame: Frame, depth: number): Value {
  const { callee, args } = call;
  const [first] = args;
  if (first === undefined) return open(call);
  if (callee.kind === 'name' && reading.calls.has(callee.name))
    return readExpression(reading, first.value, frame, depth + 1);
  const isArguments = callee.kind === 'member' && /(?:Args|Property|Props|Options)$/.test(callee.property);
  if (!isArguments || args.some(({ name }) => name === undefined)) return open(call);
  return objectOf(reading, call, args.flatMap(entryOf), frame, depth);
}

/** A named argument as an entry of an object. */
export function entryOf({ name, value, at }: Argument): readonly Entry[] {
  return name === undefined ? [] : [{ key: name, value, ...(at === undefined ? {} : { at }) }];
}

/** What a name stands for. A constant of a library is known by its own name: `BucketEncryption.UNENCRYPTED`. */
function followed(reading: Reading, expression: Expression, frame: Frame, depth: number): Value {
  const origins = reading.code.tracer.origins(expression, frame);
  if (origins.length === 0) return open(expression);
  const values = origins.map((origin) => valueOfOrigin(reading, origin, expression, depth));
  const [first] = values;
  const { start, end } = expression;
  return first !== undefined && values.length === 1 ? first : { kind: 'either', options: values, start, end };
}

function valueOfOrigin(reading: Reading, origin: Origin, at: Span, depth: number): Value {
  const { root, steps } = origin;
  if (root.kind === 'value') {
    if (steps.length > 0) return open(at);
    const value = readExpression(reading, root.value, root.frame, depth + 1);
    // A variable without a value of its own is filled in by whoever uses it.
    if (value.kind === 'known') return value.value === null ? open(at) : known(value.value, at, false);
    return value;
  }
  if (root.kind !== 'import' || steps.some(({ call }) => call !== undefined)) return open(at);
  const constant = originPath(origin)?.split('.').at(-1) ?? '';
  return /^[A-Z][A-Z0-9_]*$/.test(constant) ? known(constant, at) : open(at);
}

/** An object; what is spread into it is looked at where it is known. */
export function objectOf(
  reading: Reading,
  { start, end }: Span,
  entries: readonly Entry[],
  frame: Frame,
  depth = 0,
): Value {
  const properties: Property[] = [];
  let isOpen = false;
  for (const entry of entries) {
    const value = readExpression(reading, entry.value, frame, depth + 1);
    if (entry.key !== undefined)
      properties.push({ name: entry.key, value, at: entry.at ?? placeOf(reading.text, entry) });
    else if (entry.spread && value.kind === 'object') {
      properties.push(...value.properties);
      isOpen ||= value.open;
    } else if (entry.spread) isOpen = true;
  }
  return { kind: 'object', properties, open: isOpen, start, end };
}

/** Longest gap between a name and its value, in UTF-16 units. */
const longestGap = 80;

/** Name and value together, where the name stands right before the value. */
function placeOf(text: string, { key = '', value }: Entry): Span {
  const { start, end } = value;
  const before = text.slice(Math.max(0, start - key.length - longestGap), start);
  const gap = /["']?\s{0,60}[=:]\s{0,60}$/.exec(before);
  if (gap === null || !before.slice(0, gap.index).endsWith(key)) return { start, end };
  return { start: start - (before.length - gap.index) - key.length, end };
}
