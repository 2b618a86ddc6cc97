import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountNumber } from '../../../server/core/identifiers/accountNumber.js';
import { luhnCheckDigit } from '../../../server/core/identifiers/checksums.js';
import { describePromises, found, judged } from './properties.js';

const labels = { Acct: 'account-number', Card: 'account-number' } as const;

const cards = fc
  .tuple(fc.constantFrom('4532', '5412', '4716'), fc.integer({ min: 10_000_000_000, max: 99_999_999_999 }))
  .map(([issuer, number]) => `${issuer}${number}`)
  .map((digits) => digits + luhnCheckDigit(digits))
  .map((digits) => digits.replace(/(\d{4})(?=\d)/g, '$1 '))
  .filter((value) => judged(accountNumber, value) === 'real');

describePromises({ identifier: accountNumber, valid: cards, strong: true, keepsShape: true });

const accounts = fc
  .tuple(fc.constantFrom('', 'ACCT-', '88-', '0004'), fc.integer({ min: 12_000, max: 99_999_999 }))
  .map((parts) => parts.join(''))
  .filter((value) => judged(accountNumber, value) === 'real');

describePromises({ identifier: accountNumber, valid: accounts, strong: false, keepsShape: true });

describe('account-number', () => {
  it.each(['4532981176042182', '000417720918', 'ACCT-00881204', '88-1204', 'GB94BARC10201530093459'])(
    'judges %s as real under its role',
    (value) => expect(judged(accountNumber, value)).toBe('real'),
  );

  it.each([
    ['4242 4242 4242 4242', 'well-known-fake'],
    ['4111-1111-1111-1111', 'well-known-fake'],
    ['GB82WEST12345698765432', 'well-known-fake'],
    ['GB00BARC10201530093459', 'reserved'],
    ['000000000', 'placeholder'],
    ['123456789', 'placeholder'],
    ['checking', 'none'],
    ['', 'none'],
  ])('judges %s as %s', (value, verdict) => {
    expect(judged(accountNumber, value)).toBe(verdict);
  });

  it('finds cards in groups, IBANs, and bare numbers after a label', () => {
    expect(found(accountNumber, 'paid with 4532 9811 7604 2182')).toEqual(['4532 9811 7604 2182']);
    expect(found(accountNumber, 'to GB94 BARC 1020 1530 0934 59 today')).toEqual(['GB94 BARC 1020 1530 0934 59']);
    expect(found(accountNumber, 'Acct # 88-1204 is open', { labels })).toEqual(['88-1204']);
    expect(found(accountNumber, 'Card 4532981176042182', { labels })).toContain('4532981176042182');
    expect(found(accountNumber, 'Visa 4532981176042182 exp 11/27')).toEqual(['4532981176042182']);
    expect(found(accountNumber, 'Visa 4532981176042183 exp 11/27')).toEqual(['4532981176042183']);
    expect(found(accountNumber, '4532981176042182', { role: 'account-number' })).toEqual(['4532981176042182']);
  });

  it("takes no account of a cloud for a person's", () => {
    const inResource = { name: 'account_id', subject: 'patient', surroundings: 'code' } as const;
    expect(judged(accountNumber, '883004192744', inResource)).toBe('invalid');
    expect(judged(accountNumber, '883004192744', { name: 'accountId', subject: 'unknown' })).toBe('invalid');
    for (const name of ['aws_account_id', 'subscription_id', 'projectNumber', 'tenantId', 'service_account']) {
      expect(judged(accountNumber, '883004192744', { name })).toBe('invalid');
    }
    expect(judged(accountNumber, '883004192744', { name: 'accountId', subject: 'patient' })).toBe('real');
    expect(judged(accountNumber, '88300419274', { name: 'account_id' })).toBe('real');
    expect(found(accountNumber, 'AWS account: 883004192744', { labels: { account: 'account-number' } })).toEqual([]);
  });

  it('replaces an IBAN by one that no bank gives', () => {
    const replaced = accountNumber.replace('GB94 BARC 1020 1530 0934 59', { below: () => 7 });
    expect(replaced).toBe('GB00 BARC 7777 7777 7777 77');
    expect(judged(accountNumber, replaced)).toBe('reserved');
  });

  it.each([
    '3616681279235797',
    '4532981176042182',
    'ORD-8258318442961254-7',
    '9007199254740991',
    '4532 9811 7604 2183',
    '123456789012345678901234567890',
    'UUID 46641f87-7caf-47a2-a06d-12f5c856f829',
    'ISBN 978-0-306-40615-7',
  ])('is silent on %s', (text) => {
    expect(found(accountNumber, text)).toEqual([]);
  });
});
