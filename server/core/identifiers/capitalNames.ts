/** Names in text that is all capitals ("PATIENT JOHN QUILL CALLED"), where case does not say where a name ends. */
import { isEponym } from '../catalog/eponyms.js';
import { isPatientVerb } from '../catalog/honorifics.js';
import { isNonPersonWord, isPlace } from '../catalog/nonPersons.js';
import { isAmbiguousName, isGivenName, isSurname, nameEvidence } from '../catalog/personNames.js';
import { type Candidate, real, type Scene } from './identifier.js';
import { inventedVerdict, isFieldValue, isFormWord } from './inventedNames.js';
import { isInitial, type NameWord } from './nameForms.js';
import { texts } from './nameRuns.js';
import { isProfessional, isSomethingElse } from './nameSurroundings.js';

/** Words in capitals after which a name stands, with what may join them to it. */
const INTRODUCER =
  /(?<![\p{L}\p{N}_'’/-])(?:(MR|MRS|MISS|MS)\.?|PATIENT|PT|MEMBER|MBR|SUBSCRIBER|INSURED|BENEFICIARY|GUARANTOR|DEPENDENT|ENROLLEE|CLAIMANT|CALLER|CONTACT|GUARDIAN|CAREGIVER|SPOUSE|(?:SON|DAUGHTER|WIFE|HUSBAND|MOTHER|FATHER|MOM|DAD|SISTER|BROTHER|PARENT|CHILD)(?: OF)?)(?: (?:NAME IS|NAMED|NAME|IS))?[ :.-]{1,3}(?=\p{Lu})/gu;

/** The next word in capitals, with its full stop. */
const WORD = /([\p{Lu}\p{M}]+(?:['’-]\p{Lu}+){0,2})(\.?)( |, )?/uy;

/** A given name, a middle one, a family name, and two words behind them. */
const mostWords = 5;

/** Candidates behind words that introduce a person; the lists of names know their words. */
export function* capitalNames(text: string, { surroundings, literal }: Scene): Iterable<Candidate> {
  if (!surroundings.clinical || literal.kind === 'comment') return;
  for (const match of text.matchAll(INTRODUCER)) {
    const { words, comma } = wordsFrom(text, match.index + match[0].length);
    const length = comma
      ? lastFirst(words)
      : firstLast(words) || (match[1] === undefined ? 0 : titled(words, match[1]));
    const named = words.slice(0, length);
    const [first, last] = [named[0], named.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (isSomethingElse(text, words.slice(0, length + 1), 0, length) || isProfessional(text, words, 0, length))
      continue;
    const reason = match[1] === undefined ? 'words of a person before it' : 'title before it';
    const verdict = inventedVerdict(texts(named)) ?? real('reads like the name of a person');
    yield { start: first.start, end: last.end, verdict, reasons: [reason], weight: 80 };
  }
}

/** The words in capitals from an offset on, up to a sign; a comma is passed behind the first only. */
function wordsFrom(text: string, offset: number): { words: readonly NameWord[]; comma: boolean } {
  const words: NameWord[] = [];
  let comma = false;
  WORD.lastIndex = offset;
  for (let match = WORD.exec(text); match !== null && words.length < mostWords; match = WORD.exec(text)) {
    const [whole, word = '', stop = '', gap = ''] = match;
    const start = WORD.lastIndex - whole.length;
    if (/[\p{L}\p{N}_]/u.test(text[start + word.length] ?? '')) break;
    words.push({ text: word, start, end: start + word.length, last: stop !== '' && !isInitial(word) });
    if (words.length === 1) comma = gap === ', ';
    if (gap === '' || (gap === ', ' && words.length > 1) || words.at(-1)?.last) break;
  }
  return { words, comma };
}

/** How many words are a given name, perhaps a middle one, and a family name; 0 for none. */
function firstLast(words: readonly NameWord[]): number {
  const [first = '', second = '', third = ''] = texts(words);
  if (isInitial(second)) return isFullName(first, third) ? 3 : 0;
  if (isGivenName(second) && isClear(third) && isFullName(first, third) && isGivenName(first)) return 3;
  return isFullName(first, second) || isBeforeVerb(first, second, third) ? 2 : 0;
}

/** "JOHN QUILL CALLED": the word between a clear given name and a verb is the family name, whether a list has it or not. */
function isBeforeVerb(first: string, second: string, third: string): boolean {
  if (!isPatientVerb(third) || isPatientVerb(second) || isAmbiguousName(first)) return false;
  return nameEvidence([first, second]) !== undefined && !isOrdinary(first) && !isOrdinary(second);
}

function lastFirst(words: readonly NameWord[]): number {
  const [last = '', first = ''] = texts(words);
  if (isAmbiguousName(first)) return isFullName(first, last) ? 2 : 0;
  return isOrdinary(first) || isOrdinary(last) || nameEvidence([first, last]) === undefined ? 0 : 2;
}

function isFullName(first: string, last: string): boolean {
  if (first.length < 2 || last.length < 2 || isOrdinary(first) || isOrdinary(last)) return false;
  return nameEvidence([first, last]) === 'full';
}

/** Is the word of forms and findings more than of names? */
function isOrdinary(word: string): boolean {
  return isFormWord(word) || isFieldValue(word) || (isNonPersonWord(word) && !isGivenName(word) && !isSurname(word));
}

function isClear(word: string): boolean {
  return isSurname(word) && !isAmbiguousName(word) && !isNonPersonWord(word) && !isOrdinary(word) && !isPlace([word]);
}

/** "MRS CASTELLANOS": MS is a disease, and MR an image, so that the name must be clear, and no eponym. */
function titled(words: readonly NameWord[], title: string): number {
  const [word = '', next = ''] = texts(words);
  if (title === 'MS' || word.length < 4 || isEponym(word) || isNonPersonWord(word) || isOrdinary(word)) return 0;
  return isClear(word) || (isPatientVerb(next) && !isPatientVerb(word) && !isPlace([word])) ? 1 : 0;
}
