import { deflateSync } from 'node:zlib';

/** A stream with its dictionary. */
export interface Stream {
  readonly dict: string;
  readonly bytes: Uint8Array;
}

/** A PDF of these objects, the first of which is object 1; without a table of places, which the reader does not use. */
export function pdfOf(objects: readonly (string | Stream)[], trailer = '/Root 1 0 R'): Buffer {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  for (const [index, object] of objects.entries()) {
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), objectBytes(object), Buffer.from('\nendobj\n'));
  }
  parts.push(Buffer.from(`trailer\n<< /Size ${objects.length + 1} ${trailer} >>\n%%EOF\n`));
  return Buffer.concat(parts);
}

function objectBytes(object: string | Stream): Uint8Array {
  if (typeof object === 'string') return Buffer.from(object, 'latin1');
  const head = `<< /Length ${object.bytes.length} ${object.dict} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), object.bytes, Buffer.from('\nendstream')]);
}

export function plain(text: string, dict = ''): Stream {
  return { dict, bytes: Buffer.from(text, 'latin1') };
}

export function deflated(text: string, dict = ''): Stream {
  return { dict: `/Filter /FlateDecode ${dict}`, bytes: deflateSync(Buffer.from(text, 'latin1')) };
}

/** What the page of `pageOf` may use besides its font. */
interface PageOptions {
  /** The font /F1. */
  readonly font?: string;
  /** More entries of the resources. */
  readonly resources?: string;
  /** Objects from number 6 on. */
  readonly more?: readonly (string | Stream)[];
  readonly trailer?: string;
}

const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** A PDF of one page with this content; its font is object 5. */
export function pageOf(content: string | Stream, options: PageOptions = {}): Buffer {
  const { font = helvetica, resources = '', more = [], trailer } = options;
  const stream = typeof content === 'string' ? deflated(content) : content;
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>',
      stream,
      font,
      ...more,
    ],
    trailer,
  );
}

/** A page with these lines, each set by itself. */
export function pageOfLines(...lines: readonly string[]): Buffer {
  const escaped = lines.map((line) => line.replace(/[\\()]/g, '\\$&'));
  return pageOf(`BT /F1 11 Tf 13 TL 72 720 Td ${escaped.map((line) => `(${line}) Tj T*`).join('\n')} ET`);
}
