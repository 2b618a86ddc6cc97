import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { healthPlanId } from '../../../server/core/identifiers/healthPlanId.js';
import { describePromises, found, judged } from './properties.js';

const letters = [...'ACDEFGHJKMNPQRTUVWXY'];
const letter = fc.constantFrom(...letters);
const either = fc.constantFrom(...letters, ...'0123456789');
const digit = fc.integer({ min: 0, max: 9 }).map(String);
const mbi = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }).map(String),
    letter,
    either,
    digit,
    letter,
    either,
    digit,
    letter,
    letter,
    digit,
    digit,
  )
  .map((characters) => characters.join(''))
  .map((code) => `${code.slice(0, 4)}-${code.slice(4, 7)}-${code.slice(7)}`);

describePromises({ identifier: healthPlanId, valid: mbi, strong: true, keepsShape: true });

describe('health-plan-id', () => {
  it.each(['9WD3RY6AC28', '4FN8-HC3-PW61', 'XMB440917726', 'W883 10 4471', '265138897A'])(
    'judges %s as real under its role',
    (value) => expect(judged(healthPlanId, value)).toBe('real'),
  );

  it.each([
    ['1EG4-TE5-MK73', 'well-known-fake'],
    ['1EG4TE5MK72', 'well-known-fake'],
    ['1SZ0-S00-SS00', 'reserved'],
    ['XMB999417726', 'reserved'],
    ['MEMBER123456', 'placeholder'],
    ['gold', 'none'],
    ['memberId', 'none'],
    ['', 'none'],
  ])('judges %s as %s', (value, verdict) => {
    expect(judged(healthPlanId, value)).toBe(verdict);
  });

  it('finds a bare Medicare number and a member id only after a label', () => {
    const labels = { MBI: 'health-plan-id', 'member id': 'health-plan-id' } as const;
    expect(found(healthPlanId, 'MBI: 9WD3RY6AC28', { labels })).toEqual(['9WD3RY6AC28']);
    expect(found(healthPlanId, 'member id XMB440917726', { labels })).toEqual(['XMB440917726']);
    expect(found(healthPlanId, 'member id W883 10 4471 belongs', { labels })).toEqual(['W883 10 4471']);
    expect(found(healthPlanId, 'member id: HRX 884 120 771, group', { labels })).toEqual(['HRX 884 120 771']);
    expect(found(healthPlanId, 'build 9WD3RY6AC28')).toEqual([]);
  });

  it.each(['1EG4-TE5-MK73', 'A4FN8-HC3-PW61', '4FN8-HC3-PW61-2', '4fn8-hc3-pw61'])('is silent on %s', (text) => {
    expect(found(healthPlanId, text)).toEqual([]);
  });
});
