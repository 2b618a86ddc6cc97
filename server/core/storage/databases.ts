/** Databases in files that hold patients and are not encrypted. */
import { databaseOpeners, type OpenerRow } from '../catalog/storage/databaseOpeners.js';
import { splitWords } from '../catalog/words.js';
import { typeHoldsRecord } from '../flow/names.js';
import type { FlowReader } from '../flow/reader.js';
import { isClinicalDocument } from '../identifiers/surroundings.js';
import type { Document, Span } from '../model.js';
import type { CallSite, Frame } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Call, Expression } from '../program/model.js';
import { textsOf } from '../program/texts.js';
import { classesOf, textAround } from './places.js';
import { waysOfCall } from './ways.js';

/** A database that is opened without a key. */
export interface DatabaseHit extends Span {
  readonly what: string;
  /** Why patients are believed to be in it, in fixed words. */
  readonly reason: string;
}

/** The places of a program where a database for patients is opened without encryption. */
export function openedDatabases(code: Code, document: Document, phi: FlowReader): readonly DatabaseHit[] {
  const { text } = document;
  const rows = databaseOpeners.filter(
    ({ languages, file }) => (languages?.includes(code.program.language) ?? true) && (file?.test(text) ?? true),
  );
  if (rows.length === 0) return [];
  const found: DatabaseHit[] = [];
  for (const site of code.bindings.calls) {
    const ways = waysOfCall(code, site);
    const row = rows.find(({ calls }) => ways.some((way) => calls.test(way)));
    const reason = row && reasonFor(code, document, site, row, ways, phi);
    if (row === undefined || reason === undefined || isInside(site.call, found)) continue;
    found.push({ what: row.what, reason, start: site.call.start, end: site.call.end });
  }
  return found;
}

/** Classes of patients, as they are given to databases. */
const entities = /\bPatient(?:Record|Entity|Model|Dto)?(?:::class|\.class|\.self|Schema|\s?[\],])/;

/** `gorm.Open(sqlite.Open("x"))` opens one database. */
function isInside({ start, end }: Span, found: readonly Span[]): boolean {
  return found.some((each) => start >= each.start && end <= each.end);
}

/** Why the call opens a readable database of patients; undefined when it does not, or when that is not known. */
function reasonFor(
  code: Code,
  document: Document,
  site: CallSite,
  row: OpenerRow,
  ways: readonly string[],
  phi: FlowReader,
): string | undefined {
  if (row.call !== undefined && !row.call.test(document.text.slice(site.call.start, site.call.end))) return undefined;
  const around = textAround(document.text, site.frame);
  if (row.good.test(around) || ways.some((way) => /sqlcipher|zetetic|encrypt/i.test(way))) return undefined;
  const names = namesGiven(code, site);
  if (row.names !== undefined && !names.some((name) => row.names?.test(name))) return undefined;
  if (names.some((name) => /:memory:|mode=memory|^sqlite:\/\/\/?$/i.test(name)) || isInMemory(site)) return undefined;
  if (names.some(namesPatients)) return 'its name';
  if (entities.test(document.text.slice(site.call.start, site.call.end))) return 'the entities that it is given';
  if (isClinicalDocument(document) && holdsPatients(code)) return 'what the file keeps in it';
  return writesPatients(code, document, site.call, phi) ? 'what is written to it' : undefined;
}

/** Methods that write to a database, and those that run a statement, whatever it does. */
const writing = /\.(?:insert|put|save|add|upsert|insertOne|insertMany)$/;
const running = /\.(?:execute|executemany|run|exec|query)$/;
const writes = /\b(?:insert|replace|merge)\s{1,8}into\b|\bupdate\s{1,8}\w{1,60}\s{1,8}set\b/i;

/** Does a call through what was opened write a patient's data? */
function writesPatients(code: Code, { text }: Document, opened: Call, phi: FlowReader): boolean {
  return code.bindings.calls.some(({ call, frame }) => {
    if (call.callee.kind !== 'member') return false;
    const name = `.${call.callee.property}`;
    const isWriting = writing.test(name) || (running.test(name) && writes.test(text.slice(call.start, call.end)));
    if (!isWriting || !isFrom(code, call.callee.object, frame, opened)) return false;
    return call.args.some(({ value }) => phi.carried(value, frame).some(({ level }) => level !== 'key'));
  });
}

/** Is the value what a call gave, or something that was got from that? */
function isFrom({ tracer }: Code, value: Expression, frame: Frame, opened: Call): boolean {
  return tracer.origins(value, frame).some(({ steps }) => steps.some(({ call }) => call === opened));
}

/** Texts among the arguments, inside of objects and concatenations too; a text with holes as far as it is known. */
function namesGiven(code: Code, { call, frame }: CallSite): readonly string[] {
  const gather = (value: Expression, depth: number): readonly string[] => {
    if (depth > 4) return [];
    if (value.kind === 'string') return [value.value];
    if (value.kind === 'template') return value.parts.flatMap((part) => gather(part, depth + 1));
    if (value.kind === 'operation') return value.operands.flatMap((part) => gather(part, depth + 1));
    if (value.kind === 'object') return value.entries.flatMap((entry) => gather(entry.value, depth + 1));
    if (value.kind === 'list') return value.items.flatMap((item) => gather(item, depth + 1));
    if (value.kind === 'call') return value.args.flatMap((argument) => gather(argument.value, depth + 1));
    if (value.kind === 'member' && /^(?:class|self|java|type)$/i.test(value.property)) return [];
    return textsOf(code.tracer, value, frame).known.map(({ text }) => text);
  };
  return call.args.flatMap(({ value }) => gather(value, 0)).slice(0, 24);
}

function isInMemory({ call }: CallSite): boolean {
  return call.args.some(({ name }) => name === 'inMemoryIdentifier');
}

/** Does the name of a database say that it holds patients? `patients.db`, `clinic_ehr.sqlite3`. */
function namesPatients(name: string): boolean {
  const last = name
    .slice(-120)
    .split(/[/\\=:;,\s]/)
    .filter((part) => part !== '');
  return last.some((part) => {
    const words = splitWords(part.replace(/\.(?:db|sqlite3?|realm|json|db3|sdb|mdb|duckdb|dat|bolt)\b.*$/i, ''));
    return words.some((word) => clinicalNames.has(word)) && words.length < 7;
  });
}

/** Words in the names of databases that keep patients. */
const clinicalNames = new Set(
  'patient patients phi ephi ehr emr chart charts clinic clinical medical medicalrecords healthrecords diagnoses diagnosis prescriptions encounters health healthcare hospital'.split(
    ' ',
  ),
);

/** Tables, entities and queries of patients in the same file. */
const patientTables =
  /\b(?:create\s+table|insert\s+into|from|update|table)\s+(?:if\s+not\s+exists\s+)?["'`[]?(?:\w{1,20}\.)?(?:patients?|encounters?|diagnos[ie]s|medical_records?|clinical_notes?|prescriptions?|lab_results?)\b|\b(?:ssn|mrn|date_of_birth)\s+(?:TEXT|VARCHAR|CHAR|STRING|DATE)\b/i;

function holdsPatients(code: Code): boolean {
  const { program, bindings } = code;
  const isEntity = classesOf(program).some(({ name, fields }) => fields.length > 0 && typeHoldsRecord(name, true));
  if (isEntity) return true;
  return bindings.texts.some(
    ({ value, frame }) =>
      (value.kind === 'string' && patientTables.test(value.value.slice(0, 4000))) ||
      (value.kind === 'template' &&
        textsOf(code.tracer, value, frame).known.some(({ text }) => patientTables.test(text.slice(0, 4000)))),
  );
}
