import { ibanLengths, issuerRanges, sampleIbans, testCards } from '../catalog/testCards.js';
import type { Role, Scope, Verdict } from '../model.js';
import { isIbanValid, isLuhnValid } from './checksums.js';
import {
  codeVerdict,
  fillDigits,
  findCodes,
  isAlphanumeric,
  isCode,
  isDigit,
  normaliseCode,
  pick,
  replaceCode,
  roleAt,
  skipDigits,
  whole,
} from './codes.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, real, type Scene, Trait } from './identifier.js';
import { digitPlaceholder, isTemplate } from './placeholders.js';

const roles: readonly Role[] = ['account-number'];
const reason = 'an account number under a name or label that says so';

function isCard(digits: string): boolean {
  return issuerRanges.some((range) => range.test(digits)) && isLuhnValid(digits);
}

function cardVerdict(digits: string): Verdict | undefined {
  if (testCards.has(digits)) return notReal('well-known-fake', 'a card number that payment services publish for tests');
  if (!isCard(digits)) return undefined;
  return digitPlaceholder(digits) ?? real('a card number whose issuer range and check digit hold');
}

function ibanVerdict(code: string): Verdict | undefined {
  if (ibanLengths[code.slice(0, 2)] !== code.length || !/^[A-Z]{2}\d{2}/.test(code)) return undefined;
  if (sampleIbans.has(code)) return notReal('well-known-fake', 'an account number that banks print as an example');
  if (/^..(?:00|01|99)/.test(code)) return notReal('reserved', 'check digits 00, 01 and 99 are never given');
  return isIbanValid(code) ? real('an IBAN whose check digits hold') : undefined;
}

function verdictOf(value: string): Verdict {
  const code = normaliseCode(value);
  return cardVerdict(code) ?? ibanVerdict(code) ?? codeVerdict(value, reason);
}

/** Thirteen to nineteen digits in one run or in the groups that are printed on cards. */
const card = /\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{4,5}|\d{13,19}/g;

/** Country, check digits and an account in one run or in groups of four. */
const iban = /[A-Z]{2}\d{2}(?:[A-Z\d]{11,30}|(?: [A-Z\d]{4}){2,7}(?: [A-Z\d]{1,3})?)/g;

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isAlphanumeric(before) || before === 95 || before === 45 || before === 46) return false;
  if (isAlphanumeric(after) || after === 95 || after === 45) return false;
  return !(after === 46 && isDigit(text.charCodeAt(end + 1)));
}

const cardBefore = /\b(?:visa|master ?card|amex|american express|discover|(?:credit|debit) card|card)\b[^\n\d]{0,20}$/i;

function isCalledCard(text: string, start: number, scene: Scene): boolean {
  const isNamed = cardBefore.test(text.slice(Math.max(0, start - 40), start));
  return isNamed || roleAt(text, start, scene) === 'account-number';
}

function* findCards(text: string, scene: Scene): Generator<Candidate> {
  let from = 0;
  for (;;) {
    card.lastIndex = from;
    const found = card.exec(text);
    if (found === null) return;
    const start = found.index;
    const end = start + found[0].length;
    from = skipDigits(text, end);
    if (from !== end || !standsAlone(text, start, end)) continue;
    const digits = found[0].replace(/\D/g, '');
    if (!issuerRanges.some((range) => range.test(digits))) continue;
    const grouped = found[1] !== undefined || found[2] !== undefined;
    const checked = cardVerdict(digits);
    // A bare run of digits that passes the check by chance is common among order and message ids.
    if (!(grouped && checked !== undefined) && !isCalledCard(text, start, scene)) continue;
    const verdict = checked ?? codeVerdict(digits, 'a card number after words that say so');
    yield { start, end, verdict, reasons: ['written like a card number'], weight: 88 };
  }
}

function* findIbans(text: string): Generator<Candidate> {
  for (const found of text.matchAll(iban)) {
    const start = found.index;
    const end = start + found[0].length;
    if (!standsAlone(text, start, end)) continue;
    const verdict = ibanVerdict(normaliseCode(found[0]));
    if (verdict !== undefined) yield { start, end, verdict, reasons: ['check digits hold'], weight: 90 };
  }
}

