import {
  fakeDomains,
  fakeMailboxes,
  fileEndings,
  personalProviders,
  reservedDomains,
  roleMailboxes,
} from '../catalog/emailDomains.js';
import type { Span, Verdict } from '../model.js';
import { isAlphanumeric, isDigit, labelAt, randomDigits, whole } from './codes.js';
import { followsClinician } from './contactSurroundings.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, real, type Scene, Trait } from './identifier.js';
import { isTemplate, textPlaceholder } from './placeholders.js';

/** Longest local part and longest domain, RFC 5321 section 4.5.3.1. */
const longestLocal = 64;
const longestDomain = 255;

const localMarks = new Set(Array.from("._%+-'", (character) => character.charCodeAt(0)));
const topLevel = /^(?:[a-z]{2,24}|xn--[a-z0-9-]{2,30})$/i;
const wholeShape = /^(?:mailto:)?[\w.%+'-]{1,64}@[a-z0-9.-]{3,255}$/i;

const maskedShape = /^[\w.%+*#\u2022-]{1,64}@[\w.*#\u2022-]{3,255}$/;

/** Is the domain, or one above it, in the list? */
function isUnder(domain: string, list: readonly string[]): boolean {
  return list.some((each) => domain === each || domain.endsWith(`.${each}`));
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  if (labels.length < 2 || !topLevel.test(last) || fileEndings.has(last.toLowerCase())) return false;
  return labels.every(
    (label) => label.length > 0 && label.length < 64 && !label.startsWith('-') && !label.endsWith('-'),
  );
}

/** Local parts that a program made: message ids, digests. */
function isMachineMade(local: string): boolean {
  return local.length >= 20 && (local.match(/\d/g)?.length ?? 0) >= 8;
}

/** `e2e-test`, `qa+17`, `jane.doe+x`, `test_3`: the base decides. */
function isFakeMailbox(local: string): boolean {
  const base = local.replace(/\+.*$/, '').replace(/[._-]?\d+$/, '');
  return (
    fakeMailboxes.has(local) ||
    fakeMailboxes.has(base) ||
    /(?:^|[._+-])(?:test|example|dummy|fake)(?:$|[._+-]|\d)/.test(local)
  );
}

/** `xxxxx@xxxxx.com`, `aaa@aaa.com`: the same character throughout. */
function isMasked(local: string, domain: string): boolean {
  const site = domain.slice(0, domain.indexOf('.'));
  const alike = (text: string): boolean => /^(.)\1{2,}$/.test(text);
  return /^x{3,}$/.test(local) || /^x{3,}$/.test(site) || (alike(local) && alike(site));
}

/** The hidden part of `r***ance@gmail.com` before what looks like an address. */
const maskBefore = /[a-z0-9][*\u2022]{2,}$/i;

function isRoleMailbox(local: string): boolean {
  const base = local.replace(/\+.*$/, '');
  return (
    roleMailboxes.has(base) ||
    /^(?:no|do)[._-]?(?:not)?[._-]?reply/.test(base) ||
    /(?:^|[._-])(?:support|helpdesk|noreply|bots?|team|ops|admin|info|office|billing|security|desk)$/.test(base)
  );
}

/** The verdict on a mailbox and its domain. */
function verdictOn(writtenLocal: string, writtenDomain: string): Verdict {
  const local = writtenLocal.toLowerCase();
  const domain = writtenDomain.toLowerCase();
  if (isUnder(domain, reservedDomains))
    return notReal('reserved', 'the domain is reserved for examples or private networks');
  if (isMasked(local, domain)) return notReal('placeholder', 'masked characters');
  if (isFakeMailbox(local) && fakeDomains.has(domain)) {
    return notReal('placeholder', 'words that stand for any mailbox');
  }
  if (/(?:^|\.)(?:example|test|yourdomain|mydomain|domain)\.[a-z.]{2,7}$/.test(domain) || fakeDomains.has(domain)) {
    return notReal('well-known-fake', 'a domain that people type when any will do');
  }
  if (isFakeMailbox(local)) return notReal('well-known-fake', 'a mailbox that stands for any person');
  if (isRoleMailbox(local)) return notReal('reserved', 'a mailbox of a role, not of a person');
  if (isMachineMade(local)) return notReal('invalid', 'an id that a program made');
  if (personalProviders.has(domain)) return real('a mailbox at a provider for private persons');
  return real('a mailbox under a registrable domain');
}

/** Words before an address that make it the author's, not a patient's. */
const authorship =
  /(?:authors?|maintain(?:er|ed)s?|copyright|\u00a9|\(c\)|signed-off-by|co-authored-by|reviewed-by|committer|contributors?|license|packager|(?:developed|written|created) by|uploader|vcs|user\.email)\b[^\n]{0,80}$/i;

/** Commands and addresses of machines: `ssh deploy@host.net`, `git@github.com:`. */
const remoteCommand = /\b(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id|git clone|telnet)\b[^\n;|&]{0,60}$/i;

const authorName =
  /^(?:author|authors|maintainer|maintainers|contributors?|committer|publisher|developers?|codeowners?|author_?email)$/i;

/** Why an address is a machine's or an author's; undefined when it is a mailbox of somebody. */
function otherUse(text: string, start: number, end: number, scene: Scene): Verdict | undefined {
  const before = text.slice(Math.max(0, start - 100), start);
  const after = text.charAt(end);
  if (/:\/\/(?:[^\s/@]{0,80}:)?$/.test(before)) return notReal('invalid', 'credentials in an address of a server');
  if (after === ':' && /[\w~/]/.test(text.charAt(end + 1))) return notReal('invalid', 'an address of a machine');
  if (remoteCommand.test(before)) return notReal('invalid', 'an address of a machine');
  if (/message-id:? *<?[^\s>]{0,80}$/i.test(before)) return notReal('invalid', 'an id that a program made');
  if (authorship.test(before) || authorName.test(scene.literal.name) || authorName.test(scene.literal.scope.name)) {
    return notReal('reserved', 'the address of an author or maintainer');
  }
  return undefined;
}

/** The verdict on an address where it stands: what surrounds it matters only for one that may be a person's. */
function verdictIn(text: string, place: Span, verdict: Verdict, scene: Scene): Verdict {
  return verdict.kind === 'real' ? (otherUse(text, place.start, place.end, scene) ?? verdict) : verdict;
}

function isLocalUnit(code: number): boolean {
  return isAlphanumeric(code) || code === 95 || localMarks.has(code);
}

/** The address around the `@` at `at`: grows outwards, at most as far as RFC 5321 allows. */
function addressAround(text: string, at: number): Span | undefined {
  let start = at;
  while (start > 0 && at - start <= longestLocal && isLocalUnit(text.charCodeAt(start - 1))) start--;
  if (at - start > longestLocal) return undefined;
  while (start < at && !isAlphanumeric(text.charCodeAt(start))) start++;
  let end = at + 1;
  while (
    end - at <= longestDomain &&
    (isAlphanumeric(text.charCodeAt(end)) || text.charAt(end) === '.' || text.charAt(end) === '-')
  )
    end++;
  if (end - at > longestDomain) return undefined;
  while (end > at && !isAlphanumeric(text.charCodeAt(end - 1))) end--;
  const closed = text.charCodeAt(end) === 64 || text.charCodeAt(end) === 95;
  if (start === at || end <= at + 3 || closed || isDigit(text.charCodeAt(end - 1))) return undefined;
  return { start, end };
}

function* findPlain(text: string, scene: Scene): Generator<Candidate> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const place = addressAround(text, at);
    if (place === undefined) continue;
    const local = text.slice(place.start, at);
    const domain = text.slice(at + 1, place.end);
    if (!isDomain(domain) || isTemplate(local)) continue;
    const masked = maskBefore.test(text.slice(Math.max(0, place.start - longestLocal), place.start));
    const verdict = masked
      ? notReal('placeholder', 'masked characters')
      : verdictIn(text, place, verdictOn(local, domain), scene);
    const labelled = scene.role === 'email' || labelAt(text, place.start, scene) === 'email';
    const reasons = [labelled ? 'a label before it' : 'the shape of a mailbox'];
    if (verdict.kind === 'real' && followsClinician(text, place.start)) reasons.push('words of a clinician before it');
    yield { ...place, verdict, reasons, weight: 90 };
  }
}

