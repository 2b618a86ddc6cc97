/**
 * Three-digit ZIP prefixes whose area holds 20,000 people or fewer. Safe Harbor lets the first three digits of a ZIP
 * code stand except for these, which become 000 (45 CFR 164.514(b)(2)(i)(B)).
 *
 * The law asks for "currently publicly available" census data, and the lists in circulation disagree. The table is
 * therefore the union: 17 prefixes of the 2000 census as printed in the HHS de-identification guidance (26 Nov 2012),
 * and the list derived from the 2010 census.
 */
export const RESTRICTED_ZIP_PREFIXES: ReadonlySet<string> = new Set([
  // 2000 census.
  ...['036', '059', '063', '102', '203', '556', '692', '790', '821', '823', '830', '831', '878', '879', '884', '890'],
  '893',
  // 2010 census, as far as it is not above.
  ...['202', '204', '205', '369', '753', '772'],
]);
