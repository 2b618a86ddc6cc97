import { describe, expect, it } from 'vitest';
import { phone } from '../../../server/core/identifiers/phone.js';
import { candidatesIn, describePromises, found, judged, writtenNumbers } from './properties.js';

const labels = { Phone: 'phone', Fax: 'fax', MRN: 'medical-record-number' } as const;

describePromises({ identifier: phone, valid: writtenNumbers, strong: true, keepsShape: true });

describe('phone', () => {
  it.each([
    '(614) 488-2093',
    '(316)684-2291',
    '216.791.4480',
    '(218) 724.6619',
    '218/722-0094',
    '773 763 4490',
    '+1-415-285-9938',
    '+12034533176',
    '001 218 728 9930',
    '1 (614) 488-2093',
    '+44 20 7946 3958',
    '+49 30 90182 4417',
    'tel:+1-614-488-2093',
  ])('finds %s without a label', (value) => {
    expect(found(phone, `called ${value}, no answer`)).toEqual([value.replace('tel:', '')]);
    expect(judged(phone, value)).toBe('real');
  });

  it.each(['2034533176', '12034533176', '488-2093', '218-727-4418 ext. 23', '218/722-0094 (fax)', '5053267749'])(
    'judges %s as real under its role',
    (value) => expect(judged(phone, value)).toBe('real'),
  );

  it('finds bare digits after a label', () => {
    expect(found(phone, 'Phone: 6144882093', { labels })).toEqual(['6144882093']);
    expect(found(phone, 'seq 6144882093', { labels })).toEqual([]);
  });

  it.each([
    'Call the hospital at 614-488-2093.',
    'Mercy General, telephone 614-488-2093',
    'clinic phone: 614-488-2093',
    'She may call our office at 614-488-2093.',
    "The patient's pharmacy: (614) 488-2093",
    'Lakeshore Medical Center - 614-488-2093',
  ])('takes the number in "%s" for an organisation\'s', (text) => {
    const [candidate] = candidatesIn(phone, text);
    expect(candidate?.verdict).toEqual({ kind: 'invalid', reason: 'telephone of an organisation' });
  });

  it.each([
    'seen in the clinic, phone 614-488-2093',
    'the hospital called her at 614-488-2093',
    'He called the clinic from 614-488-2093',
    'Pharmacy closed. Phone 614-488-2093',
    'clinic\n614-488-2093',
  ])('takes the number in "%s" for somebody\'s', (text) => {
    expect(found(phone, text)).toEqual(['614-488-2093']);
  });

  it('says that a clinician is named before a number', () => {
    const reasonsOf = (text: string) => candidatesIn(phone, text).flatMap(({ reasons }) => reasons);
    for (const lead of ['Dr. Ansel Whitcombe, ', 'Ansel Whitcombe, MD, phone ', 'PCP: Ansel Whitcombe (']) {
      expect(reasonsOf(`${lead}415-826-3301`)).toContain('words of a clinician before it');
    }
    for (const lead of ['Ansel Whitcombe, ', 'patient of Dr. Whitcombe, ', 'Dr. Whitcombe called her at ']) {
      expect(reasonsOf(`${lead}415-826-3301`)).not.toContain('words of a clinician before it');
    }
  });

  it('leaves numbers with another label alone', () => {
    expect(found(phone, 'Fax: 614-488-2093', { labels })).toEqual([]);
    expect(found(phone, 'MRN: 614-488-2093', { labels })).toEqual([]);
  });

  it.each([
    ['614-555-0142', 'reserved'],
    ['+12025550123', 'reserved'],
    ['555-0123', 'reserved'],
    ['614-555-1212', 'well-known-fake'],
    ['800-422-7731', 'reserved'],
    ['614-867-5309', 'well-known-fake'],
    ['867-5309', 'well-known-fake'],
    ['+33 9 99', 'none'],
    ['+44 1234 5678901', 'invalid'],
    ['+49 0 123', 'none'],
    ['+33 1 42 68 53 00', 'real'],
    ['+39 06 6982 1234', 'real'],
    ['+44 (0)20 7946 3958', 'real'],
    ['001 218 728 9930', 'real'],
    ['0049 30 90182 4417', 'real'],
    ['123-456-7890', 'placeholder'],
    ['111-222-3333', 'placeholder'],
    ['000-000-0000', 'placeholder'],
    ['5555555555', 'placeholder'],
    ['xxx-xxx-xxxx', 'placeholder'],
    ['911-422-7731', 'invalid'],
    ['614-122-7731', 'invalid'],
    ['+999 20 7946 3958', 'reserved'],
    ['2024-01-15', 'none'],
    ['front desk', 'none'],
    ['phoneNumber', 'none'],
    ['{{phone}}', 'none'],
    ['', 'none'],
  ])('judges %s as %s', (value, verdict) => {
    expect(judged(phone, value)).toBe(verdict);
  });

  it.each([
    'lines 100-200-3000',
    'steps 200-300-4000',
    'part 412-6890-31B',
    '3616681279235797',
    'ORD-8258318442961254-7',
    'id 46641f87-7caf-47a2-a06d-12f5c856f829',
    'row 412 689 0314 22 17',
    'v614.488.2093.1',
    '11.4.2-rc.3+build.20250114',
    'rc.3+20250114093000',
    '1577836800000',
    '3.14159265358979',
    '39.9612,-82.9988',
    'ABC-123-4567',
    '2025-02-11T16:40:09.114Z',
    '2016-614-488-2093',
  ])('is silent on %s', (text) => {
    expect(found(phone, text, { surroundings: 'prose', kind: 'prose' })).toEqual([]);
  });

  it('gives every spelling of a number the same normal form', () => {
    const forms = ['(614) 488-2093', '614.488.2093', '+1 614 488 2093', '1-614-488-2093 x12', 'tel:6144882093'];
    expect(new Set(forms.map((form) => phone.normalise(form)))).toEqual(new Set(['6144882093']));
  });
});
