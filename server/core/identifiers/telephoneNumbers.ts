import { fictionAreaCodes, serviceCodes, tollFreeCodes } from '../catalog/areaCodes.js';
import type { Role, Verdict } from '../model.js';
import { fillDigits, isAlphanumeric, isDigit, labelAt, pick, randomDigits, skipDigits, whole } from './codes.js';
import { followsClinician, followsOrganisation } from './contactSurroundings.js';
import { type Candidate, type KeyedRandom, notReal, real, type Scene } from './identifier.js';
import { fitOf } from './numberingPlans.js';
import { digitPlaceholder, hasOneDigit, isTemplate, textPlaceholder } from './placeholders.js';

/**
 * Telephone numbers, shared by phone and fax.
 *
 * The rules of the North American Numbering Plan stand here: nearly every number is judged by them, and they know the
 * numbers of fiction and of services. Numbers of other countries are judged by their numbering plans.
 */

const wholeShape =
  /^(?:tel:|fax:)?\+?\(?\d[\d ().\-/\u2010-\u2013]{5,20}\d(?: ?(?:x|ext\.?|extension|;ext=) ?\d{1,6})?(?: ?\([a-z]{1,8}\))?$/i;
const extension = /(?: ?(?:x|ext\.?|extension|;ext=) ?\d{1,6})?(?: ?\([a-z]{1,8}\))?$/i;

/** The digits that are dialled: without scheme and extension, with the plus sign if there is one. */
function dialled(value: string): string {
  const digits = value
    .trim()
    .replace(extension, '')
    .replace(/[^\d+]/g, '');
  return digits.startsWith('00') && digits.length > 10 ? `+${digits.slice(2)}` : digits;
}

/** "867-5309/Jenny" (Tommy Tutone, 1981). */
const songNumber = '8675309';

/** Ten digits of the North American Numbering Plan (47 CFR 52.101; NANPA, area code and exchange rules, 2024). */
function northAmerican(digits: string): Verdict {
  const area = digits.slice(0, 3);
  const exchange = digits.slice(3, 6);
  const line = digits.slice(6);
  if (digitPlaceholder(digits) !== undefined || [area, exchange, line].every(hasOneDigit)) {
    return notReal('placeholder', 'repeated or counted digits');
  }
  if (exchange + line === songNumber) return notReal('well-known-fake', 'the number of a song');
  if (exchange === '555' && line.startsWith('01'))
    return notReal('reserved', '555-0100 to 555-0199 are kept for fiction');
  if (exchange === '555') return notReal('well-known-fake', 'exchange 555 has no subscribers');
  if (/^[01]/.test(area) || area.charAt(1) === '9' || area.endsWith('11')) {
    return notReal('invalid', 'no such area code can exist');
  }
  if (tollFreeCodes.has(area)) return notReal('reserved', 'a toll-free number reaches an organisation');
  if (serviceCodes.has(area)) return notReal('reserved', 'the area code belongs to services');
  if (/^[01]/.test(exchange) || exchange.endsWith('11')) return notReal('invalid', 'no such exchange can exist');
  if (digitPlaceholder(exchange + line) !== undefined) return notReal('placeholder', 'repeated or counted digits');
  return real('a number that the North American plan can assign');
}

/** Seven digits, dialled within an area. */
function local(digits: string): Verdict {
  if (digits === songNumber) return notReal('well-known-fake', 'the number of a song');
  if (/^555/.test(digits)) return notReal('reserved', 'exchange 555 is kept for fiction and services');
  if (/^[01]|^.11/.test(digits)) return notReal('invalid', 'no such exchange can exist');
  return digitPlaceholder(digits) ?? real('a local number under a name or label that says so');
}

/** A number with a plus sign, without it. */
function international(digits: string): Verdict {
  if (digits.startsWith('1')) return digits.length === 11 ? northAmerican(digits.slice(1)) : unassigned;
  if (digits.startsWith('999')) return notReal('reserved', 'country code 999 is not assigned');
  if (digitPlaceholder(digits) !== undefined) return notReal('placeholder', 'repeated or counted digits');
  const fit = fitOf(`+${digits}`);
  if (fit === 'assigned') return real('a number in the numbering plan of its country');
  return fit === 'outside' ? notReal('invalid', 'outside the numbering plan of its country') : unassigned;
}

const unassigned = notReal('invalid', 'no country assigns numbers of this form');

/** The verdict on a written number; undefined when it has not the length of one. */
function verdictOf(value: string): Verdict | undefined {
  const digits = dialled(value);
  if (digits.startsWith('+')) return digits.length > 7 ? international(digits.slice(1)) : undefined;
  if (digits.length === 10) return northAmerican(digits);
  if (digits.length === 11 && digits.startsWith('1')) return northAmerican(digits.slice(1));
  if (digits.length === 7) return local(digits);
  // Numbers as they are dialled in other countries.
  if (/^0\d{8,11}$/.test(digits)) return digitPlaceholder(digits) ?? real('a number with a trunk prefix');
  return undefined;
}

/** Judges a whole value under the role of a telephone or fax number. */
export function judgeTelephone(value: string): Candidate | undefined {
  const trimmed = value.trim();
  if (isTemplate(trimmed)) return undefined;
  const verdict = wholeShape.test(trimmed)
    ? verdictOf(trimmed)
    : trimmed.length <= 20 && /[x#*\u2022]{2}/i.test(trimmed)
      ? textPlaceholder(trimmed)
      : undefined;
  return verdict === undefined ? undefined : whole(value, verdict, 70, 'the name of the value says so');
}

/** A number in three groups, an international one, a local one, or bare digits: what may be dialled in a text. */
const anywhere =
  /\+1[ .-]?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}|\+\d(?:[ ().-]{0,2}\d){6,14}|\(\d{3}\)[ .\-/]?\d{3}[ .\-\u2010-\u2013]?\d{4}|\d{3}(?:[ .\-/\u2010-\u2013]| [.-] )\d{3}(?:[ .\-\u2010-\u2013]| [.-] )\d{4}|\d{3}[-.]\d{4}|\d{10,11}/g;

/** Trunk and country prefix before the area code: 1-, +1 (, 001 . */
const prefix = /(?:\+?1|001)[ .-]?$/;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Is a number part of something longer: a word, a path, a decimal, another group of digits? */
function isEmbedded(text: string, { start, end }: Place): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isAlphanumeric(before) || before === 95 || before === 45 || before === 46 || before === 43) return true;
  if (isAlphanumeric(after) && !/^x\d/.test(text.slice(end, end + 2))) return true;
  if (after === 95 || after === 45 || after === 64) return true;
  if (before === 47 && /\w/.test(text.charAt(start - 2))) return true;
  return (after === 46 || after === 58 || after === 47) && isDigit(text.charCodeAt(end + 1));
}

