import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min.json';

/** How a number fits the numbering plan of its country. */
export type Fit = 'assigned' | 'outside' | 'impossible';

/**
 * Judges a number by the numbering plan of its country, from the metadata of Google's libphonenumber. North American
 * numbers have rules of their own, which need no metadata.
 *
 * @param digits the number as it is dialled from abroad, with the plus sign: `+442079463958`
 */
export function fitOf(digits: string): Fit {
  const number = parsePhoneNumberFromString(digits, metadata);
  if (number === undefined || !number.isPossible()) return 'impossible';
  return number.isValid() ? 'assigned' : 'outside';
}
