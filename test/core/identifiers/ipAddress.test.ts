import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ipAddress } from '../../../server/core/identifiers/ipAddress.js';
import { describePromises, found, judged } from './properties.js';

const octet = fc.integer({ min: 1, max: 254 });
const publicV4 = fc
  .tuple(fc.constantFrom(24, 67, 73, 98, 136, 174), octet, octet, octet)
  .map((octets) => octets.join('.'))
  .filter((value) => judged(ipAddress, value) === 'real');

const group = fc.integer({ min: 1, max: 0xffff }).map((number) => number.toString(16));
const publicV6 = fc
  .tuple(fc.constantFrom('2600', '2601:', '2a02'), group, group, group)
  .map(([first, ...groups]) => `${first.replace(':', '')}:${groups.join(':')}::17`);

describePromises({ identifier: ipAddress, valid: fc.oneof(publicV4, publicV6), strong: false, keepsShape: false });

describe('ip-address', () => {
  it.each([
    ['98.214.77.130', 'real'],
    ['98.214.77.130:51122', 'real'],
    ['2601:245:c100:5e7f::1a', 'real'],
    ['[2601:245:c100:5e7f::1a]:443', 'real'],
    ['192.0.2.44', 'reserved'],
    ['10.1.2.3', 'reserved'],
    ['172.20.0.9', 'reserved'],
    ['127.0.0.1', 'reserved'],
    ['0.0.0.0', 'reserved'],
    ['255.255.255.255', 'reserved'],
    ['2001:db8::7', 'reserved'],
    ['fe80::1', 'reserved'],
    ['::1', 'reserved'],
    ['8.8.8.8', 'well-known-fake'],
    ['2001:4860:4860::8888', 'well-known-fake'],
    ['300.1.1.1', 'none'],
    ['1.2.3', 'none'],
    ['localhost', 'none'],
    ['98.214.77.0/24', 'none'],
    ['', 'none'],
  ])('judges %s as %s', (value, verdict) => {
    expect(judged(ipAddress, value)).toBe(verdict);
  });

  it('finds an address that words tie to a connection', () => {
    const line = '2025-01-16 patient logged in from 98.214.77.130 after 2 tries';
    expect(found(ipAddress, line)).toEqual(['98.214.77.130']);
    expect(found(ipAddress, 'portal client=98.214.77.130 status=200')).toEqual(['98.214.77.130']);
    expect(found(ipAddress, '98.214.77.130', { name: 'client', kind: 'field' })).toEqual(['98.214.77.130']);
    expect(found(ipAddress, 'remote peer 2601:245:c100:5e7f::1a closed')).toEqual(['2601:245:c100:5e7f::1a']);
  });

  it.each([
    'upgrade to version 98.214.77.130',
    'Chrome/120.0.6099.109',
    'release v4.18.2.1 from client',
    'client version=98.214.77.130',
    'client requires lib==98.214.77.130',
    '2.16.840.1.113883.3.4417',
    'from 1.3.6.1.4.1.25623',
    'listen on 98.214.77.130',
    'client 12:30:45',
    'allow from 98.214.77.0/24',
    'see section 10.3.2.1 of the user manual',
    'device 3C:5A:B4:7E:91:0D',
    'std::vector from a::b',
  ])('is silent on %s', (text) => {
    expect(found(ipAddress, text)).toEqual([]);
  });

  it('gives every spelling of an address the same normal form', () => {
    expect(ipAddress.normalise('2601:245:C100:5E7F:0:0:0:1a')).toBe(ipAddress.normalise('2601:245:c100:5e7f::1A'));
    expect(ipAddress.normalise('98.214.77.130:443')).toBe('98.214.77.130');
  });
});
