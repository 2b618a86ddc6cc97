import { bytesOf, dictIn, isDict, itemsIn, nameIn, objectOf, type PdfFile, type PdfObject } from './file.js';
import { type Font, fontsIn, plainFont, shownIn } from './fonts.js';
import { type Piece, pushPiece } from './layout.js';
import { type Cursor, isPdfSpace, type PdfDict, type PdfValue, readPdfValue } from './syntax.js';

/** `[a b c d e f]`: x' = a x + c y + e, y' = b x + d y + f. */
type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
function product(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** What the text of one file cost and gave so far. */
export interface Reading {
  readonly file: PdfFile;
  readonly fonts: Map<PdfDict, Font>;
  /** Bytes of contents and characters of text that may still be read; forms count each time they are drawn. */
  left: number;
  codes: number;
  unknown: number;
  /** Contents that could not be unpacked. */
  missing: boolean;
}

/** What `q` keeps and `Q` brings back. */
interface State {
  matrix: Matrix;
  font: Font;
  size: number;
  letterSpace: number;
  wordSpace: number;
  /** Horizontal scaling, 1 for the usual. */
  stretch: number;
  leading: number;
}

interface Page {
  readonly reading: Reading;
  readonly pieces: Piece[];
  readonly depth: number;
  readonly fontNamed: (name: string) => Font;
  readonly forms: PdfDict | undefined;
  state: State;
  readonly kept: State[];
  text: Matrix;
  line: Matrix;
}

/** Forms are drawn in forms this deep. */
const deepest = 8;

/** Kept states, operands of one operator and pieces of text on one page. */
const mostKept = 64;
const mostOperands = 64;
const mostPieces = 200_000;

/** Most values between two operators, and longest string that is shown, in bytes. */
const mostValues = 200_000;
const longestString = 64 * 1024;

const start: State = {
  matrix: identity,
  font: plainFont,
  size: 1,
  letterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
};

/** Reads the text of contents into pieces. */
export function readContent(
  reading: Reading,
  bytes: Uint8Array,
  resources: PdfDict | undefined,
  pieces: Piece[],
  outer: State = start,
  depth = 0,
): void {
  reading.left -= bytes.length;
  if (reading.left < 0) return;
  const { file, fonts } = reading;
  const page: Page = {
    reading,
    pieces,
    depth,
    fontNamed: fontsIn(file, resources, fonts),
    forms: dictIn(file, resources, 'XObject'),
    state: { ...outer },
    kept: [],
    text: identity,
    line: identity,
  };
  const cursor: Cursor = { bytes, at: 0, end: bytes.length, values: { left: mostValues } };
  const operands: PdfValue[] = [];
  for (let value = readPdfValue(cursor); value !== undefined; value = readPdfValue(cursor)) {
    if (typeof value !== 'object' || value.kind !== 'word') {
      if (operands.length < mostOperands) operands.push(value);
      continue;
    }
    if (value.word === 'ID') skipPicture(cursor);
    else operators.get(value.word)?.(page, operands);
    operands.length = 0;
    cursor.values.left = mostValues;
  }
}

/** Steps behind the data of a picture that stands in the contents (8.9.7). */
function skipPicture(cursor: Cursor): void {
  const { bytes, end } = cursor;
  for (; cursor.at < end; cursor.at++) {
    const isEnd = bytes[cursor.at] === 69 && bytes[cursor.at + 1] === 73 && isPdfSpace(bytes[cursor.at - 1] ?? 0);
    if (isEnd && (cursor.at + 2 >= end || isPdfSpace(bytes[cursor.at + 2] ?? 0))) return;
  }
}

type Operator = (page: Page, operands: readonly PdfValue[]) => void;

const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['q', keep],
  ['Q', (page) => (page.state = page.kept.pop() ?? page.state)],
  ['cm', (page, operands) => (page.state.matrix = product(matrixOf(operands), page.state.matrix))],
  ['BT', (page) => moveTo(page, identity)],
  ['Tf', setFont],
  ['Tc', (page, operands) => (page.state.letterSpace = at(operands, 0))],
  ['Tw', (page, operands) => (page.state.wordSpace = at(operands, 0))],
  ['Tz', (page, operands) => (page.state.stretch = at(operands, 0) / 100)],
  ['TL', (page, operands) => (page.state.leading = at(operands, 0))],
  ['Tm', (page, operands) => moveTo(page, matrixOf(operands))],
  ['Td', (page, operands) => moveBy(page, at(operands, 0), at(operands, 1))],
  ['TD', moveAndLead],
  ['T*', nextLine],
  ['Tj', (page, operands) => show(page, operands[0])],
  ['TJ', showSpaced],
  ["'", showOnNextLine],
  ['"', showOnNextLine],
  ['Do', drawForm],
]);

/** An operand as a number, 0 where it is none. */
function at(operands: readonly PdfValue[], index: number): number {
  const value = operands[index];
  return typeof value === 'number' ? value : 0;
}

