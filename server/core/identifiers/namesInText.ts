/** Names inside running text: after titles, labels and words of care, or by a known given name and surname. */
import { suffixKind, titleKind } from '../catalog/honorifics.js';
import { isNonPersonWord, isPlace } from '../catalog/nonPersons.js';
import { isAmbiguousName, isGivenName, isSurname, nameEvidence } from '../catalog/personNames.js';
import { isStateCode, isStateName } from '../catalog/usStates.js';
import { remembered } from '../catalog/wordMemory.js';
import { capitalNames } from './capitalNames.js';
import { type Candidate, notReal, real, type Scene } from './identifier.js';
import { inventedVerdict, isFormWord } from './inventedNames.js';
import { isInitial, isNameShaped, isTitleBefore, type NameWord } from './nameForms.js';
import { endOfName, isCapitalLine, NAME_WORD_PATTERN, nameRuns, texts } from './nameRuns.js';
import {
  describedAs,
  introducerBefore,
  isCredit,
  isIntroducing,
  isProfessional,
  isSomethingElse,
  SPEAKS_OF_SOMEBODY,
  wordBefore,
} from './nameSurroundings.js';

/** "Castellanos-Reyes, Imani|", "Okafor, Ngozi (DOB", "OKAFOR, NGOZI R  03/04/1961". */
const LAST_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}_@/\\\\.$#-])(${NAME_WORD_PATTERN}(?: ${NAME_WORD_PATTERN})?), (${NAME_WORD_PATTERN})(?: ${NAME_WORD_PATTERN})?(?=\\s{0,3}(?:[|;\\t^]|\\(?(?:DOB|D\\.O\\.B|MRN|born|\\d{1,2}[/-]\\d{1,2}[/-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{2}[ -]?y)| {2}|\\s[-–] |["'\`]|$))`,
  'gu',
);

/** "PATIENT: OKONKWO, ROSALIND", "Pt: Okonkwo, Rosalind N.": a label makes the end of the name a matter of its words. */
const LABELLED_LAST_FIRST = new RegExp(
  `([:=|#]["']? {0,8}["']?)(${NAME_WORD_PATTERN}(?: ${NAME_WORD_PATTERN})?), {1,2}(${NAME_WORD_PATTERN})( ${NAME_WORD_PATTERN})?(?![\\p{L}\\p{N}_])`,
  'gu',
);

/** Names of products and stories behind a title. */
const NO_BEARER = new Set(
  'pepper scholl clean robot seuss who strange watson evil martens doubtfire doom dre who strangelove pac-man brown potato hyde jekyll'.split(
    ' ',
  ),
);

/** Worth looking further: a title, a label or a word of care, or surroundings of care. */
const QUICK =
  /\b(?:M(?:rs?|s|iss)\.?|Dr\.?|Se[nñ]ora?|[Pp]atient|[Pp]t|[Nn]ame|[Mm]other|[Ff]ather|[Ww]ife|[Hh]usband)\b|, \p{Lu}/u;

/** Notes, and values of clinical data; comments of code need a title, a label or a word of care. */
function narrates({ literal, surroundings }: Scene): boolean {
  return surroundings.clinical && (surroundings.kind === 'prose' || literal.kind !== 'comment');
}

/** Everything in a text that reads like the name of a person, judged, in order of start within each of two forms. */
export function* findNames(text: string, scene: Scene): Iterable<Candidate> {
  if (!/[ :=|]/.test(text) || (!narrates(scene) && !QUICK.test(text))) return;
  const reversed = inOrder([
    ...labelledLastFirst(text, scene),
    ...lastFirst(text, scene),
    ...capitalNames(text, scene),
  ]);
  yield* reversed;
  let next = 0;
  for (const words of nameRuns(text)) {
    for (const candidate of inRun(text, words, scene)) {
      while ((reversed[next]?.end ?? Number.POSITIVE_INFINITY) <= candidate.start) next++;
      if ((reversed[next]?.start ?? Number.POSITIVE_INFINITY) >= candidate.end) yield candidate;
    }
  }
}

/** Candidates by their start; of two that overlap the longer one. */
function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length < 2) return candidates;
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return sorted.filter((candidate) => {
    const isFree = candidate.start >= end;
    if (isFree) end = candidate.end;
    return isFree;
  });
}

