/**
 * Does a value carry protected health information, and on which way did it get there? Values are followed backwards,
 * from where they are used to where patients enter the program: names and types that speak of patients, and queries of
 * their tables.
 */
import type { Span } from '../model.js';
import type { Policy } from '../policy/model.js';
import {
  type CallSite,
  classNamed,
  type Definition,
  type Frame,
  functionNamed,
  memberPath,
  type Slot,
  slotNamed,
} from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Call, Expression, FunctionValue } from '../program/model.js';
import { isGathering, isReducing, isSanitizer, isSerialising } from './calls.js';
import { isPatientType, isSafeName, kindOfName, namesPatient, type PhiKind } from './names.js';
import { kindOfQuery } from './queries.js';

/** What a value carries. */
export interface Carried {
  /** Each once, in the order in which they were met. */
  readonly kinds: readonly PhiKind[];
  /** A whole record of a patient, not some of its fields. */
  readonly whole: boolean;
  /** The way from the source to the value. */
  readonly trace: readonly Span[];
}

/** How far a value is followed, and how much work one question may be. */
const longestWay = 40;
const mostWork = 4_000;

/** Follows the values of one program. */
export interface CarryReader {
  /** What the expression carries; undefined when nothing is known to. */
  carried(expression: Expression, frame: Frame): Carried | undefined;
  /** What the arguments of a call carry, those of the calls that it is chained to included. */
  carriedByCall(site: CallSite): Carried | undefined;
  /** What the arguments of a call itself carry. */
  carriedByArguments(site: CallSite): Carried | undefined;
  /** More than could be followed was asked for: silence says nothing then. */
  readonly exhausted: boolean;
}

/** A reader over a program, with the names that the policy adds. */
export function createCarryReader(code: Code, policy: Policy): CarryReader {
  return new Reader(code, policy);
}

class Reader implements CarryReader {
  readonly #gathered: ReadonlyMap<Slot, readonly Definition[]>;
  readonly #busy = new Set<unknown>();
  #work = 0;
  #way = 0;
  exhausted = false;

  constructor(
    readonly code: Code,
    readonly policy: Policy,
  ) {
    this.#gathered = gatheredValues(code);
  }

  carried(expression: Expression, frame: Frame): Carried | undefined {
    this.#work = 0;
    return this.#of(expression, frame);
  }

  carriedByCall({ call, frame }: CallSite): Carried | undefined {
    this.#work = 0;
    const found: (Carried | undefined)[] = [];
    for (let at: Expression = call; ; ) {
      if (at.kind === 'call') {
        for (const { value } of at.args) found.push(this.#of(value, frame));
        at = at.callee;
      } else if (at.kind === 'member') at = at.object;
      else break;
    }
    return united(found);
  }

  carriedByArguments({ call, frame }: CallSite): Carried | undefined {
    this.#work = 0;
    return this.#all(
      call.args.map(({ value }) => value),
      frame,
    );
  }

