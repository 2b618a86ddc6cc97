import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountNumber } from '../../../server/core/identifiers/accountNumber.js';
import { biometric } from '../../../server/core/identifiers/biometric.js';
import { deviceId } from '../../../server/core/identifiers/deviceId.js';
import { email } from '../../../server/core/identifiers/email.js';
import { fax } from '../../../server/core/identifiers/fax.js';
import { healthPlanId } from '../../../server/core/identifiers/healthPlanId.js';
import type { Candidate, Identifier, KeyedRandom, Scene } from '../../../server/core/identifiers/identifier.js';
import { ipAddress } from '../../../server/core/identifiers/ipAddress.js';
import { licenseNumber } from '../../../server/core/identifiers/licenseNumber.js';
import { medicalRecordNumber } from '../../../server/core/identifiers/medicalRecordNumber.js';
import { phone } from '../../../server/core/identifiers/phone.js';
import { photo } from '../../../server/core/identifiers/photo.js';
import { ssn } from '../../../server/core/identifiers/ssn.js';
import { uniqueId } from '../../../server/core/identifiers/uniqueId.js';
import { url } from '../../../server/core/identifiers/url.js';
import { vehicleId } from '../../../server/core/identifiers/vehicleId.js';
import type { Role, Subject } from '../../../server/core/model.js';

/** Every identifier that is a number, a code or an address rather than words or a date. */
export const structured: readonly Identifier[] = [
  phone,
  fax,
  email,
  ssn,
  medicalRecordNumber,
  healthPlanId,
  accountNumber,
  licenseNumber,
  vehicleId,
  deviceId,
  url,
  ipAddress,
  biometric,
  photo,
  uniqueId,
];

/** What a test says about the place of a text; the rest is a clinical code file. */
export interface Place {
  readonly role?: Role;
  readonly subject?: Subject;
  readonly name?: string;
  readonly kind?: 'string' | 'number' | 'comment' | 'prose' | 'field';
  readonly surroundings?: 'code' | 'data' | 'prose';
  readonly clinical?: boolean;
  /** The role of everything that follows `label: ` in the text. */
  readonly labels?: Readonly<Record<string, Role>>;
}

