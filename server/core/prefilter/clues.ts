import { phrases as rolePhrases, subjectWords } from '../catalog/fieldNames.js';
import { splitWords } from '../catalog/words.js';
import { isDigit, type Phrase, type Shape } from './clueSearch.js';

/** What a file can hold that makes a finding possible. */
export const Clue = {
  /** Enough by itself: the file speaks of health care, names an identifier of a patient, or holds a strong shape. */
  proof: 1,
  /** A word for a patient, a relative or a provider. */
  subject: 2,
  /** A name that says what a value is, such as "phone" or "first name". */
  role: 4,
  /** A word of clinical narrative, which counts in running text. */
  narrative: 8,
  /** A title or a word of kinship that introduces a name. */
  title: 16,
  /** The last word of a street. */
  street: 32,
} as const;

/** Titles and words before a name. A person named in a sentence is found with what the sentence says about them. */
const titles = 'mr, mrs, dr, senora, senor, mother, father, wife, husband';
/** `ms` is mostly milliseconds. */
const titleWithPoint = 'ms. ';
const streets =
  'street, st, avenue, ave, road, rd, lane, ln, drive, boulevard, blvd, court, terrace, highway, hwy, parkway, pkwy, apt';

/**
 * What makes code and data clinical, and what makes a format known: the words of `identifiers/surroundings` and more,
 * because a word too many costs time and a word too few costs findings.
 */
const healthWords =
  'patient hospital clinic medical medicare medicaid diagnos mrn physician prescri fhir hl7 healthcare encounter hipaa loinc snomed birth discharge immuniz oncolog cardiolog radiolog pid| msh| isa* nm1* phi-lint-';
/** The same where letters inside longer words mean nothing. */
const healthWordsAlone = 'ehr, emr, phi, dob, health record, health records, subscriber id';
const healthWordStarts = 'icd';

/** Words of `identifiers/surroundings` that make running text clinical, by their rarest word or phrase. */
const narrativeAnywhere =
  'c/o|y/o|complain|history of present|past medical|denies|afebrile|vital|blood pressure|follow|discharged|admitted|declined surgery|chest pain|allergies|medications|impression|assessment and plan|physical exam|prognosis|referred|next of kin|diagnosed|deceased|consented';
const narrativeAlone =
  'presents, presented, year old, years old, yo, was seen, seen in, seen by, pt, lives alone, lives with, lives in, lives at, died, born on, subject';

/** Labels of numbers that count wherever they stand, in dotted letters. */
const dottedLabels = 's.s.n m.b.i h.i.c';

/** Everything that is looked for in a file. Derived from the catalog, so that a new name there is sought here, too. */
export function cluePhrases(): readonly Phrase[] {
  return [
    ...list(healthWords, ' ', 'anywhere', Clue.proof),
    ...list(healthWordsAlone, ', ', 'alone', Clue.proof),
    ...list(healthWordStarts, ' ', 'start', Clue.proof),
    ...list(dottedLabels, ' ', 'anywhere', Clue.proof),
    ...list(narrativeAnywhere, '|', 'anywhere', Clue.narrative),
    ...list(narrativeAlone, ', ', 'alone', Clue.narrative),
    ...list(titles, ', ', 'alone', Clue.title),
    ...list(titleWithPoint, '|', 'anywhere', Clue.title),
    ...list(streets, ', ', 'alone', Clue.street),
    ...roleClues(),
    ...subjectClues(),
  ];
}

/** Names that mean a patient's identifier by themselves prove; a number of social security or insurance does, too. */
function roleClues(): readonly Phrase[] {
  const selfEvident = new Set(['ssn', 'health-plan-id']);
  return Object.entries(rolePhrases).flatMap(([role, byStrength]) =>
    Object.entries(byStrength).flatMap(([strength, phrases]) => {
      const proves = strength === 'certain' || selfEvident.has(role);
      return list(phrases, ', ', 'alone', proves ? Clue.proof : Clue.role);
    }),
  );
}

function subjectClues(): readonly Phrase[] {
  const { patient, relative, provider } = subjectWords;
  return list(`${patient} ${relative} ${provider}`, ' ', 'alone', Clue.subject);
}

function list(text: string, separator: string, place: Phrase['place'], bits: number): readonly Phrase[] {
  const entries = text.split(separator).filter((entry) => entry !== '');
  return entries.map((entry) => ({ words: wordsOf(entry, place), place, bits }));
}

function wordsOf(entry: string, place: Phrase['place']): readonly string[] {
  return place === 'alone' ? splitWords(entry) : entry.split(' ');
}

const digits = [0x30, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39] as const;
const dash = 0x2d;

