/**
 * Who holds what: the variables of each function, the fields and methods of each class, and every value that the file
 * gives them. Order and branches are not looked at: a variable holds all that is ever assigned to it.
 */
import type { Span } from '../model.js';
import type {
  Argument,
  Call,
  ClassNode,
  Expression,
  FunctionNode,
  Import,
  ObjectLiteral,
  Parameter,
  Program,
  Statement,
} from './model.js';

/** A value that a slot is given, and where its names are looked up. */
export interface Definition {
  readonly value: Expression;
  readonly frame: Frame;
  /** The way from the value to the part that is given: of `{ a: { b: x } } = v`, x is given `a`, `b`. */
  readonly path: readonly string[];
  /** A call of the file gives it to a parameter. */
  readonly passed?: true;
}

/** A place that holds values: a variable, parameter or field. */
export interface Slot {
  readonly name: string;
  /** Declared type as written; '' when none. */
  type: string;
  readonly definitions: Definition[];
  /** The parameter that the slot is, which callers outside of the file may give anything. */
  parameter?: Parameter;
}

/** The names of a function or of the file. */
export interface Frame {
  readonly parent: Frame | undefined;
  /** The function; undefined for the file. */
  readonly node: FunctionNode | undefined;
  /** The class whose method this is, or is in. */
  readonly owner: ClassBinding | undefined;
  readonly slots: Map<string, Slot>;
  readonly functions: Map<string, FunctionBinding>;
  readonly classes: Map<string, ClassBinding>;
  /** What the function returns or yields. */
  readonly results: Expression[];
}

export interface FunctionBinding {
  readonly node: FunctionNode;
  readonly frame: Frame;
}

export interface ClassBinding {
  readonly node: ClassNode;
  readonly fields: Map<string, Slot>;
  readonly methods: Map<string, FunctionBinding>;
  readonly constructors: FunctionBinding[];
}

/**
 * A value that something is given under a name: an entry of an object, a named argument, a property or variable that is
 * assigned, the single argument of a method (`verify(false)`).
 */
export interface OptionSite extends Span {
  readonly name: string;
  /** What it is given to, as far as the text says: the callee and keys around it (`https.request.agent`), or the object. */
  readonly path: string;
  readonly value: Expression;
  readonly frame: Frame;
  readonly form: 'entry' | 'argument' | 'assignment' | 'variable' | 'method';
}

/** A call and where its names are looked up. */
export interface CallSite {
  readonly call: Call;
  readonly frame: Frame;
}

export interface Bindings {
  readonly program: Program;
  readonly top: Frame;
  /** Every call of the file, in the order of the text; an inner call comes after the one it stands in. */
  readonly calls: readonly CallSite[];
  /** Every value that is given under a name. */
  readonly options: readonly OptionSite[];
  /** Every string and template outside of calls' callees, with its frame. */
  readonly texts: readonly Definition[];
  /** Every value that is thrown. */
  readonly thrown: readonly Definition[];
  readonly importsByLocal: ReadonlyMap<string, Import>;
  /** Modules whose names are all brought in: `import *`, `using`. */
  readonly wildcards: readonly string[];
  /** Frames of functions that are values: lambdas, closures, blocks. */
  readonly lambdas: ReadonlyMap<FunctionNode, Frame>;
}

/** Languages in which an assignment inside of a function makes a variable of that function. */
const assignsLocally = new Set(['python', 'ruby', 'php']);

/** Binds the names of a program. */
export function bind(program: Program): Bindings {
  const builder = new Builder(program);
  builder.run();
  return builder;
}

class Builder implements Bindings {
  readonly top: Frame = newFrame(undefined, undefined, undefined);
  readonly calls: CallSite[] = [];
  readonly options: OptionSite[] = [];
  readonly texts: Definition[] = [];
  readonly thrown: Definition[] = [];
  readonly lambdas = new Map<FunctionNode, Frame>();
  readonly importsByLocal: ReadonlyMap<string, Import>;
  readonly wildcards: readonly string[];
  readonly #local: boolean;

