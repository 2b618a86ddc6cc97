import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfBirth } from '../../../server/core/identifiers/dateOfBirth.js';
import { describePromises, found, judged, seededRandom } from './properties.js';
import { writtenDates } from './writtenDates.js';

const prose = { surroundings: 'prose', kind: 'prose' } as const;
const labels = { DOB: 'birth-date', born: 'birth-date' } as const;

describePromises({ identifier: dateOfBirth, valid: writtenDates, strong: false, keepsShape: false });

it('finds a day after words about it and never its replacement', () => {
  fc.assert(
    fc.property(writtenDates, fc.constantFrom('DOB: ', 'born ', 'b. '), fc.integer(), (value, lead, seed) => {
      expect(found(dateOfBirth, `${lead}${value}, at home`, { ...prose, labels })).toHaveLength(1);
      const replaced = dateOfBirth.replace(value, seededRandom(seed));
      expect(found(dateOfBirth, `${lead}${replaced}, at home`, { ...prose, labels })).toEqual([]);
    }),
  );
});

describe('date of birth', () => {
  it.each([
    ['1957-03-14', 'real'],
    ['8/22/1949', 'real'],
    ['22.9.1947', 'real'],
    ['19410723', 'real'],
    ['194107230415-0600', 'real'],
    ['1947-09-22T04:15:00-08:00', 'real'],
    ['22 Sep 1947', 'real'],
    ['22SEP1947', 'real'],
    ['May the 5th, 1960', 'real'],
    ['Sept. 3 2021', 'real'],
    ['9/22/47', 'real'],
    ['1947-09', 'real'],
    ['1949, 8, 22', 'real'],
    ['1944, time.November, 3', 'real'],
    ['1970, 1, 1', 'reserved'],
    ['1970, 0, 1', 'reserved'],
    ['1947', 'reserved'],
    ['1900-01-01', 'reserved'],
    ['1970-01-01', 'reserved'],
    ['01/01/2000', 'reserved'],
    ['9999-12-31', 'reserved'],
    ['00/00/0000', 'placeholder'],
    ['YYYY-MM-DD', 'placeholder'],
    ['YYYYMMDD', 'placeholder'],
    ['2023-02-29', 'invalid'],
    ['13/13/1950', 'invalid'],
    ['1755-04-11', 'invalid'],
    ['unknown', 'none'],
    ['10.4.2', 'none'],
  ])('judges %s as %s', (value, kind) => {
    expect(judged(dateOfBirth, value)).toBe(kind);
  });

  it.each([
    ['DOB 05/17/1944', '05/17/1944'],
    ['D.O.B.: 22-SEP-1947', '22-SEP-1947'],
    ['Born on May the 5th, 1960, in Duluth.', 'May the 5th, 1960'],
    ['Gwendolyn, born 22 Sep 1947', '22 Sep 1947'],
    ['b. 14 March 1957', '14 March 1957'],
    ["What is your date of birth?\nCaller: It's December 9th, 1945.", 'December 9th, 1945'],
    ['parse("Castellanos-Reyes, Imani|07/09/1966|404")', '07/09/1966'],
    ['dob=datetime.date(1966, 7, 9)', 'datetime.date(1966, 7, 9)'],
  ])('finds the date in %s', (text, value) => {
    expect(found(dateOfBirth, text, prose)).toEqual([value]);
  });

  it.each([
    'Seen on 05/17/2024.',
    'version 2025-01-14 of the form',
    'birthtime: 2019-06-22T03:28:46.937Z',
    'DOE, JOHN|00/00/0000|000-000-0000',
    'Alois was born on 14 June 1864',
  ])('finds nothing in "%s"', (text) => {
    expect(found(dateOfBirth, text, prose)).toEqual([]);
  });

  it.each([
    ['1957-03-14', /^19[4-9]\d-01-01$/],
    ['8/22/1949', /^1\/1\/19[4-9]\d$/],
    ['08/22/1949', /^01\/01\/19[4-9]\d$/],
    ['22 Sep 1947', /^01 Jan 19[4-9]\d$/],
    ['22-SEP-1947', /^01-JAN-19[4-9]\d$/],
    ['May the 5th, 1960', /^Jan the 1st, 19[4-9]\d$|^January the 1st, 19[4-9]\d$/],
    ['September 22nd, 1947', /^January 1st, 19[4-9]\d$/],
    ['19410723', /^19[4-9]\d0101$/],
    ['20250116093114-0600', /^19[4-9]\d0101000000-0600$/],
    ['1947-09-22T04:15:00-08:00', /^19[4-9]\d-01-01T00:00:00-08:00$/],
    ['1949, 8, 22', /^19[4-9]\d, 1, 1$/],
    ['9/22/47', /^1\/1\/[4-9]\d$/],
  ])('replaces %s in the same form', (value, form) => {
    expect(dateOfBirth.replace(value, seededRandom(7))).toMatch(form);
  });

  it('reads every spelling of a day as the same day', () => {
    for (const value of ['9/22/1947', '22 Sep 1947', '19470922', '1947-09-22T04:15:00-08:00', 'September 22nd, 1947']) {
      expect(dateOfBirth.normalise(value)).toBe('1947-09-22');
    }
  });
});
