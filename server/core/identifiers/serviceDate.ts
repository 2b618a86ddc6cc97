import type { Literal } from '../model.js';
import {
  dateVerdict,
  findDates,
  normaliseDate,
  parseDate,
  replaceDate,
  undatedVerdict,
  verdictWithin,
  type WrittenDate,
} from './dateForms.js';
import { type Candidate, type Identifier, type Scene, Trait } from './identifier.js';

/** Years in which a date of care can lie that a file of today speaks of. */
const EARLIEST_CARE = 1900;
const LATEST_CARE = 2100;

/** What is done to or happens to a patient on a day. */
const EVENT =
  /\b(?:re-?admi(?:tted|ssion|t)|admi(?:tted|ssion|ts?|t)|discharged?|d\/c(?:'?d)?|seen|evaluated|examined|visit(?:ed|s)?|surgery|procedure|operated|underwent|operation|died|dies|deceased|expired|death|passed away|pronounced|collected|drawn|dos|date of service|service date|encounter|follow-?up|f\/u|appointment|appt|hospitali[sz]ed|transferred|delivered|intubated|extubated|diagnosed|dx|biopsy|biopsied|transplant(?:ed)?|implanted|immuni[sz]ed|vaccinated|injected|infused|presented|arriv(?:ed|al)|treated|started on|chemo(?:therapy)?|dialysis|mri|ct|x-?ray|colonoscopy|mammogram|lmp|last menstrual period|edd|consult(?:ed|ation)?|referred|onset|injury|injured|accident|stroke|imaging|scanned|prescribed|dispensed|filled|called|consented|enrolled|saw|placed|removed|inserted|given|administered|repeated|received|sampled)\b/i;
/** Of those, the ones that do not speak of programs as well ("called on", "seen in production"). */
const CLEAR_EVENT =
  /\b(?:re-?admi(?:tted|ssion)|admi(?:tted|ssion)|discharged?|seen|visit(?:ed)?|surgery|underwent|died|deceased|death|passed away|dos|date of service|appointment|hospitali[sz]ed|delivered|diagnosed|biopsy|transplant(?:ed)?|vaccinated|presented)\b/i;
/** Words that make the date one of a document, a program or a plan and not of a patient. */
const NOT_CARE =
  /\b(?:release[ds]?|version|changelog|created|updated|modified|copyright|deprecated|since|until|migrat\w{1,8}|deploy\w{0,6}|commit\w{0,4}|merged|published|effective|revised|revision|printed|generated|build|built|license[ds]?|policy|screened in|guideline\w?|patients were|patients are|according to|schema|sprint|ticket|bug|fix(?:ed|es)?|expires|expiry|expiration|valid|token|certificate|cache|session|password|subscription|trial|api|feature|dataset|holiday|prod|production|staging|logs?|rolled out|launch(?:ed)?|went live|introduced|opened|approved)\b|\b(?:before|after|prior to|older than|newer than) (?:the )?$/i;
/** Who was cared for, in text that says so nowhere else. */
const PATIENT_WORD =
  /\b(?:patients?|pt|he|she|his|her|mother|father|infant|baby|newborn|mr|mrs|ms|subject|woman|man|boy|girl|clinic|hospital)\b/i;
/** "On 3 March 2021 the patient was admitted". */
const LEADING = /(?:^|[.;:\n]\s{0,3})on (?:the )?$/i;
const CARE_FOLLOWS = /^,? (?:the )?(?:patient|pt|he|she|mr|mrs|ms|we|was|were|underwent|admitted|discharged|seen)\b/i;

/** How far before a date a word about it may stand. */
const REACH = 64;
const MOST_WORDS = 7;
/** How far around a date a patient may be spoken of. */
const NEAR = 300;

/** Dates of care and of death (45 CFR 164.514(b)(2)(i)(C)). */
export const serviceDate: Identifier = {
  id: 'service-date',
  roles: ['service-date'],
  needs: Trait.digits3,
  judge,
  find,
  normalise: normaliseDate,
  replace: replaceDate,
};

function judge(value: string, scene: Scene): Candidate | undefined {
  const date = parseDate(value);
  if (date && date.parts.day !== undefined) return candidate(date, [reasonOf(scene.literal)], 70);
  const verdict = undatedVerdict(value);
  return verdict && { start: 0, end: value.length, verdict, reasons: [reasonOf(scene.literal)], weight: 60 };
}

function* find(text: string, scene: Scene): Iterable<Candidate> {
  for (const date of findDates(text)) {
    // Digits in groups that are no day of the calendar are most often a code.
    if (dateVerdict(date)?.kind === 'invalid') continue;
    const reason = careReason(text, date, scene);
    if (reason) yield candidate(date, [reason], 72);
  }
}

function careReason(text: string, date: WrittenDate, scene: Scene): string | undefined {
  if (scene.labelBefore(date.start) === 'service-date') return 'label of a date of care before it';
  if (date.compact || !isAboutPatient(text, date, scene)) return undefined;
  const before = clauseBefore(text, date.start);
  if (NOT_CARE.test(before)) return undefined;
  if ((scene.surroundings.kind === 'code' && scene.literal.kind !== 'prose' ? CLEAR_EVENT : EVENT).test(before))
    return 'an event of care before it';
  if (scene.surroundings.note) return 'a day in a note about care';
  const after = text.slice(date.end, date.end + 40);
  return LEADING.test(text.slice(Math.max(0, date.start - 16), date.start)) && CARE_FOLLOWS.test(after)
    ? 'an event of care after it'
    : undefined;
}

function isAboutPatient(text: string, { start, end }: WrittenDate, scene: Scene): boolean {
  if (scene.surroundings.clinical && scene.surroundings.kind !== 'code') return true;
  if (!scene.surroundings.clinical && scene.literal.kind === 'string') return false;
  if (scene.subject === 'patient' || scene.subject === 'relative') return true;
  return PATIENT_WORD.test(text.slice(Math.max(0, start - NEAR), end + NEAR));
}

/** The last words before a date, within its sentence; a line may break inside a sentence. */
function clauseBefore(text: string, offset: number): string {
  const reach = text.slice(Math.max(0, offset - REACH), offset).replace(/([a-z,]) ?\n(?=[a-z])/g, '$1 ');
  const sentence = reach.slice(Math.max(reach.lastIndexOf('\n'), endOfSentence(reach)) + 1);
  return `${sentence.trim().split(/\s+/).slice(-MOST_WORDS).join(' ')} `;
}

/** Offset of the last full stop that ends a sentence; -1 when there is none. */
function endOfSentence(text: string): number {
  for (let at = text.length - 2; at > 2; at--) {
    if (
      text[at] === ';' ||
      (text[at] === '.' && /\s/.test(text[at + 1] ?? '') && /[a-z)\d]{3}/.test(text.slice(at - 3, at)))
    )
      return at;
  }
  return -1;
}

function candidate(date: WrittenDate, reasons: readonly string[], weight: number): Candidate {
  const verdict = verdictWithin(date, EARLIEST_CARE, LATEST_CARE, 'no care of today lies in that year');
  return { start: date.start, end: date.end, verdict, reasons, weight };
}

function reasonOf(literal: Literal): string {
  return literal.role === undefined ? 'name of the value says date of care' : 'field of the format is a date of care';
}
