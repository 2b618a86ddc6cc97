import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeholderPdf } from '../../../server/core/deidentify/placeholderPdf.js';
import { isPdf, readPdf } from '../../../server/core/formats/pdf/pdf.js';
import { deflated, pageOf, pageOfLines, pdfOf, plain } from './pdfFile.js';

/** The lines of the first page. */
function linesOf(bytes: Uint8Array): readonly string[] {
  const { text, left } = readPdf(bytes);
  expect(left).toBeUndefined();
  return text.trimEnd().split('\n').slice(1);
}

/** The lines of a page with this content. */
const shown = (content: string) => linesOf(pageOf(`BT /F1 10 Tf 72 700 Td ${content} ET`));

describe('text of a page', () => {
  test('strings in parentheses, with escapes, and in hexadecimal digits', () => {
    expect(shown('(Roe \\(Ann\\) \\122\\\n\\145) Tj')).toEqual(['Roe (Ann) Re']);
    expect(shown('(a (nested) b) Tj')).toEqual(['a (nested) b']);
    expect(shown('<4D 52 4e3> Tj')).toEqual(['MRN0']);
  });

  test('words that are set apart by a gap, and letters that are moved a little', () => {
    expect(shown('[(Pa) 15 (tient) -300 (Na) -8 (me)] TJ')).toEqual(['Patient Name']);
  });

  test.each([
    ['(a) Tj 0 -12 Td (b) Tj', ['a', 'b']],
    ['(a) Tj 0 -12 TD (b) Tj T* (c) Tj', ['a', 'b', 'c']],
    ['12 TL (a) Tj (b) \' 1 0 (c) "', ['a', 'b', 'c']],
    ['1 0 0 1 72 600 Tm (b) Tj 1 0 0 1 72 700 Tm (a) Tj', ['a', '', 'b']],
    ['(a) Tj ET q 1 0 0 1 0 -300 cm BT 72 700 Td (c) Tj ET Q BT 72 688 Td (b) Tj', ['a', 'b', '', 'c']],
  ])('lines: %s', (content, lines) => expect(shown(content)).toEqual(lines));

  test('labels that are drawn before all values stand beside them', () => {
    const content = '(Name:) Tj 0 -14 Td (DOB:) Tj 120 14 Td (Ann Roe) Tj 0 -14 Td (11/02/1946) Tj 1 0 0 1 80 700.5 Tm';
    expect(shown(content)).toEqual(['Name:\tAnn Roe', 'DOB:\t11/02/1946']);
  });

  test('letters that are set one by one', () => {
    expect(shown('(R) Tj 7.2 0 Td (o) Tj 5.6 0 Td (e) Tj 8.5 0 Td (A) Tj')).toEqual(['Roe A']);
  });

  test('bold letters that are drawn twice, and text along the side of a page', () => {
    expect(shown('(Roe) Tj 0.3 0 Td (Roe) Tj')).toEqual(['Roe']);
    expect(shown('0 1 -1 0 40 100 Tm (Ann ) Tj (Roe) Tj')).toEqual(['Ann Roe']);
  });

  test('pictures in the contents are stepped over', () => {
    expect(shown('ET BI /W 1 /H 1 ID (\x00)( EI BT /F1 10 Tf (a) Tj')).toEqual(['a']);
  });

  test('pages in their order, contents in several streams, and a page that no tree reaches', () => {
    const page = (contents: string) => `<< /Type /Page /Parent 2 0 R /Contents ${contents} >>`;
    const bytes = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R 3 0 R] >>',
      page('[6 0 R 7 0 R]'),
      page('6 0 R'),
      page('7 0 R'),
      plain('BT /F1 10 Tf (one) Tj'),
      plain('0 -12 Td (two) Tj ET'),
    ]);
    expect(readPdf(bytes)).toEqual({
      text: '[page 1]\none\n\n[page 2]\none\ntwo\n\n[page 3]\ntwo\n',
      left: undefined,
    });
  });
});

describe('fonts', () => {
  test('marks of WinAnsi, and glyphs by their names', () => {
    expect(shown('(Br\\374ck \\200) Tj')).toEqual(['Brück €']);
    const font =
      '<< /Type /Font /Subtype /Type1 /FirstChar 1 /Widths [500 500 500 500 500 500] /Encoding << /Differences [1 /Z /o /edieresis /fi /uni0058 /one.tnum] >> >>';
    expect(linesOf(pageOf('BT /F1 10 Tf (\\001\\002\\003\\004\\005\\006) Tj ET', { font }))).toEqual(['ZoëfiX1']);
  });

  test('fonts with codes of two bytes say what they mean', () => {
    const map =
      '1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0003> <0041> <0004> <00660066> endbfchar 2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0078> <0079>] endbfrange';
    const font = '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 6 0 R >>';
    const more = [deflated(map), '<< /Type /Font /Subtype /CIDFontType2 /DW 500 /W [3 [600 600] 16 18 550] >>'];
    expect(linesOf(pageOf('BT /F1 10 Tf <0003000400100011001200200021> Tj ET', { font, more }))).toEqual(['Affabcxy']);
  });

  test('fonts that do not say it are told', () => {
    const font = '<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>';
    const { text, left } = readPdf(pageOf(`BT /F1 10 Tf <${'0102'.repeat(40)}> Tj ET`, { font }));
    expect(text).toBe('');
    expect(left).toMatch(/^its fonts/);
  });
});

