import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { email } from '../../../server/core/identifiers/email.js';
import { describePromises, found, judged } from './properties.js';

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
  ])('is silent on %s', (text) => {
    expect(found(email, text)).toEqual([]);
  });
});
