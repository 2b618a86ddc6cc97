import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { email } from '../../../server/core/identifiers/email.js';
import { candidatesIn, describePromises, found, judged } from './properties.js';

const addresses = fc
  .tuple(
    fc.constantFrom('rosalind', 'thaddeus', 'ingeborg', 'amandine', 'lucius', 'perpetua'),
    fc.constantFrom('.', '_', '-', ''),
    fc.constantFrom('okonkwo', 'brzezicki', 'vask', 'desrosiers', 'achterberg'),
    fc.integer({ min: 0, max: 99 }),
    fc.constantFrom('gmail.com', 'lakefront-mail.net', 'proton.me', 'maineline-net.com', 'mail.co.uk'),
  )
  .map(([given, mark, family, year, domain]) => `${given}${mark}${family}${year}@${domain}`);

describePromises({ identifier: email, valid: addresses, strong: true, keepsShape: false });

describe('email', () => {
  it.each(['r.okonkwovance57@gmail.com', 'gwen.thackeray47@comcast.net', 'mailto:tbrzezicki@lakefront-mail.net'])(
    'judges %s as real under its role',
    (value) => expect(judged(email, value)).toBe('real'),
  );

  it.each([
    ['jane.roe@example.com', 'reserved'],
    ['a@mail.example.org', 'reserved'],
    ['api@lakeshore.example', 'reserved'],
    ['x1@host.local', 'reserved'],
    ['noreply@lakeshore-health.org', 'reserved'],
    ['support@lakeshore-health.org', 'reserved'],
    ['amy.w@test.com', 'well-known-fake'],
    ['jane@doe.com', 'well-known-fake'],
    ['test@test.com', 'placeholder'],
    ['foo@bar.com', 'placeholder'],
    ['user@domain.com', 'placeholder'],
    ['name@company.com', 'placeholder'],
    ['you@yours.com', 'placeholder'],
    ['xxxxx@xxxxx.com', 'placeholder'],
    ['xxx@gmail.com', 'placeholder'],
    ['aaa@aaa.com', 'placeholder'],
    ['a***@gmail.com', 'placeholder'],
    ['rosalind@a**.com', 'placeholder'],
    ['xena.foxx@gmail.com', 'real'],
    ['john.doe@gmail.com', 'well-known-fake'],
    ['test+17@gmail.com', 'well-known-fake'],
    ['amy.wong', 'none'],
    ['<email>', 'none'],
    ['a@b', 'none'],
    ['', 'none'],
  ])('judges %s as %s', (value, verdict) => {
    expect(judged(email, value)).toBe(verdict);
  });

  it('finds an address that is spelled out', () => {
    const text = "Patient's e-mail is ingeborg (dot) vask (at) gmail (dot) com.";
    expect(found(email, text)).toEqual(['ingeborg (dot) vask (at) gmail (dot) com']);
    expect(found(email, 'vask [at] gmail.com. Then')).toEqual(['vask [at] gmail.com']);
    expect(email.normalise('ingeborg (dot) vask (at) gmail (dot) com')).toBe('ingeborg.vask@gmail.com');
  });

  it('says that a clinician is named before an address', () => {
    for (const lead of ['Dr. Lucius Achterberg (', 'Lucius Achterberg, MD, e-mail ', 'PCP: Lucius Achterberg, ']) {
      const [candidate] = candidatesIn(email, `${lead}lucius.a@proton.me`);
      expect(candidate?.reasons).toContain('words of a clinician before it');
    }
    const [candidate] = candidatesIn(email, 'Lucius Achterberg, lucius.a@proton.me');
    expect(candidate?.reasons).toEqual(['the shape of a mailbox']);
  });

  it('finds an address in the bold of a page', () => {
    expect(found(email, 'Write to **lucius.a@proton.me**.')).toEqual(['lucius.a@proton.me']);
  });

  it('leaves punctuation around an address out', () => {
    expect(found(email, 'Write to <lucius.a@proton.me>.')).toEqual(['lucius.a@proton.me']);
    expect(found(email, 'rowena.polk@shoreline-mail.com~203')).toEqual(['rowena.polk@shoreline-mail.com']);
  });

  it.each([
    'git@github.com:clinic/charts.git',
    'ssh deploy@charts.lakeshore-health.org',
    'scp notes.txt amy@files.lakeshore-health.org:/srv',
    'postgres://amy:secret@db.lakeshore-health.org/charts',
    'icon@2x.png',
    '@scope/package',
    '@Override',
    'getty@tty1.service',
    'lodash@4.17.21',
    'a@b',
    'Message-ID: <CAF9x=a1b2c3@mail.gmail.com>',
    'Copyright 2021 Amy Wong <amy.wong@lakeshore-health.org>',
    '@author Amy Wong amy.wong@lakeshore-health.org',
    'Signed-off-by: Amy Wong <amy.wong@lakeshore-health.org>',
    'who (at) home',
    'sent to r***ance@gmail.com',
    'sent to xxxxx@xxxxx.com',
  ])('is silent on %s', (text) => {
    expect(found(email, text)).toEqual([]);
  });
});
