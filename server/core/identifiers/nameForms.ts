/** How a person's name is written: its words, their order, titles and suffixes, and how to rewrite it in the same form. */
import { isAmbiguousTitle, suffixKind, titleKind } from '../catalog/honorifics.js';
import { foldName, isGivenName, isSurname } from '../catalog/personNames.js';
import { remembered } from '../catalog/wordMemory.js';
import type { Span } from '../model.js';
import type { KeyedRandom } from './identifier.js';
import { INVENTED_FAMILY, INVENTED_GIVEN } from './inventedNames.js';

/** A word with its place. */
export interface NameWord extends Span {
  readonly text: string;
  /** True when a possessive or a full stop ends the name with this word. */
  readonly last: boolean;
}

/** A value that is built like a name. */
export interface WrittenName {
  /** The words of the name, given name first, without titles and suffixes. */
  readonly words: readonly string[];
  /** Whom a title or suffix speaks of, if there is one. */
  readonly kind: 'private' | 'clinician' | undefined;
  /** True when a comma put the family name first. */
  readonly familyFirst: boolean;
}

const PARTICLES: ReadonlySet<string> = new Set(
  'de del della der den dela van von la le las los da das do dos du di bin bint ibn al el ul ur y e ten ter zu zur af av st te'.split(
    ' ',
  ),
);

/** A word between the parts of a name, in lower case: "de", "van", "bin". */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

