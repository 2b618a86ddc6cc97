/**
 * Whether a word is a given name or a surname. The lists are generated from @faker-js/faker's locales; see
 * docs/decisions/0003-name-data.md for why. Nothing is built before the first question.
 */

import {
  isCalendarWord,
  isClinicalTerm,
  isHoliday,
  isNonPersonWord,
  isOrganisationWord,
  isPlace,
  isProductWord,
} from './nonPersons.js';
import { GIVEN_NAMES, SURNAMES, WORD_NAMES } from './personNames.generated.js';
import { rememberedIfShort } from './wordMemory.js';
import { plainLetters } from './words.js';

/**
 * Ordinary English words and places that are surnames in the US and that the locale data lacks. Curated; all of them are ambiguous.
 */
const WORD_SURNAMES = `
austin cleveland dallas england france holland houston ireland israel jackson jordan lincoln london madison paris washington
archer banks barber barker bass bates beach bean berry bird bishop black blackwood block bloom bolt bond booker booth bowman
branch brewer bridges brooks buck bull burns bush butcher butler byrd canon carpenter carter carver case cash chamber chambers chance
chase christmas church clay cobb cole cook cooper cotton cox craft crane cross crow curry day dean dear dove drew duke early
east english farmer ferry field fields finch fisher flood flowers flynn ford forest foster fountain fox freeman french frost
fry fuller gardner gates glass glover gold golden good goodman grant graves gray green grey griffin gross grove hand hardy hart
hawk hays head hicks hill hills holiday holland holly hood hook hooker horn house hunt hunter joiner judge kane key keys king
kitchen knight lake lamb land lane law long love low major marks marsh marshall mason may mayer mercer miles mill miller mills
mint moody moon moss noble north oaks orange page paige palmer park parker parks parrish peck penny pepper pitts pool poole pope
porter potter pound powers price pride prince ray read reader reed rich rivers roach roman rose rowe rush rust salmon sands
savage saw sawyer sears sexton sharp sharpe shepherd shields shoemaker short silver singer skinner slaughter smart snow
speed spence spring spurs stack stark steel steele stern stokes stone storm street strong summers swan sweet tanner tate taylor
temple thorn tower townsend trout tucker turner underwood vance vine wade walker wall waller ward ware warner waters watts
weaver webb weeks wells west wheeler white wild wilde winter winters wise wolf wood woods woodward workman worth wright
yates york young
`;

/** Given names that are ordinary English words, places or acronyms. Curated; all of them are ambiguous. */
const WORD_GIVEN_NAMES = `
abilene amber angel april ariel art asia aspen august aurora austin autumn basil bill bishop bliss blue brook brooke buddy cameron
carol carolina cash chance charity charlotte chase chastity chelsea china christian clay colt cooper crystal daisy dakota
dallas dawn dean denver destiny devon diamond dick don drew duke earl easter eden ember england essence ever faith fern
fisher florence forest francis frank gene genesis georgia ginger glen gracie grace grant guy hazel heath heather heaven holly
honor hope houston hunter india infinity iris iris isle israel ivory ivy jackson jade jasmine jersey jack jean jewel jewels jordan journey
joy jude june justice karma kelvin kenya kit knox lane lily lincoln london lotus love lyric madison major marina marine
mark markus mason maverick max maxim may melody memphis mercy miles milan milo misty montana myrtle nash nevada noble noel nova
ocean olive olympia opal orlando page paige paris parker pat patience pearl penny peace phoenix piper poppy porter precious
prince princess queen rain rainbow raven ray reed remington rich river rob robin rock rocky rod rose rosemary rowan ruby rusty sage
sailor sandy santiago savannah scarlet scout serenity shepherd sierra sidney sky skip sterling stone stormy sue summer sunny
sydney tad temperance texas trinity troy tucker tyler valentine vegas venus victor victoria violet virginia ward wade walker
watson west will willow winter wren york young zion
`;

/** Words in the generated intersection with English that hardly occur as words. */
const CLEAR_NAMES = 'bob ethyl gust peter roger rosemary swift tromp';

