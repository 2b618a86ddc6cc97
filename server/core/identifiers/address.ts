import { streetSuffix } from '../catalog/streetSuffixes.js';
import type { Span, Verdict } from '../model.js';
import { findBoxes, findStreets, parseAddress, townAfter, type WrittenAddress } from './addressForms.js';
import { type Candidate, type Identifier, type KeyedRandom, notReal, real, type Scene, Trait } from './identifier.js';
import { textPlaceholder } from './placeholders.js';
import { zip } from './zip.js';

/** Streets and towns of replacements; every one of them is an example word. */
const FAKE_STREETS = ['Example', 'Sample', 'Specimen', 'Placeholder', 'Fixture', 'Mockup', 'Pretend', 'Synthetic'];
const FAKE_TOWNS = ['Anytown', 'Sampleville', 'Exampleton', 'Testburg', 'Mockford', 'Fixtureton', 'Placeholder City'];
/** Patterns of words that only examples have in an address. */
const EXAMPLE_WORDS = [
  ...['examples?', 'samples?', 'specimen', 'placeholder', 'fixture', 'mockup', 'pretend', 'synthetic'],
  ...['any ?(?:town|city|where|street|st)', '(?:your|my) (?:street|address|city|road)', 'fake'],
  ...['test(?:ing|ville|burg)?', 'dummy', 'some(?:where|town|city)', 'nowhere', 'sampleville', 'exampleton'],
  ...['testburg', 'mockford', 'fixtureton', 'gotham', 'foo', 'bar', 'lorem', 'street address', 'address line'],
  ...['line ?[12]'],
];
const FAKE_WORDS = new RegExp(`\\b(?:${EXAMPLE_WORDS.join('|')})\\b`, 'i');
/** Beginnings of addresses of documentation, of stories and of well-known organisations. */
const FAMOUS_ADDRESSES = [
  '(?:123|1234|12345|321|456|789|100|1|111|999) (?:n |s |e |w )?(?:main|elm|oak|maple|pine|first|1st|any|park|broadway|high|street|cedar|washington)\\b',
  ...['742 evergreen', '1600 (?:penn|amphitheat)', '221b? baker'],
  ...['(?:1|one) (?:infinite|microsoft|hacker|apple)', '10 downing', '4 privet', '12 grimmauld'],
  ...['51 franklin', '59 temple', '675 mass', '534 erewhon', '31 spooner', '129 w\\.? 81st'],
  ...['350 (?:5th|fifth)', '20 w\\.? 34th', '410 terry', '171 second', '444 castro', '548 market'],
];
const FAMOUS = new RegExp(`^(?:${FAMOUS_ADDRESSES.join('|')})`, 'i');
const ZERO_BOX = /\bBox ?#?0+$|\bDrawer ?#?0+$/i;

/** Words before an address that make it somebody's home, or a firm's. */
const HOME_BEFORE =
  /\b(?:live[sd]?|living|resid(?:es|ed|ing|ence|ent)|home|address|mail(?:ed|ing)?|moved|house|apartment|stays?|staying|staying with|sent?d?|ship|pick(?:ed)? up)\b[^\n]{0,40}$/i;
const FIRM_BEFORE =
  /\b(?:hospital|clinic|center|centre|office|pharmacy|foundation|inc|llc|ltd|corp|company|headquarters|university|school|church|laborator(?:y|ies)|store|suite|branch|department|located at|institute|facility|ventures|copyright|license)\b[^\n]{0,48}$/i;

/** Street addresses and everything else smaller than a state (45 CFR 164.514(b)(2)(i)(B)). */
export const address: Identifier = {
  id: 'address',
  roles: ['street-address', 'city'],
  needs: Trait.digit | Trait.letter | Trait.gap,
  judge,
  find,
  normalise: (value) => value.toLowerCase().replace(/[.,#]/g, ' ').replace(/\s+/g, ' ').trim(),
  replace,
};

function judge(value: string, scene: Scene): Candidate | undefined {
  return scene.role === 'city' ? judgeTown(value, scene) : judgeStreet(value);
}

function judgeStreet(value: string): Candidate | undefined {
  if (value.length > 160 || /[<>{}=@\\]|:\/\/|^\s*0x|^\s*[\d.:]+$/.test(value)) return templateOf(value);
  const start = value.length - value.trimStart().length;
  const at = { start, end: value.trimEnd().length, reasons: ['name of the value says address'], weight: 75 };
  const written = parseAddress(value);
  if (written) return { ...at, verdict: verdictOf(value, written) };
  if (FAKE_WORDS.test(value)) return { ...at, verdict: notReal('placeholder', 'words of an example address') };
  return isStreetName(value) ? { ...at, verdict: real('the name of a street'), weight: 60 } : undefined;
}

function templateOf(value: string): Candidate | undefined {
  const verdict = textPlaceholder(value);
  return verdict && { start: 0, end: value.length, verdict, reasons: ['name of the value says address'], weight: 60 };
}

/** "Kenwood Court": two to five words in capitals or capitalised, the last of which means a street. */
function isStreetName(value: string): boolean {
  const words = value.trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || !words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word))) return false;
  return streetSuffix(words.at(-1) ?? '') === 'certain';
}

