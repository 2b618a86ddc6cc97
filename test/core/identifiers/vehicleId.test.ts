import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vinCheckDigit } from '../../../server/core/identifiers/checksums.js';
import { vehicleId } from '../../../server/core/identifiers/vehicleId.js';
import { describePromises, found, judged, seededRandom, shapeOf } from './properties.js';

const characters = [...'ABCDEFGHJKLMNPRSTUVWXYZ0123456789'];
const vins = fc
  .tuple(
    fc.constantFrom('2T1', '1FT', 'JHM', '3VW', '5YJ'),
    fc.array(fc.constantFrom(...characters), { minLength: 10, maxLength: 10 }),
    fc.integer({ min: 1000, max: 9999 }),
  )
  .map(([maker, middle, serial]) => `${maker}${middle.join('')}${serial}`)
  .map((vin) => vin.slice(0, 8) + vinCheckDigit(vin) + vin.slice(9))
  .filter((vin) => judged(vehicleId, vin) === 'real');

describePromises({ identifier: vehicleId, valid: vins, strong: true, keepsShape: false });

describe('vehicle-id', () => {
  it.each([
    ['2T1BURHE4JC934817', 'real'],
    ['WDB9066331S123987', 'real'],
    ['1M8GDM9AXKP042788', 'well-known-fake'],
    ['11111111111111111', 'reserved'],
    ['2T1BURHE4JC93481', 'none'],
    ['vehicleVin', 'none'],
    ['', 'none'],
  ])('judges %s as %s', (value, verdict) => {
    expect(judged(vehicleId, value)).toBe(verdict);
  });

  it.each([
    ['WA BKT 4471', 'real'],
    ['7XKD482', 'real'],
    ['ABC-123', 'well-known-fake'],
    ['BKT-0000', 'reserved'],
    ['TEST 01', 'placeholder'],
    ['unknown', 'none'],
  ])('judges the plate %s as %s', (value, verdict) => {
    expect(judged(vehicleId, value, { role: 'license-plate' })).toBe(verdict);
  });

  it('replaces a plate by one in the same form', () => {
    const replaced = vehicleId.replace('WA BKT 4471', seededRandom(7));
    expect(shapeOf(replaced)).toBe('AA AAA 0000');
    expect(judged(vehicleId, replaced, { role: 'license-plate' })).toBe('reserved');
  });

  it('finds a plate after a label', () => {
    expect(found(vehicleId, 'plate BKT-4471', { labels: { plate: 'license-plate' } })).toEqual(['BKT-4471']);
    expect(found(vehicleId, "License plate of the patient's car: KDR 4418.")).toEqual(['KDR 4418']);
  });

  it.each([
    '1Z8R41770390418826',
    '01JGQ8X7T3M5Z0V6K9N2R4P8WB',
    '2T1BURHE5JC934817',
    '2t1burhe4jc934817',
    'X2T1BURHE4JC934817',
  ])('is silent on %s', (text) => expect(found(vehicleId, text)).toEqual([]));
});
