import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uniqueId } from '../../../server/core/identifiers/uniqueId.js';
import { describePromises, found, judged } from './properties.js';

const ids = fc
  .tuple(
    fc.constantFrom('X', 'SUBJ-', 'S', ''),
    fc.integer({ min: 20_000, max: 8_999_999 }),
    fc.constantFrom('', '-A', 'Q'),
  )
  .map((parts) => parts.join(''))
  .filter((value) => judged(uniqueId, value) === 'real');

describePromises({ identifier: uniqueId, valid: ids, strong: false, keepsShape: true });

describe('unique-id', () => {
  it('leaves random ids alone', () => {
    expect(judged(uniqueId, 'c6add271-096f-4d15-a164-de2306fb3a73')).toBe('invalid');
  });

  it('replaces a code of few digits by a test code', () => {
    const replaced = uniqueId.replace('KQX-7A', { below: () => 4 });
    expect(replaced).toBe('TES-T4');
    expect(judged(uniqueId, replaced)).toBe('placeholder');
  });

  it('takes the name of a thing for no code', () => {
    expect(judged(uniqueId, 'patients-prod-4471')).toBe('none');
  });

  it('needs a label', () => {
    expect(found(uniqueId, 'specimen S24-11873', { labels: { specimen: 'unique-id' } })).toEqual(['S24-11873']);
    expect(found(uniqueId, 'GTX-4471-902-BLU')).toEqual([]);
  });
});
