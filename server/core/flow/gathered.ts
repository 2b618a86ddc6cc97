/** What programs put into collections and builders by calls of their methods. */
import { type Definition, type Frame, memberPath, type Slot, slotNamed } from '../program/bindings.js';
import type { Code } from '../program/code.js';
import type { Expression } from '../program/model.js';
import { isGathering, lastName } from './calls.js';

/** A value that a collection is given; as an item, unless it is given whole. */
export interface Gathered extends Definition {
  readonly isItem?: true;
}

/** What is put into variables by calls of their methods: `parts.append(x)`, chained ones included. */
export function gatheredValues({ bindings }: Code): ReadonlyMap<Slot, readonly Gathered[]> {
  const gathered = new Map<Slot, Gathered[]>();
  const add = (slot: Slot, value: Expression, frame: Frame) => {
    const known = gathered.get(slot);
    const each: Gathered = { value, frame, path: [], isItem: true };
    if (known === undefined) gathered.set(slot, [each]);
    else known.push(each);
  };
  for (const { call, frame } of bindings.calls) {
    const { callee, args } = call;
    const name = lastName(callee);
    if (callee.kind === 'member' && isGathering(name)) {
      const slot = rootSlot(callee.object, frame);
      if (slot !== undefined) for (const { value } of args) add(slot, value, frame);
    } else if (callee.kind === 'name' && /^(?:append|array_push)$/.test(name) && args[0]?.value.kind === 'name') {
      const slot = slotNamed(args[0].value.name, frame);
      if (slot !== undefined) for (const { value } of args.slice(1)) add(slot, value, frame);
    }
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
