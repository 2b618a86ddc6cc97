import { findDates } from '../identifiers/dateForms.js';
import type { Edit } from '../model.js';
import { cutToYear, moved } from './dates.js';
import type { Removal } from './neglected.js';
import { edit, type Rewriting } from './rewrite.js';

/**
 * Dates in the envelopes of messages, which no extractor gives as values: when a message was made tells when its patient
 * was seen. Their places are fixed by the formats.
 */

/** Segments of X12 and the element that is a date of the form CCYYMMDD (005010, TR3 guides). */
const x12Dates = /(?:^|[^A-Z\d])(?:GS(?:\W[^\W_]*){3}|BHT(?:\W\w*){3}|BGN(?:\W\w*){2})\W((?:19|20)\d{6})(?!\d)/g;

/** ISA09, a date of the form YYMMDD: ISA is a segment of fixed widths, so that it begins at character 70. */
const isaDate = { offset: 70, length: 6 };

/** Header segments of HL7 v2: the seventh field is the time of the message, the batch or the file. */
const hl7Headers = /(?:^|[\r\n])(?:MSH|FHS|BHS)([^\w\s])(?:[^\r\n]{0,2000})/g;

/** Lines of a mail's header that hold the time at which it was sent or handed on. */
const mailHeader = /^(?:Date|Received|Resent-Date|Delivery-date|X-[\w-]{1,40}-Date|[ \t]{1,8}).*$/gim;

/** Ids of messages begin with the time at which they were made. */
const messageId = /^(?:Message-ID|In-Reply-To|References):[^\n]*$/gim;
const timeOfId = /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d(?:\d{2}){0,3}(?!\d)/g;

/** Dates in logs of web servers (Common Log Format). */
const webServerDate = /\b\d{1,2}\/[A-Z][a-z]{2}\/\d{4}(?::|\b)/g;

/** The time of day behind a date of a log, with its fractions: `T10:11:12.123`, `:13:55:36`. */
const logClock = /^[T :]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?/;

/** The edits for the dates of envelopes; none where a format has no envelope. */
export function envelopes(rewriting: Rewriting): readonly Removal[] {
  const { language } = rewriting.document;
  if (language === 'x12') return [...x12Envelopes(rewriting)];
  if (language === 'hl7v2') return [...hl7Envelopes(rewriting)];
  if (language === 'log') return [...logEnvelopes(rewriting)];
  return language === 'eml' ? [...mailEnvelopes(rewriting)] : [];
}

function* x12Envelopes(rewriting: Rewriting): Iterable<Removal> {
  const { text } = rewriting.document;
  for (let isa = text.indexOf('ISA'); isa >= 0; isa = text.indexOf('ISA', isa + 3)) {
    const start = isa + isaDate.offset;
    const value = text.slice(start, start + isaDate.length);
    if (!/^\d{6}$/.test(value) || text.charAt(start - 1) !== text.charAt(isa + 3)) continue;
    const full = dated(`20${value}`, rewriting).slice(2);
    yield* removal(edit(rewriting.document, start, start + isaDate.length, full));
  }
  for (const match of text.matchAll(x12Dates)) {
    const value = match[1] ?? '';
    const start = match.index + match[0].length - value.length;
    yield* removal(edit(rewriting.document, start, start + value.length, dated(value, rewriting)));
  }
}

function* hl7Envelopes(rewriting: Rewriting): Iterable<Removal> {
  const { text } = rewriting.document;
  for (const match of text.matchAll(hl7Headers)) {
    const line = match[0].trimStart();
    const fields = line.split(match[1] ?? '|', 7);
    const value = fields[6] ?? '';
    if (!/^(?:19|20)\d{6}[\d.+-]*$/.test(value)) continue;
    const start = match.index + (match[0].length - line.length) + fields.slice(0, 6).join('|').length + 1;
    const put = rewriting.dates === 'shift' ? moved(value, -daysAt(rewriting)) : value.slice(0, 4);
    yield* removal(edit(rewriting.document, start, start + value.length, put));
  }
}

function* mailEnvelopes(rewriting: Rewriting): Iterable<Removal> {
  const { text } = rewriting.document;
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  for (const line of text.slice(0, end).matchAll(messageId)) {
    for (const { 0: time, index } of line[0].matchAll(timeOfId)) {
      const start = line.index + index;
      const put = dated(time.slice(0, 8), rewriting) + '0'.repeat(time.length - 8);
      yield* removal(edit(rewriting.document, start, start + time.length, put));
    }
  }
  for (const line of text.slice(0, end).matchAll(mailHeader)) {
    for (const date of findDates(line[0])) {
      const lead = /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), $/.exec(line[0].slice(0, date.start))?.[0].length ?? 0;
      const clock = /^ \d{2}:\d{2}(?::\d{2})?/.exec(line[0].slice(date.end))?.[0] ?? '';
      const start = line.index + date.start - lead;
      const value = text.slice(start, line.index + date.end);
      const put =
        rewriting.dates === 'shift'
          ? moved(value, -daysAt(rewriting)) + clock
          : cutToYear(value, date.year) + clock.replace(/\d/g, '0');
      yield* removal(edit(rewriting.document, start, line.index + date.end + clock.length, put));
    }
  }
}

/** A log tells with each line when it was written, and so when its patients were seen. */
function* logEnvelopes(rewriting: Rewriting): Iterable<Removal> {
  for (const { 0: line, index } of rewriting.document.text.matchAll(/[^\r\n]+/g)) {
    // `10/Oct/2024:13:55` of web servers is read as `10-Oct-2024 13:55`, which has the same places.
    const readable = line.replace(webServerDate, (date) => date.replaceAll('/', '-').replace(':', ' '));
    for (const { start, end, year, parts } of findDates(readable)) {
      if (parts.day === undefined) continue;
      const value = readable.slice(start, end);
      const clock = logClock.exec(line.slice(end, end + 20))?.[0] ?? '';
      const date = rewriting.dates === 'shift' ? moved(value, -daysAt(rewriting)) : cutToYear(value, year);
      const time = rewriting.dates === 'shift' ? clock : clock.replace(/\d/g, '0');
      const put = line.slice(start, end) === value ? date : date.replaceAll('-', '/');
      yield* removal(edit(rewriting.document, index + start, index + end + clock.length, put + time));
    }
  }
}

function dated(day: string, rewriting: Rewriting): string {
  return rewriting.dates === 'shift' ? moved(day, -daysAt(rewriting)) : `${day.slice(0, 4)}0101`;
}

/** An envelope belongs to the first patient in it. */
function daysAt({ document, pseudonyms, patientAt }: Rewriting): number {
  const [first] = document.literals;
  return pseudonyms.daysOf(first === undefined ? document.path : patientAt(first));
}

function* removal(change: Edit | undefined): Iterable<Removal> {
  if (change !== undefined) yield { ...change, identifier: 'service-date' };
}
