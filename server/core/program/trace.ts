/** Where a value comes from: followed back through variables, fields, parameters and functions of the file. */
import {
  type Bindings,
  type ClassBinding,
  classNamed,
  type Frame,
  functionNamed,
  memberPath,
  type Slot,
  slotNamed,
} from './bindings.js';
import type { Call, Expression, FunctionNode, Import } from './model.js';

/** One step from a root to a value: a member of it, perhaps called. The name is '' when the root itself is called. */
export interface Step {
  readonly name: string;
  readonly call?: Call;
  /** Where the names of the call's arguments are looked up. */
  readonly frame?: Frame;
}

/** What a value starts from. */
export type Root =
  /** A name of another module. */
  | { readonly kind: 'import'; readonly import: Import }
  /** A name that neither the file nor an import explains. */
  | { readonly kind: 'global'; readonly name: string }
  /** A parameter or field that the file gives no value. */
  | { readonly kind: 'open'; readonly slot: Slot }
  | { readonly kind: 'instance'; readonly owner: ClassBinding; readonly call: Call }
  | { readonly kind: 'class'; readonly owner: ClassBinding }
  | { readonly kind: 'function'; readonly node: FunctionNode; readonly frame: Frame }
  /** A literal, operation or anything else that is not followed further. */
  | { readonly kind: 'value'; readonly value: Expression; readonly frame: Frame };

/** A value as the way to it from its root: `new OpenAI(k).chat` starts at the import and has the steps '' (called), `chat`. */
export interface Origin {
  readonly root: Root;
  readonly steps: readonly Step[];
}

/** How far values are followed, and how many origins one may have. Beyond, a value is unknown. */
const longestWay = 48;
const mostOrigins = 24;

/** Follows values of one file. */
export interface Tracer {
  readonly bindings: Bindings;
  /** All that the expression may stand for. Empty when it cannot be followed. */
  origins(expression: Expression, frame: Frame): readonly Origin[];
  slotOrigins(slot: Slot): readonly Origin[];
  /** What a function of the file returns. */
  results(frame: Frame): readonly Origin[];
}

