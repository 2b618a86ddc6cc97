/** Answers to questions that may depend on themselves. */

/** Asks once per object and key; what is asked for again while it is answered gets `fallback`. */
export interface Memo<Answer> {
  ask(about: object, key: string, answer: () => Answer): Answer;
  /** More was asked for than there is work for: answers are not whole. */
  readonly exhausted: boolean;
}

/** How deep questions may lead to others before the way counts as too long. */
const deepest = 400;

/** Answers that were given while a question they depend on was open. They hold until it is answered. */
type Answers<Answer> = Map<object, Map<string, Answer>>;

/** A memo that answers at most `mostWork` questions. */
export function createMemo<Answer>(fallback: Answer, mostWork: number): Memo<Answer> {
  const answers: Answers<Answer> = new Map();
  const provisional: Answers<Answer> = new Map();
  const open = new Map<object, Map<string, number>>();
  let depth = 0;
  let work = 0;
  /** The outermost open question that an answer on the way had to do without. */
  let lacked = Number.POSITIVE_INFINITY;
  let exhausted = false;

  return {
    get exhausted() {
      return exhausted;
    },
    ask(about, key, answer) {
      const known = answers.get(about)?.get(key) ?? provisional.get(about)?.get(key);
      if (known !== undefined) return known;
      const asked = open.get(about)?.get(key);
      if (asked !== undefined) {
        lacked = Math.min(lacked, asked);
        return fallback;
      }
      if (depth >= deepest || work >= mostWork) {
        exhausted = true;
        return fallback;
      }
      work++;
      depth++;
      put(open, about, key, depth);
      const before = lacked;
      lacked = Number.POSITIVE_INFINITY;
      const found = answer();
      open.get(about)?.delete(key);
      if (lacked >= depth) {
        if (lacked === depth) provisional.clear();
        put(answers, about, key, found);
        lacked = before;
      } else {
        put(provisional, about, key, found);
        lacked = Math.min(before, lacked);
      }
      depth--;
      return found;
    },
  };
}

function put<Value>(all: Map<object, Map<string, Value>>, about: object, key: string, value: Value): void {
  const known = all.get(about);
  if (known === undefined) all.set(about, new Map([[key, value]]));
  else known.set(key, value);
}
