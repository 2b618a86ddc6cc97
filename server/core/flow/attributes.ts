/** Which attributes, by which nobody may be treated worse, a call hands over: by the names of fields, keys and columns. */
import { protectedAttributes } from '../catalog/protectedAttributes.js';
import { splitWords } from '../catalog/words.js';
import type { Span } from '../model.js';
import { type CallSite, type Frame, slotNamed } from '../program/bindings.js';
import type { Expression } from '../program/model.js';
import { argumentsOfChain } from './carry.js';
import { namesRecord } from './names.js';

/** An attribute, where it is read. */
export interface AttributeUse extends Span {
  readonly words: string;
}

/** How deep values are followed through variables. */
const deepest = 12;

/** The attributes that the arguments of a call are made of, each once. */
export function attributesGiven({ call, frame }: CallSite): readonly AttributeUse[] {
  const found = argumentsOfChain(call).flatMap((value) => usesIn(value, frame, 0));
  return [...new Map([...found].reverse().map((use) => [use.words, use])).values()].reverse();
}

function usesIn(value: Expression, frame: Frame, depth: number): readonly AttributeUse[] {
  if (depth > deepest) return [];
  const all = (values: readonly Expression[]) => values.flatMap((each) => usesIn(each, frame, depth + 1));
  switch (value.kind) {
    case 'name': {
      const own = attributeNamed(value.name, false, value);
      const definitions = own.length > 0 ? [] : (slotNamed(value.name, frame)?.definitions ?? []);
      return [...own, ...definitions.flatMap((each) => usesIn(each.value, each.frame, depth + 2))];
    }
    case 'member': {
      const own = attributeNamed(value.property, standsForRecord(value.object), value);
      return own.length > 0 ? own : usesIn(value.object, frame, depth + 1);
    }
    case 'index': {
      const name = value.index.kind === 'string' ? value.index.value : '';
      const own = attributeNamed(name, standsForRecord(value.object), value);
      return own.length > 0 ? own : [...usesIn(value.object, frame, depth + 1), ...columnsIn(value.index)];
    }
    case 'object':
      return value.entries.flatMap((entry) => {
        const own = entry.key === undefined ? [] : attributeNamed(entry.key, false, entry.at ?? entry.value);
        return own.length > 0 ? own : usesIn(entry.value, frame, depth + 1);
      });
    case 'call':
      return [...all(value.args.map((argument) => argument.value)), ...calledOn(value.callee, frame, depth)];
    case 'template':
      return all(value.parts);
    case 'list':
      return all(value.items);
    case 'choice':
      return all(value.options);
    case 'operation':
      return all(value.operands);
    case 'other':
      return all(value.parts);
    default:
      return [];
  }
}

/** A method works on its object; its name says nothing: `Promise.race(…)`. */
function calledOn(callee: Expression, frame: Frame, depth: number): readonly AttributeUse[] {
  return callee.kind === 'member' ? usesIn(callee.object, frame, depth + 1) : [];
}

/** `frame[['age', 'race']]` names columns. */
function columnsIn(index: Expression): readonly AttributeUse[] {
  if (index.kind !== 'list') return [];
  return index.items.flatMap((item) => (item.kind === 'string' ? attributeNamed(item.value, false, item) : []));
}

function standsForRecord(value: Expression): boolean {
  if (value.kind === 'name') return namesRecord(value.name);
  return value.kind === 'member' && namesRecord(value.property);
}

function attributeNamed(name: string, ofPatient: boolean, { start, end }: Span): readonly AttributeUse[] {
  if (name === '' || name.length > 60) return [];
  const words = splitWords(name).join(' ');
  const attribute = protectedAttributes.find(
    (each) => each.names.test(words) || (ofPatient && (each.ofPatient?.test(words) ?? false)),
  );
  return attribute === undefined ? [] : [{ words: attribute.words, start, end }];
}
