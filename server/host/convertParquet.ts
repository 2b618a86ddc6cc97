import * as zlib from 'node:zlib';
import { parquetMetadata, parquetSchema } from 'hyparquet';
import { parquetHeader, readColumn } from 'hyparquet/src/column.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { getTreePath } from 'hyparquet/src/schema.js';
import { snappyUncompress } from 'hyparquet/src/snappy.js';
import type { ColumnDecoder, ColumnMetaData, Compressors, FileMetaData, SchemaTree } from 'hyparquet/src/types.js';
import { ConversionLimit, longestText } from './conversionLimit.js';
import { cellText, rowText } from './tableText.js';

/** More rows are not read; the file is then reported as read in part. */
const mostRows = 200_000;

/** Longest page when unpacked, in bytes; writers make pages of one megabyte. */
const longestPage = 64 * 1024 * 1024;

/** Most values that the pages of a column of one group may claim. */
const mostValues = 5_000_000;

/** A Parquet file as a table with a header: columns by their path, one line for each row. */
export function convertParquet(bytes: Buffer): { text: string; left: string | undefined } {
  const file = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(file);
  const tree = parquetSchema(metadata);
  const columns = columnsOf(metadata);
  const parts = [rowText(columns.map((path) => path.filter((part) => !wrappers.has(part)).join('.')))];
  let rows = 0;
  let length = 0;
  for (const group of metadata.row_groups) {
    const wanted = Math.min(Number(group.num_rows), mostRows - rows);
    if (wanted <= 0 || length > longestText) break;
    const cells = group.columns.map(({ meta_data }) => (meta_data ? readCells(file, meta_data, tree, wanted) : []));
    for (let row = 0; row < wanted && length <= longestText; row++) {
      const line = rowText(cells.map((column) => cellText(column[row])));
      length += line.length;
      parts.push(line);
    }
    rows += wanted;
  }
  const all = Number(metadata.num_rows);
  const left = parts.length - 1 < all ? `Only the first ${parts.length - 1} of ${all} rows were inspected.` : undefined;
  return { text: `${parts.join('\n')}\n`, left };
}

/** Levels of a path that only wrap lists and maps (Parquet logical types LIST and MAP). */
const wrappers = new Set(['list', 'element', 'array', 'array_element', 'bag', 'item', 'key_value']);

function columnsOf(metadata: FileMetaData): readonly (readonly string[])[] {
  const group = metadata.row_groups[0];
  return (group?.columns ?? []).map(({ meta_data }) => meta_data?.path_in_schema ?? []);
}

/** The values of a column of one group, by row. */
function readCells(file: ArrayBuffer, column: ColumnMetaData, tree: SchemaTree, rows: number): readonly unknown[] {
  const start = Number(column.dictionary_page_offset || column.data_page_offset);
  const end = start + Number(column.total_compressed_size);
  if (start < 0 || end > file.byteLength || end < start) throw new Error('column outside of the file');
  const view = new DataView(file.slice(start, end));
  checkPages(view);
  const schemaPath = getTreePath(tree, column.path_in_schema);
  const element = schemaPath[schemaPath.length - 1]?.element;
  if (element === undefined) throw new Error('column without a type');
  const decoder: ColumnDecoder = {
    pathInSchema: column.path_in_schema,
    element,
    schemaPath,
    ...column,
    parsers: DEFAULT_PARSERS,
    compressors,
  };
  const { data } = readColumn(
    { view, offset: 0 },
    { groupStart: 0, groupRows: rows, selectStart: 0, selectEnd: rows },
    decoder,
  );
  const cells: unknown[] = [];
  for (const chunk of data) for (const value of chunk) cells.push(value);
  return cells;
}

/** Looks at the pages' headers before anything is unpacked: memory is taken for what they claim. */
function checkPages(view: DataView): void {
  const reader = { view, offset: 0 };
  let values = 0;
  while (reader.offset < view.byteLength - 1) {
    const header = parquetHeader(reader);
    if (!(header.compressed_page_size >= 0)) throw new Error('page without a size');
    reader.offset += header.compressed_page_size;
    values += header.data_page_header?.num_values ?? header.data_page_header_v2?.num_values ?? 0;
    const words = header.dictionary_page_header?.num_values ?? 0;
    if (values > mostValues || words > mostValues || Number(header.uncompressed_page_size) > longestPage)
      throw new ConversionLimit('a column is larger than is read');
  }
}

const bounded = { maxOutputLength: longestPage };

const compressors: Compressors = {
  SNAPPY(input, length) {
    const output = new Uint8Array(length);
    snappyUncompress(input, output);
    return output;
  },
  GZIP: (input) => zlib.gunzipSync(input, bounded),
  BROTLI: (input) => zlib.brotliDecompressSync(input, bounded),
  // Node has it from version 22.15 on.
  ...('zstdDecompressSync' in zlib && typeof zlib.zstdDecompressSync === 'function' ? { ZSTD: unpackZstd } : {}),
};

function unpackZstd(input: Uint8Array): Uint8Array {
  const unpack: unknown = 'zstdDecompressSync' in zlib ? zlib.zstdDecompressSync : undefined;
  const output: unknown = typeof unpack === 'function' ? unpack(input, bounded) : undefined;
  if (output instanceof Uint8Array) return output;
  throw new ConversionLimit('this version of Node cannot unpack Zstandard');
}
