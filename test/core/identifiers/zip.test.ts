import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../server/core/identifiers/zip.js';
import { describePromises, found, judged, seededRandom } from './properties.js';

const codes = fc
  .tuple(fc.integer({ min: 10_001, max: 99_998 }), fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }))
  .map(([five, four]) => `${five}${four === undefined ? '' : `-${String(four).padStart(4, '0')}`}`)
  .filter((value) => !/^(?:\d{3}00|12345|90210|54321|(\d)\1{4}|98765)/.test(value));

describePromises({ identifier: zip, valid: codes, strong: false, keepsShape: true });

describe('zip', () => {
  it.each([
    ['43082-7714', 'real'],
    ['531191234', 'real'],
    ['04210', 'real'],
    ['03601', 'real'],
    ['00000', 'reserved'],
    ['43000', 'reserved'],
    ['430', 'reserved'],
    ['03600', 'real'],
    ['12345', 'well-known-fake'],
    ['90210', 'well-known-fake'],
    ['99999', 'reserved'],
    ['00123', 'invalid'],
    ['#####-####', 'placeholder'],
    ['Ohio', 'none'],
    ['123456', 'none'],
  ])('judges %s as %s', (value, kind) => {
    expect(judged(zip, value)).toBe(kind);
  });

  it('reads a number that lost its leading zero', () => {
    expect(judged(zip, '4240', { kind: 'number' })).toBe('real');
    expect(judged(zip, '4240')).toBe('none');
  });

  it('finds a code after the word ZIP and after a state', () => {
    expect(found(zip, 'Patient lives in ZIP 55805 with two cats.')).toEqual(['55805']);
    expect(found(zip, 'Duluth, Minnesota 55811-3304.', { surroundings: 'prose' })).toEqual(['55811-3304']);
    expect(found(zip, 'Rossville GA 30741', { surroundings: 'prose' })).toEqual(['30741']);
  });

  it('never finds five digits alone', () => {
    expect(found(zip, 'order 55805, room 43082; ZIP file 12')).toEqual([]);
    expect(found(zip, 'payer ID 77104, bring 12 OR 43082', { surroundings: 'prose' })).toEqual([]);
    expect(found(zip, 'Boston, MA 02110-1301 USA', { kind: 'comment' })).toEqual([]);
  });

  it('keeps three digits where the law lets them stand', () => {
    expect(zip.replace('43082-7714', seededRandom(1))).toBe('43000-0000');
    expect(zip.replace('03601', seededRandom(1))).toBe('00000');
  });
});
