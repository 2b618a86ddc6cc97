import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { licenseNumber } from '../../../server/core/identifiers/licenseNumber.js';
import { describePromises, found, judged } from './properties.js';

const licences = fc
  .tuple(fc.constantFrom('E', 'F255-', 'S530-', 'BC-1951-', ''), fc.integer({ min: 200_000, max: 8_999_999 }))
  .map((parts) => parts.join(''))
  .filter((value) => judged(licenseNumber, value) === 'real');

describePromises({ identifier: licenseNumber, valid: licences, strong: false, keepsShape: true });

describe('license-number', () => {
  it.each([
    'E2947716',
    'F255-921-50-094-0',
    'X44718820',
    'BC-1951-004417',
    'BH4182072',
    '1110865684',
    'S530-4471-9027',
  ])('judges %s as real under its role', (value) => expect(judged(licenseNumber, value)).toBe('real'));

  it.each([
    ['1234567893', 'well-known-fake'],
    ['AB1234563', 'well-known-fake'],
    ['A1234567', 'placeholder'],
    ['Apache-2.0', 'none'],
    ['GPL-3.0-only', 'none'],
    ['BSD-3-Clause', 'none'],
    ['MIT', 'none'],
    ['CC0-1.0', 'none'],
    ['', 'none'],
  ])('judges %s as %s', (value, verdict) => {
    expect(judged(licenseNumber, value)).toBe(verdict);
  });

  it('takes an NPI or DEA number of nobody in particular for none of a patient', () => {
    expect(judged(licenseNumber, '1110865684', { subject: 'unknown' })).toBe('reserved');
    expect(judged(licenseNumber, 'BH4182072', { subject: 'unknown' })).toBe('reserved');
    expect(judged(licenseNumber, 'BH4182072', { subject: 'provider' })).toBe('real');
    expect(judged(licenseNumber, '1847301625', { name: 'npi' })).toBe('reserved');
    expect(judged(licenseNumber, 'BH4182079', { name: 'deaNumber' })).toBe('reserved');
    expect(found(licenseNumber, 'NPI 1538819206', { labels: { NPI: 'license-number' } })).toEqual([]);
  });

  it('takes the key of a program for none', () => {
    expect(judged(licenseNumber, '4F7A-91BC-22D0', { name: 'licenseKey' })).toBe('none');
  });

  it('finds a number after a label', () => {
    const labels = { DL: 'license-number', license: 'license-number' } as const;
    expect(found(licenseNumber, 'DL K00-41-9927 on file', { labels })).toEqual(['K00-41-9927']);
    expect(found(licenseNumber, 'license: BSD-3-Clause', { labels })).toEqual([]);
    expect(found(licenseNumber, 'part K00-41-9927', { labels })).toEqual([]);
  });
});
