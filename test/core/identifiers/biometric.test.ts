import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biometric } from '../../../server/core/identifiers/biometric.js';
import { describePromises, judged } from './properties.js';

const place = { name: 'fingerprintTemplate' } as const;
const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'];
const templates = fc
  .array(fc.constantFrom(...alphabet), { minLength: 20, maxLength: 80 })
  .map((characters) => `Rk1SACAyMAAA${characters.join('')}`);
const embeddings = fc
  .array(fc.integer({ min: -9999, max: 9999 }), { minLength: 8, maxLength: 64 })
  .map((numbers) => `[${numbers.map((number) => `${number / 10_000}`).join(', ')}]`)
  .filter((value) => judged(biometric, value, place) === 'real');

describePromises({
  identifier: biometric,
  valid: fc.oneof(templates, embeddings),
  strong: false,
  keepsShape: false,
  place,
});

describe('biometric', () => {
  it.each([
    ['Rk1SACAyMAAAAAEUAAABPAFiAMUAxQEAAAAoJ4CmAJ1jAICAAMcQYQBA', 'real'],
    ['vp_7f20c1d4e9', 'real'],
    ['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'reserved'],
    ['none', 'none'],
    ['touchId', 'none'],
    ['', 'none'],
  ])('judges %s as %s', (value, verdict) => {
    expect(judged(biometric, value, place)).toBe(verdict);
  });

  it('takes a digest under "fingerprint" for none', () => {
    expect(judged(biometric, '9b74c9897bac770ffc029102a200c5de', { name: 'fingerprint' })).toBe('invalid');
  });

  it('keeps the length and the encoding', () => {
    const replaced = biometric.replace('9b74c9897bac770ffc029102a200c5de', { below: () => 3 });
    expect(replaced).toBe('00000000000000003333333333330000');
  });
});
