/** Where a value stands: its name, its scope, and why it may be no data. Scopes are made when a literal needs them. */
import type { NotData, Scope } from '../model.js';
import {
  comparingKeys,
  defaultKeys,
  isCollection,
  isDeclaring,
  isSetter,
  isWrapper,
  notDataByAttribute,
  notDataByCallee,
  notDataByContainer,
  notDataByName,
} from './callees.js';
import {
  type Frame,
  type Lexer,
  modeBlock,
  modeCall,
  modeChildren,
  modeGroup,
  modeHole,
  modeIndex,
  modeList,
  modeRecord,
  modeTag,
  prevCompare,
  prevRange,
  prevWord,
} from './frames.js';
import { armName } from './selections.js';

/** The text of a name without sigils. */
export function nameText(text: string, start: number, end: number): string {
  let from = start;
  while (from < end) {
    const code = text.charCodeAt(from);
    if (code !== 36 && code !== 64 && code !== 37 && code !== 58) break;
    from++;
  }
  return text.slice(from, end);
}

/** A dotted path: `Patient::objects?.create` and line breaks before dots read as `Patient.objects.create`. */
function pathText(text: string, start: number, end: number): string {
  if (end - start > 200) return '';
  const raw = text.slice(start, end);
  return /^[\w.]*$/.test(raw) ? raw : raw.replace(/\s+|[$@%]/g, '').replace(/\?\.|!!?\.|&\.|\?->|::<?|->/g, '.');
}

const selfNames: ReadonlySet<string> = new Set(['this', 'self', 'cls', 'super', 'base', 'me', 'it', 'prototype']);

/** The record scope of an object that parts are assigned to: the same one for the same name. */
function ownerScope(frame: Frame, name: string, parent: Scope): Scope {
  if (selfNames.has(name)) return parent;
  frame.owners ??= new Map();
  let scope = frame.owners.get(name);
  if (scope === undefined) {
    scope = { kind: 'record', name, parent };
    frame.owners.set(name, scope);
  }
  return scope;
}

function isTransparent(mode: number): boolean {
  return mode === modeGroup || mode === modeHole || mode === modeIndex || mode === modeChildren;
}

/** Is the frame a call that makes a list of its arguments? */
export function collects(lexer: Lexer, frame: Frame): boolean {
  if (frame.mode !== modeCall || frame.nameStart < 0) return false;
  return isCollection(lexer.text, frame.wordStart, frame.nameEnd, frame.ownerStart, frame.ownerEnd);
}

function isWrapping(lexer: Lexer, frame: Frame): boolean {
  if (frame.mode !== modeCall || frame.args !== 0 || frame.keyStart >= 0 || frame.nameStart < 0) return false;
  frame.wrapper ??= !collects(lexer, frame) && isWrapper(lexer.text, frame.wordStart, frame.nameEnd);
  return frame.wrapper;
}

function isOutward(lexer: Lexer, frame: Frame): boolean {
  if (frame.keyStart >= 0) return false;
  return frame.mode === modeGroup || frame.mode === modeHole || isWrapping(lexer, frame);
}

/** How many groups, holes and wrapping calls a name reaches through. */
const farthest = 12;

/** The frame whose slot names the value at hand: groups, holes and wrapping calls look outward. */
function namingDepth(lexer: Lexer): number {
  let depth = lexer.depth;
  const last = Math.max(0, depth - farthest);
  while (depth > last) {
    const frame = lexer.frames[depth];
    if (frame === undefined || frame.keyStart >= 0) return depth;
    if (!isOutward(lexer, frame) || frame.before === prevCompare) return depth;
    depth--;
  }
  return depth;
}

function scopeOfKey(lexer: Lexer, frame: Frame, scope: Scope): Scope {
  if (frame.keyStart < 0) return scope;
  const base = frame.keyOwnerStart < 0 ? scope : ownerScopeOfKey(lexer, frame, scope);
  return { kind: 'record', name: nameText(lexer.text, frame.keyStart, frame.keyEnd), parent: base };
}

function ownerScopeOfKey(lexer: Lexer, frame: Frame, scope: Scope): Scope {
  return ownerScope(frame, nameText(lexer.text, frame.keyOwnerStart, frame.keyOwnerEnd), scope);
}

function callScope(lexer: Lexer, frame: Frame, outer: Frame, scope: Scope): Scope {
  const { text } = lexer;
  const name = frame.nameStart < 0 ? '' : pathText(text, frame.nameStart, frame.nameEnd);
  let parent: Scope;
  if (frame.chained && outer.chainStart >= 0) {
    outer.chainScope ??= {
      kind: 'record',
      name: nameText(text, outer.chainStart, outer.chainEnd),
      parent: scopeOfKey(lexer, outer, scope),
    };
    parent = outer.chainScope;
  } else if (frame.ownerStart >= 0 && isSetter(text.slice(frame.wordStart, frame.nameEnd))) {
    parent = ownerScope(outer, nameText(text, frame.ownerStart, frame.ownerEnd), scope);
    outer.chainScope ??= parent;
  } else {
    parent = scopeOfKey(lexer, outer, scope);
  }
  return { kind: 'call', name, parent };
}