function matrixOf(values: readonly PdfValue[]): Matrix {
  return [at(values, 0), at(values, 1), at(values, 2), at(values, 3), at(values, 4), at(values, 5)];
}

function keep(page: Page): void {
  if (page.kept.length < mostKept) page.kept.push({ ...page.state });
}

function setFont(page: Page, operands: readonly PdfValue[]): void {
  const [name] = operands;
  if (typeof name === 'object' && name.kind === 'name') page.state.font = page.fontNamed(name.name);
  page.state.size = at(operands, 1);
}

function moveTo(page: Page, matrix: Matrix): void {
  page.line = matrix;
  page.text = matrix;
}

function moveBy(page: Page, x: number, y: number): void {
  moveTo(page, product([1, 0, 0, 1, x, y], page.line));
}

function moveAndLead(page: Page, operands: readonly PdfValue[]): void {
  page.state.leading = -at(operands, 1);
  moveBy(page, at(operands, 0), at(operands, 1));
}

function nextLine(page: Page): void {
  moveBy(page, 0, -page.state.leading);
}

/** `'` takes a string, `"` word space and letter space before it. */
function showOnNextLine(page: Page, operands: readonly PdfValue[]): void {
  if (operands.length > 2) {
    page.state.wordSpace = at(operands, 0);
    page.state.letterSpace = at(operands, 1);
  }
  nextLine(page);
  show(page, operands.at(-1));
}

/** Strings with numbers between them, which move the next one back by thousandths of the size. */
function showSpaced(page: Page, [array]: readonly PdfValue[]): void {
  if (typeof array !== 'object' || array.kind !== 'array') return;
  for (const item of array.items) {
    if (typeof item === 'number') forward(page, (-item / 1000) * page.state.size * page.state.stretch);
    else show(page, item);
  }
}

function forward(page: Page, distance: number): void {
  const [a, b, c, d, e, f] = page.text;
  page.text = [a, b, c, d, e + a * distance, f + b * distance];
}

function show(page: Page, value: PdfValue | undefined): void {
  if (typeof value !== 'object' || value.kind !== 'string' || page.pieces.length >= mostPieces) return;
  const { font, size, letterSpace, wordSpace, stretch, matrix } = page.state;
  const { reading } = page;
  if (reading.left < 0) return;
  const shown = shownIn(font, value.bytes.subarray(0, longestString));
  // One code may mean several characters, so that text costs as well.
  reading.left -= shown.text.length;
  reading.codes += shown.codes;
  reading.unknown += shown.unknown;
  const before = product(page.text, matrix);
  const width = (shown.width / 1000) * size + shown.codes * letterSpace + shown.spaces * wordSpace;
  forward(page, width * stretch);
  if (shown.text === '') return;
  const [, , , , x, y] = product(page.text, matrix);
  pushPiece(page.pieces, pieceOf(before, x, y, size, shown.text));
}

/** A text that begins where `before` says and ends at x and y, seen from its own direction. */
function pieceOf(before: Matrix, x: number, y: number, size: number, text: string): Piece {
  const [a, b, c, d, e, f] = before;
  const length = Math.hypot(a, b) || 1;
  const [cos, sin] = [a / length, b / length];
  const height = Math.abs(size) * Math.hypot(c, d);
  return {
    along: e * cos + f * sin,
    end: x * cos + y * sin,
    across: f * cos - e * sin,
    size: Number.isFinite(height) && height > 0.01 ? height : 1,
    angle: Math.round((Math.atan2(sin, cos) * 180) / Math.PI) + 0,
    text,
  };
}

/** A form is contents of its own, drawn under the name that the resources give it (8.10). */
function drawForm(page: Page, [name]: readonly PdfValue[]): void {
  const { reading, forms, depth } = page;
  if (typeof name !== 'object' || name.kind !== 'name' || depth >= deepest) return;
  const form = objectOf(reading.file, forms?.entries.get(name.name));
  if (form === undefined || !isDict(form.value) || nameIn(form.value, 'Subtype') !== 'Form') return;
  const bytes = contentOf(reading, form);
  if (bytes === undefined) return;
  const written = itemsIn(reading.file, form.value, 'Matrix');
  const matrix = written.length === 6 ? product(matrixOf(written), page.state.matrix) : page.state.matrix;
  const resources = dictIn(reading.file, form.value, 'Resources');
  readContent(reading, bytes, resources, page.pieces, { ...page.state, matrix }, depth + 1);
}

/** The bytes of a stream of contents; undefined, and noted, when they cannot be unpacked. */
export function contentOf(reading: Reading, object: PdfObject | undefined): Uint8Array | undefined {
  const bytes = bytesOf(reading.file, object);
  if (bytes === undefined && object?.stream !== undefined) reading.missing = true;
  return bytes;
}
