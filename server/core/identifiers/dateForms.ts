/**
 * How dates are written, without any judgement on whose date it is: parsing, the calendar, sentinels, rewriting.
 * `dateOfBirth` and `serviceDate` share it.
 */
import type { Span, Verdict } from '../model.js';
import { type KeyedRandom, notReal, real } from './identifier.js';

/** A date as it stands in a text. Offsets are relative to that text. */
export interface WrittenDate extends Span {
  readonly year: number;
  readonly month: number;
  /** 0 when only a month is given. */
  readonly day: number;
  /** True when the year has two digits. */
  readonly shortYear: boolean;
  /** Eight bare digits and their like: a date only where a role or a label says so. */
  readonly compact: boolean;
  /** No time is given, or that of midnight. */
  readonly midnight: boolean;
  /** Where year, month, day and time stand. */
  readonly parts: Readonly<Record<'year' | 'month', Span>> & Readonly<Partial<Record<'day' | 'time', Span>>>;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const TIME =
  '(?<time>[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?(?:Z|UTC|GMT|[AP]M|[+-]\\d{2}(?::?\\d{2})?))?)?';
/** What may end a time: its offset from UTC, or the half of the day. */
const ZONE = / ?(?:Z|UTC|GMT|[AP]M|[+-]\d{2}(?::?\d{2})?)$/i;
const ORDINAL = '(?:st|nd|rd|th)?';

/** Every form of a date; `first` and `second` are month and day in an order that the numbers may tell. */
const FORMS: readonly { readonly source: string; readonly compact: boolean }[] = [
  form(`(?<year>\\d{4})(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})${TIME}`),
  form(`(?<first>\\d{1,2})(?<sep>[-/.])(?<second>\\d{1,2})\\k<sep>(?<year>\\d{4}|\\d{2})${TIME}`),
  form(`(?<day>\\d{1,2})${ORDINAL}\\.?(?: of)?[ -]?(?<month>${MONTH})\\.?,?[ -]?(?<year>\\d{4}|'?\\d{2})`),
  form(`(?<month>${MONTH})\\.?[ -](?:the )?(?<day>\\d{1,2})${ORDINAL},?(?: of)?[ -](?<year>\\d{4})`),
  form(`(?<year>\\d{4})[ -](?<month>${MONTH})\\.?[ -](?<day>\\d{1,2})`),
  form(
    '(?:(?:datetime\\.)?date|datetime|LocalDate\\.of|Date\\.new|new Date|Date|DateTime|DateOnly)\\((?<year>\\d{4}), ?(?<month>\\d{1,2}), ?(?<day>\\d{1,2})\\)',
  ),
  form(
    '(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?<time>\\d{2}(?:\\d{2}(?:\\d{2}(?:\\.\\d{1,4})?)?)?(?:[+-]\\d{4})?)?',
    true,
  ),
];

/** The numbers of a call such as `LocalDate.of(1949, 8, 22)`, which only a role makes a date. */
const ARGUMENTS = form(
  `(?<year>\\d{4}), {0,2}(?:[A-Za-z]{1,9}\\.)?(?<month>\\d{1,2}|${MONTH}), {0,2}(?<day>\\d{1,2})(?<time>(?:, {0,2}\\d{1,3}){1,5})?(?:, {0,2}[A-Za-z]{1,9}\\.[A-Za-z]{1,9})?`,
);

/** A month of a year, which only a role makes a date: "1947-09". */
const MONTH_OF_YEAR = form('(?<year>\\d{4})-(?<month>\\d{2})');

function form(source: string, compact = false): { source: string; compact: boolean } {
  return { source, compact };
}

const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
const WHOLE = [...FORMS, ARGUMENTS, MONTH_OF_YEAR].map(({ source, compact }) => ({
  pattern: new RegExp(`^${WEEKDAY}(?:the )?${source}$`, 'di'),
  compact,
}));
const INSIDE = FORMS.map(({ source, compact }) => ({
  pattern: new RegExp(`(?<![\\w/#]|\\d[-.:]|[-+.]\\b)${source}(?![\\w/]|[-.:]\\d)`, 'dgi'),
  compact,
}));

/** Every form has a year of four digits, or digits with separators, or a short year behind a month. */
const ANY_HINT = /\d{4}|\d[-/.]\d|\p{L}[ '-]{1,2}\d{2}/u;
const NUMERIC_HINT = /\d[-/.]\d{1,2}[-/.]\d/;
const TEXTUAL_HINT =
  /(?:\d(?:st|nd|rd|th)?\.?(?: of)?[ -]?|\b)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?[ ,-]/i;
const COMPACT_HINT = /(?:^|\D)(?:1[89]|20)\d{6}/;
const CALL_HINT = /(?:date|of|new|datetime|dateonly)\(\d{4},/i;
const HINTS = [...[NUMERIC_HINT, NUMERIC_HINT, TEXTUAL_HINT, TEXTUAL_HINT, TEXTUAL_HINT], ...[CALL_HINT, COMPACT_HINT]];

/** Reads a whole value as a date in any form; undefined when it is none. */
export function parseDate(value: string): WrittenDate | undefined {
  const lead = value.length - value.trimStart().length;
  const text = value.trim();
  if (text.length < 6 || text.length > 60) return undefined;
  for (const { pattern, compact } of WHOLE) {
    const match = pattern.exec(text);
    const date = match && read(match, compact);
    if (date) return lead === 0 ? date : shifted(date, lead);
  }
  return undefined;
}

/** Every date inside a text, in order of start, without overlaps. */
export function findDates(text: string): readonly WrittenDate[] {
  if (!ANY_HINT.test(text)) return [];
  const found: WrittenDate[] = [];
  INSIDE.forEach(({ pattern, compact }, index) => {
    if (!HINTS[index]?.test(text)) return;
    for (const match of text.matchAll(pattern)) {
      const date = read(match, compact);
      if (date) found.push(date);
    }
  });
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((date, index) => date.start >= (found[index - 1]?.end ?? 0) || index === 0);
}

function read(match: RegExpExecArray | RegExpMatchArray, compact: boolean): WrittenDate | undefined {
  const groups = match.groups ?? {};
  const spans = match.indices?.groups ?? {};
  const span = (name: string): Span | undefined => {
    const pair = spans[name];
    return pair && { start: pair[0], end: pair[1] };
  };
  const swapped = groups.first !== undefined && isDayFirst(groups.first, groups.second, groups.sep);
  const monthKey = groups.month !== undefined ? 'month' : swapped ? 'second' : 'first';
  const dayKey = groups.month !== undefined ? 'day' : swapped ? 'first' : 'second';
  const year = span('year');
  const month = span(monthKey);
  if (!year || !month || groups.year === undefined) return undefined;
  const day = span(dayKey);
  const time = span('time');
  const digits = groups.year.replace("'", '');
  const start = match.indices?.[0]?.[0] ?? 0;
  return {
    start,
    end: start + match[0].length,
    year: digits.length === 2 ? fullYear(Number(digits)) : Number(digits),
    month: monthNumber(groups[monthKey] ?? '', match[0].includes(', ') && groups.sep === undefined),
    day: Number(groups[dayKey] ?? 0),
    shortYear: digits.length === 2,
    compact,
    midnight: isMidnight(groups.time ?? ''),
    parts: { year, month, ...(day && { day }), ...(time && { time }) },
  };
}

function isMidnight(time: string): boolean {
  const clock = time.replace(ZONE, '');
  return !/[1-9]/.test(/am$/i.test(time) ? clock.replace('12', '00') : clock);
}

/** 22/09/1947 and 22.9.1947 begin with the day; 09/22/1947 does not. Dots are European, slashes are American. */
function isDayFirst(first: string, second: string | undefined, separator: string | undefined): boolean {
  if (Number(first) > 12) return Number(second) <= 12;
  return separator === '.' && Number(second) <= 12;
}

/** JavaScript counts the months of a call from 0, so that 0 is January there. */
function monthNumber(text: string, inCall: boolean): number {
  const value = Number(text);
  if (value === 0 && inCall) return 1;
  return Number.isNaN(value) ? MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1 : value;
}

/** A two-digit year below 40 belongs to this century: nothing of the choice shows in a finding. */
function fullYear(short: number): number {
  return short < 40 ? 2000 + short : 1900 + short;
}

function shifted(date: WrittenDate, by: number): WrittenDate {
  const move = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
  const { year, month, day, time } = date.parts;
  return {
    ...date,
    ...move(date),
    parts: { year: move(year), month: move(month), ...(day && { day: move(day) }), ...(time && { time: move(time) }) },
  };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isCalendarDay({ year, month, day }: WrittenDate): boolean {
  if (month < 1 || month > 12 || day > (DAYS[month - 1] ?? 0)) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return !(month === 2 && day === 29) || leap;
}

/** Last days of time, first days of epochs: what systems write when there is no date. */
const SENTINELS: ReadonlySet<string> = new Set([
  ...['0001-01-01', '1582-10-15', '1752-09-14', '1753-01-01', '1899-12-30', '1899-12-31', '1904-01-01', '1969-12-31'],
  ...['1601-01-01', '2099-12-31', '2199-12-31', '2999-12-31', '3000-01-01', '4712-12-31', '9999-01-01', '9999-12-31'],
  ...['1111-11-11', '2222-02-22', '9999-09-09'],
]);

/**
 * Years of which the first of January stands for the year alone, whatever its time. Replacements come from this set; a
 * year may stay under Safe Harbor, and files write a year this way where a day is demanded.
 */
const YEAR_ONLY_FROM = 1800;
const YEAR_ONLY_TO = 2000;
/** Since then only without a time of the day, as de-identified files write it. */
const YEAR_ONLY_AT_MIDNIGHT_TO = 2100;

/** Why a date cannot tell a day of a person's life; undefined when it can. */
export function dateVerdict(date: WrittenDate): Verdict | undefined {
  if (date.month === 0 && date.day === 0) return notReal('placeholder', 'a date of zeros');
  if (SENTINELS.has(isoDate(date))) return notReal('reserved', 'a date that systems write when there is none');
  if (date.month === 1 && date.day <= 1 && date.year >= YEAR_ONLY_FROM && date.year <= lastYearOnly(date)) {
    return notReal('reserved', 'the first of January stands for the year only');
  }
  if (date.day === 0 && date.month >= 1 && date.parts.day !== undefined) return notReal('invalid', 'no such day');
  if (!isCalendarDay(date)) return notReal('invalid', 'no such day in the calendar');
  return undefined;
}

function lastYearOnly({ midnight }: WrittenDate): number {
  return midnight ? YEAR_ONLY_AT_MIDNIGHT_TO : YEAR_ONLY_TO;
}

/** The verdict on a date that can only lie within some years; `outside` says why another year is none. */
export function verdictWithin(date: WrittenDate, earliest: number, latest: number, outside: string): Verdict {
  const verdict = dateVerdict(date);
  if (verdict) return verdict;
  return date.year < earliest || date.year > latest ? notReal('invalid', outside) : real('a day in the calendar');
}

/** A mask such as YYYY-MM-DD or 00/00/0000, a bare year, or a decade, in place of a date. */
export function undatedVerdict(value: string): Verdict | undefined {
  const text = value.trim();
  if (/^[ymdhst0xn#_?*.:/ -]{6,24}$/i.test(text) && /[ymdxn#_?*0]{2}/i.test(text)) {
    return notReal('placeholder', 'a mask in place of a date');
  }
  if (/^(?:1[89]|20)\d{2}s?$/.test(text)) return notReal('reserved', 'a year alone may stay');
  return undefined;
}

/** The day as YYYY-MM-DD, the time left out; the text itself when it is no date. */
export function normaliseDate(value: string): string {
  const date = parseDate(value) ?? findDates(value)[0];
  return date ? isoDate(date) : value.trim().toLowerCase();
}

function isoDate({ year, month, day }: WrittenDate): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

/** Youngest and oldest year that a replacement may have: everyone born then can be a patient of at most 89 years. */
const REPLACEMENT_FROM = 1940;
const REPLACEMENT_YEARS = 60;

/** The first of January of a year from 1940 to 1999, in the form of the original; its time becomes midnight. */
export function replaceDate(value: string, random: KeyedRandom): string {
  return firstOfJanuary(value, REPLACEMENT_FROM + random.below(REPLACEMENT_YEARS));
}

/** The first of January of `year`, in the form of the original; its time becomes midnight. */
export function firstOfJanuary(value: string, year: number): string {
  const date = parseDate(value) ?? findDates(value)[0];
  if (!date) return `${year}-01-01`;
  const { parts } = date;
  const text = (span: Span): string => value.slice(span.start, span.end);
  const short = [parts.month, parts.day].some((span) => span !== undefined && /^\d$/.test(text(span)));
  const edits: [Span, string][] = [
    [parts.year, text(parts.year).replace(/\d+$/, (digits) => String(year).slice(-digits.length))],
    [parts.month, firstMonth(text(parts.month), short)],
  ];
  if (parts.day) edits.push([parts.day, short ? '1' : '1'.padStart(text(parts.day).length, '0')]);
  if (parts.time) edits.push([parts.time, midnight(text(parts.time))]);
  const rewritten = edits
    .sort((a, b) => b[0].start - a[0].start)
    .reduce((result, [span, put]) => result.slice(0, span.start) + put + result.slice(span.end), value);
  return rewritten.replace(/\b(0?1)(?:nd|rd|th)\b/i, '1st');
}

function firstMonth(original: string, short: boolean): string {
  if (/^\d/.test(original)) return short ? '1' : '01';
  const name = original.length > 4 || (/^(?:june?|july?)$/i.test(original) && original.length > 3) ? 'January' : 'Jan';
  if (original === original.toUpperCase()) return name.toUpperCase();
  return original === original.toLowerCase() ? name.toLowerCase() : name;
}

/** Zeros for the digits of the clock; the offset from UTC stays, so that the value still parses. */
function midnight(time: string): string {
  const offset = ZONE.exec(time)?.[0] ?? '';
  const clock = time.slice(0, time.length - offset.length).replace(/\d/g, '0');
  return /[ap]m/i.test(offset)
    ? `${clock.replace('00', '12')}${offset.replace(/p/i, (p) => (p === 'P' ? 'A' : 'a'))}`
    : clock + offset;
}
