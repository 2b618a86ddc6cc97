import type { Verdict } from '../model.js';
import { fillDigits, isAlphanumeric, isDigit, labelAt, roleAt, skipDigits, whole } from './codes.js';
import { type Candidate, type Identifier, notReal, real, type Scene, Trait } from './identifier.js';
import { digitPlaceholder, hasOneDigit, isTemplate, textPlaceholder } from './placeholders.js';

const shape = /^\d{3}([- .\u2010-\u2013]?)\d{2}\1\d{4}$/;
const maskedShape = /^[\dXN*#_?\u2022. -]{7,12}$/i;
const lastFourName = /ssn_?4|last_?(?:4|four)/i;
const taxName = /itin|atin|taxpayer|tax[_ -]?id/i;

/**
 * Numbers that were printed or used so often that nobody is meant by them. Source: SSA, "Social Security numbers:
 * the most misused SSN of all time" (078-05-1120) and its pamphlet (219-09-9999); 457-55-5462 was published by its
 * owner in advertisements; the others are the usual examples of manuals.
 */
const wellKnown: ReadonlySet<string> = new Set([
  '078051120',
  '219099999',
  '457555462',
  '111223333',
  '333221111',
  '123121234',
  '111111112',
  '112233445',
  '123456780',
  '002281852',
]);

/** ITIN: 9xx with these groups (IRS Publication 1915); ATIN: group 93. */
function isTaxpayerGroup(group: number): boolean {
  return group >= 50 && group <= 99 && group !== 66 && group !== 67 && group !== 68 && group !== 69 && group !== 89;
}

/**
 * Judges nine digits. Areas 000, 666 and 900-999, group 00 and serial 0000 were never issued and never will be
 * (SSA, "Social Security number randomization", 2011-06-25; POMS RM 10201.035).
 */
function verdictOn(digits: string, isTaxpayer: boolean): Verdict {
  const area = digits.slice(0, 3);
  const group = digits.slice(3, 5);
  if (hasOneDigit(digits)) return notReal('placeholder', 'the same digit repeated');
  if (wellKnown.has(digits)) return notReal('well-known-fake', 'a number that was published as an example');
  if (digits.startsWith('98765432')) return notReal('reserved', '987-65-4320 to 4329 are kept for advertising');
  if (area === '000' || area === '666') return notReal('reserved', `area ${area} was never issued`);
  const known = digitPlaceholder(digits);
  if (known !== undefined) return known;
  if (group === '00') return notReal('invalid', 'group 00 was never issued');
  if (digits.endsWith('0000')) return notReal('invalid', 'serial 0000 was never issued');
  if (!area.startsWith('9')) return real('a number in the range of issued Social Security numbers');
  if (isTaxpayer && isTaxpayerGroup(Number(group))) return real('a number in the range of taxpayer numbers');
  return notReal('reserved', 'areas 900 to 999 were never issued');
}

function verdictOf(value: string, scene: Scene): Verdict {
  return verdictOn(value.replace(/\D/g, ''), taxName.test(scene.literal.name));
}

/** The last four digits are a part of the number and may not stay (HHS, de-identification guidance, 2012-11-26). */
function lastFour(digits: string): Verdict {
  return digitPlaceholder(digits) ?? real('the last four digits of a Social Security number');
}

/** Is the place free of neighbours that make it a part of a longer number or word? */
function standsAlone(text: string, start: number, end: number, scene: Scene): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isAlphanumeric(before) || before === 95 || before === 46 || before === 43) return false;
  if (before === 45 && !followsLabelAndHyphen(text, start, scene)) return false;
  if (isAlphanumeric(after) || after === 95 || after === 45) return false;
  return !(after === 46 && isDigit(text.charCodeAt(end + 1)));
}

const anywhere = /\d{3}([- .\u2010-\u2013]?)\d{2}\1\d{4}/g;

/** "SSN-412-68-9036": a hyphen joins the number to the word that labels it. */
function followsLabelAndHyphen(text: string, start: number, scene: Scene): boolean {
  return (
    text.charAt(start - 1) === '-' && /[A-Za-z]/.test(text.charAt(start - 2)) && labelAt(text, start, scene) === 'ssn'
  );
}

function* find(text: string, scene: Scene): Generator<Candidate> {
  let from = 0;
  for (;;) {
    anywhere.lastIndex = from;
    const found = anywhere.exec(text);
    if (found === null) return;
    const start = found.index;
    const end = start + found[0].length;
    from = end;
    if (!standsAlone(text, start, end, scene)) {
      from = skipDigits(text, start + 1);
      continue;
    }
    const dashed = found[1] !== undefined && found[1] !== '' && found[1] !== ' ' && found[1] !== '.';
    const labelled = roleAt(text, start, scene) === 'ssn';
    if (!dashed && !labelled) continue;
    const reasons = labelled ? ['a label before it'] : ['dashes as in a Social Security number'];
    yield { start, end, verdict: verdictOf(found[0], scene), reasons, weight: dashed ? 90 : 70 };
  }
}

/** Social Security numbers, 45 CFR 164.514(b)(2)(i)(G): dashed ones anywhere, bare or spaced ones under a label. */
export const ssn: Identifier = {
  id: 'ssn',
  roles: ['ssn'],
  needs: Trait.digits7,
  judge(value, scene) {
    const trimmed = value.trim();
    if (isTemplate(trimmed)) return undefined;
    // A number literal has lost the zeros that it began with.
    const padded = scene.literal.kind === 'number' && /^\d{7,8}$/.test(trimmed) ? trimmed.padStart(9, '0') : trimmed;
    if (shape.test(padded)) return whole(value, verdictOf(padded, scene), 90, 'the name of the value says so');
    if (/^\d{4}$/.test(trimmed) && lastFourName.test(scene.literal.name)) {
      return whole(value, lastFour(trimmed), 70, 'the name of the value says so');
    }
    const masked = maskedShape.test(trimmed) ? textPlaceholder(trimmed) : undefined;
    return masked === undefined ? undefined : whole(value, masked, 70);
  },
  find,
  normalise(value) {
    const digits = value.replace(/\D/g, '');
    return digits.length > 6 ? digits.padStart(9, '0') : digits;
  },
  replace(value, random) {
    const group = String(1 + random.below(99)).padStart(2, '0');
    const serial = String(1 + random.below(9999)).padStart(4, '0');
    // Not 000: a number literal must not begin with a zero.
    const digits = `666${group}${serial}`;
    const count = value.replace(/\D/g, '').length;
    if (count === 4) return value.replace(/\d/g, '0');
    return count === 9 ? fillDigits(value, digits) : value.replace(/\d+/, digits);
  },
};
