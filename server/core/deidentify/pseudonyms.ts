import { foldName, isGivenName } from '../catalog/personNames.js';
import { randomLetter } from '../identifiers/codes.js';
import type { Identifier, KeyedRandom } from '../identifiers/identifier.js';
import { INVENTED_FAMILY, INVENTED_GIVEN, isInventedName } from '../identifiers/inventedNames.js';
import { keyedRandom } from '../identifiers/keyedRandom.js';
import { rewriteName } from '../identifiers/nameForms.js';
import type { IdentifierId } from '../model.js';

/**
 * What originals become. The same original in another spelling, format or file becomes the same pseudonym, because it
 * is drawn with HMAC-SHA-256 under the secret; without the secret nothing can be turned back.
 *
 * It remembers what it gave, so that two originals of one run share a pseudonym only where the format has no room for
 * another. The memory holds originals: it lives as long as a run and is never written anywhere.
 */
export interface Pseudonyms {
  /** A name in the form of the original, each word by itself: "X, Ruth" and "Ruth X" give the same two words. */
  name(value: string): string;
  /** A value of any other identifier, in the form of the original. */
  value(identifier: Identifier, value: string): string;
  /** The id of a resource: letters, digits and hyphens, as FHIR wants it. */
  resourceId(value: string): string;
  /** By how many days the dates of a patient move back, 1 to 364. */
  daysOf(patient: string): number;
}

/**
 * Identifiers that share their originals: the telephone of the day is the fax of the night, and a record number is the
 * account number, too. Others are drawn by their own id.
 */
const families: ReadonlyMap<IdentifierId, string> = new Map<IdentifierId, string>([
  ['phone', 'telephone'],
  ['fax', 'telephone'],
  ...(
    ['medical-record-number', 'health-plan-id', 'account-number', 'license-number', 'device-id', 'unique-id'] as const
  ).map((id): [IdentifierId, string] => [id, 'code']),
]);

/** Identifiers whose pseudonyms keep people apart; two that fall together are drawn again. */
const distinct: ReadonlySet<string> = new Set(['telephone', 'code', 'ssn', 'email', 'vehicle-id', 'ip-address']);

/** How often a pseudonym that is taken is drawn again. */
const mostDraws = 64;
/** After so many originals without a pseudonym of their own, a format has no room, and drawing is in vain. */
const patience = 100;
const drawsInVain = 2;

/** The serial number of a device stands behind (21) in its UDI, and by itself elsewhere. */
const serialMark = '(21)';

export function createPseudonyms(secret: string): Pseudonyms {
  const draw = createDraw(secret);
  const word = remembered((part: string) => nameWord(secret, part));
  return {
    name: remembered((value) => rewriteName(value, word)),
    value(identifier, value) {
      const serial = identifier.id === 'device-id' ? value.lastIndexOf(serialMark) : -1;
      if (serial < 0) return draw(identifier, value);
      const at = serial + serialMark.length;
      return value.slice(0, at) + draw(identifier, value.slice(at));
    },
    resourceId: remembered((value) => resourceId(secret, value)),
    daysOf: remembered((patient) => 1 + keyedRandom(secret, `days\0${patient}`).below(364)),
  };
}

/** How many answers are kept before all are forgotten. */
const mostRemembered = 200_000;

/** Asks once for each text: drawing costs more than remembering, and exports repeat their values. */
function remembered<T>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    if (answers.size >= mostRemembered) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

/** Whether a word is a given name or a family name is read from the word alone, so that its place does not matter. */
function nameWord(secret: string, part: string): string {
  if (isInventedName(part)) return part;
  const word = foldName(part).replace(/[.,'’]/g, '');
  const list = isGivenName(part) ? INVENTED_GIVEN : INVENTED_FAMILY;
  return list[keyedRandom(secret, `name\0${word}`).below(list.length)] ?? '';
}

/** From this many digits on the letters around them, which name a site, tell nobody apart. */
const tellingDigits = 6;

/** The same number with and without the letters of its site: `CH-0048290` and `0048290` belong to one patient. */
export function codeKey(normalised: string): string {
  const digits = normalised.replace(/\D/g, '');
  return digits.length < tellingDigits ? normalised : digits;
}

/** Many states begin the number of a driver's licence with letters of the name: all of them become others. */
function withoutNames(id: IdentifierId, value: string, random: KeyedRandom): string {
  if (id !== 'license-number' || /^test/i.test(value)) return value;
  return value.replace(/[A-Za-z]/g, (letter) => randomLetter(letter, random));
}

/** Draws values and remembers how often each original had to be drawn. */
function createDraw(secret: string): (identifier: Identifier, value: string) => string {
  const draws = new Map<string, number>();
  const taken = new Set<string>();
  const crowded = new Map<string, number>();

  function drawn(identifier: Identifier, value: string): string {
    const family = families.get(identifier.id) ?? identifier.id;
    const normalised = identifier.normalise(value);
    const original = `${family}\0${family === 'code' ? codeKey(normalised) : normalised}`;
    const attempt = (count: number) => {
      const random = keyedRandom(secret, `${original}\0${count}`);
      return withoutNames(identifier.id, identifier.replace(value, random), random);
    };
    const known = draws.get(original);
    if (known !== undefined || !distinct.has(family)) return attempt(known ?? 0);
    const isTaken = (pseudonym: string) => taken.has(`${family}\0${identifier.normalise(pseudonym)}`);
    const kind = `${family}\0${normalised.length}`;
    const crowd = crowded.get(kind) ?? 0;
    const most = crowd > patience ? drawsInVain : mostDraws;
    let count = 0;
    let pseudonym = attempt(count);
    while (count < most && isTaken(pseudonym)) pseudonym = attempt(++count);
    if (count === most) crowded.set(kind, crowd + 1);
    draws.set(original, count);
    taken.add(`${family}\0${identifier.normalise(pseudonym)}`);
    return pseudonym;
  }

  const byIdentifier = new Map<IdentifierId, (value: string) => string>();
  return (identifier, value) => {
    const draw = byIdentifier.get(identifier.id) ?? remembered((each: string) => drawn(identifier, each));
    byIdentifier.set(identifier.id, draw);
    return draw(value);
  };
}

/** How the UUIDs begin that this program writes. */
const inventedUuid = '00000999';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Is the value an id that this program wrote? */
export function isInventedId(value: string): boolean {
  return /^(?:p-)?999\d{9}$/.test(value) || value.startsWith(`${inventedUuid}-`);
}

/** Is the value a UUID (RFC 9562)? */
export function isUuid(value: string): boolean {
  return uuid.test(value);
}

/** Random UUIDs stay UUIDs; other ids become numbers that begin with 999, with a letter in front where they had one. */
function resourceId(secret: string, value: string): string {
  const random = keyedRandom(secret, `resource\0${value.toLowerCase()}`);
  if (uuid.test(value)) {
    const hex = value.replace(/[0-9a-f]/gi, () => random.below(16).toString(16));
    return `${inventedUuid}${hex.slice(8, 14)}4${hex.slice(15, 19)}a${hex.slice(20)}`;
  }
  const digits = Array.from({ length: 9 }, () => random.below(10)).join('');
  return `${/[A-Za-z]/.test(value) ? 'p-' : ''}999${digits}`;
}
