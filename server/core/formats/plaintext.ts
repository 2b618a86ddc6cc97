import type { Literal } from '../model.js';
import { readTable, sniffStrictly } from './csv.js';
import type { Extractor } from './extractor.js';
import { pushParagraphs } from './literals.js';

/**
 * Running text: one prose literal for each paragraph. Labels such as `DOB:` are understood by the identifiers.
 * A text whose every line has the same columns is read as the table that it is.
 */
export const extractPlaintext: Extractor = (text, range, scope) => {
  const delimiter = sniffStrictly(text, range);
  if (delimiter !== undefined) return readTable(text, range, scope, delimiter);
  const out: Literal[] = [];
  pushParagraphs(out, text, range.start, range.end, scope);
  return out;
};
