/** The programs that a document holds. */
import type { Document } from '../model.js';
import { embeddedCode, embedsCode } from './embedded.js';
import { languageTables, ownParsers } from './languages/index.js';
import { lowerProgram } from './lower.js';
import type { Program } from './model.js';
import { relocate } from './relocate.js';
import type { Parse } from './syntax.js';

/** One Program for a file of code, one for each language of embedded code; none where the language has no table. */
export function programsOf({ language, kind, text }: Document, parse: Parse): readonly Program[] {
  if (kind === 'inert') return [];
  const embedded = embeddedCode(language, text);
  if (embedded === undefined) return programOf(language, text, parse);
  return embedded.flatMap((code) =>
    programOf(code.language, code.text, parse).map((program) => relocate(program, code.toFile)),
  );
}

function programOf(language: string, text: string, parse: Parse): readonly Program[] {
  const table = languageTables.get(language);
  const tree = table === undefined ? undefined : (ownParsers.get(language)?.(text) ?? parse(language, text));
  return table === undefined || tree === undefined ? [] : [lowerProgram(language, table, tree, text)];
}

/** Can a file of this language be lowered, or hold code that can? */
export function hasProgram(language: string): boolean {
  return languageTables.has(language) || embedsCode(language);
}
