/**
 * Does an expression carry somebody's health information, as far as names, types and the file say? Order and branches
 * are not looked at, and nothing is known of other files but what their names say.
 */
import { askingVerbs, carryingVerbs, fetchingVerbs, hidingVerbs } from '../catalog/phiWords.js';
import { splitWords } from '../catalog/words.js';
import { calleePath, classNamed, type Frame, functionNamed, memberPath, type Slot, slotNamed } from './bindings.js';
import type { Code } from './code.js';
import type { Call, Expression, FunctionNode } from './model.js';
import {
  type Carried,
  carriedByName,
  carriedByPartOfRecord,
  isFlagType,
  namesElse,
  namesRecord,
  typeHoldsRecord,
  wholeRecord,
} from './phiNames.js';
import { textsOf } from './texts.js';

export type { Carried } from './phiNames.js';

/** What is known beside the program. */
export interface PhiKnowledge {
  /** The file speaks of health care: words that mean many things mean those of care. */
  readonly clinical: boolean;
  /** Functions of the policy that take out what identifies (`policy.ai.deidentifiers`). */
  readonly deidentifiers: readonly string[];
}

/** Tells what expressions of one program carry. */
export interface PhiReader {
  /** What the expression carries of a patient, each kind once; empty when nothing is known of it. */
  carried(expression: Expression, frame: Frame): readonly Carried[];
  /** What a key, column or variable of this name carries. */
  carriedByName(name: string): readonly Carried[];
}

/** How deep expressions are followed. */
const deepest = 24;
/** More kinds than these are not told apart. */
const mostKinds = 8;
const nothing: readonly Carried[] = [];

