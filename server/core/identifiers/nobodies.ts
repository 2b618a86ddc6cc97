/** Names in parts that are each somebody's and together nobody's: "Mickey" and "Mouse" in two fields of one record. */
import type { Literal, Role, Scope, Sighting } from '../model.js';
import { inventedVerdict } from './inventedNames.js';

/** The parts of one name, in order of the text. */
interface Parts {
  readonly record: Scope;
  readonly indexes: number[];
  readonly given: string[];
  family: string | undefined;
}

/** Gives the parts of well-known fakes the verdict that the whole name has; everything else stays as it is. */
export function disownNobodies(
  sightings: readonly Sighting[],
  roleOf: (literal: Literal) => Role | undefined,
  text: string,
): readonly Sighting[] {
  let out: Sighting[] | undefined;
  let parts: Parts | undefined;
  const settle = (): void => {
    if (parts?.family === undefined || parts.given.length === 0) return;
    const verdict = inventedVerdict([...parts.given, parts.family]);
    if (verdict === undefined) return;
    out ??= [...sightings];
    for (const index of parts.indexes) {
      const sighting = out[index];
      if (sighting !== undefined) out[index] = { ...sighting, verdict };
    }
  };
  for (const [index, { identifier, literal, start, end }] of sightings.entries()) {
    const role = identifier === 'name' ? roleOf(literal) : undefined;
    if (role !== 'given-name' && role !== 'family-name') continue;
    const record = recordOf(literal.scope);
    if (parts?.record !== record || (role === 'family-name' && parts.family !== undefined)) {
      settle();
      parts = { record, indexes: [], given: [], family: undefined };
    }
    parts.indexes.push(index);
    if (role === 'family-name') parts.family = text.slice(start, end);
    else parts.given.push(text.slice(start, end));
  }
  settle();
  return out ?? sightings;
}

/** The scope around lists: FHIR keeps given names in one. */
export function recordOf(scope: Scope): Scope {
  let at = scope;
  while (at.kind === 'list' && at.parent !== undefined) at = at.parent;
  return at;
}
