/** Calls and assignments that give data away, with what they carry. */
import type { AssignedRow, SinkRow } from '../catalog/leaks/model.js';
import type { Span } from '../model.js';
import type { Policy } from '../policy/model.js';
import { type CallSite, type OptionSite, slotNamed } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Call, Expression } from '../program/model.js';
import { waysOfCall } from '../storage/ways.js';
import type { Carried } from './carry.js';
import { handedOver } from './handed.js';
import { carryReaderOf } from './sinks.js';

/** A place of a table that carries something. */
export interface Leak extends Span {
  readonly code: Code;
  /** The call; undefined for an assignment. */
  readonly site: CallSite | undefined;
  readonly to: string;
  readonly carried: Carried;
}

/** Rows by the last names of callees. Made once for a table. */
export interface SinkIndex {
  /** The rule that also hears of calls which hand something to a sink of another file. */
  readonly rule: string | undefined;
  readonly rows: ReadonlyMap<string, readonly SinkRow[]>;
}

/** Makes the rows of a table quick to find. */
export function indexSinks(rows: readonly SinkRow[], rule?: string): SinkIndex {
  const index = new Map<string, SinkRow[]>();
  for (const row of rows) {
    for (const method of new Set(row.methods.split(' '))) index.set(method, [...(index.get(method) ?? []), row]);
  }
  return { rule, rows: index };
}

/** A call of a table that carries something. */
interface LeakingCall extends Leak {
  readonly site: CallSite;
}

/**
 * The calls of a program that a row of the table describes and that carry protected health information. Of calls that
 * give the same away one is said: the last of a chain, the one that a builder is given to, the one inside of a block.
 */
export function leaksTo(
  code: Code,
  index: SinkIndex,
  policy: Policy,
  counts: (call: Call) => boolean = () => true,
): readonly Leak[] {
  const reader = carryReaderOf(code, policy);
  const found = sinkSites(code, index).flatMap(({ site, row }): readonly LeakingCall[] => {
    if (!counts(site.call)) return [];
    const carried = row.chained ? reader.carriedByCall(site) : reader.carriedByArguments(site);
    if (carried === undefined) return [];
    return [{ code, site, to: row.to, carried, start: site.call.start, end: site.call.callee.end }];
  });
  const own = found.filter((each) => !found.some((other) => saysSame(other, each)));
  return index.rule === undefined ? own : [...own, ...leaksElsewhere(code, index.rule, policy)];
}

/** Calls that hand protected health information to a function of another file that gives it away. */
function leaksElsewhere(code: Code, rule: string, policy: Policy): readonly Leak[] {
  return handedOver(code, rule, policy).map(({ site, leak, carried }) => {
    const { start, callee } = site.call;
    return { code, site, to: leak.to, carried, start, end: callee.end };
  });
}

/** A call that a row of a table describes. */
export interface SinkSite {
  readonly site: CallSite;
  readonly row: SinkRow;
}

/** The calls of a program that rows of a table describe, whatever they are given. */
export function sinkSites(code: Code, index: SinkIndex): readonly SinkSite[] {
  const modules = modulesOf(code);
  return code.bindings.calls.flatMap((site): readonly SinkSite[] => {
    const row = mayBe(code, site, index) ? rowOf(code, site, index, modules) : undefined;
    return row === undefined ? [] : [{ site, row }];
  });
}

/** Does the first call say what the second one says? */
function saysSame({ site: { call: other } }: LeakingCall, { site: { call } }: LeakingCall): boolean {
  if (other === call) return false;
  const blocks = call.args.map(({ value }) => value).filter(({ kind }) => kind === 'function');
  if (blocks.some((block) => isInside(other, block))) return true;
  const parts = other.args.map(({ value }) => value).filter(({ kind }) => kind !== 'function');
  return isInside(call, other.callee) || parts.some((part) => isInside(call, part) && !holdsBlockAround(part, call));
}

/** A block in an argument says what it does by itself. */
function holdsBlockAround(part: Expression, place: Span): boolean {
  switch (part.kind) {
    case 'function':
      return isInside(place, part);
    case 'call':
      return part.args.some(({ value }) => holdsBlockAround(value, place));
    case 'object':
      return part.entries.some(({ value }) => holdsBlockAround(value, place));
    case 'list':
      return part.items.some((item) => holdsBlockAround(item, place));
    default:
      return false;
  }
}

function isInside({ start, end }: Span, outer: Span): boolean {
  return start >= outer.start && end <= outer.end;
}

/** The assignments of a program that a row of the table describes and that carry protected health information. */
export function* assignedTo(code: Code, rows: readonly AssignedRow[], policy: Policy): Iterable<Leak> {
  const modules = modulesOf(code);
  const own = rows.filter((row) => holdsIn(row, code, modules));
  if (own.length === 0) return;
  const reader = carryReaderOf(code, policy);
  for (const site of code.bindings.options) {
    const row = site.form === 'assignment' ? own.find((each) => isAssigned(each, site)) : undefined;
    const carried = row && reader.carried(site.value, site.frame);
    if (row === undefined || carried === undefined) continue;
    yield { code, site: undefined, to: row.to, carried, start: site.start, end: site.end };
  }
}

function modulesOf({ program }: Code): readonly string[] {
  return program.imports.map(({ module, name }) => `${module}.${name}`.toLowerCase());
}

function holdsIn(row: SinkRow | AssignedRow, { program }: Code, modules: readonly string[]): boolean {
  const { languages, imports } = row;
  return (
    (languages?.includes(program.language) ?? true) &&
    (imports === undefined || modules.some((each) => imports.test(each)))
  );
}

/** Could the call be one of a table, by its name alone? A name of the file may stand for anything. */
function mayBe({ bindings }: Code, { call, frame }: CallSite, { rows }: SinkIndex): boolean {
  const { callee } = call;
  if (callee.kind === 'name') {
    return (
      rows.has(lastOf(bare(callee.name))) ||
      bindings.importsByLocal.has(callee.name) ||
      slotNamed(callee.name, frame) !== undefined
    );
  }
  return callee.kind === 'member' ? rows.has(bare(callee.property)) : callee.kind === 'index' || callee.kind === 'call';
}

function rowOf(code: Code, site: CallSite, index: SinkIndex, modules: readonly string[]): SinkRow | undefined {
  for (const way of waysOfCall(code, site)) {
    const path = bare(way);
    const rows = index.rows.get(lastOf(path));
    const before = path.slice(0, Math.max(0, path.lastIndexOf('.')));
    const row = rows?.find((each) => (each.on?.test(before) ?? true) && holdsIn(each, code, modules));
    if (row !== undefined) return row;
  }
  return undefined;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** Longer paths are cut: their end tells. */
const longestPath = 200;

/** In lower case, without the mark of a macro or of a method that changes its object. */
function bare(name: string): string {
  return name.slice(-longestPath).toLowerCase().replace(/[!?]$/, '').replace(/^\\+/, '').replace(/\\/g, '.');
}

function isAssigned({ names, on }: AssignedRow, { path, name }: OptionSite): boolean {
  const whole = `${path}.${name}`.toLowerCase().split('.');
  return names
    .split(' ')
    .some(
      (each) => whole.lastIndexOf(each) > 0 && (on?.test(whole.slice(0, whole.lastIndexOf(each)).join('.')) ?? true),
    );
}
