/** Builds files of SQLite 3 for tests, as https://www.sqlite.org/fileformat.html describes them. */

const pageSize = 512;

export type Cell = null | number | bigint | string | Buffer;

export interface BuiltTable {
  readonly sql: string;
  readonly rows: readonly (readonly Cell[])[];
  /** As `sqlite_schema` names it; by default what follows CREATE TABLE. */
  readonly name?: string;
  readonly type?: string;
  /** The rows stand in a tree of the kind that indexes have. */
  readonly withoutRowid?: boolean;
}

export type TextEncoding = 'utf8' | 'utf16le' | 'utf16be';

function varint(value: number): Buffer {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) | 128);
  return Buffer.from(bytes);
}

function encoded(text: string, encoding: TextEncoding): Buffer {
  if (encoding === 'utf8') return Buffer.from(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf16be' ? bytes.swap16() : bytes;
}

/** Serial type and bytes of a value (section 2.1). */
function serial(cell: Cell, encoding: TextEncoding): [number, Buffer] {
  if (cell === null) return [0, Buffer.alloc(0)];
  if (cell === 0 || cell === 1) return [8 + cell, Buffer.alloc(0)];
  const bytes = Buffer.alloc(8);
  if (typeof cell === 'bigint') {
    bytes.writeBigInt64BE(cell);
    return [6, bytes];
  }
  if (typeof cell === 'number' && Number.isInteger(cell)) {
    bytes.writeIntBE(cell, 0, 6);
    return [5, bytes.subarray(0, 6)];
  }
  if (typeof cell === 'number') {
    bytes.writeDoubleBE(cell);
    return [7, bytes];
  }
  const content = typeof cell === 'string' ? encoded(cell, encoding) : cell;
  return [content.length * 2 + (typeof cell === 'string' ? 13 : 12), content];
}

function record(cells: readonly Cell[], encoding: TextEncoding): Buffer {
  const values = cells.map((cell) => serial(cell, encoding));
  const types = Buffer.concat(values.map(([type]) => varint(type)));
  const header = types.length + 1 < 128 ? types.length + 1 : types.length + 2;
  return Buffer.concat([varint(header), types, ...values.map(([, bytes]) => bytes)]);
}

/** Pages of a file; the first one is kept free for the schema. */
class Pages {
  readonly all: Buffer[] = [Buffer.alloc(pageSize)];

  add(page: Buffer): number {
    this.all.push(page);
    return this.all.length;
  }
}

/** A row as a cell of a leaf; what does not fit goes to a chain of pages. */
function leafCell(pages: Pages, payload: Buffer, rowid: number | undefined): Buffer {
  const head = Buffer.concat([varint(payload.length), rowid === undefined ? Buffer.alloc(0) : varint(rowid)]);
  const most = rowid === undefined ? Math.floor(((pageSize - 12) * 64) / 255) - 23 : pageSize - 35;
  if (payload.length <= most) return Buffer.concat([head, payload]);
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
  const fitting = least + ((payload.length - least) % (pageSize - 4));
  const local = fitting <= most ? fitting : least;
  let next = 0;
  const rest = payload.subarray(local);
  for (let at = Math.floor((rest.length - 1) / (pageSize - 4)) * (pageSize - 4); at >= 0; at -= pageSize - 4) {
    const page = Buffer.alloc(pageSize);
    page.writeUInt32BE(next);
    rest.copy(page, 4, at, at + pageSize - 4);
    next = pages.add(page);
  }
  const pointer = Buffer.alloc(4);
  pointer.writeUInt32BE(next);
  return Buffer.concat([head, payload.subarray(0, local), pointer]);
}

/** Writes cells into a page from its end, and pointers to them from its beginning. */
function fill(page: Buffer, header: number, kind: number, cells: readonly Buffer[], right = 0): Buffer {
  let at = pageSize;
  const pointers = header + (right > 0 ? 12 : 8);
  for (const [index, cell] of cells.entries()) {
    at -= cell.length;
    cell.copy(page, at);
    page.writeUInt16BE(at, pointers + 2 * index);
  }
  page.writeUInt8(kind, header);
  page.writeUInt16BE(cells.length, header + 3);
  page.writeUInt16BE(at, header + 5);
  if (right > 0) page.writeUInt32BE(right, header + 8);
  return page;
}

/** The tree of a table; returns its root. Tables with ids may have as many leaves as one page above them names. */
function tree(pages: Pages, { rows, withoutRowid = false }: BuiltTable, encoding: TextEncoding): number {
  const leaves: { cells: Buffer[]; last: number }[] = [{ cells: [], last: 0 }];
  let used = 8;
  for (const [index, row] of rows.entries()) {
    const cell = leafCell(pages, record(row, encoding), withoutRowid ? undefined : index + 1);
    if (used + cell.length + 2 > pageSize) {
      leaves.push({ cells: [], last: 0 });
      used = 8;
    }
    used += cell.length + 2;
    leaves.at(-1)?.cells.push(cell);
    leaves.splice(-1, 1, { cells: leaves.at(-1)?.cells ?? [], last: index + 1 });
  }
  const kind = withoutRowid ? 10 : 13;
  const numbers = leaves.map(({ cells }) => pages.add(fill(Buffer.alloc(pageSize), 0, kind, cells)));
  if (numbers.length === 1 || withoutRowid) return numbers[0] ?? 0;
  const cells = numbers.slice(0, -1).map((number, index) => {
    const left = Buffer.alloc(4);
    left.writeUInt32BE(number);
    return Buffer.concat([left, varint(leaves[index]?.last ?? 0)]);
  });
  return pages.add(fill(Buffer.alloc(pageSize), 0, 5, cells, numbers.at(-1)));
}

/** A database with these tables. */
export function sqliteFile(tables: readonly BuiltTable[], encoding: TextEncoding = 'utf8'): Buffer {
  const pages = new Pages();
  const schema = tables.map((table, index) => {
    const { sql, type = 'table' } = table;
    const name = table.name ?? /^CREATE TABLE "?(\w+)/.exec(sql)?.[1] ?? '';
    const root = type === 'table' ? tree(pages, table, encoding) : 0;
    return leafCell(pages, record([type, name, name, root, sql], encoding), index + 1);
  });
  const first = fill(pages.all[0] ?? Buffer.alloc(0), 100, 13, schema);
  first.write('SQLite format 3\0', 'latin1');
  first.writeUInt16BE(pageSize, 16);
  for (const [index, value] of [1, 1, 0, 64, 32, 32].entries()) first.writeUInt8(value, 18 + index);
  first.writeUInt32BE(pages.all.length, 28);
  first.writeUInt32BE(4, 44);
  first.writeUInt32BE({ utf8: 1, utf16le: 2, utf16be: 3 }[encoding], 56);
  return Buffer.concat(pages.all);
}