  #of(expression: Expression, frame: Frame): Carried | undefined {
    if (this.#way >= longestWay || this.#work++ > mostWork) {
      this.exhausted = true;
      return undefined;
    }
    this.#way++;
    try {
      return this.#followed(expression, frame);
    } finally {
      this.#way--;
    }
  }

  #followed(expression: Expression, frame: Frame): Carried | undefined {
    switch (expression.kind) {
      case 'string':
      case 'constant':
        return undefined;
      case 'name':
        return this.#name(expression.name, expression, frame);
      case 'member':
        return this.#member(expression, expression.object, expression.property, frame);
      case 'index':
        return expression.index.kind === 'string'
          ? this.#member(expression, expression.object, expression.index.value, frame)
          : this.#of(expression.object, frame);
      case 'call':
        return this.#call(expression, frame);
      case 'template':
        return this.#all(expression.parts, frame);
      case 'object':
        return this.#all(
          expression.entries.map(({ value }) => value),
          frame,
        );
      case 'list':
        return this.#all(expression.items, frame);
      case 'choice':
        return this.#all(expression.options, frame);
      case 'assignment':
        return this.#of(expression.value, frame);
      case 'operation':
        return joining.has(expression.operator) ? this.#all(expression.operands, frame) : undefined;
      case 'function':
        return this.#body(expression);
      case 'other':
        return this.#all(expression.parts, frame);
    }
  }

  #all(values: readonly Expression[], frame: Frame): Carried | undefined {
    return united(values.map((value) => this.#of(value, frame)));
  }

  /** A function that is handed over carries what it gives and what it calls with. */
  #body(expression: FunctionValue): Carried | undefined {
    const own = this.code.bindings.lambdas.get(expression.function);
    return own === undefined ? undefined : this.#all(own.results, own);
  }

  #name(name: string, at: Span, frame: Frame): Carried | undefined {
    if (name === 'this') return undefined;
    const slot = slotNamed(name, frame);
    const kind = kindOfName(name, false);
    if (kind !== undefined && !isComputed(slot)) return source(at, kind, false);
    if (this.#isPatient(name, slot)) return source(at, 'patient record', true);
    if (slot !== undefined) return this.#slot(slot, at);
    // A function is called by its name alone in some languages.
    const called = functionNamed(name, frame);
    return called === undefined ? undefined : this.#all(called.frame.results, called.frame);
  }

  /** A variable or field carries all that it is given. */
  #slot(slot: Slot, at: Span): Carried | undefined {
    if (this.#busy.has(slot)) return undefined;
    this.#busy.add(slot);
    try {
      const all = [...slot.definitions, ...(this.#gathered.get(slot) ?? [])];
      const found = united(all.map(({ value, frame, path }) => this.#part(value, frame, path)));
      return found && { ...found, trace: [...found.trace, spanOf(at)] };
    } finally {
      this.#busy.delete(slot);
    }
  }

  /** What the part of a value at a path carries. */
  #part(value: Expression, frame: Frame, path: readonly string[]): Carried | undefined {
    const [first, ...rest] = path;
    if (first === undefined || first === '*') return this.#of(value, frame);
    if (value.kind === 'object') {
      const entries = value.entries.filter(({ key }) => key === first);
      if (entries.length > 0) return united(entries.map((entry) => this.#part(entry.value, frame, rest)));
    }
    const member: Expression = { kind: 'member', object: value, property: first, start: value.start, end: value.end };
    return /^\d+$/.test(first) ? this.#of(value, frame) : this.#of(member, frame);
  }

  #isPatient(name: string, slot: Slot | undefined): boolean {
    if (slot !== undefined && slot.type !== '' && isPatientType(slot.type)) return true;
    return namesPatient(name) && !(slot !== undefined && isPlain(slot));
  }

  /** Does the expression stand for a patient or a record of one? */
  #standsForPatient(expression: Expression, frame: Frame): boolean {
    switch (expression.kind) {
      case 'name': {
        const slot = slotNamed(expression.name, frame);
        if (this.#isPatient(expression.name, slot)) return true;
        return (
          slot?.definitions.some(
            ({ value, frame: own, path }) => path.length < 2 && this.#isPatientValue(value, own),
          ) ?? false
        );
      }
      case 'member': {
        if (namesPatient(expression.property)) return true;
        const isOwn = expression.object.kind === 'name' && expression.object.name === 'this';
        const slot = isOwn ? frame.owner?.fields.get(expression.property) : undefined;
        return slot !== undefined && isPatientType(slot.type);
      }
      case 'index':
        return this.#standsForPatient(expression.object, frame);
      case 'call':
        return this.#isPatientValue(expression, frame);
      default:
        return false;
    }
  }

  /** A value that is a patient by the way it was got: `Patient.find(id)`, `patients[0]`, `getPatient(id)`. */
  #isPatientValue(value: Expression, frame: Frame): boolean {
    if (this.#busy.has(value) || this.#way++ > longestWay) return false;
    this.#busy.add(value);
    try {
      if (value.kind === 'call') return callsForPatient(value) || this.#standsForReceiver(value, frame);
      return (
        (value.kind === 'index' || value.kind === 'name' || value.kind === 'member') &&
        this.#standsForPatient(value, frame)
      );
    } finally {
      this.#busy.delete(value);
      this.#way--;
    }
  }

  /** `patients.find(p => …)`, `optionalPatient.orElseThrow()` give one of what they are called on. */
  #standsForReceiver({ callee }: Call, frame: Frame): boolean {
    return callee.kind === 'member' && picking.test(callee.property) && this.#standsForPatient(callee.object, frame);
  }

  #member(expression: Expression, object: Expression, property: string, frame: Frame): Carried | undefined {
    if (isSafeName(property)) return undefined;
    const kind = kindOfName(property, this.#standsForPatient(object, frame));
    if (kind !== undefined) return source(expression, kind, false);
    const isOwn = object.kind === 'name' && object.name === 'this';
    if (isOwn) {
      const field = frame.owner?.fields.get(property);
      if (namesPatient(property) || (field !== undefined && isPatientType(field.type))) {
        return source(expression, 'patient record', true);
      }
      return field === undefined ? undefined : this.#slot(field, expression);
    }
    if (namesPatient(property)) return source(expression, 'patient record', true);
    const path = memberPath(expression);
    const assigned = path === undefined ? undefined : slotNamed(path, frame);
    if (assigned !== undefined) return this.#slot(assigned, expression);
    if (holding.test(property)) return this.#of(object, frame);
    return this.#memberOfValue(object, property, frame);
  }

  /** A member of an object literal is that entry; of anything else that is followed it is what its name says. */
  #memberOfValue(object: Expression, property: string, frame: Frame): Carried | undefined {
    for (const { root, steps } of this.code.tracer.origins(object, frame)) {
      if (root.kind !== 'value' || root.value.kind !== 'object' || steps.length > 0) continue;
      const found = this.#part(root.value, root.frame, [property]);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #call(call: Call, frame: Frame): Carried | undefined {
    const { callee, args } = call;
    const name = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : '';
    if (isSanitizer(name, this.policy) || isReducing(name)) return undefined;
    if (callee.kind === 'member' && isSanitizer(ownerName(callee.object), this.policy)) return undefined;
    const query = args.map(({ value }) => kindOfQuery(value)).find((kind) => kind !== undefined);
    if (query !== undefined) return source(call, query.kind, query.whole);
    const local = this.#results(call, name, frame);
    if (local !== undefined) return local.carried;
    const receiver = callee.kind === 'member' ? this.#receiver(call, callee.object, name, frame) : undefined;
    return united(
      [
        receiver,
        this.#all(
          args.map(({ value }) => value),
          frame,
        ),
      ],
      spanOf(call),
    );
  }

  /** What a method takes from its object. */
  #receiver(call: Call, object: Expression, name: string, frame: Frame): Carried | undefined {
    const isPatient = this.#standsForPatient(object, frame);
    if (isPatient && isSerialising(name)) return source(call, 'patient record', true);
    const kind = kindOfName(name, isPatient);
    if (kind !== undefined && call.args.length === 0) return source(call, kind, false);
    if (isPatient) return isSafeName(name) || writing.test(name) ? undefined : source(call, 'patient record', true);
    return this.#of(object, frame);
  }

  /** What a function of this file gives; undefined when the call is of none. */
  #results(call: Call, name: string, frame: Frame): { readonly carried: Carried | undefined } | undefined {
    const { callee } = call;
    const binding =
      callee.kind === 'name'
        ? functionNamed(name, frame)
        : callee.kind === 'member' && callee.object.kind === 'name'
          ? (callee.object.name === 'this' ? frame.owner : classNamed(callee.object.name, frame))?.methods.get(name)
          : undefined;
    if (binding === undefined) return undefined;
    if (this.#busy.has(binding)) return { carried: undefined };
    this.#busy.add(binding);
    try {
      const found = this.#all(binding.frame.results, binding.frame);
      return { carried: found && { ...found, trace: [...found.trace, spanOf(call)] } };
    } finally {
      this.#busy.delete(binding);
    }
  }
}

