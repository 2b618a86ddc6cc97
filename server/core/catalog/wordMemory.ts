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

/** Longer words are often pieces of a text that they would keep in memory as a whole. */
const longestCopied = 12;

/** The same for words of any text: short ones, which most are, are remembered. */
export function rememberedIfShort<T>(ask: (word: string) => T): (word: string) => T {
  const askOnce = remembered(ask);
  return (word) => (word.length > longestCopied ? ask(word) : askOnce(word));
}
