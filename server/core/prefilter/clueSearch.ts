/**
 * Looks for many words and shapes at once in bytes. Every three bytes in a row are folded to 15 bits, so that upper and
 * lower case are equal; only where such a fold and the byte behind it occur in something sought are the bytes
 * themselves compared.
 */

/** A phrase of lower-case words, or a single one. */
export interface Phrase {
  readonly words: readonly string[];
  /**
   * 'alone': in whole words, as `splitWords` cuts them: `dob` in `patientDob`, `DOB_2` and `dob:`, not in `adobe`.
   * 'start': at the start of a word. 'anywhere': inside others, too.
   */
  readonly place: 'alone' | 'start' | 'anywhere';
  /** Bits that it adds to what was found. */
  readonly bits: number;
}

/** A shape that is recognised from the bytes around one of its triples. */
export interface Shape {
  /** Triples of bytes that every such shape contains; `position` is given to `isThere` for the first byte of one. */
  readonly triples: Iterable<readonly [number, number, number]>;
  readonly bits: number;
  isThere(bytes: Uint8Array, length: number, position: number): boolean;
}

/**
 * Gives the bits of what is in the first `length` bytes, added to the bits that are `known` already and need not be
 * sought. Whenever something was found, `settle` adds the bits that make no difference any more. Stops when all are
 * known.
 */
export type ClueSearch = (
  bytes: Uint8Array,
  length: number,
  settle: (found: number) => number,
  known?: number,
) => number;

/** All bits that phrases and shapes can add. */
export const everyBit = 0xff;

/** Has something compared where a folded triple stands, and behind it the byte `follower`, if that is known. */
type Seek = (kind: number, sought: Sought, follower?: number) => void;

interface Sought {
  readonly bits: number;
  isThere(bytes: Uint8Array, length: number, position: number): boolean;
}

const kinds = 1 << 15;

/**
 * Builds a search. Its speed depends on how common the rarest letters of what is sought are, hardly on how much it is.
 * Phrases must add at most the lowest eight bits.
 */
export function createClueSearch(phrases: readonly Phrase[], shapes: readonly Shape[]): ClueSearch {
  /** By folded triple: the bits of everything that contains it. */
  const bitsByKind = new Uint8Array(kinds);
  const soughtByKind: (Sought[] | undefined)[] = new Array(kinds);
  /** By folded triple: a bit for the lowest five bits of each byte that may follow. */
  const followers = new Int32Array(kinds);
  const seek: Seek = (kind, sought, follower) => {
    bitsByKind[kind] = (bitsByKind[kind] ?? 0) | sought.bits;
    followers[kind] = (followers[kind] ?? 0) | (follower === undefined ? -1 : 1 << (follower & 31));
    const known = soughtByKind[kind];
    if (known === undefined) soughtByKind[kind] = [sought];
    else known.push(sought);
  };
  for (const phrase of withoutRedundant(phrases)) seekPhrase(phrase, seek);
  for (const shape of shapes) for (const [a, b, c] of shape.triples) seek(fold(a, b, c), shape);

  const bitsAt = (bytes: Uint8Array, length: number, position: number, kind: number, found: number) => {
    let bits = 0;
    const all = soughtByKind[kind];
    if (all === undefined) return bits;
    for (const sought of all) {
      if ((sought.bits & ~(found | bits)) !== 0 && sought.isThere(bytes, length, position)) bits |= sought.bits;
    }
    return bits;
  };

  return (bytes, length, settle, known = 0) => {
    let found = known;
    if (found === everyBit) return found;
    let kind = 0;
    // One byte beyond the end, as if it were a NUL, completes the triple of a last word of two letters.
    for (let at = 0; at <= length; at++) {
      const byte = at < length ? (bytes[at] ?? 0) : 0;
      kind = ((kind << 5) | (byte & 31)) & (kinds - 1);
      if (((bitsByKind[kind] ?? 0) & ~found) === 0 || at < 2) continue;
      const next = at + 1 < length ? (bytes[at + 1] ?? 0) : 0;
      if ((((followers[kind] ?? 0) >>> (next & 31)) & 1) === 0) continue;
      const bits = bitsAt(bytes, length, at - 2, kind, found);
      if (bits === 0) continue;
      found = settle(found | bits);
      if (found === everyBit) return found;
    }
    return found;
  };
}

