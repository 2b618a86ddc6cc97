/**
 * SQL: rows of INSERT and COPY become records named by their table, values are named by their column,
 * values of comparisons by the column before them. Lexical rules: PostgreSQL 16 §4.1, MySQL 8.4 §11.1, T-SQL.
 */
import { indexWithin } from '../languages/search.js';
import type { Literal, NotData, Scope, Span } from '../model.js';
import type { Extractor } from './extractor.js';
import { lineEnd, record } from './literals.js';
import { readCopy } from './sqlCopy.js';
import { buildsObject, longestKey, nameInObject, objectAt, readObjectWord } from './sqlObjects.js';
import { newReader, type Reader, reset } from './sqlReader.js';

const keywords: ReadonlySet<string> = new Set(
  'INSERT REPLACE INTO VALUES VALUE SELECT UPDATE SET WHERE FROM JOIN DELETE MERGE AND OR NOT NULL IN LIKE ILIKE RLIKE REGEXP SIMILAR BETWEEN IS AS ON CREATE ALTER TABLE TYPE DOMAIN INDEX DROP COMMENT COPY STDIN DEFAULT CHECK CONFLICT DUPLICATE KEY DATE TIMESTAMP TIMESTAMPTZ TIME INTERVAL DATETIME WITH BEGIN END IF THEN ELSE CASE WHEN IGNORE OVERWRITE LOW_PRIORITY DELIMITER CSV RETURNING ORDER GROUP BY LIMIT HAVING UNION ALL DISTINCT ONLY TO UNIQUE VIEW FUNCTION PROCEDURE TRIGGER DO DECLARE EXEC EXECUTE CALL USING MATCHED GO TEMPORARY TEMP EXISTS ANY SOME ESCAPE'.split(
    ' ',
  ),
);

const definitions: ReadonlySet<string> = new Set(['TABLE', 'TYPE', 'DOMAIN', 'INDEX', 'UNIQUE']);
/** Equality and likeness name a datum; regular expressions, like bounds, hold none. */
const comparing: ReadonlySet<string> = new Set(['LIKE', 'ILIKE', 'IN', 'IS']);
const bounding: ReadonlySet<string> = new Set(['BETWEEN', 'RLIKE', 'REGEXP', 'SIMILAR']);
const beforeTable: ReadonlySet<string> = new Set(['INTO', 'UPDATE', 'FROM', 'JOIN', 'COPY', 'OVERWRITE']);
const afterTable: ReadonlySet<string> = new Set([
  'IGNORE',
  'ONLY',
  'TABLE',
  'INTO',
  'LOW_PRIORITY',
  'IF',
  'NOT',
  'EXISTS',
]);

function isWordCode(code: number): boolean {
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true;
  return code === 95 || code === 36 || code === 64 || (code >= 128 && code !== 0xa0);
}

function wordEnd(reader: Reader): number {
  let at = reader.pos;
  while (at < reader.end && isWordCode(reader.text.charCodeAt(at))) at++;
  return at;
}

/** The scope of a compared value: the rows of the statement's table. */
function statementScope(reader: Reader): Scope {
  reader.scope ??= { kind: 'record', name: reader.table, parent: reader.file };
  return reader.scope;
}

function reasonOf(reader: Reader): NotData | undefined {
  if (reader.statement === 'comment' || reader.keyword === 'COMMENT') return 'label';
  return reader.statement === 'definition' || (reader.range && !inRow(reader)) ? 'pattern' : undefined;
}

function inRow(reader: Reader): boolean {
  return reader.values && reader.row !== undefined && reader.depth >= reader.rowDepth;
}

function nameOf(reader: Reader): string {
  if (reader.objects.length > 0) return nameInObject(reader);
  if (inRow(reader)) return reader.columns[reader.column] ?? '';
  return reader.compared;
}

