/** Names inside running text: after titles, labels and words of care, or by a known given name and surname. */
import { isEponymHead, isEponymPhrase } from '../catalog/eponyms.js';
import { NAME_INTRODUCERS, type NameIntroducer, suffixKind, titleKind } from '../catalog/honorifics.js';
import { isNonPersonWord, isOrganisationWord, isPlace } from '../catalog/nonPersons.js';
import { isAmbiguousName, isGivenName, isSurname, nameEvidence } from '../catalog/personNames.js';
import { streetSuffix } from '../catalog/streetSuffixes.js';
import { isStateCode, isStateName } from '../catalog/usStates.js';
import { type Candidate, notReal, real, type Scene } from './identifier.js';
import { inventedVerdict, isFormWord } from './inventedNames.js';
import { isInitial, isNameShaped, isNameWord, isParticle, isTitleBefore, type NameWord } from './nameForms.js';

/** A run of capitalised words, initials and particles on one line: the places where a name can be. */
const WORD = "\\p{Lu}[\\p{L}\\p{M}]{0,30}(?:['’‐-][\\p{L}\\p{M}]{1,30}){0,3}\\.?";
const RUN = new RegExp(
  `(?<![\\p{L}\\p{N}_@/\\\\.$#-])${WORD}(?: (?:${WORD}|(?:de|del|della|der|den|van|von|la|le|da|dos|du|di|bin|bint|ibn|al|el|y|ter|ten)(?= ))){0,7}(?![\\p{L}\\p{N}_(])`,
  'gu',
);
/** "Castellanos-Reyes, Imani|", "Okafor, Ngozi (DOB", "OKAFOR, NGOZI R  03/04/1961". */
const LAST_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}_@/\\\\.$#-])(${WORD}(?: ${WORD})?), (${WORD})(?: ${WORD})?(?=\\s{0,3}(?:[|;\\t^]|\\(?(?:DOB|D\\.O\\.B|MRN|born|\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{2}[ -]?y)|\\s[-–] |["'\`]|$))`,
  'gu',
);

/** Lines that name authors, licensors and sources, and people whose work something is. */
const CREDIT_LINE =
  /copyright|\(c\)|©|@author|\bauthors?\b|signed-off-by|co-authored|maintain(?:er|ed)|contribut(?:or|ed|ions)|reviewed-by|reported-by|\bet al\b|\blicen[cs]ed?\b|\bdoi\b|\bisbn\b|\bjournal\b|\bthanks to\b|\bcredits?\b|\bwritten by\b|\bcreated by\b|\bbased on\b|\binvented\b|\bdescribed by\b|\bnamed (?:after|for)\b|\bport of\b|\bby email\b|(?:^|\n)\W{0,4}by:? |\b(?:logo|icon|photo|design(?:ed)?|patch) by\b|\balgorithm\b|\btheorem\b|\bfounded\b|\binspired\b|\b(?:cto|ceo|vp|engineer|developer|todo|fixme)\b/i;
const CREDIT_REACH = 100;

/** Names of products and stories behind a title. */
const NO_BEARER = new Set(
  'pepper scholl clean robot seuss who strange watson evil martens doubtfire doom dre who strangelove pac-man brown potato hyde jekyll'.split(
    ' ',
  ),
);

/** Worth looking further: a title, a label or a word of care, or surroundings of care. */
const QUICK =
  /\b(?:M(?:rs?|s|iss)\.?|Dr\.?|Se[nñ]ora?|[Pp]atient|[Pp]t|[Nn]ame|[Mm]other|[Ff]ather|[Ww]ife|[Hh]usband)\b|, \p{Lu}/u;

