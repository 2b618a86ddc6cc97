import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSequential } from '../../../server/core/identifiers/placeholders.js';
import { ssn } from '../../../server/core/identifiers/ssn.js';
import { candidatesIn, describePromises, found, judged } from './properties.js';

const digits = fc
  .tuple(fc.integer({ min: 1, max: 899 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9999 }))
  .filter(([area]) => area !== 666)
  .map(([area, group, serial]) => [
    String(area).padStart(3, '0'),
    String(group).padStart(2, '0'),
    String(serial).padStart(4, '0'),
  ])
  .filter((groups) => !isSequential(groups.join('')) && !/^(\d+)\1+$/.test(groups.join('')));

const dashed = digits.map((groups) => groups.join('-')).filter((value) => judged(ssn, value) !== 'well-known-fake');

describePromises({ identifier: ssn, valid: dashed.filter((v) => !/0{3,}/.test(v)), strong: true, keepsShape: true });

describe('ssn', () => {
  it.each(['412-68-9031', '283504417', '387 40 1926', ' 265-13-8897 '])('judges %s as real under its role', (value) => {
    expect(judged(ssn, value)).toBe('real');
  });

  it.each([
    ['000-12-3456', 'reserved'],
    ['666-12-3456', 'reserved'],
    ['912-12-3456', 'reserved'],
    ['987-65-4321', 'reserved'],
    ['412-00-3456', 'invalid'],
    ['412-68-0000', 'invalid'],
    ['078-05-1120', 'well-known-fake'],
    ['219-09-9999', 'well-known-fake'],
    ['123-45-6789', 'placeholder'],
    ['000-00-0000', 'placeholder'],
    ['999999999', 'placeholder'],
    ['XXX-XX-4417', 'placeholder'],
    ['***-**-4417', 'placeholder'],
    ['', 'none'],
    ['null', 'none'],
    ['patientSsn', 'none'],
    ['${ssn}', 'none'],
    ['9##-##-####', 'placeholder'],
    ['the number on the card', 'none'],
  ])('judges %s as %s', (value, verdict) => {
    expect(judged(ssn, value)).toBe(verdict);
  });

  it('reads a number literal that lost its leading zero', () => {
    expect(judged(ssn, '44827163', { kind: 'number' })).toBe('real');
  });

  it('believes a taxpayer number under a name that says so', () => {
    expect(judged(ssn, '912-71-3456', { name: 'itin' })).toBe('real');
    expect(judged(ssn, '912-71-3456')).toBe('reserved');
  });

  it('takes the last four digits for a part of the number', () => {
    expect(judged(ssn, '9031', { name: 'ssnLast4' })).toBe('real');
    expect(judged(ssn, '9031')).toBe('none');
    expect(ssn.replace('9031', { below: () => 1 })).toBe('0000');
  });

  it('needs a label for bare digits', () => {
    expect(found(ssn, 'SSN 283504417', { labels: { SSN: 'ssn' } })).toEqual(['283504417']);
    expect(found(ssn, 'order 283504417 shipped')).toEqual([]);
    expect(found(ssn, 'SSN 283 50 4417', { labels: { SSN: 'ssn' } })).toEqual(['283 50 4417']);
  });

  it('takes a hyphen between label and number', () => {
    expect(found(ssn, 'SSN-283-50-4417', { labels: { 'SSN-': 'ssn' } })).toEqual(['283-50-4417']);
    expect(found(ssn, 'GTX-283-50-4417', { labels: { 'SSN-': 'ssn' } })).toEqual([]);
  });

  it.each([
    'part 412-6890-31B',
    'id 46641f87-7caf-47a2-a06d-12f5c856f829',
    'GTX-412-68-9031-7',
    'v1.412-68-9031',
    'a412-68-9031',
    '412-68-90311',
    '3.141592653',
    '2016-12-0001',
    '978-0-306-40615-7',
  ])('is silent on %s', (text) => {
    expect(found(ssn, text)).toEqual([]);
  });

  it('explains reserved numbers', () => {
    const [candidate] = candidatesIn(ssn, '(666-12-3456)');
    expect(candidate?.verdict).toEqual({ kind: 'reserved', reason: 'area 666 was never issued' });
  });
});