function emit(reader: Reader, start: number, end: number, kind: 'string' | 'number'): void {
  if (start >= end) return;
  const name = nameOf(reader);
  const notData = reasonOf(reader);
  const scope = inRow(reader) ? (reader.row ?? reader.file) : statementScope(reader);
  const object = objectAt(reader);
  if (object?.expectsKey) object.key = reader.text.slice(start, Math.min(end, start + longestKey));
  reader.lastLiteral = reader.out.length;
  reader.out.push(
    notData === undefined ? { start, end, kind, name, scope } : { start, end, kind, name, scope, notData },
  );
}

/** A quoted string from the quote at `pos`; quotes are doubled or, in MySQL and E'…', escaped. */
function readString(reader: Reader, quote: number): void {
  const { text, end } = reader;
  const start = reader.pos + 1;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 92) {
      at += text.charCodeAt(at + 1) === quote && closesAfterBackslash(text, at + 2) ? 1 : 2;
    } else if (code === quote) {
      if (text.charCodeAt(at + 1) !== quote) break;
      at += 2;
    } else at++;
  }
  const closed = at < end;
  const stop = closed ? at : Math.min(lineEnd(text, start, end), end);
  emit(reader, start, stop, 'string');
  reader.pos = closed ? at + 1 : stop;
}

/** A backslash before the closing quote of a standard string: what follows is a separator. */
function closesAfterBackslash(text: string, at: number): boolean {
  const next = text.charCodeAt(at);
  return next === 44 || next === 41 || next === 59 || next === 10 || next === 13;
}

function quotedName(reader: Reader, close: string): void {
  const { text, end, pos } = reader;
  const newline = lineEnd(text, pos, Math.min(end, pos + 200));
  const found = indexWithin(text, close, pos + 1, newline);
  const stop = found < 0 || found > newline ? newline : found;
  onName(reader, text.slice(pos + 1, stop));
  reader.pos = Math.min(stop + 1, end);
}

/** In MySQL double quotes hold strings: they do where a value must stand. */
function readDoubleQuoted(reader: Reader): void {
  const valuePlace = (inRow(reader) && reader.depth >= reader.rowDepth) || reader.compared !== '';
  if (valuePlace && !reader.collecting) readString(reader, 34);
  else quotedName(reader, '"');
}

function onName(reader: Reader, name: string): void {
  if (reader.keyword === 'AS' && reader.lastLiteral >= 0 && reader.lastLiteral === reader.out.length - 1) {
    const literal = reader.out[reader.lastLiteral];
    if (literal !== undefined && literal.name === '') literal.name = name;
  }
  if (reader.expectTable && (reader.keyword !== '' || reader.text.charCodeAt(reader.pos - 1) === 46)) {
    reader.table = name;
    if (reader.scope !== undefined && reader.scope.name === '') reader.scope.name = name;
    reader.keyword = '';
    return;
  }
  reader.expectTable = false;
  if (reader.collecting) {
    if (reader.depth === 1) reader.columns[reader.column] = name;
  } else if (name.startsWith('@')) {
    reader.variable = name.slice(1);
    reader.name = reader.variable;
  } else reader.name = name;
  reader.keyword = '';
}

function clearComparison(reader: Reader): void {
  reader.compared = '';
  reader.variable = '';
  reader.between = false;
  reader.range = false;
}

function startStatement(reader: Reader, keyword: string): void {
  if (keyword === 'INSERT' || keyword === 'REPLACE') {
    reader.statement = 'insert';
    reader.expectTable = true;
  } else if (keyword === 'COPY') {
    reader.statement = 'copy';
    reader.expectTable = true;
  } else if (keyword === 'COMMENT') reader.statement = 'comment';
  else reader.statement = 'other';
}

