/** How US street addresses are written: where one starts, which parts it has, how far it reaches. */
import { DIRECTIONS, STREET_PREFIXES, SUFFIXLESS_STREETS, streetSuffix } from '../catalog/streetSuffixes.js';
import { STATE_PATTERN } from '../catalog/usStates.js';
import type { Span } from '../model.js';

/** An address as it stands in a text. Offsets are relative to that text. */
export interface WrittenAddress extends Span {
  /** True when its last word means a street and nothing else, or a unit, a city and state, or a box prove it. */
  readonly certain: boolean;
  /** Where number, name, unit, city and ZIP code stand, as far as they are there. */
  readonly parts: Readonly<Partial<Record<'number' | 'street' | 'unit' | 'city' | 'zip', Span>>>;
}

const BLANKS = '[^\\S\\r\\n]';
const LINE_BREAK = `,?${BLANKS}?\\r?\\n${BLANKS}{0,16}`;
const UNIT_WORDS =
  '(?:(?:apt|apartment|unit|ste|suite|rm|room|bldg|building|fl|floor|lot|trlr|spc|space|dept|ph|penthouse|no)\\b\\.?,? ?#? ?|# ?)[\\w-]{1,6}(?![\\w])';
const UNIT = new RegExp(`,?${BLANKS}{1,2}${UNIT_WORDS}`, 'iy');
/** A unit on the line below the street. */
const UNIT_BELOW = new RegExp(`${LINE_BREAK}${UNIT_WORDS}`, 'iy');
const CITY_STATE = new RegExp(
  `(?:,?${BLANKS}{1,2}|${LINE_BREAK})(?<city>\\p{Lu}[\\p{L}.'’-]{1,20}(?: [\\p{L}.'’-]{1,20}){0,3}?),?\\s{1,3}(?:${STATE_PATTERN})\\b(?:\\.?,?\\s{1,3}(?<zip>\\d{5}(?:-\\d{4})?)(?!\\w))?`,
  'duy',
);
const POST_BOX = /(?<![\p{L}\p{N}])(?:P\.? ?O\.? ?|Post(?:al)? Office )(?:Box|Drawer) ?#?\d{1,7}(?!\w)/giu;
const RURAL =
  /(?<![\p{L}\p{N}])(?:(?:Rural |Star )?(?:Route|Rte\.?)|R\.?R\.?|H\.?C\.?|R\.?D\.?|RFD) ?#?\d{1,4},? Box ?#?\d{1,6}[A-Z]?(?!\w)/giu;
const HIGHWAY_WORD = /^(?:hwy|highway|route|rte|road|rd|loop|fm|cr|sr|us|i|interstate|pike)\.?$/i;
const HIGHWAY_LEAD = /^(?:county|state|us|u\.s\.|old|farm|ranch|cr|fm|sr|highway|hwy|route|rte|interstate)\.?$/i;
const INNER_WORD = /^(?:of|the|de|del|la|las|los|el|and|du|des)$/;

const BOX = /\b(?:box|drawer) ?#?\d/i;

/** Boxes of post offices and of rural routes. */
export function* findBoxes(text: string): Iterable<WrittenAddress> {
  if (!BOX.test(text)) return;
  for (const pattern of [POST_BOX, RURAL]) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const tail = readTail(text, end);
      yield {
        start: match.index,
        end: tail.end,
        certain: true,
        parts: { number: { start: match.index, end }, ...tail.parts },
      };
    }
  }
}

