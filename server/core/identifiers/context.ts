import { type Meaning, meaningOf, type Strength, subjectOfWords } from '../catalog/fieldNames.js';
import { splitWords } from '../catalog/words.js';
import type { Literal, Role, Scope, Subject } from '../model.js';

/** What the file says about a literal: its role, how much the name says, whom it is about. */
export interface Context {
  readonly role: Role | undefined;
  readonly strength: Strength;
  readonly subject: Subject;
  /** The innermost record, call or row that the literal belongs to. */
  readonly record: Scope;
}

/** Words that only say in what values are kept; they make nothing a product's: `fields`, `data`, `test_merge`. */
const containers = new Set(
  'test tests file files field fields column columns table tables event events config settings setting item items variable var param parameter property props resource model record schema database db index node job step stage form question answer input output class method function func module project app application service build create factory make row list key keys state group page'.split(
    ' ',
  ),
);

/** How far up a subject is looked for: `patient.contact.address.line`. */
const levels = 6;

/** Reads contexts of the literals of one document, clinical or not; what a scope tells is asked once. */
export function createContextReader(clinical: boolean): (literal: Literal) => Context {
  const subjects = new Map<Scope, Subject>();
  const subjectAround = (scope: Scope): Subject => {
    const known = subjects.get(scope) ?? subjectOfScopes(scope);
    subjects.set(scope, known);
    return known;
  };
  return (literal) => contextOf(literal, clinical, subjectAround);
}

/** Reads the context of a literal from its name, its scopes and what its format fixed. */
export function contextOf(
  literal: Literal,
  clinical = true,
  subjectAround: (scope: Scope) => Subject = subjectOfScopes,
): Context {
  const record = recordOf(literal.scope);
  const named = meaningOf(nameOf(literal));
  const subject =
    literal.subject ?? (named.subject === 'unknown' ? subjectAround(scopeAround(literal)) : named.subject);
  if (literal.role !== undefined) return { role: literal.role, strength: 'certain', subject, record };
  return { role: named.role, strength: strengthIn(clinical, literal.name, named, subject), subject, record };
}

/**
 * Names that mean a patient's identifier in any file. Elsewhere than in health care a member's name, a parent's address,
 * or the date of an appointment is nobody's health.
 */
export const tellingRoles: ReadonlySet<Role> = new Set<Role>([
  'ssn',
  'medical-record-number',
  'health-plan-id',
  'birth-date',
]);

/** Every address book has birthdays; a date of birth is asked for where it matters. */
const casual = /birth[_ -]?day(?!te)|bday|born/i;

function strengthIn(clinical: boolean, name: string, named: Meaning, subject: Subject): Strength {
  if (!clinical) {
    const telling =
      named.role !== undefined && ((tellingRoles.has(named.role) && !casual.test(name)) || /patient/i.test(name));
    return named.strength === 'certain' && !telling ? 'person' : named.strength;
  }
  const lifts = named.role !== undefined && !isKey(named) && (subject === 'patient' || subject === 'relative');
  return lifts ? 'certain' : named.strength;
}

/** Weak numbers of a patient (`patient_id`, `identifier`) are most often keys of rows, whoever they are about. */
function isKey({ role, strength }: Meaning): boolean {
  return strength === 'weak' && (role === 'medical-record-number' || role === 'unique-id');
}

/** Calls that only gather or wrap values: `c("…")` of R, `listOf("…")`, `Optional.of("…")`. */
const wrappers =
  /(?:^|\.)(?:c|list|listOf|mutableListOf|arrayOf|setOf|asList|of|vector|vec!?|seq|array|set|tuple|some|just|ref|text|string|str|freeze|trim|strip)$/i;

/** The name of a literal; an element of a list, or of a call that only gathers values, has the list's name. */
function nameOf(literal: Literal): string {
  if (literal.name !== '') return literal.name;
  let at: Scope | undefined = literal.scope;
  while (
    at?.parent !== undefined &&
    (at.kind === 'call' ? wrappers.test(at.name) : at.kind === 'list' && at.name === '')
  ) {
    at = at.parent;
  }
  if (at === undefined) return '';
  return at.kind === 'list' || (at !== literal.scope && at.kind === 'record') ? at.name : '';
}

function recordOf(scope: Scope): Scope {
  let at = scope;
  while (at.kind === 'list' && at.parent !== undefined) at = at.parent;
  return at;
}

const scopeSubjects = new Map<string, Subject>();
const scopeSubjectsKept = 10_000;

