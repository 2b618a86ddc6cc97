import type { Literal } from '../model.js';
import { readTable, sniffStrictly } from './csv.js';
import type { Extractor } from './extractor.js';
import { pushParagraphsAndTables } from './tabbed.js';

/**
 * Running text: one prose literal for each paragraph, the tables between them by their columns. Labels such as `DOB:` are
 * understood by the identifiers.
 * A text whose every line has the same columns is read as the table that it is.
 */
export const extractPlaintext: Extractor = (text, range, scope) => {
  const delimiter = sniffStrictly(text, range);
  if (delimiter !== undefined) return readTable(text, range, scope, delimiter);
  const out: Literal[] = [];
  pushParagraphsAndTables(out, text, range.start, range.end, scope);
  return out;
};
