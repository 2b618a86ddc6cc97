import { RESTRICTED_ZIP_PREFIXES } from '../catalog/restrictedZips.js';
import { STATE_PATTERN } from '../catalog/usStates.js';
import type { Verdict } from '../model.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, real, type Scene, Trait } from './identifier.js';

const ZIP = /^(\d{5})(?:([- ]?)(\d{4}))?$/;
/** A file that keeps ZIP codes as numbers loses the leading zeros of New England. */
const SHORTENED = /^\d{3,4}$/;
const MASK = /^(?:[x#*_n?]{5}(?:-[x#*_n?]{4})?|\d{3}[x#*]{2}|zip(?: ?code)?|postal ?code)$/i;

/** "ZIP 55805", "zip code: 55805-1234", "State 55811-3304". */
const AFTER_WORD = /\bzip(?:[ -]?codes?)?\+?4?["']?(?: is| was|[:=#])?\s{0,3}["']?(\d{5}(?:-\d{4})?)(?![\w.-]*\d)/gi;
const AFTER_STATE = new RegExp(
  `(?<![\\w.])(?:${STATE_PATTERN.replace('|AL|', '|Ala\\.|AL|')}),?\\s{1,3}(\\d{5}(?:-\\d{4})?)(?![\\w.-]*\\d|\\s?%)`,
  'g',
);
const FIVE_DIGITS = /(?<!\d)\d{5}(?!\d)/;

/** Sample codes of documentation, tests and tutorials. */
const WELL_KNOWN: ReadonlySet<string> = new Set([
  '12345',
  '90210',
  '54321',
  '11111',
  '22222',
  '33333',
  '55555',
  '98765',
]);
/** Lowest code in use: Holtsville, NY. */
const LOWEST_ZIP = 501;

/** ZIP codes: only the first three digits may stay, and not everywhere (45 CFR 164.514(b)(2)(i)(B)). */
export const zip: Identifier = {
  id: 'zip',
  roles: ['postal-code'],
  needs: Trait.digits3 | Trait.gap,
  judge,
  find,
  normalise: (value) => value.replace(/\D/g, '').slice(0, 9),
  replace,
};

function judge(value: string, scene: Scene): Candidate | undefined {
  const text = value.trim();
  const start = value.indexOf(text);
  const reasons = ['name of the value says ZIP code'];
  const at = { start, end: start + text.length, reasons, weight: 70 };
  if (ZIP.test(text)) return { ...at, verdict: verdictOf(text) };
  if (SHORTENED.test(text) && scene.literal.kind === 'number')
    return { ...at, verdict: verdictOf(text.padStart(5, '0')) };
  if (/^\d{3}(?:\*\*)?$/.test(text)) return { ...at, verdict: notReal('reserved', 'three digits may stay') };
  return MASK.test(text) ? { ...at, verdict: notReal('placeholder', 'a mask in place of a ZIP code') } : undefined;
}

function* find(text: string, scene: Scene): Iterable<Candidate> {
  if (!FIVE_DIGITS.test(text)) return;
  yield* matches(text, AFTER_WORD, 'the word ZIP before it');
  if (!mayHoldAddress(text, scene)) return;
  for (const found of matches(text, AFTER_STATE, 'the state before it')) {
    if (!WORD_BEFORE.test(text.slice(Math.max(0, found.start - 8), found.start))) yield found;
  }
}

/** Codes that are words as well, without the comma of an address: "payer ID 77104". */
const WORD_BEFORE = /[^,\s]\s{1,3}(?:ID|OR|IN|ME|OK|HI|CO|MS|MD|PA|AL|DE|LA|MA|CT|AS|GU|MP)\s{1,3}$/;

/** A state and five digits are an address only in running text about people: "MA 02110" also ends licences. */
function mayHoldAddress(text: string, scene: Scene): boolean {
  return (
    scene.surroundings.clinical &&
    (scene.literal.kind !== 'comment' || /\b(?:lives?|home|address|patient|pt)\b/i.test(text))
  );
}

function* matches(text: string, pattern: RegExp, reason: string): Iterable<Candidate> {
  for (const match of text.matchAll(pattern)) {
    const code = match[1] ?? '';
    const end = match.index + match[0].length;
    yield { start: end - code.length, end, verdict: verdictOf(code), reasons: [reason], weight: 70 };
  }
}

function verdictOf(text: string): Verdict {
  const digits = text.replace(/\D/g, '');
  const five = digits.slice(0, 5);
  const prefix = five.slice(0, 3);
  if (prefix === '000' || five === '99999') return notReal('reserved', 'no post office has this code');
  if (WELL_KNOWN.has(five)) return notReal('well-known-fake', 'a sample code of documentation');
  if (Number(five) < LOWEST_ZIP) return notReal('invalid', 'below the lowest ZIP code');
  if (RESTRICTED_ZIP_PREFIXES.has(prefix)) return real('its first three digits cover at most 20,000 people');
  if (five.endsWith('00') && /^0*$/.test(digits.slice(5))) return notReal('reserved', 'generalised to three digits');
  return real('a five-digit ZIP code');
}

/** The first three digits with 00 behind them, or 00000 where three digits are too many; a ZIP+4 ends in 0000. */
function replace(value: string, _random: KeyedRandom): string {
  const text = value.trim();
  const match = ZIP.exec(text);
  if (!match) return '00000';
  const prefix = (match[1] ?? '').slice(0, 3);
  const kept = RESTRICTED_ZIP_PREFIXES.has(prefix) || Number(match[1]) < LOWEST_ZIP ? '000' : prefix;
  return `${kept}00${match[3] === undefined ? '' : `${match[2] ?? ''}0000`}`;
}
