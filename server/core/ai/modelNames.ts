/** Could a text of the code be the name of a model? Anything else is not repeated to anybody. */
export function isModelName(text: string): boolean {
  return /^[\w.:/@-]{1,80}$/.test(text);
}
