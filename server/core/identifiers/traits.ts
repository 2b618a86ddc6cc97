import { Trait } from './identifier.js';

/** The lowest bit marks a digit, which is counted; the traits stand above it. */
const isDigit = 1;
const shift = 1;

/** What each ASCII character tells. */
const table = buildTable();

function buildTable(): Uint16Array {
  const traits = new Uint16Array(128);
  const set = (characters: string, bits: number) => {
    for (const character of characters) traits[character.charCodeAt(0)] = bits << shift;
  };
  set(' \t\n\r=#|-,;(', Trait.gap);
  set(':', Trait.colon | Trait.gap);
  set('/', Trait.slash | Trait.gap);
  set('.', Trait.dot);
  set('@', Trait.mail);
  set('(', Trait.mail | Trait.gap);
  for (let code = 48; code < 58; code++) traits[code] = (Trait.digit << shift) | isDigit;
  for (let code = 65; code < 91; code++) traits[code] = (Trait.letter | Trait.capital) << shift;
  for (let code = 97; code < 123; code++) traits[code] = Trait.letter << shift;
  return traits;
}

/** Letters of any script may be capitals; typographic spaces, dashes and quotes separate. */
function beyondAscii(code: number): number {
  return code < 192 || (code >= 0x2000 && code < 0x2070) ? Trait.gap : Trait.letter | Trait.capital;
}

/** The traits of a range of a text. */
export function traitsOf(text: string, start: number, end: number): number {
  let found = 0;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) {
      found |= beyondAscii(code) << shift;
      continue;
    }
    const told = table[code] ?? 0;
    digits += told & isDigit;
    found |= told;
  }
  return (found >> shift) | (digits >= 3 ? Trait.digits3 : 0) | (digits >= 7 ? Trait.digits7 : 0);
}
