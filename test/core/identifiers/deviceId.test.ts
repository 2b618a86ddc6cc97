import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviceId } from '../../../server/core/identifiers/deviceId.js';
import { describePromises, found, judged, seededRandom } from './properties.js';

const serials = fc
  .tuple(fc.constantFrom('QX', 'HN', 'SN-', ''), fc.integer({ min: 100_000, max: 8_999_999 }))
  .map((parts) => parts.join(''))
  .filter((value) => judged(deviceId, value) === 'real');

describePromises({ identifier: deviceId, valid: serials, strong: false, keepsShape: true });

const udis = serials
  .filter((serial) => !serial.includes(' '))
  .map((serial) => `(01)00887639120446(17)270331(10)A4471(21)${serial}`);

describePromises({ identifier: deviceId, valid: udis, strong: true, keepsShape: true });

describe('device-id', () => {
  it.each([
    ['QX710-2288014', 'real'],
    ['356714091288346', 'real'],
    ['3C:5A:B4:7E:91:0D', 'real'],
    ['3c5a.b47e.910d', 'real'],
    ['490154203237518', 'well-known-fake'],
    ['000000000000000', 'reserved'],
    ['00:00:5E:00:53:10', 'reserved'],
    ['FF:FF:FF:FF:FF:FF', 'reserved'],
    ['AA:BB:CC:DD:EE:FF', 'well-known-fake'],
    ['SN-12345', 'placeholder'],
    ['c6add271-096f-4d15-a164-de2306fb3a73', 'invalid'],
    ['pump', 'none'],
    ['4.18.2', 'none'],
    ['', 'none'],
  ])('judges %s as %s', (value, verdict) => {
    expect(judged(deviceId, value)).toBe(verdict);
  });

  it('replaces a hardware address by one for documentation', () => {
    expect(deviceId.replace('3c-5a-b4-7e-91-0d', seededRandom(3))).toMatch(/^00-00-5e-00-53-[0-9a-f]{2}$/);
  });

  it('finds a hardware address only near words of a device', () => {
    expect(found(deviceId, "patient's monitor 3C:5A:B4:7E:91:0D is online")).toEqual(['3C:5A:B4:7E:91:0D']);
    expect(found(deviceId, '3C:5A:B4:7E:91:0D')).toEqual([]);
  });

  it('finds a serial number after a label', () => {
    const labels = { serial: 'device-id' } as const;
    expect(found(deviceId, 'serial QX710-2288014', { labels })).toEqual(['QX710-2288014']);
    expect(found(deviceId, "IMEI of the patient's phone: 864023051190723")).toEqual(['864023051190723']);
    expect(found(deviceId, 'sku QX710-2288014', { labels })).toEqual([]);
  });

  it('leaves the full stop behind a serial number out', () => {
    const value = '(01)00887639120446(17)270331(21)A88401927';
    expect(found(deviceId, `Implanted ${value}.`)).toEqual([value]);
  });

  it('takes a device identifier without a serial number for a model', () => {
    expect(found(deviceId, '(01)00887639120446(17)270331(10)A4471')).toEqual([]);
  });
});
