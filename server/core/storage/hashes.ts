/** Hashes of identifiers that anybody can repeat: a list of all numbers gives them back (45 CFR 164.514(c)). */
import { hashCalls, keyedHash } from '../catalog/storage/hashes.js';
import type { PhiKind } from '../flow/names.js';
import type { FlowReader } from '../flow/reader.js';
import type { Span } from '../model.js';
import { type CallSite, type Frame, slotNamed } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Expression } from '../program/model.js';
import { textAround } from './places.js';
import { argumentsAt, type Places, waysOf, waysOfCall } from './ways.js';

/** A hash of an identifier without a key. */
export interface HashHit extends Span {
  readonly carried: readonly PhiKind[];
}

/** Hashes that are broken, salt or not. */
const brokenHash = /md5|sha-?1(?!\d)|crc32/i;
/** A secret that goes into the hash. */
const secretWord = /salt|pepper|secret|hmac|\bkey\b/i;
/** Functions that make pseudonyms, whatever they call what they are given. */
const pseudonymous =
  /pseudonym|anonymi|deidentif|de_identif|tokeni[sz]e|patient_?(?:token|hash|key|alias)|(?:hash|token)_?(?:patient|mrn|ssn|identifier)/i;
/** Functions that tell whether something has changed, or where it is kept. */
const housekeeping = /cache|etag|checksum|fingerprint|bucket|shard|partition|version|dedup/i;

/** The key of a patient is hashed by itself, not as a column of many. */
const patientKey = /patient|\bpt_?id/i;

/** The hashes of identifiers of a program. */
export function identifierHashes(code: Code, text: string, phi: FlowReader, clinical: boolean): readonly HashHit[] {
  const rows = hashCalls.filter(({ languages }) => languages.includes(code.program.language));
  if (rows.length === 0) return [];
  const found: HashHit[] = [];
  for (const site of code.bindings.calls) {
    const ways = waysOfCall(code, site);
    const row = rows.find(({ calls }) => ways.some((way) => calls.test(way)));
    if (row === undefined || ways.some((way) => keyedHash.test(way))) continue;
    if (row.into !== undefined && !isInto(code, site, row.into, row.intoWays)) continue;
    const values = argumentsAt(site.call, row.hashed ?? [0]).map(({ value }) => value);
    const own = text.slice(site.call.start, site.call.end);
    const carried = identifiersIn(values, site.frame, phi, clinical).filter(
      ({ level }) => level !== 'key' || patientKey.test(own),
    );
    if (carried.length === 0) continue;
    const around = textAround(text, site.frame);
    const isBroken = ways.some((way) => brokenHash.test(way)) || brokenHash.test(own);
    if (!isBroken && secretWord.test(functionOf(site, around))) continue;
    found.push({ carried, start: site.call.start, end: site.call.end });
  }
  return found;
}

function isInto(code: Code, { call, frame }: CallSite, into: Places, ways: RegExp | undefined): boolean {
  const given = argumentsAt(call, into).flatMap(({ value }) => waysOf(code, value, frame));
  return given.some((way) => ways?.test(way) && !keyedHash.test(way));
}

/** The statement when the call stands outside of functions; otherwise the function. */
function functionOf({ call, frame }: CallSite, around: string): string {
  return frame.node === undefined && frame.parent === undefined ? around.slice(call.start, call.end) : around;
}

function identifiersIn(
  values: readonly Expression[],
  frame: Frame,
  phi: FlowReader,
  clinical: boolean,
): readonly PhiKind[] {
  const name = nameOfFunction(frame);
  const carried = values
    .flatMap((value) => phi.carried(value, frame))
    .filter(({ level }) => level === 'identifier' || (level === 'key' && !housekeeping.test(name)));
  if (carried.length > 0) return carried;
  const isPseudonym = clinical && pseudonymous.test(name) && values.some((value) => isParameter(value, frame));
  return isPseudonym ? [{ words: 'what becomes a pseudonym', level: 'identifier' }] : [];
}

function nameOfFunction(frame: Frame): string {
  let at: Frame | undefined = frame;
  while (at !== undefined && (at.node === undefined || at.node.name === '')) at = at.parent;
  return at?.node?.name ?? '';
}

/** A parameter, converted or not. */
function isParameter(value: Expression, frame: Frame): boolean {
  if (value.kind === 'name') return slotNamed(value.name, frame)?.parameter !== undefined;
  if (value.kind === 'member') return isParameter(value.object, frame);
  if (value.kind !== 'call') return false;
  const { callee, args } = value;
  return (
    (callee.kind === 'member' && isParameter(callee.object, frame)) ||
    args.some((each) => isParameter(each.value, frame))
  );
}
