import type { DocumentKind } from '../model.js';
import type { Surroundings } from './identifier.js';

/** Words that only health software and health data use, in any spelling of names: `patientId`, `ADMIT_DATE`. */
const healthWords =
  /patient|hospital|clinic(?!k)|medical|medicare|medicaid|diagnos|\bmrn\b|_mrn|mrn_|Mrn\b|MRN|physician|inpatient|prescri(?:ption|bed)|\bfhir\b|FHIR|\bhl7|HL7|\bEHR\b|\bEMR\b|healthcare|health[ _-]?record|encounter|\bPHI\b|HIPAA|\bICD-?(?:9|10)|LOINC|SNOMED|\bdob\b|date[ _]of[ _]birth|birth_?date|discharge (?:summary|date)|subscriber_?id|immuniz|oncolog|cardiolog|radiolog|\bPID\|/i;

/** Words of clinical narrative: what a note says, and a manual does not. */
const narrativeWords =
  /\b(?:c\/o|presents? with|presented (?:to|with)|complain(?:s|ed|ing) of|chief complaint|history of present|past medical history|year[- ]old|years old|\by\/?o\b|denies|afebrile|vitals?|blood pressure|follow[- ]?up|discharged|admitted|was seen|seen in|seen by|declined surgery|chest pain|allergies|medications|impression|assessment and plan|physical exam|prognosis|referred (?:to|by|for)|next of kin|date of birth|dob\b|mrn\b|pt\b|diagnosed|lives (?:alone|with|in|at)|died|deceased|born on|call patient|patient(?:'s)? (?:phone|e-?mail|lives|is an?|was|name|states|reports|called|home|address)|subject \d+|consented|clinic visit)/i;

/** Documents about a project, which name its people and dates. */
const projectDocument =
  /(?:^|[\\/])(?:change-?log|changes|history|news|readme|contributing|contributors|authors|maintainers|security|code_of_conduct|governance|release-?notes?|roadmap|todo|upgrading|migration|migrating)(?:[-_.][\w.-]*)?$/i;

/** From this many clinical phrases on, a text is a note about somebody. */
const phrasesOfNote = 3;

function isNote(text: string): boolean {
  let phrases = 0;
  for (const _match of text.matchAll(eachNarrativeWord)) if (++phrases >= phrasesOfNote) return true;
  return false;
}

const eachNarrativeWord = new RegExp(narrativeWords, 'gi');

/** Text without markup is seldom a manual: here the words of health care are enough. */
const plainText: ReadonlySet<string> = new Set(['plaintext', 'log', 'eml', 'http']);

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
  if (projectDocument.test(path)) return { clinical: false, note: false, kind };
  if (kind !== 'prose') return { clinical: healthWords.test(text) || healthWords.test(path), note: false, kind };
  const narrates = narrativeWords.test(text);
  const about = plainText.has(language) ? text : path;
  return { clinical: narrates || healthWords.test(about), note: narrates && language !== 'log' && isNote(text), kind };
}
