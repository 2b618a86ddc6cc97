/** Encryption that does not keep secret what it encrypts: broken ciphers, ECB mode, fixed vectors and keys. */
import {
  type CipherCall,
  cipherCalls,
  keyPairCalls,
  leastBits,
  weakAlgorithms,
  weakCalls,
  weakConstants,
} from '../catalog/storage/ciphers.js';
import type { Related, Span } from '../model.js';
import { type CallSite, calleePath, type Frame, slotNamed } from '../program/bindings.js';
import { type Code, valuesOf } from '../program/code.js';
import type { Expression, FunctionNode } from '../program/model.js';
import { isStatic } from './statics.js';
import { argumentsAt, type Places, waysOfCall } from './ways.js';

/** What is weak about an encryption. */
export type Weakness = 'algorithm' | 'vector' | 'key';

/** A place where something is encrypted weakly. */
export interface CipherHit extends Span {
  readonly weakness: Weakness;
  readonly what: string;
  readonly related: readonly Related[];
}

interface Place extends Span {
  readonly weakness: Weakness;
  readonly what: string;
  readonly function: FunctionNode | undefined;
}

/** The weak encryptions of a program. What one function says of one encryption is one finding. */
export function weakCiphers(code: Code, text: string): readonly CipherHit[] {
  const places = [...called(code), ...chosen(code), ...shortKeys(code)].sort((a, b) => a.start - b.start);
  const kept: Place[] = [];
  const related = new Map<Place, Related[]>();
  for (const place of places) {
    const main = kept.find((each) => isSame(each, place, text));
    if (main === undefined) {
      kept.push(place);
      related.set(place, []);
      continue;
    }
    const { start, end, what } = place;
    if (start !== main.start) related.get(main)?.push({ start, end, message: `Here: ${what}` });
  }
  return kept.map((place) => ({ ...place, related: related.get(place) ?? [] }));
}

/** One is part of the other, or both are about one encryption: its cipher, its vector, its key. */
function isSame(main: Place, place: Place, text: string): boolean {
  if (place.start >= main.start && place.end <= main.end) return true;
  if (main.function === undefined || main.function !== place.function) return false;
  const isOtherCipher = main.weakness === 'algorithm' && place.weakness === 'algorithm' && main.what !== place.what;
  return !isOtherCipher || !text.slice(main.end, place.start).includes('\n');
}

function functionOf(frame: Frame): FunctionNode | undefined {
  let at: Frame | undefined = frame;
  while (at !== undefined && (at.node === undefined || at.node.name === '')) at = at.parent;
  return at?.node;
}

function called(code: Code): readonly Place[] {
  const { language } = code.program;
  const named = weakCalls.filter(({ languages }) => languages.includes(language));
  const told = cipherCalls.filter(({ languages }) => languages.includes(language));
  if (named.length + told.length === 0) return [];
  return code.bindings.calls.flatMap((site): readonly Place[] => {
    const name = calleePath(site.call.callee);
    if (name === '' || decrypts(name)) return [];
    const ways = waysOfCall(code, site);
    const row = named.find((each) => ways.some((way) => each.ways.test(way)));
    if (row !== undefined) return [placeOf(site, 'algorithm', row.what)];
    const call = told.find((each) => ways.some((way) => each.calls.test(way)));
    return call === undefined ? [] : toldWeakly(code, site, call);
  });
}

function placeOf({ call, frame }: CallSite, weakness: Weakness, what: string): Place {
  return { start: call.start, end: call.end, weakness, what, function: functionOf(frame) };
}

/** Old data has to be read somehow. */
function decrypts(name: string): boolean {
  return /decrypt|decipher/i.test(name);
}

function toldWeakly(code: Code, site: CallSite, row: CipherCall): readonly Place[] {
  const algorithm = algorithmOf(code, site, row);
  if (algorithm !== undefined) return [placeOf(site, 'algorithm', algorithm)];
  if (isDecryption(site)) return [];
  if (isGivenStatic(code, site, row.vector))
    return [placeOf(site, 'vector', 'the initialization vector is always the same')];
  if (isGivenStatic(code, site, row.key)) return [placeOf(site, 'key', 'the key is written in the code')];
  return [];
}

function isDecryption({ frame }: CallSite): boolean {
  return decrypts(functionOf(frame)?.name ?? '');
}

function algorithmOf(code: Code, { call, frame }: CallSite, { algorithm, implied }: CipherCall): string | undefined {
  if (algorithm === undefined) return undefined;
  for (const { value } of argumentsAt(call, algorithm)) {
    for (const known of valuesOf(code, value, frame).known) {
      if (typeof known !== 'string') continue;
      const name = known.trim().toLowerCase().replace(/[_ ]/g, '-').slice(0, 60);
      if (implied?.test(name)) return 'ECB mode, which is what the name alone means';
      const weak = weakAlgorithms.find((each) => each.name.test(name));
      if (weak !== undefined) return weak.what;
    }
  }
  return undefined;
}

