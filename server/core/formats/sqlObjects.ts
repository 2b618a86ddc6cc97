/** Calls of SQL that build JSON: `jsonb_build_object('ssn', '…')`, `json_object('ssn' VALUE '…')`. */
import type { ObjectState, Reader } from './sqlReader.js';

/** Longest key of a JSON object that is believed, in characters. */
export const longestKey = 80;

/** The call at hand that takes keys and values by turns, if the value stands right in it. */
export function objectAt(reader: Reader): ObjectState | undefined {
  const { objects } = reader;
  const last = objects.length === 0 ? undefined : objects[objects.length - 1];
  return last !== undefined && last.depth === reader.depth ? last : undefined;
}

/** The name of a value in such a call; a value inside of another call (`lower('…')`) has it, too. */
export function nameInObject(reader: Reader): string {
  const last = reader.objects[reader.objects.length - 1];
  return last === undefined || last.expectsKey || last.depth > reader.depth ? '' : last.key;
}

const builders: ReadonlySet<string> = new Set(
  'json_build_object jsonb_build_object json_object jsonb_object json_objectagg object_construct map named_struct json_insert json_set'.split(
    ' ',
  ),
);

/** Does a call of this name take keys and values by turns? */
export function buildsObject(text: string, start: number, end: number): boolean {
  if (end - start > 18 || end - start < 3) return false;
  const first = text.charCodeAt(start) | 32;
  return (
    (first === 106 || first === 109 || first === 110 || first === 111) &&
    builders.has(text.slice(start, end).toLowerCase())
  );
}

/** `KEY 'ssn' VALUE '…'`: words between key and value. */
export function readObjectWord(object: ObjectState, word: string): boolean {
  if (/^value$/i.test(word)) object.expectsKey = false;
  else if (!/^key$/i.test(word)) return false;
  return true;
}
