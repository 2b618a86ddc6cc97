/** Turns ranges into literals with their place, and keeps the books that later names need. */
import type { Draft } from '../formats/literals.js';
import type { LiteralKind, NotData, Scope } from '../model.js';
import { isCondition, isParametrized } from './callees.js';
import { listedNames, placeholderColumns } from './columns.js';
import { embeddedIn } from './embedded.js';
import { type Frame, type Heredoc, type Lexer, modeCall, modeGroup, modeList, modeRecord } from './frames.js';
import { collects, placeOf, scopeAt } from './places.js';
import { columnsBehind, columnsOfRows, findColumns } from './tables.js';

const curlyClose = 125;

const keyLike = /^[A-Za-z_$@:][\w.$:-]{0,63}$/;
/** Calls whose arguments alternate between keys and values. */
const alternating = /(?:map\.of|hset|hmset|listtomap|arraytomap|immutablemap\.of)$/i;

function isKey(lexer: Lexer, index: number): boolean {
  const literal = lexer.out[index];
  return (
    literal !== undefined && literal.kind === 'string' && keyLike.test(lexer.text.slice(literal.start, literal.end))
  );
}

function keyOf(lexer: Lexer, index: number): string {
  const literal = lexer.out[index];
  return literal === undefined ? '' : lexer.text.slice(literal.start, literal.end);
}

/** Classes that hold a key and a value. */
const pairLike = /pair|entry|tuple|header|param|cookie|claim|attr|field|option|metadata|tag|symbol/i;

/** A constructor (`new Patient("…", "…")`) takes values by position, not by key. */
function takesPairs(lexer: Lexer): boolean {
  const { top, text } = lexer;
  const { typeAfterName, initializers } = lexer.compiled.spec;
  if (typeAfterName && !text.startsWith('New', top.wordStart)) return true;
  if (initializers && lexer.frames[lexer.depth - 1]?.created === false) return true;
  if (top.nameStart < 0 || top.ownerStart >= 0) return true;
  const first = text.charCodeAt(top.wordStart);
  if (first < 65 || first > 90) return true;
  return pairLike.test(text.slice(top.wordStart, top.nameEnd));
}

/** `put("ssn", "…")`, `Map.of("ssn", "…", "dob", "…")`: the name that an earlier argument gives; '' when none. */
function nameFromArguments(lexer: Lexer): string {
  const { top } = lexer;
  if (top.mode !== modeCall || top.args % 2 === 0 || top.lastLiteral < 0) return '';
  if (top.args > 1 && !alternating.test(lexer.text.slice(top.nameStart, top.nameEnd))) return '';
  if (!takesPairs(lexer) || collects(lexer, top)) return '';
  const index = top.args === 1 ? top.firstLiteral : top.lastLiteral;
  return index >= 0 && isKey(lexer, index) ? keyOf(lexer, index) : '';
}

function nextVisible(lexer: Lexer, from: number): number {
  let at = from;
  while (at < lexer.end && lexer.text.charCodeAt(at) <= 32) at++;
  return at;
}

/**
 * Brackets get their kind from what stands in them: a brace with plain values is a list, a bracket with keys a record,
 * a parenthesis with a comma a list. `after` is the offset behind the closing quote.
 */
export function settleFrame(lexer: Lexer, after: number): void {
  const { top } = lexer;
  if (top.scope !== undefined || top.keyStart >= 0) return;
  if (top.mode !== modeRecord && top.mode !== modeList && top.mode !== modeGroup) return;
  const at = nextVisible(lexer, after);
  const code = lexer.text.charCodeAt(at);
  if (code === 44 || code === 125) {
    if (top.mode === modeRecord || (top.mode === modeGroup && code === 44)) top.mode = modeList;
    return;
  }
  const key = code === 58 || (code === 61 && lexer.text.charCodeAt(at + 1) === 62);
  if (key && top.mode === modeList) top.mode = modeRecord;
}

function add(lexer: Lexer, draft: Draft): void {
  const { top } = lexer;
  const index = lexer.out.length;
  lexer.out.push(draft);
  if (top.firstLiteral < 0 && top.args === 0 && top.keyStart < 0) top.firstLiteral = index;
  top.lastLiteral = index;
}

/** How far above a value the call may be whose first argument names positions. */
const reach = 3;

/** The name by position: a value for a placeholder of SQL, a cell of a table of test cases; '' when none. */
function nameFromColumns(lexer: Lexer): string {
  const { args } = lexer.top;
  for (let up = 0; up < reach && up <= lexer.depth; up++) {
    const frame = lexer.frames[lexer.depth - up];
    if (frame === undefined || (up > 0 && frame.mode === modeRecord)) return '';
    if (frame.mode !== modeCall) {
      const members = frame.columns;
      if (members === undefined) continue;
      return (members.length === 1 ? up === 0 : up === 1) ? (members[members.length === 1 ? 0 : args] ?? '') : '';
    }
    const columns = frame.columns ?? findColumns(lexer, frame);
    if (columns.length === 0) {
      if (up === 0 && isRow(lexer, frame)) continue;
      return '';
    }
    const { columnsFrom } = frame;
    if (frame.args < columnsFrom || (up === 0 && columnsFrom === columnsOfRows)) return '';
    if (up === 0) return columns[args - columnsFrom] ?? '';
    if (columns.length === 1 || (up === 1 && columnsFrom === columnsOfRows)) return columns[0] ?? '';
    return columns[args] ?? '';
  }
  return '';
}

/** `pytest.param("…", "…")` is one row of the table around it. */
function isRow(lexer: Lexer, frame: Frame): boolean {
  return frame.nameEnd - frame.wordStart === 5 && lexer.text.startsWith('param', frame.wordStart);
}

