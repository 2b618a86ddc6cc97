/** What names and types say about whether a value is somebody's health information. */
import { factOfName } from '../catalog/clinicalFacts.js';
import { meaningOf, subjectOfWords } from '../catalog/fieldNames.js';
import {
  ambiguousRecords,
  containerWords,
  fhirRecords,
  patientWords,
  recordPhrases,
  recordTypeTails,
  roleWords,
  unmistakableFacts,
} from '../catalog/phiWords.js';
import { remembered } from '../catalog/wordMemory.js';
import { splitWords } from '../catalog/words.js';
import { tellingRoles } from '../identifiers/context.js';

/** A kind of health information about somebody, in fixed words for messages. */
export interface PhiKind {
  readonly words: string;
  /**
   * `identifier`: one of the 18 of Safe Harbor. `key`: the key of a patient's row, which means something only beside
   * the database. `health`: what care found or did. `record`: a patient or a document of care as a whole.
   */
  readonly level: 'identifier' | 'key' | 'health' | 'record';
}

/** A patient as a whole. */
export const wholeRecord: PhiKind = { words: 'patient record', level: 'record' };
/** A document that care wrote about a patient. */
const careDocument: PhiKind = { words: 'clinical document', level: 'record' };
/** The key of a patient's row. */
export const rowKey: PhiKind = { words: 'patient identifier', level: 'key' };

/** Words that turn a name into a question or a number. */
const askingLeads = new Set(
  'is has have no num count max min show hide can should enable on handle use render'.split(' '),
);
/** Words that make of a name the name of something else: a pointer, a member of a type, the absence of something. */
const otherwise = new Set('not without missing duplicate ref refs prop props property'.split(' '));

/** Trees have children and parents, too. */
const treeWords = new Set('child children parent parents sibling siblings'.split(' '));

/** Words behind which a name says how things are sorted. */
const sortings = new Set(['by', 'per', 'for', 'from']);
/** Ends of names that say nothing. */
const numberedTail = /^\d+$/;
/** Every address book has birthdays. */
const casual = /birth[_ -]?day(?!te)|bday|born/i;

/** Dates that every calendar and every log has. */
const vague = /visit|seen|appointment|appt|follow|onset|born|fill|collected/i;

/** Does the name mean a patient, patients, or a document of care? `selectedPatient`, `patient_rows`, `dischargeSummary`. */
export function namesRecord(name: string): boolean {
  return recordOfName(name) !== undefined;
}

/** What a name means that stands for patients or documents of care as a whole. */
export const recordOfName = remembered(recordByWords);

function recordByWords(name: string): PhiKind | undefined {
  if (name === '' || name.length > 80) return undefined;
  const all = splitWords(name).filter((word) => !numberedTail.test(word));
  const sorting = all.findIndex((word, at) => at > 0 && sortings.has(word));
  const words = sorting > 0 ? all.slice(0, sorting) : all;
  if (words.length === 0 || askingLeads.has(words[0] ?? '') || words.some((word) => otherwise.has(word)))
    return undefined;
  if (endsInRecordPhrase(words)) return isPatients(words) ? wholeRecord : careDocument;
  let end = words.length;
  while (end > 1 && containerWords.has(words[end - 1] ?? '')) end--;
  if (patientWords.has(words[end - 1] ?? '')) return wholeRecord;
  return end < words.length && endsInRecordPhrase(words.slice(0, end)) ? careDocument : undefined;
}

/** `patient data`, `patient record`: the patient, not what was written at a visit. */
function isPatients(words: readonly string[]): boolean {
  return words.length > 1 && patientWords.has(words.at(-2) ?? '');
}

function endsInRecordPhrase(words: readonly string[]): boolean {
  for (let length = Math.min(3, words.length); length > 0; length--) {
    if (recordPhrases.has(words.slice(words.length - length).join(' '))) return true;
  }
  return false;
}

/** Does the type, as written, hold a patient's record? `List<Patient>`, `[]*PatientDto`, `Patient | null`. */
export function typeHoldsRecord(type: string, clinical: boolean): boolean {
  if (type === '' || type.length > 200 || /=>|->|\bfunc\b|Callback|Consumer|Predicate|Repository|Class</.test(type))
    return false;
  return (type.match(/[A-Za-z_]\w*/g) ?? []).some((name) => isRecordType(name, clinical));
}

function isRecordType(name: string, clinical: boolean): boolean {
  if (fhirRecords.has(name) || (clinical && ambiguousRecords.has(name))) return true;
  if (!/^[A-Z]/.test(name)) return false;
  const words = splitWords(name).filter((word) => !numberedTail.test(word));
  let end = words.length;
  while (end > 1 && recordTypeTails.has(words[end - 1] ?? '')) end--;
  return patientWords.has(words[end - 1] ?? '');
}

/** Is a value of this type a yes or no, which identifies nobody? */
export function isFlagType(type: string): boolean {
  return /^\W*(?:bool|boolean|Boolean|Bool)\b/.test(type);
}

