/** English words of the numbers 1 to 19, by value; index 0 is unused. */
const UNITS = [
  ...['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];

/** Spelled ages from 90 to 119 in every usual spelling ("ninety-three", "one hundred and two"), to their number. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(allWords());

function* allWords(): Generator<[string, number]> {
  yield ['ninety', 90];
  for (let unit = 1; unit <= 9; unit++) yield [`ninety ${UNITS[unit]}`, 90 + unit];
  for (const hundred of ['a hundred', 'one hundred']) {
    yield [hundred, 100];
    for (let unit = 1; unit <= 19; unit++) {
      yield [`${hundred} ${UNITS[unit]}`, 100 + unit];
      yield [`${hundred} and ${UNITS[unit]}`, 100 + unit];
    }
  }
}

/** Source of a pattern for a spelled number from 90 to 119, with blanks or hyphens between its words. */
export const NUMBER_WORD_PATTERN = `(?:ninety(?:[ -](?:${UNITS.slice(1, 10).join('|')}))?|(?:a|one)[ -]hundred(?:[ -](?:and[ -])?(?:${UNITS.slice(
  1,
)
  .sort((a, b) => b.length - a.length)
  .join('|')}))?)`;

/** The number that a spelled age from 90 to 119 stands for. */
export function spelledAge(text: string): number | undefined {
  return NUMBER_WORDS.get(text.toLowerCase().replace(/[\s-]+/g, ' '));
}
