/** The programs that a document holds. */
import type { Document } from '../model.js';
import { embeddedCode } from './embedded.js';
import { languageTables, ownParsers } from './languages/index.js';
import { lowerProgram } from './lower.js';
import type { Program } from './model.js';
import { relocate } from './relocate.js';
import type { Parse, SyntaxTree } from './syntax.js';

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
  if (table === undefined || tree === undefined) return [];
  const program = lowered.get(tree) ?? lowerProgram(language, table, tree, text);
  lowered.set(tree, program);
  return [program];
}

/** A parser gives the same tree again for the same text, as that of an editor does. */
const lowered = new WeakMap<SyntaxTree, Program>();
