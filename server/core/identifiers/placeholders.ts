import type { Verdict } from '../model.js';
import { notReal } from './identifier.js';

/** Marks of a value that is filled in later: template strings, format verbs, route parameters, angle brackets. */
const template =
  /\$\{|\{\{|%\(?[\w.]*\)?[sdv]\b|#\{|<%|^\{[\w.-]{0,40}\}$|^:[a-z]\w{0,40}$|^<[^<>]{1,40}>$|^\$\w{1,40}$|^%\w{1,40}%$/;

/** Three or more mask characters in a row, or a run of X that is not part of a word. */
const mask =
  /\*{2,}|#{2,}|\u2022{2,}|_{3,}|\?{3,}|(?:^|[^a-z])x{3,}(?:[^a-wyz]|$)|(?:^|[^A-Z])X{3,}(?:[^A-WYZ]|$)|(?:^|[^A-Z])N{3,}(?:[^A-MO-Z]|$)/;

/** Words that people write where a value belongs. Whole words only. */
const stopWords = new Set(
  (
    'test tests testing example examples sample samples dummy fake mock mocked placeholder changeme todo tbd ' +
    'redacted removed masked hidden unknown none null nil undefined nan void empty blank missing anonymous ' +
    'synthetic demo default string value foo qux lorem ipsum your insert invalid bogus xyz abc'
  ).split(' '),
);

/** The same words where a number follows without a gap: `TEST0001`, `FAKE12`, `mrnTest`. */
const stopStart = /^(?:test|fake|dummy|mock|sample|example|demo|placeholder|synthetic)(?=[\d_-]|$)/i;

/** Is this a template that a program fills in, rather than a value? */
export function isTemplate(value: string): boolean {
  return template.test(value);
}

/** The same digit throughout: 000000, 1111. At least three digits. */
export function hasOneDigit(digits: string): boolean {
  if (digits.length < 3) return false;
  for (let index = 1; index < digits.length; index++) {
    if (digits.charCodeAt(index) !== digits.charCodeAt(0)) return false;
  }
  return true;
}

/** Digits that count up or down by one, wrapping round after nine or zero: 123456789, 9876543210, 00012345. */
export function isSequential(digits: string): boolean {
  const counted = digits.replace(/^0+(?=[1-9])/, '');
  if (counted.length < 4) return counted === '123';
  const step = (counted.charCodeAt(1) - counted.charCodeAt(0) + 10) % 10;
  if (step !== 1 && step !== 9) return false;
  for (let index = 2; index < counted.length; index++) {
    if ((counted.charCodeAt(index) - counted.charCodeAt(index - 1) + 10) % 10 !== step) return false;
  }
  return true;
}

/** Round numbers that people type when any number will do: 1000, 10001, 0000001. */
function isRound(digits: string): boolean {
  return /^0*[1-9]0{2,}[1-9]?$/.test(digits) || /^0{3,}\d{1,2}$/.test(digits);
}

/** Groups that repeat: 121212, 123123, 1122. Only from six digits on, where chance is no longer likely. */
function isPatterned(digits: string): boolean {
  if (digits.length < 6) return false;
  for (const length of [2, 3]) {
    if (digits.length % length === 0 && digits === digits.slice(0, length).repeat(digits.length / length)) return true;
  }
  return false;
}

/** Digits that nobody was given: repeated, counted, round. Undefined for any other digits. */
export function digitPlaceholder(digits: string): Verdict | undefined {
  if (hasOneDigit(digits)) return notReal('placeholder', 'the same digit repeated');
  if (isSequential(digits)) return notReal('placeholder', 'digits that count up or down');
  if (digits.length >= 4 && isRound(digits)) return notReal('placeholder', 'a round number');
  if (isPatterned(digits)) return notReal('placeholder', 'a repeating group of digits');
  return undefined;
}

/** Does a whole word of the value say that it is no datum (`TEST-000123`, `sample-mrn`, `<unknown>`)? */
export function saysPlaceholder(value: string): boolean {
  if (stopStart.test(value)) return true;
  const words = value.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g);
  return words?.some((word) => stopWords.has(word.toLowerCase())) ?? false;
}

/** A value that stands in for a datum: a mask, a template, a word such as "test". Undefined when it may be one. */
export function textPlaceholder(value: string): Verdict | undefined {
  if (isTemplate(value)) return notReal('placeholder', 'a template that is filled in later');
  if (mask.test(value)) return notReal('placeholder', 'masked characters');
  if (/^n\/?a$/i.test(value) || saysPlaceholder(value))
    return notReal('placeholder', 'a word that stands for any value');
  return undefined;
}

/** Everything above, for a value whose digits carry its identity. */
export function placeholder(value: string): Verdict | undefined {
  return textPlaceholder(value) ?? digitPlaceholder(value.replace(/\D/g, ''));
}
