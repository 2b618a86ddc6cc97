/** Runs of capitalised words in a text: where a name can stand, and where it ends. */
import { suffixKind, titleKind } from '../catalog/honorifics.js';
import { isNonPersonWord } from '../catalog/nonPersons.js';
import { isSurname } from '../catalog/personNames.js';
import { remembered } from '../catalog/wordMemory.js';
import { isInitial, isNameWord, isParticle, type NameWord } from './nameForms.js';

/** Source of a pattern for a capitalised word with its apostrophes and hyphens, and for the full stop behind it. */
export const NAME_WORD_PATTERN = "\\p{Lu}[\\p{L}\\p{M}]{0,30}(?:['’‐-][\\p{L}\\p{M}]{1,30}){0,3}\\.?";
/** A run of capitalised words, initials and particles on one line: the places where a name can be. */
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}_@/\\\\.$#-])${NAME_WORD_PATTERN}(?: (?:${NAME_WORD_PATTERN}|(?:de|del|della|der|den|van|von|la|le|da|dos|du|di|bin|bint|ibn|al|el|y|ter|ten)(?= ))){0,7}(?![\\p{L}\\p{N}_(])`,
  'gu',
);

/** Every run of at most eight such words on one line. */
export function* nameRuns(text: string): Iterable<readonly NameWord[]> {
  for (const match of text.matchAll(RUN)) yield wordsOf(match[0], match.index);
}

function wordsOf(run: string, offset: number): readonly NameWord[] {
  const words: NameWord[] = [];
  let at = offset;
  for (const part of run.split(' ')) {
    const text = withoutTail(part);
    words.push({ text, start: at, end: at + text.length, last: part.length > text.length });
    at += part.length + 1;
  }
  return words;
}

/** A word without possessive and without the full stop of a sentence; titles and initials keep theirs. */
function withoutTail(part: string): string {
  const word = part.includes("'") || part.includes('’') ? part.replace(/['’]s(?=\.?$)/, '') : part;
  return word.endsWith('.') && !isInitial(word) && titleKind(word) === undefined ? word.slice(0, -1) : word;
}

/** Index behind the last word that still belongs to the name that starts at `from`; at most five words. */
export function endOfName(words: readonly NameWord[], from: number): number {
  let to = from;
  while (to < words.length && to < from + 5) {
    const word = words[to]?.text ?? '';
    const full = to > from && suffixKind(word) !== undefined && !isSurname(word);
    if (full || !(isNameWord(word) || isInitial(word) || isParticle(word))) break;
    if (to > from && isStopWord(word, words[to - 1]?.text ?? '')) break;
    to++;
    if (words[to - 1]?.last) break;
  }
  while (to > from && isParticle(words[to - 1]?.text ?? '')) to--;
  return to;
}

/** A word that begins something new behind a name: "Mr. Okafor Assessment". */
function isStopWord(word: string, previous: string): boolean {
  if (isInitial(word) || isParticle(word) || isParticle(previous)) return false;
  return isPlainWord(word);
}

const isPlainWord = remembered((word) => isNonPersonWord(word) && !isSurname(word));

/** The words as written. */
export function texts(words: readonly NameWord[]): readonly string[] {
  return words.map(({ text }) => text);
}

/** Is the run a heading: are all of its words in capitals, within a longer text? */
export function isCapitalLine(text: string, words: readonly NameWord[]): boolean {
  return (
    words.length > 1 &&
    text.length > 12 &&
    words.every(({ text: word }) => word.length > 1 && word === word.toUpperCase())
  );
}
