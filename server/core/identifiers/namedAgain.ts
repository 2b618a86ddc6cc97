/** A name that a record states in a field of its own and that stands again in its free text. */

import { isEponym, isEponymHead } from '../catalog/eponyms.js';
import { isPatientVerb, suffixKind, titleKind } from '../catalog/honorifics.js';
import { isNonPersonWord, isPlace } from '../catalog/nonPersons.js';
import { foldName, isAmbiguousName, isGivenName, isSurname } from '../catalog/personNames.js';
import type { Literal, Role, Sighting, Span } from '../model.js';
import type { Context } from './context.js';
import { real } from './identifier.js';
import { isFieldValue, isFormWord } from './inventedNames.js';
import { isInitial, isNameWord, isParticle, type NameWord } from './nameForms.js';
import { nameRuns, texts } from './nameRuns.js';
import { isIntroducing, isProfessional, isSomethingElse } from './nameSurroundings.js';
import { disownNobodies } from './nobodies.js';
import { createRootFinder, gatherPeople, type People, type Person } from './statedNames.js';

/** In a record of more people than this, one word is no proof of whom it means. */
const mostPeople = 24;

/** What is known of the document. */
export interface Sources {
  readonly text: string;
  readonly literals: readonly Literal[];
  readonly contexts: readonly Context[];
}

/**
 * Adds the places in free text where somebody stands again whom the same record names in a field, and makes certain
 * what was only likely there. Sightings stay in order of start and without overlaps.
 */
export function nameAgain(seen: readonly Sighting[], sources: Sources): readonly Sighting[] {
  const { text, literals, contexts } = sources;
  const named = new Set(seen.filter(({ identifier }) => identifier === 'name').map(({ literal }) => literal));
  if (named.size === 0) return seen;
  const roles = new Map<Literal, Role | undefined>();
  for (const [i, literal] of literals.entries()) if (named.has(literal)) roles.set(literal, contexts[i]?.role);
  const roleOf = (literal: Literal) => roles.get(literal);
  const sightings = disownNobodies(seen, roleOf, text);
  if (!sightings.some(({ identifier, certainty }) => identifier === 'name' && certainty === 'certain'))
    return sightings;
  const rootOf = createRootFinder();
  const free = literals.filter((literal, i) => isFree(literal, contexts[i], text));
  const wanted = new Set(free.map(({ scope }) => rootOf(scope)));
  const stated = sightings.filter(({ literal }) => wanted.has(rootOf(literal.scope)));
  const records = gatherPeople(stated, roleOf, text, rootOf);
  const again: Sighting[] = [];
  for (const literal of free) {
    const people = records.get(rootOf(literal.scope));
    if (people === undefined) continue;
    const value = text.slice(literal.start, literal.end);
    if (!mentions(value, people)) continue;
    for (const found of findAgain(value, people)) again.push(sightingOf(found, literal));
  }
  return again.length === 0 ? sightings : merged(sightings, again);
}

/** Running text, or a value of several words under a name that says nothing, of nobody else. */
function isFree({ kind, notData, start, end }: Literal, context: Context | undefined, text: string): boolean {
  if (notData !== undefined || kind === 'number' || end - start < shortestAlone) return false;
  if (context === undefined || context.role !== undefined) return false;
  const { subject } = context;
  if (subject === 'provider' || subject === 'organization' || subject === 'product') return false;
  if (kind === 'prose' || kind === 'comment') return true;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 32) return true;
  return false;
}

/** More spellings than this are looked for by reading the text. */
const fewSpellings = 24;

function mentions(value: string, { spellings }: People): boolean {
  if (spellings.size > fewSpellings) return /\p{Lu}\p{L}/u.test(value);
  for (const spelling of spellings) if (value.includes(spelling)) return true;
  return false;
}

interface Found extends Span {
  readonly person: Person;
}

function* findAgain(value: string, people: People): Iterable<Found> {
  for (const words of nameRuns(value)) {
    for (let at = 0; at < words.length; ) {
      const found = inRun(value, words, at, people);
      if (found?.person !== undefined) yield { start: found.start, end: found.end, person: found.person };
      at = found?.next ?? at + 1;
    }
  }
}

/** What a run of words of one person's name holds. */
interface Mention extends Span {
  /** Undefined when it is nobody's after all. */
  readonly person: Person | undefined;
  readonly next: number;
}

