import type { Literal } from '../model.js';
import type { Extractor } from './extractor.js';
import { pushParagraphs } from './literals.js';

/** Running text: one prose literal for each paragraph. Labels such as `DOB:` are understood by the identifiers. */
export const extractPlaintext: Extractor = (text, range, scope) => {
  const out: Literal[] = [];
  pushParagraphs(out, text, range.start, range.end, scope);
  return out;
};
