import { normaliseCode } from '../identifiers/codes.js';
import { findDates, normaliseDate } from '../identifiers/dateForms.js';
import type { Identifier } from '../identifiers/identifier.js';
import type { Literal, Sighting, Span } from '../model.js';
import { type Coverage, coverageOf } from './coverage.js';
import { type Known, readKnown } from './known.js';
import type { Removal } from './neglected.js';
import { edit, type Rewriting, rewritten } from './rewrite.js';

/**
 * Originals that come back where nothing tells what they are: the record number inside the id of a resource and every
 * reference to it, the family name in the middle of a report. What is known of a file is looked for in all of it.
 */

/** The edits for originals outside of the places that are `taken`. */
export function echoes(
  rewriting: Rewriting,
  removed: readonly Sighting[],
  taken: readonly Removal[],
): readonly Removal[] {
  const { document } = rewriting;
  const known = readKnown(document, removed);
  if ([known.codes, known.ids, known.names, known.days].every(({ size }) => size === 0)) return [];
  const changed = coverageOf(taken);
  const providers = document.sightings.filter(
    ({ subject, start, end }) => subject === 'provider' && !changed.touches(start, end),
  );
  const coverage = coverageOf([...taken, ...providers]);
  const out: Removal[] = [];
  for (const literal of document.literals) {
    if (literal.subject === 'provider' && literal.notData === undefined) continue;
    if (literal.encoded !== undefined || (literal.notData !== undefined && !holdsIds(literal))) continue;
    const found = [...tokensIn(literal, known, rewriting, changed), ...daysIn(literal, known, rewriting)];
    for (const removal of found) if (!coverage.touches(removal.start, removal.end)) out.push(removal);
  }
  return out;
}

/** Machinery in which ids stand. The rest is codes, units and addresses of specifications. */
function holdsIds({ name }: Literal): boolean {
  return /^(?:id|reference|fullUrl|url|source|uri|valueUri|location|etag|MSH-10|MSA-2)/.test(name);
}

/** Days in running text; the values of fields are looked at by themselves. */
function* daysIn(literal: Literal, known: Known, rewriting: Rewriting): Iterable<Removal> {
  if (known.days.size === 0 || literal.notData !== undefined || literal.end - literal.start < 8) return;
  const text = rewriting.document.text.slice(literal.start, literal.end);
  for (const { start, end } of findDates(text)) {
    const identifier = known.days.get(normaliseDate(text.slice(start, end)));
    const change = identifier && rewritten(identifier, literal.start + start, literal.start + end, literal, rewriting);
    if (identifier !== undefined && change !== undefined) yield { ...change, identifier: identifier.id };
  }
}

/** Runs of letters, digits, points and hyphens. */
const token = /[\p{L}\p{M}\d][\p{L}\p{M}\d.'’-]*/gu;

/** A word with its place in the document, for asking what stands beside it. */
interface Token extends Span {
  readonly word: string;
}

function* tokensIn(literal: Literal, known: Known, rewriting: Rewriting, changed: Coverage): Iterable<Removal> {
  const { document, pseudonyms } = rewriting;
  const tokens = readTokens(document.text.slice(literal.start, literal.end), literal.start);
  for (const [index, { word, start, end }] of tokens.entries()) {
    const code = known.codes.get(normaliseCode(word));
    if (known.ids.has(word)) yield* changedTo('unique-id', start, end, pseudonyms.resourceId(word), rewriting);
    else if (code !== undefined) yield* changedTo(code.id, start, end, pseudonyms.value(code, word), rewriting);
    else if (known.names.has(bare(word))) yield* changedTo('name', start, end, pseudonyms.name(word), rewriting);
    else if (known.ordinary.has(bare(word)) && isBesideName(tokens, index, known, changed))
      yield* changedTo('name', start, end, pseudonyms.name(word), rewriting);
    else yield* partsIn(word, start, known, rewriting);
  }
}

function readTokens(text: string, offset: number): readonly Token[] {
  return Array.from(text.matchAll(token), (match) => {
    const word = match[0].replace(/[.'’-]+$/, '');
    const start = offset + match.index;
    return { word, start, end: start + word.length };
  });
}

/** Words in lower case, without the possessive. */
function bare(word: string): string {
  return word.replace(/['’]s$/, '').toLowerCase();
}

/** Most characters between two words of one name: a comma and a space. */
const widestGap = 2;

/** Does a capitalised word stand directly beside a word that is known for a name, or was one? */
function isBesideName(tokens: readonly Token[], index: number, known: Known, changed: Coverage): boolean {
  const token = tokens[index];
  if (token === undefined || !/^\p{Lu}/u.test(token.word)) return false;
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  const isName = (other: Token) =>
    known.names.has(bare(other.word)) || (/^\p{Lu}/u.test(other.word) && changed.touches(other.start, other.end));
  return (
    (before !== undefined && token.start - before.end <= widestGap && isName(before)) ||
    (after !== undefined && after.start - token.end <= widestGap && isName(after))
  );
}

/** Codes and names joined to other words: `pat-4471902`, `okonkwo-scan`. */
function* partsIn(word: string, offset: number, known: Known, rewriting: Rewriting): Iterable<Removal> {
  if (!/[-.]/.test(word)) return;
  const { pseudonyms } = rewriting;
  for (const match of word.matchAll(/[^-.]+/g)) {
    const part = match[0];
    const start = offset + match.index;
    const end = start + part.length;
    const code: Identifier | undefined = known.codes.get(normaliseCode(part));
    if (code !== undefined) yield* changedTo(code.id, start, end, pseudonyms.value(code, part), rewriting);
    else if (known.names.has(bare(part))) yield* changedTo('name', start, end, pseudonyms.name(part), rewriting);
  }
}

function* changedTo(
  identifier: Removal['identifier'],
  start: number,
  end: number,
  put: string,
  { document }: Rewriting,
): Iterable<Removal> {
  const change = edit(document, start, end, put);
  if (change !== undefined) yield { ...change, identifier };
}
