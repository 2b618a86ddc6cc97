/** Remembers answers about words: texts repeat their words, and folding accents costs more than the look-up. */

/** How many words are remembered before all are forgotten. */
const MOST_WORDS = 20_000;

/** A question about a word that is asked once per word. */
export function remembered<T>(ask: (word: string) => T): (word: string) => T {
  const answers = new Map<string, { readonly answer: T }>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known.answer;
    const answer = ask(word);
    if (answers.size >= MOST_WORDS) answers.clear();
    answers.set(word, { answer });
    return answer;
  };
}