function* labelledLastFirst(text: string, scene: Scene): Iterable<Candidate> {
  if (!text.includes(', ')) return;
  for (const match of text.matchAll(LABELLED_LAST_FIRST)) {
    const [whole, sign = '', last = '', first = '', middle = ''] = match;
    const start = match.index + sign.length;
    const given = withoutStop(first);
    const words = [given, ...last.split(' ')];
    if (!isNameShaped(words) || isNoGivenName(given) || isIntroducing(given)) continue;
    if (!isLabelledPerson(text, start, scene)) continue;
    const full = given === first && isMiddleName(middle.trim());
    const short = withoutStop(whole.slice(0, whole.length - middle.length));
    const end = match.index + (full ? whole : short).length;
    const at = { start, end, reasons: ['words of a person before it'] };
    const invented = inventedVerdict(words);
    if (invented) yield { ...at, verdict: invented, weight: 70 };
    else if (isPersonLastFirst(words)) yield { ...at, verdict: real('a family name and a given name'), weight: 80 };
  }
}

/** A word without the full stop of a sentence; an initial keeps its own. */
function withoutStop(text: string): string {
  return /\p{L}{2}\.$/u.test(text) ? text.slice(0, -1) : text;
}

function isMiddleName(word: string): boolean {
  return isInitial(word) || (isGivenName(word) && !isNonPersonWord(word) && !isAmbiguousName(word));
}

/** Does a label with a sign before `start` say that a person's name follows, and no clinician's? */
function isLabelledPerson(text: string, start: number, scene: Scene): boolean {
  if (PATIENT_LABEL.test(text.slice(Math.max(0, start - 32), start))) return true;
  if (!scene.surroundings.clinical || scene.literal.kind === 'comment') return false;
  const role = scene.labelBefore(start);
  const isName = role === 'person-name' || role === 'family-name';
  const lead = wordBefore(text, start);
  const introducer = introducerBefore(text.slice(Math.max(0, start - 48), lead.end));
  return introducer === undefined ? isName : introducer.kind !== 'clinician';
}

