import type { Role, Verdict } from '../model.js';
import { isVinValid } from './checksums.js';
import {
  isAlphanumeric,
  labelAt,
  labelledToken,
  mayHoldLabel,
  normaliseCode,
  randomDigits,
  randomLetter,
  tokensAfterLabels,
  whole,
} from './codes.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, real, type Scene, Trait } from './identifier.js';
import { isTemplate, textPlaceholder } from './placeholders.js';

const roles: readonly Role[] = ['vehicle-id', 'license-plate'];

/** Seventeen characters without I, O and Q (ISO 3779:2009); the last four are digits in North America (49 CFR 565.15). */
const vin = /^[A-HJ-NPR-Z\d]{17}$/;
const vinEnd = /\d{4}(?![A-Z\d])/g;

/** Numbers that the standard, encyclopaedias and decoders print as examples. */
const sampleVins: ReadonlySet<string> = new Set([
  '1M8GDM9AXKP042788',
  '1HGCM82633A004352',
  '5GZCZ43D13S812715',
  'WVWZZZ1JZXW000001',
  'JH4TB2H26CC000000',
  '1FTFW1ET5DFC10312',
  'WBA3A5G59DNP26082',
]);

/** Plates that stand for any plate. */
const samplePlates: ReadonlySet<string> = new Set([
  'ABC123',
  'ABC1234',
  '123ABC',
  '1ABC234',
  'XYZ123',
  'XYZ789',
  'ABC12',
  'AAA111',
  'AA11AAA',
]);
const plateToken = /^[A-Z\d][A-Z\d -]{1,16}$/i;

/** "License plate of the patient's car: ". */
const plateBefore = /\b(?:licen[cs]e|number|registration) plate\b[^.\n\d]{0,40}: ?$/i;

const plate = /^(?=.*\d)[A-Z\d]{1,8}(?:[ -]{1,3}[A-Z\d]{1,6}){0,3}$/;

function vinVerdict(code: string): Verdict {
  if (code.startsWith('1111')) return notReal('reserved', 'no maker has the code of ones');
  if (sampleVins.has(code)) return notReal('well-known-fake', 'a number that is printed as an example');
  if (/^(.)\1+$/.test(code) || /1234567|TEST|SAMPLE|EXAMPLE/.test(code))
    return notReal('placeholder', 'repeated or counted characters');
  return real(
    isVinValid(code) ? 'a vehicle number whose check digit holds' : 'the form of a vehicle number under its name',
  );
}

/** Plates of zeros only are what replacements use: no state issues them. */
function plateVerdict(value: string): Verdict {
  const code = normaliseCode(value);
  if (/^0+$/.test(code.replace(/\D/g, ''))) return notReal('reserved', 'plates with no digit but zero are not issued');
  if (samplePlates.has(code)) return notReal('well-known-fake', 'a plate that stands for any plate');
  return textPlaceholder(value) ?? real('a plate under a name or label that says so');
}

/** The verdict on a value as a VIN or, under that role, as a plate; undefined when it has the shape of neither. */
function verdictOf(value: string, role: Role | undefined): Verdict | undefined {
  const code = value.toUpperCase();
  if (vin.test(code) && /\d/.test(code)) return vinVerdict(code);
  const alphanumeric = normaliseCode(value).length;
  const isPlate = role === 'license-plate' && plate.test(code) && alphanumeric >= 3 && alphanumeric <= 12;
  return isPlate ? plateVerdict(code) : undefined;
}

function judge(value: string, scene: Scene): Candidate | undefined {
  const trimmed = value.trim();
  const verdict = isTemplate(trimmed) ? undefined : verdictOf(trimmed, scene.role);
  return verdict === undefined ? undefined : whole(value, verdict, 70, 'the name of the value says so');
}

/** Does the character before or after make a run of characters a part of encoded data or of a longer code? */
function isJoint(code: number): boolean {
  return isAlphanumeric(code) || code === 95 || code === 45 || code === 47 || code === 43 || code === 61;
}

/** VINs whose check digit holds. Capitals only: lower-case runs of this length are digests. */
function* findVins(text: string): Generator<Candidate> {
  for (const found of text.matchAll(vinEnd)) {
    const start = found.index - 13;
    const end = found.index + 4;
    if (start < 0 || isJoint(text.charCodeAt(start - 1)) || isJoint(text.charCodeAt(end))) continue;
    const code = text.slice(start, end);
    if (!vin.test(code) || code.startsWith('0')) continue;
    const isMarked = code.startsWith('1111') || sampleVins.has(code);
    if (!isMarked && (!isVinValid(code) || (code.match(/[A-Z]/g)?.length ?? 0) < 2)) continue;
    const reasons = ['the form of a vehicle number, check digit holds'];
    yield { start, end, verdict: vinVerdict(code), reasons, weight: 85 };
  }
}

function* find(text: string, scene: Scene): Generator<Candidate> {
  yield* findVins(text);
  if (!mayHoldLabel(text)) return;
  const accepts = (start: number) => {
    const role = labelAt(text, start, scene);
    return role === undefined ? plateBefore.test(text.slice(Math.max(0, start - 60), start)) : roles.includes(role);
  };
  for (const token of tokensAfterLabels(text)) {
    if (!plateToken.test(token.value)) continue;
    const labelled = labelledToken(text, token, accepts);
    const verdict = labelled === undefined ? undefined : verdictOf(labelled.value, 'license-plate');
    if (labelled === undefined || verdict === undefined) continue;
    const { start, end } = labelled;
    yield { start, end, verdict, reasons: ['a label before it'], weight: 70 };
  }
}

/** A VIN of a maker 1111; a plate with other letters and zeros for digits. */
function replace(value: string, random: KeyedRandom): string {
  const letters = (like: string) => like.replace(/[A-Za-z]/g, (letter) => randomLetter(letter, random));
  if (!vin.test(value.trim().toUpperCase())) return letters(value).replace(/\d/g, '0');
  return value.replace(/\S+/, () => `1111${randomDigits(13, random)}`);
}

/** Vehicle identifiers and plates, 45 CFR 164.514(b)(2)(i)(L): VINs by their check digit, plates by name or label. */
export const vehicleId: Identifier = {
  id: 'vehicle-id',
  roles,
  needs: Trait.digits3,
  judge,
  find,
  normalise: normaliseCode,
  replace,
};
