/** Where programs use stores by their names. */
import { namedKey, objectWrites, storeCalls, storeOptions, storePlaces } from '../catalog/storage/stores.js';
import { isTestPath } from '../catalog/testPaths.js';
import { isClinicalDocument } from '../identifiers/surroundings.js';
import type { Document } from '../model.js';
import { calleePath, type Frame } from '../program/bindings.js';
import { type Code, valuesOf } from '../program/code.js';
import type { Expression } from '../program/model.js';
import type { StoreKind, StoreUse } from './facts.js';

/** The uses of stores in a program. */
export function storeUses(code: Code, document: Document): readonly StoreUse[] {
  if (code.program.language === 'terraform' || isTestPath(document.path)) return [];
  const clinical = isClinicalDocument(document);
  const { text } = document;
  const uses: StoreUse[] = [];
  const add = (kind: StoreKind, value: Expression, frame: Frame, whole: string, at: Expression) => {
    const { known, settings } = valuesOf(code, unwrapped(value), frame);
    const names = known.flatMap((each) => (typeof each === 'string' && each !== '' ? [each.slice(0, 300)] : []));
    if (names.length + settings.length === 0) return;
    const needsKey = kind === 'object' && objectWrites.test(whole) && !namedKey.test(whole);
    uses.push({ kind, names, settings, clinical, needsKey, start: at.start, end: at.end });
  };
  for (const { name, path, value, frame, form } of code.bindings.options) {
    const kind = storeOptions.get(name);
    if (kind === undefined || form === 'variable' || form === 'assignment') continue;
    add(kind, value, frame, `${path} ${aroundOf(text, value)}`, value);
  }
  for (const { call, frame } of code.bindings.calls) {
    const path = calleePath(call.callee);
    const row = storeCalls.find(({ calls }) => calls.test(path));
    if (row === undefined) continue;
    const place = storePlaces.get(path.slice(path.lastIndexOf('.') + 1)) ?? 0;
    const argument = call.args.filter(({ name }) => name === undefined)[place];
    if (argument === undefined) continue;
    add(row.kind, argument.value, frame, text.slice(call.start, call.end), argument.value);
  }
  return uses.slice(0, mostUses);
}

/** More uses than these in one file say nothing new. */
const mostUses = 500;

/** `aws.String("charts")`: what a conversion is given. */
function unwrapped(value: Expression): Expression {
  const [only] = value.kind === 'call' && value.args.length === 1 ? value.args : [];
  return only !== undefined &&
    value.kind === 'call' &&
    /(?:^|\.)(?:String|str|of|fromNullable)$/.test(calleePath(value.callee))
    ? only.value
    : value;
}

/** What stands around a name, in its call: other options come before or after it. */
function aroundOf(text: string, { start, end }: Expression): string {
  return text.slice(Math.max(0, start - 300), end + 500);
}