function makeScope(lexer: Lexer, frame: Frame, outer: Frame, scope: Scope): Scope {
  const { text } = lexer;
  if (isTransparent(frame.mode)) return scope;
  const collection = collects(lexer, frame);
  if (frame.mode === modeCall && !collection) return callScope(lexer, frame, outer, scope);
  if (frame.mode === modeBlock) {
    const name = outer.declaredStart < 0 ? '' : text.slice(outer.declaredStart, outer.declaredEnd);
    return { kind: 'file', name, parent: scope };
  }
  const type = frame.nameStart < 0 ? '' : pathText(text, frame.nameStart, frame.nameEnd);
  const kind = frame.mode === modeList || collection ? 'list' : 'record';
  if (outer.keyStart < 0) return { kind, name: collection ? '' : type, parent: scope };
  if (type !== '' && !collection) return { kind, name: type, parent: scopeOfKey(lexer, outer, scope) };
  const parent = outer.keyOwnerStart < 0 ? scope : ownerScopeOfKey(lexer, outer, scope);
  return { kind, name: nameText(text, outer.keyStart, outer.keyEnd), parent };
}

/** The scope of the frame at `depth`; the chain up to it is made where it is missing. */
export function scopeAt(lexer: Lexer, depth: number): Scope {
  let known = depth;
  let scope = lexer.frames[known]?.scope;
  while (scope === undefined && known > 0) scope = lexer.frames[--known]?.scope;
  let result: Scope = scope ?? { kind: 'file', name: '', parent: undefined };
  for (let level = known + 1; level <= depth; level++) {
    const frame = lexer.frames[level];
    const outer = lexer.frames[level - 1];
    if (frame === undefined || outer === undefined) break;
    result = makeScope(lexer, frame, outer, result);
    frame.scope = result;
  }
  return result;
}

function cached(cache: Map<string, NotData | null>, name: string, find: (name: string) => NotData | undefined) {
  let reason = cache.get(name);
  if (reason === undefined) {
    reason = find(name) ?? null;
    cache.set(name, reason);
  }
  return reason ?? undefined;
}

/** `fake()->date(…)`, `new Faker<Patient>().RuleFor(…)`: the chain begins with a generator. */
function isGenerated(lexer: Lexer, outer: Frame): boolean {
  const root = nameText(lexer.text, outer.chainStart, outer.chainEnd);
  return cached(lexer.calleeReasons, root, notDataByCallee) === 'generated';
}

function ownNotData(lexer: Lexer, frame: Frame, outer: Frame): NotData | undefined {
  if (frame.mode === modeCall && frame.nameStart >= 0) {
    const callee = pathText(lexer.text, frame.nameStart, frame.nameEnd);
    const reason = cached(lexer.calleeReasons, callee, notDataByCallee);
    if (reason !== undefined) return reason;
    if (frame.chained && outer.chainStart >= 0 && isGenerated(lexer, outer)) return 'generated';
  }
  if (outer.keyStart < 0 || frame.mode === modeBlock || frame.mode === modeTag || frame.mode === modeHole)
    return undefined;
  return notDataByContainer(nameText(lexer.text, outer.keyStart, outer.keyEnd));
}

/** Patterns and generated values stay so in everything nested; labels and machinery only in lists and groups. */
function inherited(frame: Frame, outer: NotData | null): NotData | null {
  if (frame.mode === modeBlock || outer === null) return null;
  if (outer === 'pattern' || outer === 'generated') return outer;
  return frame.mode === modeList || frame.mode === modeGroup ? outer : null;
}

function notDataAt(lexer: Lexer, depth: number): NotData | null {
  let known = depth;
  while (known > 0 && lexer.frames[known]?.notData === undefined) known--;
  let result: NotData | null = lexer.frames[known]?.notData ?? null;
  for (let level = known + 1; level <= depth; level++) {
    const frame = lexer.frames[level];
    const outer = lexer.frames[level - 1];
    if (frame === undefined || outer === undefined) break;
    result = ownNotData(lexer, frame, outer) ?? inherited(frame, result);
    frame.notData = result;
  }
  return result;
}

/** What the place of a value says about it. */
export interface Place {
  name: string;
  scope: Scope;
  notData: NotData | undefined;
}