/** Leaves out phrases of which one word alone adds the same bits: `home phone` where `phone` is sought. */
function withoutRedundant(phrases: readonly Phrase[]): readonly Phrase[] {
  const single = new Map<string, number>();
  const inside: Phrase[] = [];
  for (const phrase of phrases) {
    const [word] = phrase.words;
    if (word === undefined || phrase.words.length > 1) continue;
    if (phrase.place === 'alone') single.set(word, (single.get(word) ?? 0) | phrase.bits);
    if (phrase.place === 'anywhere') inside.push(phrase);
  }
  const covered = (phrase: Phrase) =>
    phrase.words.reduce((bits, word) => {
      const own = phrase.words.length > 1 ? (single.get(word) ?? 0) : 0;
      return inside.reduce(
        (sum, each) => (each !== phrase && word.includes(each.words[0] ?? word) ? sum | each.bits : sum),
        bits | own,
      );
    }, 0);
  return phrases.filter((phrase) => phrase.place !== 'alone' || (phrase.bits & ~covered(phrase)) !== 0);
}

function fold(a: number, b: number, c: number): number {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

/**
 * How many of a thousand bytes of source code have these lowest five bits, from 0 on, counted over public code in nine
 * languages. 0 are blanks, 1 is `a` and `!`, 10 is `j`, `*` and the end of a line.
 */
const shares = [
  198, 45, 29, 29, 26, 79, 12, 14, 22, 57, 34, 5, 37, 24, 54, 49, 27, 6, 46, 46, 62, 21, 8, 6, 6, 9, 11, 11, 6, 10, 3,
  11,
];
/** Parts of so many words that no phrase is sought by them, unless it has no others. Counted over the same code. */
const commonTriples: ReadonlySet<string> = new Set(
  'ion tio con ent ing ser the ate ati str ass ter est ons res tri ame ert dat ect tes end get cti sse nam all rin sta nte tur for ers ret typ ype rea pro val par ont age equ def ess ope ort per act ext der ver etu int lic nce ode set new tat tor urn red por ted ist mod pti and nst err cep ept loc pen que ere ata pat rat ase men ram cat las cha ord ble ali cal tex com ize ith ten our thi mes ive tru ara rce wit met ull ult dis che his ubl not erv ide cla bli alu imp sou pub urc abl eco ien lue use ore oun edi ual ice nse ute nul enc ren rec exp ite fin pre out ool rro ete sio ine als son nde del onc are put ain ile mpo nti rom unt mpl qua ead cor eso ror key oid voi sin ens req lse enm ste tra mrs tem ime nmr orm ure org nts fil sag eat ues era att eve log iti sto llo cou onf cre fie ssa bas ler rib eri inc ear lin ang arg efi ele lat tie tiv mat but ind lis tin omp sho lle ule tim nal cod ire pri han rue pec exc dul tre nit nfi siz tch odu too thr ttr jec ini fro add esu ple len hou tic ibu her ong ces rde fig xce ica ema opt'.split(
    ' ',
  ),
);
/** What a common triple is behind. */
const penalty = 10;
const rarities = shares.map((share) => -Math.log(share));
/** Words that are in every second file: a phrase is better found by its other words. */
const commonWords: ReadonlySet<string> = new Set(
  'name names number numbers no num id ids nbr date dates of on at time last first address code case order key value type the a s in start end data state text display line out from to up by is with test result lab scan next unit'.split(
    ' ',
  ),
);

/** Has a phrase sought by a folded triple of its rarest word. */
function seekPhrase({ words, place, bits }: Phrase, seek: Seek): void {
  const encoded = words.map(bytesOf);
  const index = rarestWord(words);
  const word = encoded[index] ?? new Uint8Array(0);
  const offset = rarestTriple(word);
  const sought: Sought = {
    bits,
    isThere: (bytes, length, position) => phraseStandsAt(bytes, length, position - offset, encoded, index, place),
  };
  const [a = 0, b = 0, c] = [word[offset], word[offset + 1], word[offset + 2]];
  if (c !== undefined) seek(fold(a, b, c), sought, word[offset + 3]);
  else for (let any = 0; any < 32; any++) seek(fold(a, b, any), sought);
}

function bytesOf(word: string): Uint8Array {
  const bytes = new Uint8Array(word.length);
  for (let at = 0; at < word.length; at++) bytes[at] = word.charCodeAt(at);
  return bytes;
}

function rarestWord(words: readonly string[]): number {
  let best = 0;
  let most = -1;
  for (const [index, word] of words.entries()) {
    const worth = (commonWords.has(word) ? 0 : 100) + word.length;
    if (worth > most) [best, most] = [index, worth];
  }
  return best;
}

function rarestTriple(word: Uint8Array): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at + 2 < word.length; at++) {
    const letters = String.fromCharCode(...word.subarray(at, at + 3));
    const common = commonTriples.has(letters) ? penalty : 0;
    const follower = at + 3 < word.length ? rarityOf(word[at + 3]) / 3 : 0;
    const rarity = rarityOf(word[at]) + rarityOf(word[at + 1]) + rarityOf(word[at + 2]) + follower - common;
    if (rarity > most) [best, most] = [at, rarity];
  }
  return best;
}