const HOUSE_NUMBER =
  /(?<![\p{L}\p{N}.,#/$€£:@%_=-]|\d[ ])\d{1,6}(?:-\d{1,4})?[A-Za-z]?(?: 1\/2)?(?= {1,2}[\p{Lu}\d])/gu;
const WORD = / {1,2}([\p{L}\p{N}'’./-]{1,24})/uy;
const MOST_WORDS = 6;

/** Addresses with a house number and the name of a street. */
export function* findStreets(text: string): Iterable<WrittenAddress> {
  for (const match of text.matchAll(HOUSE_NUMBER)) {
    const address = readStreet(text, match.index, match.index + match[0].length);
    if (address) yield address;
  }
}

interface Word extends Span {
  readonly text: string;
}

/** Reads the street behind a house number; undefined when no suffix ends it within six words. */
function readStreet(text: string, start: number, afterNumber: number): WrittenAddress | undefined {
  const words = wordsFrom(text, afterNumber);
  const last = lastWordOfStreet(words);
  const end = words[last]?.end;
  const first = words[0];
  if (end === undefined || first === undefined || isDoctor(text, words, last)) return undefined;
  if (words.slice(0, last).some((word) => /^\d+$/.test(word.text))) return undefined;
  if (isClaimLoop(text.slice(start, afterNumber), words[last]?.text)) return undefined;
  const street = { start: first.start, end };
  const tail = readTail(text, end);
  const known = streetSuffix(words[last]?.text ?? '') === 'certain' || last === 0 || HIGHWAY_LEAD.test(first.text);
  const certain = known || tail.end > end;
  return { start, end: tail.end, certain, parts: { number: { start, end: afterNumber }, street, ...tail.parts } };
}

/** "2000B Subscriber HL Loop", "2010 Billing Provider Loop": parts of an X12 claim (005010X222A1), not streets. */
function isClaimLoop(number: string, suffix: string | undefined): boolean {
  return suffix?.toLowerCase() === 'loop' && /^2[0-4]\d0[A-Z]{0,2}$/.test(number);
}

function wordsFrom(text: string, offset: number): readonly Word[] {
  const words: Word[] = [];
  WORD.lastIndex = offset;
  while (words.length < MOST_WORDS) {
    const match = WORD.exec(text);
    const word = match?.[1];
    if (match === null || word === undefined || !mayBeInStreet(word)) break;
    const after = match.index + match[0].length;
    const end = word.endsWith('.') && !/^ \p{Lu}/u.test(text.slice(after, after + 2)) ? after - 1 : after;
    words.push({ text: word, start: after - word.length, end });
    if (end < after || text[after] === ',') break;
  }
  return words;
}

function mayBeInStreet(word: string): boolean {
  return /^(?:\p{Lu}|\d{1,4}(?:st|nd|rd|th)?$|\d{1,3}(?:ST|ND|RD|TH)$)/u.test(word) || INNER_WORD.test(word);
}

/** Index of the word that ends the name of the street, -1 when there is none. */
function lastWordOfStreet(words: readonly Word[]): number {
  const first = words[0]?.text.toLowerCase() ?? '';
  let last = -1;
  if (SUFFIXLESS_STREETS.has(first)) last = 0;
  for (const [index, word] of words.entries()) {
    if (index > 0 && /^\p{Lu}/u.test(word.text) && streetSuffix(word.text) && (last < 0 || index === last + 1))
      last = index;
  }
  if (last < 0 && STREET_PREFIXES.has(first) && words.length > 1) last = 1;
  if (last < 0 && HIGHWAY_LEAD.test(first)) last = 0;
  const next = words[last + 1]?.text ?? '';
  if (last >= 0 && HIGHWAY_WORD.test(words[last]?.text ?? '') && /^\d{1,4}[A-Z]?$/.test(next)) return last + 1;
  if (last === 0 && HIGHWAY_LEAD.test(first)) return -1;
  return last >= 0 && DIRECTIONS.has(next.toLowerCase().replace(/\./g, '')) ? last + 1 : last;
}

/** "Room 2 Brown Dr. Alvarez" ends with a title, "10 North St. Paul" with a saint. */
function isDoctor(text: string, words: readonly Word[], last: number): boolean {
  const word = words[last];
  if (!word || !/^(?:dr|st)\.$/i.test(word.text)) return false;
  const after = text.slice(word.end, word.end + 40);
  return /^ \p{Lu}\p{Ll}/u.test(after) && !new RegExp(UNIT.source, 'iy').test(after) && !matchCity(text, word.end);
}

/** City and state behind `offset`, with the ZIP code if there is one. */
function matchCity(text: string, offset: number): RegExpExecArray | null {
  CITY_STATE.lastIndex = offset;
  const city = CITY_STATE.exec(text);
  return city !== null && staysInAddress(city[0], city.groups?.zip) ? city : null;
}

/** An address crosses the end of a line only in a block: "Vine St" above "Racine, WI", or anything above a ZIP code. */
function staysInAddress(tail: string, zip: string | undefined): boolean {
  return zip !== undefined || !tail.includes('\n') || /^[^\n]*\n[^\n]*,[^\n]*$/.test(tail);
}

/** A unit behind `offset`; on the next line only when city and state follow it there. */
function matchUnit(text: string, offset: number): RegExpExecArray | null {
  UNIT.lastIndex = offset;
  const unit = UNIT.exec(text);
  if (unit !== null) return unit;
  UNIT_BELOW.lastIndex = offset;
  const below = UNIT_BELOW.exec(text);
  return below !== null && matchCity(text, offset + below[0].length) !== null ? below : null;
}

function readTail(text: string, offset: number): { end: number; parts: WrittenAddress['parts'] } {
  let end = offset;
  const unit = matchUnit(text, offset);
  if (unit) end += unit[0].length;
  const city = matchCity(text, end);
  const groups = city?.indices?.groups ?? {};
  const span = (name: string): Span | undefined => groups[name] && { start: groups[name][0], end: groups[name][1] };
  const cityAt = span('city');
  const zipAt = span('zip');
  const parts = {
    ...(unit && { unit: { start: offset, end } }),
    ...(cityAt && { city: cityAt }),
    ...(zipAt && { zip: zipAt }),
  };
  return { end: city ? end + city[0].length : end, parts };
}

const TOWN_AFTER = new RegExp(
  `,? in (?<city>\\p{Lu}[\\p{L}.'’-]{1,20}(?: \\p{Lu}[\\p{L}.'’-]{1,20}){0,2}), (?:${STATE_PATTERN})(?![\\p{L}\\p{N}])`,
  'duy',
);

/** The town of "2218 Tuckahoe Ridge Rd in Westerville, Ohio". */
export function townAfter(text: string, offset: number): Span | undefined {
  TOWN_AFTER.lastIndex = offset;
  const city = TOWN_AFTER.exec(text)?.indices?.groups?.city;
  return city && { start: city[0], end: city[1] };
}

/** Reads a whole value as an address, with or without a suffix: under a role the number and the words are enough. */
export function parseAddress(value: string): WrittenAddress | undefined {
  const start = value.length - value.trimStart().length;
  const end = value.trimEnd().length;
  for (const found of [...findBoxes(value), ...findStreets(value)]) {
    if (found.start - start <= 48) return { ...found, start, end };
  }
  const loose =
    /^\s*(?<number>\d{1,6}(?:-\d{1,4})?[A-Za-z]?(?: 1\/2)?) (?<street>[\p{L}\d][\p{L}\p{N}'’. -]{2,48})(?=$|[,#(])/du.exec(
      value,
    );
  const [number, street] = [loose?.indices?.groups?.number, loose?.indices?.groups?.street];
  if (!number || !street) return undefined;
  const tail = readTail(value, street[1]);
  const parts = {
    number: { start: number[0], end: number[1] },
    street: { start: street[0], end: street[1] },
    ...tail.parts,
  };
  return { start, end, certain: false, parts };
}
