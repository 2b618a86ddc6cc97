import { phrases as rolePhrases } from '../catalog/fieldNames.js';
import { splitWords } from '../catalog/words.js';
import { tellingRoles } from '../identifiers/context.js';
import { isDigit, type Phrase, type Shape } from './clueSearch.js';

/** What a file can hold that makes a finding possible. */
export const Clue = {
  /** Enough by itself: the file speaks of health care, names an identifier of a patient, or holds a strong shape. */
  proof: 1,
  /** A word of clinical narrative, which counts in running text. */
  narrative: 2,
  /** A title or a word of kinship that introduces a name. */
  title: 4,
  /** What only people have: a table with it may single them out. */
  demographic: 8,
  age: 16,
  zip: 32,
  /** A library, host, variable or path of artificial intelligence. Nothing to find by itself: other files have a part. */
  ai: 64,
  /** A word that means one of these only in some contexts. */
  ambiguousAi: 128,
} as const;

/** Titles and words before a name. A person named in a sentence is found with what the sentence says about them. */
const titles = 'mr, mrs, dr, senora, senor, mother, father, wife, husband';
/** `ms` is mostly milliseconds. */
const titleWithPoint = 'ms. ';

/**
 * What makes code and data clinical, and what makes a format known: the words of `identifiers/surroundings` and more,
 * because a word too many costs time and a word too few costs findings.
 */
const healthWords =
  'patient hospital clinic medical medicare medicaid diagnos mrn physician prescri fhir hl7 resourcetype vcard clinicaldocument recordtarget patientrole healthcare encounterid encounter_ encounterdate encountertype encounterno encounterclass hipaa loinc snomed birth discharge admitdate admit_ admission surger specimen accession immuniz insulin glucose pacemaker implant dialysis chemotherap oncolog cardiolog radiolog pid| msh| isa* nm1* phi-lint-';
/** Segments of messages without their header, lines of DICOM headers, snippets of clinical documents. */
const segments =
  'evn| pd1| nk1| pv1| pv2| in1| in2| in3| gt1| obx| obr| nte| dg1| al1| acc| mrg| bht* dmg* clm* clp* sbr* ins* bds* (0002, (0008, (0010, "vr" classcode moodcode 2.16.840. \u001e\u001cam';
/** Texts in base64: what marks them, and the beginnings of messages, documents and records. */
const encoded = '"base64" base64_string base64body "b64" tvnif svnbk pd94bw pensaw5p eyjyzxnvdxjj eyjwyxrpzw50 jvberi';
/** The same where letters inside longer words mean nothing. */
const healthWordsAlone = 'ehr, dob, health record, health records, subscriber id';
const healthWordStarts = 'icd';

/** Words of `identifiers/surroundings` that make running text clinical, by their rarest word or phrase. */
const narrativeAnywhere =
  'c/o|y/o|complain|history of present|past medical|denies|afebrile|vital|blood pressure|follow|discharged|admitted|declined surgery|chest pain|allergies|medications|impression|assessment and plan|physical exam|prognosis|referred|next of kin|diagnosed|deceased|consented';
const narrativeAlone =
  'presents, presented, year old, years old, yo, was seen, seen in, seen by, pt, lives alone, lives with, lives in, lives at, died, born on, subject';

/** Labels of numbers that count wherever they stand, in dotted letters. */
const dottedLabels = 's.s.n m.b.i h.i.c';

/** Columns of tables whose rows may single people out, as `catalog/quasiIdentifiers` knows them. */
const demographics = 'sex, gender, race, ethnicity, ethnic, marital, birth year, year of birth, yob';
const ages = 'age, ages';
const zips =
  'zip, zipcode, postal, postcode, plz, city, town, county, visit, service, encounter, admit, diagnosis, language, occupation';

/**
 * Everything that is looked for in a file. Telling names come from the catalog; the words above follow
 * `identifiers/surroundings` and `catalog/quasiIdentifiers` by hand, and a test compares both ways of looking.
 */
export function cluePhrases(): readonly Phrase[] {
  return [
    ...list(healthWords, ' ', 'anywhere', Clue.proof),
    ...list(segments, ' ', 'anywhere', Clue.proof),
    ...list(encoded, ' ', 'anywhere', Clue.proof),
    ...list(healthWordsAlone, ', ', 'alone', Clue.proof),
    ...list(healthWordStarts, ' ', 'start', Clue.proof),
    ...list(dottedLabels, ' ', 'anywhere', Clue.proof),
    ...list(narrativeAnywhere, '|', 'anywhere', Clue.narrative),
    ...list(narrativeAlone, ', ', 'alone', Clue.narrative),
    ...list(titles, ', ', 'alone', Clue.title),
    ...list(titleWithPoint, '|', 'anywhere', Clue.title),
    ...list(demographics, ', ', 'alone', Clue.demographic),
    ...list(ages, ', ', 'alone', Clue.age),
    ...list(zips, ', ', 'alone', Clue.zip),
    ...roleClues(),
  ];
}

/** Names that mean a patient's identifier in any file. All others need a file that speaks of health care. */
function roleClues(): readonly Phrase[] {
  return [...tellingRoles].flatMap((role) => list(rolePhrases[role].certain ?? '', ', ', 'alone', Clue.proof));
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