/** Two-letter names; the generated lists have none. All are ambiguous. */
const SHORT_NAMES =
  'al an bo do du ed fu gu he ho hu ji jo ko le li lo lu ma mo my ng ni oh ou qi su ty vi vo vu wu xu ye yi yo yu';

/** Prefixes and endings that hardly any English word has; NOT_SURNAMES lists those that do. */
const SURNAME_SHAPES = [
  /^mc[a-z]{3,12}$/,
  /^mac[bcdfghjklmnpqrstvwxyz][a-z]{3,12}$/,
  /^o'[a-z]{3,12}$/,
  /^(?:fitz|vander|vanden)[a-z]{3,12}$/,
  /^[a-z]{2,12}(?:[bdklnptw]son|erson|iamson|ssen|wicz|czyk|owski|ewski|inski|enko|chuk|shvili|oglu|opoulos|akis|escu)$/,
  /^[a-z]{3,12}(?:berg|berger|stein|baum|feld|mann|gaard|quist|strom|blom|bourne|burgh|combe|hurst|thwaite)$/,
  /^[a-z]{3,12}(?:ford|ham|ley|ton|well|worth|ovic|ovich|evich|ovsky|ellini|ndez|rdez|guez|quez|irez)$/,
] as const;

/** English and technical words of those shapes. */
const NOT_SURNAMES = `
afford alley automaton badminton barley baton button carton chairperson cotton crouton dwell
farewell galley gingham glutton iceberg inkwell layperson macro macros
maelstrom medley motley mutton nonperson parsley phaeton photon piston plankton proton pulley
salesperson simpleton singleton skeleton spokesperson stairwell swell tradesperson trolley unwell valley
volley wonton worth exoskeleton endoskeleton phytoplankton zooplankton pennyworth groundswell
radiobutton togglebutton submitbutton
`;

