/**
 * The state of the lexer: a stack of open brackets, each with the slot (entry, argument, statement) that is being read.
 * Frames and scopes are reused and made lazily, because most brackets hold no literal.
 */
import type { Draft } from '../formats/literals.js';
import type { NotData, Scope } from '../model.js';
import {
  isSetter,
  isWrapper,
  notDataByAttribute,
  notDataByCallee,
  notDataByContainer,
  notDataByName,
} from './callees.js';
import type { Compiled } from './compile.js';
import type { StringSpec } from './families.js';

/** What a frame is. */
export const modeBlock = 0;
export const modeRecord = 1;
export const modeList = 2;
export const modeCall = 3;
export const modeGroup = 4;
export const modeHole = 5;
export const modeTag = 6;
export const modeChildren = 7;
export const modeIndex = 8;

/** The last token. Up to `prevClose` it ends a value. */
export const prevWord = 1;
export const prevLiteral = 2;
export const prevClose = 3;
export const prevStart = 10;
export const prevOperator = 11;
export const prevComma = 12;
export const prevOpen = 13;
export const prevColon = 14;
export const prevEquals = 15;
export const prevCompare = 16;
export const prevDot = 17;
export const prevKeyword = 18;
export const prevArrow = 19;
export const prevDeclaration = 20;
/** A keyword that a block follows. */
export const prevControl = 21;

/** Brackets nested deeper than this share the innermost frame. */
export const deepest = 200;

export interface Frame {
  mode: number;
  closer: number;
  /** The token before the bracket. */
  before: number;
  openAt: number;
  /** Callee, type or element: dotted path and its last word. */
  nameStart: number;
  nameEnd: number;
  wordStart: number;
  ownerStart: number;
  ownerEnd: number;
  chained: boolean;
  scope: Scope | undefined;
  /** Why values inside are no data; null when they may be; undefined when not yet known. */
  notData: NotData | null | undefined;
  wrapper: boolean | undefined;
  /** For holes: the string to go on with. */
  string: StringSpec | undefined;
  /** The slot. */
  keyStart: number;
  keyEnd: number;
  keyOwnerStart: number;
  keyOwnerEnd: number;
  typed: boolean;
  control: boolean;
  created: boolean;
  importing: boolean;
  ternary: number;
  declaredStart: number;
  declaredEnd: number;
  chainStart: number;
  chainEnd: number;
  chainScope: Scope | undefined;
  /** Commas seen. */
  args: number;
  literalsAt: number;
  firstLiteral: number;
  lastLiteral: number;
  argumentStart: number;
  argumentEnd: number;
  subjectStart: number;
  subjectEnd: number;
  receiver: number;
  owners: Map<string, Scope> | undefined;
  /** Names of arguments and of elements of lists among them, by position. */
  columns: readonly string[] | undefined;
  /** `a, b = …`: starts and ends of the names before the sign, and how many have got their value. */
  targets: number[] | undefined;
  assigned: number;
}

export interface Heredoc {
  readonly tag: string;
  readonly name: string;
  readonly scope: Scope;
  readonly notData: NotData | undefined;
}

export interface Lexer {
  readonly text: string;
  readonly end: number;
  readonly compiled: Compiled;
  readonly out: Draft[];
  readonly frames: Frame[];
  readonly heredocs: Heredoc[];
  /** Reasons already looked up, by callee and by name. */
  readonly calleeReasons: Map<string, NotData | null>;
  readonly nameReasons: Map<string, NotData | null>;
  depth: number;
  overflow: number;
  top: Frame;
  pos: number;
  prev: number;
  newline: boolean;
  wordStart: number;
  wordEnd: number;
  ownerStart: number;
  ownerEnd: number;
  pathStart: number;
  chained: boolean;
  adjacentStart: number;
  adjacentEnd: number;
  compareStart: number;
  compareEnd: number;
  compareOwnerStart: number;
  compareOwnerEnd: number;
  /** The literal before a comparison, waiting for the other side; -1 when none. */
  retro: number;
  receiver: number;
  subjectStart: number;
  subjectEnd: number;
  /** The argument of the last closed call. */
  argumentStart: number;
  argumentEnd: number;
  /** Holes of single-line strings that are open. */
  lineHoles: number;
  /** The last closed bracket belonged to `new`. */
  closedCreation: boolean;
  closedBy: number;
}

function emptyFrame(): Frame {
  return {
    mode: modeBlock,
    closer: 0,
    before: prevStart,
    openAt: 0,
    nameStart: -1,
    nameEnd: -1,
    wordStart: -1,
    ownerStart: -1,
    ownerEnd: -1,
    chained: false,
    scope: undefined,
    notData: undefined,
    wrapper: undefined,
    string: undefined,
    keyStart: -1,
    keyEnd: -1,
    keyOwnerStart: -1,
    keyOwnerEnd: -1,
    typed: false,
    control: false,
    created: false,
    importing: false,
    ternary: 0,
    declaredStart: -1,
    declaredEnd: -1,
    chainStart: -1,
    chainEnd: -1,
    chainScope: undefined,
    args: 0,
    literalsAt: 0,
    firstLiteral: -1,
    lastLiteral: -1,
    argumentStart: -1,
    argumentEnd: -1,
    subjectStart: -1,
    subjectEnd: -1,
    receiver: -1,
    owners: undefined,
    columns: undefined,
    targets: undefined,
    assigned: 0,
  };
}

