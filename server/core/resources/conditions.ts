/** What tables ask of values, in three values: it holds, it does not, it is not known. */
import type { Known, ObjectValue, Value } from './model.js';
import { placesOf } from './places.js';
import type { Condition, Match, ResourceRow } from './row.js';

/** The value that is bad. Of a list one item suffices; of values between which a condition decides, all must be. */
export function badIn(value: Value, row: Pick<ResourceRow, 'bad' | 'absent'>): Known | undefined {
  if (value.kind === 'known') return matches(value, row.bad ?? []) ? value : undefined;
  if (value.kind === 'list') return value.items.map((item) => badIn(item, row)).find((bad) => bad !== undefined);
  if (value.kind !== 'either') return undefined;
  const all = value.options.map((option) => (isUnset(option) && row.absent === 'bad' ? option : badIn(option, row)));
  return all.every((bad) => bad !== undefined) ? all[0] : undefined;
}

/** Nothing is set: `null`, `AWS::NoValue`. */
function isUnset(value: Value): value is Known {
  return value.kind === 'known' && value.value === null;
}

/** Does a known value match? Strings compare without case, and with numbers and booleans by how they are written. */
export function matches({ value }: Known, wanted: readonly Match[]): boolean {
  const written = String(value).toLowerCase();
  return wanted.some((each) =>
    each instanceof RegExp ? each.test(String(value)) : String(each).toLowerCase() === written,
  );
}

/** Does a condition hold? Undefined when that is not known. */
export function holds(object: ObjectValue, { path, is }: Condition): boolean | undefined {
  let result: boolean | undefined = false;
  for (const place of placesOf(object, namesOf(path))) {
    const one = place.kind === 'open' ? undefined : place.kind === 'value' && meets(place.value, is);
    if (one === true) return true;
    if (one === undefined) result = undefined;
  }
  return result;
}

function meets(value: Value, is: readonly Match[] | undefined): boolean | undefined {
  if (is === undefined) return true;
  if (value.kind === 'known') return matches(value, is);
  const parts = value.kind === 'list' ? value.items : value.kind === 'either' ? value.options : [];
  const all = parts.map((part) => meets(part, is));
  if (value.kind === 'list' && all.includes(true)) return true;
  if (value.kind === 'object' || (all.length > 0 && all.every((each) => each === false))) return false;
  return all.length > 0 && all.every((each) => each === true) ? true : undefined;
}

/** The names of a path of a table. */
export function namesOf(path: string): readonly string[] {
  return path.split(' ');
}