function isGivenStatic(code: Code, { call, frame }: CallSite, places: Places | undefined): boolean {
  return places !== undefined && argumentsAt(call, places).some(({ value }) => isStatic(code, value, frame));
}

/** Pairs of keys that are too short. */
function shortKeys(code: Code): readonly Place[] {
  const rows = keyPairCalls.filter(({ languages }) => languages.includes(code.program.language));
  if (rows.length === 0) return [];
  return code.bindings.calls.flatMap((site): readonly Place[] => {
    const { call, frame } = site;
    const ways = waysOfCall(code, site);
    const row = rows.find((each) => ways.some((way) => each.calls.test(way)));
    if (row === undefined) return [];
    const sizes = argumentsAt(call, row.size)
      .flatMap(({ value }) =>
        value.kind === 'object' ? value.entries.filter(isSize).map((each) => each.value) : [value],
      )
      .flatMap((value) => valuesOf(code, value, frame).known);
    const isShort = sizes.some((size) => typeof size === 'number' && size >= 256 && size < leastBits);
    return isShort ? [placeOf(site, 'algorithm', 'a key of fewer than 2048 bits')] : [];
  });
}

function isSize({ key }: { readonly key?: string | undefined }): boolean {
  return key === 'modulusLength' || key === 'private_key_bits' || key === 'bits';
}

/** Constants and properties that choose: `CipherMode.ECB`, `cipher.iv = '…'`. */
function chosen(code: Code): readonly Place[] {
  const { language } = code.program;
  const rows = weakConstants.filter(({ languages }) => languages.includes(language));
  const options = code.bindings.options.flatMap(({ value, frame, start, end, name, path, form }): readonly Place[] => {
    if (form === 'method' || form === 'argument') return [];
    const what = rows.length === 0 ? undefined : constantIn(value, rows, 0);
    if (what !== undefined && form !== 'variable')
      return [{ start, end, weakness: 'algorithm', what, function: functionOf(frame) }];
    return form === 'assignment' ? assignedStatic(code, { value, frame, start, end, name, path }) : [];
  });
  if (rows.length === 0) return options;
  const given = code.bindings.calls.flatMap((site): readonly Place[] => {
    if (decrypts(calleePath(site.call.callee)) || site.call.args.some(({ value }) => decryptsByName(value))) return [];
    const what = site.call.args.flatMap(({ value }) => constantIn(value, rows, 0) ?? [])[0];
    return what === undefined ? [] : [placeOf(site, 'algorithm', what)];
  });
  return [...options, ...given];
}

function decryptsByName(value: Expression): boolean {
  return (
    ((value.kind === 'name' || value.kind === 'call') && /decrypt/i.test(calleePath(value))) ||
    (value.kind === 'call' && value.args.some((each) => decryptsByName(each.value)))
  );
}

/** Constants are wrapped in conversions: `CCAlgorithm(kCCAlgorithmDES)`, `CCOptions(a | b)`. */
function constantIn(
  value: Expression,
  rows: readonly { readonly ways: RegExp; readonly what: string }[],
  depth: number,
): string | undefined {
  if (depth > 3) return undefined;
  const inner =
    value.kind === 'call' ? value.args.map((each) => each.value) : value.kind === 'operation' ? value.operands : [];
  for (const each of inner) {
    const what = constantIn(each, rows, depth + 1);
    if (what !== undefined) return what;
  }
  if (value.kind !== 'name' && value.kind !== 'member') return undefined;
  const path = calleePath(value);
  return rows.find(({ ways }) => ways.test(path))?.what;
}

/** Objects that encrypt, by the names that are usual for them. */
const madeByCipher =
  /^(?:\w+\.){0,4}(?:Aes|AesManaged|AesCng|Rijndael|RijndaelManaged|Cipher|OpenSSL\.Cipher|DES|TripleDES)\b/;
const cipherNames = /aes|cipher|crypt|rijndael|des\b|alg|symmetric|provider/i;

/** By its own name, or by what the variable is made with. */
function isCipher(path: string, frame: Frame): boolean {
  if (cipherNames.test(path)) return true;
  const slot = path === '' ? undefined : slotNamed(path, frame);
  return slot?.definitions.some(({ value }) => madeByCipher.test(calleePath(value))) ?? false;
}

function assignedStatic(
  code: Code,
  {
    value,
    frame,
    start,
    end,
    name,
    path,
  }: Span & { readonly value: Expression; readonly frame: Frame; readonly name: string; readonly path: string },
): readonly Place[] {
  const isVector = /^iv$/i.test(name);
  if ((!isVector && !/^key$/i.test(name)) || !isCipher(path, frame) || decrypts(path)) return [];
  if (decrypts(functionOf(frame)?.name ?? '') || !isStatic(code, value, frame)) return [];
  const what = isVector ? 'the initialization vector is always the same' : 'the key is written in the code';
  return [{ start, end, weakness: isVector ? 'vector' : 'key', what, function: functionOf(frame) }];
}