/** Operators whose result holds their operands. */
const joining = new Set(['+', '+=', '|', '<<', '%', '&', '.', '??']);

/** Methods that give one or some of what they are called on. */
const picking =
  /^(?:find|first|last|get|at|filter|where|select|slice|take|orElse\w*|orElseThrow|unwrap|expect|value|one|single|next|pop|shift|find_by|findOne|firstOrFail|get_or_404|get_object_or_404|all|to_list|toList|clone|copy|await|then)$/i;

/** Members that hold all of what their object was got for. */
const holding =
  /^(?:rows?|data|results?|items|records?|entry|entries|value|body|json|recordset|documents?|docs|payload|content)$/;

/** Methods of a record that change or keep it. */
const writing =
  /^(?:save|update|delete|destroy|create|validate|refresh|reload|remove|set\w*|add\w*|exec|then|catch|on|emit)$/i;

/** Does a call give a patient by its name or the class that it is called on: `getPatient`, `Patient.findById`? */
function callsForPatient({ callee, args }: Call): boolean {
  if (callee.kind === 'name') {
    return (
      namesPatient(callee.name) ||
      (/^get_object_or_404$/.test(callee.name) &&
        args.some(({ value }) => value.kind === 'name' && isPatientType(value.name)))
    );
  }
  if (callee.kind !== 'member') return false;
  if (namesPatient(callee.property)) return true;
  const owner = ownerName(callee.object);
  const isModel =
    isPatientType(owner) || namesPatient(owner.replace(/(?:Repository|Repo|Dao|Service|Store|Client|Model|s)$/i, ''));
  if (isModel && fetching.test(callee.property)) return true;
  return (
    fetching.test(callee.property) &&
    args.some(({ value }) => value.kind === 'name' && /^[A-Z]/.test(value.name) && isPatientType(value.name))
  );
}

