/** The people whom the records of a document name in fields of their own, by the words of their names. */
import { foldName, isGivenName, isSurname } from '../catalog/personNames.js';
import type { Literal, Role, Scope, Sighting, Subject } from '../model.js';
import { isInitial, isParticle, parseName } from './nameForms.js';
import { recordOf } from './nobodies.js';

/** One whom a record names: words as `foldName` gives them. */
export interface Person {
  readonly subject: Subject;
  readonly given: Set<string>;
  readonly family: Set<string>;
}

/** The people of one record. */
export interface People {
  readonly all: Person[];
  /** Whose name a word belongs to. */
  readonly byWord: Map<string, Person[]>;
  /** Family names of members of the care team. */
  readonly staff: Set<string>;
  /** The words as the record and as texts write them: as they stand, in capitals, and capitalised. */
  readonly spellings: Set<string>;
}

/** Finds the outermost record around a scope, remembering what it found. */
export function createRootFinder(): (scope: Scope) => Scope {
  const roots = new Map<Scope, Scope>();
  return (scope) => {
    const known = roots.get(scope);
    if (known !== undefined) return known;
    let root: Scope | undefined;
    let top = scope;
    for (let at: Scope | undefined = scope; at !== undefined; at = at.parent) {
      if (at.kind === 'record' || at.kind === 'call') root = at;
      top = at;
    }
    roots.set(scope, root ?? top);
    return root ?? top;
  };
}

/**
 * Gathers the people whom whole values name for certain, by the outermost record they stand in: a message, a
 * document, a row, a bundle. Names of parts in one scope (PID-5.1 and PID-5.2) make one person.
 */
export function gatherPeople(
  sightings: readonly Sighting[],
  roleOf: (literal: Literal) => Role | undefined,
  text: string,
  rootOf: (scope: Scope) => Scope,
): ReadonlyMap<Scope, People> {
  const records = new Map<Scope, People>();
  const inScope = new Map<Scope, Person>();
  for (const sighting of sightings) {
    const { literal, subject } = sighting;
    if (!isStated(sighting)) continue;
    const role = roleOf(literal);
    if (role !== 'person-name' && role !== 'given-name' && role !== 'family-name') continue;
    const root = rootOf(literal.scope);
    const people: People = records.get(root) ?? { all: [], byWord: new Map(), staff: new Set(), spellings: new Set() };
    records.set(root, people);
    const value = text.slice(sighting.start, sighting.end);
    if (subject === 'provider') {
      for (const word of familyWords(value, role)) people.staff.add(foldName(word));
      continue;
    }
    const known = role === 'person-name' ? undefined : inScope.get(recordOf(literal.scope));
    const person: Person = known ?? { subject, given: new Set(), family: new Set() };
    if (known === undefined) people.all.push(person);
    if (known === undefined && role !== 'person-name') inScope.set(recordOf(literal.scope), person);
    const { given, family } = wordsOf(value, role);
    for (const word of given) note(people, person, word, person.given);
    for (const word of family) note(people, person, word, person.family);
  }
  return records;
}

/** A real name that is a whole value, and of somebody for certain. */
function isStated({ identifier, verdict, certainty, literal, start, end }: Sighting): boolean {
  if (identifier !== 'name' || verdict.kind !== 'real') return false;
  const whole = start - literal.start < 3 && literal.end - end < 3;
  return whole && certainty === 'certain' && literal.kind !== 'comment';
}

function familyWords(value: string, role: string): readonly string[] {
  return role === 'given-name' ? [] : wordsOf(value, role).family;
}

/** The words of a value, by what they are; of a whole name the last one is the family's. */
function wordsOf(value: string, role: string): { given: readonly string[]; family: readonly string[] } {
  const words = (parseName(value)?.words ?? []).filter((word) => !isInitial(word) && !isParticle(word.toLowerCase()));
  if (role === 'given-name') return { given: words, family: [] };
  if (role === 'family-name') return { given: [], family: words };
  if (words.length > 1) return { given: words.slice(0, -1), family: words.slice(-1) };
  return { given: [], family: words.filter((word) => isGivenName(word) || isSurname(word)) };
}

/** Shorter words are initials and syllables. */
const shortestWord = 2;

/** In a file of thousands, more bearers of a word are not told apart. */
const mostBearers = 100;

function note(people: People, person: Person, word: string, into: Set<string>): void {
  const folded = foldName(word);
  if (folded.length < shortestWord) return;
  into.add(folded);
  const bearers = people.byWord.get(folded) ?? [];
  if (bearers.length < mostBearers && !bearers.includes(person)) bearers.push(person);
  people.byWord.set(folded, bearers);
  people.spellings.add(word).add(word.toUpperCase()).add(capitalised(word));
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
}
