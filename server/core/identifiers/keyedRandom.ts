import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import type { KeyedRandom } from './identifier.js';

/**
 * A stream of integers keyed with the team's secret and an original value: HMAC-SHA-256 in counter mode.
 * Without the secret a replacement cannot be turned back; a plain hash of nine digits could be, by trying them all.
 */
export function keyedRandom(secret: string, subject: string): KeyedRandom {
  const key = utf8ToBytes(secret);
  let counter = 0;
  let block: Uint8Array = new Uint8Array(0);
  let used = 0;
  const nextWord = (): number => {
    if (used + 4 > block.length) {
      block = hmac(sha256, key, utf8ToBytes(`${subject}\0${counter++}`));
      used = 0;
    }
    const word = new DataView(block.buffer, block.byteOffset + used, 4).getUint32(0);
    used += 4;
    return word;
  };
  return { below: (bound) => uniform(nextWord, bound) };
}

/** Rejection sampling, so that no value is more likely than another. */
function uniform(nextWord: () => number, bound: number): number {
  const limit = 2 ** 32 - (2 ** 32 % bound);
  let word = nextWord();
  while (word >= limit) word = nextWord();
  return word % bound;
}