function inRun(value: string, words: readonly NameWord[], at: number, people: People): Mention | undefined {
  const first = words[at];
  if (first === undefined) return undefined;
  const bearers = people.byWord.get(foldName(first.text));
  if (bearers === undefined || (people.all.length > mostPeople && !hasCompany(value, words, at, people)))
    return undefined;
  let best: { mention: Mention; full: boolean } | undefined;
  for (const person of bearers) {
    const to = endOfMention(words, at, person);
    const named = words.slice(at, to);
    const end = endWithGiven(value, named, person) ?? named.at(-1)?.end ?? first.end;
    const full = end > (named.at(-1)?.end ?? 0) || isFull(value, words, at, to, person);
    const holds = full ? isFullMention(value, words, at, to, person) : isAlone(value, words, at, to, person, people);
    const mention = { start: startOfMention(words, at, full), end, next: to, person: holds ? person : undefined };
    if (best === undefined || (full && !best.full) || (mention.person && !best.mention.person))
      best = { mention, full };
  }
  return best?.mention;
}

/** Does a second word of somebody's name, or a comma, stand near? In a large record nothing less is looked into. */
function hasCompany(value: string, words: readonly NameWord[], at: number, { byWord }: People): boolean {
  const near = [words[at + 1], words[at + 2]].some((word) => word !== undefined && byWord.has(foldName(word.text)));
  return near || value[words[at]?.end ?? 0] === ',' || isInitial(words[at - 1]?.text ?? '');
}

/** Index behind the last word that belongs to the person; one word that nobody stated may stand in the middle. */
function endOfMention(words: readonly NameWord[], at: number, person: Person): number {
  let to = at + 1;
  for (let next = to; next < words.length && next <= to + 1; next++) {
    if (words[next - 1]?.last) break;
    const word = words[next]?.text ?? '';
    if (belongs(word, person)) to = next + 1;
    else if (!isInitial(word) && !isParticle(word) && !isNameWord(word)) break;
  }
  return to;
}

function belongs(word: string, { given, family }: Person): boolean {
  const folded = foldName(word);
  return given.has(folded) || family.has(folded);
}

/** Given name and family name, or an initial that fits and the family name. */
function isFull(value: string, words: readonly NameWord[], at: number, to: number, person: Person): boolean {
  const named = texts(words.slice(at, to)).map(foldName);
  const family = named.findIndex((word) => person.family.has(word));
  if (family < 0) return false;
  if (named.some((word, index) => index !== family && person.given.has(word))) return true;
  const before = words[at - 1];
  if (family > 0 || before === undefined || !isInitial(before.text)) return false;
  const initial = foldName(before.text).slice(0, 1);
  return [...person.given].some((word) => word.startsWith(initial)) && value[before.end] !== ',';
}

/** A full name may begin with an initial, which nobody states as a word. */
function startOfMention(words: readonly NameWord[], at: number, full: boolean): number {
  const [before, first] = [words[at - 1], words[at]];
  return (full && before !== undefined && isInitial(before.text) ? before : first)?.start ?? 0;
}

