import { unfoldBodies } from './formats/bodies.js';
import type { Extractor } from './formats/extractor.js';
import { extractorFor } from './formats/index.js';
import { extractPlaintext } from './formats/plaintext.js';
import { extractSql } from './formats/sql.js';
import { detectLanguage } from './languages/detect.js';
import { extractCode } from './languages/lexer.js';
import type { DocumentKind } from './model.js';

/** The extractor of a language or format; text of an unknown one is read as prose. */
export function extractorOf(language: string, kind: DocumentKind): Extractor {
  const outer = extractorFor(language, nestedCode) ?? (kind === 'code' ? codeExtractor(language) : extractPlaintext);
  return (text, range, scope) => unfoldBodies(text, outer(text, range, scope));
}

function codeExtractor(language: string): Extractor {
  return language === 'sql' ? extractSql : extractCode(language);
}

/** Code inside a notebook, a page or a fence, which names it by a language id or a file extension: `python`, `py`. */
function nestedCode(name: string): Extractor | undefined {
  const { language, kind } = detectLanguage(`nested.${name}`, '');
  if (kind === 'code') return codeExtractor(language);
  return namedLanguages.has(name) ? codeExtractor(name) : undefined;
}

/** Language ids that are no file extension. */
const namedLanguages: ReadonlySet<string> = new Set(
  'typescript javascript python kotlin csharp ruby rust scala swift shellscript bash shell console perl powershell typescriptreact javascriptreact groovy golang'.split(
    ' ',
  ),
);
