import { plainLetters } from './words.js';
/**
 * Words that stand beside a person's name and say whose name it is. A clinician's name is not a patient's identifier
 * on its own, so every table separates the two.
 */

/** Whom a title or suffix speaks of. */
export type PersonKind = 'private' | 'clinician';

/** Titles before a name, lower case, without the full stop. English, Spanish, French, German, Italian, Portuguese. */
const PRIVATE_TITLES = `
mr mrs ms miss mx master madam madame ma'am sir dame lord lady mister missus messrs
sr sra srta senor senora senorita don dona m mme mlle monsieur mademoiselle herr frau fraulein
sig signor signora signorina senhor senhora dhr mevr pan pani
rev reverend fr father pastor rabbi imam deacon elder bishop brother sister
sgt sergeant cpl corporal pvt private lt lieutenant capt captain maj major col colonel gen general cmdr commander adm
officer detective sheriff hon judge justice sen senator rep gov governor
`;

/** Titles and roles before a name that mark a member of the care team. */
const CLINICIAN_TITLES = `
dr drs doctor dra dott doktor docteur prof professor physician surgeon nurse rn lpn np pa pharmacist therapist psychologist
psychiatrist dentist midwife paramedic attending resident hospitalist cardiologist oncologist radiologist pathologist
anesthesiologist pediatrician neurologist technician phlebotomist dietitian
`;

/** Generational suffixes. "V" is left out: it stands more often for a volume or a volt. */
const PRIVATE_SUFFIXES = 'jr sr ii iii iv esq';

/** Degrees and credentials after a name that mark a member of the care team. */
const CLINICIAN_SUFFIXES = `
md do mbbs mbchb dds dmd dpm dvm od dc phd psyd pharmd dnp dpt rph rn bsn msn lpn lvn cna np fnp fnp-c fnp-bc np-c aprn arnp
crna cnm cnp cns pa pa-c pac pt dpt ot otr slp ccc-slp rd rdn rt rrt emt emt-p lcsw lmsw msw lpc lmft ma-c mph facp facs facc
faap facog facep faan frcp frcs
`;

/** Titles that are ordinary words too, so they count only when capitalised and followed by a name. */
const AMBIGUOUS_TITLES = `
m don master lord lady sir private major general father sister brother elder bishop justice judge pa np resident attending
pan fr sen rep sr maj col hon gen
`;

function table(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

function normalise(word: string): string {
  return plainLetters(word).replace(/[.,]/g, '');
}

interface Tables {
  readonly titles: ReadonlyMap<string, PersonKind>;
  readonly suffixes: ReadonlyMap<string, PersonKind>;
  readonly ambiguousTitles: ReadonlySet<string>;
}

let tables: Tables | undefined;

function kinds(privateWords: string, clinicianWords: string): ReadonlyMap<string, PersonKind> {
  const map = new Map<string, PersonKind>();
  for (const word of table(privateWords)) map.set(word, 'private');
  for (const word of table(clinicianWords)) map.set(word, 'clinician');
  return map;
}

function loaded(): Tables {
  tables ??= {
    titles: kinds(PRIVATE_TITLES, CLINICIAN_TITLES),
    suffixes: kinds(PRIVATE_SUFFIXES, CLINICIAN_SUFFIXES),
    ambiguousTitles: table(AMBIGUOUS_TITLES),
  };
  return tables;
}

/** Whom a title before a name speaks of ("Mrs." private, "Dr." clinician), or undefined when it is no title. */
export function titleKind(word: string): PersonKind | undefined {
  return loaded().titles.get(normalise(word));
}

/** Is the title an ordinary word too ("Major", "Sister", "M"), so that it proves nothing without a known name? */
export function isAmbiguousTitle(word: string): boolean {
  return loaded().ambiguousTitles.has(normalise(word));
}

/** Whom a suffix after a name speaks of ("Jr." private, "M.D." clinician), or undefined when it is no suffix. */
export function suffixKind(word: string): PersonKind | undefined {
  return loaded().suffixes.get(normalise(word));
}

/** A phrase that stands directly before a person's name in prose. */
export interface NameIntroducer {
  /** Lower case, single spaces. */
  readonly phrase: string;
  readonly kind: PersonKind;
  /** True when the phrase all but proves a name; false when a known given name or surname must follow. */
  readonly strong: boolean;
}

function introducers(kind: PersonKind, strong: boolean, phrases: string): readonly NameIntroducer[] {
  return phrases
    .trim()
    .split(/\s*\|\s*/)
    .map((phrase) => ({ phrase, kind, strong }));
}

/**
 * Phrases before a name, longest first so that the first that fits is the best.
 * "Patient" alone is weak: "Patient Education" and "patient Johnson" differ only in what follows.
 */
export const NAME_INTRODUCERS: readonly NameIntroducer[] = [
  ...introducers(
    'private',
    true,
    `patient name is | patient's name is | name of patient | patient name | pt name | patient named | my name is | name is |
    whose name is | a patient named | named | next of kin | emergency contact | legal guardian | responsible party |
    maiden name | formerly known as | also known as | goes by | known as | mother's name | father's name | mother of |
    father of | son of | daughter of | wife of | husband of | spouse of | sister of | brother of | parent of |
    guardian of | on behalf of | accompanied by | lives with | c/o | care of | aka | a/k/a`,
  ),
  ...introducers(
    'private',
    false,
    `patient | pt | pt. | resident | client | member | subscriber | insured | guarantor | beneficiary | policyholder |
    mother | father | mom | dad | wife | husband | spouse | partner | son | daughter | sister | brother | aunt | uncle |
    grandmother | grandfather | grandson | granddaughter | niece | nephew | cousin | fiance | fiancee | guardian |
    caregiver | contact | called | spoke with | spoke to | met with | discharged | admitted | presented | re | regarding |
    for | dear | attn`,
  ),
  ...introducers(
    'clinician',
    true,
    `seen by | seen and examined by | examined by | evaluated by | referred by | ordered by | signed by |
    electronically signed by | dictated by | transcribed by | reviewed by | performed by | attending physician |
    referring physician | primary care physician | attending provider | ordering provider | referring provider |
    consulting physician | collected by | administered by | prescribed by`,
  ),
  ...introducers('clinician', false, 'provider | pcp | surgeon | attending | physician | prescriber | author'),
].sort((a, b) => b.phrase.length - a.phrase.length || (a.phrase < b.phrase ? -1 : 1));

/** Verbs after a name that make it a patient's in clinical prose: "Ramon Ortega presented with chest pain". */
const PATIENT_VERBS = `
presented presents complains complained reports reported denies denied states stated endorses endorsed underwent was is has
had arrived returned admits admitted discharged requests requested called tolerated ambulated remains continues
`;

let patientVerbs: ReadonlySet<string> | undefined;

/** Does the word after a name say that the named person is the patient of the text? Weak without a clinical context. */
export function isPatientVerb(word: string): boolean {
  patientVerbs ??= table(PATIENT_VERBS);
  return patientVerbs.has(normalise(word));
}
