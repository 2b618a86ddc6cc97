import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOver89 } from '../../../server/core/identifiers/ageOver89.js';
import { describePromises, found, judged, seededRandom } from './properties.js';

const prose = { surroundings: 'prose', kind: 'prose' } as const;

describePromises({
  identifier: ageOver89,
  valid: fc.integer({ min: 90, max: 122 }).map(String),
  strong: false,
  keepsShape: false,
  place: { name: 'age' },
});

describe('age over 89', () => {
  it.each([
    ['93', 'real'],
    ['90', 'real'],
    ['101 years', 'real'],
    ['ninety-three', 'real'],
    ['89', 'reserved'],
    ['90+', 'reserved'],
    ['90 or older', 'reserved'],
    ['999', 'invalid'],
    ['adult', 'none'],
  ])('judges %s as %s', (value, kind) => {
    expect(judged(ageOver89, value)).toBe(kind);
  });

  it('does not take a bound for an age', () => {
    expect(judged(ageOver89, '120', { name: 'MAX_AGE' })).toBe('placeholder');
    expect(judged(ageOver89, '100', { name: 'maxAge' })).toBe('placeholder');
    expect(judged(ageOver89, '100', { name: 'age', subject: 'unknown', clinical: false })).toBe('invalid');
  });

  it.each([
    ['Pt is a 94-year-old man, lives alone.', '94-year-old'],
    ['Subject 0117: female, aged 101, consented.', 'aged 101'],
    ['91 yo F c/o chest pain x 2 days.', '91 yo'],
    ['The patient, ninety-three years old, declined surgery.', 'ninety-three years old'],
    ['A 102 y.o. woman', '102 y.o.'],
    ['92y/o male', '92y/o'],
    ['a one hundred and two year old woman', 'one hundred and two year old'],
    ['She turned 95 last week.', 'turned 95'],
    ['Age: 97', 'Age: 97'],
  ])('finds the age in "%s"', (text, value) => {
    expect(found(ageOver89, text, prose)).toEqual([value]);
  });

  it.each([
    'Patient is 67 years old and smokes 1 pack per day.',
    '95 mg/dL fasting glucose, 92% saturation, 120 bpm.',
    'Over 90 patients were screened in 2021.',
    'Patients aged 90 years or older are grouped.',
    'Everyone aged 90 or over; aged 90+; age >= 90; ages 90-94',
    'The 100-year-old building was renovated.',
    'the hospital is 95 years old',
    'P95 is 95 ms; page 97; turned 95 degrees; 100 years of history',
    'She is over 90 years old.',
    'aged 90+ or a 90+-year-old',
  ])('finds nothing in "%s"', (text) => {
    expect(found(ageOver89, text, prose)).toEqual([]);
  });

  it('replaces by the one category in words and by 89 where a program reads a number', () => {
    const random = seededRandom(1);
    expect(ageOver89.replace('93', random)).toBe('89');
    expect(ageOver89.replace('94-year-old', random)).toBe('90+-year-old');
    expect(ageOver89.replace('aged 101', random)).toBe('aged 90+');
    expect(ageOver89.replace('ninety-three years old', random)).toBe('ninety or more years old');
    for (const text of ['a 90+-year-old man', 'aged 90+, consented', 'ninety or more years old', '90+ yo F']) {
      expect(found(ageOver89, text, prose)).toEqual([]);
    }
  });
});
