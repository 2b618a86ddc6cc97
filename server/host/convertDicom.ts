import { TextDecoder } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { type DataSet, type Element, parseDicom } from 'dicom-parser';
import { dicomKeyword } from '../core/formats/dicomTags.js';
import { ConversionLimit } from './conversionLimit.js';

/** The header ends before the pixels (7FE0,0010). */
const pixels = 'x7fe00010';

/** A deflated header is unpacked up to this many bytes. */
const longestInflated = 64 * 1024 * 1024;

/** Longer values are tables, curves and documents. */
const longestValue = 16 * 1024;

/** As many elements are written down; a header has some hundreds. */
const mostElements = 200_000;

/** Value representations that are text (PS3.5 table 6.2-1). */
const textual = new Set([
  'AE',
  'AS',
  'CS',
  'DA',
  'DS',
  'DT',
  'IS',
  'LO',
  'LT',
  'PN',
  'SH',
  'ST',
  'TM',
  'UC',
  'UI',
  'UR',
  'UT',
]);

/** Character sets of (0008,0005) that differ from ASCII, as the labels of the Encoding standard (PS3.3 C.12.1.1.2). */
const encodings: Readonly<Record<string, string>> = {
  'ISO_IR 100': 'iso-8859-1',
  'ISO_IR 101': 'iso-8859-2',
  'ISO_IR 109': 'iso-8859-3',
  'ISO_IR 110': 'iso-8859-4',
  'ISO_IR 144': 'iso-8859-5',
  'ISO_IR 127': 'iso-8859-6',
  'ISO_IR 126': 'iso-8859-7',
  'ISO_IR 138': 'iso-8859-8',
  'ISO_IR 148': 'windows-1254',
  'ISO_IR 166': 'windows-874',
  'ISO_IR 13': 'shift_jis',
  'ISO_IR 192': 'utf-8',
  GB18030: 'gb18030',
  GBK: 'gbk',
};

interface Writer {
  readonly lines: string[];
  decoder: TextDecoder;
  count: number;
}

/** The header of a DICOM file: `(0010,0010) PatientName: ROE^ANN`, the items of sequences indented. */
export function convertDicom(bytes: Buffer): { text: string; left: string | undefined } {
  const { dataSet, whole } = parse(bytes);
  const writer: Writer = { lines: [], decoder: decoderOf(dataSet), count: 0 };
  writeSet(writer, dataSet, 0);
  const left = whole ? undefined : 'The DICOM file is cut off or broken: only what comes before that was inspected.';
  return { text: `${writer.lines.join('\n')}\n`, left };
}

function parse(bytes: Buffer): { dataSet: DataSet; whole: boolean } {
  try {
    return { dataSet: parseDicom(bytes, { untilTag: pixels, inflater: inflater(bytes) }), whole: true };
  } catch (error) {
    // The parser hands over what it has read so far.
    if (typeof error === 'object' && error !== null && 'dataSet' in error && isDataSet(error.dataSet))
      return { dataSet: error.dataSet, whole: false };
    throw error;
  }
}

function isDataSet(value: unknown): value is DataSet {
  return typeof value === 'object' && value !== null && 'elements' in value && 'byteArray' in value;
}

/** The whole file with its deflated part unpacked. */
function inflater(bytes: Buffer): (compressed: Uint8Array, position: number) => Buffer {
  return (_, position) => {
    const unpacked = inflateRawSync(bytes.subarray(position), { maxOutputLength: longestInflated });
    return Buffer.concat([bytes.subarray(0, position), unpacked]);
  };
}

/** ISO 2022 sets switch between tables by escapes; what they share is Latin 1. */
function decoderOf(dataSet: DataSet): TextDecoder {
  const set = dataSet.string('x00080005')?.split('\\')[0]?.trim() ?? '';
  return new TextDecoder(encodings[set] ?? 'iso-8859-1');
}

function writeSet(writer: Writer, dataSet: DataSet, level: number): void {
  const tags = Object.keys(dataSet.elements).sort();
  for (const tag of tags) {
    const element = dataSet.elements[tag];
    if (element !== undefined) writeElement(writer, dataSet, element, level);
  }
}

function writeElement(writer: Writer, dataSet: DataSet, element: Element, level: number): void {
  if (++writer.count > mostElements) throw new ConversionLimit('it has more elements than any header');
  const indent = '  '.repeat(Math.min(level, 20));
  const label = `${indent}(${element.tag.slice(1, 5)},${element.tag.slice(5, 9)}) ${dicomKeyword(element.tag) ?? 'Private'}:`;
  if (element.items !== undefined) {
    writer.lines.push(label);
    for (const item of element.items) {
      writer.lines.push(`${indent}  item`);
      if (item.dataSet !== undefined) writeSet(writer, item.dataSet, level + 2);
    }
    return;
  }
  const value = textOf(writer, dataSet, element);
  if (value !== '') writer.lines.push(`${label} ${value}`);
}

/** The value of an element of text; implicit files do not say which these are, so that their bytes decide. */
function textOf(writer: Writer, dataSet: DataSet, element: Element): string {
  if (element.length <= 0 || element.length > longestValue) return '';
  if (element.vr !== undefined && element.vr !== 'UN' && !textual.has(element.vr)) return '';
  const { dataOffset, length } = element;
  const bytes = dataSet.byteArray.subarray(dataOffset, dataOffset + length);
  if (element.vr === undefined || element.vr === 'UN') {
    const odd = bytes.findIndex((byte, at) => byte < 32 && !isLayout(byte) && !(byte === 0 && at === bytes.length - 1));
    if (odd >= 0) return '';
  }
  return writer.decoder
    .decode(bytes)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

/** Line ends, tabs and the escapes of ISO 2022. */
function isLayout(byte: number): boolean {
  return byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 27;
}
