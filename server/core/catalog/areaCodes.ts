/**
 * Area codes of the North American Numbering Plan that replacements use, spread over the country. With 555-0100 to
 * 555-0199 behind them they are fiction in every area (ATIS-0300115, 2017). Source: NANPA, geographic area codes in
 * service, 2024.
 */
export const fictionAreaCodes: readonly [string, ...string[]] = [
  ...(['202', '206', '208', '212', '213', '214', '215', '216', '303', '304', '305', '307', '309', '312'] as const),
  '313',
  ...['314', '316', '317', '319', '401', '402', '404', '405', '406', '412', '414', '415', '419', '423', '501', '502'],
  ...['503', '504', '505', '512', '515', '518', '601', '602', '603', '605', '608', '612', '614', '615', '617', '619'],
  ...['701', '702', '704', '716', '718', '719', '801', '802', '803', '804', '808', '813', '816', '901', '904', '907'],
  ...['913', '916', '918', '919'],
];

/** Codes for numbers that the called party pays: they reach organisations, not people (NANPA, 2024). */
export const tollFreeCodes: ReadonlySet<string> = new Set([
  '800',
  '822',
  '833',
  '844',
  '855',
  '866',
  '877',
  '888',
  '889',
]);

/**
 * Codes that are no geographic area: premium rate, carrier services, unassigned service codes (NANPA, easily
 * recognizable codes, 2024).
 */
export const serviceCodes: ReadonlySet<string> = new Set(['456', '555', '700', '710', '900']);