const CAPITALISED =
  /^(?:(?:[DOLMN]|Mc|Mac|De|Del|Di|Da|Du|La|Le|Van|Von|Fitz|St|Al|El|Mb|Nk|Ng|Ab)['’]?)?\p{Lu}\p{M}?['’]?[\p{Ll}\p{M}]+['’]?[\p{Ll}\p{M}]*$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\p{M}'’]+$/u;
const INITIAL = /^\p{Lu}\.?$/u;
const INITIALS = /^(?:\p{Lu}\.){2,3}$/u;

/** Is the word capitalised like a name: "Rosalind", "O'Brien", "McKay", "OKONKWO-VANCE", but not "PatientName"? */
export function isNameWord(word: string): boolean {
  if (word.length > 40) return false;
  if (word === 'St.' || word === 'Ste.') return true;
  const parts = word.replace(/^(?:al|el|ul|ad|as|an|ar|ash|at)-/, '').split(/[-‐–]/);
  if (parts.length > 3) return false;
  return parts.every(
    (part, index) => CAPITALISED.test(part) || CAPITALS.test(part) || (index > 0 && /^\p{L}[\p{Ll}]*$/u.test(part)),
  );
}

/** Is the word an initial, "L" or "L." or "J.R."? */
export function isInitial(word: string): boolean {
  return INITIAL.test(word) || INITIALS.test(word);
}

/** Splits a value into the words of a name; undefined when anything in it is no part of a name. */
export function parseName(value: string): WrittenName | undefined {
  const text = value.trim().replace(/\^+/g, ' ').trim();
  if (text.length < 2 || text.length > 70 || /[\d_@#$%{}<>/\\=+*|;:!?"[\]&~]/.test(text)) return undefined;
  const [lead = '', ...rest] = text.split(',').map((part) => part.trim());
  const suffixes = rest.filter(isSuffix);
  const given = rest.filter((part) => part !== '' && !isSuffix(part));
  if (given.length > 1) return undefined;
  const familyFirst = given.length === 1;
  const cut = stripped(`${given[0] ?? ''} ${lead}`.trim().split(/\s+/));
  if (cut.words.length === 0 || cut.words.length > 6) return undefined;
  const clinician =
    cut.kind === 'clinician' || suffixes.some((part) => suffixKind(part.split(/\s/)[0] ?? '') === 'clinician');
  const kind = clinician ? 'clinician' : (cut.kind ?? (suffixes.length > 0 ? 'private' : undefined));
  return { words: cut.words, kind, familyFirst };
}

function isSuffix(part: string): boolean {
  return part !== '' && part.split(/\s+/).every((word) => suffixKind(word) !== undefined && !isGivenName(word));
}

/** Cuts titles from the front and suffixes from the end. */
function stripped(all: readonly string[]): { words: readonly string[]; kind: WrittenName['kind'] } {
  let from = 0;
  let to = all.length;
  let kind: WrittenName['kind'];
  while (from < to - 1 && isTitleBefore(all[from] ?? '', all[from + 1] ?? '')) {
    kind = titleKind(all[from] ?? '') === 'clinician' ? 'clinician' : (kind ?? 'private');
    from++;
  }
  while (
    to > from + 1 &&
    suffixKind(all[to - 1] ?? '') !== undefined &&
    (to - from > 2 || !isSurname(all[to - 1] ?? ''))
  ) {
    kind = suffixKind(all[to - 1] ?? '') === 'clinician' ? 'clinician' : (kind ?? 'private');
    to--;
  }
  return { words: all.slice(from, to), kind };
}

const isTitle = remembered((word) => titleKind(word) !== undefined);

function isKnownName(word: string): boolean {
  return isSurname(word) || isGivenName(word);
}

/**
 * Is the word a title before this next word? "Major" and "Sister" are only before a known name, "MS" and "DR" only
 * before one in capitals: they stand for Microsoft, multiple sclerosis and digital radiography as well.
 */
export function isTitleBefore(word: string, next: string): boolean {
  if (!isTitle(word) || !/^\p{Lu}/u.test(word)) return false;
  if (/^\p{Lu}{2,}$/u.test(word)) return isKnownName(next) && !/\p{Ll}/u.test(next);
  if (isAmbiguousTitle(word) && !word.endsWith('.')) return isKnownName(next);
  return true;
}

/** Are the words built like a name: capitalised words, initials and particles, at least one full word, none too short? */
export function isNameShaped(words: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.every(
      (word) =>
        isNameWord(word) || isInitial(word) || isParticle(word) || (word.length > 2 && isParticle(word.toLowerCase())),
    ) &&
    words.some((word) => isNameWord(word) && word.length > 1)
  );
}

/** Given name first, lower case, without titles, suffixes, dots and accents. */
export function normaliseName(value: string): string {
  const name = parseName(value);
  return foldName((name?.words ?? value.trim().split(/\s+/)).join(' ').replace(/[.,]/g, ''));
}

/**
 * An invented name in the form of the original: the same order, number of words, hyphens and capitals; initials become X;
 * particles, titles and suffixes stay.
 */
export function replaceName(value: string, random: KeyedRandom): string {
  return rewriteName(value, (_part, family) => {
    const list = family ? INVENTED_FAMILY : INVENTED_GIVEN;
    return list[random.below(list.length)] ?? '';
  });
}

/**
 * A name with other words in the form of the original. `invent` is asked for each part between hyphens, the possessive
 * left out, and told whether the word is taken for a family name.
 */
export function rewriteName(value: string, invent: (part: string, family: boolean) => string): string {
  const comma = /^[^,]*,\s*(?![^,]*,)/.exec(value);
  const rest = comma ? value.slice(comma[0].length).trim() : '';
  const familyFirst = (comma !== null && !isSuffix(rest)) || value.includes('^');
  const words = [...value.matchAll(/[\p{L}\p{M}\p{N}'’.-]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
  }));
  const named = words.filter(({ text }, index) => isOwnName(text, index, words.length));
  const family = familyWord(named, familyFirst, value);
  let result = value;
  for (const word of [...named].reverse()) {
    const put = invented(word.text, word === family, invent);
    result = result.slice(0, word.start) + put + result.slice(word.start + word.text.length);
  }
  return named.length > 0 ? result : invent(value, false);
}

function isOwnName(word: string, index: number, count: number): boolean {
  if (isParticle(word)) return false;
  if (count > 1 && index === 0 && titleKind(word) !== undefined && /^\p{Lu}/u.test(word) && !isGivenName(word))
    return false;
  return !(count > 1 && index > 0 && suffixKind(word) !== undefined && !isSurname(word));
}

function familyWord<T extends { readonly text: string }>(
  words: readonly T[],
  familyFirst: boolean,
  value: string,
): T | undefined {
  if (words.length === 1)
    return value.includes('-') || (isSurname(value) && !isGivenName(value)) ? words[0] : undefined;
  return familyFirst ? words[0] : words.at(-1);
}

function invented(word: string, family: boolean, invent: (part: string, family: boolean) => string): string {
  if (isInitial(word)) return word.replace(/\p{L}/gu, 'X');
  return word
    .split('-')
    .map((part) => inCaseOf(part, invent(part.replace(/['’]s$/, ''), family)))
    .join('-');
}

function inCaseOf(original: string, name: string): string {
  const possessive = /['’]s$/.exec(original)?.[0] ?? '';
  const bare = original.slice(0, original.length - possessive.length);
  if (bare.length > 1 && bare === bare.toUpperCase()) return name.toUpperCase() + possessive;
  return (bare === bare.toLowerCase() ? name.toLowerCase() : name) + possessive;
}
