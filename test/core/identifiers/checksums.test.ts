import { describe, expect, it } from 'vitest';
import {
  isDeaValid,
  isGtinValid,
  isIbanValid,
  isLuhnValid,
  isNpiValid,
  isVinValid,
  luhnCheckDigit,
} from '../../../server/core/identifiers/checksums.js';

describe('checksums', () => {
  it.each([
    ['Luhn', isLuhnValid, '4111111111111111', '4111111111111112'],
    ['NPI', isNpiValid, '1234567893', '1234567890'],
    ['DEA', isDeaValid, 'AB1234563', 'AB1234564'],
    ['VIN', isVinValid, '1M8GDM9AXKP042788', '1M8GDM9A1KP042788'],
    ['IBAN', isIbanValid, 'GB82WEST12345698765432', 'GB83WEST12345698765432'],
    ['GTIN', isGtinValid, '00012345600012', '00012345600013'],
  ])('%s tells a valid number from one with a wrong digit', (_name, check, valid, wrong) => {
    expect(check(valid)).toBe(true);
    expect(check(wrong)).toBe(false);
    expect(check('')).toBe(false);
    expect(check('not a number')).toBe(false);
  });

  it('makes the digit that it checks', () => {
    expect(isLuhnValid(`411111111111111${luhnCheckDigit('411111111111111')}`)).toBe(true);
  });
});