function* find(text: string, scene: Scene): Generator<Candidate> {
  yield* findCards(text, scene);
  yield* findIbans(text);
  for (const candidate of findCodes(text, scene, roles, reason)) {
    const value = text.slice(candidate.start, candidate.end);
    const before = text.slice(Math.max(0, candidate.start - 40), candidate.start);
    const isCloud = /^\d{12}$/.test(value) && cloudWords.test(before);
    yield { ...candidate, verdict: isCloud ? cloudAccount : verdictOf(value) };
  }
}

/** Names of accounts of clouds and services, which are no person's. */
const serviceName =
  /aws|azure|gcp|cloud|service_?account|tenant|stripe|twilio|sender|subscription_?id|project_?(?:number|id)/i;

/** Words of infrastructure, in the name of a resource or before a number in a text. */
const cloudWords = /(?:^|[^a-z])(?:aws|azure|azurerm|google|gcp|s3|iam|arn)(?:[^a-z]|$)|db_instance/i;

/** Scopes that are looked at for a resource: block, resource, module. */
const scopeLevels = 4;

function isInCloudScope({ literal }: Scene): boolean {
  let at: Scope | undefined = literal.scope;
  for (let level = 0; at !== undefined && at.kind !== 'file' && level < scopeLevels; level++, at = at.parent) {
    if (cloudWords.test(at.name)) return true;
  }
  return false;
}

/** Is it the twelve-digit account of a cloud, by its own name or by the resource it belongs to? */
function isCloudAccount(digits: string, scene: Scene): boolean {
  if (!/^\d{12}$/.test(digits)) return false;
  const { name } = scene.literal;
  if (isInCloudScope(scene)) return true;
  // A database of patients in Terraform is named after them and yet has the account of its cloud.
  if (name === 'account_id' && scene.surroundings.kind === 'code') return true;
  return /^account_?id$/i.test(name) && scene.subject !== 'patient' && scene.subject !== 'relative';
}

const cloudAccount = notReal('invalid', 'account of a cloud provider');

function judge(value: string, scene: Scene): Candidate | undefined {
  const trimmed = value.trim();
  if (isTemplate(trimmed)) return undefined;
  const { name } = scene.literal;
  if (isCode(trimmed) && (serviceName.test(name) || isCloudAccount(trimmed, scene))) {
    return whole(value, cloudAccount, 70, 'the name of the value says so');
  }
  const isIban = ibanVerdict(normaliseCode(trimmed)) !== undefined;
  if (!isIban && !isCode(trimmed)) return undefined;
  return whole(value, verdictOf(trimmed), 70, 'the name of the value says so');
}

function replaceCard(value: string, random: KeyedRandom): string {
  const digits = value.replace(/\D/g, '');
  const [first, ...others] = [...testCards].filter((each) => each.length === digits.length);
  if (first === undefined) return replaceCode(value, random);
  const sameIssuer = others.filter((each) => each.charAt(0) === digits.charAt(0));
  return fillDigits(value, pick([sameIssuer[0] ?? first, ...sameIssuer.slice(1)], random));
}

/** Country and form stay, the check digits become 00, the rest digits for digits. */
function replaceIban(value: string, random: KeyedRandom): string {
  let place = 0;
  return value.replace(/[A-Za-z\d]/g, (character) => {
    place++;
    if (place === 3 || place === 4) return '0';
    return /\d/.test(character) ? String(random.below(10)) : character;
  });
}

function replace(value: string, random: KeyedRandom): string {
  const code = normaliseCode(value);
  if (cardVerdict(code) !== undefined) return replaceCard(value, random);
  return ibanVerdict(code) === undefined ? replaceCode(value, random) : replaceIban(value, random);
}

/** Account numbers, 45 CFR 164.514(b)(2)(i)(J): cards and IBANs by their check digits, others by name or label. */
export const accountNumber: Identifier = {
  id: 'account-number',
  roles,
  needs: Trait.digits3,
  judge,
  find,
  normalise: normaliseCode,
  replace,
};
