import type { Literal } from '../model.js';
import {
  findDates,
  normaliseDate,
  parseDate,
  replaceDate,
  undatedVerdict,
  verdictWithin,
  type WrittenDate,
} from './dateForms.js';
import { type Candidate, type Identifier, type Scene, Trait } from './identifier.js';

/** Birth years of people who can be in a record of today or of the last century. */
const EARLIEST_BIRTH = 1880;
const LATEST_BIRTH = 2100;

/** A label directly before a date. */
const BIRTH_LABEL =
  /(?:\bd\.? ?o\.? ?b\.?|\bdate of birth|\bbirth ?date|\bbirth ?day|\bbirth|\bborn|\bb\.|\bdob["']?)\s{0,3}(?:is|was|[:=#]{1,2}>?|\()?\s{0,3}(?:on )?(?:the )?["']?$/i;
/** The words among the labels that also fit a product, a company, a language. */
const BIRTH_VERB = /\b(?:born|b\.|birth ?day|birth)[^a-z]{0,4}(?:on |the ){0,2}["']?$/i;
/** "born in Duluth on 5 May 1960", "born to Maria Alvarez on ..." */
const BORN_EARLIER = /\bborn\b[^.;|\n]{1,40}\bon (?:the )?$/i;
/** The answer in a conversation: "What is your date of birth? Caller: It's December 9th, 1945". */
const BIRTH_ASKED =
  /\b(?:date of birth|birth ?date|birthday|dob)\?\s{1,3}(?:\p{L}{1,20}: )?(?:(?:it['’]?s|it is|that['’]?s|sure|yes|okay|ok|um|uh)[,.]? ){0,3}(?:the )?$/iu;
/** A name in "Last, First" order and a separator: "Castellanos-Reyes, Imani|07/09/1966". */
const NAME_FIELD =
  /(?:^|["'`|;\t([>])[\p{Lu}][\p{L}'’-]{1,30},? [\p{Lu}][\p{L}'’-]{0,30}(?: \p{Lu}\.?)?\s?[|;\t^]\s?$/u;

/** How far around a date a person may be spoken of. */
const NEAR = 300;
const PATIENT_WORD =
  /\b(?:patients?|pt|mother|father|infant|baby|newborn|neonate|male|female|man|woman|boy|girl|he|she)\b/i;

/** Dates of birth, which tell a day of a person's life (45 CFR 164.514(b)(2)(i)(C)). */
export const dateOfBirth: Identifier = {
  id: 'date-of-birth',
  roles: ['birth-date'],
  needs: Trait.digits3,
  judge,
  find,
  normalise: normaliseDate,
  replace: replaceDate,
};

function judge(value: string, scene: Scene): Candidate | undefined {
  const date = parseDate(value);
  if (date) return candidate(date, [reasonOf(scene.literal)], 80);
  const verdict = undatedVerdict(value);
  return verdict && { start: 0, end: value.length, verdict, reasons: [reasonOf(scene.literal)], weight: 70 };
}

function* find(text: string, scene: Scene): Iterable<Candidate> {
  for (const date of findDates(text)) {
    const reason = birthReason(text, date, scene);
    if (reason) yield candidate(date, [reason], 75);
  }
}

/** The time a file was made, as Node calls it: "birthtime: 2019-06-22T03:28:46.937Z". */
const FILE_TIME = /birth_?time["']?\s{0,3}[:=]\s{0,3}["']?$/i;

function birthReason(text: string, date: WrittenDate, scene: Scene): string | undefined {
  if (!date.compact && date.parts.time && FILE_TIME.test(text.slice(Math.max(0, date.start - 20), date.start)))
    return undefined;
  if (scene.labelBefore(date.start) === 'birth-date') return 'label of a birth date before it';
  const before = text.slice(Math.max(0, date.start - 80), date.start);
  if (BIRTH_LABEL.test(before)) {
    if (!BIRTH_VERB.test(before) || isAboutPerson(text, date, scene)) return 'label of a birth date before it';
  }
  if (date.compact) return undefined;
  if (BORN_EARLIER.test(before) && isAboutPerson(text, date, scene)) return 'label of a birth date before it';
  if (BIRTH_ASKED.test(before)) return 'asked for as a birth date';
  return NAME_FIELD.test(before) ? 'follows the name of a person' : undefined;
}

function isAboutPerson(text: string, { start, end }: WrittenDate, scene: Scene): boolean {
  return (
    scene.surroundings.clinical ||
    scene.subject === 'patient' ||
    scene.subject === 'relative' ||
    PATIENT_WORD.test(text.slice(Math.max(0, start - NEAR), end + NEAR))
  );
}

function candidate(date: WrittenDate, reasons: readonly string[], weight: number): Candidate {
  const verdict = verdictWithin(date, EARLIEST_BIRTH, LATEST_BIRTH, 'no patient was born in that year');
  return { start: date.start, end: date.end, verdict, reasons, weight };
}

function reasonOf(literal: Literal): string {
  return literal.role === undefined ? 'name of the value says birth date' : 'field of the format is a birth date';
}
