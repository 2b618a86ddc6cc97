import type { Literal, Role, Scope, Subject } from '../model.js';
import type { Extractor } from './extractor.js';
import { literalWith, record, skipSpace, trimEnd } from './literals.js';

/** Separators of the telecommunication standard D.0: before each segment, group and field. */
const segmentMark = 30;
const groupMark = 29;
const fieldMark = 28;
/** ETX, which ends a transmission. */
const endMark = 3;

/** The header is 56 characters of fixed columns; eight of them are the date of service. */
const dateOfService = { start: 38, end: 46 } as const;

/** Fields that say something about a person, by their id (NCPDP Telecommunication D.0, data dictionary). */
const fields: ReadonlyMap<string, readonly [Role, Subject]> = new Map<string, readonly [Role, Subject]>([
  ['CA', ['given-name', 'patient']],
  ['CB', ['family-name', 'patient']],
  ['C4', ['birth-date', 'patient']],
  ['CM', ['street-address', 'patient']],
  ['CN', ['city', 'patient']],
  ['CP', ['postal-code', 'patient']],
  ['CQ', ['phone', 'patient']],
  ['HN', ['email', 'patient']],
  ['CY', ['unique-id', 'patient']],
  ['C2', ['health-plan-id', 'patient']],
  ['CC', ['given-name', 'patient']],
  ['CD', ['family-name', 'patient']],
  ['N5', ['health-plan-id', 'patient']],
  ['D2', ['unique-id', 'patient']],
  ['DB', ['license-number', 'provider']],
  ['DR', ['family-name', 'provider']],
  ['2J', ['given-name', 'provider']],
  ['PM', ['phone', 'provider']],
  ['DL', ['license-number', 'provider']],
  ['4E', ['family-name', 'provider']],
]);

/** Shorter values without a role are codes. */
const shortestUnknown = 3;

/** Claims of pharmacies (NCPDP D.0). Each segment is a record named by its number inside the record `claim`. */
export const extractNcpdp: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  const claim = record('claim', scope);
  let segment: Scope = claim;
  let at = range.start;
  while (at < range.end && !isMark(text.charCodeAt(at))) at++;
  if (at - range.start >= dateOfService.end) {
    const { start, end } = dateOfService;
    push(out, text, range.start + start, range.start + end, 'header', claim, ['service-date', 'patient']);
  }
  while (at < range.end) {
    let stop = at + 1;
    while (stop < range.end && !isMark(text.charCodeAt(stop))) stop++;
    const id = text.slice(at + 1, Math.min(stop, at + 3));
    if (id === 'AM') segment = record(`AM${text.slice(at + 3, Math.min(stop, at + 5))}`, claim);
    else push(out, text, at + 3, stop, id, segment, fields.get(id));
    at = stop;
  }
  return out;
};

function isMark(code: number): boolean {
  return code === segmentMark || code === groupMark || code === fieldMark || code === endMark;
}

function push(
  out: Literal[],
  text: string,
  start: number,
  end: number,
  name: string,
  scope: Scope,
  meaning: readonly [Role, Subject] | undefined,
): void {
  const from = skipSpace(text, Math.min(start, end), end);
  const to = trimEnd(text, from, end);
  if (to === from || (meaning === undefined && to - from < shortestUnknown)) return;
  out.push(literalWith(from, to, 'field', name, scope, meaning?.[0], meaning?.[1]));
}
