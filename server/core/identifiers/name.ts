import { isEponymPhrase } from '../catalog/eponyms.js';
import { isHoliday, isNonPersonWord, isOrganisationWord, isPlace } from '../catalog/nonPersons.js';
import { isAmbiguousName, isGivenName, isSurname, nameEvidence } from '../catalog/personNames.js';
import type { Verdict } from '../model.js';
import { type Candidate, type Identifier, notReal, real, type Scene, Trait } from './identifier.js';
import { inventedVerdict, isFieldValue, isFormWord } from './inventedNames.js';
import {
  isInitial,
  isNameShaped,
  isParticle,
  normaliseName,
  parseName,
  replaceName,
  type WrittenName,
} from './nameForms.js';
import { findNames } from './namesInText.js';
import { textPlaceholder } from './placeholders.js';

/** Names of patients, relatives, employers and household members (45 CFR 164.514(b)(2)(i)(A)). */
export const name: Identifier = {
  id: 'name',
  roles: ['person-name', 'given-name', 'family-name'],
  needs: Trait.capital | Trait.gap,
  judge,
  find: findNames,
  normalise: normaliseName,
  replace: replaceName,
};

function judge(value: string, scene: Scene): Candidate | undefined {
  const text = value.trim();
  const start = value.indexOf(text);
  const end = start + text.length;
  const written = parseName(text);
  if (!written) {
    const verdict = inventedVerdict(text.split(/\s+/)) ?? textPlaceholder(text);
    return verdict && { start, end, verdict, reasons: ['name of the value says person'], weight: 60 };
  }
  const reasons = [written.kind === 'clinician' ? 'clinician title' : 'name of the value says person'];
  const invented = inventedVerdict(written.words);
  if (invented) return { start, end, verdict: invented, reasons, weight: 70 };
  const verdict = verdictOf(written, scene);
  return verdict && { start, end, verdict, reasons, weight: verdict.kind === 'real' ? 75 : 60 };
}

/** Undefined when the value is not even built like a name. */
function verdictOf(written: WrittenName, scene: Scene): Verdict | undefined {
  const { words } = written;
  if (!isNameShaped(words)) return isKnownInLowerCase(words, scene) ? real('known names in lower case') : undefined;
  const single = words.filter((word) => !isParticle(word) && !isInitial(word));
  if (single.length === 1 && words.some(isInitial) && !isNonPersonWord(single[0] ?? ''))
    return real('initials and a name');
  if (single.length === 1) return singleVerdict(single[0] ?? '', scene);
  return severalVerdict(written, scene);
}

/** "rosalind" under a first name, "rosalind okonkwo" under a patient's name. */
function isKnownInLowerCase(words: readonly string[], scene: Scene): boolean {
  if (!words.every((word) => /^[\p{Ll}\p{M}'’-]{3,}$/u.test(word))) return false;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (words.length === 1)
    return scene.role !== 'person-name' && (isGivenName(first) || isSurname(first)) && !isAmbiguousName(first);
  return words.length < 4 && isGivenName(first) && isSurname(last) && !isAmbiguousName(last) && !isAmbiguousName(first);
}

function singleVerdict(word: string, scene: Scene): Verdict | undefined {
  if (/^(?:I{2,3}|IV|Jr\.?|Sr\.?|Esq\.?|MD|DO|RN|NP|PA|PhD)$/.test(word))
    return notReal('invalid', 'a suffix and no name');
  const known = isGivenName(word) || isSurname(word);
  const about = isAboutPatient(scene);
  if (isFieldValue(word) || (!known && (isNonPersonWord(word) || isPlace([word]))))
    return notReal('invalid', 'a word that is no name');
  if (scene.role === 'person-name' && !about && (!known || isAmbiguousName(word) || isPlace([word]))) {
    return notReal('invalid', 'one word that need not be a name');
  }
  if (isAmbiguousName(word) && !about && isNonPersonWord(word)) return real('a name that is an ordinary word too');
  return real(known ? 'a known name' : 'built like a name');
}

function severalVerdict({ words, kind }: WrittenName, scene: Scene): Verdict {
  const evidence = nameEvidence(words.filter((word) => !isInitial(word)));
  if (isHoliday(words)) return notReal('invalid', 'a holiday');
  if (evidence === 'full') return real('a known given name and surname');
  if (words.some(isFieldValue) || /\bblue (?:cross|shield)\b/i.test(words.join(' '))) {
    return notReal('invalid', 'words of an organisation or of another field');
  }
  if (words.some(isPlainNonPerson)) return notReal('invalid', 'words of an organisation, a product or a form');
  if (isPlace(words) && !isAboutPatient(scene)) return notReal('invalid', 'a place');
  if (isEponymPhrase(words, '', '')) return notReal('invalid', 'an eponym');
  if (evidence || kind || isAboutPatient(scene) || scene.role !== 'person-name') return real('built like a name');
  if (PERSONAL_KEY.test(scene.literal.name)) return real('built like a name');
  return words.every((word) => isAmbiguousName(word) || isInitial(word) || isNonPersonWord(word) || isPlace([word]))
    ? notReal('invalid', 'ordinary words')
    : real('built like a name');
}

/** Keys that name a person and never a thing. */
const PERSONAL_KEY =
  /full|legal|patient|member|subscriber|guarantor|customer|client|contact|insured|beneficiary|mother|father|spouse|caregiver|guardian|kin\b/i;

/** A word that makes the phrase something else: "Lakeshore Family Medicine". */
function isPlainNonPerson(word: string): boolean {
  if (isFormWord(word) && !isGivenName(word) && !isSurname(word)) return true;
  return (isOrganisationWord(word) || isNonPersonWord(word)) && !isGivenName(word) && !isSurname(word);
}

function isAboutPatient(scene: Scene): boolean {
  return scene.subject === 'patient' || scene.subject === 'relative';
}
