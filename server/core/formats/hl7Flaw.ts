import type { Flaw } from './flaw.js';

/** Three capitals or digits that begin a line, and the field separator behind them, if it is one that messages use. */
const segment = /^([A-Z][A-Z\d]{2})(?:([|^~&!#$@%*])|$)/;

/** MSH-2: the component separator and up to four more characters (HL7 v2.9, chapter 2.14.9.2). */
const encodingCharacters = /^[^A-Za-z\d\s]{1,5}$/;

/**
 * What is wrong with a text of HL7 v2: a header that ends before it has told the delimiters, a segment with another
 * field separator than its header says, and parts of a segment without its name, as a cut or a stray line break leaves
 * them. Lines of words are let pass: they are read as text.
 */
export function hl7Flaw(text: string): Flaw | undefined {
  let separator = '|';
  for (const { 0: whole, index: at } of text.matchAll(/[^\r\n\v]+/g)) {
    const line = whole.trimStart();
    const [, name = '', mark = ''] = segment.exec(line) ?? [];
    if (name === 'MSH' || name === 'FHS' || name === 'BHS') {
      if (!tellsDelimiters(line)) return { at, reason: 'a header does not tell its delimiters' };
      separator = mark;
    } else if (mark !== '' && mark !== separator && isSplit(line, mark)) {
      return { at, reason: 'a segment has another field separator than its header' };
    } else if (name === '' && isSplit(line, separator)) {
      return { at, reason: 'a line has fields and is no segment' };
    }
  }
  return undefined;
}

function tellsDelimiters(header: string): boolean {
  const [, encoding = ''] = header.slice(3, 12).split(header.charAt(3));
  return encodingCharacters.test(encoding);
}

/** Two separators or more: words of a note may hold one. */
function isSplit(line: string, separator: string): boolean {
  return line.indexOf(separator, line.indexOf(separator) + 1) > line.indexOf(separator);
}
