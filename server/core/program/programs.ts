/** The programs that a document holds. */
import type { Document } from '../model.js';
import { languageTables, ownParsers } from './languages/index.js';
import { lowerProgram } from './lower.js';
import type { Program } from './model.js';
import type { Parse } from './syntax.js';

/** One Program for a file of code, several where code is embedded; none where the language has no table. */
export function programsOf({ language, kind, text }: Document, parse: Parse): readonly Program[] {
  if (kind === 'inert') return [];
  const table = languageTables.get(language);
  const tree = table === undefined ? undefined : (ownParsers.get(language)?.(text) ?? parse(language, text));
  return table === undefined || tree === undefined ? [] : [lowerProgram(language, table, tree, text)];
}
