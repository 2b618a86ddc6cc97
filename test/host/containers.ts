import { strToU8, zipSync } from 'fflate';

/** An element of a DICOM header in explicit little endian; a list of lists of elements is a sequence. */
export type DicomPart = readonly [tag: string, vr: string, value: string | readonly (readonly DicomPart[])[]];

const longForm = new Set(['OB', 'OW', 'SQ', 'UN', 'UT', 'UC', 'UR']);

function dicomElement([tag, vr, value]: DicomPart): Buffer {
  const text = typeof value === 'string' ? Buffer.from(value, 'utf8') : Buffer.concat(value.map(dicomItem));
  const body = text.length % 2 === 0 ? text : Buffer.concat([text, Buffer.from(vr === 'UI' ? '\0' : ' ')]);
  const head = Buffer.alloc(longForm.has(vr) ? 12 : 8);
  head.writeUInt16LE(Number.parseInt(tag.slice(0, 4), 16), 0);
  head.writeUInt16LE(Number.parseInt(tag.slice(4), 16), 2);
  head.write(vr, 4, 'latin1');
  if (longForm.has(vr)) head.writeUInt32LE(body.length, 8);
  else head.writeUInt16LE(body.length, 6);
  return Buffer.concat([head, body]);
}

function dicomItem(parts: readonly DicomPart[]): Buffer {
  const body = Buffer.concat(parts.map(dicomElement));
  const head = Buffer.from([0xfe, 0xff, 0x00, 0xe0, 0, 0, 0, 0]);
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** An element in implicit little endian, which does not say its type. */
export function implicitElement(tag: string, value: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt16LE(Number.parseInt(tag.slice(0, 4), 16), 0);
  head.writeUInt16LE(Number.parseInt(tag.slice(4), 16), 2);
  head.writeUInt32LE(value.length + (value.length % 2), 4);
  return Buffer.concat([head, Buffer.from(value.padEnd(value.length + (value.length % 2)))]);
}

/** A DICOM file with these elements. */
export function dicomFile(parts: readonly DicomPart[]): Buffer {
  return rawDicomFile('1.2.840.10008.1.2.1', Buffer.concat(parts.map(dicomElement)));
}

/** The elements of a DICOM file without what stands before them. */
export function dicomBody(parts: readonly DicomPart[]): Buffer {
  return Buffer.concat(parts.map(dicomElement));
}

/** A DICOM file with a body in a transfer syntax. */
export function rawDicomFile(syntax: string, body: Buffer): Buffer {
  const meta = dicomElement(['00020010', 'UI', syntax]);
  const length = Buffer.from([0x02, 0, 0, 0, 0x55, 0x4c, 4, 0, 0, 0, 0, 0]);
  length.writeUInt32LE(meta.length, 8);
  return Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), length, meta, body]);
}

const workbook = (sheets: readonly string[]) =>
  `<workbook xmlns:r="r"><sheets>${sheets.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`).join('')}</sheets></workbook>`;
const relations = (sheets: readonly string[]) =>
  `<Relationships>${sheets.map((_, i) => `<Relationship Id="r${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`;
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';

/** A workbook; a cell is a shared string, a number, or a number with a style (1 and 2 are dates). */
export function xlsxFile(
  sheets: Readonly<Record<string, readonly (readonly (string | number | readonly [number, number])[])[]>>,
  more: Readonly<Record<string, string>> = {},
): Buffer {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const parts: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(workbook(names)),
    'xl/_rels/workbook.xml.rels': strToU8(relations(names)),
    'xl/styles.xml': strToU8(styles),
  };
  for (const [index, name] of names.entries()) {
    const rows = (sheets[name] ?? []).map((cells, row) => {
      const xml = cells.map((cell, column) => {
        const place = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
        if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
        if (typeof cell !== 'string') return `<c ${place} s="${cell[1]}"><v>${cell[0]}</v></c>`;
        if (cell === '') return '';
        return `<c ${place} t="s"><v>${strings.push(cell) - 1}</v></c>`;
      });
      return `<row r="${row + 1}">${xml.join('')}</row>`;
    });
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`,
    );
  }
  const items = strings.map((text) => `<si><t>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</t></si>`);
  parts['xl/sharedStrings.xml'] = strToU8(`<sst>${items.join('')}</sst>`);
  for (const [name, text] of Object.entries(more)) parts[name] = strToU8(text);
  return Buffer.from(zipSync(parts));
}

/** Thrift's compact protocol, as much as Parquet's metadata needs: numbers, strings, lists and structures by field. */
type Thrift = number | string | readonly Thrift[] | { readonly fields: Readonly<Record<number, Thrift>> };

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

const zigzag = (value: number) => varint(value >= 0 ? value * 2 : -value * 2 - 1);

function typeOf(value: Thrift): number {
  if (typeof value === 'number') return 5;
  if (typeof value === 'string') return 8;
  return Array.isArray(value) ? 9 : 12;
}

function thrift(value: Thrift): number[] {
  if (typeof value === 'number') return zigzag(value);
  if (typeof value === 'string') return [...varint(Buffer.byteLength(value)), ...Buffer.from(value)];
  if ('fields' in value) {
    let last = 0;
    const bytes: number[] = [];
    for (const [key, field] of Object.entries(value.fields)) {
      bytes.push(((Number(key) - last) << 4) | typeOf(field), ...thrift(field));
      last = Number(key);
    }
    return [...bytes, 0];
  }
  return [(value.length << 4) | typeOf(value[0] ?? 0), ...value.flatMap(thrift)];
}

const struct = (fields: Readonly<Record<number, Thrift>>): Thrift => ({ fields });

/** A Parquet file of required columns of text, plain and not compressed. `claim` is the number of values its pages claim. */
export function parquetFile(columns: Readonly<Record<string, readonly string[]>>, claim?: number): Buffer {
  const parts: Buffer[] = [Buffer.from('PAR1')];
  const chunks: Thrift[] = [];
  let offset = 4;
  const rows = Object.values(columns)[0]?.length ?? 0;
  for (const [name, values] of Object.entries(columns)) {
    const body = Buffer.concat(
      values.map((value) => {
        const text = Buffer.from(value);
        const length = Buffer.alloc(4);
        length.writeUInt32LE(text.length);
        return Buffer.concat([length, text]);
      }),
    );
    const header = struct({ 1: 0, 2: body.length, 3: body.length, 5: struct({ 1: claim ?? rows, 2: 0, 3: 3, 4: 3 }) });
    const page = Buffer.concat([Buffer.from(thrift(header)), body]);
    const size = page.length;
    chunks.push(
      struct({ 2: offset, 3: struct({ 1: 6, 2: [0], 3: [name], 4: 0, 5: rows, 6: size, 7: size, 9: offset }) }),
    );
    parts.push(page);
    offset += size;
  }
  const schema = [
    struct({ 4: 'schema', 5: chunks.length }),
    ...Object.keys(columns).map((name) => struct({ 1: 6, 3: 0, 4: name, 6: 0 })),
  ];
  const footer = Buffer.from(
    thrift(struct({ 1: 1, 2: schema, 3: rows, 4: [struct({ 1: chunks, 2: offset, 3: rows })] })),
  );
  const tail = Buffer.alloc(4);
  tail.writeUInt32LE(footer.length);
  return Buffer.concat([...parts, footer, tail, Buffer.from('PAR1')]);
}
