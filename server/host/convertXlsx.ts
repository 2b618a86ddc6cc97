import { strFromU8, unzipSync } from 'fflate';
import { readMarkup } from '../core/formats/markup.js';
import { ConversionLimit, longestText } from './conversionLimit.js';
import { rowText } from './tableText.js';
import { dateFormats, dayOfSerial } from './xlsxDates.js';

/** Most bytes that the parts of a workbook may claim to have when unpacked; the unpacker gives none more than it claims. */
const longestContent = 128 * 1024 * 1024;

/** Excel has as many columns and rows. */
const mostColumns = 16_384;
const mostRows = 1_048_576;

/** Blank rows in a row that are written down, so that lines keep their numbers. */
const mostBlank = 1000;

/** Parts that hold what people see. */
const wanted =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml|comments[^/]*\.xml)$/i;

/** A workbook as text: for each sheet a line with its name and a table, then the comments. */
export function convertXlsx(bytes: Buffer): { text: string; left: string | undefined } {
  const parts = unpack(bytes);
  const part = (name: string): string => strFromU8(parts[name] ?? new Uint8Array(0));
  const strings = textsOf(part('xl/sharedStrings.xml'), 'si');
  const book: Book = {
    strings,
    dates: dateFormats(part('xl/styles.xml')),
    since1904: /<workbookPr[^>]{0,400}\bdate1904="(?:1|true)"/.test(part('xl/workbook.xml')),
    lines: [],
    length: 0,
  };
  for (const { name, path } of sheetsOf(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels'), parts)) {
    push(book, `# sheet: ${name.replace(/[\r\n]+/g, ' ')}`);
    readSheet(book, part(path));
  }
  for (const name of Object.keys(parts).filter((each) => each.startsWith('xl/comments'))) {
    push(book, '# sheet: comments');
    for (const text of textsOf(part(name), 'comment')) push(book, rowText([text]));
  }
  const left = book.length > longestText ? 'The workbook is too long: only its beginning was inspected.' : undefined;
  return { text: `${book.lines.join('\n')}\n`, left };
}

interface Book {
  readonly strings: readonly string[];
  /** By the index of a style: does it show a number as a date? */
  readonly dates: readonly boolean[];
  readonly since1904: boolean;
  readonly lines: string[];
  length: number;
}

function push(book: Book, line: string): void {
  if (book.length > longestText) return;
  book.lines.push(line);
  book.length += line.length + 1;
}

function unpack(bytes: Buffer): Readonly<Record<string, Uint8Array>> {
  let claimed = 0;
  return unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (!wanted.test(name)) return false;
      claimed += originalSize;
      if (claimed > longestContent) throw new ConversionLimit('it would be larger than is read when unpacked');
      return true;
    },
  });
}

interface Sheet {
  readonly name: string;
  readonly path: string;
}

/** The sheets in the order of the workbook; those that it does not name come last. */
function sheetsOf(workbook: string, relations: string, parts: Readonly<Record<string, Uint8Array>>): readonly Sheet[] {
  const targets = new Map<string, string>();
  for (const { name, attributes } of tagsOf(relations)) {
    if (name === 'Relationship') targets.set(attributes.get('Id') ?? '', attributes.get('Target') ?? '');
  }
  const sheets: Sheet[] = [];
  for (const { name, attributes } of tagsOf(workbook)) {
    const target = name === 'sheet' ? targets.get(attributes.get('r:id') ?? '') : undefined;
    if (target === undefined) continue;
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (parts[path] !== undefined) sheets.push({ name: decoded(attributes.get('name') ?? ''), path });
  }
  const known = new Set(sheets.map(({ path }) => path));
  const others = Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/') && !known.has(path));
  return [...sheets, ...others.map((path) => ({ name: '', path }))];
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

function tagsOf(xml: string): readonly Tag[] {
  const tags: { name: string; attributes: Map<string, string> }[] = [];
  readMarkup(xml, { start: 0, end: xml.length }, true, {
    open: (name) => tags.push({ name: localName(name), attributes: new Map() }),
    attribute: (name, start, end) => tags.at(-1)?.attributes.set(name, xml.slice(start, end)),
    opened: () => undefined,
    close: () => undefined,
    text: () => undefined,
    comment: () => undefined,
  });
  return tags;
}

/** The text of every element of a name, its runs put together, without the phonetic guides (`rPh`). */
function textsOf(xml: string, element: string): readonly string[] {
  const texts: string[] = [];
  let current: string[] | undefined;
  let inText = false;
  let phonetic = false;
  readMarkup(xml, { start: 0, end: xml.length }, true, {
    open(name) {
      const local = localName(name);
      if (local === element) current = [];
      if (local === 'rPh') phonetic = true;
      inText = local === 't';
    },
    attribute: () => undefined,
    opened(selfClosing) {
      if (selfClosing) inText = false;
    },
    close(name) {
      const local = localName(name.trim());
      inText = false;
      if (local === 'rPh') phonetic = false;
      if (local !== element || current === undefined) return;
      texts.push(current.join(''));
      current = undefined;
    },
    text(start, end) {
      if (inText && !phonetic) current?.push(decoded(xml.slice(start, end)));
    },
    comment: () => undefined,
  });
  return texts;
}

/** A cell that is being read. */
interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
}

function readSheet(book: Book, xml: string): void {
  let row: string[] = [];
  let number = 0;
  let written = 0;
  let cell: Cell | undefined;
  let element = '';
  const endRow = (): void => {
    const blank = Math.min(number - written - 1, mostBlank);
    for (let at = 0; at < blank; at++) push(book, '');
    push(book, rowText(Array.from(row, (text) => text ?? '')));
    written = number;
  };
  readMarkup(xml, { start: 0, end: xml.length }, true, {
    open(name) {
      element = localName(name);
      if (element === 'row') {
        row = [];
        number++;
      }
      if (element === 'c') cell = { column: row.length, type: '', style: -1, value: '' };
    },
    attribute(name, start, end) {
      const value = xml.slice(start, end);
      if (element === 'row' && name === 'r') number = Math.min(Number.parseInt(value, 10) || number, mostRows);
      if (element !== 'c' || cell === undefined) return;
      if (name === 'r') cell.column = columnOf(value) ?? cell.column;
      else if (name === 't') cell.type = value;
      else if (name === 's') cell.style = Number.parseInt(value, 10);
    },
    opened(selfClosing) {
      if (selfClosing) element = '';
    },
    close(name) {
      const local = localName(name.trim());
      if (local === 'c' && cell !== undefined) {
        if (cell.value !== '') row[cell.column] = shown(book, cell);
        cell = undefined;
      }
      if (local === 'row') endRow();
      element = '';
    },
    text(start, end) {
      if (cell !== undefined && (element === 'v' || element === 't')) cell.value += decoded(xml.slice(start, end));
    },
    comment: () => undefined,
  });
}

/** The column of a reference such as `AB12`, from 0. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= mostColumns ? column - 1 : undefined;
}

/** What a cell shows: the shared string, the day behind a number, or the value itself. */
function shown(book: Book, { type, style, value }: Cell): string {
  if (type === 's') return book.strings[Number.parseInt(value, 10)] ?? '';
  const isNumber = type === '' || type === 'n';
  return isNumber && book.dates[style] === true ? (dayOfSerial(Number(value), book.since1904) ?? value) : value;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and numeric ones; a DTD of the file defines none. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w{2,5}));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return entities[String(name)] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
