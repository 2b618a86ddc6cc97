/** Bytes in Base64 (RFC 4648), because neither Node's nor the browser's encoder is at hand here. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The alphabet for addresses (section 5) has other signs for the last two. */
const values: ReadonlyMap<number, number> = new Map(
  Array.from(`${alphabet}-_`, (mark, at): [number, number] => [mark.charCodeAt(0), at < 64 ? at : at - 2]),
);

/** The bytes of a text of which white space and padding are left out; undefined when it is no Base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let buffer = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 61 || code <= 32) continue;
    const value = values.get(code);
    if (value === undefined) return undefined;
    buffer = ((buffer << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (buffer >>> bits) & 0xff;
  }
  return bytes.subarray(0, length);
}

/** The Base64 of bytes, with padding, in one line. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3);
    const triple = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const marks = [18, 12, 6, 0].map((shift) => alphabet.charAt((triple >>> shift) & 63));
    parts.push(
      b === undefined
        ? `${marks[0]}${marks[1]}==`
        : c === undefined
          ? `${marks.slice(0, 3).join('')}=`
          : marks.join(''),
    );
  }
  return parts.join('');
}
