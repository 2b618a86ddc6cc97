/** What calls give: by the functions that they run, by what they are called on and given, and by their names. */
import { fetchingVerbs } from '../catalog/phiWords.js';
import { splitWords } from '../catalog/words.js';
import { calleePath, type Frame } from '../program/bindings.js';
import type { Call, Expression } from '../program/model.js';
import { textsOf } from '../program/texts.js';
import { iterationOf, slotOfParameter } from './callers.js';
import {
  carriesArguments,
  cutsOff,
  isBuilding,
  isGathering,
  isHiding,
  isReducing,
  keepsWhole,
  lastName,
} from './calls.js';
import type { Summary } from './elsewhere.js';
import { recordOfName, typeHoldsRecord, wholeRecord } from './names.js';
import { askedBy } from './queries.js';
import type { Reading } from './reader.js';
import {
  type Foreign,
  harmless,
  isEmpty,
  type Phi,
  partAt,
  partOf,
  sourceOf,
  united,
  unknown,
  type Value,
} from './value.js';

/** The part at a path of what a call gives. */
export function readCall(reading: Reading, call: Call, frame: Frame, path: readonly string[]): Value {
  const { callee } = call;
  const name = lastName(callee);
  if (isHiding(callee, reading.deidentifiers) || isReducing(name)) return harmless;
  const run = ofTargets(reading, call, frame, path);
  if (run.phi.length > 0 || run.known) return run;
  // In Go whatever comes after the first result tells whether there is one.
  if (reading.code.program.language === 'go' && /^[1-9]$/.test(path[0] ?? '')) return run;
  return united([run, partAt(byWords(reading, call, name, frame), path)]);
}

/** What the functions give that the call runs; `unknown` when it is not known which. */
function ofTargets(reading: Reading, call: Call, frame: Frame, path: readonly string[]): Value {
  const { local, foreign } = reading.callers.targetsOf(call, frame);
  if (local.length > 0) {
    const made = local.filter(({ node }) => node?.constructs === true);
    if (made.length > 0) return united([unknown, ...call.args.map(({ value }) => reading.read(value, frame, []))]);
    return united(local.map((own) => handed(reading, reading.resultsOf(own, path), own, call, frame)));
  }
  const elsewhere = reading.code.elsewhere;
  if (foreign.length === 0) return unknown;
  const args = () => call.args.map(({ value }) => reading.read(value, frame, []));
  if (elsewhere === undefined) {
    const { start } = call;
    const at = { start, end: call.callee.end };
    const found: readonly Foreign[] = foreign.map((ref) => ({ ref, path, args: args(), at }));
    return { ...unknown, foreign: found };
  }
  const summaries = foreign.flatMap((ref) => elsewhere(ref) ?? []);
  if (summaries.length === 0) return unknown;
  return united(summaries.map((summary) => partAt(givenBySummary(summary, args()), path)));
}

function givenBySummary({ gives, through: passed, known }: Summary, args: readonly Value[]): Value {
  const own: Value = { ...harmless, phi: gives, known };
  return united([own, ...passed.map(({ at, path }) => partAt(args[at] ?? harmless, path))]);
}

/** A value of a function as its caller sees it: what it depends on is what this call hands over. */
function handed(reading: Reading, value: Value, own: Frame, call: Call, frame: Frame): Value {
  if (value.given.length === 0 && value.foreign.length === 0) return value;
  const replaced: Value[] = [];
  const kept = value.given.filter(({ slot, path }) => {
    const position = call.args.findIndex(({ name, spread }, at) => !spread && slotOfParameter(own, at, name) === slot);
    const argument = call.args[position];
    if (argument !== undefined) replaced.push(reading.read(argument.value, frame, path));
    return argument === undefined && !own.node?.parameters.some((each) => each === slot.parameter);
  });
  const foreign = value.foreign.map((each) => ({
    ...each,
    args: each.args.map((argument) => handed(reading, argument, own, call, frame)),
  }));
  const known = value.known || (value.given.length > 0 && kept.length === 0 && foreign.length === 0);
  return united([
    { ...value, given: kept, foreign, known: known && replaced.every((each) => each.known) },
    ...replaced,
  ]);
}