/** "name (dot) x (at) gmail (dot) com": what people write to hide an address from programs. */
const spelledAt = / ?(?:\(at\)|\[at\]|\{at\}) ?/gi;
const spelledLocal = /[a-z0-9_+-]{1,40}(?:(?: ?(?:\(dot\)|\[dot\]|\{dot\}) ?|\.)[a-z0-9_+-]{1,40}){0,3}$/i;
const spelledDomain = /[a-z0-9-]{1,40}(?:(?: ?(?:\(dot\)|\[dot\]|\{dot\}) ?|\.)[a-z0-9-]{1,40}){1,3}/iy;

/** The usual spelling of an address that is spelled out. */
function unspell(value: string): string {
  return value.replace(/ ?[([{]dot[)\]}] ?/gi, '.').replace(/ ?[([{]at[)\]}] ?/gi, '@');
}

function* findSpelled(text: string): Generator<Candidate> {
  spelledAt.lastIndex = 0;
  for (const found of text.matchAll(spelledAt)) {
    const head = text.slice(Math.max(0, found.index - longestLocal), found.index);
    const local = spelledLocal.exec(head);
    spelledDomain.lastIndex = found.index + found[0].length;
    if (local === null || !spelledDomain.test(text)) continue;
    const start = found.index - local[0].length;
    const end = spelledDomain.lastIndex;
    const [mailbox = '', domain = ''] = unspell(text.slice(start, end)).split('@');
    if (!isDomain(domain)) continue;
    yield { start, end, verdict: verdictOn(mailbox, domain), reasons: ['a mailbox that is spelled out'], weight: 80 };
  }
}

