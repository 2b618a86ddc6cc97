import type { Role, Verdict } from '../model.js';
import { codeVerdict, findCodes, isAlphanumeric, judgeCode, normaliseCode, pick, replaceCode, whole } from './codes.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, real, type Scene, Trait } from './identifier.js';
import { isTemplate } from './placeholders.js';

const roles: readonly Role[] = ['health-plan-id'];
const reason = 'a number of an insured person under a name or label that says so';

/**
 * Medicare Beneficiary Identifier: eleven characters, no S, L, O, I, B, Z, dashes for display only (CMS,
 * "Understanding the Medicare Beneficiary Identifier (MBI) format", 2018).
 */
const mbi = /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/;

/** The same places filled with any letter: one of the six that are left out makes the number impossible. */
const mbiLike = /^\d[A-Z][A-Z\d]\d[A-Z][A-Z\d]\d[A-Z]{2}\d{2}$/;

/** Numbers that CMS prints on its sample cards. */
const cmsSamples: ReadonlySet<string> = new Set(['1EG4TE5MK73', '1EG4TE5MK72', '1EG4TE5MK74']);

/** HICN, retired on 2019-12-31: an SSN with a beneficiary code, or a railroad prefix (CMS, POMS RS 00204.001). */
const hicn = /^(?:\d{9}(?:[A-FJKMTW][A-Z\d]?)|(?:A|MA|WA|WD|CA|PA|JA|WCA|WCD|H)\d{6}(?:\d{3})?)$/;

function mbiVerdict(code: string): Verdict | undefined {
  if (cmsSamples.has(code)) return notReal('well-known-fake', 'the number on the sample card of CMS');
  if (mbi.test(code)) return real('the form of a Medicare beneficiary identifier');
  if (mbiLike.test(code)) return notReal('reserved', 'a letter or digit that Medicare numbers never have at its place');
  return undefined;
}

const display = /[0-9][A-Z][A-Z0-9]\d-[A-Z][A-Z0-9]\d-[A-Z]{2}\d{2}/g;

function* findMbi(text: string): Generator<Candidate> {
  for (const found of text.matchAll(display)) {
    const start = found.index;
    const end = start + found[0].length;
    const before = text.charCodeAt(start - 1);
    const after = text.charCodeAt(end);
    if (isAlphanumeric(before) || before === 45 || before === 95) continue;
    if (isAlphanumeric(after) || after === 45 || after === 95) continue;
    const verdict = mbiVerdict(normaliseCode(found[0]));
    if (verdict === undefined) continue;
    yield { start, end, verdict, reasons: ['written like a Medicare beneficiary identifier'], weight: 90 };
  }
}

function verdictOf(value: string): Verdict {
  const code = normaliseCode(value);
  const medicare = mbiVerdict(code);
  if (medicare !== undefined) return medicare;
  return codeVerdict(value, hicn.test(code) ? 'the form of a former Medicare number' : reason);
}

function* find(text: string, scene: Scene): Generator<Candidate> {
  yield* findMbi(text);
  for (const candidate of findCodes(text, scene, roles, reason)) {
    const value = text.slice(candidate.start, candidate.end);
    if (/^.{4}-.{3}-.{4}$/.test(value) && mbiVerdict(normaliseCode(value)) !== undefined) continue;
    yield { ...candidate, verdict: verdictOf(value) };
  }
}

function judge(value: string): Candidate | undefined {
  const trimmed = value.trim();
  const candidate = isTemplate(trimmed) ? undefined : judgeCode(value, reason);
  return candidate === undefined ? undefined : whole(value, verdictOf(trimmed), 70, 'the name of the value says so');
}

const excluded = ['S', 'L', 'O', 'I', 'B', 'Z'] as const;
const allowed = 'ACDEFGHJKMNPQRTUVWXY';

/** A Medicare number with one of the letters that none has at its second place; the dashes stay. */
function replaceMbi(value: string, random: KeyedRandom): string {
  let place = 0;
  return value.replace(/[A-Za-z\d]/g, (character) => {
    place++;
    if (place === 1) return String(1 + random.below(9));
    if (/\d/.test(character)) return String(random.below(10));
    const letter = place === 2 ? pick(excluded, random) : allowed.charAt(random.below(allowed.length));
    return /[a-z]/.test(character) ? letter.toLowerCase() : letter;
  });
}

/** Health plan beneficiary numbers, 45 CFR 164.514(b)(2)(i)(I): Medicare numbers by form, others by name or label. */
export const healthPlanId: Identifier = {
  id: 'health-plan-id',
  roles,
  needs: Trait.digits3 | Trait.letter,
  judge,
  find,
  normalise: normaliseCode,
  replace: (value, random) =>
    mbiLike.test(normaliseCode(value)) ? replaceMbi(value, random) : replaceCode(value, random),
};
