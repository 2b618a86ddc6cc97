import { phraseOf, type Strength } from '../catalog/fieldNames.js';
import { splitWords } from '../catalog/words.js';
import type { Role } from '../model.js';

/** What a label says: a role, and how surely it is a patient's. */
export interface Label {
  readonly role: Role;
  readonly strength: Strength;
}

/** How far back a label may begin, in characters. */
const reach = 56;

/** Words that may stand between a label and its value: "his phone number is", "MRN no.", "admitted on". */
const jointWords = new Set(['is', 'was', 'are', 'no', 'num', 'number', 'of', 'on', 'at']);

/** Those of them that announce a number. */
const numberWords = new Set(['no', 'num', 'number']);

/** Signs that may stand there: `DOB: `, `MRN# `, `dob="`, `| Phone | `. */
const jointSigns = new Set([...':=#|>"\'`([ \t-.'].map((sign) => sign.charCodeAt(0)));

/** Signs that make even a weak word a label. Without one, the words must be unmistakable. */
const strongSigns = new Set([...':=#|>'].map((sign) => sign.charCodeAt(0)));

/** Ends of sentences and cells, behind which words belong to something else. */
const boundaries = new Set([...'.;!?,|\t\n\r{}<>()[]"\'`:='].map((sign) => sign.charCodeAt(0)));

/** Whose it is, said between label and value: "License plate of the patient's car: ". */
const ofWhom =
  /\s+(?:of|for)\s+(?:the\s+|this\s+|our\s+|her\s+|his\s+)?(?:patient|pt|member|subscriber|client|mother|father|spouse|child)(?:['’]s)?(?:\s+[a-z]{2,12}){0,2}$/i;

/** Abbreviations with points: D.O.B., M.R.N. */
const dottedLetters = /\b(?:[A-Za-z]\.){2,5}/g;

/**
 * The role that the words just before `offset` give to what follows: `DOB: 05/17/1944`, `his phone number is 614…`,
 * `ssn="412…"`. Looks back at most 56 characters, never beyond the line, a cell or a sentence.
 */
export function labelBefore(text: string, offset: number): Role | undefined {
  return labelMeaning(text, offset)?.role;
}

/** The label before `offset` with how much it says by itself. */
export function labelMeaning(text: string, offset: number): Label | undefined {
  const floor = Math.max(0, offset - reach);
  const { at, strong, numbered } = beforeJoint(text, offset, floor);
  if (at <= floor) return undefined;
  const words = wordsBefore(text, withoutOwner(text, at, floor), floor);
  return words.length === 0 ? undefined : roleOfLabel(words, strong, numbered);
}

/** The end of "license plate" in "license plate of the patient's car". */
function withoutOwner(text: string, end: number, floor: number): number {
  const head = text.slice(floor, end);
  if (!head.includes(' of ') && !head.includes(' for ')) return end;
  return floor + (ofWhom.exec(head)?.index ?? head.length);
}

interface Joint {
  /** Where the words of the label end. */
  readonly at: number;
  /** A sign such as a colon stands between label and value. */
  readonly strong: boolean;
  /** A word or sign says that a number follows: "no.", "#". */
  readonly numbered: boolean;
}

/** Steps back over signs and joint words; stays on the line. */
function beforeJoint(text: string, offset: number, floor: number): Joint {
  let at = offset;
  let strong = false;
  let numbered = false;
  for (;;) {
    while (at > floor && jointSigns.has(text.charCodeAt(at - 1))) {
      if (isAbbreviationPoint(text, at - 1)) return { at, strong, numbered };
      if (strongSigns.has(text.charCodeAt(at - 1))) strong = true;
      if (text[at - 1] === '#') numbered = true;
      at--;
    }
    const start = startOfWord(text, at, floor);
    const word = text.slice(start, at).toLowerCase();
    if (!jointWords.has(word) || (start > floor && !jointSigns.has(text.charCodeAt(start - 1))))
      return { at, strong, numbered };
    if (numberWords.has(word)) numbered = true;
    at = start;
  }
}

/** The beginning of the word that ends at `end`; words longer than any joint word are not followed. */
function startOfWord(text: string, end: number, floor: number): number {
  let start = end;
  while (start > floor && end - start < 8 && isWordCode(text.charCodeAt(start - 1))) start--;
  return start;
}

function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** The point of D.O.B. ends no sentence: a single letter stands before it, and a point or the beginning before that. */
function isAbbreviationPoint(text: string, at: number): boolean {
  return text[at] === '.' && isWordCode(text.charCodeAt(at - 1)) && text[at - 2] === '.';
}

/** Abbreviations that end with a point inside labels: "Soc. Sec.", "Med. Rec. No.", "Sub. ID". */
const abbreviations = new Set(
  'soc sec med rec no num enc sub acct pt pat tel ph adm disch lic ins id mem pol ser veh dob'.split(' '),
);

/** At most six words before `end`, back to a boundary. */
function wordsBefore(text: string, end: number, floor: number): readonly string[] {
  let start = end;
  while (start > floor && !isBoundary(text, start - 1)) start--;
  const head = text.slice(start, end);
  const plain = head.includes('.') ? head.replace(dottedLetters, (letters) => letters.replaceAll('.', '')) : head;
  return splitWords(plain).slice(-6);
}

function isBoundary(text: string, at: number): boolean {
  if (!boundaries.has(text.charCodeAt(at))) return false;
  if (text[at] !== '.') return true;
  const start = startOfWord(text, at, Math.max(0, at - 8));
  return !(at - start === 1 || abbreviations.has(text.slice(start, at).toLowerCase()));
}

/** The longest phrase that ends the words. Without a joint, a single weak word ("name", "address") is no label. */
function roleOfLabel(words: readonly string[], joined: boolean, numbered: boolean): Label | undefined {
  for (let length = words.length; length > 0; length--) {
    const said = words.slice(words.length - length).join(' ');
    const phrase = (numbered ? phraseOf(`${said} number`) : undefined) ?? phraseOf(said);
    if (phrase === undefined) continue;
    if (!joined && phrase.strength === 'weak' && !spokenLabels.has(phrase.role)) return undefined;
    return phrase;
  }
  return undefined;
}

/** Roles whose plain word before a value is enough in speech: "fax 218-…", "ZIP 55805", "phone 001 218 …". */
const spokenLabels: ReadonlySet<Role> = new Set<Role>([
  'phone',
  'fax',
  'email',
  'postal-code',
  'account-number',
  'license-number',
  'health-plan-id',
  'device-id',
]);
