/** What the text around a name says: who introduces it, whose credit it is, what else bears the name. */
import { isEponymHead, isEponymPhrase } from '../catalog/eponyms.js';
import { NAME_INTRODUCERS, type NameIntroducer, suffixKind } from '../catalog/honorifics.js';
import { isNonPersonWord, isOrganisationWord, isPlace } from '../catalog/nonPersons.js';
import { isSurname } from '../catalog/personNames.js';
import { streetSuffix } from '../catalog/streetSuffixes.js';
import { remembered } from '../catalog/wordMemory.js';
import { isFormWord } from './inventedNames.js';
import type { NameWord } from './nameForms.js';
import { texts } from './nameRuns.js';

/** Lines that name authors, licensors and sources, and people whose work something is. */
const CREDIT_LINE =
  /copyright|\(c\)|©|@author|\bauthors?\b|signed-off-by|co-authored|maintain(?:er|ed)|contribut(?:or|ed|ions)|reviewed-by|reported-by|\bet al\b|\blicen[cs]ed?\b|\bdoi\b|\bisbn\b|\bjournal\b|\bthanks to\b|\bcredits?\b|\b(?:written|fixed|added|requested|suggested|implemented|ported|maintained|translated|approved|merged|coded) by\b|\bcreated by\b|\bbased on\b|\binvented\b|\bdescribed by\b|\bnamed (?:after|for)\b|\bport of\b|\bby email\b|(?:^|\n)\W{0,4}by:? |\b(?:logo|icon|photo|design(?:ed)?|patch) by\b|\balgorithm\b|\btheorem\b|\bfounded\b|\binspired\b|\b(?:cto|ceo|vp|engineer|developer|todo|fixme)\b/i;
/** How far around a name its line is read. */
const CREDIT_REACH = 100;
/** How far above a name its heading may stand. */
const HEADING_REACH = 3000;

