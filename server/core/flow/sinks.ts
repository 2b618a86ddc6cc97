/** Calls that give data away, with what they carry. */
import type { SinkRow } from '../catalog/leaks/sinks.js';
import type { Policy } from '../policy/model.js';
import { type CallSite, calleePath } from '../program/bindings.js';
import { type Code, pathsOf } from '../program/code.js';
import { type Carried, type CarryReader, createCarryReader } from './carry.js';

/** A call of a table that carries something. */
export interface Leak {
  readonly code: Code;
  readonly site: CallSite;
  readonly to: string;
  readonly carried: Carried;
}

/** Readers are made once for each program, since many rules ask the same. */
const readers = new WeakMap<Code, Map<Policy, CarryReader>>();

/** The reader of a program under a policy. */
export function carryReaderOf(code: Code, policy: Policy): CarryReader {
  const byPolicy = readers.get(code) ?? new Map<Policy, CarryReader>();
  readers.set(code, byPolicy);
  const known = byPolicy.get(policy) ?? createCarryReader(code, policy);
  byPolicy.set(policy, known);
  return known;
}

/** The calls of a program that a row of the table describes and that carry protected health information. */
export function* leaksTo(code: Code, rows: readonly SinkRow[], policy: Policy): Iterable<Leak> {
  const { language, imports: imported } = code.program;
  const own = rows.filter(
    ({ languages, imports }) =>
      (languages?.includes(language) ?? true) &&
      (imports === undefined || imported.some(({ module }) => imports.test(module))),
  );
  const reader = carryReaderOf(code, policy);
  for (const site of code.bindings.calls) {
    const row = rowOf(code, site, own);
    const carried = row && reader.carriedByArguments(site);
    if (row !== undefined && carried !== undefined) yield { code, site, to: row.to, carried };
  }
}

function rowOf(code: Code, { call, frame }: CallSite, rows: readonly SinkRow[]): SinkRow | undefined {
  const written = calleePath(call.callee).toLowerCase();
  const direct = rows.find(({ callee }) => callee.test(written));
  if (direct !== undefined) return direct;
  // A name that a table knows by its module alone: `captureException` of `@sentry/node`.
  if (call.callee.kind !== 'name' || !code.bindings.importsByLocal.has(call.callee.name)) return undefined;
  const paths = pathsOf(code, call.callee, frame).map((path) => path.toLowerCase());
  return rows.find(({ callee }) => paths.some((path) => callee.test(path)));
}
