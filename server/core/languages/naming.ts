/** Gives names to values: assignments, pairs of key and value, comparisons. */
import { isKeyWord } from './brackets.js';
import {
  type Lexer,
  modeBlock,
  modeGroup,
  modeList,
  modeRecord,
  prevClose,
  prevColon,
  prevCompare,
  prevEquals,
  prevLiteral,
  prevWord,
} from './frames.js';

/** The word before a comparison names the literal behind it, or the other way round. */
export function compare(lexer: Lexer): void {
  if (lexer.prev === prevLiteral) {
    lexer.retro = lexer.out.length - 1;
    lexer.compareStart = -1;
    lexer.wordStart = -1;
  } else {
    const named = (isKeyWord(lexer.prev) || lexer.prev === prevClose) && lexer.wordStart >= 0;
    lexer.compareStart = named ? lexer.wordStart : -1;
    lexer.compareEnd = lexer.wordEnd;
    lexer.compareOwnerStart = lexer.ownerStart;
    lexer.compareOwnerEnd = lexer.ownerEnd;
    if (named && lexer.ownerStart >= 0) lookBehindAuxiliary(lexer);
  }
  lexer.prev = prevCompare;
}

/** `p.ssn.should eq …` compares `ssn`, `expect(p.ssn).to eq …` what was expected. */
function lookBehindAuxiliary(lexer: Lexer): void {
  const word = lexer.text.slice(lexer.wordStart, lexer.wordEnd);
  if (!/^(?:should(?:_not)?|to(?:_not)?|not_to|must|wont)$/.test(word)) return;
  const expected = lexer.subjectStart >= 0 && word !== 'should';
  lexer.compareStart = expected ? lexer.subjectStart : lexer.ownerStart;
  lexer.compareEnd = expected ? lexer.subjectEnd : lexer.ownerEnd;
  lexer.compareOwnerStart = -1;
}

/** The literal or word before is the key of the value that follows. */
export function pair(lexer: Lexer): void {
  const { top } = lexer;
  const literal = lexer.out[lexer.out.length - 1];
  top.keyOwnerStart = -1;
  if (lexer.prev === prevLiteral) {
    top.keyStart = literal === undefined ? -1 : literal.start;
    top.keyEnd = literal === undefined ? -1 : literal.end;
    if (top.mode !== modeBlock) top.firstLiteral = -1;
  } else if (lexer.wordStart >= 0) {
    top.keyStart = lexer.wordStart;
    top.keyEnd = lexer.wordEnd;
  }
  if (
    (top.mode === modeList || (top.mode === modeGroup && lexer.compiled.spec.fatArrowKeys)) &&
    top.scope === undefined
  )
    top.mode = modeRecord;
  lexer.prev = prevColon;
}

/** `name = value`: the value belongs to the name, or to the one before a type. */
export function assign(lexer: Lexer): void {
  const { top, prev } = lexer;
  lexer.prev = prevEquals;
  if (top.typed && top.keyStart >= 0) return;
  if (prev === prevLiteral) {
    lexer.prev = prev;
    pair(lexer);
    return;
  }
  if (lexer.wordStart < 0 || (!isKeyWord(prev) && prev !== prevClose)) return;
  if (lexer.compiled.spec.typeAfterName && lexer.adjacentStart >= 0 && prev === prevWord && lexer.ownerStart < 0) {
    top.keyStart = lexer.adjacentStart;
    top.keyEnd = lexer.adjacentEnd;
    return;
  }
  top.keyStart = lexer.wordStart;
  top.keyEnd = lexer.wordEnd;
  top.keyOwnerStart = lexer.ownerStart;
  top.keyOwnerEnd = lexer.ownerEnd;
  const { targets } = top;
  if (targets === undefined || top.mode !== modeBlock) return;
  targets.push(lexer.wordStart, lexer.wordEnd);
  top.assigned = 0;
  top.keyStart = targets[0] ?? -1;
  top.keyEnd = targets[1] ?? -1;
}

function assignsSeveral(lexer: Lexer): boolean {
  const { indented, typeAfterName, commandCalls, longBrackets } = lexer.compiled.spec;
  return indented === true || typeAfterName === true || commandCalls === true || longBrackets === true;
}

/** Notes one of several names before the sign. */
export function addTarget(lexer: Lexer): void {
  if (!assignsSeveral(lexer)) return;
  lexer.top.targets ??= [];
  if (lexer.top.targets.length < 40) lexer.top.targets.push(lexer.wordStart, lexer.wordEnd);
}

/** The next value of `a, b = "…", "…"` belongs to the next name; elsewhere a comma ends the assignment. */
export function commaInBlock(lexer: Lexer): void {
  const { top } = lexer;
  const { targets } = top;
  top.ternary = 0;
  if (top.keyStart < 0) return;
  top.assigned += 2;
  top.keyStart = targets?.[top.assigned] ?? -1;
  top.keyEnd = targets?.[top.assigned + 1] ?? -1;
}