/** Keywords end the table name and steer names; see `keywords`. */
function onKeyword(reader: Reader, keyword: string, previous: string): void {
  if (reader.expectTable && !afterTable.has(keyword)) reader.expectTable = false;
  if (reader.statement === 'start') startStatement(reader, keyword);
  else if (keyword === 'INSERT' && reader.statement === 'other') beginInsert(reader, previous === 'THEN');
  if (definitions.has(keyword) && /^(?:CREATE|ALTER|TEMPORARY|TEMP)$/.test(previous)) {
    reader.statement = 'definition';
    reader.expectTable = keyword === 'TABLE';
  }
  if (beforeTable.has(keyword) && reader.statement !== 'comment') reader.expectTable = true;
  if ((keyword === 'VALUES' || keyword === 'VALUE') && reader.statement !== 'definition') beginValues(reader);
  else if (keyword === 'SELECT') beginSelect(reader);
  else if (bounding.has(keyword)) {
    reader.compared = reader.name;
    reader.between = keyword === 'BETWEEN';
    reader.range = true;
  } else if (comparing.has(keyword)) {
    reader.compared = reader.name;
    reader.range = false;
  } else if (keyword === 'AND' && reader.between) reader.between = false;
  else if (/^(?:AND|OR|WHERE|SET|ON|WHEN|FROM|ORDER|GROUP|RETURNING)$/.test(keyword)) {
    clearComparison(reader);
    if (keyword !== 'AND' && keyword !== 'OR') endRow(reader);
  }
}

/** An INSERT behind WITH, or the branch of a MERGE, which has named its table already. */
function beginInsert(reader: Reader, branch: boolean): void {
  reader.statement = 'insert';
  reader.columns = [];
  reader.expectTable = !branch;
}

function beginValues(reader: Reader): void {
  if (reader.statement === 'start') reader.statement = 'insert';
  reader.values = true;
  reader.rowDepth = reader.depth + 1;
  reader.row = undefined;
}

/** `INSERT INTO t (a, b) SELECT 'x', 'y'`: one row, columns by position. */
function beginSelect(reader: Reader): void {
  if (reader.statement !== 'insert' || reader.depth > 0 || reader.columns.length === 0) return;
  reader.values = true;
  reader.rowDepth = 0;
  reader.column = 0;
  reader.row = record(reader.table, reader.file);
}

function endRow(reader: Reader): void {
  if (reader.depth > 0 && reader.rowDepth > 0) return;
  reader.values = false;
  reader.row = undefined;
}

const longestKeyword = 12;
/** Keywords that are common names of columns, too. */
const ambiguous: ReadonlySet<string> = new Set(['DATE', 'TIME', 'TIMESTAMP', 'DATETIME', 'TYPE', 'COMMENT']);

/** Is a word that could be a keyword the name of a column here? */
function isColumnName(reader: Reader, upper: string, end: number): boolean {
  const { text, pos } = reader;
  if (reader.collecting || text.charCodeAt(end) === 46 || text.charCodeAt(pos - 1) === 46) return true;
  if (!ambiguous.has(upper) || reader.statement === 'start' || beforeQuote(text, end)) return false;
  return !(upper === 'TYPE' && /^(?:CREATE|ALTER)$/.test(reader.keyword));
}

function readWord(reader: Reader): void {
  const { text, pos } = reader;
  const end = wordEnd(reader);
  const object = objectAt(reader);
  if (object !== undefined && readObjectWord(object, text.slice(pos, end))) {
    reader.pos = end;
    return;
  }
  if (text.charCodeAt(end) === 40 && buildsObject(text, pos, end)) {
    reader.objects.push({ depth: reader.depth + 1, key: '', expectsKey: true });
    reader.keyword = '';
    reader.pos = end;
    return;
  }
  const next = text.charCodeAt(end);
  const short = end - pos <= 2;
  if (next === 39 && short && /^(?:E|N|B|X|U&|_utf8)$/i.test(text.slice(pos, end))) {
    reader.pos = end;
    return;
  }
  const word = text.slice(pos, end);
  const upper = end - pos <= longestKeyword ? word.toUpperCase() : '';
  if (upper !== '' && keywords.has(upper) && !isColumnName(reader, upper, end)) {
    const previous = reader.keyword;
    reader.keyword = upper;
    onKeyword(reader, upper, previous);
  } else if (!(reader.keyword === 'AS' && reader.depth > 0 && reader.lastLiteral < 0)) onName(reader, word);
  reader.pos = end;
}