/** A Social Security number with dashes, which needs no label: `ddd-dd-dddd`. */
export const dashedSsn: Shape = {
  triples: digits.flatMap((before) => digits.map((after) => [before, dash, after] as const)),
  bits: Clue.proof,
  isThere(bytes, length, position) {
    const start = position - 2;
    if (start < 0 || start + 11 > length || isDigit(bytes[start - 1] ?? 0) || isDigit(bytes[start + 11] ?? 0))
      return false;
    for (let at = 0; at < 11; at++) {
      const byte = bytes[start + at] ?? 0;
      if (at === 3 || at === 6 ? byte !== dash : !isDigit(byte)) return false;
    }
    return true;
  },
};

/**
 * A telephone number with separators: four digits behind three or more, as in North America and elsewhere, or any groups
 * behind a plus. Versions, dates and decimals end otherwise.
 */
export const phone: Shape = {
  triples: separators().flatMap((separator) =>
    digits.flatMap((before) => digits.map((after) => [before, separator, after] as const)),
  ),
  bits: Clue.proof,
  isThere(bytes, length, position) {
    const separator = bytes[position + 1] ?? 0;
    if (!isDigit(bytes[position] ?? 0) || !isPhoneSeparator(separator) || !isDigit(bytes[position + 2] ?? 0))
      return false;
    const last = digitsFrom(bytes, length, position + 2, 1);
    const middle = digitsFrom(bytes, length, position, -1);
    const { count, first } = spreadDigits(bytes, position);
    if (bytes[first - 1] === 0x2b || bytes[first - 2] === 0x2b) return count + last >= 6;
    if (last !== 4 || middle < 3 || middle > 5) return false;
    return count > middle ? count >= 6 : separator === dash;
  },
};

function digitsFrom(bytes: Uint8Array, length: number, from: number, step: 1 | -1): number {
  let count = 0;
  for (let at = from; at >= 0 && at < length && count < 16 && isDigit(bytes[at] ?? 0); at += step) count++;
  return count;
}

/** Digits before and at `from`, over separators and brackets, at most 16, and where the first of them is. */
function spreadDigits(bytes: Uint8Array, from: number): { readonly count: number; readonly first: number } {
  let count = 0;
  let first = from;
  for (let at = from; at >= 0 && count < 16 && first - at < 4; at--) {
    const byte = bytes[at] ?? 0;
    if (isDigit(byte)) {
      count++;
      first = at;
    } else if (!isPhoneSeparator(byte) && byte !== 0x28 && byte !== 0x29) break;
  }
  return { count, first };
}

function separators(): readonly number[] {
  return [0x20, 0x2d, 0x2e, 0x2f];
}

function isPhoneSeparator(byte: number): boolean {
  return byte === 0x20 || byte === dash || byte === 0x2e || byte === 0x2f;
}

/** Is there something like a mail address: a letter or digit, `@`, and a domain with a dot? */
export function holdsMailAddress(bytes: Uint8Array, length: number): boolean {
  for (let at = bytes.indexOf(0x40); at !== -1 && at < length; at = bytes.indexOf(0x40, at + 1)) {
    if (isWordByte(bytes[at - 1] ?? 0) && isWordByte(bytes[at + 1] ?? 0) && hasDot(bytes, length, at + 1)) return true;
  }
  return false;
}

function hasDot(bytes: Uint8Array, length: number, from: number): boolean {
  for (let at = from; at < length && at < from + 80; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x2e) return isLetter(bytes[at + 1] ?? 0);
    if (!isWordByte(byte)) return false;
  }
  return false;
}

function isLetter(byte: number): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** Letters, digits, and what stands inside mail addresses; every byte of a character beyond ASCII. */
function isWordByte(byte: number): boolean {
  return isLetter(byte) || isDigit(byte) || byte === dash || byte === 0x5f || byte === 0x2b || byte >= 0x80;
}

/** The dashes U+2010 to U+2013 of word processors, in UTF-8: E2 80 90 to 93. */
export const typographicSsn: Shape = {
  triples: [0x90, 0x91, 0x92, 0x93].map((last) => [0xe2, 0x80, last] as const),
  bits: Clue.proof,
  isThere(bytes, length, position) {
    if (bytes[position] !== 0xe2 || position < 3 || position + 5 > length) return false;
    for (const at of [-3, -2, -1, 3, 4]) if (!isDigit(bytes[position + at] ?? 0)) return false;
    return true;
  },
};

/** A Medicare Beneficiary Identifier as CMS prints it, which needs no label: `dAXd-AXd-AAdd`. */
export const dashedMbi: Shape = {
  triples: digits.flatMap((before) => letters().map((after) => [before, dash, after] as const)),
  bits: Clue.proof,
  isThere(bytes, length, position) {
    const start = position - 3;
    if (start < 0 || start + 13 > length) return false;
    const digitAt = [0, 3, 7, 11, 12].every((at) => isDigit(bytes[start + at] ?? 0));
    return digitAt && bytes[start + 4] === dash && bytes[start + 8] === dash;
  },
};

function letters(): readonly number[] {
  return Array.from({ length: 26 }, (_, index) => 0x41 + index);
}
