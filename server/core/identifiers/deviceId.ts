import type { Role, Verdict } from '../model.js';
import { isGtinValid, isLuhnValid } from './checksums.js';
import { codeVerdict, findCodes, isAlphanumeric, isCode, labelAt, normaliseCode, replaceCode, whole } from './codes.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, real, type Scene, Trait } from './identifier.js';
import { isTemplate, placeholder } from './placeholders.js';

const roles: readonly Role[] = ['device-id'];
const reason = 'a serial number under a name or label that says so';

const mac = /^[0-9A-F]{2}(?:([:-])[0-9A-F]{2})(?:\1[0-9A-F]{2}){4}$/i;
const dottedMac = /^[0-9A-F]{4}\.[0-9A-F]{4}\.[0-9A-F]{4}$/i;
const macAnywhere = /[0-9A-F]{2}([:-])[0-9A-F]{2}(?:\1[0-9A-F]{2}){4}/gi;

/** IMEIs that articles and emulators use. */
const sampleImeis: ReadonlySet<string> = new Set([
  '490154203237518',
  '356938035643809',
  '352099001761481',
  '353879234252633',
  '358240051111110',
  '867686021234567',
  '004999010640000',
]);

/** Words that tie a hardware address to a person's device. */
const deviceBefore =
  /\b(?:patient|client|device|phone|tablet|monitor|pump|wearable|sensor|glucometer|cpap|bluetooth|mac|hardware)\b[^\n]{0,40}$/i;

function isMac(value: string): boolean {
  return mac.test(value) || dottedMac.test(value);
}

/** Hardware addresses: those for documentation are 00-00-5E-00-53-00 to FF (RFC 7042, 2013, section 2.1.2). */
function macVerdict(value: string): Verdict {
  const hex = value.replace(/[^0-9a-f]/gi, '').toUpperCase();
  if (hex.startsWith('00005E0053')) return notReal('reserved', 'kept for documentation (RFC 7042)');
  if (/^0+$|^F+$/.test(hex)) return notReal('reserved', 'no address of a device');
  if (
    /^(..)\1+$|^(.)\2+$/.test(hex) ||
    /^(?:001122334455|0123456789AB|123456789ABC|AABBCCDDEEFF|DEADBEEF\w*|112233445566|010203040506)$/.test(hex)
  ) {
    return notReal('well-known-fake', 'an address that stands for any device');
  }
  // The second-lowest bit of the first octet marks addresses that software made up; the lowest, groups (IEEE 802-2014).
  if (Number.parseInt(hex.slice(0, 2), 16) % 2 === 1) return notReal('invalid', 'an address of a group of devices');
  return real('a hardware address');
}

function verdictOf(value: string): Verdict {
  if (isMac(value)) return macVerdict(value);
  const code = normaliseCode(value);
  if (!/^\d{15}$/.test(code)) return codeVerdict(value, reason);
  if (sampleImeis.has(code)) return notReal('well-known-fake', 'a number that articles and emulators use');
  if (code.startsWith('00')) return notReal('reserved', 'numbers that begin with 00 belong to test devices');
  return codeVerdict(value, isLuhnValid(code) ? 'an IMEI whose check digit holds' : reason);
}

/**
 * Unique device identification with a serial number: (01) GTIN-14, optional dates and lot, (21) serial (21 CFR
 * 801.40; GS1 General Specifications, section 3). Without (21) it names a model, which identifies nobody.
 */
const udi =
  /\(01\)(\d{14})(?:\((?:11|17)\)\d{6}|\((?:10|240|250)\)[A-Za-z0-9_/.-]{1,20}){0,4}\(21\)([A-Za-z0-9_/.-]{0,19}[A-Za-z0-9])/g;

function udiVerdict(item: string, serial: string): Verdict {
  const reason = `a device identifier with a serial number${isGtinValid(item) ? ', check digit holds' : ''}`;
  if (serial.replace(/\D/g, '').length > 3) return codeVerdict(serial, reason);
  return /^TEST|^0+$/i.test(normaliseCode(serial))
    ? notReal('reserved', 'a serial number that replacements use')
    : (placeholder(serial) ?? real(reason));
}

