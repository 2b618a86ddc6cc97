import { contextOf } from '../identifiers/context.js';
import { dateVerdict, parseDate } from '../identifiers/dateForms.js';
import type { Identifier } from '../identifiers/identifier.js';
import { identifierForRole, identifierOf } from '../identifiers/index.js';
import type { Edit, IdentifierId, Literal, Role, Subject } from '../model.js';
import { cutToYear, moved } from './dates.js';
import { isInventedId, isUuid } from './pseudonyms.js';
import { edit, type Rewriting, rewritten } from './rewrite.js';

/**
 * What a scan may leave alone and Safe Harbor may not: values that the format itself calls a patient's, whatever they
 * look like, and every other day of the calendar in a file about patients, because the day of a message or of an export
 * tells the day of care.
 */

/** An edit with the kind of identifier that it removes. */
export interface Removal extends Edit {
  readonly identifier: IdentifierId;
}

/**
 * What of a literal that recognition saw nothing in has to change.
 *
 * @param patients the file holds a value of a patient
 * @param tabular the file holds one, or is a table about health
 */
export function neglected(
  literal: Literal,
  rewriting: Rewriting,
  patients: boolean,
  tabular: boolean,
): Removal | undefined {
  return (
    forced(literal, rewriting) ??
    (patients ? anyDate(literal, rewriting) : undefined) ??
    (tabular ? grouped(literal, rewriting) : undefined)
  );
}

/** ZIP codes and ages of a table that only their names tell. */
function grouped(literal: Literal, rewriting: Rewriting): Removal | undefined {
  const { role, subject } = contextOf(literal);
  if (literal.notData !== undefined || (subject === 'organization' && role !== 'age') || subject === 'provider')
    return undefined;
  const value = rewriting.document.text.slice(literal.start, literal.end);
  const age = Number(value);
  const changes =
    role === 'postal-code' ? /^\d{4,5}(?:-?\d{4})?$/.test(value) : role === 'age' && age > 89 && age < 123;
  const identifier = changes && role !== undefined ? identifierForRole(role) : undefined;
  const change = identifier && rewritten(identifier, literal.start, literal.end, literal, rewriting);
  return change && identifier && { ...change, identifier: identifier.id };
}

const people: ReadonlySet<Subject> = new Set<Subject>(['patient', 'relative']);

/** Roles whose values are texts: a letter is enough to make one. */
const wordRoles: ReadonlySet<Role> = new Set<Role>([
  'person-name',
  'given-name',
  'family-name',
  'street-address',
  'city',
]);
/** Roles whose identifiers know better what their values look like. */
const lookedInto: ReadonlySet<Role> = new Set<Role>(['age', 'url', 'photo', 'biometric', 'ip-address']);

function forced(literal: Literal, rewriting: Rewriting): Removal | undefined {
  const { role } = literal;
  if (role === undefined || literal.notData !== undefined || lookedInto.has(role)) return undefined;
  if (!people.has(contextOf(literal).subject)) return undefined;
  const identifier = identifierForRole(role);
  if (identifier === undefined) return undefined;
  const value = rewriting.document.text.slice(literal.start, literal.end);
  if (role === 'birth-date' || role === 'service-date') return compactDates(literal, value, identifier, rewriting);
  if (isUuid(value)) {
    const put = isInventedId(value) ? value : rewriting.pseudonyms.resourceId(value);
    const change = edit(rewriting.document, literal.start, literal.end, put);
    return change && { ...change, identifier: identifier.id };
  }
  if (!isContent(value, role)) return undefined;
  const change = rewritten(identifier, literal.start, literal.end, literal, rewriting);
  return change && { ...change, identifier: identifier.id };
}

function isContent(value: string, role: Role): boolean {
  if (/[{}<>$]|%\w/.test(value) || /^(?:unknown|none|null|n\/?a|u)$/i.test(value)) return false;
  if (wordRoles.has(role)) return /[\p{L}\p{N}]/u.test(value);
  return /\d/.test(value) && (value.match(/[A-Za-z\d]/g)?.length ?? 0) > 2;
}

/** Days, months and ranges of days without separators: `202502`, `20250228-20250301`. */
const compactDay = /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d{1,11})?(?!\d)/g;

function compactDates(
  literal: Literal,
  value: string,
  identifier: Identifier,
  rewriting: Rewriting,
): Removal | undefined {
  if (parseDate(value) !== undefined) {
    const change = rewritten(identifier, literal.start, literal.end, literal, rewriting);
    return change && { ...change, identifier: identifier.id };
  }
  const days = rewriting.dates === 'shift' ? rewriting.pseudonyms.daysOf(rewriting.patientAt(literal)) : 0;
  const put = value.replace(compactDay, (day) => {
    if (rewriting.dates === 'shift' && day.length === 8) return moved(day, -days);
    return day.slice(0, 4) + '0101'.slice(0, Math.min(4, day.length - 4)) + '0'.repeat(Math.max(0, day.length - 8));
  });
  const change = edit(rewriting.document, literal.start, literal.end, put);
  return change && { ...change, identifier: identifier.id };
}

/** Names under which digits without separators are a date, in messages and elsewhere. */
const dateName = /date|time|stamp|updated|modified|created|issued|^[A-Z][A-Z\d]{2}-\d|^DTP03$/i;
const dateScope = /time|date|low|high|period/i;

/** Years in which a date can tell the day of care. */
const earliest = 1900;
const latest = 2100;

function anyDate(literal: Literal, rewriting: Rewriting): Removal | undefined {
  if (literal.kind !== 'field' && literal.kind !== 'string' && literal.kind !== 'number') return undefined;
  const { name, notData } = literal;
  const called = dateName.test(name) || (name === 'value' && dateScope.test(literal.scope.name));
  if (notData !== undefined && !(notData === 'machinery' && called)) return undefined;
  const value = rewriting.document.text.slice(literal.start, literal.end);
  if (value.length < 8 || value.length > 40) return undefined;
  const date = parseDate(value);
  if (date?.parts.day === undefined || dateVerdict(date) !== undefined) return undefined;
  if ((date.compact || value.includes(', ')) && !called) return undefined;
  if (date.year < earliest || date.year > latest) return undefined;
  const serviceDate = identifierOf('service-date');
  if (serviceDate === undefined) return undefined;
  const change = isInstant(literal)
    ? instant(literal, value, date.year, rewriting)
    : rewritten(serviceDate, literal.start, literal.end, literal, rewriting);
  return change && { ...change, identifier: 'service-date' };
}

/** Machinery of an exchange keeps the form of its dates: FHIR's `lastUpdated` must name an instant. */
function isInstant({ notData }: Literal): boolean {
  return notData === 'machinery';
}

function instant(literal: Literal, value: string, year: number, rewriting: Rewriting): Edit | undefined {
  const put =
    rewriting.dates === 'shift'
      ? moved(value, -rewriting.pseudonyms.daysOf(rewriting.patientAt(literal)))
      : cutToYear(value, year);
  return edit(rewriting.document, literal.start, literal.end, put);
}
