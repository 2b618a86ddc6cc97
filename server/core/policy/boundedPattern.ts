/**
 * Regular expressions that a team writes into its policy. They run over every text, so only those are taken whose cost
 * is bounded: characters, `\d`, `\w`, classes, groups, alternatives, and repetitions with a number. A repetition without
 * end, a look around or a reference back is refused, and so is what can match in too many ways.
 */

/** The longest pattern, in characters. */
export const longestPattern = 200;
/** The fewest and the most characters that a match may have. */
export const fewestMatched = 4;
const mostMatched = 64;
/** In how many ways a pattern may match or fail at one place; the cost of a search is bounded by this factor. */
const mostWays = 128;

/** What a part of a pattern can match. */
interface Extent {
  readonly least: number;
  readonly most: number;
  readonly ways: number;
}

/** Why a pattern was refused. */
class Refusal extends Error {}

/** Says what is wrong with a pattern; undefined when its cost is bounded. */
export function patternFlaw(pattern: string): string | undefined {
  try {
    const { least, most, ways } = extentOf(pattern);
    if (least < fewestMatched) {
      return `This pattern can match fewer than ${fewestMatched} characters, which would be found everywhere.`;
    }
    if (most > mostMatched) return `This pattern can match more than ${mostMatched} characters.`;
    if (ways > mostWays) {
      return 'This pattern can match in too many ways, which makes a search slow. Repeat with fixed numbers.';
    }
    new RegExp(pattern);
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.message : 'This is no valid regular expression.';
  }
}

/** Where a pattern is read, and what is read. */
interface Cursor {
  readonly pattern: string;
  at: number;
  depth: number;
}

const deepestGroup = 5;

function extentOf(pattern: string): Extent {
  const cursor: Cursor = { pattern, at: 0, depth: 0 };
  const extent = readAlternatives(cursor);
  if (cursor.at < pattern.length) throw new Refusal('A bracket of this pattern is closed that was not opened.');
  return extent;
}

function readAlternatives(cursor: Cursor): Extent {
  let extent = readSequence(cursor);
  while (cursor.pattern[cursor.at] === '|') {
    cursor.at++;
    const other = readSequence(cursor);
    extent = {
      least: Math.min(extent.least, other.least),
      most: Math.max(extent.most, other.most),
      ways: extent.ways + other.ways,
    };
  }
  return extent;
}

function readSequence(cursor: Cursor): Extent {
  let extent: Extent = { least: 0, most: 0, ways: 1 };
  while (!endsSequence(cursor.pattern[cursor.at])) {
    const part = readRepetition(cursor, readAtom(cursor));
    extent = { least: extent.least + part.least, most: extent.most + part.most, ways: extent.ways * part.ways };
  }
  return extent;
}

function endsSequence(character: string | undefined): boolean {
  return character === undefined || character === '|' || character === ')';
}

const one: Extent = { least: 1, most: 1, ways: 1 };
const characterClass = /\[(?:[^\\\]^[]|\\[dw\\\]^[/.-])(?:[^\\\][]|\\[dw\\\]^[/.-])*\]/y;
const escaped = /\\[dw\\/.*+?()[\]{}|^$-]/y;
const plain = /[A-Za-z0-9 _#/:;,@&%='"<>~`!-]/y;

function readAtom(cursor: Cursor): Extent {
  const { pattern } = cursor;
  if (pattern[cursor.at] === '(') return readGroup(cursor);
  if (take(cursor, characterClass) || take(cursor, escaped) || take(cursor, plain)) return one;
  const character = pattern[cursor.at];
  if (character === '^' || character === '$' || pattern.startsWith('\\b', cursor.at)) {
    throw new Refusal('A pattern matches whole words by itself: leave out ^, $ and \\b.');
  }
  if (character === '.') throw new Refusal('Name the characters, such as \\d or [A-Z]; "." is any. A point is \\.');
  throw new Refusal(
    'Patterns know characters, \\d, \\w, classes such as [A-Z0-9], groups, alternatives and repetitions such as {6,8}.',
  );
}

function readGroup(cursor: Cursor): Extent {
  cursor.at += cursor.pattern.startsWith('(?:', cursor.at) ? 3 : 1;
  if (cursor.pattern[cursor.at] === '?') throw new Refusal('A pattern must not look ahead or behind.');
  if (++cursor.depth > deepestGroup) throw new Refusal('The groups of this pattern are nested too deeply.');
  const extent = readAlternatives(cursor);
  cursor.depth--;
  if (cursor.pattern[cursor.at] !== ')') throw new Refusal('A group of this pattern is not closed.');
  cursor.at++;
  return extent;
}

const repetition = /\?|\{(\d{1,3})(?:,(\d{1,3}))?\}/y;

function readRepetition(cursor: Cursor, part: Extent): Extent {
  if (/^(?:[*+]|\{\d*,\})/.test(cursor.pattern.slice(cursor.at, cursor.at + 6))) {
    throw new Refusal('A repetition needs an end: write {1,10} instead of + or *.');
  }
  const match = take(cursor, repetition);
  if (match === undefined) return part;
  const optional = match[0] === '?';
  const from = optional ? 0 : Number(match[1]);
  const to = optional ? 1 : Number(match[2] ?? match[1]);
  if (/[?+*{]/.test(cursor.pattern[cursor.at] ?? '')) throw new Refusal('A repetition must not be repeated.');
  return { least: part.least * from, most: part.most * to, ways: waysOf(part.ways, from, to) };
}

/** The sum of `ways` to the powers `from` to `to`; more than is allowed counts as too many. */
function waysOf(ways: number, from: number, to: number): number {
  let sum = 0;
  for (let times = from; times <= to && sum <= mostWays; times++) sum += Math.min(ways ** times, mostWays + 1);
  return sum;
}

/** What a sticky pattern matches here, which is then behind the cursor. */
function take(cursor: Cursor, expected: RegExp): RegExpExecArray | undefined {
  expected.lastIndex = cursor.at;
  const match = expected.exec(cursor.pattern);
  if (match === null) return undefined;
  cursor.at += match[0].length;
  return match;
}