describe('files', () => {
  test.each([
    [
      'hexadecimal digits',
      plain(`${Buffer.from('BT /F1 10 Tf (a) Tj ET').toString('hex')}>`, '/Filter /ASCIIHexDecode'),
    ],
    ['base 85', plain("6<#'\\7PQ#?0Ha>,+=LYI+B3(u78s~>", '/Filter [/A85]')],
  ])('contents in %s', (_, stream) => expect(linesOf(pageOf(stream))).toEqual(['a']));

  test('filters one upon the other', () => {
    const { bytes } = deflated('BT /F1 10 Tf (a) Tj ET');
    const hex = plain(`${Buffer.from(bytes).toString('hex')}>`, '/Filter [/ASCIIHexDecode /FlateDecode]');
    expect(linesOf(pageOf(hex))).toEqual(['a']);
  });

  test('objects in streams of objects', () => {
    const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Kids [3 0 R] >>', '<< /Type /Page /Contents 5 0 R >>'];
    const offsets = objects.map((_, index) => objects.slice(0, index).join(' ').length + (index === 0 ? 0 : 1));
    const head = offsets.map((offset, index) => `${index + 1} ${offset}`).join(' ');
    const packed = deflated(`${head} ${objects.join(' ')}`, `/Type /ObjStm /N 3 /First ${head.length + 1}`);
    const file = Buffer.concat([
      Buffer.from('%PDF-1.7\n9 0 obj\n<< /Filter /FlateDecode /Type /ObjStm /N 3 '),
      Buffer.from(`/First ${head.length + 1} /Length ${packed.bytes.length} >>\nstream\n`),
      packed.bytes,
      Buffer.from('\nendstream\nendobj\n5 0 obj\n<< /Length 6 0 R >>\nstream\nBT (a) Tj ET\nendstream\nendobj\n'),
    ]);
    expect(linesOf(file)).toEqual(['a']);
  });

  test('an object that was changed counts as it stands last', () => {
    const bytes = Buffer.concat([
      pageOfLines('old'),
      Buffer.from('4 0 obj\n<< /Length 23 >>\nstream\nBT /F1 10 Tf (new) Tj ET\nendstream\nendobj\n'),
    ]);
    expect(linesOf(bytes)).toEqual(['new']);
  });

  test('forms in pages, fields with their values, notes and the title', () => {
    const bytes = pageOf('q 1 0 0 1 72 700 cm /X1 Do Q', {
      resources: '/XObject << /X1 6 0 R >>',
      more: [
        deflated(
          'BT /F1 10 Tf (Discharge) Tj ET',
          '/Type /XObject /Subtype /Form /Resources << /Font << /F1 5 0 R >> >>',
        ),
        '<< /FT /Tx /T (patient_name[0]) /V (Ann Roe) >>',
        '<< /FT /Tx /T (f2) /TU (Date of birth:) /V <FEFF0031003900340036> >>',
        '<< /Type /Annot /Subtype /FreeText /Contents (Call her son) >>',
        '<< /Title (Letter) >>',
      ],
      trailer: '/Root 1 0 R /Info 10 0 R',
    });
    expect(linesOf(bytes)).toEqual([
      'Discharge',
      '',
      'Title: Letter',
      'patient_name: Ann Roe',
      'Date of birth: 1946',
      'Call her son',
    ]);
  });

  test('an encrypted file is told and gives nothing', () => {
    const bytes = pageOf('BT (a) Tj ET', { trailer: '/Root 1 0 R /Encrypt 6 0 R' });
    expect(readPdf(bytes)).toEqual({ text: '', left: 'it is encrypted' });
  });

  test('a beginning of a file holds nothing; one that is cut off is told', () => {
    expect(readPdf(Buffer.from('%PDF-1.4\n'))).toEqual({ text: '', left: undefined });
    const whole = pdfOf([deflated('BT (a) Tj ET'.repeat(50)), '<< /Type /Page /Contents 1 0 R >>']);
    expect(readPdf(whole.subarray(0, 110)).left).toBe('it is broken or cut off');
  });

  test('the one that takes the place of others is read like any other', () => {
    expect(isPdf(placeholderPdf)).toBe(true);
    expect(linesOf(placeholderPdf)).toEqual(['The contents were removed.']);
    const text = Buffer.from(placeholderPdf).toString('latin1');
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.startsWith('xref\n', table)).toBe(true);
    for (const [index, row] of [...text.matchAll(/(\d{10}) 00000 n/g)].entries()) {
      expect(text.startsWith(`${index + 1} 0 obj`, Number(row[1]))).toBe(true);
    }
  });
});