function judge(value: string, scene: Scene): Candidate | undefined {
  const trimmed = value.trim();
  const plain = unspell(trimmed.replace(/^mailto:/i, ''));
  if (isTemplate(trimmed)) return undefined;
  if (!wholeShape.test(plain)) {
    const hidden = maskedShape.test(plain) ? textPlaceholder(plain) : undefined;
    return hidden && whole(value, hidden, 70);
  }
  const at = plain.lastIndexOf('@');
  const domain = plain.slice(at + 1);
  if (!isDomain(domain)) {
    const hidden = textPlaceholder(plain);
    return hidden === undefined ? undefined : whole(value, hidden, 70);
  }
  const verdict = verdictIn(value, { start: 0, end: value.length }, verdictOn(plain.slice(0, at), domain), scene);
  return whole(value, verdict, 90, 'the name of the value says so');
}

function replace(value: string, random: KeyedRandom): string {
  const number = randomDigits(8, random);
  if (!value.includes('@')) {
    const [, at = ' (at) '] = /( ?[([{]at[)\]}] ?)/i.exec(value) ?? [];
    const [, dot = ' (dot) '] = /( ?[([{]dot[)\]}] ?)/i.exec(value) ?? [];
    return `person${number}${at}example${dot}com`;
  }
  const [scheme = ''] = /^mailto:/i.exec(value) ?? [];
  return `${scheme}person.${number}@example.com`;
}

/** Electronic mail addresses, 45 CFR 164.514(b)(2)(i)(F). */
export const email: Identifier = {
  id: 'email',
  roles: ['email'],
  needs: Trait.letter | Trait.mail,
  judge,
  *find(text, scene) {
    yield* findPlain(text, scene);
    if (text.includes('(at)') || text.includes('[at]') || text.includes('{at}')) yield* findSpelled(text);
  },
  normalise: (value) => unspell(value.trim().replace(/^mailto:/i, '')).toLowerCase(),
  replace,
};
