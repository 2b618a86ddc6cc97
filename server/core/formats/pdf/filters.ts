import { Inflate } from 'fflate';
import { hexDigit, isPdfSpace } from './syntax.js';

/** How many bytes may still be unpacked; shared by all streams of a file, so that no file unpacks without end. */
export interface Budget {
  bytes: number;
  /** Something was left out because the budget was used up. */
  exceeded: boolean;
}

/** Undoes one filter of a stream; undefined for filters that hold no text (pictures) or are not known here. */
export function unfiltered(name: string, bytes: Uint8Array, budget: Budget): Uint8Array | undefined {
  if (name === 'FlateDecode' || name === 'Fl') return inflated(bytes, budget);
  if (name === 'ASCIIHexDecode' || name === 'AHx') return fromHex(bytes);
  if (name === 'ASCII85Decode' || name === 'A85') return fromAscii85(bytes, budget);
  return undefined;
}

/** One piece of input gives at most a thousand times as much, so that a limit is noticed soon. */
const pieceLength = 4096;

class BudgetSpent extends Error {}

/** What can be unpacked: all of it, or what comes before damage or before the budget ends. */
function inflated(bytes: Uint8Array, budget: Budget): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    if (part.length > budget.bytes) throw new BudgetSpent();
    budget.bytes -= part.length;
    length += part.length;
    parts.push(part);
  });
  try {
    // The two bytes of zlib's header say nothing that is needed, and its checksum is not asked for.
    for (let at = 2; at < bytes.length; at += pieceLength) {
      stream.push(bytes.subarray(at, at + pieceLength), at + pieceLength >= bytes.length);
    }
  } catch (error) {
    if (error instanceof BudgetSpent) budget.exceeded = true;
  }
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 2));
  let digits = 0;
  for (const byte of bytes) {
    if (byte === 62) break;
    const digit = hexDigit(byte);
    if (digit < 0) continue;
    out[digits >> 1] = (out[digits >> 1] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit);
    digits++;
  }
  return out.subarray(0, Math.ceil(digits / 2));
}

/** What the bytes of a group of four count. */
const places = [0x1000000, 0x10000, 0x100, 1];

/** Groups of five digits to the base 85 are four bytes, `z` is four zeros, `~` ends (7.4.3). */
function fromAscii85(bytes: Uint8Array, budget: Budget): Uint8Array {
  const out = new Uint8Array(Math.min(bytes.length * 4, budget.bytes));
  let length = 0;
  let group = 0;
  let count = 0;
  const push = (kept: number): void => {
    for (let index = 0; index < kept; index++) out[length++] = (group / (places[index] ?? 1)) & 0xff;
    group = 0;
    count = 0;
  };
  for (const byte of bytes) {
    if (byte === 126) break;
    if (byte === 122 && count === 0) push(4);
    if (isPdfSpace(byte) || byte < 33 || byte > 117) continue;
    group = group * 85 + byte - 33;
    if (++count === 5) push(4);
  }
  const kept = count - 1;
  for (; count > 1 && count < 5; count++) group = group * 85 + 84;
  if (kept > 0) push(kept);
  budget.exceeded ||= length > out.length;
  budget.bytes -= Math.min(length, out.length);
  return out.subarray(0, length);
}