function subjectOfName(name: string): Subject {
  const known = scopeSubjects.get(name);
  if (known !== undefined) return known;
  const subject = subjectOfWords(splitWords(name.slice(-80)).filter((word) => !containers.has(word)));
  if (scopeSubjects.size >= scopeSubjectsKept) scopeSubjects.clear();
  scopeSubjects.set(name, subject);
  return subject;
}

/** Files named after what they list: `clinic_sites.csv`, `pharmacies.json`. `billing.txt` lists no bills of a company. */
const listsOrganizations =
  /(?:hospitals|clinics|facilities|sites|organi[sz]ations|payers|payors|insurers|pharmacies|labs|locations|departments|companies|offices|vendors|practices|employers)$/i;

/** The name of a file never makes its values a product's, and seldom an organisation's. */
function tellsOfFile(name: string, subject: Subject): boolean {
  if (subject === 'organization') return listsOrganizations.test(name);
  return subject !== 'product';
}

/**
 * The subject that the nearest enclosing name tells. A name that only says that it is somebody (`contact`) gives way to
 * one above that says who (`hospital`).
 */
function subjectOfScopes(scope: Scope): Subject {
  let at: Scope | undefined = scope;
  let found: Subject = 'unknown';
  for (let level = 0; at !== undefined && level < levels; level++, at = at.parent) {
    const subject = at.name === '' ? 'unknown' : subjectOfName(at.name);
    if (subject === 'unknown' || (at.kind === 'file' && !tellsOfFile(at.name, subject))) continue;
    if (subject !== 'person') return found === 'person' && subject === 'product' ? found : subject;
    found = subject;
  }
  return found;
}

/** `faceTemplate("…")`: the call is the name of the value, not something around it. */
function scopeAround({ name, scope }: Literal): Scope {
  const namesOnlyItself = scope.kind === 'call' && name !== '' && scope.name.endsWith(name);
  return namesOnlyItself && scope.parent !== undefined ? scope.parent : scope;
}

/** What the values of one record together say about whose record it is. */
export interface RecordFacts {
  /** Does a role name an identifier of a patient by itself? */
  certain: boolean;
  /** A role that names something of a person. */
  person: Role | undefined;
  /** Does another role, too? */
  several: boolean;
}

/**
 * Gathers, for every record, the roles of its values. A record also speaks for the one right above it, if that one has
 * values of its own: a mere container of rows would make everybody's record of all of them.
 */
export function gatherRecords(
  literals: readonly Literal[],
  contexts: readonly Context[],
): ReadonlyMap<Scope, RecordFacts> {
  const records = new Map<Scope, RecordFacts>();
  const factsOf = (scope: Scope) => {
    const known = records.get(scope);
    if (known !== undefined) return known;
    const facts: RecordFacts = { certain: false, person: undefined, several: false };
    records.set(scope, facts);
    return facts;
  };
  const holders = holdersOf(literals);
  for (const [i, context] of contexts.entries()) {
    const literal = literals[i];
    if (
      context.role === undefined ||
      literal === undefined ||
      literal.notData !== undefined ||
      literal.end - literal.start < 2
    )
      continue;
    if (context.subject === 'provider' || context.subject === 'organization' || context.subject === 'product') continue;
    if (context.record.kind === 'file') continue;
    const facts = factsOf(context.record);
    if (context.strength === 'certain') facts.certain = true;
    if (context.strength !== 'weak') {
      facts.person ??= context.role;
      if (facts.person !== context.role) facts.several = true;
    }
    const above = context.record.parent;
    if (above?.kind === 'record' && holders.has(above)) {
      if (context.strength === 'certain') factsOf(above).certain = true;
    }
  }
  return records;
}

/** The scopes that hold values with a name. */
function holdersOf(literals: readonly Literal[]): ReadonlySet<Scope> {
  const holders = new Set<Scope>();
  let last: Scope | undefined;
  for (const { name, scope } of literals) {
    if (name === '' || scope === last) continue;
    holders.add(scope);
    last = scope;
  }
  return holders;
}

/**
 * Tells whether a record, or one of those around it, holds an identifier of a patient. The last answer is kept, because
 * the values of a record follow each other.
 */
export function createPatientReader(records: ReadonlyMap<Scope, RecordFacts>): (record: Scope) => boolean {
  let last: Scope | undefined;
  let answer = false;
  return (record) => {
    if (record !== last) answer = isPatientRecord(record, records);
    last = record;
    return answer;
  };
}

function isPatientRecord(record: Scope, records: ReadonlyMap<Scope, RecordFacts>): boolean {
  let at: Scope | undefined = record;
  for (let level = 0; at !== undefined && level < 4; level++, at = at.parent) {
    if (records.get(at)?.certain === true) return true;
  }
  return false;
}