/** Is a value of this type a number or a word: of a patient, at most the key of the row? */
export function isWordType(type: string): boolean {
  return /^\W*(?:str|string|String|int|integer|Integer|number|long|Long|float|double|usize|u?int\d+|[iu](?:32|64)|UUID|Int|Uuid|ObjectId)(?:\s*\||\W*$)/.test(
    type,
  );
}

/** Is a value of this type what code works with, not data: a service, a client, a connection? */
export function isServiceType(type: string): boolean {
  return /(?:Service|Repository|Repo|Dao|DAO|Client|Controller|Manager|Gateway|Factory|Mapper|Validator|Handler|Logger)(?:Interface|Impl)?\W*$/.test(
    type,
  );
}

/** What the name of a variable, key or column says about its value by itself. */
export function carriedByName(name: string, clinical: boolean): PhiKind | undefined {
  if (name === '' || name.length > 80) return undefined;
  const record = recordOfName(name);
  if (record !== undefined) return record;
  const { role, strength, subject } = meaningOf(name);
  if (splitWords(name).some((word) => otherwise.has(word) || treeWords.has(word))) return undefined;
  if (role !== undefined) {
    if (role === 'service-date' && vague.test(name)) return undefined;
    if (role === 'unique-id' && isMade(name)) return namesPatientKey(name) ? rowKey : undefined;
    const isTelling = (tellingRoles.has(role) && !casual.test(name)) || /patient/i.test(name);
    if (strength === 'certain' && (isTelling || clinical) && !isElse(subject)) return identifier(roleWords[role]);
    if (strength === 'weak' && isRowKey(role)) return namesPatientKey(name) ? rowKey : undefined;
    return undefined;
  }
  return healthByName(name, clinical, subject);
}

/** Made for a row by a generator: it tells nothing outside of the database. */
function isMade(name: string): boolean {
  return /^(?:uuids?|guids?)$/.test(splitWords(name).at(-1) ?? '');
}

/** Numbers that stand for a row: a unique id of anything else says nothing. */
function isRowKey(role: string): boolean {
  return role === 'medical-record-number' || role === 'unique-id';
}

function namesPatientKey(name: string): boolean {
  return splitWords(name).some((word) => patientWords.has(word));
}

/** Providers and organisations are no patients. */
function isElse(subject: string): boolean {
  return subject === 'provider' || subject === 'organization';
}

function healthByName(name: string, clinical: boolean, subject: string): PhiKind | undefined {
  const fact = factOfName(name);
  if (fact === undefined || isElse(subject)) return undefined;
  const words = splitWords(name);
  if (askingLeads.has(words[0] ?? '')) return undefined;
  const last = words.filter((word) => !numberedTail.test(word)).at(-1) ?? '';
  const isSure = words.some((word) => patientWords.has(word)) || (clinical && unmistakableFacts.has(last));
  return isSure ? health(fact === 'result' ? 'test result' : fact) : undefined;
}

/** Properties of a record that are a record, or part of one, again. */
const partsOfRecord = new Set(
  'data details info resource entry entries demographics record records json items list result results body payload content rows row all values objects fields entity current selected active value first last model dict attributes contact contacts insurance coverage text html xml'.split(
    ' ',
  ),
);

/** Properties of a record that somebody wrote about the patient. */
const writtenParts = new Set('notes note history chart narrative summary report'.split(' '));

/** What a property of a patient's record carries: `patient.name`, `p.dob`, `row.notes`. */
export function carriedByPartOfRecord(property: string): PhiKind | undefined {
  if (property === '' || property === '*') return wholeRecord;
  if (/^\d+$/.test(property)) return wholeRecord;
  const record = recordOfName(property);
  if (record !== undefined) return record;
  const { role, subject, strength } = meaningOf(property);
  // Pages and links to them are addresses of the program.
  if (isElse(subject) || role === 'url') return undefined;
  if (role !== undefined)
    return (strength === 'weak' && isRowKey(role)) || isMade(property) ? rowKey : identifier(roleWords[role]);
  const words = splitWords(property);
  if (words.length === 1 && (words[0] === 'id' || words[0] === 'uuid' || words[0] === 'key')) return rowKey;
  if (askingLeads.has(words[0] ?? '')) return undefined;
  const fact = factOfName(property);
  if (fact !== undefined) return health(fact === 'result' ? 'test result' : fact);
  const last = words.at(-1) ?? '';
  if (writtenParts.has(last)) return careDocument;
  return partsOfRecord.has(last) ? wholeRecord : undefined;
}

/** Does the name stand for the key of something, and for nothing that identifies by itself? */
export const namesKey = remembered((name: string): boolean => {
  const words = splitWords(name);
  if (!keyWords.has(words.at(-1) ?? '')) return false;
  const { role, strength } = meaningOf(name);
  return role === undefined || (strength === 'weak' && isRowKey(role));
});

const keyWords = new Set('id ids uuid uuids guid guids key keys pk index idx'.split(' '));

/** Is this the name of somebody or something that is no patient: `doctor`, `facility`? */
export function namesElse(name: string): boolean {
  return isElse(subjectOfWords(splitWords(name.slice(0, 80))));
}

function identifier(words: string): PhiKind {
  return { words, level: 'identifier' };
}

function health(words: string): PhiKind {
  return { words, level: 'health' };
}