function judgeTown(value: string, scene: Scene): Candidate | undefined {
  const text = value.trim();
  if (!/^\p{L}[\p{L}.'’ -]{1,40}$/u.test(text) || !/^\p{Lu}/u.test(text)) return undefined;
  const start = value.indexOf(text);
  const about = scene.subject === 'patient' || scene.subject === 'relative' || scene.subject === 'person';
  const verdict =
    about || scene.surroundings.clinical || FAKE_WORDS.test(text)
      ? townVerdict(text)
      : notReal('invalid', 'a town that nobody is said to live in');
  return { start, end: start + text.length, verdict, reasons: ['name of the value says town'], weight: 50 };
}

function* find(text: string, scene: Scene): Iterable<Candidate> {
  if (!MAY_HOLD.test(text)) return;
  for (const box of findBoxes(text)) yield inText(text, box, scene);
  for (const street of findStreets(text)) {
    const label = scene.labelBefore(street.start) === 'street-address';
    if (!street.certain && !label && !HOME_BEFORE.test(before(text, street))) continue;
    const found = inText(text, street, scene);
    yield found;
    const town = found.verdict.kind === 'real' ? townAfter(text, street.end) : undefined;
    if (town) yield { ...found, ...town, verdict: townVerdict(text.slice(town.start, town.end)) };
  }
}

function townVerdict(town: string): Verdict {
  return FAKE_WORDS.test(town) ? notReal('placeholder', 'a town of examples') : real('the town that somebody lives in');
}

const MAY_HOLD = /\d ? ?[\p{Lu}\d]|\bbox ?#?\d/iu;

function inText(text: string, written: WrittenAddress, scene: Scene): Candidate {
  const reasons = [written.certain ? 'form of an address' : 'number and street after words of a home'];
  const weight = scene.surroundings.clinical || scene.labelBefore(written.start) === 'street-address' ? 75 : 55;
  return { start: written.start, end: written.end, verdict: verdictInText(text, written), reasons, weight };
}

function verdictInText(text: string, written: WrittenAddress): Verdict {
  const lead = before(text, written);
  if (FIRM_BEFORE.test(lead) && !HOME_BEFORE.test(lead)) return notReal('invalid', 'the address of an organisation');
  return verdictOf(text.slice(written.start, written.end), written);
}

function before(text: string, { start }: Span): string {
  const line = text.slice(Math.max(0, start - 70), start);
  return line.slice(line.lastIndexOf('\n') + 1);
}

function verdictOf(text: string, written: WrittenAddress): Verdict {
  const bare = text.trim();
  if (FAMOUS.test(bare)) return notReal('well-known-fake', 'an address of examples and of fame');
  if (FAKE_WORDS.test(bare) || ZERO_BOX.test(bare.split(',')[0] ?? ''))
    return notReal('placeholder', 'words of an example address');
  if (textPlaceholder(bare)?.reason.includes('mask')) return notReal('placeholder', 'masked characters');
  return real(written.certain ? 'form of an address' : 'a number and the name of a street');
}

/** The same components with the street of an example: number, name, suffix, unit, town and ZIP code all change. */
function replace(value: string, random: KeyedRandom): string {
  const caps = value === value.toUpperCase();
  const style = (text: string): string => (caps ? text.toUpperCase() : text);
  const street = FAKE_STREETS[random.below(FAKE_STREETS.length)] ?? 'Example';
  const town = FAKE_TOWNS[random.below(FAKE_TOWNS.length)] ?? 'Anytown';
  const number = 1 + random.below(9);
  const written = parseAddress(value);
  if (!written) return style(/\d/.test(value) || isStreetName(value) ? `${number} ${street} St` : town);
  const text = (span: Span): string => value.slice(span.start, span.end);
  const { parts } = written;
  const out = parts.street
    ? `${text(parts.number ?? parts.street)
        .replace(/\d/g, String(number))
        .replace(/[A-Za-z]$/, '')} ${streetLike(text(parts.street), street)}`
    : text(parts.number ?? written)
        .replace(/\d/g, '0')
        .replace(/(?<=0)[A-Z]$/, '');
  const unit = parts.unit ? text(parts.unit).replace(/[\w-]{1,6}$/, '1') : '';
  if (!parts.city) return style(out + unit);
  const joint = value.slice(
    parts.unit?.end ?? parts.street?.end ?? parts.number?.end ?? parts.city.start,
    parts.city.start,
  );
  const state = value.slice(parts.city.end, parts.zip?.start ?? written.end);
  return style(out + unit + joint + town) + state + (parts.zip ? zip.replace(text(parts.zip), random) : '');
}

/** The invented street with the direction and the suffix of the original. */
function streetLike(original: string, street: string): string {
  const words = original.trim().split(/\s+/);
  const suffix = words.findLast((word) => streetSuffix(word));
  const lead = words.length > 1 && /^(?:[NSEW]|[NS][EW])\.?$/.test(words[0] ?? '') ? `${words[0]} ` : '';
  return `${lead}${street} ${suffix ?? 'St'}`;
}
