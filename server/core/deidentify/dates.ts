import { findDates, firstOfJanuary, parseDate, type WrittenDate } from '../identifiers/dateForms.js';
import type { Span } from '../model.js';

/** Safe Harbor groups all ages over this, and years of birth that tell them (45 CFR 164.514(b)(2)(i)(C)). */
const oldestAge = 89;

const millisecondsOfDay = 24 * 60 * 60 * 1000;
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const leadingWeekday = /^(\s*)((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)(?=\.?,? )/i;

/** The date in a value that is or holds one. */
export function dateIn(value: string): WrittenDate | undefined {
  return parseDate(value) ?? findDates(value)[0];
}

/** A year of birth that may stay on `today` (`YYYY-MM-DD`): those of people over 89 become that of somebody of 90. */
export function groupedBirthYear(year: number, today: string): number {
  const now = Number(today.slice(0, 4));
  return now - year > oldestAge ? now - oldestAge - 1 : year;
}

/** The value with the first of January of `year` for its date. */
export function cutToYear(value: string, year: number): string {
  return withWeekday(firstOfJanuary(value, year), Date.UTC(year, 0, 1));
}

/** The value with its date moved by `days`, in the form of the original; a time stays. */
export function moved(value: string, days: number): string {
  const date = dateIn(value);
  if (date === undefined) return value;
  const time = Date.UTC(date.year, date.month - 1, Math.max(1, date.day)) + days * millisecondsOfDay;
  const to = new Date(time);
  const { parts } = date;
  const text = (span: Span): string => value.slice(span.start, span.end);
  const edits: [Span, string][] = [
    [parts.year, text(parts.year).replace(/\d+$/, (digits) => String(to.getUTCFullYear()).slice(-digits.length))],
    [parts.month, monthLike(text(parts.month), to.getUTCMonth())],
  ];
  if (parts.day) edits.push([parts.day, numberLike(text(parts.day), to.getUTCDate())]);
  edits.sort((a, b) => b[0].start - a[0].start);
  let result = value;
  for (const [span, put] of edits) result = result.slice(0, span.start) + put + result.slice(span.end);
  return withWeekday(withOrdinal(result, to.getUTCDate()), time);
}

/** As many digits as the original where it had a leading zero or two digits. */
function numberLike(original: string, value: number): string {
  return String(value).padStart(original.length > 1 ? 2 : 1, '0');
}

function monthLike(original: string, month: number): string {
  if (/^\d/.test(original)) return numberLike(original, month + 1);
  const name = months[month] ?? '';
  const written = original.length > 4 || original.length === name.length ? name : name.slice(0, 3);
  if (original === original.toUpperCase()) return written.toUpperCase();
  return original === original.toLowerCase() ? written.toLowerCase() : written;
}

/** The ending of a number in words: 1st, 22nd, 13th. */
function withOrdinal(value: string, day: number): string {
  const ending = day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return value.replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/i, `$1${ending}`);
}

/** The day of the week in front of a date, as short or long as it was. */
function withWeekday(value: string, time: number): string {
  return value.replace(leadingWeekday, (_all, lead: string, day: string) => {
    const name = weekdays[new Date(time).getUTCDay()] ?? '';
    return lead + (day.length > 5 ? name : name.slice(0, 3));
  });
}