/** Words that are known, or at least nothing else, in the order of a register. */
function isPersonLastFirst(words: readonly string[]): boolean {
  const [first = ''] = words;
  if (isPlace(words.slice(1)) && (isPlace([first]) || words.length > 2)) return false;
  if ((isGivenName(first) && !isAmbiguousName(first)) || nameEvidence(words) === 'full') return true;
  return !words.some((word) => isNonPersonWord(word) || isFormWord(word) || isPlace([word]));
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
  const after = text.slice(end, end + 12);
  const plain = words.some((word) => isNonPersonWord(word) || isFormWord(word) || isPlace([word]));
  if (/^\s{0,3}[|;^\t]?\s?\(?(?:DOB|D\.O|MRN|born|\d{1,4}[/-]\d)/.test(after)) return known || !plain;
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
    isProfessional(text, words, at, to);
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
  const owner = OWNER.test(text.slice(Math.max(0, first.start - 24), first.start));
  if (!label && introducer === undefined && !owner) return undefined;
  const to = endOfName(words, at);
  const named = words.slice(at, to);
  if (named.length === 0 || isSomethingElse(text, words, at, to)) return undefined;
  if (isAcronymLed(named) || CODED.test(text.slice(Math.max(0, first.start - 32), first.start))) return undefined;
  if (!joined && isShouted(lead.word, named) && (words.length > to || fullWords(named) > 2)) return undefined;
  const clinician = introducer?.kind === 'clinician' || isProfessional(text, words, at, to);
  const sure = (label && joined) || (introducer?.strong === true && (joined || scene.surroundings.kind === 'prose'));
  if (named.length === 1 && !sure && !KIN.test(introducer?.phrase ?? '')) return undefined;
  const asserted = label && role !== 'person-name';
  const spoken = scene.surroundings.kind !== 'code' && to - at > 1 && (owner || KIN.test(introducer?.phrase ?? ''));
  const kinOnly = named.length === 1 && isKinsName(text, named, lead, scene);
  const comment =
    scene.literal.kind === 'comment' && !PATIENT_LABEL.test(text.slice(Math.max(0, first.start - 32), first.start));
  if (!kinOnly && !isBelievable(texts(named), (sure || spoken) && !comment, asserted && !comment)) return undefined;
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

/** `displayName="`, `codeSystemName="`: attributes of codes in XML that is not read as such. */
const CODED = /(?:display|system)name=["']$/i;

/** "EDI Ember": a short word in capitals before one that is capitalised is an acronym, whatever the lists say. */
function isAcronymLed(named: readonly NameWord[]): boolean {
  const [first, second] = named;
  if (first === undefined || second === undefined) return false;
  return /^\p{Lu}{2,3}$/u.test(first.text) && /^\p{Lu}\p{Ll}/u.test(second.text);
}

/** In text that is all capitals, only the end of a sentence says where a name ends; see `capitalNames` for the rest. */
function isShouted(lead: string, named: readonly NameWord[]): boolean {
  return /^\p{Lu}{2}/u.test(lead) && named.every(({ text }) => text === text.toUpperCase());
}

function fullWords(named: readonly NameWord[]): number {
  return named.filter(({ text }) => !isInitial(text)).length;
}

/** Words after which a label may end without a colon: "patient name is". */
const LABEL_TAIL = /^(?:is|was|name|named)$/i;
/** "specimen of", "results for": what belongs to a patient. */
const OWNER =
  /\b(?:specimens?|samples?|charts?|records?|results?|labs?|report|letter|x-?rays?|scans?|appointment|referral|prescription|claim|biopsy|visit|bill|invoice) (?:of|for|from|about|on) $/i;
/** "# Patient: ", "// pt name: ": a label that is no key of a translation. */
const PATIENT_LABEL = /\b(?:patient|pt)\b[^=\n.]{0,12}: {1,3}$/i;
/** Introducers after which two capitalised words are a name although no list has them. */
const KIN =
  /^(?:patient|pt\.?|mother|father|mom|dad|wife|husband|spouse|partner|son|daughter|sister|brother|aunt|uncle|niece|nephew|cousin|grand\w+)$/;

/** "his wife Philomena called": one word that no list has, between a word of kinship and a verb or a comma. */
function isKinsName(
  text: string,
  named: readonly NameWord[],
  lead: { word: string; joint: boolean },
  scene: Scene,
): boolean {
  const [word] = named;
  if (word === undefined || lead.joint || scene.surroundings.kind !== 'prose' || !KIN_ONLY.test(lead.word))
    return false;
  if (
    !/^\p{Lu}\p{Ll}{3,}$/u.test(word.text) ||
    isNonPersonWord(word.text) ||
    isPlace([word.text]) ||
    isFormWord(word.text)
  )
    return false;
  return /^(?:[,.;)]| (?:is|was|has|had|called|reports?|states?|says|said|at|who|and|will|brought|confirms?|died|can|helps?)\b)/.test(
    text.slice(word.end, word.end + 12),
  );
}

const KIN_ONLY =
  /^(?:mother|father|mom|dad|wife|husband|spouse|son|daughter|sister|brother|aunt|uncle|niece|nephew|cousin|grand\w+)$/;

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

const isKnownGiven = remembered(isGivenName);

/** "Maria Alvarez" alone, where the text speaks of care. */
function paired(text: string, words: readonly NameWord[], at: number, scene: Scene): Found | undefined {
  if (!scene.surroundings.clinical || words.length - at < 2) return undefined;
  const first = words[at]?.text ?? '';
  if (isIntroducing(first)) return undefined;
  const given = isKnownGiven(first);
  for (let to = Math.min(words.length, at + 5); to >= at + 2; to--) {
    if (!given && to < words.length) return undefined;
    const named = words.slice(at, to);
    if (named.slice(0, -1).some(({ last }) => last)) continue;
    const evidence = nameEvidence(texts(named)) ?? (to === words.length ? describedAs(text, named) : undefined);
    if (evidence === undefined || !isNameShaped(texts(named)) || isAcronymLed(named)) continue;
    if (isSomethingElse(text, words, at, to)) return { candidate: undefined, next: words.length };
    if (!isEnough(evidence, text, named, scene)) continue;
    const clinician = isProfessional(text, words, at, to) || scene.subject === 'provider';
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

/** Prose about care names people; code does so in strings, and there both ends of the name must be known. */
function isEnough(evidence: 'full' | 'given', text: string, named: readonly NameWord[], scene: Scene): boolean {
  if (isCredit(text, named) || isCapitalLine(text, named)) return false;
  if (scene.surroundings.kind === 'prose') return true;
  if (speaksOfSomebody(text, named)) return true;
  if (scene.literal.kind === 'comment' || isWholeField(text, named, scene)) return false;
  const clear = !named.some(({ text: word }) => isAmbiguousName(word));
  return evidence === 'full' && (clear || scene.surroundings.kind === 'data');
}

/** A value of a key that is no name's ("endDate: Dat Fini") is something else, however name-like. */
function isWholeField(text: string, named: readonly NameWord[], scene: Scene): boolean {
  const length = (named.at(-1)?.end ?? 0) - (named[0]?.start ?? 0);
  return scene.literal.kind === 'field' && scene.literal.name !== '' && text.trim().length <= length + 4;
}

/** Looks at what stands near the name, not at the whole text. */
function speaksOfSomebody(text: string, named: readonly NameWord[]): boolean {
  const [start, end] = [named[0]?.start ?? 0, named.at(-1)?.end ?? 0];
  return SPEAKS_OF_SOMEBODY.test(text.slice(Math.max(0, start - 200), end + 200));
}

function mayBePatient(scene: Scene): boolean {
  return scene.surroundings.clinical || scene.subject === 'patient' || scene.subject === 'relative';
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
