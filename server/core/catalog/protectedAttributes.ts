/**
 * Table: attributes of patients by which nobody may be treated worse, by the names that columns and fields have.
 * Source: 45 CFR 92.101(a) (race, color, national origin with language, sex with gender identity, disability), and
 * insurance, by which models are known to rank patients: Obermeyer et al., Science 366 (2019) 447.
 */
export interface ProtectedAttribute {
  /** In words for messages. */
  readonly words: string;
  /** Names that mean it wherever they stand. */
  readonly names: RegExp;
  /** Names that mean it only of a patient: `patient.language`. */
  readonly ofPatient?: RegExp;
}

/** Names are tested in words with spaces between them, in lower case. */
export const protectedAttributes: readonly ProtectedAttribute[] = [
  {
    words: 'race',
    names:
      /^(?:(?:patient|member|person|subject|us core) )?race(?: (?:code|ethnicity|category|concept id|source value))?$/,
  },
  { words: 'ethnicity', names: /(?:^| )(?:ethnicity|ethnic (?:group|origin|background|category))(?: |$)/ },
  {
    words: 'national origin',
    names: /(?:^| )(?:national origin|country of birth|birth country|citizenship|immigration status)(?: |$)/,
  },
  { words: 'gender identity', names: /(?:^| )(?:gender identity|sexual orientation|transgender|pronouns)(?: |$)/ },
  {
    words: 'sex',
    names:
      /^(?:(?:patient|birth|legal|administrative|person|member) )?(?:sex|gender)(?: (?:code|at birth|assigned at birth|concept id|source value))?$/,
  },
  {
    words: 'disability',
    names: /(?:^| )(?:disability|disabilities|disability status|has disability)(?: |$)/,
  },
  {
    words: 'language',
    names:
      /(?:^| )(?:(?:preferred|primary|spoken|native|patient) language|limited english|language spoken|needs interpreter|interpreter needed)(?: |$)/,
    ofPatient: /^(?:language|communication)$/,
  },
  {
    words: 'insurance',
    names:
      /(?:^| )(?:insurance (?:type|status|class|category|payer|plan type)|payer type|payer class|payor type|coverage type|primary payer|medicaid (?:status|flag)|is medicaid|is uninsured)(?: |$)/,
    ofPatient: /^(?:insurance|payer|payor|coverage)$/,
  },
];