/** A tracer over the bindings of a file. */
export function createTracer(bindings: Bindings): Tracer {
  const { importsByLocal, lambdas } = bindings;
  const slots = new Map<Slot, readonly Origin[]>();
  const results = new Map<Frame, readonly Origin[]>();
  /** Answers to whole questions: neither cut short nor given while a slot that they need was being followed. */
  const answers = new Map<Expression, { readonly frame: Frame; readonly origins: readonly Origin[] }>();
  let way = 0;
  let pending = 0;

  const origins = (expression: Expression, frame: Frame): readonly Origin[] => {
    if (way >= longestWay) return [];
    const answer = answers.get(expression);
    if (answer?.frame === frame) return answer.origins;
    way++;
    try {
      const all = limited(followed(expression, frame));
      if (way === 1 && pending === 0) answers.set(expression, { frame, origins: all });
      return all;
    } finally {
      way--;
    }
  };

  const followed = (expression: Expression, frame: Frame): readonly Origin[] => {
    switch (expression.kind) {
      case 'name':
        return named(expression.name, frame);
      case 'member':
        return memberOf(expression, expression.property, frame);
      case 'index':
        return expression.index.kind === 'string' ? memberOf(expression, expression.index.value, frame) : [];
      case 'call':
        return called(expression, frame);
      case 'choice':
        return expression.options.flatMap((option) => origins(option, frame));
      case 'assignment':
        return origins(expression.value, frame);
      case 'function': {
        const own = lambdas.get(expression.function);
        return own === undefined
          ? []
          : [{ root: { kind: 'function', node: expression.function, frame: own }, steps: [] }];
      }
      case 'other':
        return expression.parts.flatMap((part) => origins(part, frame));
      default:
        return [{ root: { kind: 'value', value: expression, frame }, steps: [] }];
    }
  };

  const named = (name: string, frame: Frame): readonly Origin[] => {
    if (name === 'this')
      return frame.owner === undefined ? [] : [{ root: { kind: 'class', owner: frame.owner }, steps: [] }];
    const slot = slotNamed(name, frame);
    if (slot !== undefined) return slotOrigins(slot);
    const binding = functionNamed(name, frame);
    if (binding !== undefined) return [{ root: { kind: 'function', ...binding }, steps: [] }];
    const owner = classNamed(name, frame);
    if (owner !== undefined) return [{ root: { kind: 'class', owner }, steps: [] }];
    const imported = importsByLocal.get(name);
    return [
      { root: imported === undefined ? { kind: 'global', name } : { kind: 'import', import: imported }, steps: [] },
    ];
  };

  const slotOrigins = (slot: Slot): readonly Origin[] => {
    const known = slots.get(slot);
    if (known !== undefined) return known;
    // What is asked for again while it is looked for adds nothing.
    slots.set(slot, []);
    pending++;
    const found = slot.definitions.flatMap(({ value, frame, path }) =>
      path.reduce<readonly Origin[]>(
        (from, name) => from.flatMap((origin) => step(origin, name)),
        origins(value, frame),
      ),
    );
    pending--;
    const open = slot.definitions.length === 0 ? [{ root: { kind: 'open', slot } as const, steps: [] }] : [];
    const all = limited([...found, ...open]);
    // A result that was cut short on the way of another question is not kept.
    if (way < longestWay / 2) slots.set(slot, all);
    else slots.delete(slot);
    return all;
  };

  const resultsOf = (frame: Frame): readonly Origin[] => {
    const known = results.get(frame);
    if (known !== undefined) return known;
    results.set(frame, []);
    pending++;
    const all = limited(frame.results.flatMap((value) => origins(value, frame)));
    pending--;
    if (way < longestWay / 2) results.set(frame, all);
    else results.delete(frame);
    return all;
  };

  const memberOf = (expression: Expression, property: string, frame: Frame): readonly Origin[] => {
    if (expression.kind !== 'member' && expression.kind !== 'index') return [];
    const path = memberPath(expression);
    const assigned = path === undefined ? undefined : slotNamed(path, frame);
    if (assigned !== undefined) return slotOrigins(assigned);
    return origins(expression.object, frame).flatMap((origin) => step(origin, property));
  };

  /** A member of what an origin stands for. */
  const step = ({ root, steps }: Origin, name: string): readonly Origin[] => {
    const further = [{ root, steps: [...steps, { name }] }];
    if (steps.length > 0) return further;
    if (root.kind === 'instance' || root.kind === 'class') return memberOfClass(root.owner, name) ?? further;
    if (root.kind === 'open') {
      const owner = classOfType(root.slot.type);
      return (owner && memberOfClass(owner, name)) ?? further;
    }
    return root.kind === 'value' ? (memberOfValue(root.value, root.frame, name) ?? further) : further;
  };

  const classOfType = (type: string): ClassBinding | undefined => {
    const name = /\w+/.exec(type.replace(/^[*&\s]+/, ''))?.[0];
    return name === undefined ? undefined : bindings.top.classes.get(name);
  };

  const memberOfClass = (owner: ClassBinding, name: string, depth = 0): readonly Origin[] | undefined => {
    const field = owner.fields.get(name);
    if (field !== undefined) return slotOrigins(field);
    const method = owner.methods.get(name);
    if (method !== undefined) return [{ root: { kind: 'function', ...method }, steps: [] }];
    if (depth > 8) return undefined;
    for (const base of owner.node.bases) {
      const parent = bindings.top.classes.get(base);
      const found = parent === undefined || parent === owner ? undefined : memberOfClass(parent, name, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };

  const memberOfValue = (value: Expression, frame: Frame, name: string): readonly Origin[] | undefined => {
    if (value.kind === 'object') {
      const typed = value.type === '' ? undefined : classOfType(value.type);
      const entries = value.entries.filter(({ key }) => key === name);
      if (entries.length > 0) return entries.flatMap((entry) => origins(entry.value, frame));
      return typed && memberOfClass(typed, name);
    }
    if (value.kind !== 'list') return undefined;
    if (name === '*') return value.items.flatMap((item) => origins(item, frame));
    const item = value.items[Number(name)];
    return item === undefined ? undefined : origins(item, frame);
  };

  const called = (call: Call, frame: Frame): readonly Origin[] =>
    origins(call.callee, frame).flatMap((origin): readonly Origin[] => {
      const { root, steps } = origin;
      const last = steps.at(-1);
      if (last === undefined) {
        if (root.kind === 'function') return resultsOf(root.frame);
        if (root.kind === 'class') return [{ root: { kind: 'instance', owner: root.owner, call }, steps: [] }];
        return [{ root, steps: [{ name: '', call, frame }] }];
      }
      // What a call gives is called again: `createGroq(options)('llama')`.
      if (last.call !== undefined) return [{ root, steps: [...steps, { name: '', call, frame }] }];
      if (root.kind === 'class' && steps.length === 1 && last.name === 'new') {
        return [{ root: { kind: 'instance', owner: root.owner, call }, steps: [] }];
      }
      return [{ root, steps: [...steps.slice(0, -1), { name: last.name, call, frame }] }];
    });

  return { bindings, origins, slotOrigins, results: resultsOf };
}

function limited(origins: readonly Origin[]): readonly Origin[] {
  return origins.length <= mostOrigins ? origins : origins.slice(0, mostOrigins);
}
