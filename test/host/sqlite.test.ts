import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containerOf, convert } from '../../server/host/convert.js';
import { columnsOf } from '../../server/host/sqliteColumns.js';
import { type BuiltTable, sqliteFile, type TextEncoding } from './sqliteBuilder.js';

const patients: BuiltTable = {
  sql: 'CREATE TABLE patients (id INTEGER PRIMARY KEY, last_name TEXT, ssn TEXT, weight REAL, big, note BLOB)',
  rows: [
    [null, 'Fairweather', '431-08-7726', 61.5, 2n ** 62n, Buffer.from('{"mrn":"A4471902"}')],
    [null, 'Brückner, Ötti', null, -7, 0, Buffer.from([0, 1, 2])],
  ],
};

/** The lines that a file becomes; it must be read in whole. */
function linesOf(bytes: Buffer): readonly string[] {
  const conversion = convert('sqlite', bytes);
  if ('failure' in conversion) throw new Error(conversion.failure);
  expect(conversion.left).toBeUndefined();
  return conversion.text.trimEnd().split('\n');
}

describe('tables', () => {
  test.each<TextEncoding>(['utf8', 'utf16le', 'utf16be'])(
    'become text with their names and columns: %s',
    (encoding) => {
      const visits = { sql: 'CREATE TABLE visits (day)', rows: [['2025-01-16']] };
      expect(linesOf(sqliteFile([patients, visits], encoding))).toEqual([
        '# table: patients',
        'id,last_name,ssn,weight,big,note',
        '1,Fairweather,431-08-7726,61.5,4611686018427387904,"{""mrn"":""A4471902""}"',
        '2,"Brückner, Ötti",,-7,0,',
        '# table: visits',
        'day',
        '2025-01-16',
      ]);
    },
  );

  test('rows on many pages, and rows longer than a page', () => {
    const rows = Array.from({ length: 100 }, (_, index) => [index, 'x'.repeat(index * 20)]);
    const lines = linesOf(sqliteFile([{ sql: 'CREATE TABLE t (a, b)', rows }]));
    expect(lines.slice(2)).toEqual(rows.map((row) => row.join(',')));
  });

  test('tables without ids of rows have their key first', () => {
    const sql = 'CREATE TABLE t (a, mrn TEXT, b, PRIMARY KEY (mrn, b)) WITHOUT ROWID';
    const rows = [['A4471902', 'x'.repeat(600), 5]];
    expect(linesOf(sqliteFile([{ sql, rows, withoutRowid: true }]))).toEqual([
      '# table: t',
      'mrn,b,a',
      `A4471902,${'x'.repeat(600)},5`,
    ]);
  });

  test('views, indexes and tables of SQLite itself are left out', () => {
    const views = [
      { type: 'view', name: 'v', sql: 'CREATE VIEW v AS SELECT 1', rows: [] },
      { name: 'sqlite_stat1', sql: 'CREATE TABLE sqlite_stat1(tbl,idx,stat)', rows: [['a', 'b', 'c']] },
    ];
    expect(linesOf(sqliteFile(views))).toEqual(['']);
  });

  test('the name of a table cannot make up lines', () => {
    const named = { name: 'a\n# table: b', sql: 'CREATE TABLE x ("c\nd")', rows: [['1']] };
    expect(linesOf(sqliteFile([named]))).toEqual(['# table: a # table: b', 'c d', '1']);
  });
});

