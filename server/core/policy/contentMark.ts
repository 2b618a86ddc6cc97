import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import type { Suppression } from './suppressions.js';

/**
 * A mark of the content that a comment was written for: two characters, ten bits of a hash. Whoever has only the comment
 * learns ten bits at most, whatever they compute, which is no value; a change goes unnoticed once in a thousand times.
 * docs/decisions/0011-accepted-findings.md says why it is neither more nor less.
 */

/** Digits and letters that are not taken for each other (Crockford, Base 32). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The mark of a text. Blanks do not count, so that formatting changes nothing. */
export function contentMark(text: string): string {
  const [first = 0, second = 0] = sha256(utf8ToBytes(text.replace(/\s+/g, '')));
  const bits = (first << 8) | second;
  return `${alphabet[bits >> 11] ?? ''}${alphabet[(bits >> 6) & 31] ?? ''}`;
}

/** The mark of what a comment covers, its own words left out. */
export function markOf(text: string, { from, to, start, end }: Suppression): string {
  return contentMark(
    text.slice(from, Math.max(from, Math.min(start, to))) + text.slice(Math.min(to, Math.max(from, end)), to),
  );
}