function takesValue(lexer: Lexer, frame: Frame): boolean {
  return frame.ownerStart >= 0 && isSetter(lexer.text.slice(frame.wordStart, frame.nameEnd));
}

/** Is any name given to the value at hand? Cheap: builds nothing. */
export function isNamed(lexer: Lexer): boolean {
  if (lexer.prev === prevCompare) return lexer.compareStart >= 0;
  const { top } = lexer;
  if (top.keyStart >= 0) return true;
  if (top.mode !== modeCall && top.mode !== modeGroup) return false;
  if (top.args === 0 && (top.chained || takesValue(lexer, top))) return true;
  return (lexer.frames[namingDepth(lexer)]?.keyStart ?? -1) >= 0;
}

/** Name, scope and reason of the value at hand. */
export function placeOf(lexer: Lexer): Place {
  const { text } = lexer;
  const depth = namingDepth(lexer);
  const frame = lexer.frames[depth] ?? lexer.top;
  const compared = lexer.prev === prevCompare || (frame.before === prevCompare && isOutward(lexer, frame));
  let scope = scopeAt(lexer, depth);
  let name = '';
  let reason = notDataAt(lexer, lexer.depth) ?? undefined;
  if (compared && lexer.compareStart >= 0) {
    name = nameText(text, lexer.compareStart, lexer.compareEnd);
    if (lexer.compareOwnerStart >= 0) {
      scope = ownerScope(frame, nameText(text, lexer.compareOwnerStart, lexer.compareOwnerEnd), scope);
    }
  } else if (frame.keyStart >= 0) {
    name = keyName(lexer, depth);
    if (reason === 'machinery' && frame.mode === modeCall && isDefault(lexer, frame)) reason = undefined;
    if (frame.keyOwnerStart >= 0) scope = ownerScopeOfKey(lexer, frame, scope);
  } else if (lexer.prev === prevWord && depth === lexer.depth) {
    name = commandName(lexer);
  } else if (depth === lexer.depth) {
    name = armName(lexer);
  }
  if (name !== '' && (reason === undefined || reason === 'pattern')) {
    reason =
      (frame.mode === modeTag ? notDataByAttribute(name) : cached(lexer.nameReasons, name, notDataByName)) ?? reason;
  }
  if (reason === undefined && lexer.prev === prevWord) reason = reasonByWord(lexer);
  if (frame.importing) reason = 'machinery';
  else if (lexer.prev === prevRange) reason ??= 'pattern';
  return { name, scope, notData: reason };
}

function isDefault(lexer: Lexer, frame: Frame): boolean {
  return defaultKeys.has(lexer.text.slice(frame.keyStart, frame.keyEnd));
}

/** The key of a frame; one that only says how to compare or declare hands on the key around it. */
function keyName(lexer: Lexer, depth: number): string {
  const { text } = lexer;
  const frame = lexer.frames[depth] ?? lexer.top;
  const name = nameText(text, frame.keyStart, frame.keyEnd);
  if (frame.mode === modeRecord ? !comparingKeys.has(name) : frame.mode !== modeCall || !defaultKeys.has(name))
    return name;
  const outer = lexer.frames[depth - 1];
  if (frame.mode === modeRecord) {
    return outer !== undefined && outer.keyStart >= 0 && frame.nameStart < 0
      ? nameText(text, outer.keyStart, outer.keyEnd)
      : name;
  }
  const word = text.slice(frame.wordStart, frame.nameEnd);
  const first = lexer.out[frame.firstLiteral];
  if (first !== undefined && /^(?:add_argument|option|argument)$/.test(word)) {
    return text.slice(first.start, first.end).replace(/^-+/, '');
  }
  return outer !== undefined && outer.keyStart >= 0 && isDeclaring(word)
    ? nameText(text, outer.keyStart, outer.keyEnd)
    : name;
}

/** `ssn "…"` of Ruby, `-Ssn "…"` of PowerShell, `#define SSN "…"` of C. */
function commandName(lexer: Lexer): string {
  const { text, wordStart, wordEnd } = lexer;
  const { spec } = lexer.compiled;
  const dashed = spec.dashNames === true && text.charCodeAt(wordStart - 1) === 45;
  const defined = lexer.adjacentEnd - lexer.adjacentStart === 6 && text.startsWith('define', lexer.adjacentStart);
  return dashed || defined || spec.commandCalls ? nameText(text, wordStart, wordEnd) : '';
}

function reasonByWord(lexer: Lexer): NotData | undefined {
  const { text, wordStart, wordEnd } = lexer;
  if (wordEnd - wordStart === 4 && text.startsWith('from', wordStart)) return 'machinery';
  return lexer.compiled.spec.commandCalls ? notDataByCallee(text.slice(wordStart, wordEnd)) : undefined;
}