describe('columns', () => {
  const namesIn = (sql: string) => columnsOf(sql).map(({ name }) => name);

  test.each([
    ['CREATE TABLE t (a, "b c" TEXT, [d], `e`, \'f\')', ['a', 'b c', 'd', 'e', 'f']],
    ['CREATE TABLE "t(x" (a NUMERIC(10, 2) DEFAULT (1+1), b TEXT DEFAULT \'x, y\')', ['a', 'b']],
    ['CREATE TABLE t (a -- the first, (of two)\n, /* no, */ b)', ['a', 'b']],
    ['CREATE TABLE t (a, b, PRIMARY KEY (b), CHECK (a > 0))', ['a', 'b']],
    ['CREATE TABLE t (a, b AS (a + 1), c GENERATED ALWAYS AS (a) VIRTUAL, d AS (a) STORED)', ['a', 'd']],
    ['CREATE TABLE t (a, b TEXT PRIMARY KEY) WITHOUT ROWID', ['b', 'a']],
    ['CREATE TABLE t (a, b, CONSTRAINT k PRIMARY KEY ("B" COLLATE nocase DESC, a)) STRICT, WITHOUT ROWID', ['B', 'a']],
    ['', []],
    ['CREATE TABLE t (a, "b', ['a', 'b']],
  ])('%s', (sql, names) => expect(namesIn(sql)).toEqual(names));

  test('only a whole number that is the key is the id of its row', () => {
    const isRowid = (sql: string) => columnsOf(sql)[0]?.isRowid;
    expect(isRowid('CREATE TABLE t (a integer primary key autoincrement)')).toBe(true);
    expect(isRowid('CREATE TABLE t (a INT PRIMARY KEY)')).toBe(false);
    expect(isRowid('CREATE TABLE t (a INTEGER PRIMARY KEY DESC)')).toBe(false);
  });

  test.each(['"', "''", '/*', '--', '(', '[', 'a, ', '`'])('statements that repeat %s', (piece) => {
    const begin = performance.now();
    columnsOf(`CREATE TABLE t (${piece.repeat(100_000)}`);
    expect(performance.now() - begin).toBeLessThan(8_000);
  });
});

describe('damaged files', () => {
  const rows = Array.from({ length: 60 }, (_, index) => [`name ${index}`, 'y'.repeat(40)]);
  const whole = sqliteFile([patients, { sql: 'CREATE TABLE t (a, b)', rows }]);

  test('what comes before the cut is read, and the cut is told', () => {
    const conversion = convert('sqlite', whole.subarray(0, whole.length - 2048));
    expect(conversion).toMatchObject({
      text: expect.stringContaining('Fairweather'),
      left: expect.stringMatching(/^The database is broken/),
    });
    expect(convert('sqlite', whole.subarray(0, 200))).toHaveProperty('failure');
    expect(convert('sqlite', whole.subarray(0, 20))).toHaveProperty('failure');
  });

  test('pages that point to each other in a circle are read once', () => {
    const bytes = Buffer.from(whole);
    const root = bytes.length - 512;
    bytes.writeUInt32BE(bytes.length / 512, root + 8);
    expect(convert('sqlite', bytes)).toMatchObject({ left: expect.stringMatching(/^The database is broken/) });
  });

  test('rows that all claim the same bytes are read no longer than the file', () => {
    // So long that only 39 bytes stand on the page of the table, which leaves room for many pointers.
    const long = sqliteFile([{ sql: 'CREATE TABLE t (a)', rows: [['z'.repeat(39 + 508 * 400 - 4)]] }]);
    const page = long.subarray(-512);
    const cell = page.readUInt16BE(8);
    for (let index = 1; index < 200; index++) page.writeUInt16BE(cell, 8 + 2 * index);
    page.writeUInt16BE(200, 3);
    expect(convert('sqlite', long)).toMatchObject({ left: expect.stringMatching(/^The database is broken/) });
  });

  test('whatever the bytes are, reading ends and never throws', () => {
    const edit = fc.tuple(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.nat(whole.length), (edits, end) => {
        const bytes = Buffer.from(whole);
        for (const [at, put] of edits) bytes.set(put.subarray(0, bytes.length - at), at);
        expect(() => convert('sqlite', bytes)).not.toThrow();
        expect(() => convert('sqlite', bytes.subarray(0, end))).not.toThrow();
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        const file = Buffer.concat([whole.subarray(0, 100), bytes]);
        expect(() => convert('sqlite', file)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});

test('files are told by their first bytes, and the log of a database is not read', () => {
  expect(containerOf(sqliteFile([patients]), 'app.data')).toBe('sqlite');
  expect(containerOf(Buffer.from('SQLite format 3'), 'app.db')).toBeUndefined();
  const log = Buffer.concat([Buffer.from('377f0682002de218', 'hex'), Buffer.alloc(600)]);
  expect(containerOf(log, 'app.db-wal')).toBe('sqliteLog');
  expect(convert('sqliteLog', log)).toEqual({
    failure: expect.stringMatching(/^The log of a SQLite file could not be read: .*close the database/),
  });
});
