/** Which bytes can hold a credential: names with a value behind them, passwords in URLs, beginnings of tokens. */
import { isDigit, type Phrase, type Shape } from './clueSearch.js';

const space = 0x20;
const colon = 0x3a;
const slash = 0x2f;
const at = 0x40;

/** Calls and statements that take a credential which no name announces. */
const calls = [
  'jwt.sign',
  'jwt.verify',
  'jwt.encode',
  'jwt.decode',
  'jsonwebtoken.',
  'jws.sign',
  'getconnection',
  'basicauth',
  'networkcredential',
  'usernamepasswordcredentials',
  'identified by',
  'curl -u',
  'curl --user',
];

/** Phrases that make a file worth looking at; `bits` is what they add. */
export function credentialPhrases(bits: number): readonly Phrase[] {
  return [...calls, ...origins].map((word) => ({ words: [word], place: 'anywhere', bits }));
}

/** How configuration names origins that may read answers. */
const origins = [
  'alloworigin',
  'allow_origin',
  'allow-origin',
  'allowedorigin',
  'allowed_origin',
  'allowed-origin',
  'cors',
];

/** Names of credentials, by a part that all of them contain, with the least length of a value. */
const names: readonly (readonly [name: string, shortest: number])[] = [
  ['pass', 6],
  ['pwd', 6],
  ['secret', 12],
  ['key', 12],
  ['token', 12],
  ['authorization', 16],
];

/** Beginnings of tokens, with the least number of characters that follow. */
const beginnings: readonly (readonly [beginning: string, following: number])[] = [
  ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-', 'glc_', 'glsa_'].map(
    (each) => [each, 16] as const,
  ),
  ...['sk-', 'gsk_', 'hf_', 'lin_api_', 'ntn_', 'npm_', 'ops_ey'].map((each) => [each, 20] as const),
  ...['shppa_', 'shpca_', 'shpat_', 'shpss_', 'dckr_pat_', 'figd_', 'dapi'].map((each) => [each, 20] as const),
  ...['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_', 'hvs.', 'hvb.', 'hvr.'].map((each) => [each, 20] as const),
  ...['xoxb-', 'xoxp-', 'xapp-', 'xoxa-', 'xoxo-', 'xoxr-', 'sg.'].map((each) => [each, 3] as const),
  ...['bearer '].map((each) => [each, 16] as const),
  ...['hooks.slack.com/services/', '_authtoken='].map((each) => [each, 3] as const),
  ...['akia', 'asia', 'agpa', 'aida', 'aroa', 'aipa', 'anpa', 'anva', 'a3t'].map((each) => [each, 16] as const),
];

/** Shapes of credentials; `bits` is what they add. */
export function credentialShapes(bits: number): readonly Shape[] {
  return [
    userInfo(bits),
    privateKey(bits),
    ...names.map(([name, shortest]) => named(bytesOf(name), shortest, bits)),
    ...beginnings.map(([beginning, following]) => begun(bytesOf(beginning), following, bits)),
  ];
}

/** `://user:password@`. */
function userInfo(bits: number): Shape {
  return {
    triples: [[colon, slash, slash]],
    bits,
    isThere(bytes, length, position) {
      if (bytes[position] !== colon || bytes[position + 1] !== slash || bytes[position + 2] !== slash) return false;
      let hasColon = false;
      for (let next = position + 3; next < Math.min(length, position + 300); next++) {
        const byte = bytes[next] ?? 0;
        if (byte === at) return hasColon;
        if (byte === colon) hasColon = true;
        if (byte <= space || byte === slash || isQuote(byte)) return false;
      }
      return false;
    },
  };
}

/** The first line of a private key in PEM. */
function privateKey(bits: number): Shape {
  const wanted = bytesOf('-----begin');
  const kind = bytesOf('private key');
  return {
    triples: [triple(kind)],
    bits,
    isThere(bytes, length, position) {
      if (!standsAt(bytes, length, position, kind)) return false;
      for (let back = wanted.length; back < 32; back++)
        if (standsAt(bytes, length, position - back, wanted)) return true;
      return false;
    },
  };
}

/** How far behind a name its value may begin: types, closing tags and calls stand between. */
const furthestValue = 160;

/** A name and, soon behind it, a value with a letter and a digit or mark in it. */
function named(name: Uint8Array, shortest: number, bits: number): Shape {
  return {
    triples: [triple(name)],
    bits,
    isThere: (bytes, length, position) =>
      standsAt(bytes, length, position, name) && valueFollows(bytes, length, position + name.length, shortest),
  };
}

function valueFollows(bytes: Uint8Array, length: number, from: number, shortest: number): boolean {
  const last = Math.min(length, from + furthestValue);
  let begun = -1;
  let [letter, telling] = [false, false];
  for (let next = from; next <= Math.min(length, last + shortest); next++) {
    const byte = next < length ? (bytes[next] ?? 0) : space;
    if (isEnd(byte)) {
      begun = opensValue(byte) ? next + 1 : byte === space ? begunAfterSpace(begun, next) : -1;
      [letter, telling] = [false, false];
      continue;
    }
    if (begun < 0) continue;
    letter ||= (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
    telling ||= isDigit(byte) || isMark(byte);
    if (letter && telling && next - begun + 1 >= shortest) return true;
  }
  return false;
}

/** Spaces between a sign and a value do not end it before it began. */
function begunAfterSpace(begun: number, next: number): number {
  return begun === next ? next + 1 : -1;
}

function begun(beginning: Uint8Array, following: number, bits: number): Shape {
  return {
    triples: [triple(beginning)],
    bits,
    isThere(bytes, length, position) {
      if (!standsAt(bytes, length, position, beginning)) return false;
      const start = position + beginning.length;
      for (let next = start; next < start + following; next++) if (!isOfToken(bytes[next] ?? 0)) return false;
      return true;
    },
  };
}

/** Ends a value, or stands before one. */
function isEnd(byte: number): boolean {
  return byte <= space || isQuote(byte) || opensValue(byte) || '(),;<{}[]|'.includes(String.fromCharCode(byte));
}

/** Quotes, `=`, `:` and `>` stand before values. */
function opensValue(byte: number): boolean {
  return isQuote(byte) || byte === 0x3d || byte === colon || byte === 0x3e;
}

function isQuote(byte: number): boolean {
  return byte === 0x22 || byte === 0x27 || byte === 0x60;
}

/** The marks that people write into passwords: `! # % & * + ? ^ ~`. */
function isMark(byte: number): boolean {
  return '!#%&*+?^~'.includes(String.fromCharCode(byte));
}

function isOfToken(byte: number): boolean {
  return (
    isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) || '_-./+='.includes(String.fromCharCode(byte))
  );
}

function standsAt(bytes: Uint8Array, length: number, position: number, word: Uint8Array): boolean {
  if (position < 0 || position + word.length > length) return false;
  for (let i = 0; i < word.length; i++) {
    const byte = bytes[position + i] ?? 0;
    if ((byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte) !== word[i]) return false;
  }
  return true;
}

function bytesOf(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0));
}

function triple(word: Uint8Array): readonly [number, number, number] {
  return [word[0] ?? 0, word[1] ?? 0, word[2] ?? 0];
}
