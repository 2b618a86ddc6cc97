/** States, the District of Columbia and territories: USPS Publication 28, appendix B. Name in lower case to code. */
const CODES_BY_NAME: Readonly<Record<string, string>> = {
  alabama: 'AL',
  alaska: 'AK',
  'american samoa': 'AS',
  arizona: 'AZ',
  arkansas: 'AR',
  california: 'CA',
  colorado: 'CO',
  connecticut: 'CT',
  delaware: 'DE',
  'district of columbia': 'DC',
  florida: 'FL',
  georgia: 'GA',
  guam: 'GU',
  hawaii: 'HI',
  idaho: 'ID',
  illinois: 'IL',
  indiana: 'IN',
  iowa: 'IA',
  kansas: 'KS',
  kentucky: 'KY',
  louisiana: 'LA',
  maine: 'ME',
  maryland: 'MD',
  massachusetts: 'MA',
  michigan: 'MI',
  minnesota: 'MN',
  mississippi: 'MS',
  missouri: 'MO',
  montana: 'MT',
  nebraska: 'NE',
  nevada: 'NV',
  'new hampshire': 'NH',
  'new jersey': 'NJ',
  'new mexico': 'NM',
  'new york': 'NY',
  'north carolina': 'NC',
  'north dakota': 'ND',
  'northern mariana islands': 'MP',
  ohio: 'OH',
  oklahoma: 'OK',
  oregon: 'OR',
  pennsylvania: 'PA',
  'puerto rico': 'PR',
  'rhode island': 'RI',
  'south carolina': 'SC',
  'south dakota': 'SD',
  tennessee: 'TN',
  texas: 'TX',
  utah: 'UT',
  vermont: 'VT',
  'virgin islands': 'VI',
  virginia: 'VA',
  washington: 'WA',
  'west virginia': 'WV',
  wisconsin: 'WI',
  wyoming: 'WY',
};

const NAMES = Object.keys(CODES_BY_NAME);
const CODES: ReadonlySet<string> = new Set(Object.values(CODES_BY_NAME));

/** Is this the name of a state, in any capitalisation? */
export function isStateName(text: string): boolean {
  return Object.hasOwn(CODES_BY_NAME, text.toLowerCase());
}

/** Is this the two-letter code of a state, in capitals? */
export function isStateCode(text: string): boolean {
  return CODES.has(text);
}

/**
 * Source of a pattern for a state as it stands in an address: the code in capitals, or the name as a title or in
 * capitals. Longer names come first, so that "West Virginia" is not read as "Virginia".
 */
export const STATE_PATTERN = [...NAMES]
  .sort((a, b) => b.length - a.length)
  .flatMap((name) => [titled(name), name.toUpperCase()])
  .concat([...CODES])
  .join('|');

function titled(name: string): string {
  return name.replace(/\b(?!of\b)[a-z]/g, (letter) => letter.toUpperCase());
}
