import type { Role, Verdict } from '../model.js';
import { type Candidate, type KeyedRandom, notReal, real, type Scene } from './identifier.js';
import { isTemplate, placeholder } from './placeholders.js';

/**
 * Record numbers, account numbers and other codes without a national format. They are believed only under a role or
 * after a label; this file holds what they share: shape, reserved values, search, replacement.
 */

/** Digits of a replacement begin so. No area code, NPI, SSN or card begins with 999, and few counters reach it. */
export const reservedPrefix = '999';

const codeShape = /^[A-Za-z0-9][A-Za-z0-9_ -]{1,38}[A-Za-z0-9]$/;
const isoDate = /^\d{4}-\d{2}-\d{2}/;
const shortDate =
  /^(?:(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])|(?:[12]\d|3[01])-(?:0?[1-9]|1[0-2]))-(?:\d{2}|\d{4})$/;
const version = /^v\d/;

/** Names of algorithms and encodings that end in a number: SHA256, AES-128, UTF-8. */
const algorithm = /^(?:sha|md|aes|des|rsa|utf|crc|hmac|base|x)-?\d{1,3}$|^(?:rsa|rfc|iso)-?\d{4,5}$/i;

/** UUID (RFC 9562, May 2024), ULID, object ids and digests in hexadecimal. */
const randomId =
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|^[0-7][0-9A-HJKMNP-TV-Z]{25}$|^(?=\d*[a-f])(?:[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{40})$/i;

/** Is the value an id that a program drew by lot? It names nobody without the table it points into. */
export function isRandomId(value: string): boolean {
  return randomId.test(value);
}

/** Words joined by hyphens: the name of a thing, such as `patients-prod-4471`. */
const slug = /[a-z]{4,}[-_][a-z]{3,}/;

/** Letters and digits only, in capitals: the same code in another spelling. */
export function normaliseCode(value: string): string {
  return value.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
}

/** Words separated by spaces are a code only when each is short or holds a digit: `W883 10 4471`, not `see page 12`. */
function isChunked(value: string): boolean {
  return value.split(' ').every((chunk) => /\d/.test(chunk) || /^[A-Z]{1,4}$/.test(chunk));
}

/** Does a whole value have the shape of a code: at least `least` letters and digits, one of them a digit? */
export function isCode(value: string, least = 4): boolean {
  if (!codeShape.test(value) || isoDate.test(value) || shortDate.test(value) || version.test(value)) return false;
  if (algorithm.test(value) || slug.test(value)) return false;
  const digits = value.replace(/\D/g, '').length;
  if (digits === 0 || normaliseCode(value).length < least) return false;
  // sha256, patient1, line2: a word with a number, the name of something in a program.
  if (digits < 4 && /[a-z]{3}/.test(value)) return false;
  return isChunked(value);
}

/** The verdict on a code by its digits and words alone. */
export function codeVerdict(value: string, reason: string): Verdict {
  const digits = value.replace(/\D/g, '');
  if (digits.startsWith(reservedPrefix) && digits.length > 3) {
    return notReal('reserved', 'numbers that begin with 999 are kept for replacements');
  }
  if (isRandomId(value)) return notReal('invalid', 'a random id that names nobody by itself');
  if (normaliseCode(value).startsWith('TEST')) return notReal('placeholder', 'a word that stands for any value');
  return placeholder(value) ?? real(reason);
}

/** A candidate that covers the whole value. */
export function whole(value: string, verdict: Verdict, weight: number, ...reasons: readonly string[]): Candidate {
  const start = value.length - value.trimStart().length;
  return { start, end: value.trimEnd().length, verdict, reasons, weight };
}

/** Judges a value that stands under the role of a code. */
export function judgeCode(value: string, reason: string, least = 4): Candidate | undefined {
  const trimmed = value.trim();
  if (isTemplate(trimmed) || !isCode(trimmed, least)) return undefined;
  return whole(value, codeVerdict(trimmed, reason), 70, 'the name of the value says so');
}

/** A token after a label: where it stands and what it says. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const longestCode = 40;

function isCodeUnit(code: number): boolean {
  return isAlphanumeric(code) || code === 45;
}

/** Is the UTF-16 unit an ASCII letter or digit? False beyond the ends of a text (NaN). */
export function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Is the UTF-16 unit an ASCII digit? */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Characters that may stand between a label and its value, in plain text, Markdown, JSON and the like. */
const joints = new Set(Array.from(' "#\'(:=>|.[`\t)]*-', (character) => character.charCodeAt(0)));

/** Can a label end shortly before `offset`? A cheap answer that spares most look-ups of labels. */
export function mayFollowLabel(text: string, offset: number): boolean {
  let index = offset - 1;
  const last = Math.max(0, offset - 6);
  while (index >= last && joints.has(text.charCodeAt(index))) index--;
  if (index === offset - 1 || index < 0) return false;
  const code = text.charCodeAt(index);
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Does what follows `end` make the token a part of something else: a decimal, a time, a path, a unit of percent? */
function continues(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  if (next === 37 || next === 64 || next === 95 || next > 127) return true;
  const joined = next === 46 || next === 58 || next === 47 || next === 44;
  return joined && isDigit(text.charCodeAt(end + 1));
}

/** Extends a short first group by groups of digits: "W883 10 4471". */
function endOfGroups(text: string, start: number, end: number): number {
  const groups = /(?: \d{2,5}(?![\w.:/-])){1,4}/y;
  if (end - start > 5) return end;
  groups.lastIndex = end;
  return groups.test(text) ? groups.lastIndex : end;
}

/**
 * Tokens of letters, digits and hyphens that hold a digit and may follow a label. Looks at most 40 characters back
 * from a digit, so it is linear on any text.
 */
export function* tokensAfterLabels(text: string): Generator<Token> {
  const digits = /\d/g;
  let from = 0;
  for (;;) {
    digits.lastIndex = from;
    const found = digits.exec(text);
    if (found === null) return;
    let start = found.index;
    while (start > from && found.index - start < longestCode && isCodeUnit(text.charCodeAt(start - 1))) start--;
    let end = found.index + 1;
    while (isCodeUnit(text.charCodeAt(end))) end++;
    from = end;
    while (text.charCodeAt(start) === 45) start++;
    while (text.charCodeAt(end - 1) === 45) end--;
    if (end - start > longestCode || continues(text, end) || !mayFollowLabel(text, start)) continue;
    end = endOfGroups(text, start, end);
    yield { start, end, value: text.slice(start, end) };
  }
}

/** The role that a label just before `offset` gives, if there can be one. */
export function labelAt(text: string, offset: number, scene: Scene): Role | undefined {
  return mayFollowLabel(text, offset) ? scene.labelBefore(offset) : undefined;
}

/** The role of what stands at `offset`: its label, or in a text so short that it is a value, the literal's own role. */
export function roleAt(text: string, offset: number, scene: Scene): Role | undefined {
  return labelAt(text, offset, scene) ?? (text.length <= 40 ? scene.role : undefined);
}

/** The first place from `offset` on that is no digit. */
export function skipDigits(text: string, offset: number): number {
  let index = offset;
  while (isDigit(text.charCodeAt(index))) index++;
  return index;
}

/** Can a text hold a label and a value? A literal of one word cannot. */
export function mayHoldLabel(text: string): boolean {
  return text.length >= 6 && /[ :=#>|]/.test(text);
}

/** A few capitals in front of digits, which belong to the code unless they are its label: `HRX 884 120 771`. */
const capitals = /(?:^|[^A-Za-z0-9_-])([A-Z]{1,4}) $/;

/** The token, or the token with the capitals in front of it, if `accepts` what stands before. */
export function labelledToken(text: string, token: Token, accepts: (start: number) => boolean): Token | undefined {
  if (accepts(token.start)) return token;
  if (!isDigit(text.charCodeAt(token.start))) return undefined;
  const front = capitals.exec(text.slice(Math.max(0, token.start - 6), token.start));
  if (front?.[1] === undefined) return undefined;
  const start = token.start - front[1].length - 1;
  return accepts(start) ? { start, end: token.end, value: text.slice(start, token.end) } : undefined;
}

/** A sign between a label and its value, which makes even a small number a code: `MRN: 447`, `chart # 447`. */
const signBefore = /[:=#|>"'`][\s"'`*([]{0,4}$/;

/** A word in the same place: "account number 447", "chart no. 447". */
const wordBefore = /\b(?:no\.?|num|number|is|was) {1,3}$/i;

const plainYear = /^(?:19|20)\d{2}$/;

/** A year or a small number that only follows a word: "Medicaid 2024 renewal", "chart 12". */
function isMereNumber(text: string, { start, value }: Token): boolean {
  if (!/^\d{1,4}$/.test(value)) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return !signBefore.test(before) && (plainYear.test(value) || !wordBefore.test(before));
}

/** Finds codes after a label of one of `roles`. */
export function* findCodes(text: string, scene: Scene, roles: readonly Role[], reason: string): Generator<Candidate> {
  if (!mayHoldLabel(text)) return;
  const accepts = (start: number) => {
    const role = labelAt(text, start, scene);
    return role !== undefined && roles.includes(role);
  };
  for (const token of tokensAfterLabels(text)) {
    if (!isCode(token.value, 3)) continue;
    const labelled = labelledToken(text, token, accepts);
    if (labelled === undefined || !isCode(labelled.value) || isMereNumber(text, labelled)) continue;
    const { start, end, value } = labelled;
    yield { start, end, verdict: codeVerdict(value, reason), reasons: ['a label before it'], weight: 76 };
  }
}

/** `length` random digits. */
export function randomDigits(length: number, random: KeyedRandom): string {
  let digits = '';
  for (let index = 0; index < length; index++) digits += String(random.below(10));
  return digits;
}

/** Fills the digits of `pattern` with those of `digits`, in order; everything else stays. */
export function fillDigits(pattern: string, digits: string): string {
  let next = 0;
  return pattern.replace(/\d/g, () => digits.charAt(next++));
}

/** One of the items. */
export function pick<T>(items: readonly [T, ...T[]], random: KeyedRandom): T {
  return items[random.below(items.length)] ?? items[0];
}

/** A random letter of the same case. */
export function randomLetter(like: string, random: KeyedRandom): string {
  const letter = String.fromCharCode(65 + random.below(26));
  return like === like.toLowerCase() ? letter.toLowerCase() : letter;
}

/**
 * The replacement of a code: letters and separators stay, because a prefix names the site and parsers expect it;
 * digits begin with 999. A code of fewer than four digits becomes TEST with random digits after it.
 */
export function replaceCode(value: string, random: KeyedRandom): string {
  const count = value.replace(/\D/g, '').length;
  if (count > 3) return fillDigits(value, reservedPrefix + randomDigits(count - 3, random));
  let index = 0;
  return value.replace(/[A-Za-z0-9]/g, (character) => {
    const letter = 'TEST'.charAt(index++);
    if (letter === '') return String(random.below(10));
    return /[a-z]/.test(character) ? letter.toLowerCase() : letter;
  });
}
