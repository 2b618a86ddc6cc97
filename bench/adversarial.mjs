// One-line files that make careless patterns slow.

/** Speaks of a patient first, so that the quick look at the bytes does not spare the work. */
const lead = 'patient dob mrn ssn ';

const bodies = {
  base64: (size) => repeat('QWxhZGRpbjpvcGVuIHNlc2FtZTEyMzQ1Njc4OTA', size),
  digits: (size) => repeat('1234567890', size),
  'at signs': (size) => repeat('@', size),
  'digits and dashes': (size) => repeat('1-', size),
  'dotted letters': (size) => repeat('a.', size),
  'capital words': (size) => repeat('Aa ', size),
  'open brackets': (size) => repeat('[{("<', size),
  quotes: (size) => repeat(`"'\``, size),
  commas: (size) => repeat(',', size),
};

export const adversarialNames = Object.keys(bodies);
/** Read as running text, code, structured data and a table. */
export const adversarialEndings = ['txt', 'ts', 'json', 'csv', 'xml', 'yaml'];

/** The text of about `size` characters. */
export function adversarialText(name, size) {
  return lead + bodies[name](size);
}

function repeat(unit, size) {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}
