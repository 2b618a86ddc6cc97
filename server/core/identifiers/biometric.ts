import type { Verdict } from '../model.js';
import { isCode, replaceCode, whole } from './codes.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, real, type Scene } from './identifier.js';
import { isTemplate, textPlaceholder } from './placeholders.js';

/** Shortest template in characters: 24 bytes, less than any standard template of a finger (ISO/IEC 19794-2:2011). */
const shortest = 32;

const encoded = /^(?:data:[\w/+.;=-]{1,80},)?[A-Za-z0-9+/_-]{32,}={0,2}$/;
const numbers =
  /^[[(]?\s*-?\d{1,4}(?:\.\d{1,20})?(?:e-?\d{1,3})?(?:\s*,\s*-?\d{1,4}(?:\.\d{1,20})?(?:e-?\d{1,3})?){7,4096}\s*[\])]?$/i;

/** Sixteen times the same character is what replacements begin with: nothing of a body encodes to that. */
const blank = /^(.)\1{15}/;
const zeros = /^[\s[(]*0(?:\s*,\s*0){6}/;

/** Digests by their length in hexadecimal digits: MD5, SHA-1, SHA-224, SHA-256, SHA-384, SHA-512. */
const digestLengths = new Set([32, 40, 56, 64, 96, 128]);

function payload(value: string): string {
  return value.replace(/^data:[^,]*,/, '');
}

function verdictOf(value: string): Verdict {
  if (blank.test(payload(value)) || zeros.test(value)) return notReal('reserved', 'an empty template');
  return real('data of a body under a name that says so');
}

/** A short value is an id of a template, such as `vp_7f20c1d4e9`. */
function judgeReference(value: string): Candidate | undefined {
  if (!isCode(value.trim(), 8)) return undefined;
  const hidden = textPlaceholder(value.trim());
  const digits = value.replace(/\D/g, '');
  const verdict = digits.startsWith('999')
    ? notReal('reserved', 'numbers that begin with 999 are kept for replacements')
    : undefined;
  return whole(
    value,
    hidden ?? verdict ?? real('an id of a template under a name that says so'),
    50,
    'the name of the value says so',
  );
}

function judge(value: string, scene: Scene): Candidate | undefined {
  const trimmed = value.trim();
  if (isTemplate(trimmed)) return undefined;
  if (numbers.test(trimmed)) return whole(value, verdictOf(trimmed), 70, 'the name of the value says so');
  if (!encoded.test(trimmed) || trimmed.length < shortest) return judgeReference(value);
  // A `fingerprint` of a build, a certificate or a request is a digest.
  const isDigest = /^[0-9a-f]+$/i.test(trimmed) && digestLengths.has(trimmed.length);
  const isBodily =
    scene.surroundings.clinical ||
    /template|embedding|minutiae|print(?=s?$)|scan|iris|retina|face|voice/i.test(scene.literal.name);
  const speaksOfBody = /template|embedding|minutiae|iris|retina|face|voice|finger_?print_?(?:image|scan|data)/i.test(
    scene.literal.name,
  );
  if (isDigest && !speaksOfBody) return whole(value, notReal('invalid', 'the length of a digest'), 50);
  return isBodily ? whole(value, verdictOf(trimmed), 70, 'the name of the value says so') : undefined;
}

/** Blank data of the same length and encoding. */
function replace(value: string, random: KeyedRandom): string {
  if (numbers.test(value.trim())) return replaceNumbers(value, random);
  const [head = ''] = /^\s*data:[^,]*,/.exec(value) ?? [];
  const body = value.slice(head.length);
  if (body.trim().length < shortest) return replaceCode(value, random);
  const isHex = /^[0-9a-f]+$/i.test(body.trim());
  let place = 0;
  return (
    head +
    body.replace(/[A-Za-z0-9+/_-]/g, () => {
      place++;
      if (place <= 16 || place > 28) return isHex ? '0' : 'A';
      return isHex ? String(random.below(10)) : String.fromCharCode(65 + random.below(26));
    })
  );
}

/** Zeros, and a random last number so that two people stay two. */
function replaceNumbers(value: string, random: KeyedRandom): string {
  const count = value.split(',').length;
  let index = 0;
  return value.replace(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gi, () =>
    ++index < count ? '0' : `0.${1 + random.below(999_999)}`,
  );
}

/**
 * Biometric identifiers, 45 CFR 164.514(b)(2)(i)(P): templates and recordings under a name that says so. Encoded data
 * alone never tells what it is of, so nothing is searched for in running text.
 */
export const biometric: Identifier = {
  id: 'biometric',
  roles: ['biometric'],
  needs: 0,
  judge,
  normalise: (value) => value.trim(),
  replace,
};
