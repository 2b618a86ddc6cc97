import { isPdf } from '../core/formats/pdf/pdf.js';
import { ConversionLimit } from './conversionLimit.js';
import { convertDicom } from './convertDicom.js';
import { convertParquet } from './convertParquet.js';
import { convertPdf } from './convertPdf.js';
import { convertSqlite } from './convertSqlite.js';
import { convertXlsx } from './convertXlsx.js';

/** Files that are no text, but of which a text can be made that says what they hold. */
export type Container = 'dicom' | 'parquet' | 'pdf' | 'sqlite' | 'sqliteLog' | 'xlsx';

/** A text in the place of a file, or why there is none. Never quotes the file. */
export type Conversion =
  | {
      readonly text: string;
      /** What was left out, in words; undefined when the text says everything. */
      readonly left: string | undefined;
    }
  | { readonly failure: string };

const converters: Readonly<Record<Container, (bytes: Buffer) => { text: string; left: string | undefined }>> = {
  dicom: convertDicom,
  parquet: convertParquet,
  pdf: convertPdf,
  sqlite: convertSqlite,
  sqliteLog: () => {
    throw new ConversionLimit(
      'it holds changes that are not in their database yet; close the database, then scan again',
    );
  },
  xlsx: convertXlsx,
};

const nouns: Readonly<Record<Container, string>> = {
  dicom: 'DICOM file',
  parquet: 'Parquet file',
  pdf: 'PDF',
  sqlite: 'SQLite file',
  sqliteLog: 'log of a SQLite file',
  xlsx: 'workbook',
};

/** The first bytes of a file of SQLite 3, a NUL at the end. */
const sqliteMark = 'SQLite format 3\0';

/** Which of these a file is, by its first bytes and its name; undefined for every other binary file. */
export function containerOf(head: Buffer, path: string): Container | undefined {
  if (head.subarray(128, 132).toString('latin1') === 'DICM') return 'dicom';
  const mark = head.subarray(0, 4).toString('latin1');
  if (mark === 'PAR1') return 'parquet';
  if (isPdf(head)) return 'pdf';
  if (head.subarray(0, sqliteMark.length).toString('latin1') === sqliteMark) return 'sqlite';
  if (mark === '7\u007f\u0006\u0082' || mark === '7\u007f\u0006\u0083') return 'sqliteLog';
  return mark === 'PK\u0003\u0004' && /\.xl[st][xm]$/i.test(path) ? 'xlsx' : undefined;
}

/**
 * Writes down what a file holds: the header of a DICOM file as one line for each element, a Parquet file as a table with
 * a header, a workbook as one table for each sheet, a database of SQLite as one for each of its tables, a PDF as the lines
 * of its pages. Pixels, pictures and formulas are left out. A file that is broken, cut off or too large when unpacked
 * gives a failure; nothing is unpacked beyond fixed limits.
 */
export function convert(container: Container, bytes: Buffer): Conversion {
  try {
    return converters[container](bytes);
  } catch (error) {
    const noun = nouns[container];
    const why = error instanceof ConversionLimit ? error.message : 'it is broken, cut off or of an unknown kind';
    return { failure: `The ${noun} could not be read: ${why}. It was not inspected.` };
  }
}
