import { createPseudonyms } from '../deidentify/pseudonyms.js';
import type { Document, Edit, Finding, Sighting } from '../model.js';
import type { Identifier } from './identifier.js';
import { identifierOf } from './index.js';

/** An original value behind a finding, in a form in which its spellings are equal. Never shown, logged or stored. */
export interface Original {
  readonly identifier: Identifier;
  readonly normalised: string;
}

/** The original that a finding of the phi/ family points at; undefined for findings of other families. */
export function originalOf(document: Document, finding: Pick<Finding, 'rule' | 'start' | 'end'>): Original | undefined {
  const sighting = sightingAt(document, finding);
  const identifier = sighting && identifierOf(sighting.identifier);
  if (sighting === undefined || identifier === undefined) return undefined;
  return { identifier, normalised: identifier.normalise(document.text.slice(sighting.start, sighting.end)) };
}

/** Every real sighting of the same original in a document, whatever its spelling. */
export function sightingsOf(document: Document, original: Original): readonly Sighting[] {
  return document.sightings.filter(
    (sighting) =>
      sighting.identifier === original.identifier.id &&
      sighting.verdict.kind === 'real' &&
      original.identifier.normalise(document.text.slice(sighting.start, sighting.end)) === original.normalised,
  );
}

/**
 * The edit that puts a synthetic value in the place of a sighting: the pseudonym that de-identifying the file would give
 * it, so that quick fixes and whole files agree.
 */
export function replacementEdit(document: Document, sighting: Sighting, secret: string): Edit | undefined {
  const identifier = identifierOf(sighting.identifier);
  // A value in base64 holds a whole text: no identifier can stand in its place.
  if (identifier === undefined || sighting.literal.encoded !== undefined) return undefined;
  const value = document.text.slice(sighting.start, sighting.end);
  const pseudonyms = createPseudonyms(secret);
  const newText = identifier.id === 'name' ? pseudonyms.name(value) : pseudonyms.value(identifier, value);
  return { start: sighting.start, end: sighting.end, newText };
}

/**
 * The edits that remove a finding of the phi/ family: the value becomes a synthetic one of the same format.
 * The same original, secret and identifier give the same replacement in every file. Empty for other families.
 */
export function replacementEdits(
  document: Document,
  finding: Pick<Finding, 'rule' | 'start' | 'end'>,
  secret: string,
): readonly Edit[] {
  const sighting = sightingAt(document, finding);
  const edit = sighting && replacementEdit(document, sighting, secret);
  return edit === undefined ? [] : [edit];
}

function sightingAt(document: Document, finding: Pick<Finding, 'rule' | 'start' | 'end'>): Sighting | undefined {
  return document.sightings.find(
    (sighting) =>
      sighting.start === finding.start && sighting.end === finding.end && `phi/${sighting.identifier}` === finding.rule,
  );
}
