import { meaningOf } from './fieldNames.js';
import { remembered } from './wordMemory.js';
import { splitWords } from './words.js';

/** What singles people out together with others, though none of it does alone. */
export type QuasiIdentifier =
  | 'ZIP code'
  | 'town'
  | 'age'
  | 'date of birth'
  | 'sex'
  | 'race'
  | 'date of care'
  | 'marital status'
  | 'language'
  | 'occupation';

/** The kinds that only people have: a table without any of them is about places or things. */
export const personal: ReadonlySet<QuasiIdentifier> = new Set<QuasiIdentifier>([
  'age',
  'date of birth',
  'sex',
  'race',
  'marital status',
]);

/**
 * Columns beside those that `fieldNames` knows. Sources: L. Sweeney, "Simple Demographics Often Identify People
 * Uniquely" (2000); HHS guidance on de-identification of 2012-11-26, section on expert determination; OMOP CDM 5.4.
 */
const byWord: ReadonlyMap<string, QuasiIdentifier> = new Map<string, QuasiIdentifier>([
  ['sex', 'sex'],
  ['gender', 'sex'],
  ['race', 'race'],
  ['ethnicity', 'race'],
  ['ethnic', 'race'],
  ['marital', 'marital status'],
  ['language', 'language'],
  ['occupation', 'occupation'],
  ['employment', 'occupation'],
  ['zip3', 'ZIP code'],
  ['county', 'town'],
]);

/** Years that say something about a person: `birth_year`, `admit_year`. */
const yearOf: readonly (readonly [RegExp, QuasiIdentifier])[] = [
  [/^(?:birth year|year of birth|yob)$/, 'date of birth'],
  [/^(?:admit|admission|discharge|visit|service|encounter|death|diagnosis) (?:year|month|date)$/, 'date of care'],
];

/** The kind of quasi-identifier that a column holds. */
export const quasiIdentifierOf = remembered(kindOfColumn);

function kindOfColumn(name: string): QuasiIdentifier | undefined {
  if (name === '' || name.length > 60) return undefined;
  const words = splitWords(name);
  const phrase = words.join(' ');
  for (const [pattern, kind] of yearOf) if (pattern.test(phrase)) return kind;
  const last = byWord.get(words[words.length - 1] ?? '') ?? byWord.get(words[0] ?? '');
  return last ?? byRole(name);
}

function byRole(name: string): QuasiIdentifier | undefined {
  const { role, subject } = meaningOf(name);
  if (subject === 'provider' || subject === 'organization') return undefined;
  if (role === 'postal-code') return 'ZIP code';
  if (role === 'city') return 'town';
  if (role === 'age') return 'age';
  if (role === 'birth-date') return 'date of birth';
  return role === 'service-date' ? 'date of care' : undefined;
}