/** Notes the names that the first argument of a call gives to the others. */
function noteColumns(lexer: Lexer, start: number, end: number, statement: boolean): void {
  const { top, text } = lexer;
  if (top.mode !== modeCall || top.args > 1 || (top.columns !== undefined && top.columns.length > 0)) return;
  if (statement || (end - start > 4 && end - start < 400 && isCondition(text, top.wordStart, top.nameEnd))) {
    top.columns = placeholderColumns(text.slice(start, end));
    top.columnsFrom = top.args + 1;
  } else if (isParametrized(text, top.wordStart, top.nameEnd)) {
    top.columns = listedNames(text.slice(start, end));
    top.columnsFrom = columnsBehind;
  }
}

/** Emits a string or number literal of the current slot. */
export function emitValue(lexer: Lexer, start: number, end: number, kind: LiteralKind, reason?: NotData): void {
  if (start >= end) return;
  const place = placeOf(lexer);
  const name = place.name || nameFromColumns(lexer) || nameFromArguments(lexer);
  const notData = reason ?? place.notData;
  const { scope } = place;
  add(lexer, notData === undefined ? { start, end, kind, name, scope } : { start, end, kind, name, scope, notData });
}

/** A string of `@CsvSource` is a row, or several: its cells are named by the parameters of the test. */
function splitRow(lexer: Lexer, start: number, end: number): void {
  const columns = rowColumns(lexer);
  if (columns === undefined) return;
  const { out, text } = lexer;
  out.pop();
  const parent = scopeAt(lexer, lexer.depth);
  let at = start;
  for (const line of text.slice(start, end).split('\n')) {
    const scope: Scope = { kind: 'record', name: '', parent };
    for (const [index, cell] of line.split(',').entries()) {
      const from = at + (/^[\s']*/.exec(cell)?.[0].length ?? 0);
      const to = at + cell.replace(/[\s']{1,40}$/, '').length;
      if (to > from) out.push({ start: from, end: to, kind: 'string', name: columns[index] ?? '', scope });
      at += cell.length + 1;
    }
  }
}

function rowColumns(lexer: Lexer): readonly string[] | undefined {
  for (let up = 0; up < reach && up <= lexer.depth; up++) {
    const frame = lexer.frames[lexer.depth - up];
    if (frame?.mode !== modeCall) continue;
    if (frame.nameEnd - frame.wordStart !== 9 || !lexer.text.startsWith('CsvSource', frame.wordStart)) return undefined;
    const key = lexer.top.keyStart;
    if (key >= 0 && !/^(?:value|textBlock)$/.test(lexer.text.slice(key, lexer.top.keyEnd))) return undefined;
    return frame.columns ?? findColumns(lexer, frame);
  }
  return undefined;
}

/** Emits a whole string, or the literals of the language that it holds. */
export function emitString(lexer: Lexer, start: number, end: number, after: number): void {
  settleFrame(lexer, after);
  const extractor = embeddedIn(lexer.text, { start, end });
  noteColumns(lexer, start, end, extractor !== undefined);
  if (extractor === undefined) {
    emitValue(lexer, start, end, 'string');
    if (start < lexer.csvTo || lexer.top.keyStart >= 0) splitRow(lexer, start, end);
    return;
  }
  const before = lexer.out.length;
  for (const literal of extractor(lexer.text, { start, end }, scopeAt(lexer, lexer.depth)))
    lexer.out.push({ ...literal });
  if (lexer.top.lastLiteral < before) lexer.top.lastLiteral = -1;
}

/** Emits the text of a comment. */
export function emitComment(lexer: Lexer, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && lexer.text.charCodeAt(start) <= 32) start++;
  while (end > start && lexer.text.charCodeAt(end - 1) <= 32) end--;
  if (start >= end) return;
  lexer.out.push({ start, end, kind: 'comment', name: '', scope: scopeAt(lexer, lexer.depth) });
}

/** Emits the body of a here-document with the place where it was announced. */
export function emitHeredoc(lexer: Lexer, heredoc: Heredoc, start: number, end: number): void {
  if (start >= end) return;
  const { name, scope, notData } = heredoc;
  const extractor = embeddedIn(lexer.text, { start, end });
  if (extractor) {
    for (const literal of extractor(lexer.text, { start, end }, scope)) lexer.out.push({ ...literal });
    return;
  }
  lexer.out.push({ start, end, kind: 'string', name, scope, ...(notData === undefined ? {} : { notData }) });
}

/** Gives a name to a literal that was passed without one. */
export function nameLiteral(lexer: Lexer, index: number, name: string): void {
  const literal = lexer.out[index];
  if (literal !== undefined && literal.name === '' && literal.kind !== 'comment') literal.name = name;
}

/** `[["ssn", "…"]]`, `{ { "ssn", "…" } }`: an element of a list of pairs is named by its first half. */
export function namePair(lexer: Lexer, frame: Frame): void {
  const { firstLiteral: first, lastLiteral: last } = frame;
  const entry = lexer.top.mode === modeRecord && lexer.top.keyStart < 0 && frame.closer === curlyClose;
  if (lexer.top.mode !== modeList && !entry) return;
  if (first < 0 || last <= first || !isKey(lexer, first)) return;
  if (!/^(?:[a-z_]|[A-Z]{2})/.test(keyOf(lexer, first))) return;
  nameLiteral(lexer, last, keyOf(lexer, first));
  const value = lexer.out[last];
  if (entry && value !== undefined) value.scope = scopeAt(lexer, lexer.depth);
}