/** Are the groups separated by spaces a part of a row of numbers? */
function isInRow(text: string, { start, end }: Place): boolean {
  return (
    /\d[ \t]{1,3}$/.test(text.slice(Math.max(0, start - 4), start)) || /^[ \t]{1,3}\d/.test(text.slice(end, end + 4))
  );
}

/** Ranges and tables use round numbers: 200-300-4000. */
function isRound(value: string): boolean {
  const groups = value.match(/\d+/g) ?? [];
  return groups.length === 3 && groups.every((group) => group.endsWith('00'));
}

function placeOf(text: string, found: RegExpExecArray): Place {
  const end = found.index + found[0].length;
  const head = text.slice(Math.max(0, found.index - 5), found.index);
  const prefixed = /^[(\d]/.test(found[0]) && found[0].length > 10 ? prefix.exec(head) : null;
  return { start: found.index - (prefixed?.[0].length ?? 0), end };
}

const telephoneRoles: readonly Role[] = ['phone', 'fax'];

/** A label of one of these says that the number is another one. Others ("Home", "Contact") may name a telephone. */
const otherNumbers: ReadonlySet<Role> = new Set<Role>([
  'ssn',
  'medical-record-number',
  'health-plan-id',
  'account-number',
  'license-number',
  'license-plate',
  'vehicle-id',
  'device-id',
  'unique-id',
]);

/** The role of the number at `offset`, as far as it matters for telephones. */
function roleOf(text: string, offset: number, scene: Scene): Role | undefined {
  const role = labelAt(text, offset, scene) ?? scene.role;
  return role !== undefined && (telephoneRoles.includes(role) || otherNumbers.has(role)) ? role : undefined;
}

/** How a number in a text is believed; undefined when it is not. */
function believe(text: string, place: Place, matched: string, role: Role | undefined): string | undefined {
  if (role !== undefined) return telephoneRoles.includes(role) ? 'a label before it' : undefined;
  const written = text.slice(place.start, place.end);
  if (written.startsWith('+')) return 'a plus sign and a country code';
  if (/^tel:$/i.test(text.slice(Math.max(0, place.start - 4), place.start))) return 'a telephone link';
  if (/^\d{10,11}$|^\d{3}[-.]\d{4}$/.test(matched)) return undefined;
  if (isInRow(text, place) || isRound(written)) return undefined;
  return 'written in groups like a telephone number';
}

/** The verdict and the reasons, with what the words before the number say about whose it is. */
function ownedBy(
  text: string,
  { start }: Place,
  verdict: Verdict,
  reason: string,
): Pick<Candidate, 'verdict' | 'reasons'> {
  if (verdict.kind !== 'real') return { verdict, reasons: [reason] };
  if (followsOrganisation(text, start)) {
    return { verdict: notReal('invalid', 'telephone of an organisation'), reasons: [reason] };
  }
  const ofClinician = followsClinician(text, start) ? ['words of a clinician before it'] : [];
  return { verdict, reasons: [reason, ...ofClinician] };
}

/**
 * Finds numbers with separators, a plus sign or a label. `wanted` decides by the role of the label, which is
 * undefined without one.
 */
export function* findTelephones(
  text: string,
  scene: Scene,
  wanted: (role: Role | undefined) => boolean,
): Generator<Candidate> {
  let from = 0;
  for (;;) {
    anywhere.lastIndex = from;
    const found = anywhere.exec(text);
    if (found === null) return;
    const place = placeOf(text, found);
    from = place.end;
    if (isEmbedded(text, place)) {
      from = skipDigits(text, found.index + 1);
      continue;
    }
    const role = roleOf(text, place.start, scene);
    const reason = wanted(role) ? believe(text, place, found[0], role) : undefined;
    const verdict = reason === undefined ? undefined : verdictOf(text.slice(place.start, place.end));
    if (reason === undefined || verdict === undefined) continue;
    if (verdict.kind === 'invalid' && role === undefined) continue;
    yield { ...place, ...ownedBy(text, place, verdict, reason), weight: role === undefined ? 80 : 85 };
  }
}

/** Digits only, without the country code 1 and without an extension. */
export function normaliseTelephone(value: string): string {
  const digits = dialled(value);
  return digits.replace(/^\+?1(?=\d{10}$)/, '').replace(/^\+/, '');
}

/** The same writing with digits of fiction: an area code with 555-01XX, or the unassigned country code 999. */
export function replaceTelephone(value: string, random: KeyedRandom): string {
  const tail = extension.exec(value.trimEnd())?.[0] ?? '';
  const body = value.trimEnd().slice(0, value.trimEnd().length - tail.length);
  return fillDigits(body, fiction(body, random)) + value.slice(body.length);
}

/** As many digits of fiction as the number has. */
function fiction(body: string, random: KeyedRandom): string {
  const digits = body.replace(/\D/g, '');
  const plain = dialled(body);
  const line = `55501${randomDigits(2, random)}`;
  if (plain.length === 7) return line;
  if (/^\+?1\d{10}$|^\d{10}$/.test(plain)) {
    return digits.slice(0, digits.length - 10) + pick(fictionAreaCodes, random) + line;
  }
  const code = plain.startsWith('+') && !body.includes('+') ? '00999' : '999';
  return code + randomDigits(digits.length - code.length, random);
}
