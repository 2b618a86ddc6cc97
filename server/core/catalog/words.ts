const wordPattern = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/**
 * Splits a name into lower-case words: camelCase, PascalCase, snake_case, kebab-case, dotted paths, spaces.
 * `patientDOB` gives patient, dob; `HOME_PHONE2` gives home, phone, 2.
 */
export function splitWords(name: string): readonly string[] {
  return name.match(wordPattern)?.map((word) => word.toLowerCase()) ?? [];
}

/** Letters without their marks, in lower case, with one kind of apostrophe: "Núñez" is "nunez". Plain ASCII costs nothing more. */
export function plainLetters(word: string): string {
  if (/^[ -_a-~]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ`]/g, "'").toLowerCase();
}