function beforeQuote(text: string, at: number): boolean {
  let from = at;
  while (text.charCodeAt(from) === 32) from++;
  return text.charCodeAt(from) === 39;
}

/** A number is a literal when it has a name or at least four digits. */
function readNumber(reader: Reader): void {
  const { text, end, pos } = reader;
  let at = pos;
  let digits = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
    else if (!isWordCode(code) && !(code === 46 && isDigit(text.charCodeAt(at + 1)))) break;
  }
  if (digits >= 4 || nameOf(reader) !== '') emit(reader, pos, at, 'number');
  reader.pos = at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function openParenthesis(reader: Reader): void {
  reader.depth++;
  reader.pos++;
  const rows = reader.statement === 'insert' || reader.statement === 'copy';
  if (rows && !reader.values && reader.depth === 1 && reader.columns.length === 0 && reader.table !== '') {
    reader.collecting = true;
    reader.column = 0;
    reader.expectTable = false;
  } else if (reader.values && reader.depth === reader.rowDepth) {
    reader.column = 0;
    reader.row = record(reader.table, reader.file);
  }
}

function closeParenthesis(reader: Reader): void {
  reader.pos++;
  if (objectAt(reader) !== undefined) reader.objects.pop();
  if (reader.collecting && reader.depth === 1) reader.collecting = false;
  if (reader.values && reader.rowDepth > 0 && reader.depth === reader.rowDepth) reader.row = undefined;
  if (reader.depth > 0) reader.depth--;
  if (!inRow(reader)) reader.compared = '';
}

function onComma(reader: Reader): void {
  reader.pos++;
  const object = objectAt(reader);
  if (object !== undefined) {
    object.expectsKey = !object.expectsKey;
    return;
  }
  const level = reader.collecting ? 1 : reader.rowDepth;
  if ((reader.collecting || reader.row !== undefined) && reader.depth === level) reader.column++;
  else if (!reader.collecting && reader.keyword !== 'IN' && reader.depth === 0) clearComparison(reader);
  reader.keyword = '';
}

/** `=`, `<>`, `!=`, `:=` compare with a datum; `<`, `>=` and their like with a bound, `~` with a pattern. */
function onComparison(reader: Reader): void {
  const { text, pos } = reader;
  let at = pos;
  while (at < reader.end && at < pos + 4 && isOperatorSign(text.charCodeAt(at))) at++;
  reader.pos = at;
  if (reader.collecting) return;
  const sign = text.slice(pos, at);
  reader.range = rangeSigns.has(sign);
  reader.compared = reader.variable === '' ? reader.name : reader.variable;
  reader.keyword = '';
}

const rangeSigns: ReadonlySet<string> = new Set(['<', '>', '<=', '>=', '~', '~*', '!~', '!~*']);

function isOperatorSign(code: number): boolean {
  return code === 61 || code === 60 || code === 62 || code === 33 || code === 126 || code === 42;
}

/** `data ->> 'ssn'`: the key of a JSON column names what is compared with it. */
function readPath(reader: Reader): void {
  const { text } = reader;
  let at = reader.pos + 2;
  if (text.charCodeAt(at) === 62) at++;
  while (text.charCodeAt(at) === 32) at++;
  if (text.charCodeAt(at) !== 39) {
    reader.pos = at;
    return;
  }
  const close = indexWithin(text, "'", at + 1, Math.min(reader.end, at + longestKey));
  reader.name = close < 0 ? reader.name : text.slice(at + 1, close);
  reader.pos = close < 0 ? at : close + 1;
}

function readLineComment(reader: Reader, from: number): void {
  const end = lineEnd(reader.text, from, reader.end);
  pushComment(reader, from, end);
  reader.pos = end;
}

