import fc from 'fast-check';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

function ordinal(day: number): string {
  const tens = Math.floor(day / 10) === 1;
  return `${day}${tens ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
}

const pad = (value: number): string => String(value).padStart(2, '0');

type Form = (year: number, month: number, day: number) => string;

const name = (month: number): string => MONTHS[month - 1] ?? 'May';

/** The forms in which people and systems write a day. */
const forms: readonly Form[] = [
  (year, month, day) => `${year}-${pad(month)}-${pad(day)}`,
  (year, month, day) => `${year}/${pad(month)}/${pad(day)}`,
  (year, month, day) => `${pad(month)}/${pad(day)}/${year}`,
  (year, month, day) => `${month}/${day}/${year}`,
  (year, month, day) => `${pad(day)}.${pad(month)}.${year}`,
  (year, month, day) => `${day} ${name(month).slice(0, 3)} ${year}`,
  (year, month, day) => `${pad(day)}-${name(month).slice(0, 3).toUpperCase()}-${year}`,
  (year, month, day) => `${name(month)} ${ordinal(day)}, ${year}`,
  (year, month, day) => `${name(month)} the ${ordinal(day)}, ${year}`,
  (year, month, day) => `the ${ordinal(day)} of ${name(month)}, ${year}`,
  (year, month, day) => `${year}${pad(month)}${pad(day)}`,
  (year, month, day) => `${year}${pad(month)}${pad(day)}0931`,
  (year, month, day) => `${year}-${pad(month)}-${pad(day)}T16:05:30Z`,
];

/** Days of the last hundred years that are no first of January and exist in every year, in all forms. */
export const writtenDates: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: 1921, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 2, max: 28 }),
    fc.constantFrom(...forms),
  )
  .map(([year, month, day, write]) => write(year, month, day));