  constructor(readonly program: Program) {
    this.importsByLocal = new Map(program.imports.map((each) => [each.local, each]));
    this.wildcards = program.imports.flatMap(({ module, local, name }) =>
      local === '' && name === '*' ? [module] : [],
    );
    this.#local = assignsLocally.has(program.language);
  }

  run(): void {
    const { body } = this.program;
    this.#declareAll(body, this.top);
    this.#statements(body, this.top);
    for (const site of this.calls) this.#passArguments(site);
  }

  /** Functions and classes are known before their declaration. */
  #declareAll(statements: readonly Statement[], frame: Frame): void {
    for (const statement of statements) {
      if (statement.kind === 'function') this.#declareFunction(statement.function, frame);
      else if (statement.kind === 'class') this.#declareClass(statement.class, frame);
    }
  }

  #declareFunction(node: FunctionNode, frame: Frame): void {
    const owner = node.receiver === undefined ? undefined : this.#classNamed(node.receiver, frame);
    const binding = { node, frame: this.#functionFrame(node, frame, owner ?? frame.owner) };
    if (owner === undefined) frame.functions.set(node.name, binding);
    else owner.methods.set(node.name, binding);
  }

  #declareClass(node: ClassNode, frame: Frame): void {
    const known = frame.classes.get(node.name);
    const binding: ClassBinding = known ?? { node, fields: new Map(), methods: new Map(), constructors: [] };
    frame.classes.set(node.name, binding);
    for (const { name, type, value } of node.fields) {
      const slot = slotIn(binding.fields, name);
      slot.type ||= type;
      if (value !== undefined) slot.definitions.push({ value, frame: this.#classFrame(frame, binding), path: [] });
    }
    for (const method of node.methods) {
      const made = { node: method, frame: this.#functionFrame(method, this.#classFrame(frame, binding), binding) };
      if (method.constructs) {
        binding.constructors.push(made);
        this.#promote(method, binding, made.frame);
      } else binding.methods.set(method.name, made);
    }
    this.#declareAll(node.body, this.#classFrame(frame, binding));
  }

  /** Parameters that declare fields give them their values. */
  #promote(method: FunctionNode, { fields }: ClassBinding, frame: Frame): void {
    for (const { field, name, start, end } of method.parameters) {
      const slot = field ? fields.get(name) : undefined;
      slot?.definitions.push({ value: { kind: 'name', name, start, end }, frame, path: [] });
    }
  }

  readonly #classFrames = new Map<ClassBinding, Frame>();

  #classFrame(parent: Frame, owner: ClassBinding): Frame {
    const known = this.#classFrames.get(owner);
    if (known !== undefined) return known;
    const made = newFrame(parent, undefined, owner);
    this.#classFrames.set(owner, made);
    return made;
  }

  #classNamed(name: string, frame: Frame): ClassBinding {
    const known = frame.classes.get(name);
    if (known !== undefined) return known;
    const empty = { bases: [], decorators: [], fields: [], methods: [], body: [] };
    const node: ClassNode = { name, ...empty, start: 0, end: 0 };
    const made: ClassBinding = { node, fields: new Map(), methods: new Map(), constructors: [] };
    frame.classes.set(name, made);
    return made;
  }

  #functionFrame(node: FunctionNode, parent: Frame, owner: ClassBinding | undefined): Frame {
    const frame = newFrame(parent, node, owner);
    for (const [position, parameter] of node.parameters.entries()) {
      const name = parameterName(parameter, position);
      const { pattern, start, end } = parameter;
      if (pattern !== undefined) this.#assign(pattern, { kind: 'name', name, start, end }, frame, [], true);
      const slot = slotIn(frame.slots, name);
      slot.type = parameter.type;
      slot.parameter = parameter;
      if (parameter.default !== undefined) slot.definitions.push({ value: parameter.default, frame, path: [] });
    }
    return frame;
  }

  #statements(statements: readonly Statement[], frame: Frame): void {
    for (const statement of statements) this.#statement(statement, frame);
  }

  #statement(statement: Statement, frame: Frame): void {
    switch (statement.kind) {
      case 'assign': {
        const { target, value, declares, type } = statement;
        this.#assign(target, value, frame, [], declares);
        this.#option(target, value, statement, frame);
        if (type !== '' && target.kind === 'name') slotIn(frame.slots, target.name).type ||= type;
        this.#expression(value, frame, target.kind === 'name' ? target.name : '');
        if (target.kind !== 'name') this.#expression(target, frame);
        return;
      }
      case 'expression':
        this.#expression(statement.expression, frame);
        return;
      case 'return':
      case 'yield':
        if (statement.value !== undefined) frame.results.push(statement.value);
        this.#expression(statement.value, frame);
        return;
      case 'throw':
        if (statement.value !== undefined) this.thrown.push({ value: statement.value, frame, path: [] });
        this.#expression(statement.value, frame);
        return;
      case 'branch':
        for (const test of statement.tests) this.#expression(test, frame);
        for (const block of statement.blocks) this.#block(block, frame);
        return;
      case 'loop':
        if (statement.target !== undefined && statement.iterable !== undefined) {
          this.#assign(statement.target, statement.iterable, frame, ['*'], true);
        }
        this.#expression(statement.iterable, frame);
        this.#block(statement.body, frame);
        return;
      case 'function':
        this.#function(statement.function, frame);
        return;
      case 'class':
        this.#class(statement.class, frame);
    }
  }

  #block(statements: readonly Statement[], frame: Frame): void {
    this.#declareAll(statements, frame);
    this.#statements(statements, frame);
  }

  #function(node: FunctionNode, frame: Frame): void {
    const owner = node.receiver === undefined ? undefined : frame.classes.get(node.receiver);
    const binding = owner?.methods.get(node.name) ?? frame.functions.get(node.name);
    if (binding?.node === node) this.#body(node, binding.frame);
  }

  #class(node: ClassNode, frame: Frame): void {
    const binding = frame.classes.get(node.name);
    if (binding === undefined) return;
    const inside = this.#classFrame(frame, binding);
    for (const { value, decorators } of node.fields) {
      this.#expression(value, inside);
      for (const decorator of decorators) this.#expression(decorator, inside);
    }
    for (const { node: method, frame: own } of [...binding.constructors, ...binding.methods.values()]) {
      if (node.methods.includes(method)) this.#body(method, own);
    }
    this.#statements(node.body, inside);
  }

  #body({ body, decorators, parameters }: FunctionNode, frame: Frame): void {
    for (const each of decorators) this.#expression(each, frame);
    for (const each of parameters) {
      this.#expression(each.default, frame);
      for (const decorator of each.decorators) this.#expression(decorator, frame);
    }
    this.#block(body, frame);
  }

  /** Gives the value to what the target names. */
  #assign(
    target: Expression,
    value: Expression | undefined,
    frame: Frame,
    path: readonly string[],
    declares: boolean,
  ): void {
    switch (target.kind) {
      case 'name': {
        const slot = this.#slotFor(target.name, frame, declares);
        if (value !== undefined) slot.definitions.push({ value, frame, path });
        return;
      }
      case 'object':
        for (const { key, value: inner, spread } of target.entries) {
          this.#assign(inner, value, frame, spread || key === undefined ? path : [...path, key], declares);
        }
        return;
      case 'list':
        for (const [position, item] of target.items.entries()) {
          this.#assign(item, value, frame, [...path, String(position)], declares);
        }
        return;
      case 'member':
      case 'index': {
        const slot = this.#memberSlot(target, frame) ?? this.#itemSlot(target, frame);
        if (value !== undefined) slot?.definitions.push({ value, frame, path });
        return;
      }
      default:
    }
  }

  #slotFor(name: string, frame: Frame, declares: boolean): Slot {
    if (!declares && !this.#local) {
      for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
        const known = at.slots.get(name) ?? at.owner?.fields.get(name);
        if (known !== undefined) return known;
      }
    }
    // The frame of a class holds no variables of its own: they are its fields.
    return frame.owner !== undefined && frame.node === undefined
      ? slotIn(frame.owner.fields, name)
      : slotIn(frame.slots, name);
  }

  /** The field that `this.x` names, or a slot by its path for members of anything else. */
  #memberSlot(target: Expression, frame: Frame): Slot | undefined {
    if (target.kind === 'member' && target.object.kind === 'name' && target.object.name === 'this') {
      return frame.owner === undefined ? undefined : slotIn(frame.owner.fields, target.property);
    }
    const path = memberPath(target);
    return path === undefined ? undefined : slotIn(frame.slots, path);
  }

  /** A slot for the items of something that are told apart by what only a run knows: `rows[i] = x`. */
  #itemSlot(target: Expression, frame: Frame): Slot | undefined {
    const path = target.kind === 'index' ? memberPath(target.object) : undefined;
    return path === undefined ? undefined : slotIn(frame.slots, `${path}.*`);
  }

  /** `path` is what the expression is given to. */
  #expression(expression: Expression | undefined, frame: Frame, path = ''): void {
    if (expression === undefined) return;
    switch (expression.kind) {
      case 'call':
        this.#call(expression, frame);
        return;
      case 'member':
        this.#expression(expression.object, frame);
        return;
      case 'index':
        this.#expression(expression.object, frame);
        this.#expression(expression.index, frame);
        return;
      case 'string':
        this.texts.push({ value: expression, frame, path: [] });
        return;
      case 'template':
        this.texts.push({ value: expression, frame, path: [] });
        for (const part of expression.parts) if (part.kind !== 'string') this.#expression(part, frame);
        return;
      case 'object':
        this.#fill(expression, frame);
        for (const { key, value, at } of expression.entries) {
          if (key !== undefined) {
            const { start, end } = at ?? value;
            this.options.push({
              name: key,
              path: inside(path, expression.type),
              value,
              frame,
              form: 'entry',
              start,
              end,
            });
          }
          this.#expression(value, frame, inside(path, expression.type, key ?? ''));
        }
        return;
      case 'list':
        for (const item of expression.items) this.#expression(item, frame, path);
        return;
      case 'function':
        this.#lambda(expression.function, frame);
        return;
      case 'choice':
        this.#expression(expression.test, frame);
        for (const option of expression.options) this.#expression(option, frame, path);
        return;
      case 'operation':
        for (const operand of expression.operands) this.#expression(operand, frame);
        return;
      case 'assignment':
        this.#assign(expression.target, expression.value, frame, [], false);
        this.#option(expression.target, expression.value, expression, frame);
        this.#expression(expression.value, frame);
        return;
      case 'other':
        for (const part of expression.parts) this.#expression(part, frame);
        return;
      default:
    }
  }

  #call(call: Call, frame: Frame): void {
    const { callee, args, start, end } = call;
    this.calls.push({ call, frame });
    this.#expression(callee, frame);
    const path = calleePath(callee);
    const [only] = args;
    if (only !== undefined && args.length === 1 && only.name === undefined && callee.kind === 'member') {
      const holder = calleePath(callee.object);
      this.options.push({ name: callee.property, path: holder, value: only.value, frame, form: 'method', start, end });
    }
    for (const { name, value, at } of args) {
      if (name !== undefined) {
        const place = at ?? value;
        this.options.push({ name, path, value, frame, form: 'argument', start: place.start, end: place.end });
      }
      this.#expression(value, frame, name === undefined ? path : inside(path, '', name));
    }
  }

  /** A property or variable that is assigned. */
  #option(target: Expression, value: Expression | undefined, { start, end }: Span, frame: Frame): void {
    if (value === undefined) return;
    const given = { value, frame, form: 'assignment', start, end } as const;
    if (target.kind === 'name') this.options.push({ name: target.name, path: '', ...given, form: 'variable' });
    else if (target.kind === 'member') {
      this.options.push({ name: target.property, path: calleePath(target.object), ...given });
    } else if (target.kind === 'index' && target.index.kind === 'string') {
      this.options.push({ name: target.index.value, path: calleePath(target.object), ...given });
    }
  }

  /** A literal of a type of this file gives the fields of that type their values. */
  #fill({ type, entries }: ObjectLiteral, frame: Frame): void {
    const owner = type === '' ? undefined : classNamed(type.replace(/^[&*]/, ''), frame);
    if (owner === undefined) return;
    for (const { key, value } of entries) {
      if (key !== undefined) slotIn(owner.fields, key).definitions.push({ value, frame, path: [] });
    }
  }

  #lambda(node: FunctionNode, frame: Frame): void {
    const own = this.#functionFrame(node, frame, frame.owner);
    this.lambdas.set(node, own);
    this.#body(node, own);
  }

  /** Arguments of calls of functions and classes of this file are values of their parameters. */
  #passArguments({ call, frame }: CallSite): void {
    for (const { node, frame: own } of this.#targetsOf(call, frame)) {
      for (const [position, argument] of call.args.entries()) {
        const parameter = parameterFor(node, argument, position);
        const slot = parameter && own.slots.get(parameterName(parameter, node.parameters.indexOf(parameter)));
        slot?.definitions.push({ value: argument.value, frame, path: [], passed: true });
      }
    }
  }

  #targetsOf({ callee }: Call, frame: Frame): readonly FunctionBinding[] {
    if (callee.kind === 'name') {
      return [functionNamed(callee.name, frame), ...(classNamed(callee.name, frame)?.constructors ?? [])].filter(
        isPresent,
      );
    }
    if (callee.kind !== 'member' || callee.object.kind !== 'name') return [];
    const { object, property } = callee;
    const owner = object.name === 'this' ? frame.owner : classNamed(object.name, frame);
    if (owner === undefined) return [];
    return property === 'new' ? owner.constructors : [owner.methods.get(property)].filter(isPresent);
  }
}

