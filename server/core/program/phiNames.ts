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
import { splitWords } from '../catalog/words.js';
import { tellingRoles } from '../identifiers/context.js';

/** Something of a patient that a value carries, in fixed words for messages. */
export interface Carried {
  readonly words: string;
  /**
   * `identifier`: one of the 18 of Safe Harbor. `key`: the key of a patient's row, which means something only beside
   * the database. `health`: what care found or did. `record`: a patient or a document of care as a whole.
   */
  readonly level: 'identifier' | 'key' | 'health' | 'record';
}

/** A patient or a document of care as a whole. */
export const wholeRecord: Carried = { words: 'patient record', level: 'record' };
const rowKey: Carried = { words: 'patient identifier', level: 'key' };

/** Words that turn a name into a question or a number. */
const askingLeads = new Set(
  'is has have no num count max min show hide can should enable on handle use render'.split(' '),
);
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
  if (name === '' || name.length > 80) return false;
  const all = splitWords(name).filter((word) => !numberedTail.test(word));
  const sorting = all.findIndex((word, at) => at > 0 && sortings.has(word));
  const words = sorting > 0 ? all.slice(0, sorting) : all;
  if (words.length === 0 || askingLeads.has(words[0] ?? '')) return false;
  if (endsInRecordPhrase(words)) return true;
  let end = words.length;
  while (end > 1 && containerWords.has(words[end - 1] ?? '')) end--;
  return patientWords.has(words[end - 1] ?? '') || (end < words.length && endsInRecordPhrase(words.slice(0, end)));
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

/** What the name of a variable, key or column says about its value by itself. */
export function carriedByName(name: string, clinical: boolean): Carried | undefined {
  if (name === '' || name.length > 80) return undefined;
  if (namesRecord(name)) return wholeRecord;
  const { role, strength, subject } = meaningOf(name);
  if (role !== undefined) {
    if (role === 'service-date' && vague.test(name)) return undefined;
    const isTelling = (tellingRoles.has(role) && !casual.test(name)) || /patient/i.test(name);
    if (strength === 'certain' && (isTelling || clinical) && !isElse(subject)) return identifier(roleWords[role]);
    if (strength === 'weak' && isRowKey(role)) return namesPatientKey(name) ? rowKey : undefined;
    return undefined;
  }
  return healthByName(name, clinical, subject);
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

function healthByName(name: string, clinical: boolean, subject: string): Carried | undefined {
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
  'data details info resource entry entries demographics record records json items list result results body payload content rows row all values objects fields entity current selected active value first last model notes note history chart contact contacts insurance coverage text html xml'.split(
    ' ',
  ),
);

/** What a property of a patient's record carries: `patient.name`, `p.dob`, `row.notes`. */
export function carriedByPartOfRecord(property: string): Carried | undefined {
  if (property === '' || property === '*') return wholeRecord;
  if (/^\d+$/.test(property)) return wholeRecord;
  if (namesRecord(property)) return wholeRecord;
  const { role, subject, strength } = meaningOf(property);
  if (isElse(subject)) return undefined;
  if (role !== undefined) return strength === 'weak' && isRowKey(role) ? rowKey : identifier(roleWords[role]);
  const words = splitWords(property);
  if (words.length === 1 && (words[0] === 'id' || words[0] === 'uuid' || words[0] === 'key')) return rowKey;
  if (askingLeads.has(words[0] ?? '')) return undefined;
  const fact = factOfName(property);
  if (fact !== undefined) return health(fact === 'result' ? 'test result' : fact);
  return partsOfRecord.has(words.at(-1) ?? '') ? wholeRecord : undefined;
}

/** Is this the name of somebody or something that is no patient: `doctor`, `facility`? */
export function namesElse(name: string): boolean {
  return isElse(subjectOfWords(splitWords(name.slice(0, 80))));
}

function identifier(words: string): Carried {
  return { words, level: 'identifier' };
}

function health(words: string): Carried {
  return { words, level: 'health' };
}