function rarityOf(byte = 0): number {
  return rarities[byte & 31] ?? 0;
}

/** How many bytes may lie between two words of a phrase: `date of birth`, `date_of_birth`, `Date  Of  Birth`. */
const longestGap = 12;

function phraseStandsAt(
  bytes: Uint8Array,
  length: number,
  start: number,
  words: readonly Uint8Array[],
  index: number,
  place: Phrase['place'],
): boolean {
  const word = words[index];
  if (word === undefined || !wordStandsAt(bytes, length, start, word, place)) return false;
  let end = start + word.length;
  for (let next = index + 1; next < words.length; next++) {
    const following = words[next] ?? word;
    let from = end;
    while (from < length && from - end < longestGap && !isLetterOrDigit(bytes[from] ?? 0)) from++;
    if (!wordStandsAt(bytes, length, from, following, place)) return false;
    end = from + following.length;
  }
  let first = start;
  for (let previous = index - 1; previous >= 0; previous--) {
    const leading = words[previous] ?? word;
    let to = first;
    while (to > 0 && first - to < longestGap && !isLetterOrDigit(bytes[to - 1] ?? 0)) to--;
    if (!wordStandsAt(bytes, length, to - leading.length, leading, place)) return false;
    first = to - leading.length;
  }
  return true;
}

function wordStandsAt(
  bytes: Uint8Array,
  length: number,
  start: number,
  word: Uint8Array,
  place: Phrase['place'],
): boolean {
  const end = start + word.length;
  if (start < 0 || end > length) return false;
  for (let i = 0; i < word.length; i++) if (lower(bytes[start + i] ?? 0) !== word[i]) return false;
  if (place === 'anywhere') return true;
  return beginsWord(bytes, start) && (place === 'start' || endsWord(bytes, end, length));
}

function lower(byte: number): number {
  return isUpper(byte) ? byte | 0x20 : byte;
}

function isUpper(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a;
}

function isLower(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

function isLetterOrDigit(byte: number): boolean {
  return isUpper(byte) || isLower(byte) || isDigit(byte);
}

/** Is it an ASCII digit? */
export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** May a word begin at `at`? A hump of a camel-cased name begins one. */
function beginsWord(bytes: Uint8Array, at: number): boolean {
  const before = at === 0 ? 0 : (bytes[at - 1] ?? 0);
  if (!isUpper(before) && !isLower(before)) return true;
  if (!isUpper(bytes[at] ?? 0)) return false;
  return isLower(before) || isLower(bytes[at + 1] ?? 0);
}

/** May a word end before `end`? */
function endsWord(bytes: Uint8Array, end: number, length: number): boolean {
  const after = end < length ? (bytes[end] ?? 0) : 0;
  if (isLower(after)) return false;
  if (!isUpper(after)) return true;
  return isLower(bytes[end - 1] ?? 0) || (end + 1 < length && isLower(bytes[end + 1] ?? 0));
}
