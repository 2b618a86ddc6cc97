/** Looks for a property in a tree of values. */
import type { Span } from '../model.js';
import { readJson } from './json.js';
import { type Known, known, normalProperty, type ObjectValue, type Property, type Value } from './model.js';

/** What stands under a path. */
export type Place =
  | { readonly kind: 'value'; readonly value: Value; readonly at: Span }
  /** Nothing stands there: `container` is the innermost object that is there, `missing` the names it lacks. */
  | { readonly kind: 'absent'; readonly container: ObjectValue; readonly missing: readonly string[] }
  /** The file does not say. */
  | { readonly kind: 'open' };

const openPlace: Place = { kind: 'open' };

/** Everything that stands under a path of names, in every item of every list on the way. */
export function placesOf(object: ObjectValue, path: readonly string[]): readonly Place[] {
  const [name, ...rest] = path;
  if (name === undefined) return [{ kind: 'value', value: object, at: object }];
  const found = propertiesNamed(object, name);
  if (found.length === 0) return [object.open ? openPlace : { kind: 'absent', container: object, missing: path }];
  return found.flatMap(({ value, at }) => placesIn(value, at, rest, object, path));
}

function placesIn(
  value: Value,
  at: Span,
  rest: readonly string[],
  container: ObjectValue,
  path: readonly string[],
): readonly Place[] {
  if (value.kind === 'known' && value.value === null) return [{ kind: 'absent', container, missing: path }];
  if (value.kind === 'list' && value.items.length === 0) return [{ kind: 'absent', container, missing: path }];
  if (rest.length === 0) return [{ kind: 'value', value, at }];
  if (value.kind === 'object') return placesOf(value, rest);
  if (value.kind === 'known') return placesInText(value, at, rest);
  if (value.kind !== 'list') return [openPlace];
  return value.items.flatMap((item) => placesIn(item, item, rest, container, path));
}

/** A text that is a document of JSON holds properties as well; all of them stand where the text does. */
function placesInText(text: Known, at: Span, path: readonly string[]): readonly Place[] {
  const document = typeof text.value === 'string' && /^\s*\{/.test(text.value) ? readJson(text.value) : undefined;
  if (document?.kind !== 'object') return [openPlace];
  return placesOf(document, path).map((place) => {
    if (place.kind !== 'value' || place.value.kind !== 'known') return openPlace;
    return { kind: 'value', value: known(place.value.value, at, false), at };
  });
}

/** The properties of a name, which compares without case, `_` and `-`. */
export function propertiesNamed(object: ObjectValue, name: string): readonly Property[] {
  const wanted = normalProperty(name);
  return object.properties.filter((each) => normalProperty(each.name) === wanted);
}

/** The objects under a path: a block that is repeated, the items of a list. */
export function objectsUnder(object: ObjectValue, path: readonly string[]): readonly ObjectValue[] {
  return placesOf(object, path).flatMap((place) => (place.kind === 'value' ? objectsIn(place.value) : []));
}

function objectsIn(value: Value): readonly ObjectValue[] {
  if (value.kind === 'object') return [value];
  return value.kind === 'list' ? value.items.flatMap(objectsIn) : [];
}