/** Reads within a bound that only tells linear readers from others. */
function readsSoon(bytes: Uint8Array): string | undefined {
  const begin = performance.now();
  const { left } = readPdf(bytes);
  expect(performance.now() - begin).toBeLessThan(8_000);
  return left;
}

describe('hostile files', () => {
  test('contents that unpack to gigabytes', () => {
    const bomb = deflated(' '.repeat(100 * 1024 * 1024));
    expect(readsSoon(pageOf(bomb))).toBe('it is larger than is read when unpacked');
  });

  test('codes that mean thousands of characters, and base 85 that is all zeros', () => {
    const font = '<< /Type /Font /Subtype /Type0 /ToUnicode 6 0 R >>';
    const map = plain(`1 beginbfchar <0001> <${'0041'.repeat(30_000)}> endbfchar`);
    const content = `BT /F1 1 Tf (${'\\000\\001'.repeat(200_000)}) Tj `.repeat(20);
    readsSoon(pageOf(deflated(content), { font, more: [map] }));
    expect(readsSoon(pageOf(plain('z'.repeat(20_000_000), '/Filter /ASCII85Decode')))).toBe(
      'it is larger than is read when unpacked',
    );
  });

  test('millions of small values in one object', () => {
    const bytes = Buffer.from(`%PDF-1.7\n1 0 obj\n[${'<</A[]>>'.repeat(1_500_000)}]`);
    expect(readsSoon(bytes)).toBe('it is larger than is read when unpacked');
  });

  test('forms that draw each other over and over', () => {
    const forms = Array.from({ length: 8 }, (_, index) =>
      plain(
        `/X${index + 7} Do `.repeat(50),
        `/Subtype /Form /Resources << /XObject << /X${index + 7} ${index + 7} 0 R >> >>`,
      ),
    );
    const bytes = pageOf('/X6 Do', { resources: '/XObject << /X6 6 0 R >>', more: forms });
    expect(readsSoon(bytes)).toBe('it is larger than is read when unpacked');
  });

  test('trees of pages that go round, and references to themselves', () => {
    readsSoon(pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Kids [2 0 R 3 0 R] /Parent 2 0 R >>', '3 0 R']));
  });

  test.each([
    ['maps', '1 beginbfrange <0000> <ffff> <0041> endbfrange '],
    ['arrays', '['],
    ['dictionaries', '<</A '],
    ['strings', '('],
    ['objects', '1 0 obj ('],
    ['streams', '1 0 obj <<>> stream '],
    ['objects of objects', '1 0 obj 2 0 obj '],
    ['trailers', 'trailer <<'],
    ['operators', '/A Do q BT (a) Tj 1 0 0 1 0 0 cm '],
    ['pictures', 'BI ID '],
  ])('%s by the thousand', (_, piece) => {
    const text = piece.repeat(40_000);
    readsSoon(Buffer.from(`%PDF-1.7\n${text}`));
    readsSoon(pageOf(text));
    readsSoon(
      pageOf('BT /F1 1 Tf (ab) Tj ET', { font: '<< /Subtype /Type0 /ToUnicode 6 0 R >>', more: [plain(text)] }),
    );
  });

  const samples = [
    pageOfLines('Patient: Ann Roe', 'DOB: 11/02/1946'),
    pageOf('BT /F1 10 Tf <0003> Tj [(a) -300 (b)] TJ ET', {
      font: '<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [7 0 R] >>',
      more: [plain('1 beginbfrange <0000> <0010> <0041> endbfrange'), '<< /W [0 4 500 5 [1 2]] >>'],
    }),
    Buffer.from(placeholderPdf),
  ];

  test('whatever the bytes are, reading ends and never throws', () => {
    const edit = fc.tuple(fc.nat(2000), fc.nat(20), fc.uint8Array({ maxLength: 12 }));
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { maxLength: 8 }), (sample, edits) => {
        let bytes = sample;
        for (const [at, length, put] of edits) {
          const from = at % bytes.length;
          bytes = Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + length)]);
        }
        expect(typeof readPdf(bytes).text).toBe('string');
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof readPdf(bytes).text === 'string'),
      { numRuns: 200 },
    );
  });
});