/** How many names of a chain of calls are kept: those next to the value tell. */
const longestChain = 6;

/** The names of a callee or object, calls included: `OkHttpClient.Builder.hostnameVerifier`. */
export function calleePath(expression: Expression): string {
  const names: string[] = [];
  let at: Expression | undefined = expression;
  while (at !== undefined && names.length < longestChain) {
    if (at.kind === 'call') at = at.callee;
    else if (at.kind === 'member') {
      names.unshift(at.property);
      at = at.object;
    } else if (at.kind === 'index') at = at.object;
    else {
      if (at.kind === 'name') names.unshift(at.name);
      break;
    }
  }
  return names.join('.');
}

function inside(path: string, ...names: readonly string[]): string {
  return [path, ...names].filter((name) => name !== '').join('.');
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** The name of the slot of a parameter: one that is taken apart has none of its own. */
function parameterName({ name }: Parameter, position: number): string {
  return name === '' ? `#${position}` : name;
}

/** The parameter that an argument is for. */
function parameterFor({ parameters }: FunctionNode, argument: Argument, position: number): Parameter | undefined {
  if (argument.spread) return undefined;
  const { name } = argument;
  const byName = name === undefined ? undefined : parameters.find((each) => each.name === name || each.label === name);
  return byName ?? parameters[position];
}

function newFrame(parent: Frame | undefined, node: FunctionNode | undefined, owner: ClassBinding | undefined): Frame {
  return { parent, node, owner, slots: new Map(), functions: new Map(), classes: new Map(), results: [] };
}

function slotIn(slots: Map<string, Slot>, name: string): Slot {
  const known = slots.get(name);
  if (known !== undefined) return known;
  const made: Slot = { name, type: '', definitions: [] };
  slots.set(name, made);
  return made;
}

/** The function that a name stands for here. */
export function functionNamed(name: string, frame: Frame): FunctionBinding | undefined {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
    const known = at.functions.get(name) ?? at.owner?.methods.get(name);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** The class that a name stands for here. */
export function classNamed(name: string, frame: Frame): ClassBinding | undefined {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
    const known = at.classes.get(name);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** The variable, parameter or field that a name stands for here. */
export function slotNamed(name: string, frame: Frame): Slot | undefined {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
    const known = at.slots.get(name) ?? at.owner?.fields.get(name);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** `a.b['c']` as `a.b.c`; undefined when it is no chain of names. */
export function memberPath(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'member') {
    const object = memberPath(expression.object);
    return object === undefined ? undefined : `${object}.${expression.property}`;
  }
  if (expression.kind !== 'index' || expression.index.kind !== 'string') return undefined;
  const object = memberPath(expression.object);
  return object === undefined ? undefined : `${object}.${expression.index.value}`;
}
