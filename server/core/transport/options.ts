/** Options of a document that rows of a table match for sure: nothing says that they may be good, too. */
import type { Document } from '../model.js';
import type { Code } from '../program/code.js';
import { type OptionHit, type OptionIndex, optionsInCode, optionsInConfiguration } from '../program/optionTable.js';

/** Options in the programs of the document; of configuration files, and languages without a parser, its keys. */
export function optionsOf<S extends string>(
  document: Document,
  code: readonly Code[],
  index: OptionIndex<S>,
): readonly OptionHit<S>[] {
  if (code.length === 0) return document.kind === 'data' ? optionsInConfiguration(document, index) : [];
  return code.flatMap((each) => optionsInCode(each, index));
}
