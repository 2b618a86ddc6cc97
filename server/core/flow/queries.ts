/** Texts that ask a database, a service or a disk for patients. */
import { factOfName } from '../catalog/clinicalFacts.js';
import { carriedByPartOfRecord, type PhiKind, recordOfName, wholeRecord } from './names.js';

/** The beginning of a query with its columns and tables; bounded, since texts may be long. */
const selection =
  /\bselect\s+([\s\S]{1,600}?)\s+from\s+([\s\S]{1,300}?)(?:\bwhere\b|\border\b|\bgroup\b|\blimit\b|;|$)/i;

/** Columns that nobody but a patient has, whatever the table is called. */
const tellingColumns = /\b(?:ssn|mrn|dob|date_of_birth|diagnos[ie]s)\b/i;

/** Some columns of patients' rows. */
const selectedColumns: PhiKind = { words: 'columns of patient records', level: 'record' };

/** Addresses and files of patients: `/patients/1`, `fhir/Patient?name=`, `patients.csv`. */
const placeOfPatients =
  /(?:^|\/)patients?(?:[/?.&]|$)|\bpatients?[\w-]{0,30}\.(?:csv|json|xlsx?|parquet|xml|ndjson|pkl)\b/i;

/** How much of a text is looked at. */
const reach = 1000;

/** What a text asks for; undefined when it is no query, or gives nothing of patients. */
export function askedBy(text: string): PhiKind | undefined {
  const head = text.slice(0, reach);
  const match = selection.exec(head);
  if (match !== null) return ofSelection(match[1] ?? '', match[2] ?? '');
  return placeOfPatients.test(head) ? wholeRecord : undefined;
}

function ofSelection(columns: string, tables: string): PhiKind | undefined {
  const isOfPatients = namesIn(tables).some(
    (name) => recordOfName(name) !== undefined || factOfName(name) !== undefined,
  );
  if (!isOfPatients) return tellingColumns.test(columns) ? selectedColumns : undefined;
  if (/(?:^|[\s,.])\*/.test(columns)) return /\bcount\s*\(\s*\*/i.test(columns) ? undefined : wholeRecord;
  const isTelling = namesIn(columns).some((name) => {
    const kind = carriedByPartOfRecord(name);
    return kind !== undefined && kind.level !== 'key';
  });
  return isTelling ? selectedColumns : undefined;
}

function namesIn(text: string): readonly string[] {
  return text.match(/[A-Za-z_]\w*/g) ?? [];
}
