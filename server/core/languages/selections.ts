/** Values of branches and of lists of candidates are named by what they are compared with. */
import {
  type Frame,
  type Lexer,
  modeBlock,
  prevClose,
  prevComma,
  prevCompare,
  prevKeyword,
  prevStart,
  prevWord,
} from './frames.js';
import { nameText } from './places.js';

const roundClose = 41;

/** Does a word name the values of branches or lists here? */
function endsPath(lexer: Lexer): boolean {
  return (lexer.prev === prevWord || lexer.prev === prevClose) && lexer.wordStart >= 0;
}

function isWord(lexer: Lexer, start: number, end: number, word: string): boolean {
  return end - start === word.length && lexer.text.startsWith(word, start);
}

/** `case` and `when` without a block around the branches (Ruby). */
function branchesFollow(lexer: Lexer): boolean {
  const { spec } = lexer.compiled;
  return spec.commandCalls === true && spec.braces === 'hash';
}

/** The branches that follow compare with the subject of their `switch`. */
function beginBranch(lexer: Lexer): boolean {
  const { top } = lexer;
  if (top.switchStart < 0) return false;
  lexer.compareStart = top.switchStart;
  lexer.compareEnd = top.switchEnd;
  lexer.compareOwnerStart = -1;
  lexer.prev = prevCompare;
  return true;
}

/**
 * A keyword of control in a block: notes whether a subject and branches follow. True when it begins a branch and has
 * set what the value behind it is compared with.
 */
export function onControl(lexer: Lexer, start: number, end: number): boolean {
  const { top } = lexer;
  const length = end - start;
  top.selects = false;
  if (length < 4 || length > 6) return false;
  const isCase = isWord(lexer, start, end, 'case');
  const isWhen = !isCase && isWord(lexer, start, end, 'when');
  if (branchesFollow(lexer)) {
    if (isCase) {
      top.caseAt = start;
      top.switchStart = -1;
    } else if (isWhen) {
      if (top.switchStart < 0 && top.caseAt >= 0 && lexer.wordStart > top.caseAt) {
        top.switchStart = lexer.wordStart;
        top.switchEnd = lexer.wordEnd;
      }
      return beginBranch(lexer);
    }
    return false;
  }
  if (isCase) return beginBranch(lexer);
  top.selects = isWhen || isWord(lexer, start, end, 'switch') || isWord(lexer, start, end, 'match');
  lexer.selectStart = top.selects && endsPath(lexer) ? lexer.wordStart : -1;
  lexer.selectEnd = lexer.wordEnd;
  return false;
}

/** `switch (p.mrn)`: the path in the parentheses may be what branches are compared with. */
export function noteCondition(lexer: Lexer, frame: Frame): void {
  const path = frame.args === 0 && (lexer.prev === prevWord || lexer.prev === prevClose);
  lexer.argumentStart = path ? lexer.wordStart : -1;
  lexer.argumentEnd = lexer.wordEnd;
}

/** The block of a `switch`, `match` or `when` gets the subject that stands before it. */
export function openSelection(lexer: Lexer, frame: Frame, prev: number): void {
  if (lexer.selectStart >= 0) {
    frame.switchStart = lexer.selectStart;
    frame.switchEnd = lexer.selectEnd;
    lexer.selectStart = -1;
  } else if (prev === prevClose && lexer.closedBy === roundClose) {
    frame.switchStart = lexer.argumentStart;
    frame.switchEnd = lexer.argumentEnd;
  } else if (prev === prevWord) {
    frame.switchStart = lexer.wordStart;
    frame.switchEnd = lexer.wordEnd;
  }
}

/** `match mrn:` of Python: the subject stands before the colon, the branches behind it. */
export function selectByColon(lexer: Lexer): void {
  const { top } = lexer;
  if (!top.selects || !endsPath(lexer)) return;
  top.switchStart = lexer.wordStart;
  top.switchEnd = lexer.wordEnd;
}

/** `case "a", "b"`: the next value of the same branch. */
export function continueBranch(lexer: Lexer): void {
  if (lexer.top.switchStart >= 0 && lexer.top.control) beginBranch(lexer);
}

/** `"a" -> …` and `"a", "b" => …` in the block of a selection: the name of the subject; '' elsewhere. */
export function armName(lexer: Lexer): string {
  const { top, prev } = lexer;
  if (top.switchStart < 0 || top.mode !== modeBlock || (prev !== prevStart && prev !== prevComma)) return '';
  if (lexer.compiled.spec.indented || lexer.compiled.spec.commandCalls) return '';
  return nameText(lexer.text, top.switchStart, top.switchEnd);
}

const negated = /([A-Za-z_]\w{0,80})\s{1,9}not\s{1,9}$/;

/** `x in (…)`, `for a, b in […]`: the elements of the bracket that follows are named before it. */
export function onMembership(lexer: Lexer, start: number, end: number): void {
  const { text, top } = lexer;
  if (!isWord(lexer, start, end, 'in') && !isWord(lexer, start, end, 'of')) return;
  let at = end;
  while (text.charCodeAt(at) === 32) at++;
  const next = text.charCodeAt(at);
  if (next !== 40 && next !== 91 && next !== 123) return;
  if (lexer.prev === prevKeyword) {
    const subject = negated.exec(text.slice(Math.max(0, start - 100), start))?.[1];
    if (subject !== undefined) lexer.members = [subject];
    return;
  }
  if (!endsPath(lexer)) return;
  const last = nameText(text, lexer.wordStart, lexer.wordEnd);
  const { targets } = top;
  if (targets === undefined || targets.length === 0 || top.mode !== modeBlock) {
    lexer.members = [last];
    return;
  }
  const names: string[] = [];
  for (let index = 0; index + 1 < targets.length; index += 2) {
    names.push(text.slice(targets[index], targets[index + 1]));
  }
  lexer.members = [...names, last];
}

/** Remembers the list that has just been closed, for `[…].includes(x)`. */
export function noteList(lexer: Lexer, frame: Frame): void {
  lexer.listAt = frame.literalsAt;
  lexer.listEnd = lexer.out.length;
  lexer.listClose = lexer.pos;
}

const includes: ReadonlySet<string> = new Set(['include', 'includes', 'contains', 'Contains', 'member', 'indexOf']);

/** `["…", "…"].includes(p.mrn)`: the elements are named by the argument. */
export function nameMembers(lexer: Lexer, frame: Frame): void {
  const { text, out } = lexer;
  if (lexer.listEnd <= lexer.listAt || lexer.listEnd !== frame.literalsAt || frame.argumentStart < 0) return;
  const gap = frame.wordStart - lexer.listClose;
  if (gap < 1 || gap > 2 || !includes.has(text.slice(frame.wordStart, frame.nameEnd))) return;
  const name = nameText(text, frame.argumentStart, frame.argumentEnd);
  for (let index = lexer.listAt; index < lexer.listEnd; index++) {
    const literal = out[index];
    if (literal !== undefined && literal.name === '' && literal.kind !== 'comment') literal.name = name;
  }
}
