import type { Node } from 'jsonc-parser';
import type { Span } from '../model.js';
import type { Reader } from './problem.js';
import type { Definitions, JsonSchema } from './schema.js';

/** A value that was read. Absence of this, not of the value, means that what stands there is wrong. */
export interface Read<T> {
  readonly value: T;
}

/** One kind of value of a policy file: how it is described, and how it is read. */
export interface Kind<T> {
  /** Its JSON Schema; what it refers to is put into `shared`. */
  describe(shared: Definitions): JsonSchema;
  /** Reads a value. What is wrong is told to `reader`; `what` names the value at the beginning of a sentence. */
  read(node: Node, what: string, reader: Reader): Read<T> | undefined;
}

/** The place of a node. */
export function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}

/** Says in a sentence what is wrong with a text; undefined when nothing is. */
export type TextCheck = (text: string) => string | undefined;

/** What a text has to be. */
export interface TextForm {
  /** In words that follow "must be": `a glob such as "src/**"`. */
  readonly expected: string;
  /** In UTF-16 units. 1 to this many. */
  readonly longest: number;
  readonly check?: TextCheck;
  readonly schema?: JsonSchema;
}

/** A text of one line. */
export function text({ expected, longest, check, schema }: TextForm): Kind<string> {
  return {
    describe: () => ({ type: 'string', minLength: 1, maxLength: longest, ...schema }),
    read(node, what, reader) {
      const value: unknown = node.value;
      if (typeof value !== 'string' || !isLine(value, longest)) {
        reader.error(spanOf(node), `${what} must be ${expected}.`);
        return undefined;
      }
      const flaw = check?.(value);
      if (flaw === undefined) return { value };
      reader.error(spanOf(node), flaw);
      return undefined;
    },
  };
}

/** Is this a text of one line, neither empty nor longer than `longest`? */
export function isLine(value: string, longest: number): boolean {
  return value.trim() !== '' && value.length <= longest && !/\p{Cc}/u.test(value);
}

/** `true` or `false`. */
export const flag: Kind<boolean> = {
  describe: () => ({ type: 'boolean' }),
  read(node, what, reader) {
    const value: unknown = node.value;
    if (typeof value === 'boolean') return { value };
    reader.error(spanOf(node), `${what} must be true or false.`);
    return undefined;
  },
};

/** A whole number from `least` to `most`; `unit` says what is counted. */
export function count(least: number, most: number, unit: string): Kind<number> {
  return {
    describe: () => ({ type: 'integer', minimum: least, maximum: most }),
    read(node, what, reader) {
      const value: unknown = node.value;
      if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return { value };
      reader.error(spanOf(node), `${what} must be a whole number of ${unit} from ${least} to ${most}.`);
      return undefined;
    },
  };
}

/** One of some words. */
export function oneOf<T extends string>(words: readonly T[]): Kind<T> {
  const list = words.map((word) => `"${word}"`).join(', ');
  return {
    describe: () => ({ type: 'string', enum: words }),
    read(node, what, reader) {
      const value = words.find((word) => word === node.value);
      if (value !== undefined) return { value };
      reader.error(spanOf(node), `${what} must be one of ${list}.`);
      return undefined;
    },
  };
}

/** A day of the calendar, `YYYY-MM-DD` (ISO 8601). */
export const date: Kind<string> = text({
  expected: 'a date of the form YYYY-MM-DD',
  longest: 10,
  check: (value) => (isCalendarDay(value) ? undefined : 'This must be a day of the calendar of the form YYYY-MM-DD.'),
  schema: { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$', minLength: 10 },
});

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isCalendarDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  return year > 0 && day >= 1 && day <= (daysOfMonths[month - 1] ?? 0) + leap;
}

/** The most entries of a list or an object. Each costs time with every file. */
export const mostEntries = 1000;

/** A list of `least` to `most` entries. Those that are wrong are left out. */
export function list<T>(entry: Kind<T>, least = 0, most = mostEntries): Kind<readonly T[]> {
  return {
    describe: (shared) => ({
      type: 'array',
      items: entry.describe(shared),
      ...(least > 0 ? { minItems: least } : {}),
      maxItems: most,
    }),
    read(node, what, reader) {
      if (node.type !== 'array') {
        reader.error(spanOf(node), `${what} must be a list.`);
        return undefined;
      }
      const children = node.children ?? [];
      if (children.length < least) {
        reader.error(spanOf(node), `${what} must not be an empty list.`);
        return undefined;
      }
      if (children.length > most) reader.error(spanOf(node), `${what} may have ${most} entries at most.`);
      const values = children.slice(0, most).map((child) => entry.read(child, `Each entry of ${what}`, reader));
      return { value: values.flatMap((read) => (read === undefined ? [] : [read.value])) };
    },
  };
}

/** Two ways to write the same: a text, or an object. */
export function textOr<A, B>(ofText: Kind<A>, ofObject: Kind<B>): Kind<A | B> {
  return {
    describe: (shared) => ({ ...ofText.describe(shared), ...ofObject.describe(shared), type: ['string', 'object'] }),
    read: (node, what, reader) =>
      node.type === 'object' ? ofObject.read(node, what, reader) : ofText.read(node, what, reader),
  };
}

/** One value, or a list of them. The schema of one is that of the entries. */
export function oneOrMore<T>(entry: Kind<T>): Kind<readonly T[]> {
  const many = list(entry);
  return {
    describe: (shared) => ({ ...entry.describe(shared), ...many.describe(shared), type: ['string', 'array'] }),
    read(node, what, reader) {
      if (node.type === 'array') return many.read(node, what, reader);
      const read = entry.read(node, what, reader);
      return read === undefined ? undefined : { value: [read.value] };
    },
  };
}

/** The same value in the form in which it is used. */
export function mapped<A, B>(kind: Kind<A>, change: (value: A) => B): Kind<B> {
  return {
    describe: kind.describe,
    read(node, what, reader) {
      const read = kind.read(node, what, reader);
      return read === undefined ? undefined : { value: change(read.value) };
    },
  };
}

/** With one more check, which tells the reader itself what is wrong. */
export function checked<T>(kind: Kind<T>, check: (value: T, node: Node, reader: Reader) => void): Kind<T> {
  return {
    describe: kind.describe,
    read(node, what, reader) {
      const read = kind.read(node, what, reader);
      if (read !== undefined) check(read.value, node, reader);
      return read;
    },
  };
}

/** Nothing of it is in force when any part of it is wrong: half of an agreement would be another agreement. */
export function allOrNothing<T>(kind: Kind<T>): Kind<T> {
  return {
    describe: kind.describe,
    read(node, what, reader) {
      const before = reader.errors();
      const read = kind.read(node, what, reader);
      return reader.errors() === before ? read : undefined;
    },
  };
}

/** What stands there is wrong, but something has to be in force: a limit that cannot be read lets nothing through. */
export function otherwise<T>(kind: Kind<T>, value: T): Kind<T> {
  return {
    describe: kind.describe,
    read: (node, what, reader) => kind.read(node, what, reader) ?? { value },
  };
}

/** Described once, under a name, wherever it is used. */
export function named<T>(name: string, kind: Kind<T>): Kind<T> {
  return {
    read: kind.read,
    describe(shared) {
      if (!shared.has(name)) shared.set(name, kind.describe(shared));
      return { $ref: `#/definitions/${name}` };
    },
  };
}
