import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factOfBareCode, factOfNamedCode, isLoinc, isSnomed } from '../../server/core/identifiers/clinicalCodes.js';

describe('check digits', () => {
  test.each(['718-7', '4548-4', '2345-7', '8480-6', '29463-7'])('LOINC %s', (code) => expect(isLoinc(code)).toBe(true));
  test.each(['73211009', '38341003', '22298006', '195967001', '44054006'])('SNOMED CT %s', (code) =>
    expect(isSnomed(code)).toBe(true),
  );

  test('another last digit is no code', () => {
    fc.assert(
      fc.property(fc.constantFrom('718-7', '4548-4', '29463-7'), fc.integer({ min: 1, max: 9 }), (code, step) => {
        const last = (Number(code.slice(-1)) + step) % 10;
        return !isLoinc(`${code.slice(0, -1)}${last}`);
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom('73211009', '38341003', '195967001'),
        fc.integer({ min: 1, max: 9 }),
        (code, step) => {
          const last = (Number(code.slice(-1)) + step) % 10;
          return !isSnomed(`${code.slice(0, -1)}${last}`);
        },
      ),
    );
  });
});

describe('names of code systems', () => {
  test.each([
    ['icd10', 'E11.9', 'diagnosis'],
    ['icd_10_code', 'I10', 'diagnosis'],
    ['icd9', '250.00', 'diagnosis'],
    ['icd10pcs', '0DTJ4ZZ', 'procedure'],
    ['snomed_code', '73211009', 'diagnosis'],
    ['loincCode', '718-7', 'result'],
    ['ndc', '0002-8215-01', 'medication'],
    ['rxcui', '197361', 'medication'],
    ['cpt_code', '99213', 'procedure'],
    ['hcpcs', 'J1885', 'procedure'],
    ['icd10', 'asthma clinic', 'no'],
    ['snomed_code', '73211008', 'no'],
    ['loinc', '718-8', 'no'],
    ['primaryIcd10', 'E11.9', 'diagnosis'],
    ['ward', 'E11.9', undefined],
    ['suicideRisk', 'low', undefined],
  ])('%s: %s', (name, value, fact) => expect(factOfNamedCode(name, value)).toBe(fact));
});

test('codes that need no name, or little of one', () => {
  expect(factOfBareCode('E11.9', 'x')).toBe('diagnosis');
  expect(factOfBareCode('718-7', 'test_code')).toBe('result');
  expect(factOfBareCode('718-7', 'room')).toBeUndefined();
  expect(factOfBareCode('2024', 'x')).toBeUndefined();
});