/** Methods that fetch a record. */
const fetching =
  /^(?:find\w*|get\w*|fetch\w*|load\w*|read\w*|query|first\w*|one|all|where|filter|objects|search\w*|retrieve\w*|select\w*|findUnique|findFirst|Find\w*|First\w*|Get\w*|Query|QueryRow|take)$/;

/** The last name of what a method is called on. */
function ownerName(object: Expression): string {
  if (object.kind === 'name') return object.name;
  if (object.kind === 'member')
    return object.property === 'query' || object.property === 'objects' ? ownerName(object.object) : object.property;
  if (object.kind === 'call') return ownerName(object.callee);
  return '';
}

/** A variable whose only values are numbers, flags or plain texts is no patient, whatever its name. */
function isPlain({ definitions, parameter }: Slot): boolean {
  return parameter === undefined && definitions.length > 0 && definitions.every(({ value }) => isPlainValue(value));
}

function isPlainValue(value: Expression): boolean {
  return value.kind === 'constant' || value.kind === 'string' || (value.kind === 'list' && value.items.length === 0);
}

/** A variable that is only given what a safe call or comparison makes is not what its name says. */
function isComputed(slot: Slot | undefined): boolean {
  if (slot === undefined || slot.parameter !== undefined || slot.definitions.length === 0) return false;
  return slot.definitions.every(
    ({ value }) =>
      isPlainValue(value) ||
      (value.kind === 'call' && isReducing(lastName(value.callee))) ||
      (value.kind === 'call' && cleaned(value)),
  );
}

function cleaned({ callee }: Call): boolean {
  return /mask|redact|hash|hmac|deidentif|anonymi/i.test(lastName(callee));
}

function lastName(callee: Expression): string {
  if (callee.kind === 'name') return callee.name;
  return callee.kind === 'member' ? callee.property : '';
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function source(at: Span, kind: PhiKind, whole: boolean): Carried {
  return { kinds: [kind], whole, trace: [spanOf(at)] };
}

/** All of what several values carry; the trace is that of the first one. */
function united(all: readonly (Carried | undefined)[], through?: Span): Carried | undefined {
  const found = all.filter((each) => each !== undefined);
  const [first] = found;
  if (first === undefined) return undefined;
  const traces = found.flatMap(({ trace }) => trace.slice(0, 2)).slice(0, 8);
  const trace = found.length === 1 ? first.trace : traces;
  return {
    kinds: [...new Set(found.flatMap(({ kinds }) => kinds))],
    whole: found.some(({ whole }) => whole),
    trace: through === undefined ? trace : [...trace, through],
  };
}

/** What is put into variables by calls of their methods: `parts.append(x)`, chained ones included. */
function gatheredValues({ bindings }: Code): ReadonlyMap<Slot, readonly Definition[]> {
  const gathered = new Map<Slot, Definition[]>();
  for (const { call, frame } of bindings.calls) {
    if (call.callee.kind !== 'member' || !isGathering(call.callee.property)) continue;
    const slot = rootSlot(call.callee.object, frame);
    if (slot === undefined) continue;
    const values = call.args.map(({ value }): Definition => ({ value, frame, path: [] }));
    gathered.set(slot, [...(gathered.get(slot) ?? []), ...values]);
  }
  return gathered;
}

/** The variable or field at the beginning of a chain of calls. */
function rootSlot(object: Expression, frame: Frame): Slot | undefined {
  if (object.kind === 'call' && object.callee.kind === 'member' && isGathering(object.callee.property)) {
    return rootSlot(object.callee.object, frame);
  }
  if (object.kind === 'name') return slotNamed(object.name, frame);
  if (object.kind !== 'member') return undefined;
  const isOwn = object.object.kind === 'name' && object.object.name === 'this';
  return isOwn ? frame.owner?.fields.get(object.property) : slotNamed(memberPath(object) ?? '', frame);
}