/** Everything in a text that reads like the name of a person, judged. */
export function* findNames(text: string, scene: Scene): Iterable<Candidate> {
  if (!scene.surroundings.clinical && !QUICK.test(text)) return;
  const taken: { start: number; end: number }[] = [];
  for (const candidate of lastFirst(text, scene)) {
    taken.push(candidate);
    yield candidate;
  }
  for (const match of text.matchAll(RUN)) {
    const words = wordsOf(match[0], match.index);
    for (const candidate of inRun(text, words, scene)) {
      if (!taken.some(({ start, end }) => candidate.start < end && candidate.end > start)) yield candidate;
    }
  }
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
  const word = part.replace(/['’]s(?=\.?$)/, '');
  return word.endsWith('.') && !isInitial(word) && titleKind(word) === undefined ? word.slice(0, -1) : word;
}

function* lastFirst(text: string, scene: Scene): Iterable<Candidate> {
  if (!text.includes(', ')) return;
  for (const match of text.matchAll(LAST_FIRST)) {
    const [last, first] = [match[1] ?? '', match[2] ?? ''];
    const words = [first, ...last.split(' ')];
    if (!isNameShaped(words) || isNoGivenName(first)) continue;
    const end = match.index + match[0].length;
    const at = { start: match.index, end, reasons: ['family name, given name and a value behind them'] };
    const invented = inventedVerdict(words);
    if (invented) yield { ...at, verdict: invented, weight: 70 };
    else if (isLastFirst(text, end, words, scene))
      yield { ...at, verdict: real('a family name and a given name'), weight: 80 };
  }
}

/** "Whitcombe, MD", "Racine, WI", "Lindqvist, DOB". */
function isNoGivenName(word: string): boolean {
  return (
    isStateCode(word) ||
    isStateName(word) ||
    suffixKind(word) === 'clinician' ||
    /^(?:DOB|MRN|SSN|DOD|DOS|ID|PCP|Age|Inc|LLC|Ltd)\.?$/i.test(word)
  );
}

/** A separator with a date or an id behind it needs less knowledge of the names than the end of a text does. */
function isLastFirst(text: string, end: number, words: readonly string[], scene: Scene): boolean {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (isPlace(words.slice(1)) && (isPlace([first]) || words.length > 2)) return false;
  const known = (isGivenName(first) && !isAmbiguousName(first)) || nameEvidence(words) === 'full';
  const after = text.slice(end, end + 8);
  const plain = words.some((word) => isNonPersonWord(word) || isFormWord(word) || isPlace([word]));
  if (/^\s{0,3}[|;^\t]?\s?\(?(?:DOB|D\.O|MRN|born|\d)/.test(after)) return known || !plain;
  if (/^\s{0,3}[|;^\t]/.test(after)) return known || (isSurname(last) && !plain);
  return (
    scene.surroundings.clinical &&
    scene.literal.kind !== 'comment' &&
    nameEvidence(words) === 'full' &&
    !isPlace([last])
  );
}

/** The names in one run of capitalised words, from left to right. */
function* inRun(text: string, words: readonly NameWord[], scene: Scene): Iterable<Candidate> {
  let at = 0;
  while (at < words.length) {
    const found =
      titled(text, words, at, scene) ?? introduced(text, words, at, scene) ?? paired(text, words, at, scene);
    if (found === undefined) {
      at++;
      continue;
    }
    if (found.candidate) yield found.candidate;
    at = found.next;
  }
}

interface Found {
  readonly candidate: Candidate | undefined;
  /** Index of the first word that is not consumed. */
  readonly next: number;
}

/** "Mr. Okafor", "Mrs Adaeze Brennan", "Dr. Ansel Whitcombe". */
function titled(text: string, words: readonly NameWord[], at: number, scene: Scene): Found | undefined {
  let from = at;
  while (from < words.length - 1 && isTitleBefore(words[from]?.text ?? '', words[from + 1]?.text ?? '')) from++;
  const title = words[from - 1]?.text;
  if (from === at || title === undefined) return undefined;
  const to = endOfName(words, from);
  const named = words.slice(from, to);
  if (named.length === 0 || !isNameShaped(texts(named)) || isCapitalLine(text, words)) return undefined;
  if (isSomethingElse(text, words, from, to) || NO_BEARER.has(named[0]?.text.toLowerCase() ?? ''))
    return { candidate: undefined, next: to };
  const clinician =
    words.slice(at, from).some(({ text: word }) => titleKind(word) === 'clinician') ||
    isClinicianAfter(text, words, to);
  const weight = clinician || !mayBePatient(scene) || isCredit(text, named) ? 50 : 80;
  return { candidate: candidateOf(named, clinician ? 'clinician title' : 'title before it', weight), next: to };
}

/** "Patient: Rosalind Okonkwo-Vance", "her daughter Maria Alvarez", "seen by Jan Kwiatkowski". */
function introduced(text: string, words: readonly NameWord[], at: number, scene: Scene): Found | undefined {
  const first = words[at];
  if (first === undefined) return undefined;
  const lead = wordBefore(text, first.start);
  const joined = lead.joint;
  const introducer = isIntroducing(lead.word)
    ? introducerBefore(text.slice(Math.max(0, first.start - 48), lead.end))
    : undefined;
  const role = joined || LABEL_TAIL.test(lead.word) ? scene.labelBefore(first.start) : undefined;
  const label = role === 'person-name' || role === 'given-name' || role === 'family-name';
  if (!label && introducer === undefined) return undefined;
  const to = endOfName(words, at);
  const named = words.slice(at, to);
  if (named.length === 0 || isSomethingElse(text, words, at, to)) return undefined;
  const clinician = introducer?.kind === 'clinician' || isClinicianAfter(text, words, to);
  const sure = (label && joined) || (introducer?.strong === true && (joined || scene.surroundings.kind === 'prose'));
  if (named.length === 1 && !sure && !KIN.test(introducer?.phrase ?? '')) return undefined;
  const asserted = label && role !== 'person-name';
  const spoken = scene.surroundings.kind === 'prose' && to - at > 1 && KIN.test(introducer?.phrase ?? '');
  if (!isBelievable(texts(named), sure || spoken, asserted)) return undefined;
  if (!sure && !spoken && (!scene.surroundings.clinical || isCredit(text, named))) return undefined;
  return {
    candidate: candidateOf(
      named,
      clinician ? 'words of a clinician before it' : 'words of a person before it',
      clinician ? 50 : 78,
    ),
    next: to,
  };
}

/** Introducers after which two capitalised words are a name although no list has them. */
const KIN =
  /^(?:patient|pt\.?|mother|father|mom|dad|wife|husband|spouse|partner|son|daughter|sister|brother|aunt|uncle|niece|nephew|cousin|grand\w+)$/;

/** How much the words must be known as names, by how much the text before them says. */
function isBelievable(words: readonly string[], sure: boolean, asserted: boolean): boolean {
  if (!isNameShaped(words)) return false;
  if (inventedVerdict(words)) return sure;
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length === 1) {
    if (asserted && sure) return !isNonPersonWord(first) || isGivenName(first) || isSurname(first);
    return (
      (isGivenName(first) || isSurname(first)) &&
      !isAmbiguousName(first) &&
      !isPlace([first]) &&
      !isNonPersonWord(first)
    );
  }
  if (nameEvidence(words.filter((word) => !isInitial(word) || word === first)) !== undefined) return true;
  if (!sure || isPlace(words)) return false;
  const plain = (word: string): boolean => isNonPersonWord(word) || isFormWord(word);
  if (words.some((word) => plain(word) && !isGivenName(word) && !isSurname(word))) return false;
  return isGivenName(first) || isSurname(last) || isGivenName(last) || !words.some(plain);
}

/** "Maria Alvarez" alone, where the text speaks of care. */
function paired(text: string, words: readonly NameWord[], at: number, scene: Scene): Found | undefined {
  if (!scene.surroundings.clinical || words.length - at < 2) return undefined;
  for (let to = Math.min(words.length, at + 5); to >= at + 2; to--) {
    const named = words.slice(at, to);
    if (named.slice(0, -1).some(({ last }) => last)) continue;
    const evidence = nameEvidence(texts(named)) ?? (to === words.length ? describedAs(text, named) : undefined);
    if (evidence === undefined || !isNameShaped(texts(named))) continue;
    if (isSomethingElse(text, words, at, to)) return { candidate: undefined, next: words.length };
    if (!isEnough(evidence, text, named, scene)) continue;
    const clinician = isClinicianAfter(text, words, to);
    return {
      candidate: candidateOf(
        named,
        clinician ? 'clinician title' : 'a given name and a surname in a text about care',
        clinician ? 50 : 72,
      ),
      next: to,
    };
  }
  return undefined;
}

/** "is a 95-year-old", ", born 1938", "(DOB": what is said of a person only, so that the names need not be known. */
const OF_A_PERSON =
  /^(?:,? (?:is|was) an? (?:\d{1,3}|\w{3,7}[ -]\w{3,6})[ -](?:year|y\/?o|yo\b)|,? \(?(?:DOB|D\.O\.B|MRN)\b|,? \(?born (?:on )?(?:\d|[A-Z])|,? (?:an? )?\d{1,3}[ -]?(?:year|y\/?o\b|yo\b))/;

function describedAs(text: string, named: readonly NameWord[]): 'full' | undefined {
  const end = named.at(-1)?.end ?? 0;
  const plain = named.some(({ text: word }) => isNonPersonWord(word) || isFormWord(word) || isPlace([word]));
  return !plain && named.length < 4 && OF_A_PERSON.test(text.slice(end, end + 40)) ? 'full' : undefined;
}

/** Prose about care names people; code does so in strings, and there both ends of the name must be known. */
function isEnough(evidence: 'full' | 'given', text: string, named: readonly NameWord[], scene: Scene): boolean {
  if (isCredit(text, named) || isCapitalLine(text, named)) return false;
  if (scene.surroundings.kind === 'prose') return true;
  if (scene.literal.kind === 'comment' && !mayBePatient(scene)) return false;
  if (SPEAKS_OF_SOMEBODY.test(text)) return true;
  const clear = !named.some(({ text: word }) => isAmbiguousName(word));
  return evidence === 'full' && (clear || scene.surroundings.kind === 'data');
}

/** Words by which a string of a program or a field of data is a note about somebody. */
const SPEAKS_OF_SOMEBODY =
  /\b(?:patients?|pt|born|dob|year-old|y\/?o|admitted|discharged|presented|presents|complains|seen|visited|daughter|son|wife|husband|mother|father|spouse|sister|brother|caregiver|next of kin|lives with|called|chart|mrn)\b/i;

function mayBePatient(scene: Scene): boolean {
  return scene.surroundings.clinical || scene.subject === 'patient' || scene.subject === 'relative';
}

/** Index behind the last word that still belongs to the name that starts at `from`; at most five words. */
function endOfName(words: readonly NameWord[], from: number): number {
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
  return isNonPersonWord(word) && !isSurname(word);
}

/** Streets, hospitals, holidays, diseases and tests that bear a name. */
function isSomethingElse(text: string, words: readonly NameWord[], from: number, to: number): boolean {
  const last = words[to - 1];
  const first = words[from];
  if (last === undefined || first === undefined) return false;
  const named = texts(words.slice(from, to));
  const following = words.slice(to, to + 4).map(({ text: word }) => word);
  const after = text.slice(last.end, last.end + 80);
  if (following.some(isNamesake)) return true;
  if (named.some((word) => streetSuffix(word) === 'certain' && word.length > 2 && !isSurname(word))) return true;
  const before = text.slice(Math.max(0, first.start - 200), first.start);
  if (/\d{1,6} (?:[NSEW]\.? )?$/.test(before) && words.slice(from).some(({ text: word }) => streetSuffix(word)))
    return true;
  if (isEponymPhrase(named, before, after)) return true;
  const noun = /^(?:['’]s)? (\p{L}{3,20})/u.exec(after)?.[1] ?? '';
  return /^['’]s /.test(after) && isEponymHead(noun);
}

/** A noun that turns the name before it into the name of a thing: "Martin Luther King Jr. Blvd". */
function isNamesake(word: string): boolean {
  return (
    isOrganisationWord(word) ||
    streetSuffix(word) === 'certain' ||
    /^(?:day|cent(?:er|re)|award|prize|bridge|airport)$/i.test(word)
  );
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
const LINKED = /^["'*_]{0,3}(?:\]\(|<\/|\s?\/?>|\s?<\S{1,40}@|\s\(@|\s\(https?:)/;

/** Do the line, the heading above or the link behind say that the name is an author's or a source's? */
function isCredit(text: string, named: readonly NameWord[]): boolean {
  const offset = named[0]?.start ?? 0;
  const end = named.at(-1)?.end ?? 0;
  if (LINKED.test(text.slice(end, end + 48))) return true;
  const heading = text.lastIndexOf('\n#', offset);
  if (heading >= 0 && CREDIT_HEADING.test(lineAt(text, heading + 1))) return true;
  return isCreditLine(text, offset);
}

function lineAt(text: string, start: number): string {
  const stop = text.indexOf('\n', start);
  return text.slice(start, Math.min(stop < 0 ? text.length : stop, start + 80));
}

function isCreditLine(text: string, offset: number): boolean {
  const from = Math.max(text.lastIndexOf('\n', offset) + 1, offset - CREDIT_REACH);
  const stop = text.indexOf('\n', offset);
  const to = Math.min(stop < 0 ? text.length : stop, offset + CREDIT_REACH);
  return CREDIT_LINE.test(text.slice(from, to));
}

/** A heading in capitals: every word of the run has them. */
function isCapitalLine(text: string, words: readonly NameWord[]): boolean {
  return (
    words.length > 1 &&
    text.length > 12 &&
    words.every(({ text: word }) => word.length > 1 && word === word.toUpperCase())
  );
}

/** Words of the longest introducer. */
const MOST_WORDS_BEFORE = 4;
/** Words after which a label may end without a colon: "patient name is". */
const LABEL_TAIL = /^(?:is|was|name|named)$/i;

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

function isIntroducing(word: string): boolean {
  return word !== '' && loaded().tails.has(word.toLowerCase());
}

/** The word that ends before an offset, blanks and the signs of a label between them left out. */
function wordBefore(text: string, offset: number): { word: string; end: number; joint: boolean } {
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
function introducerBefore(before: string): NameIntroducer | undefined {
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

function texts(words: readonly NameWord[]): readonly string[] {
  return words.map(({ text }) => text);
}

function candidateOf(named: readonly NameWord[], reason: string, weight: number): Candidate {
  const words = texts(named);
  const start = named[0]?.start ?? 0;
  const last = named.at(-1);
  const end = last === undefined ? start : last.end;
  const invented = inventedVerdict(words);
  const verdict =
    invented ??
    (words.every(isFormWord)
      ? notReal('placeholder', 'words that stand where a name belongs')
      : real('reads like the name of a person'));
  return { start, end, verdict, reasons: [reason], weight };
}