/** A lexer at the start of [start, end). */
export function newLexer(
  text: string,
  start: number,
  end: number,
  compiled: Compiled,
  scope: Scope,
  out: Draft[],
): Lexer {
  const top = emptyFrame();
  top.scope = scope;
  top.notData = null;
  return {
    text,
    end,
    compiled,
    out,
    frames: [top],
    heredocs: [],
    calleeReasons: new Map(),
    nameReasons: new Map(),
    depth: 0,
    overflow: 0,
    top,
    pos: start,
    prev: prevStart,
    newline: false,
    wordStart: -1,
    wordEnd: -1,
    ownerStart: -1,
    ownerEnd: -1,
    pathStart: -1,
    chained: false,
    adjacentStart: -1,
    adjacentEnd: -1,
    compareStart: -1,
    compareEnd: -1,
    compareOwnerStart: -1,
    compareOwnerEnd: -1,
    retro: -1,
    receiver: -1,
    subjectStart: -1,
    subjectEnd: -1,
    argumentStart: -1,
    argumentEnd: -1,
    lineHoles: 0,
    closedCreation: false,
    closedBy: 0,
  };
}

/** Forgets the entry, argument or statement that has ended. */
export function resetSlot(frame: Frame): void {
  frame.keyStart = -1;
  frame.keyOwnerStart = -1;
  frame.typed = false;
  frame.control = false;
  frame.created = false;
  frame.importing = false;
  frame.ternary = 0;
  frame.targets = undefined;
  frame.declaredStart = -1;
  frame.chainStart = -1;
  frame.chainScope = undefined;
}

/** Opens a frame; beyond the deepest level the innermost one goes on. */
export function push(lexer: Lexer, mode: number, closer: number): Frame | undefined {
  if (lexer.depth >= deepest) {
    lexer.overflow++;
    lexer.prev = prevOpen;
    return undefined;
  }
  lexer.depth++;
  let frame = lexer.frames[lexer.depth];
  if (frame === undefined) {
    frame = emptyFrame();
    lexer.frames.push(frame);
  }
  resetSlot(frame);
  frame.mode = mode;
  frame.closer = closer;
  frame.before = lexer.prev;
  frame.openAt = lexer.pos;
  frame.nameStart = -1;
  frame.wordStart = -1;
  frame.ownerStart = -1;
  frame.chained = false;
  frame.scope = undefined;
  frame.notData = undefined;
  frame.wrapper = undefined;
  frame.string = undefined;
  frame.args = 0;
  frame.literalsAt = lexer.out.length;
  frame.firstLiteral = -1;
  frame.lastLiteral = -1;
  frame.argumentStart = -1;
  frame.subjectStart = -1;
  frame.receiver = -1;
  frame.owners = undefined;
  frame.columns = undefined;
  lexer.top = frame;
  lexer.prev = prevOpen;
  return frame;
}

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

function isWrapping(lexer: Lexer, frame: Frame): boolean {
  if (frame.mode !== modeCall || frame.args !== 0 || frame.keyStart >= 0 || frame.nameStart < 0) return false;
  frame.wrapper ??= isWrapper(lexer.text, frame.wordStart, frame.nameEnd);
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
  if (frame.mode === modeCall) return callScope(lexer, frame, outer, scope);
  if (frame.mode === modeBlock) {
    const name = outer.declaredStart < 0 ? '' : text.slice(outer.declaredStart, outer.declaredEnd);
    return { kind: 'file', name, parent: scope };
  }
  const type = frame.nameStart < 0 ? '' : pathText(text, frame.nameStart, frame.nameEnd);
  const kind = frame.mode === modeList ? 'list' : 'record';
  if (outer.keyStart < 0) return { kind, name: type, parent: scope };
  if (type !== '') return { kind, name: type, parent: scopeOfKey(lexer, outer, scope) };
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

function ownNotData(lexer: Lexer, frame: Frame, outer: Frame): NotData | undefined {
  if (frame.mode === modeCall && frame.nameStart >= 0) {
    const callee = pathText(lexer.text, frame.nameStart, frame.nameEnd);
    const reason = cached(lexer.calleeReasons, callee, notDataByCallee);
    if (reason !== undefined) return reason;
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
    name = nameText(text, frame.keyStart, frame.keyEnd);
    if (frame.keyOwnerStart >= 0) scope = ownerScopeOfKey(lexer, frame, scope);
  } else if (lexer.prev === prevWord && depth === lexer.depth) {
    name = commandName(lexer);
  }
  if (name !== '' && (reason === undefined || reason === 'pattern')) {
    reason =
      (frame.mode === modeTag ? notDataByAttribute(name) : cached(lexer.nameReasons, name, notDataByName)) ?? reason;
  }
  if (reason === undefined && lexer.prev === prevWord) reason = reasonByWord(lexer);
  if (frame.importing) reason = 'machinery';
  return { name, scope, notData: reason };
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
