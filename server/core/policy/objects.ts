import type { Node } from 'jsonc-parser';
import { nearestWord } from './nearestWord.js';
import type { Reader } from './problem.js';
import type { Definitions, Json, JsonSchema } from './schema.js';
import { isLine, type Kind, mostEntries, type Read, spanOf, type TextCheck } from './values.js';

/** What people are told about a key. */
export interface About {
  readonly description: string;
  readonly examples?: readonly Json[];
}

/** A key of an object: what stands under it, and what holds when nothing does. */
export interface Field<T> {
  readonly isRequired: boolean;
  describe(shared: Definitions): JsonSchema;
  /** `node` is undefined when the key is missing. */
  read(node: Node | undefined, what: string, reader: Reader): Read<T> | undefined;
}

/** A key without which the object is none. */
export function required<T>(kind: Kind<T>, about: About): Field<T> {
  return {
    isRequired: true,
    describe: (shared) => ({ ...kind.describe(shared), ...about }),
    read: (node, what, reader) => (node === undefined ? undefined : kind.read(node, what, reader)),
  };
}

/** A key that may be missing; wrong values count as missing ones. */
export function optional<T>(kind: Kind<T>, about: About): Field<T | undefined> {
  return withDefault<T | undefined>(kind, undefined, about);
}

/** A key that has a value when it is missing or wrong. */
export function withDefault<T>(kind: Kind<T>, value: T, about: About): Field<T> {
  return {
    isRequired: false,
    describe(shared) {
      const schema = kind.describe(shared);
      return { ...schema, ...about, ...defaultOf(value, schema) };
    },
    read: (node, what, reader) => (node === undefined ? undefined : kind.read(node, what, reader)) ?? { value },
  };
}

/** Defaults of objects are those of their keys. */
function defaultOf(value: unknown, { type }: JsonSchema): Pick<JsonSchema, 'default'> {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { default: value };
  return type === 'array' && Array.isArray(value) && value.length === 0 ? { default: [] } : {};
}

type Fields = Readonly<Record<string, Field<unknown>>>;

/** What the fields of an object read, by key. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** An object with known keys. Others are told, with the known key that was probably meant. */
export function object<F extends Fields>(fields: F): Kind<ValuesOf<F>>;
// Each value is read by the field of its key, which the compiler cannot follow through a loop.
export function object(fields: Fields): Kind<Readonly<Record<string, unknown>>> {
  const known = Object.keys(fields);
  return {
    describe: (shared) => describeObject(fields, shared),
    read(node, what, reader) {
      const entries = entriesOf(node, what, reader);
      if (entries === undefined) return undefined;
      for (const [key, { keyNode }] of entries)
        if (!Object.hasOwn(fields, key)) tellUnknown(key, keyNode, known, reader);
      const value: Record<string, unknown> = {};
      let missing = false;
      for (const [key, field] of Object.entries(fields)) {
        const valueNode = entries.get(key)?.valueNode;
        const read = field.read(valueNode, `"${key}"`, reader);
        if (read !== undefined) value[key] = read.value;
        else missing = true;
        if (field.isRequired && valueNode === undefined) reader.error(spanOf(node), `${what} needs "${key}".`);
      }
      return missing ? undefined : { value };
    },
  };
}

function describeObject(fields: Fields, shared: Definitions): JsonSchema {
  const properties = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.describe(shared)]));
  const needed = Object.keys(fields).filter((key) => fields[key]?.isRequired);
  const needs = needed.length === 0 ? {} : { required: needed };
  return { type: 'object', properties, ...needs, additionalProperties: false };
}

function tellUnknown(key: string, keyNode: Node, known: readonly string[], reader: Reader): void {
  const meant = reader.isFull() ? undefined : nearestWord(key, known);
  const hint = meant === undefined ? `The keys here are ${known.join(', ')}.` : `Is "${meant}" meant?`;
  reader.error(spanOf(keyNode), `This key is not known here. ${hint}`);
}

/** What the keys of a record have to be. */
export interface KeyForm {
  /** In words that follow "must be". */
  readonly expected: string;
  readonly longest: number;
  readonly check?: TextCheck;
  /** Keys that editors offer. */
  readonly known?: readonly string[];
  /** What to say, as information, about keys that are not among `known`. */
  readonly other?: string;
}

/** An object whose keys the team chooses, in the order of the file. */
export function record<T>(keys: KeyForm, entry: Kind<T>): Kind<ReadonlyMap<string, T>> {
  return {
    describe: (shared) => describeRecord(keys, entry, shared),
    read(node, what, reader) {
      const entries = entriesOf(node, what, reader);
      if (entries === undefined) return undefined;
      if (entries.size > mostEntries) reader.error(spanOf(node), `${what} may have ${mostEntries} entries at most.`);
      const values = new Map<string, T>();
      for (const [key, { keyNode, valueNode }] of [...entries].slice(0, mostEntries)) {
        const read = entry.read(valueNode, `Each value of ${what}`, reader);
        if (isRightKey(key, keyNode, keys, what, reader) && read !== undefined) values.set(key, read.value);
      }
      return { value: values };
    },
  };
}

function describeRecord<T>(keys: KeyForm, entry: Kind<T>, shared: Definitions): JsonSchema {
  const additionalProperties = entry.describe(shared);
  const known = keys.known?.map((key) => [key, additionalProperties] as const) ?? [];
  return {
    type: 'object',
    ...(known.length === 0 ? {} : { properties: Object.fromEntries(known) }),
    propertyNames: { minLength: 1, maxLength: keys.longest },
    maxProperties: mostEntries,
    additionalProperties,
  };
}

function isRightKey(key: string, keyNode: Node, keys: KeyForm, what: string, reader: Reader): boolean {
  const wrong = isLine(key, keys.longest) ? keys.check?.(key) : `Each key of ${what} must be ${keys.expected}.`;
  if (wrong !== undefined) {
    reader.error(spanOf(keyNode), wrong);
    return false;
  }
  if (keys.other !== undefined && keys.known !== undefined && !keys.known.includes(key)) {
    const meant = reader.isFull() ? undefined : nearestWord(key, keys.known);
    reader.information(spanOf(keyNode), meant === undefined ? keys.other : `${keys.other} Is "${meant}" meant?`);
  }
  return true;
}

interface Entry {
  readonly keyNode: Node;
  readonly valueNode: Node;
}

/** The entries of an object, each key once; undefined when it is no object. */
function entriesOf(node: Node, what: string, reader: Reader): ReadonlyMap<string, Entry> | undefined {
  if (node.type !== 'object') {
    reader.error(spanOf(node), `${what} must be an object.`);
    return undefined;
  }
  const entries = new Map<string, Entry>();
  for (const property of node.children ?? []) {
    const [keyNode, valueNode] = property.children ?? [];
    const key: unknown = keyNode?.value;
    if (keyNode === undefined || valueNode === undefined || typeof key !== 'string') continue;
    if (!entries.has(key)) entries.set(key, { keyNode, valueNode });
    else reader.error(spanOf(keyNode), 'This key stands here twice. Only the first one counts.');
  }
  return entries;
}

/** The node under a key of an object that was read; the object itself when it has no such key. */
export function nodeAt(node: Node, key: string): Node {
  return node.children?.find((property) => property.children?.[0]?.value === key)?.children?.[1] ?? node;
}
