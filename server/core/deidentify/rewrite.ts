import { anywhereRoles, carePeriods } from '../formats/fhirTables.js';
import type { Identifier } from '../identifiers/identifier.js';
import type { Document, Edit, Literal } from '../model.js';
import { cutToYear, dateIn, groupedBirthYear, moved } from './dates.js';
import { decoded } from './escapes.js';
import type { Pseudonyms } from './pseudonyms.js';

/**
 * What happens to dates. `year`: Safe Harbor, only the year stays. `shift`: the dates of a patient move back together by
 * a number of days, so that their order and distance stay; that is no Safe Harbor.
 */
export type DateTreatment = 'year' | 'shift';

/** What rewriting a value needs to know beside the value. */
export interface Rewriting {
  readonly document: Document;
  readonly pseudonyms: Pseudonyms;
  readonly dates: DateTreatment;
  /** `YYYY-MM-DD`, from which ages are counted. */
  readonly today: string;
  /** The patient whose record a place belongs to: any text that is the same for all of the patient's records. */
  patientAt(literal: Literal): string;
}

/** The edit that rewrites a value in place; undefined when nothing of it has to change. */
export function rewritten(
  identifier: Identifier,
  start: number,
  end: number,
  literal: Literal,
  rewriting: Rewriting,
): Edit | undefined {
  const value = rewriting.document.text.slice(start, end);
  if (identifier.id === 'date-of-birth' || identifier.id === 'service-date') {
    return rewrittenDate(start, end, literal, identifier.id === 'date-of-birth', rewriting);
  }
  const put =
    identifier.id === 'name'
      ? rewriting.pseudonyms.name(decoded(value))
      : rewriting.pseudonyms.value(identifier, writtenOut(identifier, value));
  return edit(rewriting.document, start, end, put);
}

/** The value as the identifier knows it: addresses without escapes, ZIP codes with the zero that a number has lost. */
function writtenOut({ id }: Identifier, value: string): string {
  if (id === 'address') return decoded(value);
  return id === 'zip' && /^\d{4}$/.test(value) ? `0${value}` : value;
}

function rewrittenDate(
  start: number,
  end: number,
  literal: Literal,
  birth: boolean,
  rewriting: Rewriting,
): Edit | undefined {
  const { document, today } = rewriting;
  const value = document.text.slice(start, end);
  const date = dateIn(value);
  const written = date?.year ?? yearIn(value);
  if (written === undefined) return undefined;
  const year = birth ? groupedBirthYear(written, today) : written;
  const grouped = year !== written;
  if (date === undefined) return grouped ? edit(document, start, end, value.replace(/\d{4}/, String(year))) : undefined;
  if (rewriting.dates === 'shift' && !grouped) {
    return edit(document, start, end, moved(value, -rewriting.pseudonyms.daysOf(rewriting.patientAt(literal))));
  }
  if (literal.kind === 'prose' && !machineProse.has(document.language)) {
    const put = grouped ? `${year} or earlier` : String(year);
    return edit(document, start - weekdayBefore(document.text, start, literal.start), end, put);
  }
  const whole = start === literal.start && end === literal.end;
  return edit(document, start, end, whole && takesYear(literal) ? String(year) : cutToYear(value, year));
}

/** Texts whose lines programs read: a date must stay one. */
const machineProse: ReadonlySet<string> = new Set(['log', 'eml', 'http', 'html', 'handlebars']);

/** A year that stands by itself: "1931", "born 1931". */
function yearIn(value: string): number | undefined {
  const found = /^(?:1[89]|20)\d{2}$/.exec(value.trim())?.[0];
  return found === undefined ? undefined : Number(found);
}

/** Characters of "Tuesday, " before a date: the day of the week is an element of the date as well. */
function weekdayBefore(text: string, start: number, floor: number): number {
  const before = text.slice(Math.max(floor, start - 14), start);
  return /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? $/i.exec(before)?.[0].length ?? 0;
}

/** Fields of HL7 v2 take a year (TS, chapter 2A.77), and so do `date` and `dateTime` of FHIR, but not its `instant`. */
function takesYear(literal: Literal): boolean {
  if (/^[A-Z][A-Z\d]{2}-\d/.test(literal.name)) return literal.kind === 'field';
  if (literal.role === undefined) return false;
  if (anywhereRoles.has(literal.name)) return !instants.has(literal.name);
  return carePeriods.has(literal.scope.name) && (literal.name === 'start' || literal.name === 'end');
}

/** Elements of type `instant` (FHIR R4, datatypes). */
const instants: ReadonlySet<string> = new Set(['issued', 'effectiveInstant']);

/** An edit whose text fits where it stands; undefined when it changes nothing. */
export function edit(document: Document, start: number, end: number, put: string): Edit | undefined {
  const value = document.text.slice(start, end);
  const newText = fitting(document, start, value, put);
  return newText === value ? undefined : { start, end, newText };
}

/** Languages in which a number is written without quotes and must not begin with a zero. */
const strictNumbers: ReadonlySet<string> = new Set(['json', 'jsonc', 'jsonl', 'ipynb', 'javascript', 'typescript']);

function fitting(document: Document, start: number, value: string, put: string): string {
  const { text, language } = document;
  if (strictNumbers.has(language) && /^\d+$/.test(value) && /[\s:[,(=]/.test(text.charAt(start - 1))) {
    return put.replace(/\D/g, '').replace(/^0+(?=\d)/, '') || '0';
  }
  let fitted = put;
  for (const mark of delimitersOf(text, language)) {
    if (!value.includes(mark)) fitted = fitted.replaceAll(mark, ' ');
  }
  return fitted;
}

/** The characters that separate the fields of a message, from its header (HL7 v2 MSH-1 and MSH-2, X12 ISA). */
function delimitersOf(text: string, language: string): Iterable<string> {
  const head = text.slice(0, 200);
  if (language === 'hl7v2') return /(?:MSH|FHS|BHS)([^\r\n]{2,5})/.exec(head)?.[1] ?? '';
  if (language !== 'x12') return '';
  const isa = head.indexOf('ISA');
  return [3, 82, 104, 105].map((at) => head.charAt(isa + at)).filter((mark) => /[^\w\s]/.test(mark));
}