/** A scene for `text`, in which a label counts when it ends right before the value, with a colon or a space. */
export function sceneOf(text: string, place: Place = {}): Scene {
  const labels = Object.entries(place.labels ?? {});
  return {
    literal: {
      start: 0,
      end: text.length,
      kind: place.kind ?? 'string',
      name: place.name ?? '',
      scope: { kind: 'file', name: '', parent: undefined },
    },
    surroundings: {
      clinical: place.clinical ?? true,
      note: place.surroundings === 'prose',
      kind: place.surroundings ?? 'code',
    },
    role: place.role,
    subject: place.subject ?? 'unknown',
    labelBefore(offset) {
      const before = text.slice(Math.max(0, offset - 40), offset).replace(/[:# ]+$/, '');
      return labels.find(([label]) => before.endsWith(label))?.[1];
    },
  };
}

/** A small seeded generator (mulberry32) that stands for the keyed one. */
export function seededRandom(seed: number): KeyedRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { below: (bound) => Math.floor(next() * bound) };
}

/** The kind of verdict on a whole value under the first role of the identifier, or "none". */
export function judged(identifier: Identifier, value: string, place: Place = {}): string {
  const [role] = identifier.roles;
  const scene = sceneOf(value, { ...(role === undefined ? {} : { role }), subject: 'patient', ...place });
  return identifier.judge(value, scene)?.verdict.kind ?? 'none';
}

/** Everything that `find` looks at; nothing where only a name can tell the identifier. */
export function candidatesIn(identifier: Identifier, text: string, place: Place = {}): readonly Candidate[] {
  return [...(identifier.find?.(text, sceneOf(text, place)) ?? [])];
}

/** The texts that `find` believes to be real. */
export function found(identifier: Identifier, text: string, place: Place = {}): string[] {
  return candidatesIn(identifier, text, place)
    .filter((each) => each.verdict.kind === 'real')
    .map((each) => text.slice(each.start, each.end));
}

/** What any of the structured identifiers believes to be real in a text. */
export function foundByAny(text: string, place: Place = {}): string[] {
  return structured.flatMap((identifier) => found(identifier, text, place).map((each) => `${identifier.id}: ${each}`));
}

/** Letters become a or A, digits 0: two values of the same format have the same shape. */
export function shapeOf(value: string): string {
  return value.replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A').replace(/\d/g, '0');
}

/** What is promised for every valid value of an identifier. */
export interface Promises {
  readonly identifier: Identifier;
  /** Valid values in one of their spellings. */
  readonly valid: fc.Arbitrary<string>;
  /** Is a valid value found inside a sentence without any label? */
  readonly strong: boolean;
  /** Does the replacement keep letters, digits and separators in their places? */
  readonly keepsShape: boolean;
  readonly place?: Place;
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

/** Tests the promises: found, replaced beyond recognition, deterministic, normalised once and for all. */
export function describePromises({ identifier, valid, strong, keepsShape, place = {} }: Promises): void {
  const [role] = identifier.roles;
  const labels = role === undefined ? {} : { LABEL: role };

  describe(`promises of ${identifier.id}`, () => {
    it('judges a valid value as real under its role', () => {
      fc.assert(
        fc.property(valid, (value) => {
          expect(judged(identifier, value, place)).toBe('real');
        }),
      );
    });

    it.runIf(strong)('finds a valid value inside a sentence', () => {
      fc.assert(
        fc.property(valid, (value) => {
          expect(found(identifier, `Seen today (${value}), see notes.`)).toContain(value);
        }),
      );
    });

    it('never takes a replacement for real, alone, in a sentence or after a label', () => {
      fc.assert(
        fc.property(valid, seeds, (value, seed) => {
          const replaced = identifier.replace(value, seededRandom(seed));
          expect(judged(identifier, replaced, place)).not.toBe('real');
          for (const text of [replaced, `Seen today (${replaced}), see notes.`, `LABEL: ${replaced}`]) {
            expect(foundByAny(text, { ...place, labels })).toEqual([]);
          }
        }),
      );
    });

    it('replaces the same value by the same one', () => {
      fc.assert(
        fc.property(valid, seeds, (value, seed) => {
          const replaced = identifier.replace(value, seededRandom(seed));
          expect(identifier.replace(value, seededRandom(seed))).toBe(replaced);
          if (keepsShape) expect(shapeOf(replaced)).toBe(shapeOf(value));
        }),
      );
    });

    it('normalises a normalised value to itself', () => {
      fc.assert(
        fc.property(valid, (value) => {
          const once = identifier.normalise(value);
          expect(identifier.normalise(once)).toBe(once);
        }),
      );
    });

    it('comes to an end on hostile text', () => {
      for (const text of hostileTexts()) expect(found(identifier, text, { labels })).toEqual([]);
    });
  });
}

/** Texts of one megabyte on which a careless pattern takes minutes. */
function hostileTexts(): readonly string[] {
  const size = 2 ** 20;
  return ['1-1-1-', '@', '1234567890', 'a@', '(at)', '1.1.1.', '00:', 'Ab1+/', '+1 ', 'http://', '- ', 'LABEL 1 '].map(
    (piece) => piece.repeat(Math.ceil(size / piece.length)),
  );
}

/** Numbers as people write them, in area codes and exchanges that the plan can assign. */
export const writtenNumbers = fc
  .tuple(
    fc.constantFrom('614', '216', '316', '423', '218', '505', '262', '904', '+1 415', '1-773'),
    fc.integer({ min: 230, max: 989 }).filter((exchange) => exchange !== 555 && exchange % 100 !== 11),
    fc.integer({ min: 1000, max: 9999 }),
    fc.constantFrom('-', '.', ' '),
  )
  .map(([area, exchange, line, mark]) => `${area}${mark}${exchange}${mark}${line}`)
  .filter((value) => judged(phone, value) !== 'placeholder' && !/00\D\d00\D\d+00$/.test(value));