/** What a call gives by what it is called on and given, and by its name. */
function byWords(reading: Reading, call: Call, name: string, frame: Frame): Value {
  const { callee } = call;
  const args = () => united(call.args.map(({ value }) => reading.read(value, frame, [])));
  const asked = askedByCall(reading, call, frame);
  if (asked !== undefined) return sourceOf(asked, call);
  const holder = callee.kind === 'member' ? reading.read(callee.object, frame, []) : unknown;
  const found = isEmpty(holder) ? unknown : ofMethod(reading, holder, call, name, frame);
  const isFilled = isBuilding(call) || isGathering(name);
  if (holder.phi.length > 0 && (!isEmpty(found) || found.known)) return isFilled ? united([found, args()]) : found;
  const named = byCallee(reading, call, name);
  if (named.phi.length > 0) return united([named, found]);
  return carriesArguments(call) || isFilled ? { ...united([found, args()]), known: false } : found;
}

/** A method of something that carries: a getter, a part, or the same in another form. */
function ofMethod(reading: Reading, holder: Value, call: Call, name: string, frame: Frame): Value {
  const [argument] = call.args;
  const iteration = iterationOf(name);
  const mapped = iteration === undefined ? undefined : mappedBy(reading, holder, call, name, frame);
  if (mapped !== undefined) return mapped;
  if (cutsOff(call) && holder.phi.every(({ level }) => level === 'identifier' || level === 'key')) {
    return startsInside(argument?.value) ? harmless : { ...holder, phi: [] };
  }
  if (/^(?:get|at|fetch|dig|getString|getText|optString)$/.test(name) && argument?.value.kind === 'string') {
    return partOf(holder, argument.value.value);
  }
  const getter = /^[gG]et_?([A-Z_]\w*)$/.exec(name)?.[1];
  if (getter !== undefined && !/^(?:Bytes|Value|Data|Text)$/.test(getter)) return partOf(holder, getter);
  if (keepsWhole(name)) return holder;
  const phi = holder.phi.some(({ level }) => level === 'record') ? partOf(holder, name).phi : holder.phi;
  return { ...partOf(holder, name), phi, known: false };
}

/** A part from somewhere inside: `slice(-4)`, and not the first ten of a list. */
function startsInside(first: Expression | undefined): boolean {
  return first?.kind === 'operation' || (first?.kind === 'constant' && first.value !== 0);
}

/** Methods whose result is made of what their function gives. */
const mapping =
  /^(?:map\w{0,12}|flat_?map\w{0,8}|select|pluck|joinToString|collect|then|thenApply|thenCompose|andThen|let|run|with|reduce|fold|inject|aggregate|apply|transform|applymap)$/i;

function mappedBy(reading: Reading, holder: Value, call: Call, name: string, frame: Frame): Value | undefined {
  if (!mapping.test(name)) return undefined;
  const results = call.args.flatMap(({ value }): readonly Value[] => {
    if (value.kind === 'function') {
      const own = reading.code.bindings.lambdas.get(value.function);
      return own === undefined || own === frame ? [] : [reading.resultsOf(own, [])];
    }
    return reading.callers.functionsOf(value, frame).map((own) => {
      const result = reading.resultsOf(own, []);
      const slot = slotOfParameter(own, 0, undefined);
      const items = result.given.filter((each) => each.slot === slot).map(({ path }) => partAt(holder, path));
      return united([{ ...result, given: result.given.filter((each) => each.slot !== slot) }, ...items]);
    });
  });
  return results.length === 0 ? undefined : united(results);
}

/** Where patients are kept: `patientRepository`, `Patient.objects`, `db.patients`. */
const storeOfPatients =
  /(?:^|[._])patients?(?:_?(?:repository|repo|service|dao|store|api|client|model|manager|gateway|mapper|query))?\.(?:objects\.|query\.)?\w+$|(?:^|\.)\w{0,30}Patients?(?:Repository|Repo|Service|Dao|DAO|Store|Api|Client)\.\w+$/i;

/** Methods that fetch from a store of patients, whatever the rest of their name says. */
const fetching = /^(?:one|first|where|filter|objects|search|find|take|retrieve|fetch|query)/i;