function readBlockComment(reader: Reader): void {
  const from = reader.pos + 2;
  const found = indexWithin(reader.text, '*/', from, reader.end);
  const end = found < 0 || found > reader.end ? reader.end : found;
  pushComment(reader, from, end);
  reader.pos = Math.min(end + 2, reader.end);
}

function pushComment(reader: Reader, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /[\s\-#*]/.test(reader.text.charAt(start))) start++;
  while (end > start && /[\s*]/.test(reader.text.charAt(end - 1))) end--;
  if (start < end) reader.out.push({ start, end, kind: 'comment', name: '', scope: reader.file });
}

const dollarTag = /\$(?:[A-Za-z_]\w{0,62})?\$/y;

/** `$$…$$`: a string where a value stands, else the body of a function, which is read as SQL. */
function readDollar(reader: Reader): void {
  dollarTag.lastIndex = reader.pos;
  const tag = dollarTag.exec(reader.text)?.[0];
  if (tag === undefined) {
    reader.pos++;
    return;
  }
  const start = reader.pos + tag.length;
  if (!inRow(reader) && reader.compared === '' && reader.statement !== 'comment') {
    reset(reader);
    reader.pos = start;
    return;
  }
  const found = indexWithin(reader.text, tag, start, reader.end);
  const end = found < 0 || found > reader.end ? reader.end : found;
  emit(reader, start, end, 'string');
  reader.pos = Math.min(end + tag.length, reader.end);
}

function endStatement(reader: Reader): void {
  reader.pos++;
  const copying =
    reader.statement === 'copy' &&
    /\bfrom\s{1,9}stdin\b/i.test(reader.text.slice(Math.max(0, reader.pos - 300), reader.pos));
  if (copying) {
    const options = reader.text.slice(Math.max(0, reader.pos - 120), reader.pos);
    const given = /delimiter\s{1,9}(?:as\s{1,9})?E?'(\\t|.)'/i.exec(options)?.[1];
    if (given !== undefined && given !== '\\t') reader.delimiter = given;
    else if (/\bcsv\b/i.test(options)) reader.delimiter = ',';
    readCopy(reader);
  }
  reset(reader);
}

function step(reader: Reader): void {
  const { text, pos } = reader;
  const code = text.charCodeAt(pos);
  const next = text.charCodeAt(pos + 1);
  if (code <= 32) reader.pos++;
  else if (code === 39) readString(reader, 39);
  else if (isDigit(code)) readNumber(reader);
  else if (code === 36 && (next === 36 || !isDigit(next))) readDollar(reader);
  else if (isWordCode(code)) readWord(reader);
  else if (code === 40) openParenthesis(reader);
  else if (code === 41) closeParenthesis(reader);
  else if (code === 44) onComma(reader);
  else if (code === 59) endStatement(reader);
  else if (code === 45 && next === 45) readLineComment(reader, pos + 2);
  else if (code === 35 && next !== 62 && next !== 45) readLineComment(reader, pos + 1);
  else if (code === 47 && next === 42) readBlockComment(reader);
  else if (code === 34) readDoubleQuoted(reader);
  else if (code === 96) quotedName(reader, '`');
  else if (code === 91) quotedName(reader, ']');
  else if (code === 58 && next === 58) skipCast(reader);
  else if (code === 58 && objectAt(reader)?.expectsKey) onComma(reader);
  else if (code === 45 && next === 62) readPath(reader);
  else if (code === 61 || code === 60 || code === 62 || code === 126 || code === 33) onComparison(reader);
  else reader.pos++;
}

/** `'…'::date`: the type is no name. */
function skipCast(reader: Reader): void {
  reader.pos += 2;
  reader.pos = wordEnd(reader);
}

/** Values of SQL statements with the columns and tables they belong to. */
export const extractSql: Extractor = (text: string, range: Span, scope: Scope): Literal[] => {
  const reader = newReader(text, range, scope);
  while (reader.pos < reader.end) step(reader);
  return reader.out;
};