/** Letters that Unicode does not decompose. Keep equal to FOLDED_LETTERS in scripts/generate-person-names.mjs. */
const FOLDED_LETTERS: ReadonlyMap<string, string> = new Map([
  ['æ', 'ae'],
  ['ð', 'd'],
  ['ø', 'o'],
  ['þ', 'th'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ŋ', 'n'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['ŧ', 't'],
  ['ə', 'e'],
  ['ɔ', 'o'],
  ['ε', 'e'],
]);

/** Words between the parts of a name: "de la Cruz", "van der Berg", "bin Salman". */
const PARTICLE =
  /^(?:al|ap|ben|bin|bint|da|dal|das|de|del|della|den|der|di|dos|du|e|el|ibn|la|las|le|los|san|st|ten|ter|van|von|y|zu)$/;

interface Names {
  readonly given: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  readonly ambiguous: ReadonlySet<string>;
  readonly notSurnames: ReadonlySet<string>;
}

let names: Names | undefined;

function list(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function loaded(): Names {
  if (names !== undefined) return names;
  const short = list(SHORT_NAMES);
  const clear = new Set(list(CLEAR_NAMES));
  const wordNames = WORD_NAMES.split('|').filter((word) => !clear.has(word));
  names = {
    given: new Set([...GIVEN_NAMES.split('|'), ...list(WORD_GIVEN_NAMES), ...short]),
    surnames: new Set([...SURNAMES.split('|'), ...list(WORD_SURNAMES), ...short]),
    ambiguous: new Set([...wordNames, ...list(WORD_GIVEN_NAMES), ...list(WORD_SURNAMES), ...short]),
    notSurnames: new Set(list(NOT_SURNAMES)),
  };
  return names;
}

/** Lower-case ASCII form of a name, as the lists hold it: "Núñez" is "nunez", "Bjørn" is "bjorn". */
export const foldName: (word: string) => string = rememberedIfShort((word) =>
  plainLetters(word).replace(/[^ -~]/g, (letter) => FOLDED_LETTERS.get(letter) ?? letter),
);

/** The parts of a hyphenated name, folded, without possessive and without the full stop of an initial. */
const partsOf: (word: string) => readonly string[] = rememberedIfShort((word) =>
  foldName(word)
    .replace(/'s$|[.,]$/, '')
    .split(/[-‐–]/)
    .filter((part) => part.length > 0),
);

/** Is the word a given name? Of a hyphenated word the first part decides, since the second may be rare ("Jean-Loup"). */
export function isGivenName(word: string): boolean {
  const [first] = partsOf(word);
  return first !== undefined && (loaded().given.has(first) || loaded().given.has(first.replace(/'/g, '')));
}

/**
 * Is the word a surname? Given names count, since many are both (Allen, Nelson, Thomas). Of a hyphenated word any part decides, since either may be rare
 * ("Okonkwo-Lindqvist").
 */
export function isSurname(word: string): boolean {
  return partsOf(word).some(isSurnamePart);
}

function isSurnamePart(part: string): boolean {
  const { given, surnames } = loaded();
  if (surnames.has(part) || surnames.has(part.replace(/'/g, ''))) return true;
  if (given.has(part)) return true;
  if (/^(?:mc|mac|o'|d')/.test(part) && surnames.has(part.replace(/^(?:mc|mac|o'|d')/, ''))) return true;
  return hasSurnameShape(part);
}

/** Does the word have an ending or prefix that only surnames have, whether or not a list knows it? */
function hasSurnameShape(part: string): boolean {
  if (loaded().notSurnames.has(part) || isNonPersonWord(part)) return false;
  return SURNAME_SHAPES.some((shape) => shape.test(part));
}

/**
 * Is the word a name that is also an English word, a place, a month or a product? It counts as a name only beside a
 * clear one: "Grace Okafor", "Daniel Young", but not "Virginia", "Grant" or "Grace Hope".
 */
export function isAmbiguousName(word: string): boolean {
  const [part, ...rest] = partsOf(word);
  if (part === undefined || rest.length > 0) return false;
  const { ambiguous, given } = loaded();
  if (ambiguous.has(part)) return true;
  if (!given.has(part) && !isSurnamePart(part)) return false;
  return isNonPersonWord(part) || (isPlace([part]) && isBetterKnownAsPlace(part));
}

/** Towns are often called after a surname (Allen, Henderson): only a place that is no surname in its own right counts. */
function isBetterKnownAsPlace(part: string): boolean {
  return !loaded().surnames.has(part) && !loaded().given.has(part);
}

/** How well the words of a phrase are known as a name: both ends, or the given name only. */
export type NameEvidence = 'full' | 'given';

/**
 * How much a phrase looks like "Given … Surname": "full" when the first word is a given name and the last a surname,
 * at least one of them no ordinary word; "given" when the first is a clear given name and the last a capitalised word
 * that nothing else explains. No list of surnames is complete, so "given" is worth a finding where the text around it
 * speaks of patients, and nowhere else. Undefined for places, organisations, holidays and clinical headings.
 * Middle words may be initials, particles or names. Titles and suffixes must be cut off before.
 *
 * @param words two to six words as written
 */
export function nameEvidence(words: readonly string[]): NameEvidence | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length < 2 || words.length > 6) return undefined;
  if (!isGivenName(first) || !words.slice(1, -1).every(isMiddleWord)) return undefined;
  if (isPlace(words) || isHoliday(words) || words.some(isNeverInName)) return undefined;
  if (isSurname(last)) return isAmbiguousName(first) && isAmbiguousName(last) ? undefined : 'full';
  return !isAmbiguousName(first) && isUnexplainedSurname(last) ? 'given' : undefined;
}

/** A capitalised word of three letters or more that is no place either. */
function isUnexplainedSurname(word: string): boolean {
  return /^\p{Lu}[\p{L}'’-]{2,30}$/u.test(word) && !isNonPersonWord(word) && !isPlace([word]);
}

/** Is the phrase a person's full name, both ends of it known? See `nameEvidence`. */
export function isFullName(words: readonly string[]): boolean {
  return nameEvidence(words) === 'full';
}

/** A word that makes the phrase something else, however name-like the rest: "Emory University", "Grace Hospital". */
function isNeverInName(word: string): boolean {
  if (isAmbiguousName(word)) return false;
  return isClinicalTerm(word) || isOrganisationWord(word) || isProductWord(word) || isCalendarWord(word);
}

function isMiddleWord(word: string): boolean {
  return /^\p{L}\.?$/u.test(word) || PARTICLE.test(foldName(word)) || isGivenName(word) || isSurname(word);
}
