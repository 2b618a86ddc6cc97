const wordPattern = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/**
 * Splits a name into lower-case words: camelCase, PascalCase, snake_case, kebab-case, dotted paths, spaces.
 * `patientDOB` gives patient, dob; `HOME_PHONE2` gives home, phone, 2.
 */
export function splitWords(name: string): readonly string[] {
  return name.match(wordPattern)?.map((word) => word.toLowerCase()) ?? [];
}
