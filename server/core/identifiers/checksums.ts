/**
 * Check digits of the identifiers that have one. Every function takes a string without separators and answers false
 * for a string of another shape.
 */

const zero = 48;

function digitAt(text: string, index: number): number {
  return text.charCodeAt(index) - zero;
}

/** The sum of the Luhn formula (ISO/IEC 7812-1:2017, annex B), the last digit being the check digit. */
function luhnSum(digits: string): number {
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = digitAt(digits, digits.length - 1 - fromRight);
    const doubled = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}

/** Card numbers and IMEI: ISO/IEC 7812-1:2017, annex B. */
export function isLuhnValid(digits: string): boolean {
  return /^\d{2,32}$/.test(digits) && luhnSum(digits) % 10 === 0;
}

/** The digit that makes `digits` followed by it valid by Luhn. */
export function luhnCheckDigit(digits: string): string {
  return String((10 - (luhnSum(`${digits}0`) % 10)) % 10);
}

/** National Provider Identifier: Luhn over 80840 and the number (45 CFR 162.406; CMS, "NPI check digit", 2004). */
export function isNpiValid(digits: string): boolean {
  return /^[12]\d{9}$/.test(digits) && isLuhnValid(`80840${digits}`);
}

/** DEA registration number: the last digit is that of d1+d3+d5 + 2(d2+d4+d6) (DEA Diversion Control Division). */
export function isDeaValid(value: string): boolean {
  if (!/^[A-HJ-NPR-UX][A-Z9]\d{7}$/.test(value)) return false;
  const d = (index: number) => digitAt(value, index + 2);
  return (d(0) + d(2) + d(4) + 2 * (d(1) + d(3) + d(5))) % 10 === d(6);
}

/** Values of the characters of a VIN in alphabetical order, I, O and Q left out (49 CFR 565.15, table III). */
const vinLetters: Readonly<Record<string, number>> = {
  ...{ A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8 },
  ...{ J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9 },
  ...{ S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9 },
};

/** Weights by position; the ninth is the check digit itself (49 CFR 565.15, table IV). */
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** The check digit that belongs at the ninth place of a VIN. */
export function vinCheckDigit(vin: string): string {
  const sum = vinWeights.reduce((total, weight, index) => {
    const character = vin.charAt(index);
    return total + weight * (vinLetters[character] ?? Number(character));
  }, 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/** Vehicle identification number with a valid check digit, as North America requires it (49 CFR 565.15(c)). */
export function isVinValid(vin: string): boolean {
  return /^[A-HJ-NPR-Z\d]{17}$/.test(vin) && vinCheckDigit(vin) === vin.charAt(8);
}

/** International bank account number: remainder 1 modulo 97 (ISO 13616-1:2020, ISO/IEC 7064). */
export function isIbanValid(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(iban)) return false;
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** Global trade item number of 14 digits: weights 3 and 1, modulo 10 (GS1 General Specifications, section 7.9). */
export function isGtinValid(digits: string): boolean {
  if (!/^\d{14}$/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 14; index++) sum += digitAt(digits, index) * (index % 2 === 0 ? 3 : 1);
  return sum % 10 === 0;
}
