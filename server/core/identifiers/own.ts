import type { Document, IdentifierId, Literal, OwnIdentifier, Sighting, Span, Subject } from '../model.js';
import { codeVerdict } from './codes.js';
import { contextOf } from './context.js';
import { identifierForRole } from './index.js';

/** Numbers that only one site gives, as its policy describes them. */

/** What is looked at: a document before its sightings are known. */
type Source = Pick<Document, 'path' | 'text' | 'literals'>;

/**
 * A match is a whole word. The letter of an escape (`\n`, `\t`) is none of its own. Patterns come from policies, which
 * take only those whose cost is bounded, so a search is linear in the length of the text.
 */
function searchFor({ pattern }: OwnIdentifier): RegExp {
  return new RegExp(`(?:(?<![A-Za-z0-9])|(?<=\\\\[nrt]))(?:${pattern})(?![A-Za-z0-9])`, 'g');
}

/** Can the text hold a number of the site at all? */
export function mayHoldOwn(path: string, text: string, own: readonly OwnIdentifier[]): boolean {
  return own.some((each) => searchFor(each).test(text) && isMentioned(path, text, each));
}

function isMentioned(path: string, text: string, { keywords }: OwnIdentifier): boolean {
  if (keywords.length === 0) return true;
  const around = `${path}\n${text}`.toLowerCase();
  return keywords.some((keyword) => around.includes(keyword.toLowerCase()));
}

/**
 * The sightings of a document with the numbers of the site among them. What others see at the same place gives way,
 * unless it is longer or as certain.
 */
export function withOwn(
  sightings: readonly Sighting[],
  source: Source,
  own: readonly OwnIdentifier[],
): readonly Sighting[] {
  if (own.length === 0 || source.literals.length === 0) return sightings;
  const seen = withoutOverlaps(own.flatMap((each) => sightingsOf(each, source)));
  const standing = seen.filter((each) => !overlapping(sightings, each).some((other) => outweighs(other, each)));
  if (standing.length === 0) return sightings;
  const others = sightings.filter((each) => overlapping(standing, each).length === 0);
  return [...others, ...standing].sort((a, b) => a.start - b.start);
}

/** In order of start; of two that overlap the one that begins first stays. */
function withoutOverlaps(sightings: readonly Sighting[]): readonly Sighting[] {
  const kept: Sighting[] = [];
  for (const sighting of [...sightings].sort((a, b) => a.start - b.start)) {
    if ((kept.at(-1)?.end ?? 0) <= sighting.start) kept.push(sighting);
  }
  return kept;
}

/** Those of a list in order of start, without overlaps, that share a character with a range. */
function overlapping(sightings: readonly Sighting[], { start, end }: Span): readonly Sighting[] {
  let from = countStartingUpTo(sightings, end - 1);
  const to = from;
  while ((sightings[from - 1]?.end ?? 0) > start) from--;
  return sightings.slice(from, to);
}

function outweighs(other: Sighting, own: Sighting): boolean {
  if (other.verdict.kind !== 'real' || other.certainty === 'unlikely') return false;
  const more = other.end - other.start - (own.end - own.start);
  return more > 0 || (more === 0 && other.certainty === 'certain');
}

function sightingsOf(own: OwnIdentifier, source: Source): readonly Sighting[] {
  const identifier = identifierForRole(own.role);
  const matches = [...source.text.matchAll(searchFor(own))];
  if (identifier === undefined || matches.length === 0 || !isMentioned(source.path, source.text, own)) return [];
  return matches.flatMap(({ index, 0: value }) => {
    const literal = literalAround(source.literals, index, index + value.length);
    return literal === undefined ? [] : sightingIn(literal, index, value, identifier.id);
  });
}

function sightingIn(literal: Literal, start: number, value: string, identifier: IdentifierId): readonly Sighting[] {
  if (isNobodys(literal.subject)) return [];
  const told = contextOf(literal).subject;
  // A guess from names (`key`, `item`) says less than the pattern; what the format says counts.
  const subject = isNobodys(told) ? 'unknown' : told;
  const verdict = codeVerdict(value, 'a number of this site, as its policy describes them');
  const end = start + value.length;
  return [{ start, end, identifier, literal, verdict, reasons: [ownReason], subject, certainty: 'certain' }];
}

function isNobodys(subject: Subject | undefined): boolean {
  return subject === 'organization' || subject === 'product';
}

const ownReason = 'the pattern of the policy matches';

/** The literal that holds a range and may be somebody's datum. Literals stand in order of start. */
function literalAround(literals: readonly Literal[], start: number, end: number): Literal | undefined {
  const literal = literals[countStartingUpTo(literals, start) - 1];
  if (literal === undefined || literal.end < end) return undefined;
  return literal.notData === undefined || literal.notData === 'label' ? literal : undefined;
}

/** How many of a list in order of start begin at `offset` or before. */
function countStartingUpTo(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