/** `getPatient(id)`, `patientRepository.findById(id)`, `Patient.objects.all()`, `new Patient(…)`. */
function byCallee({ code, byName }: Reading, call: Call, name: string): Value {
  const words = splitWords(name);
  const { clinical } = code;
  if (typeHoldsRecord(name, clinical) || recordOfName(name) !== undefined) {
    return sourceOf(recordOfName(name) ?? wholeRecord, call);
  }
  const [verb = '', ...rest] = words;
  if (fetchingVerbs.has(verb) && rest.length > 0) {
    const what = rest.join('_').replace(/_(?:by|with|for|from|using|async|as|where|of)_.*$|_async$/, '');
    const subject = byName(what, call);
    if (subject.phi.length > 0) return subject;
  }
  const path = calleePath(call.callee);
  const isFetched = fetchingVerbs.has(verb) || fetching.test(name);
  if (isFetched && storeOfPatients.test(path)) return sourceOf(wholeRecord, call);
  // `get_object_or_404(Patient, pk=…)`, `session.get(Patient, id)`, `em.find(Patient.class, id)`
  if (isFetched && call.args.slice(0, 2).some(({ value }) => isRecordClass(value, clinical))) {
    return sourceOf(wholeRecord, call);
  }
  const owner = /(?:^|\.)([A-Z]\w*)\.(?:objects\.|query\.)?\w+$/.exec(path)?.[1];
  return isFetched && owner !== undefined && typeHoldsRecord(owner, clinical) ? sourceOf(wholeRecord, call) : unknown;
}

function isRecordClass(value: Expression, clinical: boolean): boolean {
  if (value.kind === 'member' && value.property === 'class') return isRecordClass(value.object, clinical);
  return value.kind === 'name' && /^[A-Z]/.test(value.name) && typeHoldsRecord(value.name, clinical);
}

/** Calls that send a query, or read an address or file. */
const asking =
  /(?:^|\.|_)(?:get|fetch|query|queryrow|execute|exec|read\w*|select|find|load\w*|request|raw|prepare|all|each|first|one|run|open)(?:_?\w{0,12})$/i;

/** What the call is given asks for patients: a query, a path or a file name. */
function askedByCall({ code }: Reading, call: Call, frame: Frame): Omit<Phi, 'trace'> | undefined {
  const path = calleePath(call.callee);
  if (/(?:^|\.)fetch_?(?:all|one|many|row|assoc|object|array)$/i.test(path)) return askedBefore(code, path);
  if (!asking.test(path)) return undefined;
  for (const { value } of call.args.slice(0, 2)) {
    const kind = askedByText({ code }, value, frame);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

function askedByText({ code }: Pick<Reading, 'code'>, value: Expression, frame: Frame) {
  for (const { text } of textsOf(code.tracer, value, frame).known) {
    const kind = askedBy(text);
    if (kind !== undefined) return kind;
  }
  // Holes in the condition of a query leave its columns readable.
  if (value.kind !== 'template') return undefined;
  return askedBy(value.parts.map((part) => (part.kind === 'string' ? part.value : ' ? ')).join(''));
}

const askedOf = new WeakMap<object, ReadonlyMap<string, Omit<Phi, 'trace'>>>();

/** What a cursor was told to run before its rows are fetched. */
function askedBefore(code: Reading['code'], path: string): Omit<Phi, 'trace'> | undefined {
  const known = askedOf.get(code) ?? cursorsOf(code);
  askedOf.set(code, known);
  return known.get(path.slice(0, Math.max(0, path.lastIndexOf('.'))));
}

function cursorsOf(code: Reading['code']): ReadonlyMap<string, Omit<Phi, 'trace'>> {
  const cursors = new Map<string, Omit<Phi, 'trace'>>();
  for (const { call, frame } of code.bindings.calls) {
    const path = calleePath(call.callee);
    const [query] = call.args;
    if (query === undefined || !/\.(?:execute|query|prepare|run)$/i.test(path)) continue;
    const kind = askedByText({ code }, query.value, frame);
    if (kind !== undefined) cursors.set(path.slice(0, path.lastIndexOf('.')), kind);
  }
  return cursors;
}
