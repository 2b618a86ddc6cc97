import type { Document, DocumentKind } from '../model.js';
import type { Surroundings } from './identifier.js';

/** Words that only health software and health data use, in any spelling of names: `patientId`, `ADMIT_DATE`. */
const healthWords =
  /(?<![a-z]|\b(?:be|being|is|are|so|very|more|stay|remain)\s)patients?(?!ly|ce|ial)|[a-z]Patient|hospital(?!ity)|clinic(?!k)|medical|medicare|medicaid|diagnos(?!tics?\b)|(?<![a-z])mrn|physician|inpatient|outpatient|prescri(?:ption|bed)|\bfhir|\bhl7|\behr\b|healthcare|health[ _-]?record|encounter_?(?:id|date|type|no|class)|\bhipaa\b|\bicd-?(?:9|10)|\bloinc\b|snomed|\bdob\b|date[ _]of[ _]birth|birth_?date|discharge[ _]?(?:summary|dates?|d?_?on)|dischargedate|admi(?:t|ssion)_?date|(?:date_?of_?|_|\b)(?:surgery|surgeries)|specimen|accession|subscriber_?id|immuniz|insulin|glucose|pacemaker|implant(?!at)|dialysis|chemotherap|oncolog|cardiolog|radiolog|\bPID\|/i;

/** Long running text must use such words often: a list of a thousand fonts or constants has one by chance. */
const charactersPerWord = 8000;

function speaksOfHealth(text: string): boolean {
  const needed = Math.ceil(text.length / charactersPerWord);
  let found = 0;
  for (const _match of text.matchAll(eachHealthWord)) if (++found >= needed) return true;
  return false;
}

const eachHealthWord = new RegExp(healthWords, 'gi');

/** Words of clinical narrative: what a note says, and a manual does not. */
const narrativeWords =
  /\b(?:c\/o|presents? with|presented (?:to|with)|complain(?:s|ed|ing) of|chief complaint|history of present|past medical history|year[- ]old|years old|\by\/?o\b|denies|afebrile|vitals?|blood pressure|follow[- ]?up|discharged|admitted|was seen|seen in|seen by|declined surgery|chest pain|allergies|medications|impression|assessment and plan|physical exam|prognosis|referred (?:to|by|for)|next of kin|(?:date of birth|dob|mrn)\W{1,4}[A-Z]{0,3}\d|pt\b|diagnosed|lives (?:alone|with|in|at)|died|deceased|born on|call patient|patient(?:'s)? (?:phone|e-?mail|lives|is an?|was|name|states|reports|called|home|address)|subject \d+|consented|clinic visit)/i;

/** Documents about a project, which name its people and dates. */
const projectDocument =
  /(?:^|[\\/])_?(?:change-?log|changes|history|news|credits|thanks|acknowledg[a-z]*|licen[cs]e[a-z]*|notice|copying|install|readme|contributing|contributors|authors|maintainers|security|code_of_conduct|governance|release-?notes?|roadmap|todo|upgrading|migration|migrating)(?:[-_.][\w.-]*)?$/i;

/** From this many clinical phrases on, a text is a note about somebody. */
const phrasesOfNote = 3;

const eachNarrativeWord = new RegExp(narrativeWords, 'gi');

/** What is only ever said of somebody. */
const unmistakable = /\b(?:the|this) patient (?:lives|reports|states|denies|declined|complains|refused|presented)\b/i;

/** Pages and manuals speak of care by the way; from this many clinical phrases on they narrate it. */
const phrasesOfPage = 2;

/** Does a text hold at least `needed` clinical phrases? */
function countsUpTo(text: string, needed: number): boolean {
  let phrases = 0;
  for (const _match of text.matchAll(eachNarrativeWord)) if (++phrases >= needed) return true;
  return false;
}

/** Is this a changelog, a licence, a list of contributors? */
export function isProjectDocument(path: string, kind: DocumentKind): boolean {
  return kind === 'prose' && projectDocument.test(path);
}

/** Text without markup is seldom a manual: here the words of health care are enough. */
const plainText: ReadonlySet<string> = new Set(['plaintext', 'log', 'eml', 'http']);

/** The file and the two folders it lies in; what stands above depends on where a project was put. */
function nearestFolders(path: string): string {
  return path.split(/[\\/]/).slice(-3).join('/');
}

/**
 * What the text as a whole says. Code and data are clinical when they use the words of health care;
 * pages and manuals only when they also narrate care, because those of health software are no patient's.
 */
export function readSurroundings(
  text: string,
  path: string,
  kind: Exclude<DocumentKind, 'inert'>,
  language: string,
): Surroundings {
  if (isProjectDocument(path, kind)) return { clinical: false, note: false, kind };
  const place = nearestFolders(path);
  if (kind !== 'prose') return { clinical: healthWords.test(text) || healthWords.test(place), note: false, kind };
  const narrates = unmistakable.test(text) || countsUpTo(text, plainText.has(language) ? 1 : phrasesOfPage);
  const about = healthWords.test(place) || (plainText.has(language) && speaksOfHealth(text));
  return { clinical: narrates || about, note: narrates && language !== 'log' && countsUpTo(text, phrasesOfNote), kind };
}

/** Is a document about health care, by its words or its place? */
export function isClinicalDocument({
  text,
  path,
  kind,
  language,
}: Pick<Document, 'text' | 'path' | 'kind' | 'language'>): boolean {
  return kind !== 'inert' && readSurroundings(text, path, kind, language).clinical;
}