/** Strings that ask a database or a service for patients. */
const asksForPatients =
  /\bselect\b[^;]{0,400}\bfrom\s+["'`[\w.]{0,40}patients?\b|\bselect\b[^;]{0,400}\b(?:ssn|mrn|dob|date_of_birth|diagnos[ie]s)\b|(?:^|\/)patients?(?:[/?.&]|$)|\bpatients?[\w-]{0,30}\.(?:csv|json|xlsx?|parquet|xml|ndjson|pkl)\b/i;

/** A reader over a program. */
export function createPhiReader(code: Code, knowledge: PhiKnowledge): PhiReader {
  const { bindings } = code;
  const { clinical } = knowledge;
  const deidentifiers = new Set(knowledge.deidentifiers);
  const known = new Map<Expression, readonly Carried[]>();
  const receivers = receiversOf(code);
  const askedFor = new Set<string>();
  let depth = 0;

  const carried = (expression: Expression, frame: Frame): readonly Carried[] => {
    const before = known.get(expression);
    if (before !== undefined) return before;
    if (depth >= deepest) return nothing;
    // What is asked for again while it is looked for adds nothing.
    known.set(expression, nothing);
    depth++;
    const found = distinct(read(expression, frame));
    depth--;
    known.set(expression, found);
    return found;
  };

  const all = (expressions: readonly Expression[], frame: Frame): readonly Carried[] =>
    expressions.flatMap((each) => carried(each, frame));

  const read = (expression: Expression, frame: Frame): readonly Carried[] => {
    switch (expression.kind) {
      case 'template':
        return all(expression.parts, frame);
      case 'object':
        return typeHoldsRecord(expression.type, clinical) ? [wholeRecord] : entries(expression.entries, frame);
      case 'list':
        return all(expression.items, frame);
      case 'choice':
        return all(expression.options, frame);
      case 'operation':
        return joins(expression.operator) ? all(expression.operands, frame) : nothing;
      case 'assignment':
        return carried(expression.value, frame);
      case 'other':
        return all(expression.parts, frame);
      case 'name':
        return ofName(expression.name, frame);
      case 'member':
        return ofMember(expression.object, expression.property, expression, frame);
      case 'index':
        return expression.index.kind === 'string'
          ? ofMember(expression.object, expression.index.value, expression, frame)
          : carried(expression.object, frame);
      case 'call':
        return ofCall(expression, frame);
      default:
        return nothing;
    }
  };

  const entries = (given: readonly { readonly key: string | undefined; readonly value: Expression }[], frame: Frame) =>
    given.flatMap(({ key, value }) => {
      const own = carried(value, frame);
      return own.length > 0 || key === undefined || (isHarmless(value, frame) && !isBlank(value)) ? own : byName(key);
    });

  const byName = (name: string): readonly Carried[] => {
    const one = carriedByName(name, clinical);
    return one === undefined ? nothing : [one];
  };

  const ofName = (name: string, frame: Frame): readonly Carried[] => {
    const slot = slotNamed(name, frame);
    if (slot === undefined) return byName(name);
    return ofSlot(slot, frame);
  };

  const ofSlot = (slot: Slot, frame: Frame): readonly Carried[] => {
    if (isFlagType(slot.type)) return nothing;
    if (typeHoldsRecord(slot.type, clinical) || holdsOwnRecord(slot.type, frame)) return [wholeRecord];
    const given = slot.definitions.flatMap((definition) =>
      alongPath(carried(definition.value, definition.frame), definition.path),
    );
    if (given.length > 0) return given;
    const isKnown =
      slot.definitions.length > 0 && slot.definitions.every(({ value, frame: own }) => isHarmless(value, own));
    if (isKnown) return nothing;
    const own = byName(slot.name.slice(slot.name.lastIndexOf('.') + 1));
    if (own.length > 0) return own;
    return slot.parameter === undefined || slot.parameter !== frameOf(slot, frame)?.node?.parameters[0]
      ? nothing
      : ofReceiver(frameOf(slot, frame) ?? frame);
  };

  /** A parameter of a function that is given to a method of a collection is one of its items. */
  const ofReceiver = (frame: Frame): readonly Carried[] => {
    const receiver = frame.node && receivers.get(frame.node);
    if (receiver === undefined || frame.parent === undefined) return nothing;
    return carried(receiver, frame.parent);
  };

  const alongPath = (whole: readonly Carried[], path: readonly string[]): readonly Carried[] => {
    if (path.length === 0 || whole.length === 0) {
      const last = path.at(-1);
      return whole.length === 0 && last !== undefined && namesRecord(last) ? [wholeRecord] : whole;
    }
    return path.reduce((from, name) => (name === '*' || /^\d+$/.test(name) ? from : partsOf(from, name)), whole);
  };

  const partsOf = (whole: readonly Carried[], property: string): readonly Carried[] => {
    if (!whole.some(({ level }) => level === 'record')) return whole;
    const part = carriedByPartOfRecord(property);
    return part === undefined ? nothing : [part];
  };

  /** A type that the file declares with fields that name identifiers. */
  const holdsOwnRecord = (type: string, frame: Frame): boolean => {
    const name = type === '' ? undefined : /[A-Z]\w*/.exec(type.replace(/^.*[<[\]*&]/, ''))?.[0];
    const owner = name === undefined ? undefined : classNamed(name, frame);
    if (owner === undefined) return false;
    const fields = owner.node.fields
      .flatMap((field) => byName(field.name))
      .filter(({ level }) => level === 'identifier');
    return fields.length > 0 && owner.node.fields.length > 1 && owner.node.methods.length < 8;
  };

  const ofMember = (object: Expression, property: string, whole: Expression, frame: Frame): readonly Carried[] => {
    if (askingVerbs.has(property.toLowerCase())) return nothing;
    const path = memberPath(whole);
    const assigned = path === undefined ? undefined : slotNamed(path, frame);
    const given = assigned === undefined ? nothing : ofSlot(assigned, frame);
    if (given.length > 0) return given;
    if (object.kind === 'name' && object.name === 'this') {
      const field = frame.owner?.fields.get(property);
      return field === undefined ? byName(property) : ofSlot(field, frame);
    }
    const holder = carried(object, frame);
    if (holder.some(({ level }) => level === 'record')) return partsOf(holder, property);
    if (holder.length > 0) return asText.has(property) ? holder : nothing;
    return namesElse(lastName(object)) && !namesRecord(property) ? nothing : byName(property);
  };

  const ofCall = (call: Call, frame: Frame): readonly Carried[] => {
    const path = calleePath(call.callee);
    const name = path.slice(path.lastIndexOf('.') + 1);
    const words = splitWords(name);
    const verb = words[0] ?? '';
    if (isHiding(path, name, words)) return nothing;
    if (askingVerbs.has(verb) && verb !== 'all') return nothing;
    const { callee } = call;
    const inside = functionResults(callee, frame);
    if (inside !== undefined) return inside;
    if (callee.kind === 'member') {
      const holder = carried(callee.object, frame);
      if (holder.length > 0) return ofMethod(holder, call, name, frame);
    }
    const named = byCallee(name, words, path);
    if (named.length > 0) return named;
    if (asksPatients(call, frame)) return [wholeRecord];
    return carries(call, verb)
      ? all(
          call.args.map(({ value }) => value),
          frame,
        )
      : nothing;
  };

  const isHiding = (path: string, name: string, words: readonly string[]): boolean =>
    deidentifiers.has(path) ||
    deidentifiers.has(name) ||
    words.some((word) => hidingVerbs.has(word)) ||
    /(?:^|\.)(?:de_?identif\w*|doFinal|final|fernet\w*)$|cipher|hmac|createHash|hashlib|MessageDigest|SecretBox|AESGCM/i.test(
      path,
    );

  /** What a function of the file returns; undefined when it is none, or says nothing. */
  const functionResults = (callee: Expression, frame: Frame): readonly Carried[] | undefined => {
    const name =
      callee.kind === 'name'
        ? callee.name
        : callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'this'
          ? callee.property
          : undefined;
    const binding = name === undefined ? undefined : functionNamed(name, frame);
    if (binding === undefined) return undefined;
    const found = binding.frame.results.flatMap((value) => carried(value, binding.frame));
    return found.length > 0 ? found : undefined;
  };

  /** A method of something that carries: a getter, a part, or the same in another form. */
  const ofMethod = (holder: readonly Carried[], call: Call, name: string, frame: Frame): readonly Carried[] => {
    const [argument] = call.args;
    const mapped =
      argument?.value.kind === 'function' &&
      /^(?:map|flatMap|select|pluck|mapNotNull|joinToString|collect)$/i.test(name)
        ? resultsOfLambda(argument.value.function, frame)
        : undefined;
    if (mapped !== undefined) return mapped;
    if (/^(?:get|at|fetch|dig)$/.test(name) && argument?.value.kind === 'string')
      return partsOf(holder, argument.value.value);
    const getter = /^get_?([A-Z_]\w*)$/.exec(name)?.[1];
    if (getter !== undefined && !/^(?:Bytes|Value|Data|Text)$/.test(getter)) return partsOf(holder, getter);
    if (holder.some(({ level }) => level === 'record') && !keepsWhole(name)) return partsOf(holder, name);
    return holder;
  };

  const resultsOfLambda = (node: FunctionNode, frame: Frame): readonly Carried[] | undefined => {
    const own = bindings.lambdas.get(node);
    return own === undefined || own === frame ? undefined : own.results.flatMap((value) => carried(value, own));
  };

  /** `getPatient(id)`, `patientRepository.findById(id)`, `Patient.objects.all()`, `new Patient(…)`. */
  const byCallee = (name: string, words: readonly string[], path: string): readonly Carried[] => {
    if (typeHoldsRecord(name, clinical) || namesRecord(name)) return [wholeRecord];
    const [verb = '', ...rest] = words;
    if (fetchingVerbs.has(verb) && rest.length > 0) {
      const what = rest.join('_');
      const subject = byName(what.replace(/_(?:by|with|for|from|using|async|as|where|of)_.*$|_async$/, ''));
      if (subject.length > 0) return subject;
    }
    return fetchingVerbs.has(verb) && storeOfPatients.test(path) ? [wholeRecord] : nothing;
  };

  /** The call is given a query, path or file name that asks for patients. */
  const asksPatients = (call: Call, frame: Frame): boolean => {
    const path = calleePath(call.callee);
    const holder = path.slice(0, Math.max(0, path.lastIndexOf('.')));
    if (/(?:^|\.)fetch_?(?:all|one|many|row|assoc|object|array)$/i.test(path)) return askedFor.has(holder);
    if (
      !/(?:^|\.|_)(?:get|fetch|query|queryrow|execute|exec|read\w*|select|find|load\w*|request|raw|prepare|all|each)(?:_?\w{0,12})$/i.test(
        path,
      )
    )
      return false;
    return call.args.slice(0, 2).some(({ value }) => {
      const texts = textsOf(code.tracer, value, frame);
      return texts.known.some(({ text }) => asksForPatients.test(text.slice(0, 1000)));
    });
  };

  /** A literal, a number, a question: whatever it is called, it identifies nobody. */
  const isHarmless = (value: Expression, frame: Frame): boolean => {
    if (value.kind === 'string' || value.kind === 'constant' || value.kind === 'function') return true;
    if (value.kind === 'template') return value.parts.every((part) => isHarmless(part, frame));
    if (value.kind === 'choice') return value.options.every((option) => isHarmless(option, frame));
    if (value.kind === 'list') return value.items.every((item) => isHarmless(item, frame));
    if (value.kind === 'operation') return !joins(value.operator);
    if (value.kind !== 'call') return false;
    const path = calleePath(value.callee);
    const words = splitWords(path.slice(path.lastIndexOf('.') + 1));
    return askingVerbs.has(words[0] ?? '') || isHiding(path, words.join(''), words);
  };

  for (const { call, frame } of bindings.calls) {
    const path = calleePath(call.callee);
    if (!/\.(?:execute|query|prepare|run)$/i.test(path)) continue;
    const [query] = call.args;
    if (query === undefined) continue;
    const asks = textsOf(code.tracer, query.value, frame).known.some(({ text }) =>
      asksForPatients.test(text.slice(0, 1000)),
    );
    if (asks) askedFor.add(path.slice(0, path.lastIndexOf('.')));
  }

  return { carried, carriedByName: byName };
}

/** A field that is still empty will hold what its name says: the initial state of a form. */
function isBlank(value: Expression): boolean {
  return value.kind === 'string' && value.value === '';
}

/** What functions that are given to a method are called with: the object of that method. */
function receiversOf({ bindings }: Code): ReadonlyMap<FunctionNode, Expression> {
  const receivers = new Map<FunctionNode, Expression>();
  for (const { call } of bindings.calls) {
    if (call.callee.kind !== 'member' || !iterates.test(call.callee.property)) continue;
    for (const { value } of call.args) if (value.kind === 'function') receivers.set(value.function, call.callee.object);
  }
  return receivers;
}

/** Methods that call a function with the object, or with its items one after the other. */
const iterates =
  /^(?:map|for_?each|each|filter|flat_?map|apply|then|let|also|use|run|select|reject|find|some|every|all|sort_by|group_by|each_with_\w+|find_each|find_in_batches|tap|subscribe|whenComplete|map\w{0,12}|iter|with|selectMany|where|partition|collect|applymap|transform|inject|ifPresent|for_each|inspect)$/i;

/** The frame that a parameter belongs to. */
function frameOf(slot: Slot, frame: Frame): Frame | undefined {
  let at: Frame | undefined = frame;
  while (at !== undefined && at.slots.get(slot.name) !== slot) at = at.parent;
  return at;
}

/** Operators that put texts or lists together. */
function joins(operator: string): boolean {
  return (
    operator === '+' ||
    operator === '%' ||
    operator === '.' ||
    operator === '<>' ||
    operator === '++' ||
    operator === '<<'
  );
}

/** Properties that are the same text in another form. */
const asText = new Set([
  'utf8',
  'data',
  'value',
  'bytes',
  'rawValue',
  'description',
  'debugDescription',
  'text',
  'wrappedValue',
]);

/** Where patients are kept: `patientRepository`, `Patient.objects`, `db.patients`. */
const storeOfPatients =
  /(?:^|[._])patients?(?:_?(?:repository|repo|service|dao|store|api|client|model|manager|gateway|mapper|query))?\.(?:objects\.|query\.)?\w+$|(?:^|\.)\w{0,30}Patients?(?:Repository|Repo|Service|Dao|DAO|Store|Api|Client)\.\w+$/i;

/** Methods that give the whole again: items, copies, serialisations. */
function keepsWhole(name: string): boolean {
  return /^(?:to|as|serialize|serialise|dump|dict|json|model_?dump|encode|clone|copy|format|join|get|read|fetch|load|find|list|all|first|last|single|take|slice|sort|order|filter|where|reverse|concat|collect|stream|iter|values|entries|unwrap|expect|then|await|data|body|export|render|write|mkstring|let|run|also|apply|orelse|items|rows|head|tail|sample|drop_?na|reset_?index|query|merge|assign|apply|fillna|rename|each|limit|skip|trim|strip|upper|lower|replace|getbytes|bytes|string|str|map|select|pluck|flat|reduce|fold|push|append|group|unique|distinct|clone|borrow|iloc|loc|next|pop|shift|parallel|valueor|isoformat|strftime|utf)/i.test(
    name,
  );
}

/** Calls that only carry their arguments: serialisers, conversions, constructors of buffers. */
function carries({ callee, construct }: Call, verb: string): boolean {
  if (callee.kind !== 'name' && callee.kind !== 'member') return true;
  // `useState({ ssn: '' })` of React holds what its form will.
  return (
    construct ||
    carryingVerbs.has(verb) ||
    (callee.kind === 'name' && /^use(?:State|Reducer|Ref|Form)$/.test(callee.name))
  );
}

function lastName(expression: Expression): string {
  const path = calleePath(expression);
  return path.slice(path.lastIndexOf('.') + 1);
}

function distinct(all: readonly Carried[]): readonly Carried[] {
  const seen = new Map<string, Carried>();
  for (const each of all) if (seen.size < mostKinds) seen.set(each.words, each);
  return seen.size === 0 ? nothing : [...seen.values()];
}