function* findUdis(text: string): Generator<Candidate> {
  for (const found of text.matchAll(udi)) {
    const [value, item = '', serial = ''] = found;
    const end = found.index + value.length;
    yield {
      start: found.index,
      end,
      verdict: udiVerdict(item, serial),
      reasons: ['a device identifier with a serial number'],
      weight: 90,
    };
  }
}

/** How a hardware address in a text is believed; undefined when nothing ties it to a device of a person. */
function believeMac(text: string, start: number, scene: Scene): string | undefined {
  if (labelAt(text, start, scene) === 'device-id') return 'a label before it';
  const before = text.slice(Math.max(0, start - 60), start);
  return scene.surroundings.clinical && deviceBefore.test(before)
    ? 'words before it that speak of a device'
    : undefined;
}

function* findMacs(text: string, scene: Scene): Generator<Candidate> {
  for (const found of text.matchAll(macAnywhere)) {
    const start = found.index;
    const end = start + found[0].length;
    const before = text.charCodeAt(start - 1);
    const after = text.charCodeAt(end);
    if (
      isAlphanumeric(before) ||
      before === 45 ||
      before === 58 ||
      isAlphanumeric(after) ||
      after === 45 ||
      after === 58
    )
      continue;
    const belief = believeMac(text, start, scene);
    if (belief === undefined) continue;
    yield { start, end, verdict: macVerdict(found[0]), reasons: [belief], weight: 75 };
  }
}

const imei = /\d{15}/g;

/** "IMEI of the patient's phone: " and fifteen digits. */
const imeiBefore = /\bimei\b[^\n\d]{0,50}$/i;

function* findImeis(text: string): Generator<Candidate> {
  for (const found of text.matchAll(imei)) {
    const start = found.index;
    const end = start + 15;
    if (isAlphanumeric(text.charCodeAt(start - 1)) || isAlphanumeric(text.charCodeAt(end))) continue;
    if (!imeiBefore.test(text.slice(Math.max(0, start - 60), start))) continue;
    yield { start, end, verdict: verdictOf(found[0]), reasons: ['a label before it'], weight: 72 };
  }
}

function* find(text: string, scene: Scene): Generator<Candidate> {
  if (text.includes('(21)')) yield* findUdis(text);
  if (/[:-]/.test(text)) yield* findMacs(text, scene);
  if (/imei/i.test(text)) yield* findImeis(text);
  for (const candidate of findCodes(text, scene, roles, reason)) {
    const value = text.slice(candidate.start, candidate.end);
    if (isMac(value)) continue;
    yield { ...candidate, verdict: verdictOf(value) };
  }
}

function judge(value: string): Candidate | undefined {
  const trimmed = value.trim();
  if (isTemplate(trimmed)) return undefined;
  const [unique] = findUdis(trimmed);
  if (unique !== undefined) return whole(value, unique.verdict, 90, ...unique.reasons);
  if (!isMac(trimmed) && !isCode(trimmed, 5)) return undefined;
  return whole(value, verdictOf(trimmed), 70, 'the name of the value says so');
}

function replaceMac(value: string, random: KeyedRandom): string {
  const hex = `00005E0053${random.below(256).toString(16).padStart(2, '0').toUpperCase()}`;
  let next = 0;
  const filled = value.replace(/[0-9a-f]/gi, () => hex.charAt(next++));
  return /[a-f]/.test(value) ? filled.toLowerCase() : filled;
}

/** Model, dates and lot of a device stay; only its serial number is replaced. */
function replace(value: string, random: KeyedRandom): string {
  if (isMac(value.trim())) return replaceMac(value, random);
  const serial = value.lastIndexOf('(21)');
  if (serial < 0) return replaceCode(value, random);
  return value.slice(0, serial + 4) + replaceSerial(value.slice(serial + 4), random);
}

function replaceSerial(serial: string, random: KeyedRandom): string {
  const isShort = normaliseCode(serial).length < 4;
  return isShort ? serial.replace(/[A-Za-z0-9]/g, '0') : replaceCode(serial, random);
}

/** Device identifiers and serial numbers, 45 CFR 164.514(b)(2)(i)(M): UDI by form, others by name or label. */
export const deviceId: Identifier = {
  id: 'device-id',
  roles,
  needs: Trait.digits3,
  judge,
  find,
  normalise: normaliseCode,
  replace,
};
