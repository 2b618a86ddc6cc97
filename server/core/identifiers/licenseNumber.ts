import type { Role, Subject, Verdict } from '../model.js';
import { isDeaValid, isNpiValid } from './checksums.js';
import { codeVerdict, findCodes, isCode, normaliseCode, randomLetter, replaceCode, whole } from './codes.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, type Scene, Trait } from './identifier.js';
import { isTemplate } from './placeholders.js';

const roles: readonly Role[] = ['license-number'];
const reason = 'a licence or certificate number under a name or label that says so';

/** Licences of software, by the beginnings of their SPDX identifiers (SPDX License List 3.25, 2024). */
const softwareLicense =
  /^(?:\(?(?:apache|mit|bsd|[al]?gpl|mpl|isc|cc|cc0|epl|eupl|unlicense|0bsd|artistic|zlib|bsl|wtfpl|ofl|python|psf|cddl|cecill|ncsa|ms-pl|osl|afl|ecl|elastic|sspl|busl|proprietary|commercial|see license)\b)/i;

/** Keys that unlock a program are secrets, but nobody's licence. */
const keyName = /key|token|software|spdx|package|server|cert(?:ificate)?_?(?:path|file|pem|serial|thumb|arn)/i;

/** Numbers that CMS and the DEA print as examples. */
const samples: ReadonlySet<string> = new Set(['1234567893', '1245319599', 'AB1234563', 'AA1234563', 'BB1388568']);

const people: ReadonlySet<Subject> = new Set<Subject>(['patient', 'relative', 'person', 'provider']);

const providerName = /npi|(?:^|_)dea(?:$|_)|\bdea[A-Z]|Dea(?:$|[A-Z_])/;
const providerBefore = /\b(?:NPI|DEA)\b[^\n\d]{0,16}$/i;

/**
 * NPI and DEA numbers are a provider's. One that is called so is never a patient's; one that only passes the check
 * may be, where a person is named.
 */
function verdictOf(value: string, subject: Subject, isCalledSo: boolean): Verdict {
  const code = normaliseCode(value);
  if (samples.has(code)) return notReal('well-known-fake', 'a number that agencies print as an example');
  const isAnyones = isCalledSo ? subject === 'provider' : people.has(subject);
  const isProviders = isCalledSo || isNpiValid(code) || isDeaValid(code);
  if (isProviders && !isAnyones) return notReal('reserved', 'the number of a provider, not of a patient');
  if (isNpiValid(code)) return codeVerdict(value, 'a National Provider Identifier whose check digit holds');
  if (isDeaValid(code)) return codeVerdict(value, 'a DEA registration number whose check digit holds');
  return codeVerdict(value, reason);
}

function judge(value: string, scene: Scene): Candidate | undefined {
  const trimmed = value.trim();
  if (isTemplate(trimmed) || softwareLicense.test(trimmed) || keyName.test(scene.literal.name)) return undefined;
  if (!isCode(trimmed, 5)) return undefined;
  return whole(
    value,
    verdictOf(trimmed, scene.subject, providerName.test(scene.literal.name)),
    70,
    'the name of the value says so',
  );
}

function* find(text: string, scene: Scene): Generator<Candidate> {
  for (const candidate of findCodes(text, scene, roles, reason)) {
    const value = text.slice(candidate.start, candidate.end);
    if (!isCode(value, 5) || softwareLicense.test(value)) continue;
    const isCalledSo = providerBefore.test(text.slice(Math.max(0, candidate.start - 24), candidate.start));
    yield { ...candidate, verdict: verdictOf(value, scene.subject, isCalledSo) };
  }
}

/** A single letter in front is the initial of a surname in many states: it becomes another one. */
function replace(value: string, random: KeyedRandom): string {
  const replaced = replaceCode(value, random);
  if (value.replace(/\D/g, '').length < 4) return replaced;
  return replaced.replace(/(?<![A-Za-z])[A-Za-z](?![A-Za-z])/g, (letter) => randomLetter(letter, random));
}

/**
 * Certificate and licence numbers, 45 CFR 164.514(b)(2)(i)(K): drivers, passports, professions. NPI and DEA numbers
 * are those of a provider; the subject of the literal tells.
 */
export const licenseNumber: Identifier = {
  id: 'license-number',
  roles,
  needs: Trait.digits3 | Trait.letter,
  judge,
  find,
  normalise: normaliseCode,
  replace,
};
