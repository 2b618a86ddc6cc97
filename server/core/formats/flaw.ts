/**
 * Why a text is not what its format says, and where. A flaw leaves open where values begin and end, or what they belong
 * to. Mistakes that leave both clear (a key that occurs twice, an ampersand that is not escaped) are none.
 */
export interface Flaw {
  /** Offset of what is wrong; of what is never closed, its beginning. */
  readonly at: number;
  /** In words without the text. */
  readonly reason: string;
}