/** "is a 95-year-old", ", born 1938", "(DOB": what is said of a person only, so that the names need not be known. */
const OF_A_PERSON =
  /^(?:,? (?:is|was) an? (?:\d{1,3}|\w{3,7}[ -]\w{3,6})[ -](?:year|y\/?o|yo\b)|,? \(?(?:DOB|D\.O\.B|MRN)\b|,? \(?born (?:on )?(?:\d|[A-Z])|,? (?:an? )?\d{1,3}[ -]?(?:year|y\/?o\b|yo\b))/;

export function describedAs(text: string, named: readonly NameWord[]): 'full' | undefined {
  const end = named.at(-1)?.end ?? 0;
  if (named.length > 3 || !OF_A_PERSON.test(text.slice(end, end + 40))) return undefined;
  return named.some(({ text: word }) => isNonPersonWord(word) || isFormWord(word) || isPlace([word]))
    ? undefined
    : 'full';
}

/** Words by which a string of a program or a field of data is a note about somebody. */
export const SPEAKS_OF_SOMEBODY =
  /\b(?:patients?|pt|born|dob|year-old|y\/?o|admitted|discharged|presented|presents|complains|seen|visited|daughter|son|wife|husband|mother|father|spouse|sister|brother|caregiver|next of kin|lives with|called|chart|mrn)\b/i;

/** Streets, hospitals, holidays, diseases and tests that bear a name. */
export function isSomethingElse(text: string, words: readonly NameWord[], from: number, to: number): boolean {
  const last = words[to - 1];
  const first = words[from];
  if (last === undefined || first === undefined) return false;
  const named = texts(words.slice(from, to));
  const following = words.slice(to, to + 4).map(({ text: word }) => word);
  const after = text.slice(last.end, last.end + 80);
  if (following.some(isNamesake)) return true;
  if (named.some((word) => streetSuffix(word) === 'certain' && word.length > 2 && !isSurname(word))) return true;
  const before = text.slice(Math.max(0, first.start - 200), first.start);
  if (/\d (?:[NSEW]\.? )?$/.test(before.slice(-6)) && words.slice(from).some(({ text: word }) => streetSuffix(word)))
    return true;
  if (isEponymPhrase(named, before, after)) return true;
  const noun = /^(?:['’]s)? (\p{L}{3,20})/u.exec(after)?.[1] ?? '';
  return /^['’]s /.test(after) && isEponymHead(noun);
}

/** A noun that turns the name before it into the name of a thing: "Martin Luther King Jr. Blvd". */
const isNamesake = remembered(
  (word: string): boolean =>
    isOrganisationWord(word) ||
    streetSuffix(word) === 'certain' ||
    /^(?:day|cent(?:er|re)|award|prize|bridge|airport)$/i.test(word),
);

/** "nurse manager Rita Okoye": a profession directly before the name. */
const PROFESSION =
  /\b(?:managers?|director|officer|coordinator|administrator|president|founder|chair(?:man|woman|person)?|ceo|cto|cio|nurse|physician|consultant|professor|dean|secretary|clerk|registrar|analyst|engineer|developer|author|editor|scientist|researcher|instructor|trainer|interpreter|counsel|attorney|lawyer)[,:]? $/i;

/** Is the person one who works here, by a profession before the name or a degree behind it? */
export function isProfessional(text: string, words: readonly NameWord[], from: number, to: number): boolean {
  const start = words[from]?.start ?? 0;
  return PROFESSION.test(text.slice(Math.max(0, start - 20), start)) || isClinicianAfter(text, words, to);
}

function isClinicianAfter(text: string, words: readonly NameWord[], to: number): boolean {
  const last = words[to - 1];
  if (last === undefined) return false;
  const suffix = /^,? {1,2}((?:\p{Lu}\.?){2,5}(?:-\p{Lu}{1,2})?|PhD|PharmD|PsyD)(?![\p{L}\d])/u.exec(
    text.slice(last.end, last.end + 16),
  )?.[1];
  return suffix !== undefined && suffixKind(suffix) === 'clinician';
}

/** Headings under which people stand who made something. */
const CREDIT_HEADING =
  /author|maintain|contribut|sponsor|backer|donor|team|credit|acknowledg|licen[cs]e|thanks|reference|staff|support/i;
/** A name that is a link, has an address of mail behind it, or describes a picture. */
const LINKED = /^["'*_]{0,3}(?:\]\(|<\/a>|<\/sub>|\s?<\S{1,40}@|\s\(@|\s\(https?:)|^["']\s?\/?>|^\*\n/;

/** Do the line, the heading above or the link behind say that the name is an author's or a source's? */
export function isCredit(text: string, named: readonly NameWord[]): boolean {
  const offset = named[0]?.start ?? 0;
  const end = named.at(-1)?.end ?? 0;
  if (LINKED.test(text.slice(end, end + 48))) return true;
  const above = text.slice(Math.max(0, offset - HEADING_REACH), offset);
  const heading = above.lastIndexOf('\n#');
  if (heading >= 0 && CREDIT_HEADING.test(/^[^\n]{0,80}/.exec(above.slice(heading + 1))?.[0] ?? '')) return true;
  const line = above.slice(Math.max(above.lastIndexOf('\n') + 1, above.length - CREDIT_REACH));
  const rest = /^[^\n]{0,100}/.exec(text.slice(offset, offset + CREDIT_REACH))?.[0] ?? '';
  return CREDIT_LINE.test(line + rest);
}

/** Words of the longest introducer. */
const MOST_WORDS_BEFORE = 4;

interface Introducers {
  readonly phrases: ReadonlyMap<string, NameIntroducer>;
  /** The last word of every phrase. */
  readonly tails: ReadonlySet<string>;
}

let introducers: Introducers | undefined;

function loaded(): Introducers {
  introducers ??= {
    phrases: new Map(NAME_INTRODUCERS.map((each) => [each.phrase, each])),
    tails: new Set(NAME_INTRODUCERS.map(({ phrase }) => phrase.slice(phrase.lastIndexOf(' ') + 1))),
  };
  return introducers;
}

export function isIntroducing(word: string): boolean {
  return word !== '' && loaded().tails.has(word.toLowerCase());
}

/** The word that ends before an offset, blanks and the signs of a label between them left out. */
export function wordBefore(text: string, offset: number): { word: string; end: number; joint: boolean } {
  let end = offset;
  let joint = false;
  const least = Math.max(0, offset - 6);
  for (; end > least && ' \t:=|>"\',*'.includes(text[end - 1] ?? ''); end--)
    joint ||= ':=|>'.includes(text[end - 1] ?? '');
  let start = end;
  const first = Math.max(0, end - 16);
  while (start > first && /[\p{L}/'’.]/u.test(text[start - 1] ?? '')) start--;
  return { word: text.slice(start, end), end, joint };
}

/** The words of care or kinship at the end of a text, longest first. */
export function introducerBefore(before: string): NameIntroducer | undefined {
  const words = before
    .toLowerCase()
    .split(/[^\p{L}/'’.]/u)
    .slice(-MOST_WORDS_BEFORE);
  for (let from = 0; from < words.length; from++) {
    const found = loaded().phrases.get(words.slice(from).join(' '));
    if (found) return found;
  }
  return undefined;
}
