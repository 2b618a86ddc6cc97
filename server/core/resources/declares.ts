/** Which languages declare resources without being code: whoever asks only that loads no reader. */

const dataLanguages: ReadonlySet<string> = new Set(['yaml', 'json', 'jsonc', 'bicep']);

/** Can a file of this language declare resources without being code? */
export function declaresResources(language: string): boolean {
  return dataLanguages.has(language);
}
