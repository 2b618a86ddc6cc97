import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceDate } from '../../../server/core/identifiers/serviceDate.js';
import { describePromises, found, judged, seededRandom } from './properties.js';
import { writtenDates } from './writtenDates.js';

const prose = { surroundings: 'prose', kind: 'prose' } as const;
const labels = { DOS: 'service-date' } as const;

/** Eight bare digits are a date only after a label. */
const separated = writtenDates.filter((value) => !/^\d{8}/.test(value));

describePromises({ identifier: serviceDate, valid: writtenDates, strong: false, keepsShape: false });

it('finds a day after words about it and never its replacement', () => {
  fc.assert(
    fc.property(separated, fc.constantFrom('admitted ', 'DOS: ', 'Seen on '), fc.integer(), (value, lead, seed) => {
      expect(found(serviceDate, `${lead}${value}, at home`, { ...prose, labels })).toHaveLength(1);
      const replaced = serviceDate.replace(value, seededRandom(seed));
      expect(found(serviceDate, `${lead}${replaced}, at home`, { ...prose, labels })).toEqual([]);
    }),
  );
});

describe('service date', () => {
  it.each([
    ['2024-11-06', 'real'],
    ['2025-01-30T22:05:00-08:00', 'real'],
    ['20250116091000', 'real'],
    ['2024', 'reserved'],
    ['2024-11', 'none'],
    ['1970-01-01', 'reserved'],
    ['2025-01-01', 'reserved'],
    ['2025-01-01T00:00:00Z', 'reserved'],
    ['2025-01-01T14:20:00Z', 'real'],
    ['2024-13-40', 'invalid'],
    ['pending', 'none'],
  ])('judges %s as %s', (value, kind) => {
    expect(judged(serviceDate, value)).toBe(kind);
  });

  it.each([
    ['Seen in clinic on the 4th of July, 2024.', '4th of July, 2024'],
    ['Patient was discharged 2024-12-24T16:05.', '2024-12-24T16:05'],
    ['Died 3 Mar 2025 at home.', '3 Mar 2025'],
    ['DOS: 03/14/24', '03/14/24'],
    ['I last saw\nhim on the 3rd of March, 2025.', '3rd of March, 2025'],
    ['catheter placed on 3/29/25', '3/29/25'],
    ['Underwent cholecystectomy on September 12th, 2023.', 'September 12th, 2023'],
    ['On 12 March 2021 the patient was admitted.', '12 March 2021'],
    ['Surgery scheduled for Tuesday, February 11, 2025.', 'February 11, 2025'],
  ])('finds the date in "%s"', (text, value) => {
    expect(found(serviceDate, text, prose)).toEqual([value]);
  });

  it('finds both ends of a stay', () => {
    expect(found(serviceDate, 'Admitted 2024-08-04, discharged 2024-08-09.', prose)).toEqual([
      '2024-08-04',
      '2024-08-09',
    ]);
  });

  it.each([
    'Diagnosed around 2012, treated 2013-2015.',
    'Released 2024-03-14: patients can now be admitted online.',
    'Updated 2023-01-02 by the team.',
    'Copyright 12 March 2021',
    'Effective date of the policy: 2024-05-05',
    'Seen in build 10.4.2024',
    'patients admitted before 2019-03-04 are migrated',
    'The patient portal was rolled out on March 4, 2024',
  ])('finds nothing in "%s"', (text) => {
    expect(found(serviceDate, text, prose)).toEqual([]);
  });

  it('wants a patient in the comments of a program', () => {
    expect(found(serviceDate, 'last seen on 2024-03-14', { kind: 'comment' })).toEqual([]);
    expect(found(serviceDate, 'patient last seen on 2024-03-14', { kind: 'comment' })).toEqual(['2024-03-14']);
  });
});
