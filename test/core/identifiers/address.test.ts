import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address } from '../../../server/core/identifiers/address.js';
import { describePromises, found, judged, seededRandom } from './properties.js';

const prose = { surroundings: 'prose', kind: 'prose' } as const;

const addresses = fc
  .tuple(
    fc.integer({ min: 2, max: 19_999 }),
    fc.constantFrom('', 'N ', 'SW '),
    fc.constantFrom('Tuckahoe Ridge', 'Kenwood', 'Lathrop', '152nd', 'Old Quarry', 'O’Fallon', 'Wisconsin', 'Mulligan'),
    fc.constantFrom('Rd', 'St', 'Ave', 'Blvd', 'Ln', 'Court', 'Drive'),
    fc.constantFrom('', ' Apt 3B', ', Unit 12', ' #4'),
    fc.constantFrom('', ', Racine, WI 53403', ', Cleveland, Ohio', ', Santa Fe, NM 87501-1234'),
    fc.boolean(),
  )
  .map(([number, direction, name, suffix, unit, tail, caps]) => {
    const text = `${number} ${direction}${name} ${suffix}${unit}${tail}`;
    return caps ? text.toUpperCase() : text;
  })
  .filter((text) => judged(address, text) === 'real');

describePromises({ identifier: address, valid: addresses, strong: false, keepsShape: false });

it('never finds a replaced address, whatever stands before it', () => {
  fc.assert(
    fc.property(addresses, fc.integer(), (value, seed) => {
      const replaced = address.replace(value, seededRandom(seed));
      for (const lead of ['', 'home: ', 'lives at ', 'Address: ']) {
        expect(found(address, `${lead}${replaced}`, { ...prose, labels: { Address: 'street-address' } })).toEqual([]);
      }
    }),
  );
});

describe('address', () => {
  it.each([
    ['2218 Tuckahoe Ridge Rd', 'real'],
    ['907 E 152nd St Apt 3B', 'real'],
    ['2907 S WOODLAWN AVE', 'real'],
    ['1908 Vine St, Apt 2', 'real'],
    ['PO Box 4417, c/o M. Ames', 'real'],
    ['Route 64 Box 1187', 'real'],
    ['HC 61 Box 3', 'real'],
    ['77 Signal Hills Dr', 'real'],
    ['1200 Highway 61', 'real'],
    ['1500 Broadway', 'real'],
    ['3905 24th St', 'real'],
    ['Kenwood Court', 'real'],
    ['123 Main St', 'well-known-fake'],
    ['1600 Pennsylvania Ave NW', 'well-known-fake'],
    ['1 Example Way', 'placeholder'],
    ['PO Box 0000', 'placeholder'],
    ['Street address', 'placeholder'],
    ['0x7ffeefbff5c8', 'none'],
    ['127.0.0.1', 'none'],
    ['https://lakefront-mail.net/12 Vine St', 'none'],
    ['Apt 31', 'none'],
  ])('judges %s as %s', (value, kind) => {
    expect(judged(address, value)).toBe(kind);
  });

  it('judges a town by whom it is about', () => {
    expect(judged(address, 'Racine', { role: 'city' })).toBe('real');
    expect(judged(address, 'Anytown', { role: 'city' })).toBe('placeholder');
    expect(judged(address, 'Racine', { role: 'city', subject: 'unknown', clinical: false })).toBe('invalid');
  });

  it.each([
    ['home: 19 Kenwood Court, Duluth, Minnesota 55811-3304.', '19 Kenwood Court, Duluth, Minnesota 55811-3304'],
    ['She lives at 418 Lathrop Ave Unit 2, Racine, WI 53405.', '418 Lathrop Ave Unit 2, Racine, WI 53405'],
    ['Mail to PO Box 4417, Rossville, GA 30741-0417', 'PO Box 4417, Rossville, GA 30741-0417'],
    ['He moved to 4512 County Road 12 last month.', '4512 County Road 12'],
    ['lives at 12 Signal Hill with a dog', '12 Signal Hill'],
  ])('finds the address in "%s"', (text, value) => {
    expect(found(address, text, prose)).toEqual([value]);
  });

  it('crosses the end of a line only in a block of street, unit and town', () => {
    const blocks = [
      '418 Lathrop Ave\nRacine, WI 53405',
      '418 Lathrop Ave\n    Unit 2\n    Racine, WI 53405',
      '418 Lathrop Ave, Racine,\nWI 53405',
      'PO Box 4417\r\nRossville, GA 30741',
    ];
    for (const block of blocks) expect(found(address, `Mail to\n${block}\nRoom 412`, prose)).toEqual([block]);
    expect(found(address, 'mail: PO Box 4471\nRoom 412', prose)).toEqual(['PO Box 4471']);
    expect(found(address, 'mail: 418 Lathrop Ave\nRoom 412 was cleaned', prose)).toEqual(['418 Lathrop Ave']);
    expect(found(address, 'lives at 418 Lathrop Ave\nPlan OK', prose)).toEqual(['418 Lathrop Ave']);
  });

  it('finds the town that a sentence names behind a street', () => {
    const text = 'She lives at 418 Lathrop Ave in Racine, Wisconsin.';
    expect(found(address, text, prose)).toEqual(['418 Lathrop Ave', 'Racine']);
    expect(found(address, text.replace('Racine', 'Anytown'), prose)).toEqual(['418 Lathrop Ave']);
    expect(found(address, 'the clinic at 418 Lathrop Ave in Racine, Wisconsin', prose)).toEqual([]);
  });

  it.each([
    'Step 3 Drive the test to completion. Take 2 Park your car.',
    'the clinic at 400 Martin Luther King Blvd is closed',
    'In room 2 Brown Dr. Alvarez waited; 10 North St. Paul clinics',
    'Free Software Foundation, Inc., 51 Franklin Street, Boston, MA 02110',
    'See 123 Main St, Anytown',
    'Given 5 Mg Way too late; 2 Way street',
  ])('finds nothing in "%s"', (text) => {
    expect(found(address, text, prose)).toEqual([]);
  });

  it.each([
    ['2218 Tuckahoe Ridge Rd', /^(\d)\1{3} \w+ Rd$/],
    ['907 E 152ND ST APT 3B', /^(\d)\1{2} E [A-Z]+ ST APT 1$/],
    ['Route 64 Box 1187', /^Route 00 Box 0000$/],
    ['19 Kenwood Court, Duluth, Minnesota 55811-3304', /^(\d)\1 \w+ Court, [\w ]+, Minnesota 55800-0000$/],
    ['Racine', /^\w+( City)?$/],
  ])('replaces %s by the same components', (value, form) => {
    expect(address.replace(value, seededRandom(3))).toMatch(form);
  });
});
