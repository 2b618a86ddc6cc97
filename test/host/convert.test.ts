import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../server/core/policy/policy.js';
import { allRules } from '../../server/core/rules/index.js';
import { containerOf, convert } from '../../server/host/convert.js';
import { createFileInspector } from '../../server/host/inspectFile.js';
import { createPolicyFiles } from '../../server/host/policyFiles.js';
import { pageOf, pageOfLines } from '../core/formats/pdfFile.js';
import {
  type DicomPart,
  dicomBody,
  dicomFile,
  implicitElement,
  parquetFile,
  rawDicomFile,
  xlsxFile,
} from './containers.js';
import { type BuiltTable, sqliteFile } from './sqliteBuilder.js';

const folder = mkdtempSync(join(tmpdir(), 'convert-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Rules of the findings in a file, by line, and what is told about it. */
function inspected(name: string, bytes: Buffer, maxFileSize = 64 * 1024 * 1024) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const options = { workspace: folder, today: '2026-01-01', maxFileSize, thorough: false };
  const { kind, result } = createFileInspector(
    options,
    allRules,
    createPolicyFiles(options.today),
  )(path, defaultPolicy);
  const lineOf = (offset: number) => (result?.lineStarts.findLastIndex((start) => start <= offset) ?? 0) + 1;
  return {
    kind,
    found: (result?.findings ?? []).map(({ rule, start, severity }) => `${lineOf(start)} ${rule} ${severity}`),
    problems: (result?.problems ?? []).map(({ message }) => message),
  };
}

const identifiers = (found: readonly string[]) => found.filter((each) => !/health-record|reidentification/.test(each));

const header: readonly DicomPart[] = [
  ['00080005', 'CS', 'ISO_IR 192'],
  ['00080020', 'DA', '20250116'],
  ['00080050', 'SH', 'ACC4471902'],
  ['00080090', 'PN', 'DAY^ELIAS'],
  ['00081110', 'SQ', [[['00081155', 'UI', '1.2.3']]]],
  ['00100010', 'PN', 'FAIRWEATHER^ZOË'],
  ['00100020', 'LO', 'A4471902'],
  ['00100030', 'DA', '19410723'],
  ['00101002', 'SQ', [[['00100020', 'LO', 'B5582013']]]],
  ['00101040', 'LO', '2907 Elm St'],
];

describe('DICOM', () => {
  test('a header becomes one line for each element', () => {
    const conversion = convert('dicom', dicomFile(header));
    expect(conversion).toEqual({
      text: [
        '(0002,0010) Private: 1.2.840.10008.1.2.1',
        '(0008,0005) SpecificCharacterSet: ISO_IR 192',
        '(0008,0020) StudyDate: 20250116',
        '(0008,0050) AccessionNumber: ACC4471902',
        '(0008,0090) ReferringPhysicianName: DAY^ELIAS',
        '(0008,1110) ReferencedStudySequence:',
        '  item',
        '    (0008,1155) Private: 1.2.3',
        '(0010,0010) PatientName: FAIRWEATHER^ZOË',
        '(0010,0020) PatientID: A4471902',
        '(0010,0030) PatientBirthDate: 19410723',
        '(0010,1002) OtherPatientIDsSequence:',
        '  item',
        '    (0010,0020) PatientID: B5582013',
        '(0010,1040) PatientAddress: 2907 Elm St',
        '',
      ].join('\n'),
      left: undefined,
    });
  });

  test('a scan finds its identifiers, whatever the file is called', () => {
    const { kind, found } = inspected('IM0001', dicomFile(header));
    expect(kind).toBe('result');
    expect(identifiers(found)).toEqual([
      '3 phi/service-date error',
      '4 phi/unique-id error',
      '5 phi/name information',
      '5 phi/name information',
      '9 phi/name error',
      '9 phi/name error',
      '10 phi/medical-record-number error',
      '11 phi/date-of-birth error',
      '14 phi/medical-record-number error',
      '15 phi/address error',
    ]);
  });

  test('a header that says that identities were removed lowers what is found', () => {
    const { found } = inspected('a.dcm', dicomFile([...header.slice(0, 6), ['00120062', 'CS', 'YES']]));
    expect(new Set(found.map((each) => each.split(' ')[2]))).not.toContain('warning');
  });

  test('files that do not say the types of their elements, and deflated ones', () => {
    const line = '(0010,0010) PatientName: FAIRWEATHER^ZOE\n';
    const implicit = rawDicomFile('1.2.840.10008.1.2', implicitElement('00100010', 'FAIRWEATHER^ZOE'));
    expect(convert('dicom', implicit)).toMatchObject({ text: expect.stringContaining(line) });
    const body = dicomBody([['00100010', 'PN', 'FAIRWEATHER^ZOE']]);
    const deflated = rawDicomFile('1.2.840.10008.1.2.1.99', deflateRawSync(body));
    expect(convert('dicom', deflated)).toMatchObject({ text: expect.stringContaining(line), left: undefined });
    const bomb = rawDicomFile('1.2.840.10008.1.2.1.99', deflateRawSync(Buffer.alloc(80 * 1024 * 1024)));
    expect(inspected('deflated.dcm', bomb).problems).toEqual([expect.stringMatching(/^The DICOM file /)]);
  });

  test('pixels are not read, however many there are', () => {
    const pixels: DicomPart = ['7fe00010', 'OW', 'x'.repeat(200_000)];
    expect(inspected('large.dcm', dicomFile([...header, pixels]), 100_000).found.length).toBeGreaterThan(5);
  });

  test('what comes before the cut of a truncated file is inspected, and the cut is told', () => {
    const whole = dicomFile(header);
    const { found, problems } = inspected('cut.dcm', whole.subarray(0, whole.length - 30));
    expect(found.length).toBeGreaterThan(3);
    expect(problems).toEqual(['The DICOM file is cut off or broken: only what comes before that was inspected.']);
  });

  test('sequences that nest without end are a failure of that file', () => {
    // A sequence and an item of undefined length, 100,000 times.
    const open = Buffer.from('080010115351' + '0000ffffffff' + 'feff00e0ffffffff', 'hex');
    const bytes = Buffer.concat([dicomFile(header), ...Array.from({ length: 100_000 }, () => open)]);
    expect(inspected('deep.dcm', bytes).problems).toEqual([expect.stringMatching(/^The DICOM file /)]);
  });
});

describe('Parquet', () => {
  const columns = {
    patient_name: ['Zoe Fairweather', 'Lucasta Quill'],
    ssn: ['431-08-7726', '412-68-9031'],
    note: ['a, "b"', ''],
  };

  test('becomes a table with a header', () => {
    expect(convert('parquet', parquetFile(columns))).toEqual({
      text: 'patient_name,ssn,note\nZoe Fairweather,431-08-7726,"a, ""b"""\nLucasta Quill,412-68-9031,\n',
      left: undefined,
    });
  });

  test('a scan finds the identifiers in its columns', () => {
    expect(identifiers(inspected('people.parquet', parquetFile(columns)).found)).toEqual([
      '2 phi/name error',
      '2 phi/ssn error',
      '3 phi/name error',
      '3 phi/ssn error',
    ]);
  });

  test('a page that claims more than it can hold, and a file that is cut off, are failures', () => {
    for (const bytes of [parquetFile(columns, 2_000_000_000), parquetFile(columns).subarray(0, 80)]) {
      expect(inspected('bomb.parquet', Buffer.from(bytes))).toMatchObject({
        kind: 'unread',
        problems: [expect.stringMatching(/^The Parquet file could not be read: /)],
      });
    }
  });
});

describe('databases of SQLite', () => {
  const people: BuiltTable = {
    sql: 'CREATE TABLE patients (id INTEGER PRIMARY KEY, last_name TEXT, dob TEXT, ssn TEXT)',
    rows: [
      [null, 'Fairweather', '1941-07-23', '431-08-7726'],
      [null, 'Brackenbury', '1946-11-02', '412-68-9031'],
    ],
  };

  test.each(['clinic.sqlite', 'clinic.db', 'clinic', 'clinic.backup'])('a scan finds the identifiers in %s', (name) => {
    expect(identifiers(inspected(name, sqliteFile([people])).found)).toEqual([
      '3 phi/name error',
      '3 phi/date-of-birth error',
      '3 phi/ssn error',
      '4 phi/name error',
      '4 phi/date-of-birth error',
      '4 phi/ssn error',
    ]);
  });

  test('a database over the limit is told', () => {
    expect(inspected('large.db', sqliteFile([people]), 1000).problems).toEqual([
      expect.stringMatching(/^Not inspected: /),
    ]);
  });
});

describe('PDF', () => {
  const letter = pageOfLines('Discharge summary', 'Patient: Zoe Fairweather', 'DOB: 07/23/1941', 'SSN 431-08-7726');

  test.each(['letter.pdf', 'letter', 'letter.bak'])('a scan finds the identifiers in %s', (name) => {
    const rules = identifiers(inspected(name, letter).found).map((each) => each.split(' ', 2).join(' '));
    expect(rules).toEqual(['3 phi/name', '4 phi/date-of-birth', '5 phi/ssn']);
  });

  test('a scan finds the identifiers in a table of a page', () => {
    const row = (...cells: readonly string[]) => cells.map((cell) => `(${cell}) Tj 150 0 Td`).join(' ');
    const rows = [
      row('MRN', 'Patient Name', 'DOB'),
      row('A4471902', 'Zoe Fairweather', '07/23/1941'),
      row('A5582013', 'Lucasta Quill', '02/01/1920'),
    ].map((cells, index) => `1 0 0 1 72 ${690 - 12 * index} Tm ${cells}`);
    const roster = pageOf(`BT /F1 10 Tf 1 0 0 1 72 702 Tm (Ward list) Tj ${rows.join(' ')} ET`);
    expect(identifiers(inspected('roster.pdf', roster).found)).toEqual([
      '4 phi/medical-record-number error',
      '4 phi/name error',
      '4 phi/date-of-birth error',
      '5 phi/medical-record-number error',
      '5 phi/name error',
      '5 phi/date-of-birth error',
    ]);
  });

  test('an encrypted file is a failure, a picture of paper is not', () => {
    const encrypted = pageOf('BT (a) Tj ET', { trailer: '/Root 1 0 R /Encrypt 6 0 R' });
    expect(inspected('closed.pdf', encrypted)).toMatchObject({
      kind: 'unread',
      problems: ['The PDF could not be read: it is encrypted. It was not inspected.'],
    });
    expect(inspected('scan.pdf', pageOf('q 500 0 0 700 0 0 cm /I1 Do Q'))).toMatchObject({
      kind: 'clean',
      problems: [],
    });
  });

  test('an encrypted PDF inside of a file is told', () => {
    const data = pageOf('BT (a) Tj ET', { trailer: '/Root 1 0 R /Encrypt 6 0 R' }).toString('base64');
    const binary = { resourceType: 'Binary', contentType: 'application/pdf', data };
    expect(inspected('binary.json', Buffer.from(JSON.stringify(binary))).problems).toEqual([
      'Not all of a PDF in base64 could be read: it is encrypted. What else it holds is unknown.',
    ]);
  });
});

describe('workbooks', () => {
  const sheets = {
    Notes: [['See the next sheet']],
    Patients: [
      ['Patient Name', 'DOB', 'SSN', 'Copay'],
      ['Zoë Fairweather', [15180, 1], '431-08-7726', 25],
      ['', '', '', ''],
      ['Ann & Bo Roe', [7337, 2], '412-68-9031', 15180],
    ] as const,
  };

  test('each sheet becomes a table, numbers that are shown as dates become dates', () => {
    expect(convert('xlsx', xlsxFile(sheets))).toEqual({
      text: [
        '# sheet: Notes',
        'See the next sheet',
        '# sheet: Patients',
        'Patient Name,DOB,SSN,Copay',
        'Zoë Fairweather,1941-07-23,431-08-7726,25',
        '',
        'Ann & Bo Roe,1920-02-01,412-68-9031,15180',
        '',
      ].join('\n'),
      left: undefined,
    });
  });

  test('a scan finds the identifiers in its sheets', () => {
    expect(identifiers(inspected('list.xlsx', xlsxFile(sheets)).found)).toEqual([
      '5 phi/name error',
      '5 phi/date-of-birth error',
      '5 phi/ssn error',
      '7 phi/date-of-birth error',
      '7 phi/ssn error',
    ]);
  });

  test('comments are read, phonetic guides are not', () => {
    const comments =
      '<comments><commentList><comment ref="A1"><text><r><t>SSN </t></r><r><t>431-08-7726</t></r></text></comment></commentList></comments>';
    const strings = '<sst><si><t>Roe</t><rPh sb="0" eb="1"><t>guide</t></rPh></si></sst>';
    const sheet = '<worksheet><row r="1"><c r="B1" t="s"><v>0</v></c></row></worksheet>';
    const more = {
      'xl/comments1.xml': comments,
      'xl/sharedStrings.xml': strings,
      'xl/worksheets/sheet1.xml': sheet,
    };
    expect(convert('xlsx', xlsxFile({}, more))).toMatchObject({
      text: '# sheet: \n,Roe\n# sheet: comments\nSSN 431-08-7726\n',
    });
  });

  test('only a zip file that is called a workbook is one', () => {
    const bytes = xlsxFile(sheets);
    expect(containerOf(bytes, 'a.xlsx')).toBe('xlsx');
    expect(containerOf(bytes, 'a.jar')).toBeUndefined();
    expect(inspected('a.jar', bytes).kind).toBe('binary');
  });

  test('a workbook that unpacks to gigabytes is a failure, and so is one that is cut off', () => {
    const bomb = xlsxFile(sheets, { 'xl/worksheets/sheet9.xml': ' '.repeat(140 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(400_000);
    expect(convert('xlsx', bomb)).toEqual({
      failure: 'The workbook could not be read: it would be larger than is read when unpacked. It was not inspected.',
    });
    expect(convert('xlsx', Buffer.from(xlsxFile(sheets).subarray(0, 300)))).toHaveProperty('failure');
  });

  test('a part that holds more than it claims gives no more than it claims', () => {
    const bytes = xlsxFile(sheets);
    const name = Buffer.from('xl/worksheets/sheet2.xml');
    const entry = bytes.lastIndexOf(name) - 46;
    bytes.writeUInt32LE(20, entry + 24);
    expect(() => convert('xlsx', bytes)).not.toThrow();
  });

  test('entities of a DTD are not expanded', () => {
    const dtd = '<!DOCTYPE x [<!ENTITY a "431-08-7726"><!ENTITY b "&a;&a;&a;">]>';
    const sheet = `${dtd}<worksheet><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></worksheet>`;
    expect(convert('xlsx', xlsxFile({}, { 'xl/worksheets/sheet1.xml': sheet }))).toMatchObject({
      text: '# sheet: \n"&b;"\n',
    });
  });
});
