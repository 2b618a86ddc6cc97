/** A column whose values stand in the rows of a table. */
export interface SqliteColumn {
  readonly name: string;
  /** Its value is the id of the row, and the row itself holds NULL (section 2.3 of SQLite's file format). */
  readonly isRowid: boolean;
}

/** Longest statement that is read; the statements of schemas are much shorter. */
const longestStatement = 256 * 1024;

/** White space and comments, quoted names and strings (closed or not), words, and every other sign by itself. */
const token =
  /\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"]|"")*"?|'(?:[^']|'')*'?|`(?:[^`]|``)*`?|\[[^\]]*\]?|[\w$\u0080-\uffff]+|[\s\S]/g;

/** Words that begin a constraint of the table, after its last column. */
const constraint = /^(?:CONSTRAINT|PRIMARY|UNIQUE|CHECK|FOREIGN)$/i;

/** The columns of a table by its `CREATE TABLE`, in the order in which rows hold their values. */
export function columnsOf(statement: string): readonly SqliteColumn[] {
  const { declarations, options } = declarationsIn(statement);
  const first = declarations.findIndex(([name = '']) => constraint.test(name));
  const columns = first < 0 ? declarations : declarations.slice(0, first);
  const stored = columns.filter((words) => !isComputed(words));
  if (!/\bWITHOUT ROWID\b/i.test(options)) {
    return stored.map((words) => ({ name: nameOf(words), isRowid: isRowid(words) }));
  }
  const keys = keysIn(columns, first < 0 ? [] : declarations.slice(first));
  const ordered = [...keys, ...stored.map(nameOf).filter((name) => !keys.some((key) => isSame(key, name)))];
  return ordered.map((name) => ({ name, isRowid: false }));
}

interface Declarations {
  /** The words of each column and constraint, quotes and parentheses included. */
  readonly declarations: readonly (readonly string[])[];
  /** What follows the closing parenthesis. */
  readonly options: string;
}

function declarationsIn(statement: string): Declarations {
  const declarations: string[][] = [[]];
  const options: string[] = [];
  let depth = 0;
  let closed = false;
  for (const [word] of statement.slice(0, longestStatement).matchAll(token)) {
    if (/^(?:\s|--|\/\*)/.test(word)) continue;
    if (word === ')' && --depth === 0) closed = true;
    if (closed) options.push(word);
    else if (word === ',' && depth === 1) declarations.push([]);
    else if (depth > 0) declarations.at(-1)?.push(word);
    if (word === '(') depth++;
  }
  return { declarations: declarations.filter((words) => words.length > 0), options: options.join(' ') };
}

/** Columns that are computed when they are read have no values in rows. */
function isComputed(words: readonly string[]): boolean {
  const rest = words.slice(1).join(' ');
  return /\bAS \(/i.test(rest) && !/\bSTORED\b/i.test(rest);
}

function isRowid(words: readonly string[]): boolean {
  return /^INTEGER PRIMARY KEY\b(?! DESC\b)/i.test(words.slice(1, 5).join(' '));
}

/** The columns of the primary key, which come first in rows of tables without ids (section 2.4). */
function keysIn(columns: readonly (readonly string[])[], rest: readonly (readonly string[])[]): readonly string[] {
  const single = columns.find((words) => /\bPRIMARY KEY\b/i.test(words.slice(1).join(' ')));
  if (single !== undefined) return [nameOf(single)];
  for (const words of rest) {
    const key = words.findIndex((word, index) => /^PRIMARY$/i.test(word) && /^KEY$/i.test(words[index + 1] ?? ''));
    if (key < 0) continue;
    const names = words.slice(key + 3).filter((_, index, all) => index === 0 || all[index - 1] === ',');
    return names.map(unquoted);
  }
  return [];
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function nameOf([name = '']: readonly string[]): string {
  return unquoted(name);
}

function unquoted(name: string): string {
  const mark = name.charAt(0);
  if (mark === '[') return name.replace(/^\[|\]$/g, '');
  if (mark !== '"' && mark !== "'" && mark !== '`') return name;
  return name.slice(1, name.endsWith(mark) ? -1 : undefined).replaceAll(mark + mark, mark);
}
