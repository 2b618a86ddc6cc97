import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medicalRecordNumber } from '../../../server/core/identifiers/medicalRecordNumber.js';
import { describePromises, found, judged } from './properties.js';

const labels = { MRN: 'medical-record-number' } as const;

const numbers = fc
  .tuple(fc.constantFrom('', 'MRN-', 'OK', '00', 'P-', 'mr'), fc.integer({ min: 10_000, max: 99_999_999 }))
  .map(([prefix, number]) => `${prefix}${number}`)
  .filter((value) => judged(medicalRecordNumber, value) === 'real');

describePromises({ identifier: medicalRecordNumber, valid: numbers, strong: false, keepsShape: true });

describe('medical-record-number', () => {
  it.each(['4471902', 'MRN-00482913', '00660418', 'OK0099217', 'P-40118', '88-1204', '0028841', 'W883 10 4471'])(
    'judges %s as real under its role',
    (value) => expect(judged(medicalRecordNumber, value)).toBe('real'),
  );

  it.each([
    ['MRN-TEST-0001', 'placeholder'],
    ['TEST-000123', 'placeholder'],
    ['00000000', 'placeholder'],
    ['123456', 'placeholder'],
    ['MRN12345', 'placeholder'],
    ['MRN-0001', 'placeholder'],
    ['1000', 'placeholder'],
    ['9990412', 'reserved'],
    ['0', 'none'],
    ['12', 'none'],
    ['mrn', 'none'],
    ['patientMrn', 'none'],
    ['patient1', 'none'],
    ['sha256', 'none'],
    ['SHA256', 'none'],
    ['c6add271-096f-4d15-a164-de2306fb3a73', 'invalid'],
    ['01JGQ8X7T3M5Z0V6K9N2R4P8WB', 'invalid'],
    ['88-30-2241', 'real'],
    ['null', 'none'],
    ['', 'none'],
    ['2024-11-06', 'none'],
    ['11/06/2024', 'none'],
    ['see page 12 of the chart', 'none'],
    ['^[0-9]{8}$', 'none'],
    ['MRN${id}', 'none'],
    ['{{mrn}}', 'none'],
    ['MRN%08d', 'none'],
    ['3.14159', 'none'],
  ])('judges %s as %s', (value, verdict) => {
    expect(judged(medicalRecordNumber, value)).toBe(verdict);
  });

  it('finds a number after a label', () => {
    expect(found(medicalRecordNumber, 'pt seen, MRN: 00482913, stable', { labels })).toEqual(['00482913']);
    expect(found(medicalRecordNumber, 'MRN# 77120443.', { labels })).toEqual(['77120443']);
    expect(
      found(medicalRecordNumber, '"MRN": "OK0099217"', { labels: { 'MRN": "': 'medical-record-number' } }),
    ).toEqual(['OK0099217']);
  });

  it('wants a sign or a word before a small number', () => {
    for (const text of ['MRN: 4471', 'MRN # 4471', 'MRN no. 4471', 'MRN is 4471']) {
      expect(found(medicalRecordNumber, text, { labels: { ...labels, 'no.': labels.MRN, is: labels.MRN } })).toEqual([
        '4471',
      ]);
    }
    expect(found(medicalRecordNumber, 'MRN: 2024', { labels })).toEqual(['2024']);
    for (const text of ['MRN 4471', 'MRN 2024 renewal', 'MRN is 2024']) {
      expect(found(medicalRecordNumber, text, { labels: { ...labels, is: labels.MRN } })).toEqual([]);
    }
  });

  it.each(['MRN: 2024-11-06', 'MRN 3.14159', 'MRN 12:30:45', 'MRN 11/06/2024', 'order 4471902', 'MRN 95%', 'MRN: TBD'])(
    'is silent on %s',
    (text) => expect(found(medicalRecordNumber, text, { labels })).toEqual([]),
  );

  it('gives the number with and without its prefix the same normal form', () => {
    expect(medicalRecordNumber.normalise('MRN-00482913')).toBe(medicalRecordNumber.normalise('00482913'));
  });
});