/** "Farrow, Quill": the end of the given name behind the comma. */
function endWithGiven(value: string, named: readonly NameWord[], person: Person): number | undefined {
  const last = named.at(-1);
  if (last === undefined || !person.family.has(foldName(last.text))) return undefined;
  const [whole = '', comma = '', word = ''] =
    /^(, ?)([\p{L}\p{M}'’-]{2,40})/u.exec(value.slice(last.end, last.end + 44)) ?? [];
  return comma !== '' && person.given.has(foldName(word)) ? last.end + whole.length : undefined;
}

/** Words that are a title or a profession make it one of the care team. */
function isOfStaff(value: string, words: readonly NameWord[], at: number, to: number): boolean {
  const title = words[at - 1]?.text;
  if (title !== undefined && titleKind(title) === 'clinician') return true;
  return isProfessional(value, words, at, to);
}

/** Two words of one name are no chance, unless both are ordinary words in capitals or in another order: "LONG GRANT". */
function isFullMention(value: string, words: readonly NameWord[], at: number, to: number, person: Person): boolean {
  if (isOfStaff(value, words, at, to) || isElse(value, words, at, to)) return false;
  const named = texts(words.slice(at, to));
  if (!named.every((word) => isAmbiguousName(word) || isInitial(word))) return true;
  return person.given.has(foldName(named[0] ?? '')) && named.every((word) => /\p{Ll}/u.test(word) || isInitial(word));
}

/** In text that is all capitals only the next word can make a thing of the name. */
function isElse(value: string, words: readonly NameWord[], at: number, to: number): boolean {
  const shouted = isShouted(words[at]?.text ?? '');
  return isSomethingElse(value, shouted ? words.slice(0, to + 1) : words, at, to);
}

function isShouted(word: string): boolean {
  return /^\p{Lu}{2}[\p{Lu}'’-]*$/u.test(word);
}

/** One part of the name: behind "Mrs.", or a word that nothing else explains where a name can stand. */
function isAlone(
  value: string,
  words: readonly NameWord[],
  at: number,
  to: number,
  person: Person,
  { all, staff }: People,
): boolean {
  const [word] = words.slice(at, to);
  if (word === undefined || isOfStaff(value, words, at, to) || isElse(value, words, at, to)) return false;
  const family = person.family.has(foldName(word.text));
  const title = words[at - 1]?.text;
  if (family && title !== undefined && titleKind(title) === 'private') return true;
  if (all.length > mostPeople || staff.has(foldName(word.text)) || !isClear(word.text)) return false;
  if (!family) return isGivenName(word.text) && isFollowedByVerb(value, word.end);
  const verb = isFollowedByVerb(value, word.end);
  if (!verb && (isEponym(word.text) || isEponymHead(wordAfter(value, word.end)))) return false;
  if (isShouted(word.text)) return word.text.length > 3 && (isSurname(word.text) || verb);
  return standsAlone(value, words, at, to);
}

/** Longer words are no syllables, and no abbreviations. */
const shortestAlone = 3;

function isClear(word: string): boolean {
  if (word.length < shortestAlone || (word.length === shortestAlone && !isSurname(word))) return false;
  return !(isAmbiguousName(word) || isNonPersonWord(word) || isPlace([word]) || isFormWord(word) || isFieldValue(word));
}

function isFollowedByVerb(value: string, end: number): boolean {
  return isPatientVerb(wordAfter(value, end));
}

function wordAfter(value: string, end: number): string {
  return /^(?:['’]s)? (\p{L}{2,24})/u.exec(value.slice(end, end + 28))?.[1]?.toLowerCase() ?? '';
}

/** Words that begin a sentence and are no part of what follows. */
const OPENERS: ReadonlySet<string> = new Set(
  'after afterwards although and as at because before but by dear for from if in later on once per since so that then though to today tomorrow when whether while with yesterday'.split(
    ' ',
  ),
);

function opens({ text, last }: NameWord): boolean {
  return last || OPENERS.has(text.toLowerCase()) || isIntroducing(text) || titleKind(text) !== undefined;
}

/** No capitalised words beside it that would make it part of another thing, but titles, suffixes and "Patient". */
function standsAlone(value: string, words: readonly NameWord[], at: number, to: number): boolean {
  const [before, after] = [words[at - 1], words[to]];
  const last = words[to - 1];
  if (before !== undefined && !opens(before)) return false;
  if (after !== undefined && last?.last !== true && suffixKind(after.text) !== 'private') return false;
  return !/[-/@_]/.test(value[last?.end ?? 0] ?? '');
}

function sightingOf({ start, end, person }: Found, literal: Literal): Sighting {
  return {
    start: literal.start + start,
    end: literal.start + end,
    identifier: 'name',
    literal,
    verdict: real('a name that the record states'),
    reasons: ['the same record names this person in a field'],
    subject: person.subject,
    certainty: 'certain',
  };
}

/** Joins two lists in order of start. What was found before stays, but for names that are now certain. */
function merged(before: readonly Sighting[], again: readonly Sighting[]): readonly Sighting[] {
  const out: Sighting[] = [];
  let next = 0;
  for (const sighting of [...again].sort((a, b) => a.start - b.start)) {
    for (let old = before[next]; old !== undefined && old.end <= sighting.start; old = before[++next]) out.push(old);
    if ((out.at(-1)?.end ?? 0) > sighting.start) continue;
    const overlapped: Sighting[] = [];
    for (let old = before[next]; old !== undefined && old.start < sighting.end; old = before[++next])
      overlapped.push(old);
    out.push(...resolved(sighting, overlapped));
  }
  return [...out, ...before.slice(next)];
}

/** A doubtful name gives way; an address, a mail address or the name of a clinician stays what it is. */
function resolved(sighting: Sighting, overlapped: readonly Sighting[]): readonly Sighting[] {
  const gives = ({ identifier, verdict, subject, certainty }: Sighting) =>
    identifier === 'name' ? verdict.kind === 'real' && subject !== 'provider' : certainty === 'unlikely';
  if (!overlapped.every(gives)) return overlapped;
  const names = overlapped.filter(({ identifier }) => identifier === 'name');
  const start = Math.min(sighting.start, ...names.map((name) => name.start));
  const end = Math.max(sighting.end, ...names.map((name) => name.end));
  const reasons = [...(names[0]?.reasons ?? []), ...sighting.reasons];
  return [{ ...sighting, start, end, reasons }];
}
