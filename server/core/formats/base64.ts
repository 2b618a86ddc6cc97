/** Values of the characters of both alphabets of RFC 4648; besides, padding and white space, and everything else. */
const skipped = 64;
const foreign = 255;
const values = tableOfValues();

function tableOfValues(): Uint8Array {
  const table = new Uint8Array(128).fill(foreign);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  for (let index = 0; index < alphabet.length; index++) table[alphabet.charCodeAt(index)] = index;
  table[45] = 62;
  table[95] = 63;
  for (const code of [9, 10, 13, 32, 61]) table[code] = skipped;
  return table;
}

/** Bytes as text, in UTF-8; undefined when they are no text. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  return isText(bytes, bytes.length) ? decodeUtf8(bytes, bytes.length) : undefined;
}

/**
 * The bytes that [start, end) of `text` holds in base64 (padded or not, also over several lines); undefined when it is
 * no base64. Written escapes of line ends (`\n`) count as line ends.
 */
export function decodeBytes(text: string, start: number, end: number): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil(((end - start) * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) {
      at++;
      continue;
    }
    const value = code < 128 ? (values[code] ?? foreign) : foreign;
    if (value === foreign) return undefined;
    if (value === skipped) continue;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[length++] = (bits >> held) & 0xff;
  }
  return bytes.subarray(0, length);
}

/** How many bytes decide whether this is text. */
const sample = 4096;

/** Text has no NUL and hardly any other control characters; those of HL7 on the wire are among the few. */
function isText(bytes: Uint8Array, length: number): boolean {
  const seen = Math.min(length, sample);
  let odd = 0;
  for (let at = 0; at < seen; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) odd++;
  }
  return seen > 0 && odd <= 2 + seen / 100;
}

/** UTF-8, with every byte that is none as the Latin-1 character of its value. */
function decodeUtf8(bytes: Uint8Array, length: number): string {
  const parts: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < length; ) {
    const byte = bytes[at] ?? 0;
    const extra = byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    const point = extra === 0 ? byte : codePoint(bytes, at, extra);
    if (point < 0 || extra === 0) {
      units.push(byte);
      at++;
    } else {
      if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
      else units.push(point);
      at += extra + 1;
    }
    if (units.length < 8192) continue;
    parts.push(String.fromCharCode(...units));
    units = [];
  }
  parts.push(String.fromCharCode(...units));
  return parts.join('');
}

/** The code point of a sequence with `extra` bytes after the first; -1 when they do not continue it. */
function codePoint(bytes: Uint8Array, at: number, extra: number): number {
  let point = (bytes[at] ?? 0) & (0x3f >> extra);
  for (let next = at + 1; next <= at + extra; next++) {
    const byte = bytes[next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return -1;
    point = (point << 6) | (byte & 0x3f);
  }
  return point <= 0x10ffff ? point : -1;
}
