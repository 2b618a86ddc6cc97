import { isUtf8 } from 'node:buffer';
import { ConversionLimit, longestText } from './conversionLimit.js';
import { columnsOf, type SqliteColumn } from './sqliteColumns.js';
import { openSqlite, rowsOf, type SqliteFile, type SqliteRow, type SqliteValue } from './sqliteFile.js';
import { cellText, rowText } from './tableText.js';

/** More rows are not read; the file is then reported as read in part. */
const mostRows = 500_000;

/** Tables of a schema that are read. */
const mostTables = 10_000;

interface Table {
  readonly name: string;
  readonly root: number;
  readonly columns: readonly SqliteColumn[];
}

/** A database of SQLite as text: for each table a line with its name and a table with a header, one line for each row. */
export function convertSqlite(bytes: Buffer): { text: string; left: string | undefined } {
  const file = openSqlite(bytes);
  const tables = tablesOf(file);
  if (tables.length === 0 && file.broken) throw new ConversionLimit('it is broken or cut off');
  const lines: string[] = [];
  let length = 0;
  let rows = 0;
  const isFull = (): boolean => rows >= mostRows || length > longestText;
  for (const { name, root, columns } of tables) {
    lines.push(`# table: ${oneLine(name)}`, rowText(columns.map((column) => oneLine(column.name))));
    for (const row of rowsOf(file, root)) {
      if (isFull()) break;
      const line = rowText(cellsOf(row, columns));
      length += line.length;
      rows++;
      lines.push(line);
    }
  }
  return { text: lines.length === 0 ? '' : `${lines.join('\n')}\n`, left: leftOut(file, isFull()) };
}

function leftOut({ broken }: SqliteFile, isFull: boolean): string | undefined {
  if (isFull) return 'The database is too long: only its beginning was inspected.';
  return broken ? 'The database is broken or cut off: only a part of its rows was inspected.' : undefined;
}

/** The tables of the schema, which is itself a table that begins at the first page (section 2.6). */
function tablesOf(file: SqliteFile): readonly Table[] {
  const tables: Table[] = [];
  for (const { values } of rowsOf(file, 1)) {
    const [type, name, , root, sql] = values;
    if (type !== 'table' || typeof name !== 'string' || typeof root !== 'number' || typeof sql !== 'string') continue;
    // Tables without a tree of their own are computed; those of SQLite itself hold statistics.
    if (root > 0 && !name.startsWith('sqlite_')) tables.push({ name, root, columns: columnsOf(sql) });
    if (tables.length >= mostTables) break;
  }
  return tables;
}

function cellsOf({ rowid, values }: SqliteRow, columns: readonly SqliteColumn[]): readonly string[] {
  return values.map((value, index) => textOf(value === null && columns[index]?.isRowid === true ? rowid : value));
}

/** Bytes that are text become text: JSON is often stored like that. */
function textOf(value: SqliteValue): string {
  if (!(value instanceof Uint8Array)) return cellText(value);
  return isUtf8(value) && !value.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)
    ? cellText(Buffer.from(value).toString('utf8'))
    : '';
}

/** A name on one line, so that it cannot be taken for another table. */
function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').slice(0, 100);
}
